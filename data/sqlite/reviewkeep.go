package sqlite

import (
	"context"

	"giaoban/data"
)

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
	if m.State == data.StatePreparing && m.Previous != 0 {
		if err := t.refreshReview(ctx, m); err != nil {
			return err
		}
	}
	if to.Over() && !m.State.Over() {
		return t.keepReview(ctx, m.ID)
	}
	return nil
}

// keepReview writes into each line of a review how its task is now.
func (t *transaction) keepReview(ctx context.Context, id data.MeetingID) error {
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

// keepSaid brings the line of a review whose session is over in step with what was
// decided at that briefing and is entered afterwards.
func (t *transaction) keepSaid(ctx context.Context, task data.Task, e data.TaskEvent) error {
	if e.Meeting == 0 || e.Kind == data.EventCarried {
		return nil
	}
	m, err := t.meeting(ctx, e.Meeting)
	if err != nil || m.State != data.StateDrafting {
		return err
	}
	_, err = t.ExecContext(ctx, `UPDATE task_event SET state = ?, percent = ?, reported_done = ?, new_kind = ?, new_day = ?
		WHERE at_meeting = ? AND kind = 'carried' AND task = ?`, string(task.State), task.Percent, task.ReportedDone.String(),
		string(task.Deadline.Kind), task.Deadline.Day.String(), int64(m.ID), int64(task.ID))
	return err
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
