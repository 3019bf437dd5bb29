package task

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// urge implements commands: it writes an urging in the ledger of each open task.
func (s *Screen) urge(ids []data.TaskID) {
	t, ok := s.read(ids)
	if !ok {
		return
	}
	tasks := s.which(t.Tasks, isOpen, "task.urge.none")
	if len(tasks) == 0 {
		return
	}
	w := s.words
	var d *kit.Dialog
	text := kit.NewTextArea(kit.EntryOptions{Rows: 3, OnSubmit: func(string) { d.Accept() }, Placeholder: w.T("task.urge.hint")})
	d = s.ask(question{
		title: w.F("task.urge.title", "count", s.count(len(tasks))), yes: w.T("task.urge.yes"), icon: kit.IconBell, first: text,
		body: []fyne.CanvasObject{
			s.listed(tasks), note(s.left(t.Tasks, tasks, "task.urge.left")),
			kit.NewField(kit.FieldOptions{Label: w.T("task.urge.text"), Control: text}),
		},
		run: func() error { return s.urgeAll(tasks, text.Value()) },
	})
}

func (s *Screen) urgeAll(tasks []data.TrackedTask, text string) error {
	return s.together(s.words.F("task.urge.done", "n", len(tasks)), func(ctx context.Context) error {
		for _, t := range tasks {
			if _, err := s.desk.Register.AddTaskEvent(ctx, data.TaskEvent{Task: t.ID, Kind: data.EventUrged, Text: text}); err != nil {
				return err
			}
		}
		return nil
	})
}
