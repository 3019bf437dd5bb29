package meeting

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/gui/kit"
)

// reportForm is the report in view.
type reportForm struct {
	step *reportsStep
	form *kit.RecordForm

	report         data.Report // as stored last
	focusWhenShown bool        // a report just made takes the focus once it is shown

	mark        *kit.UnitMark
	name        *kit.Text
	submit      *kit.Button
	notice      *kit.Notice
	lockNotice  *kit.Notice
	person      *kit.Completion
	field       *kit.Entry
	texts       map[string]*kit.TextArea
	plan        *kit.Field
	scroll      *kit.Scroll
	body, empty fyne.CanvasObject
	root        fyne.CanvasObject
}

// reportTexts are the long fields of a report, in their order.
var reportTexts = []string{"results", "shortcomings", "causes", "proposals", "plan"}

func newReportForm(s *reportsStep) *reportForm {
	f := &reportForm{step: s, texts: map[string]*kit.TextArea{}}
	f.form = kit.NewRecordForm(s.desk, f.save)
	f.mark = kit.NewUnitMark(kit.UnitNone)
	f.name = kit.NewText(kit.TextOptions{Role: kit.RoleLead, Ellipsis: true})
	f.submit = kit.NewButton(kit.ButtonOptions{Kind: kit.ButtonMain, Icon: kit.IconCheck, Keys: []string{"F9"}, OnTap: s.toggleSubmitted})
	f.notice = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneGreen, Hidden: true})
	f.lockNotice = newLockedNotice()
	f.body = f.build()
	f.scroll = kit.NewScroll(f.body)
	f.empty = f.buildEmpty()
	f.root = kit.Ground(kit.ColorBg, container.NewStack(f.scroll, f.empty))
	return f
}

func (f *reportForm) build() fyne.CanvasObject {
	words := f.step.desk.Words
	f.person = kit.NewCompletion(kit.CompletionOptions{
		Choices: f.people, Words: words, OnChange: f.personChosen, Placeholder: words.T("meeting.person.hint"),
		Unknown: words.T("meeting.person.unknown"), Hints: f.hints(),
	})
	f.field = kit.NewEntry(f.form.Options(kit.EntryOptions{Hints: f.hints()}))
	head := kit.HBox(8, f.mark, kit.Grow(f.name), f.submit)
	two := func(a, b fyne.CanvasObject) fyne.CanvasObject { return kit.Grid(2, 16, 12, a, b) }
	results := f.text("results", 6)
	results.SetNote(words.T("meeting.reports.required"))
	f.plan = f.text("plan", 4)
	return kit.Inside(18, 24, 24, 24, kit.VBox(12, f.lockNotice, head, f.notice,
		two(f.form.Field(kit.FieldOptions{Label: words.T("meeting.reports.person"), Control: f.person}, "person"),
			f.form.Field(kit.FieldOptions{Label: words.T("meeting.reports.field"), Control: f.field}, "field")),
		results,
		two(f.text("shortcomings", 4), f.text("causes", 4)),
		two(f.text("proposals", 4), f.plan)))
}

func (f *reportForm) buildEmpty() fyne.CanvasObject {
	words := f.step.desk.Words
	return kit.NewEmpty(kit.EmptyOptions{
		Icon: kit.IconSheet, Text: words.T("meeting.reports.empty"),
		Action: kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.reports.forms"), Kind: kit.ButtonMain, OnTap: f.step.addForms}),
	})
}

func (f *reportForm) text(name string, rows int) *kit.Field {
	words := f.step.desk.Words
	area := kit.NewTextArea(f.form.Options(kit.EntryOptions{
		Placeholder: words.T("meeting.reports." + name + ".hint"), Rows: rows, MaxRows: 3 * rows, Hints: f.hints(),
	}))
	f.texts[name] = area
	return f.form.Field(kit.FieldOptions{Label: words.T("meeting.reports." + name), Strong: true, Control: area}, name)
}

func (f *reportForm) hints() []kit.Hint {
	words := f.step.desk.Words
	return []kit.Hint{
		{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")},
		{Keys: []string{"Alt", "↓"}, Word: words.T("meeting.hint.next_report")},
		{Keys: []string{"F9"}, Word: words.T("meeting.hint.submit")},
	}
}

func (f *reportForm) people() []kit.Choice { return f.step.dir.personChoices(f.step.d) }

func (f *reportForm) personChosen(kit.Choice) { f.form.Changed() }

// current returns the report with what stands in the fields, and whether there is one.
func (f *reportForm) current() (data.Report, bool) {
	r := f.report
	r.Person = kit.PartyOf(f.person.Selected()).Person
	r.Field = f.field.Value()
	r.Results, r.Shortcomings = f.texts["results"].Value(), f.texts["shortcomings"].Value()
	r.Causes, r.Proposals = f.texts["causes"].Value(), f.texts["proposals"].Value()
	r.Plan = f.texts["plan"].Value()
	return r, r.ID != 0
}

func (f *reportForm) save(ctx context.Context) error {
	r, ok := f.current()
	if !ok {
		return nil
	}
	saved, err := f.step.desk.Register.SaveReport(ctx, r)
	if err != nil {
		return err
	}
	f.accept(saved)
	return nil
}

// accept takes over what the register stored.
func (f *reportForm) accept(saved data.Report) {
	f.report = saved
	f.paint()
}

// show shows the report that the step has open. What is being typed in it stays.
func (f *reportForm) show() {
	r, ok := reportOf(f.step.d, f.step.open)
	f.scroll.Hidden, f.empty.(*fyne.Container).Hidden = !ok, ok
	if !ok {
		f.report = data.Report{}
		f.root.Refresh()
		return
	}
	other := r.ID != f.report.ID
	if other {
		f.form.Forget()
		f.form.EndVisit()
	}
	if other || !f.form.Dirty() {
		f.report = r
		f.fill(r)
	}
	f.paint()
	if other {
		f.scroll.ScrollToTop()
	}
	f.root.Refresh()
	if f.focusWhenShown {
		f.focusWhenShown = false
		f.focus("")
	}
}

func (f *reportForm) fill(r data.Report) {
	if kit.PartyOf(f.person.Selected()).Person != r.Person || f.person.Error() != "" || r.Person == 0 && f.person.Value() != "" && !kit.HasFocus(f.person) {
		f.person.SetSelected(kit.PersonKey(r.Person), f.step.d.Person(r.Person).Name)
	}
	kit.ShowText(f.field, r.Field)
	for name, value := range map[string]string{
		"results": r.Results, "shortcomings": r.Shortcomings, "causes": r.Causes, "proposals": r.Proposals, "plan": r.Plan,
	} {
		kit.ShowText(f.texts[name], value)
	}
}

// paint shows name, state and what may be done.
func (f *reportForm) paint() {
	words := f.step.desk.Words
	row := newReportRow(f.step.d, f.report, words)
	f.mark.Set(row.place)
	heading := []kit.Span{{Text: row.name, Bold: true}}
	if period := periodWords(f.step.d.Meeting); period != "" {
		heading = append(heading, kit.Span{Text: "  " + words.F("meeting.reports.about", "period", period), Color: kit.ColorText2})
	}
	f.name.SetSpans(heading)
	f.plan.SetLabel(planLabel(f.step.d.Meeting.Kind, words.T, words.Has))
	submitted := f.report.State == data.ReportSubmitted
	f.submit.SetText(words.T("meeting.reports.submit"))
	f.submit.SetKind(kit.ButtonMain)
	f.submit.SetIcon(kit.IconCheck)
	f.notice.ShowMessage(kit.ToneGreen, "", "")
	if submitted {
		f.submit.SetText(words.T("meeting.reports.take_back"))
		f.submit.SetKind(kit.ButtonPlain)
		f.submit.SetIcon(kit.IconUndo)
	}
	if submitted && !f.step.locked() {
		f.notice.ShowMessage(kit.ToneGreen, "", words.T("meeting.reports.submitted.reason"))
	}
	showLocked(f.lockNotice, f.step.d.Meeting, words)
	f.submit.Hidden = f.step.locked()
	f.setReadOnly(submitted || f.step.locked())
}

// planLabel names the plan by the period that follows: "Kế hoạch tuần tới".
func planLabel(kind data.MeetingKind, word func(string) string, has func(string) bool) string {
	if key := "meeting.reports.plan." + kind.String(); has(key) {
		return word(key)
	}
	return word("meeting.reports.plan")
}

func (f *reportForm) setReadOnly(on bool) {
	f.person.SetReadOnly(on)
	f.field.SetReadOnly(on)
	for _, area := range f.texts {
		area.SetReadOnly(on)
	}
}

// focus puts the focus into a field; "" is where work goes on. It reports
// whether there is such a field.
func (f *reportForm) focus(name string) bool {
	if f.report.ID == 0 || f.report.State == data.ReportSubmitted || f.step.locked() {
		return false
	}
	switch name {
	case "person":
		kit.FocusOn(f.person)
	case "field":
		kit.FocusOn(f.field)
	default:
		area := f.texts[name]
		if area == nil {
			area = f.texts["results"]
		}
		kit.FocusOn(area)
	}
	return true
}

// focused reports whether a field of the form has the focus.
func (f *reportForm) focused() bool {
	if kit.HasFocus(f.person) || kit.HasFocus(f.field) {
		return true
	}
	for _, name := range reportTexts {
		if kit.HasFocus(f.texts[name]) {
			return true
		}
	}
	return false
}
