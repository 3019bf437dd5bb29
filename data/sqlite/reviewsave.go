package sqlite

import (
	"context"

	"giaoban/data"
)

// SaveReview stores what a briefing said of a task: Meeting and Task of the event
// choose the line, Text is what was said. A State moves the task to it, with
// Percent; without one the task stays as it is. A task reported done in a review
// counts as reported on the day of the briefing, or today while that lies ahead.
// One that comes to its end late is refused without a reason (RefusedReason): see
// SaveLateReview. It returns the line as stored.
func (r *Register) SaveReview(ctx context.Context, e data.TaskEvent) (data.TaskEvent, error) {
	return r.SaveLateReview(ctx, e, "")
}

// SaveLateReview is SaveReview of a task that comes, or came, to its end late, with
// the reason, which the task keeps.
func (r *Register) SaveLateReview(ctx context.Context, e data.TaskEvent, reason string) (data.TaskEvent, error) {
	e.Kind = data.EventCarried
	return save(ctx, r, e, func(t *transaction, ctx context.Context, e *data.TaskEvent) error {
		return t.saveReview(ctx, e, reason)
	})
}

func (t *transaction) saveReview(ctx context.Context, e *data.TaskEvent, reason string) error {
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
	if err := t.sayOf(ctx, m, &task, &said, *e, reason); err != nil {
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
// Once the session is over only what is said anew changes the line.
func (t *transaction) sayOf(ctx context.Context, m data.Meeting, task *data.Task, said *data.TaskEvent, e data.TaskEvent, reason string) error {
	before := *task
	e.Day = m.ReportDay(t.register.Today())
	if err := task.FollowReview(&e, reason, e.Day); err != nil {
		return err
	}
	task.Clean()
	if err := task.Check(); err != nil {
		return err
	}
	if err := t.saveFollowed(ctx, before, task); err != nil {
		return err
	}
	if m.State.Over() && e.State == "" {
		return nil
	}
	said.State, said.Percent, said.ReportedDone = task.State, task.Percent, task.ReportedDone
	if !m.State.Over() {
		said.New = task.Deadline
	}
	return nil
}

// saveFollowed stores what a review changed of a task.
func (t *transaction) saveFollowed(ctx context.Context, before data.Task, task *data.Task) error {
	switch {
	case task.LateReason != before.LateReason:
		return t.saveTask(ctx, task)
	case task.State != before.State || task.Percent != before.Percent || task.ReportedDone != before.ReportedDone:
		return t.setProgress(ctx, *task)
	}
	return nil
}

func (t *transaction) updateReview(ctx context.Context, e data.TaskEvent) error {
	_, err := t.ExecContext(ctx, `UPDATE task_event SET logged = ?, text = ?, state = ?, percent = ?, new_kind = ?, new_day = ?, reported_done = ?
		WHERE id = ?`, instant(e.Logged), e.Text, string(e.State), e.Percent, string(e.New.Kind), e.New.Day.String(),
		e.ReportedDone.String(), int64(e.ID))
	return err
}
