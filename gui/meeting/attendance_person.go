package meeting

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// rosterPerson is the part of the panel where it is noted of the highlighted
// person who came instead, when they came and why not.
type rosterPerson struct {
	step       *attendanceStep
	attendance data.Attendance // as typed
	form       *kit.RecordForm

	name       *kit.Text
	substitute *personField
	arrived    *kit.TimeField
	left       *kit.TimeField
	note       *kit.Entry
	times      *fyne.Container
	root       *fyne.Container
}

func newRosterPerson(s *attendanceStep) *rosterPerson {
	p := &rosterPerson{step: s}
	words := s.desk.Words
	p.form = kit.NewRecordForm(s.desk, p.save)
	p.name = kit.NewText(kit.TextOptions{Bold: true, Wrap: true})
	p.substitute = newPersonField(s.desk, personFieldOptions{
		Label: words.T("meeting.roster.substitute_field"), People: p.people, OnChange: p.choseSubstitute, OnSubmit: p.next,
		OnBlur: p.form.Leave, Hints: p.hints(),
	})
	p.arrived = kit.NewTimeField(kit.TimeOptions{Words: words, OnChange: p.choseArrived, OnBlur: p.form.Leave, OnSubmit: p.next, Hints: p.hints()})
	p.left = kit.NewTimeField(kit.TimeOptions{Words: words, OnChange: p.choseLeft, OnBlur: p.form.Leave, OnSubmit: p.next, Hints: p.hints()})
	p.note = kit.NewEntry(kit.EntryOptions{
		Placeholder: words.T("meeting.roster.note_example"), OnChange: p.typedNote, OnBlur: p.form.Leave, OnSubmit: p.submitted,
		OnEscape: s.focusTable, Hints: p.hints(),
	})
	p.times = kit.HBoxTop(12,
		kit.Grow(p.form.Field(kit.FieldOptions{Label: words.T("meeting.roster.arrived_field"), Control: p.arrived}, "arrived")),
		kit.Grow(p.form.Field(kit.FieldOptions{Label: words.T("meeting.roster.left_field"), Control: p.left}, "left")))
	p.form.Name(p.substitute.field, "substitute")
	p.root = kit.VBox(10, p.name, p.form.Field(kit.FieldOptions{Label: words.T("meeting.roster.note_field"), Control: p.note}, "note"),
		p.substitute.field, p.times)
	p.root.Hide()
	return p
}

func (p *rosterPerson) hints() []kit.Hint {
	words := p.step.desk.Words
	return []kit.Hint{
		{Keys: []string{"Enter"}, Word: words.T("meeting.roster.hint.next")}, {Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")},
	}
}

func (p *rosterPerson) people() []kit.Choice {
	var choices []kit.Choice
	for _, c := range p.step.dir.personChoices(p.step.d) {
		if c.Key != kit.PersonKey(p.attendance.Person) {
			choices = append(choices, c)
		}
	}
	return choices
}

// show puts a line of the roster into the fields. What is typed about another
// is stored first.
func (p *rosterPerson) show(row rosterRow) {
	another := row.attendance.ID != p.attendance.ID
	if another {
		p.form.Leave()
	}
	if !another && p.form.Dirty() {
		return
	}
	p.attendance = row.attendance
	p.name.SetText(row.name)
	fillEntry(p.note, p.attendance.Note, another)
	fillTime(p.arrived, p.attendance.Arrived, another)
	fillTime(p.left, p.attendance.Left, another)
	p.substitute.show(p.attendance.Substitute)
	p.lock(p.step.isLocked())
	p.root.Show()
	p.step.root.Refresh()
}

func (p *rosterPerson) lock(on bool) {
	p.note.SetReadOnly(on)
	p.arrived.SetReadOnly(on)
	p.left.SetReadOnly(on)
	p.substitute.completion.SetReadOnly(on)
}

// close empties the panel where nobody is highlighted.
func (p *rosterPerson) close() {
	p.form.Leave()
	p.attendance = data.Attendance{}
	p.root.Hide()
}

func (p *rosterPerson) focusNote() {
	if p.attendance.ID != 0 && !p.step.isLocked() {
		kit.FocusOn(p.note)
	}
}

func (p *rosterPerson) focusSubstitute() {
	if p.attendance.ID != 0 && !p.step.isLocked() {
		kit.FocusOn(p.substitute.completion)
	}
}

func (p *rosterPerson) submitted(string) { p.next() }

// next stores what is noted and goes back to the roster, at the next person.
func (p *rosterPerson) next() {
	p.form.Leave()
	kit.FocusOn(p.step.table)
	p.step.table.Next()
}

func (p *rosterPerson) typedNote(text string) {
	p.attendance.Note = text
	p.form.Touch()
}

func (p *rosterPerson) choseArrived(t data.TimeOfDay) {
	p.attendance.Arrived = t
	p.form.Touch()
}

func (p *rosterPerson) choseLeft(t data.TimeOfDay) {
	p.attendance.Left = t
	p.form.Touch()
}

func (p *rosterPerson) choseSubstitute(id data.PersonID) {
	p.attendance.Substitute = id
	p.form.Changed()
}

func (p *rosterPerson) save(ctx context.Context) error {
	if p.attendance.ID == 0 {
		return nil
	}
	stored, err := p.step.desk.Register.SaveAttendance(ctx, p.attendance)
	if err != nil {
		return err
	}
	p.step.taken(stored)
	return nil
}
