package sqlite

import (
	"context"
	"fmt"

	"giaoban/data"
)

// ImportTasks carries out what data.PlanTaskImport planned, in one step, and
// returns how many tasks were added and changed. Rows that are refused or the
// same are passed over. A change of state, percent or day of report has its line
// in the ledger.
func (r *Register) ImportTasks(ctx context.Context, plan []data.TaskImport) (added, changed int, err error) {
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		for _, step := range plan {
			if step.Kind != data.ImportAdd && step.Kind != data.ImportChange {
				continue
			}
			err := step.Task.Check()
			switch {
			case err != nil:
			case step.Kind == data.ImportAdd:
				added++
				task := step.Task
				err = t.saveTask(ctx, &task)
			default:
				changed++
				err = t.importChange(ctx, step.Task)
			}
			if err != nil {
				return data.At(fmt.Sprintf("row[%d]", step.Row), refusalOf("", err))
			}
		}
		return nil
	})
	if err != nil {
		return 0, 0, err
	}
	return added, changed, nil
}

func (t *transaction) importChange(ctx context.Context, task data.Task) error {
	old, err := t.task(ctx, task.ID)
	if err != nil {
		return err
	}
	if err := t.saveTask(ctx, &task); err != nil {
		return err
	}
	if old.State == task.State && old.Percent == task.Percent && old.ReportedDone == task.ReportedDone {
		return nil
	}
	kind := data.EventMoved
	switch {
	case task.State == data.TaskDone:
		kind = data.EventDone
	case task.State.Open() && (old.State == data.TaskDone || old.State == data.TaskWithdrawn):
		kind = data.EventReopened
	}
	return t.addEvent(ctx, &data.TaskEvent{
		Task: task.ID, Kind: kind, Day: t.register.Today(), Logged: t.register.real(), State: task.State, Percent: task.Percent,
		ReportedDone: task.ReportedDone,
	})
}
