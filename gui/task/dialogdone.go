package task

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// doneDialog asks how tasks came to their end: the day the lead reported it, the
// result, the paper that brought it, and why it was late.
type doneDialog struct {
	screen *Screen
	today  data.Day
	tasks  []data.TrackedTask
	to     data.TaskState

	day       *kit.DateField
	dayField  *kit.Field
	result    *kit.TextArea
	paper     *kit.Entry
	late      *kit.TextArea
	lateField *kit.Field
	lateNote  *kit.Notice
	dialog    *kit.Dialog
}

// askDone asks how tasks came to their end and brings them there: done, or
// reported done and waiting to be confirmed.
func (s *Screen) askDone(t data.Tracking, tasks []data.TrackedTask, to data.TaskState) {
	w := s.words
	d := &doneDialog{screen: s, today: t.Today, tasks: tasks, to: to}
	first := tasks[0]
	day := t.Today
	if len(tasks) == 1 && !first.ReportedDone.IsZero() {
		day = first.ReportedDone
	}
	d.day = kit.NewDateField(kit.DateOptions{Words: w, Value: day, Today: s.desk.Register.Today, OnChange: d.dayChosen})
	d.dayField = kit.NewField(kit.FieldOptions{Label: w.T("task.done.day"), Control: d.day, Hint: w.T("task.done.day.hint")})
	d.result = kit.NewTextArea(kit.EntryOptions{Rows: 3, MaxRows: 6, OnSubmit: d.submitted, Placeholder: w.T("task.done.result.hint")})
	d.paper = kit.NewEntry(kit.EntryOptions{Placeholder: w.T("task.done.paper.hint")})
	d.late = kit.NewTextArea(kit.EntryOptions{Rows: 2, MaxRows: 5, OnSubmit: d.submitted})
	d.lateField = kit.NewField(kit.FieldOptions{Label: w.T("task.done.late"), Note: w.T("task.required"), Control: d.late})
	d.lateNote = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Hidden: true})
	if len(tasks) == 1 {
		d.result.SetValue(first.Result)
		d.paper.SetValue(first.ResultPaper)
		d.late.SetValue(first.LateReason)
	}
	key := "task.done"
	if to == data.TaskToConfirm {
		key = "task.report_done"
	}
	d.dialog = s.ask(question{
		title: w.F(key+".title", "count", s.count(len(tasks))), yes: w.T(key + ".yes"), icon: kit.IconDone, first: d.result, width: 560,
		of: tasks, keep: map[string]*kit.TextArea{"task.done.result": d.result, "task.done.late": d.late},
		body: []fyne.CanvasObject{
			s.listed(tasks), kit.NewField(kit.FieldOptions{Label: w.T("task.result"), Control: d.result}),
			kit.Grid(2, 16, 0, kit.NewField(kit.FieldOptions{Label: w.T("task.result_paper"), Control: d.paper}), d.dayField),
			d.lateNote, d.lateField,
		},
		run: d.run,
	})
	d.dayChosen(d.day.Day())
}

func (d *doneDialog) submitted(string) { d.dialog.Accept() }

// lateOn reports how many of the tasks are late when reported done on a day, and
// by how many days the first of them.
func (d *doneDialog) lateOn(day data.Day) (tasks, days int) {
	for _, t := range d.tasks {
		last, dated := t.Deadline.LastGoodDay()
		if !dated || !day.After(last) {
			continue
		}
		if tasks == 0 {
			days = last.DaysUntil(day)
		}
		tasks++
	}
	return tasks, days
}

// dayChosen asks for the reason of a delay only where there is one.
func (d *doneDialog) dayChosen(day data.Day) {
	n, days := d.lateOn(day)
	d.lateField.Hidden = n == 0
	text := ""
	switch {
	case n == 1 && len(d.tasks) == 1:
		text = d.screen.words.F("task.done.late.one", "days", days)
	case n > 0:
		text = d.screen.words.F("task.done.late.many", "n", n)
	}
	d.lateNote.ShowMessage(kit.ToneAmber, "", text)
	if d.dialog != nil {
		d.dialog.Refresh()
	}
}

// beforeGiven reports whether a day is before one of the tasks was given.
func (d *doneDialog) beforeGiven(day data.Day) bool {
	return slices.ContainsFunc(d.tasks, func(t data.TrackedTask) bool { return day.Before(t.Given) })
}

// run stores the end of the tasks in one step.
func (d *doneDialog) run() error {
	day := d.day.Day()
	if day.IsZero() || day.After(d.today) || d.beforeGiven(day) {
		d.dayField.SetError(d.screen.words.T("task.done.day.wrong"))
		return spoken(d.screen.words.T("task.done.day.wrong"))
	}
	if n, _ := d.lateOn(day); n > 0 && d.late.Value() == "" {
		d.lateField.SetError(d.screen.words.T("task.done.late.need"))
		return spoken(d.screen.words.T("task.done.late.need"))
	}
	w := d.screen.words
	done := w.F("task.move.done", "n", len(d.tasks), "state", w.T("task_state."+d.to.String()))
	return d.screen.together(done, func(ctx context.Context) error {
		for _, t := range d.tasks {
			if err := d.end(ctx, t.Task, day); err != nil {
				return err
			}
		}
		return nil
	})
}

// end brings one task to its end. A reason is kept of those alone that are late.
func (d *doneDialog) end(ctx context.Context, t data.Task, day data.Day) error {
	r := d.screen.desk.Register
	last, dated := t.Deadline.LastGoodDay()
	reason := ""
	if dated && day.After(last) {
		reason = d.late.Value()
	}
	if d.to == data.TaskDone {
		_, err := r.CompleteTask(ctx, data.Completion{
			Task: t.ID, Reported: day, Result: d.result.Value(), Paper: d.paper.Value(), LateReason: reason,
		})
		return err
	}
	t.Result, t.ResultPaper, t.LateReason = d.result.Value(), d.paper.Value(), reason
	if _, err := r.SaveTask(ctx, t); err != nil {
		return err
	}
	_, err := r.AddTaskEvent(ctx, data.TaskEvent{
		Task: t.ID, Kind: data.EventReported, Day: day, Text: d.result.Value(), State: data.TaskToConfirm, Percent: 100, ReportedDone: day,
	})
	return err
}
