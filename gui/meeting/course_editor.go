package meeting

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// remarkEditor is the fields of one remark: of the next one at the foot of the
// step, or of one that is edited in its place.
type remarkEditor struct {
	step   *courseStep
	next   bool // for the next remark
	form   *kit.RecordForm
	remark data.Remark // as stored last; its ID is 0 while it is not
	timed  bool        // the time in the field is the user's, not the proposed one

	time    *kit.TimeField
	speaker *kit.Completion
	text    *kit.TextArea
	root    *fyne.Container
}

func newRemarkEditor(s *courseStep, next bool) *remarkEditor {
	words := s.desk.Words
	e := &remarkEditor{step: s, next: next}
	e.form = kit.NewRecordForm(s.desk, e.save)
	e.time = kit.NewTimeField(kit.TimeOptions{Words: words, OnChange: e.timeChanged, OnBlur: e.form.Leave, Hints: e.hints()})
	e.speaker = kit.NewCompletion(kit.CompletionOptions{
		Choices: e.people, Free: true, Words: words, Placeholder: words.T("meeting.course.speaker.hint"),
		OnChange: e.speakerChanged, OnBlur: e.form.Leave, OnSubmit: e.focusText, Hints: e.hints(),
	})
	rows, most := 2, 8
	if !next {
		rows, most = 3, 16
	}
	area := e.form.Options(kit.EntryOptions{
		Placeholder: words.T("meeting.course.text.hint"), Rows: rows, MaxRows: most, OnSubmit: e.submitted,
		OnEscape: s.closeEditor, Hints: e.hints(),
	})
	area.OnChange = func(string) { e.begun() }
	e.text = kit.NewTextArea(area)
	done := kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.course.next"), Kind: kit.ButtonMain, Keys: []string{"Ctrl", "Enter"}, OnTap: s.next})
	if !next {
		done = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.course.done"), Keys: []string{"Esc"}, OnTap: s.closeEditor})
	}
	time := e.form.Field(kit.FieldOptions{Label: words.T("meeting.course.time"), Control: e.time}, "time")
	speaker := e.form.Field(kit.FieldOptions{Label: words.T("meeting.course.speaker"), Control: e.speaker}, "speaker")
	text := e.form.Field(kit.FieldOptions{Label: words.T("meeting.course.text"), Control: e.text}, "text")
	button := kit.Inside(20, 0, 0, 0, done)
	e.root = kit.FoldTop(12, 320, kit.Sized(124, 0, time), kit.Sized(236, 0, speaker), kit.Grow(text), button)
	return e
}

func (e *remarkEditor) hints() []kit.Hint {
	words := e.step.desk.Words
	hints := []kit.Hint{
		{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")},
		{Keys: []string{"Ctrl", "Enter"}, Word: words.T("meeting.hint.next_remark")},
	}
	if !e.next {
		hints = append(hints, kit.Hint{Keys: []string{"Esc"}, Word: words.T("meeting.hint.done")})
	}
	return hints
}

func (e *remarkEditor) people() []kit.Choice { return e.step.dir.personChoices(e.step.d) }

func (e *remarkEditor) timeChanged(data.TimeOfDay) {
	e.timed = true
	e.form.Touch()
}

func (e *remarkEditor) speakerChanged(kit.Choice) { e.begun() }

// begun says that something was typed. With its first letter a remark takes the
// time it began, not that at which the one before it ended.
func (e *remarkEditor) begun() {
	if e.next && e.remark.ID == 0 && !e.timed && !e.form.Dirty() {
		e.time.SetTime(proposedTime(e.step.d.Meeting, deskClock(e.step.desk)))
	}
	e.form.Touch()
}

func (e *remarkEditor) focusText() { kit.FocusOn(e.text) }

func (e *remarkEditor) submitted(string) { e.step.next() }

// typed returns the remark with what stands in the fields.
func (e *remarkEditor) typed() data.Remark {
	r := e.remark
	r.Meeting = e.step.d.Meeting.ID
	r.Time = e.time.Time()
	party := kit.PartyOf(e.speaker.Selected())
	r.Speaker, r.SpeakerText = party.Person, party.Text
	r.Text = e.text.Value()
	return r
}

// save stores the remark. A next remark exists from its first words on, and no
// more once it is emptied.
func (e *remarkEditor) save(ctx context.Context) error {
	r := e.typed()
	switch {
	case e.next && remarkEmpty(r) && r.ID == 0:
		return nil
	case e.next && remarkEmpty(r):
		e.remark = data.Remark{}
		return e.step.desk.Register.DeleteRemark(ctx, r.ID)
	case !e.next && r.ID == 0:
		return nil
	}
	saved, err := e.step.desk.Register.SaveRemark(ctx, r)
	if err != nil {
		return err
	}
	e.remark = saved
	if r.ID == 0 {
		e.step.recount()
	}
	return nil
}

// leave stores what is typed and reports whether it is stored.
func (e *remarkEditor) leave() bool {
	stored := e.form.Flush()
	e.form.EndVisit()
	return stored
}

// open puts a remark into the fields.
func (e *remarkEditor) open(r data.Remark) {
	e.form.Forget()
	e.remark, e.timed = r, false
	e.fill(r)
}

// close empties the fields of a remark that was edited in its place.
func (e *remarkEditor) close() { e.open(data.Remark{}) }

// clear makes the entry ready for the next remark, its time proposed from the
// clock while the briefing is in session.
func (e *remarkEditor) clear(d data.Dossier) {
	e.open(data.Remark{Time: proposedTime(d.Meeting, deskClock(e.step.desk))})
}

// show takes over what the register now holds, unless something is being typed.
func (e *remarkEditor) show(d data.Dossier) {
	if e.remark.ID == 0 || e.form.Dirty() {
		if e.next && e.remark.ID == 0 && !e.form.Dirty() && e.time.Value() == "" && !kit.HasFocus(e.time) {
			e.time.SetTime(proposedTime(d.Meeting, deskClock(e.step.desk)))
		}
		return
	}
	r, ok := remarkOf(d, e.remark.ID)
	switch {
	case ok:
		e.remark = r
		e.fill(r)
	case e.next:
		e.clear(d)
	default:
		e.close()
	}
}

func (e *remarkEditor) fill(r data.Remark) {
	if e.time.Time() != r.Time || r.Time.IsZero() && e.time.Error() == "" && !kit.HasFocus(e.time) {
		e.time.SetTime(r.Time)
	}
	held := kit.PartyOf(e.speaker.Selected())
	if held.Person != r.Speaker || held.Person == 0 && !sameLine(held.Text, r.SpeakerText) {
		e.speaker.SetSelected(kit.PersonKey(r.Speaker), r.SpeakerText)
	}
	kit.ShowText(e.text, r.Text)
}
