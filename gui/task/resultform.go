package task

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// resultForm holds what came of a task. Its fields store themselves, also once
// the briefing is signed: they are progress.
type resultForm struct {
	detail *detail
	form   *kit.RecordForm
	result *kit.TextArea
	paper  *kit.Entry
	day    *kit.DateField
	late   *kit.TextArea
	why    *kit.Field
	root   *kit.Card
}

func newResultForm(d *detail) *resultForm {
	f := &resultForm{detail: d}
	f.form = kit.NewRecordForm(d.desk, f.save)
	w := d.words
	f.result = kit.NewTextArea(f.form.Options(kit.EntryOptions{Rows: 2, MaxRows: 6}))
	f.paper = kit.NewEntry(f.form.Options(kit.EntryOptions{Placeholder: w.T("task.done.paper.hint")}))
	f.day = kit.NewDateField(kit.DateOptions{Words: w, Today: d.desk.Register.Today, OnChange: f.dayChosen, OnBlur: f.form.Leave})
	f.late = kit.NewTextArea(f.form.Options(kit.EntryOptions{Rows: 2, MaxRows: 4}))
	label := func(key string, control fyne.CanvasObject, name string) *kit.Field {
		return f.form.Field(kit.FieldOptions{Label: w.T(key), Control: control}, name)
	}
	f.why = label("task.done.late", f.late, "late_reason")
	f.root = kit.NewCard(kit.CardOptions{Title: w.T("task.result"), Body: kit.VBox(12,
		label("task.result.text", f.result, "result"),
		kit.Grid(2, 16, 0, label("task.result_paper", f.paper, "result_paper"), label("task.done.day", f.day, "reported_done")),
		f.why)})
	return f
}

func (f *resultForm) dayChosen(data.Day) { f.form.Changed() }

func (f *resultForm) save(ctx context.Context) error {
	d := f.detail
	if !d.known {
		return nil
	}
	t := d.facts.task.Task
	t.Result, t.ResultPaper, t.LateReason = f.result.Value(), f.paper.Value(), f.late.Value()
	if day := f.day.Day(); !day.IsZero() {
		t.ReportedDone = day
	}
	return d.save(ctx, t)
}

func (f *resultForm) flush() { f.form.Leave() }

// show shows what came of a task that is reported done; what is being typed stays.
func (f *resultForm) show(facts facts) {
	t := facts.task
	ended := t.State == data.TaskDone || t.State == data.TaskToConfirm
	setVisible(f.root, ended || t.Result != "" || t.ResultPaper != "")
	if f.form.Dirty() {
		return
	}
	kit.ShowText(f.result, t.Result)
	kit.ShowText(f.paper, t.ResultPaper)
	kit.ShowText(f.late, t.LateReason)
	if f.day.Day() != t.ReportedDone {
		f.day.SetDay(t.ReportedDone)
	}
	setVisible(f.why, t.LateReason != "" || t.Standing(facts.tracking.Today) == data.StandingDoneLate)
}
