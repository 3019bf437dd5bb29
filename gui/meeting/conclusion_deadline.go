package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// deadlineField takes a deadline: how it was said, and the day where it needs
// one. Under it stands what that means, because "trước ngày" is easily read a
// day too long.
type deadlineField struct {
	desk    *kit.Desk
	changed func()
	given   data.Day // the day of the briefing: its year holds for a day typed without one
	kind    *kit.Select
	day     *kit.DateField
	words   *kit.Text
	root    *fyne.Container
}

var deadlineKinds = []data.DeadlineKind{data.DeadlineNone, data.DeadlineBefore, data.DeadlineBy, data.DeadlineStanding}

func newDeadlineField(desk *kit.Desk, changed func()) *deadlineField {
	f := &deadlineField{desk: desk, changed: changed}
	choices := make([]kit.Choice, len(deadlineKinds))
	for i, k := range deadlineKinds {
		choices[i] = kit.Choice{Key: k.String(), Text: desk.Words.T("deadline_kind." + k.String())}
	}
	f.kind = kit.NewSelect(kit.SelectOptions{Choices: choices, Selected: data.DeadlineNone.String(), OnChange: f.kindChosen})
	f.day = kit.NewDateField(kit.DateOptions{Words: desk.Words, Today: desk.Register.Today, Reference: f.briefingDay, OnChange: f.dayChosen})
	f.words = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	f.root = kit.VBox(4, kit.Grid(2, 8, 0, f.kind, f.day), f.words)
	f.paint()
	return f
}

func (f *deadlineField) briefingDay() data.Day { return f.given }

func dated(k data.DeadlineKind) bool { return k == data.DeadlineBefore || k == data.DeadlineBy }

func (f *deadlineField) kindChosen(string) {
	f.paint()
	f.changed()
}

func (f *deadlineField) dayChosen(data.Day) {
	f.paint()
	f.changed()
}

// value returns the deadline, and whether it is complete: a kind that needs a
// day has one.
func (f *deadlineField) value() (data.Deadline, bool) {
	kind := data.DeadlineKind(f.kind.Selected())
	if !dated(kind) {
		return data.Deadline{Kind: kind}, true
	}
	return data.Deadline{Kind: kind, Day: f.day.Day()}, !f.day.Day().IsZero()
}

// reset forgets a deadline that was never completed.
func (f *deadlineField) reset() {
	f.kind.SetSelected(data.DeadlineNone.String())
	f.day.SetDay(data.Day{})
	f.paint()
}

// show shows the stored deadline of a task given on a day. A kind that still
// waits for its day stays.
func (f *deadlineField) show(deadline data.Deadline, given data.Day) {
	f.given = given
	held, complete := f.value()
	if !complete || held == deadline {
		return
	}
	f.kind.SetSelected(deadline.Kind.String())
	f.day.SetDay(deadline.Day)
	f.paint()
}

func (f *deadlineField) paint() {
	deadline, complete := f.value()
	f.day.Hidden = !dated(deadline.Kind)
	text, color := deadlineWords(deadline, f.desk.Words), kit.ColorText2
	switch {
	case !complete:
		text, color = f.desk.Words.T("meeting.task.deadline.need"), kit.ColorAmber
	case dated(deadline.Kind) && !f.given.IsZero() && deadline.Day.Before(f.given):
		text, color = f.desk.Words.T("meeting.task.deadline.before")+"\n"+text, kit.ColorAmber
	}
	f.words.SetText(text)
	f.words.SetColor(color)
	f.words.Hidden = text == ""
	f.root.Refresh()
}

func (f *deadlineField) setReadOnly(on bool) {
	if on {
		f.kind.Disable()
	} else {
		f.kind.Enable()
	}
	f.day.SetReadOnly(on)
}
