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
// brings the task in step with it as data.Task.FollowChecked does. An extension against
// the rules of data.Task.CheckExtension is refused, and so is a second line of
// the task in the review of one briefing (RefusedDuplicate) or any in that of a
// signed one.
func (r *Register) AddTaskEvent(ctx context.Context, e data.TaskEvent) (data.TaskEvent, error) {
	return save(ctx, r, e, (*transaction).addTaskEvent)
}

func (t *transaction) addTaskEvent(ctx context.Context, e *data.TaskEvent) error {
	task, err := t.task(ctx, e.Task)
	if err != nil {
		return err
	}
	if err := t.checkEvent(ctx, task, *e); err != nil {
		return err
	}
	if err := task.FollowChecked(e, t.register.Today()); err != nil {
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
	if err := t.setProgress(ctx, task); err != nil {
		return err
	}
	if err := t.keepSaid(ctx, task, *e); err != nil {
		return err
	}
	return t.addEvent(ctx, e)
}

// setProgress stores what an event changes of its task.
func (t *transaction) setProgress(ctx context.Context, task data.Task) error {
	return t.plain.SetTaskProgress(ctx, query.SetTaskProgressParams{
		State: string(task.State), Percent: int64(task.Percent), ReportedDone: task.ReportedDone.String(),
		DeadlineKind: string(task.Deadline.Kind), DeadlineDay: task.Deadline.Day.String(), ID: int64(task.ID),
	})
}

// checkEvent refuses a second line of a task in one review, and an extension
// against the rules.
func (t *transaction) checkEvent(ctx context.Context, task data.Task, e data.TaskEvent) error {
	switch {
	case e.Kind == data.EventExtended:
		return t.checkExtension(ctx, task, e)
	case e.Kind != data.EventCarried || e.Meeting == 0:
		return nil
	}
	m, err := t.editable(ctx, e.Meeting)
	if err != nil {
		return data.At("meeting", refusalOf("", err))
	}
	there, err := t.number(ctx, "SELECT count(*) FROM task_event WHERE at_meeting = ? AND kind = 'carried' AND task = ?",
		int64(m.ID), int64(task.ID))
	if err == nil && there > 0 {
		err = &data.Refusal{Code: data.RefusedDuplicate, Field: "task"}
	}
	return err
}

// checkExtension refuses what the rules do not allow of putting a deadline off.
func (t *transaction) checkExtension(ctx context.Context, task data.Task, e data.TaskEvent) error {
	office, err := t.plain.Office(ctx)
	if err != nil {
		return err
	}
	already, err := t.number(ctx, "SELECT count(*) FROM task_event WHERE task = ? AND kind = 'extended'", int64(task.ID))
	if err != nil {
		return err
	}
	return task.CheckExtension(e, int(already), officeOf(office).MaxExtensions)
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
