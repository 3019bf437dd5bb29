package sqlite

import (
	"context"

	"giaoban/data"
)

// CompleteTask brings a task to its end as data.Task.Complete does, with its line
// in the ledger, in one step, and returns the task as stored.
func (r *Register) CompleteTask(ctx context.Context, how data.Completion) (data.Task, error) {
	var task data.Task
	how.Clean()
	if err := how.Check(); err != nil {
		return task, err
	}
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		var err error
		if task, err = t.task(ctx, how.Task); err != nil {
			return err
		}
		if err = task.Complete(how, r.Today()); err != nil {
			return err
		}
		if err = task.Check(); err != nil {
			return err
		}
		if err = t.saveTask(ctx, &task); err != nil {
			return err
		}
		return t.addEvent(ctx, &data.TaskEvent{
			Task: task.ID, Kind: data.EventDone, Day: r.Today(), Logged: r.real(), Text: task.Result,
			State: task.State, Percent: task.Percent, ReportedDone: task.ReportedDone,
		})
	})
	return task, err
}
