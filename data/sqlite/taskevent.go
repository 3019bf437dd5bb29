package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// TaskEvents returns the ledger of a task, oldest line first.
func (r *Register) TaskEvents(ctx context.Context, id data.TaskID) ([]data.TaskEvent, error) {
	var events []data.TaskEvent
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.plain.TaskEventsOf(ctx, int64(id))
		events, err = mapped(rows, err, taskEventOf)
		return err
	})
	return events, err
}

// AddTaskEvent writes a line in the ledger of a task, signed briefing or not, and
// brings the task in step with it: an extension sets the deadline New; a State
// sets state and percent, and the day a task is reported done is the event's.
// Without a State the event keeps the task's; without a Day it is today.
func (r *Register) AddTaskEvent(ctx context.Context, e data.TaskEvent) (data.TaskEvent, error) {
	return save(ctx, r, e, (*transaction).addTaskEvent)
}

func (t *transaction) addTaskEvent(ctx context.Context, e *data.TaskEvent) error {
	task, err := t.task(ctx, e.Task)
	if err != nil {
		return err
	}
	if err := follow(t.register.Today(), e, &task); err != nil {
		return err
	}
	if err := task.Check(); err != nil {
		return err
	}
	e.Logged = t.register.real()
	m, err := t.meetingOfTask(ctx, task)
	if err != nil {
		return err
	}
	t.note(data.ActionEdited, data.KindTask, int64(task.ID), task.Meeting, withinAny(task.What, m))
	err = t.plain.SetTaskProgress(ctx, query.SetTaskProgressParams{
		State: string(task.State), Percent: int64(task.Percent), ReportedDone: task.ReportedDone.String(),
		DeadlineKind: string(task.Deadline.Kind), DeadlineDay: task.Deadline.Day.String(), ID: int64(task.ID),
	})
	if err != nil {
		return err
	}
	return t.addEvent(ctx, e)
}

// follow completes an event from its task and brings the task in step with it.
func follow(today data.Day, e *data.TaskEvent, task *data.Task) error {
	if e.Day.IsZero() {
		e.Day = today
	}
	if e.Kind == data.EventExtended {
		if err := data.At("new", e.New.Check()); err != nil {
			return err
		}
		e.Old, task.Deadline = task.Deadline, e.New
	}
	switch {
	case e.State == "":
		e.State, e.Percent = task.State, task.Percent
		return nil
	case e.State == data.TaskToConfirm, e.State == data.TaskDone && task.ReportedDone.IsZero():
		task.ReportedDone = e.Day
	case e.State == data.TaskNotStarted, e.State == data.TaskUnderWay:
		task.ReportedDone = data.Day{}
	}
	task.State, task.Percent = e.State, e.Percent
	return nil
}

// addEvent stores a line of a ledger as it is.
func (t *transaction) addEvent(ctx context.Context, e *data.TaskEvent) (err error) {
	if e.UUID, err = t.newUUID(); err != nil {
		return err
	}
	id, err := t.plain.InsertTaskEvent(ctx, query.InsertTaskEventParams{
		UUID: e.UUID, Task: int64(e.Task), Kind: string(e.Kind), Day: e.Day.String(), Logged: instant(e.Logged),
		AtMeeting: ref(e.Meeting), MeetingText: e.MeetingText, Text: e.Text, State: string(e.State), Percent: int64(e.Percent),
		OldKind: string(e.Old.Kind), OldDay: e.Old.Day.String(), NewKind: string(e.New.Kind), NewDay: e.New.Day.String(),
		ApprovedBy: ref(e.ApprovedBy), ReportedDone: e.ReportedDone.String(),
	})
	e.ID = data.TaskEventID(id)
	e.Logged = instantOf(instant(e.Logged))
	t.changed(data.KindTaskEvent, id, e.Meeting)
	return err
}

func taskEventOf(row query.TaskEvent) data.TaskEvent {
	return data.TaskEvent{
		ID: data.TaskEventID(row.ID), UUID: row.UUID, Task: data.TaskID(row.Task), Kind: data.TaskEventKind(row.Kind),
		Day: dayOf(row.Day), Logged: instantOf(row.Logged), Meeting: idOf[data.MeetingID](row.AtMeeting),
		MeetingText: row.MeetingText, Text: row.Text, State: data.TaskState(row.State), Percent: int(row.Percent),
		Old: deadlineOf(row.OldKind, row.OldDay), New: deadlineOf(row.NewKind, row.NewDay),
		ApprovedBy: idOf[data.PersonID](row.ApprovedBy), ReportedDone: dayOf(row.ReportedDone),
	}
}
