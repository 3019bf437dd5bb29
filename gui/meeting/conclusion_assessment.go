package meeting

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// assessment is the chair's assessment of the period: results and shortcomings,
// one point a line, in a card that opens and closes.
type assessment struct {
	desk    *kit.Desk
	form    *kit.RecordForm
	meeting data.Meeting
	isOpen  bool
	// onResize lays out again what stands around the card.
	onResize func()

	summary      *kit.Text
	button       *kit.Button
	results      *kit.TextArea
	shortcomings *kit.TextArea
	fields       *fyne.Container
	root         *kit.Card
}

func newAssessment(desk *kit.Desk) *assessment {
	words := desk.Words
	a := &assessment{desk: desk, summary: kit.NewText(kit.TextOptions{Color: kit.ColorText2, Ellipsis: true})}
	a.form = kit.NewRecordForm(desk, a.save)
	a.button = kit.NewButton(kit.ButtonOptions{Kind: kit.ButtonFlat, Small: true, OnTap: a.toggle})
	field := func(name, control string) (*kit.TextArea, *kit.Field) {
		area := kit.NewTextArea(a.form.Options(kit.EntryOptions{
			Placeholder: words.T("meeting.conclusions.points.hint"), Rows: 4, MaxRows: 12,
			Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("meeting.hint.next_point")}},
		}))
		return area, a.form.Field(kit.FieldOptions{Label: words.T(control), Strong: true, Control: area}, name)
	}
	var results, shortcomings *kit.Field
	a.results, results = field("results", "meeting.conclusions.results")
	a.shortcomings, shortcomings = field("shortcomings", "meeting.conclusions.shortcomings")
	a.fields = kit.Inside(10, 0, 6, 0, kit.Grid(2, 16, 8, results, shortcomings))
	head := kit.HBox(8, kit.BodyBold(words.T("meeting.conclusions.assessment")), kit.Grow(a.summary), a.button)
	a.root = kit.NewCard(kit.CardOptions{NoHead: true, Bleed: true, Body: kit.Inside(6, 8, 6, 16, kit.VBox(0, head, a.fields))})
	a.setOpen(false)
	return a
}

// toggle opens the card and goes into it, or closes it.
func (a *assessment) toggle() {
	a.setOpen(!a.isOpen)
	if a.isOpen {
		kit.FocusOn(a.results)
	}
}

func (a *assessment) setOpen(open bool) {
	a.isOpen = open
	a.fields.Hidden = !open
	key, icon := "meeting.conclusions.assessment.open", kit.IconDown
	if open {
		key, icon = "meeting.conclusions.assessment.close", kit.IconUp
	}
	a.button.SetText(a.desk.Words.T(key))
	a.button.SetIcon(icon)
	a.root.Refresh()
	if a.onResize != nil {
		a.onResize()
	}
}

// focus opens the card and puts the focus into one of its fields.
func (a *assessment) focus(field string) {
	a.setOpen(true)
	if field == "shortcomings" {
		kit.FocusOn(a.shortcomings)
		return
	}
	kit.FocusOn(a.results)
}

func (a *assessment) save(ctx context.Context) error {
	m := a.meeting
	m.Results, m.Shortcomings = a.results.Value(), a.shortcomings.Value()
	saved, err := a.desk.Register.SaveMeeting(ctx, m)
	if err != nil {
		return err
	}
	a.meeting = saved
	a.sum()
	return nil
}

func (a *assessment) sum() { a.summary.SetText(assessmentWords(a.meeting, a.desk.Words)) }

// show shows the assessment of a briefing; what is being typed stays.
func (a *assessment) show(m data.Meeting) {
	other := m.ID != a.meeting.ID
	if other {
		a.form.Forget()
		a.setOpen(false)
	}
	if dirty := a.form.Dirty(); dirty {
		m.Results, m.Shortcomings = a.meeting.Results, a.meeting.Shortcomings
	} else {
		kit.ShowText(a.results, m.Results)
		kit.ShowText(a.shortcomings, m.Shortcomings)
	}
	a.meeting = m
	a.results.SetReadOnly(m.State.Locked())
	a.shortcomings.SetReadOnly(m.State.Locked())
	a.sum()
}
