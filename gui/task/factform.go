package task

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// factForm shows the facts of a task: as fields that store themselves, or, once
// the briefing that gave it is signed, to be read only.
type factForm struct {
	detail *detail
	form   *kit.RecordForm
	dir    kit.Directory

	kit.TaskFields
	field *kit.Entry

	edit  *fyne.Container
	read  *fyne.Container
	extra *fyne.Container // progress and the first deadline, which no field holds
	root  *fyne.Container
}

func newFactForm(d *detail) *factForm {
	f := &factForm{detail: d}
	f.form = kit.NewRecordForm(d.desk, f.save)
	f.edit = f.build()
	f.read, f.extra = kit.VBox(0), kit.VBox(0)
	f.root = kit.VBox(0, f.edit, f.read, f.extra)
	return f
}

func (f *factForm) build() *fyne.Container {
	w := f.detail.words
	f.What = kit.NewTextArea(f.form.Options(kit.EntryOptions{Rows: 2, MaxRows: 6}))
	f.Lead = f.party(f.leads, kit.IconUnit, "task.lead.hint", true)
	f.Person = f.party(f.people, kit.IconPerson, "task.person.hint", false)
	f.With = kit.NewUnitsField(kit.UnitsOptions{Words: w, Choices: f.units, OnChange: f.form.Changed})
	f.SentTo = f.party(f.receivers, kit.IconSend, "task.sent_to.hint", true)
	f.Deadline = kit.NewDeadlineField(kit.DeadlineOptions{Words: w, Today: f.detail.desk.Register.Today, OnChange: f.form.Changed})
	f.field = kit.NewEntry(f.form.Options(kit.EntryOptions{Placeholder: w.T("task.field.hint")}))
	label := func(key string, control fyne.CanvasObject, names ...string) fyne.CanvasObject {
		return f.form.Field(kit.FieldOptions{Label: w.T(key), Control: control}, names...)
	}
	return kit.VBox(12,
		f.form.Field(kit.FieldOptions{Label: w.T("task.field.what"), Strong: true, Control: f.What}, "what"),
		kit.Grid(2, 16, 12,
			label("task.lead", f.Lead, "lead", "lead.text"), label("task.person", f.Person, "person"),
			label("task.with", f.With.Object(), "with"), label("task.sent_to", f.SentTo, "sent_to", "sent_to.text")),
		kit.HBoxTop(16, kit.Grow(label("task.due", f.Deadline.Object(), "deadline", "deadline.day")),
			kit.Sized(180, 0, label("task.field", f.field, "field"))),
		kit.Gap(0),
	)
}

func (f *factForm) party(choices func() []kit.Choice, icon kit.IconName, hint string, free bool) *kit.Completion {
	w := f.detail.words
	return kit.NewCompletion(kit.CompletionOptions{
		Choices: choices, Icon: icon, Words: w, Placeholder: w.T(hint), Free: free, Unknown: w.T("task.person.unknown"),
		OnChange: f.form.Chosen, OnBlur: f.form.Leave,
	})
}

func (f *factForm) leads() []kit.Choice     { return f.dir.LeadChoices() }
func (f *factForm) units() []kit.Choice     { return f.dir.UnitChoices() }
func (f *factForm) people() []kit.Choice    { return f.dir.PersonChoices() }
func (f *factForm) receivers() []kit.Choice { return f.dir.ReceiverChoices() }

// save stores the task from the fields.
func (f *factForm) save(ctx context.Context) error {
	d := f.detail
	if !d.known || d.facts.locked() {
		return nil
	}
	t := f.Typed(d.facts.task.Task)
	t.Field = f.field.Value()
	return d.save(ctx, t)
}

func (f *factForm) flush() { f.form.Leave() }

func (f *factForm) forget() {
	f.form.Forget()
	f.Deadline.Reset()
}

// show shows the facts; what is being typed stays.
func (f *factForm) show(facts facts) {
	f.dir = kit.Directory{Directory: facts.tracking.Directory()}
	locked := facts.locked()
	setVisible(f.edit, !locked)
	setVisible(f.read, locked)
	f.read.Objects, f.extra.Objects = nil, nil
	if locked {
		f.read.Objects = f.readRows(facts)
	} else if !f.form.Dirty() {
		f.fill(facts.task.Task)
	}
	f.extra.Objects = f.extraRows(facts)
	f.root.Refresh()
}

func (f *factForm) fill(t data.Task) {
	f.Fill(t, t.Given, f.dir.PartyName)
	kit.ShowText(f.field, t.Field)
}

// widthLabel is the width of the names of facts at 100 %.
const widthLabel float32 = 148

// factRow is a line of facts: its name and what it is.
func factRow(label string, value fyne.CanvasObject) fyne.CanvasObject {
	name := kit.NewText(kit.TextOptions{Text: label, Color: kit.ColorText2, Wrap: true})
	return kit.VBox(0, kit.NewDivider(), kit.Inside(8, 0, 8, 0, kit.HBoxTop(0, kit.Sized(widthLabel, 0, name), kit.Grow(value))))
}

func words(text string) fyne.CanvasObject {
	return kit.NewText(kit.TextOptions{Text: orDash(text), Wrap: true})
}

// readRows are the facts that can no longer be edited.
func (f *factForm) readRows(facts facts) []fyne.CanvasObject {
	w, t := f.detail.words, facts.task
	n := newNames(facts.tracking, w)
	lead, mark, _ := n.lead(t.Lead)
	rows := []fyne.CanvasObject{
		factRow(w.T("task.lead.long"), kit.UnitLine(mark, lead)),
		factRow(w.T("task.person"), words(f.dir.Person(t.Person).Name)),
	}
	if len(t.With) > 0 {
		with := kit.Wrapped(16, 4)
		for _, u := range t.With {
			with.Add(kit.UnitLine(n.units[u].Order-1, n.units[u].Name))
		}
		rows = append(rows, factRow(w.T("task.with"), with))
	}
	if name := f.dir.PartyName(t.SentTo); name != "" {
		rows = append(rows, factRow(w.T("task.sent_to"), words(name)))
	}
	due := t.Deadline.Words()
	if due == "" {
		due = w.T("deadline_kind.none")
	}
	spans := []kit.Span{{Text: due, Bold: true}}
	if t.Extended > 0 {
		spans = append(spans, kit.Span{Text: "   " + f.first(facts), Color: kit.ColorText2})
	}
	rows = append(rows, factRow(w.T("task.due"), kit.NewText(kit.TextOptions{Spans: spans, Wrap: true})))
	if t.Field != "" {
		rows = append(rows, factRow(w.T("task.field"), words(t.Field)))
	}
	return rows
}

// first names the deadline before any extension.
func (f *factForm) first(facts facts) string {
	return f.detail.words.F("task.first_deadline", "deadline", deadlineWords(facts.task.FirstDeadline, data.Day{}, f.detail.words))
}

// extraRows are the facts that are not typed here: they come from the ledger.
func (f *factForm) extraRows(facts facts) []fyne.CanvasObject {
	w, t := f.detail.words, facts.task
	var rows []fyne.CanvasObject
	if t.Extended > 0 && !facts.locked() {
		rows = append(rows, factRow(w.T("task.first_deadline.label"), words(deadlineWords(t.FirstDeadline, data.Day{}, w))))
	}
	bar := kit.NewProgress(kit.ProgressOptions{Part: float32(t.Percent) / 100, Tone: kit.ToneInfo})
	progress := kit.HBox(8, kit.Sized(160, 0, bar), kit.Body(percentWords(t.Percent)))
	rows = append(rows, factRow(w.T("task.progress"), progress))
	if facts.meeting.ID == 0 {
		rows = append(rows, factRow(w.T("task.source.title"), words(w.F("task.given.outside", "day", t.Given.Short()))))
	}
	return rows
}
