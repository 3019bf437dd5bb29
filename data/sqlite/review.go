package sqlite

import (
	"context"
	"encoding/json"

	"giaoban/data"
)

// loadReview loads what the briefing went through of others' tasks.
func (c *connection) loadReview(ctx context.Context, d *data.Dossier) error {
	events, err := c.reviewEvents(ctx, d.Meeting.ID)
	if err != nil || len(events) == 0 {
		return err
	}
	tasks, err := c.reviewedTasks(ctx, d.Meeting, events)
	if err != nil {
		return err
	}
	sources := map[data.MeetingID]data.Meeting{0: {}, d.Meeting.ID: d.Meeting}
	for _, e := range events {
		task := *tasks[e.Task]
		if _, known := sources[task.Meeting]; !known {
			row, err := c.plain.Meeting(ctx, int64(task.Meeting))
			if err != nil {
				return err
			}
			sources[task.Meeting] = meetingOf(row)
		}
		d.Review = append(d.Review, data.ReviewLine{
			Event: e, Task: task, Source: sources[task.Meeting], Fixed: d.Meeting.State.Locked(),
		})
	}
	data.SortReview(d.Review, d.Meeting.EndsOn())
	return nil
}

// reviewEvents returns the lines of a review, those of the briefing's own tasks
// left out; of several lines of a task, which an older program could leave, the
// last counts.
func (c *connection) reviewEvents(ctx context.Context, id data.MeetingID) ([]data.TaskEvent, error) {
	ids, err := c.numbers(ctx, `SELECT max(task_event.id) FROM task_event JOIN task ON task.id = task_event.task
		WHERE at_meeting = ? AND kind = 'carried' AND task.meeting IS NOT ? GROUP BY task ORDER BY 1`, int64(id), int64(id))
	if err != nil {
		return nil, err
	}
	events := make([]data.TaskEvent, len(ids))
	for i, id := range ids {
		row, err := c.plain.TaskEvent(ctx, id)
		if err != nil {
			return nil, err
		}
		events[i] = taskEventOf(row)
	}
	return events, nil
}

// reviewedTasks returns the tasks of a review with what their ledgers held before it.
func (c *connection) reviewedTasks(ctx context.Context, m data.Meeting, events []data.TaskEvent) (map[data.TaskID]*data.TrackedTask, error) {
	ids := make([]data.TaskID, len(events))
	for i, e := range events {
		ids[i] = e.Task
	}
	list, err := c.tasks(ctx, TaskFilter{IDs: ids}.conditions())
	if err != nil {
		return nil, err
	}
	tasks := make(map[data.TaskID]*data.TrackedTask, len(list))
	for _, task := range list {
		tasks[task.ID] = &data.TrackedTask{Task: task, FirstDeadline: task.Deadline}
	}
	if err := c.ledgersBefore(ctx, m, ids, tasks); err != nil {
		return nil, err
	}
	return tasks, c.conclusionOrders(ctx, tasks)
}

// ledgersBefore adds up the ledgers of tasks without what the briefing itself
// said, and without what was said after it.
func (c *connection) ledgersBefore(ctx context.Context, m data.Meeting, ids []data.TaskID, tasks map[data.TaskID]*data.TrackedTask) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, `SELECT task, kind, day, coalesce(at_meeting, 0), text, old_kind, old_day FROM task_event
		WHERE task IN (SELECT value FROM json_each(?)) AND kind IN ('carried', 'extended', 'urged', 'reported', 'done')
		ORDER BY task, day, id`, string(list))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id, at int64
		var kind data.TaskEventKind
		var day, text, oldKind, oldDay string
		if err := rows.Scan(&id, &kind, &day, &at, &text, &oldKind, &oldDay); err != nil {
			return err
		}
		task := tasks[data.TaskID(id)]
		own := kind == data.EventCarried && data.MeetingID(at) == m.ID
		after := !m.Day.IsZero() && dayOf(day).After(m.EndsOn())
		if own || after {
			continue
		}
		switch kind {
		case data.EventCarried:
			task.Carried++
		case data.EventUrged:
			task.Urged++
		case data.EventExtended:
			if task.Extended++; task.Extended == 1 {
				task.FirstDeadline = deadlineOf(oldKind, oldDay)
			}
		}
		said := kind == data.EventCarried || kind == data.EventReported || kind == data.EventDone
		if said && text != "" {
			task.LastSaid, task.SaidOn = text, dayOf(day)
		}
	}
	return rows.Err()
}

func (c *connection) conclusionOrders(ctx context.Context, tasks map[data.TaskID]*data.TrackedTask) error {
	for _, task := range tasks {
		if task.Conclusion == 0 {
			continue
		}
		row, err := c.plain.Conclusion(ctx, int64(task.Conclusion))
		if err != nil {
			return err
		}
		task.ConclusionOrder = int(row.Position)
	}
	return nil
}

// SaveReview stores what a briefing said of a task: Meeting and Task of the event
// choose the line, Text is what was said. A State moves the task to it, with
// Percent; without one the task stays as it is. A task reported done in a review
// counts as reported on the day of the briefing, or today while that lies ahead.
// It returns the line as stored.
func (r *Register) SaveReview(ctx context.Context, e data.TaskEvent) (data.TaskEvent, error) {
	e.Kind = data.EventCarried
	return save(ctx, r, e, (*transaction).saveReview)
}

func (t *transaction) saveReview(ctx context.Context, e *data.TaskEvent) error {
	m, err := t.editable(ctx, e.Meeting)
	if err != nil {
		return err
	}
	ids, err := t.numbers(ctx, "SELECT max(id) FROM task_event WHERE at_meeting = ? AND kind = 'carried' AND task = ? HAVING max(id) IS NOT NULL",
		int64(e.Meeting), int64(e.Task))
	if err == nil && len(ids) == 0 {
		err = &data.Refusal{Code: data.RefusedMissing, Field: "task"}
	}
	if err != nil {
		return err
	}
	row, err := t.plain.TaskEvent(ctx, ids[0])
	if err != nil {
		return err
	}
	old := taskEventOf(row)
	task, err := t.task(ctx, e.Task)
	if err != nil {
		return err
	}
	said := old
	said.Text = e.Text
	if err := t.sayOf(ctx, m, &task, &said, *e); err != nil {
		return err
	}
	*e = said
	if said == old {
		return nil
	}
	said.Logged = instantOf(instant(t.register.real()))
	*e = said
	t.note(data.ActionEdited, data.KindTask, int64(task.ID), m.ID, within(task.What, m))
	t.changed(data.KindTaskEvent, int64(said.ID), m.ID)
	return t.updateReview(ctx, said)
}

// sayOf moves the task as the review says, and takes how it then is into the line.
func (t *transaction) sayOf(ctx context.Context, m data.Meeting, task *data.Task, said *data.TaskEvent, e data.TaskEvent) error {
	if e.State != "" && (e.State != task.State || e.Percent != task.Percent) {
		moved := e
		moved.Day = t.register.Today()
		if !m.Day.IsZero() && m.Day.Before(moved.Day) {
			moved.Day = m.Day
		}
		task.Follow(&moved, moved.Day)
		if err := task.Check(); err != nil {
			return err
		}
		if err := t.setProgress(ctx, *task); err != nil {
			return err
		}
	}
	said.State, said.Percent, said.ReportedDone, said.New = task.State, task.Percent, task.ReportedDone, task.Deadline
	return nil
}

func (t *transaction) updateReview(ctx context.Context, e data.TaskEvent) error {
	_, err := t.ExecContext(ctx, `UPDATE task_event SET logged = ?, text = ?, state = ?, percent = ?, new_kind = ?, new_day = ?, reported_done = ?
		WHERE id = ?`, instant(e.Logged), e.Text, string(e.State), e.Percent, string(e.New.Kind), e.New.Day.String(),
		e.ReportedDone.String(), int64(e.ID))
	return err
}

// RefreshReview keeps the review of a briefing that follows another in step with
// the tasks while it is prepared: those that are open by now come in, those that
// have ended and of which nothing was said go out. It reports whether anything
// changed, and does nothing with a briefing that has begun. It is not a step of
// undo.
func (r *Register) RefreshReview(ctx context.Context, id data.MeetingID) (bool, error) {
	stale := false
	err := r.read(ctx, func(c *connection) error {
		row, err := c.plain.Meeting(ctx, int64(id))
		if err != nil {
			return err
		}
		m := meetingOf(row)
		if m.State != data.StatePreparing || m.Previous == 0 {
			return nil
		}
		added, gone, err := c.reviewChanges(ctx, m)
		stale = len(added)+len(gone) > 0
		return err
	})
	if err != nil || !stale {
		return false, err
	}
	return true, r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.editable(ctx, id)
		if err != nil {
			return err
		}
		t.undoable = undoNone
		t.note(data.ActionEdited, data.KindMeeting, int64(id), id, m.Name())
		return t.refreshReview(ctx, m)
	})
}

// reviewChanges returns the open tasks that the review of a briefing lacks, and
// the lines of those that have ended.
func (c *connection) reviewChanges(ctx context.Context, m data.Meeting) (added []data.TaskID, gone []int64, err error) {
	day := m.Day.String()
	ids, err := c.numbers(ctx, `SELECT task.id FROM task WHERE task.state IN ('not_started', 'under_way', 'to_confirm')
		AND task.meeting IS NOT ? AND (task.given = '' OR ? = '' OR task.given <= ?)
		AND NOT EXISTS (SELECT 1 FROM task_event WHERE task_event.task = task.id AND kind = 'carried' AND at_meeting = ?)
		ORDER BY task.id`, int64(m.ID), day, day, int64(m.ID))
	if err != nil {
		return nil, nil, err
	}
	for _, id := range ids {
		added = append(added, data.TaskID(id))
	}
	gone, err = c.numbers(ctx, `SELECT task_event.id FROM task_event JOIN task ON task.id = task_event.task
		WHERE at_meeting = ? AND kind = 'carried' AND text = '' AND task_event.state IN ('not_started', 'under_way', 'to_confirm')
		AND task.state NOT IN ('not_started', 'under_way', 'to_confirm')`, int64(m.ID))
	return added, gone, err
}

func (t *transaction) refreshReview(ctx context.Context, m data.Meeting) error {
	added, gone, err := t.reviewChanges(ctx, m)
	if err != nil {
		return err
	}
	day := m.Day
	if day.IsZero() {
		day = t.register.Today()
	}
	for _, id := range added {
		task, err := t.task(ctx, id)
		if err != nil {
			return err
		}
		err = t.addEvent(ctx, &data.TaskEvent{
			Task: id, Kind: data.EventCarried, Day: day, Logged: t.register.real(), Meeting: m.ID,
			State: task.State, Percent: task.Percent, New: task.Deadline, ReportedDone: task.ReportedDone,
		})
		if err != nil {
			return err
		}
	}
	for _, id := range gone {
		if _, err := t.ExecContext(ctx, "DELETE FROM task_event WHERE id = ?", id); err != nil {
			return err
		}
		t.changed(data.KindTaskEvent, id, m.ID)
	}
	return nil
}

// stepReview brings the review in step with a step of its briefing.
func (t *transaction) stepReview(ctx context.Context, m data.Meeting, to data.MeetingState) error {
	switch {
	case to == data.StateSigned:
		return t.fixReview(ctx, m.ID)
	case m.State == data.StatePreparing && m.Previous != 0:
		return t.refreshReview(ctx, m)
	}
	return nil
}

// fixReview writes into each line of a review how its task is now.
func (t *transaction) fixReview(ctx context.Context, id data.MeetingID) error {
	events, err := t.reviewEvents(ctx, id)
	if err != nil {
		return err
	}
	for _, e := range events {
		task, err := t.task(ctx, e.Task)
		if err != nil {
			return err
		}
		e.State, e.Percent, e.ReportedDone, e.New = task.State, task.Percent, task.ReportedDone, task.Deadline
		if err := t.updateReview(ctx, e); err != nil {
			return err
		}
		t.changed(data.KindTaskEvent, int64(e.ID), id)
	}
	return nil
}

// dateReview gives the lines of a review the day of their briefing.
func (t *transaction) dateReview(ctx context.Context, m data.Meeting) error {
	_, err := t.ExecContext(ctx, "UPDATE task_event SET day = ? WHERE at_meeting = ? AND kind = 'carried' AND day <> ?",
		m.Day.String(), int64(m.ID), m.Day.String())
	return err
}

// clearReview takes a briefing's review out of the ledgers.
func (t *transaction) clearReview(ctx context.Context, id data.MeetingID) error {
	ids, err := t.numbers(ctx, "SELECT id FROM task_event WHERE at_meeting = ? AND kind = 'carried'", int64(id))
	if err != nil {
		return err
	}
	for _, event := range ids {
		t.changed(data.KindTaskEvent, event, id)
	}
	_, err = t.ExecContext(ctx, "DELETE FROM task_event WHERE at_meeting = ? AND kind = 'carried'", int64(id))
	return err
}

// checkCarried refuses to delete tasks that a later briefing has taken up, or
// that belong to one which another follows: they are closed, not deleted.
func (t *transaction) checkCarried(ctx context.Context, tasks string, args ...any) error {
	n, err := t.number(ctx, `SELECT count(*) FROM task WHERE `+tasks+` AND (
		EXISTS (SELECT 1 FROM task_event WHERE task_event.task = task.id AND kind = 'carried' AND at_meeting IS NOT task.meeting)
		OR EXISTS (SELECT 1 FROM meeting WHERE meeting.previous = task.meeting))`, args...)
	if err == nil && n > 0 {
		err = &data.Refusal{Code: data.RefusedCarried}
	}
	return err
}
