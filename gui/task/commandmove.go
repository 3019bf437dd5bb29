package task

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// move implements commands.
func (s *Screen) move(ids []data.TaskID, to data.TaskState) {
	t, ok := s.read(ids)
	if !ok {
		return
	}
	tasks := s.which(t.Tasks, func(t data.TrackedTask) bool { return canMove(t.State, to) }, "task.move.none")
	switch {
	case len(tasks) == 0:
	case to == data.TaskDone || to == data.TaskToConfirm:
		s.askDone(t, tasks, to)
	case to == data.TaskPaused || to == data.TaskWithdrawn:
		s.askReason(tasks, to)
	default:
		if err := s.moveAll(tasks, to, ""); err != nil {
			s.desk.Fail(err)
			s.Reload() // the board has shown the move already
		}
	}
}

// canMove reports whether a task can be brought from one state into another: what
// was withdrawn is taken up again before it can be done.
func canMove(from, to data.TaskState) bool {
	return from != to && (from != data.TaskWithdrawn || to != data.TaskDone && to != data.TaskToConfirm)
}

// moveAll brings tasks into a state, with a line in the ledger of each.
func (s *Screen) moveAll(tasks []data.TrackedTask, to data.TaskState, reason string) error {
	done := s.words.F("task.move.done", "n", len(tasks), "state", s.words.T("task_state."+to.String()))
	return s.together(done, func(ctx context.Context) error {
		for _, t := range tasks {
			if err := s.moveOne(ctx, t.Task, to, reason); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Screen) moveOne(ctx context.Context, t data.Task, to data.TaskState, reason string) error {
	kind := data.EventMoved
	if (t.State == data.TaskDone || t.State == data.TaskWithdrawn) && to.Open() {
		kind = data.EventReopened
	}
	percent, err := s.percentIn(ctx, t, to)
	if err != nil {
		return err
	}
	_, err = s.desk.Register.AddTaskEvent(ctx, data.TaskEvent{Task: t.ID, Kind: kind, State: to, Percent: percent, Text: reason})
	return err
}

// percentIn returns how far a task has come once it is in a state. A task that
// goes on after it was reported done is as far as it was before.
func (s *Screen) percentIn(ctx context.Context, t data.Task, to data.TaskState) (int, error) {
	if to == data.TaskNotStarted {
		return 0, nil
	}
	if to != data.TaskUnderWay || t.State != data.TaskToConfirm && t.State != data.TaskDone {
		return t.Percent, nil
	}
	events, err := s.desk.Register.TaskEvents(ctx, t.ID)
	percent := 0
	for _, e := range events {
		if e.State == data.TaskNotStarted || e.State == data.TaskUnderWay {
			percent = e.Percent
		}
	}
	return percent, err
}

// askReason asks why tasks are paused or withdrawn.
func (s *Screen) askReason(tasks []data.TrackedTask, to data.TaskState) {
	w := s.words
	var d *kit.Dialog
	reason := kit.NewTextArea(kit.EntryOptions{Rows: 3, OnSubmit: func(string) { d.Accept() }})
	field := kit.NewField(kit.FieldOptions{Label: w.T("task.reason"), Control: reason, Note: w.T("task.required")})
	d = s.ask(question{
		title: w.T("task." + to.String() + ".title"), yes: w.T("task." + to.String() + ".yes"), first: reason,
		of: tasks, keep: map[string]*kit.TextArea{"task." + to.String(): reason},
		body: []fyne.CanvasObject{s.listed(tasks), field},
		run: func() error {
			if reason.Value() == "" {
				field.SetError(w.T("task.reason.need"))
				return spoken(w.T("task.reason.need"))
			}
			return s.moveAll(tasks, to, reason.Value())
		},
	})
}
