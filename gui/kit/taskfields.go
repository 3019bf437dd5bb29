package kit

import "giaoban/data"

// TaskFields are the fields in which a task is given: what is to be done, by whom,
// for whom and by when. A screen makes each and places it.
type TaskFields struct {
	What     *TextArea
	Lead     *Completion
	Person   *Completion
	With     *UnitsField
	SentTo   *Completion
	Deadline *DeadlineField
}

// Typed returns a task with what stands in the fields. A kind of deadline that
// still waits for its day leaves the deadline as it was.
func (f *TaskFields) Typed(t data.Task) data.Task {
	t.What = f.What.Value()
	t.Lead = PartyOf(f.Lead.Selected())
	t.Person = PartyOf(f.Person.Selected()).Person
	t.With = f.With.Units()
	t.SentTo = PartyOf(f.SentTo.Selected())
	if deadline, complete := f.Deadline.Value(); complete {
		t.Deadline = deadline
	}
	return t
}

// Fill shows a task, its parties by the names that name gives them. given is the
// day whose year holds for a deadline typed without one.
func (f *TaskFields) Fill(t data.Task, given data.Day, name func(data.Party) string) {
	ShowText(f.What, t.What)
	person := data.Party{Person: t.Person}
	ShowParty(f.Lead, t.Lead, name(t.Lead))
	ShowParty(f.Person, person, name(person))
	f.With.Show(t.With)
	ShowParty(f.SentTo, t.SentTo, name(t.SentTo))
	f.Deadline.Show(t.Deadline, given)
}

// SetReadOnly lets the fields only be read.
func (f *TaskFields) SetReadOnly(on bool) {
	f.What.SetReadOnly(on)
	f.Lead.SetReadOnly(on)
	f.Person.SetReadOnly(on)
	f.With.SetReadOnly(on)
	f.SentTo.SetReadOnly(on)
	f.Deadline.SetReadOnly(on)
}
