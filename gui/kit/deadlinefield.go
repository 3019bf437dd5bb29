package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
)

// DeadlineOptions describes a DeadlineField.
type DeadlineOptions struct {
	Words    Words
	Today    func() data.Day
	Kinds    []data.DeadlineKind // to choose from; all when nil
	From     data.Day            // a day typed without a year is the first such from here on, or from the day the work was given
	OnChange func()
}

// DeadlineField takes a deadline: how it was said, and the day where it needs
// one. Under it stands what that means, because "trước ngày" is easily read a
// day too long.
type DeadlineField struct {
	o     DeadlineOptions
	given data.Day // when the work was given: its year holds for a day typed without one
	kind  *Select
	day   *DateField
	words *Text
	root  *fyne.Container
}

// NewDeadlineField makes a field for a deadline.
func NewDeadlineField(o DeadlineOptions) *DeadlineField {
	if o.Kinds == nil {
		o.Kinds = []data.DeadlineKind{data.DeadlineNone, data.DeadlineBefore, data.DeadlineBy, data.DeadlineStanding}
	}
	f := &DeadlineField{o: o}
	choices := make([]Choice, len(o.Kinds))
	for i, k := range o.Kinds {
		choices[i] = Choice{Key: k.String(), Text: o.Words.T("deadline_kind." + k.String())}
	}
	f.kind = NewSelect(SelectOptions{Choices: choices, Selected: o.Kinds[0].String(), OnChange: f.kindChosen})
	f.day = NewDateField(DateOptions{Words: o.Words, Today: o.Today, Reference: f.reference, From: f.from, OnChange: f.dayChosen})
	f.day.listenError(f.dayUnread)
	f.words = NewText(TextOptions{Role: RoleCaption, Color: ColorText2, Wrap: true})
	f.root = VBox(4, Grid(2, 8, 0, f.kind, f.day), f.words)
	f.paint()
	return f
}

// Object returns what is shown.
func (f *DeadlineField) Object() fyne.CanvasObject { return f.root }

// Kind returns the control that says how the deadline was said.
func (f *DeadlineField) Kind() *Select { return f.kind }

// Day returns the control for the day.
func (f *DeadlineField) Day() *DateField { return f.day }

// Meaning returns the words under the field: from when on work with the deadline
// is late, or what is still to be said.
func (f *DeadlineField) Meaning() string { return f.words.Text() }

func (f *DeadlineField) reference() data.Day { return f.given }

func (f *DeadlineField) from() data.Day {
	if !f.o.From.IsZero() {
		return f.o.From
	}
	return f.given
}

func dated(k data.DeadlineKind) bool { return k == data.DeadlineBefore || k == data.DeadlineBy }

func (f *DeadlineField) kindChosen(string) {
	f.paint()
	f.report()
}

func (f *DeadlineField) dayChosen(data.Day) {
	f.paint()
	f.report()
}

func (f *DeadlineField) dayUnread(string) { f.paint() }

func (f *DeadlineField) report() {
	if f.o.OnChange != nil {
		f.o.OnChange()
	}
}

// Value returns the deadline, and whether it is complete: a kind that needs a
// day has one.
func (f *DeadlineField) Value() (data.Deadline, bool) {
	kind := data.DeadlineKind(f.kind.Selected())
	if !dated(kind) {
		return data.Deadline{Kind: kind}, true
	}
	return data.Deadline{Kind: kind, Day: f.day.Day()}, !f.day.Day().IsZero()
}

// Unread reports whether what is typed as the day is none.
func (f *DeadlineField) Unread() bool {
	return f.day.Day().IsZero() && strings.TrimSpace(f.day.Value()) != ""
}

// Reset forgets a deadline that was never completed.
func (f *DeadlineField) Reset() {
	f.kind.SetSelected(f.o.Kinds[0].String())
	f.day.SetDay(data.Day{})
	f.paint()
}

// Show shows the stored deadline of work given on a day. A kind that still waits
// for its day stays.
func (f *DeadlineField) Show(deadline data.Deadline, given data.Day) {
	f.given = given
	held, complete := f.Value()
	if !complete || held == deadline {
		return
	}
	f.kind.SetSelected(deadline.Kind.String())
	f.day.SetDay(deadline.Day)
	f.paint()
}

func (f *DeadlineField) paint() {
	deadline, complete := f.Value()
	f.day.Hidden = !dated(deadline.Kind)
	text, color := DeadlineMeaning(deadline, f.o.Words), ColorText2
	switch {
	case !complete && f.Unread():
		text, color = f.o.Words.T(wordDateInvalid), ColorRed
	case !complete:
		text, color = f.o.Words.T("kit.deadline.need"), ColorAmber
	case dated(deadline.Kind) && !f.given.IsZero() && deadline.Day.Before(f.given):
		text, color = f.o.Words.T("kit.deadline.before")+"\n"+text, ColorAmber
	}
	f.words.SetText(text)
	f.words.SetColor(color)
	f.words.Hidden = text == ""
	f.root.Refresh()
}

// SetReadOnly locks the field.
func (f *DeadlineField) SetReadOnly(on bool) {
	if on {
		f.kind.Disable()
	} else {
		f.kind.Enable()
	}
	f.day.SetReadOnly(on)
}

// DeadlineMeaning spells out from when on work with a deadline is late; "" where
// it never is.
func DeadlineMeaning(deadline data.Deadline, words Words) string {
	last, dated := deadline.LastGoodDay()
	if !dated || !deadline.Day.Valid() {
		return ""
	}
	late := last.AddDays(1)
	days := []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
	return words.F("kit.deadline.words",
		"late", late.DayMonth(),
		"weekday", words.T("kit.weekday."+days[last.Weekday()]),
		"last", last.DayMonth())
}
