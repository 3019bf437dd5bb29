package meeting

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// conclusionEditor is the field of one sentence of the chair: of the next one
// below the list, or of one that is edited in its place.
type conclusionEditor struct {
	step       *conclusionsStep
	next       bool // for the next sentence
	form       *kit.RecordForm
	conclusion data.Conclusion // as stored last; its ID is 0 while it is not
	text       *kit.TextArea
	read       *kit.Text // the sentence with the words that were read from it
	root       *fyne.Container
}

func newConclusionEditor(s *conclusionsStep, next bool) *conclusionEditor {
	words := s.desk.Words
	e := &conclusionEditor{step: s, next: next}
	e.form = kit.NewRecordForm(s.desk, e.save)
	o := e.form.Options(kit.EntryOptions{
		Placeholder: words.T("meeting.conclusions.entry.hint"), Rows: 1, MaxRows: 8, OnSubmit: e.submitted, OnEscape: s.closeEditor,
		Hints: []kit.Hint{
			{Keys: []string{"Ctrl", "Enter"}, Word: words.T("meeting.hint.next_conclusion")},
			{Keys: []string{"F9"}, Word: words.T("meeting.hint.give")},
		},
	})
	o.OnChange = e.changed
	e.text = kit.NewTextArea(o)
	e.read = kit.NewText(kit.TextOptions{Wrap: true, Line: 24})
	e.read.Hide()
	e.root = kit.VBox(4, e.form.Field(kit.FieldOptions{Control: e.text}, "text"), e.read)
	return e
}

// changed is told of each letter typed.
func (e *conclusionEditor) changed(string) {
	e.form.Touch()
	e.showRead()
	if e.next {
		e.step.typed()
	}
}

// showRead shows under the field which words of the sentence are read, where any are.
func (e *conclusionEditor) showRead() {
	text := e.text.Value()
	r := e.step.reader.of(text)
	height := float32(0)
	if e.read.Visible() {
		height = e.read.HeightFor(e.read.Size().Width)
	}
	e.read.Hidden = len(r.Spans) == 0
	if !e.read.Hidden {
		e.read.SetSpans(readSpans(clip(text), r))
	}
	now := float32(0)
	if e.read.Visible() {
		now = e.read.HeightFor(e.read.Size().Width)
	}
	if now != height {
		e.step.root.Refresh()
	}
}

func (e *conclusionEditor) submitted(string) { e.step.next() }

// save stores the sentence. A next one exists from its first words on, and no
// more once it is emptied.
func (e *conclusionEditor) save(ctx context.Context) error {
	c := e.conclusion
	c.Meeting = e.step.d.Meeting.ID
	c.Text = e.text.Value()
	empty := strings.TrimSpace(c.Text) == ""
	switch {
	case empty && c.ID == 0:
		return nil
	case empty && e.next:
		e.conclusion = data.Conclusion{}
		return e.step.desk.Register.DeleteConclusion(ctx, c.ID)
	case !e.next && c.ID == 0:
		return nil
	}
	saved, err := e.step.desk.Register.SaveConclusion(ctx, c)
	if err != nil {
		return err
	}
	e.conclusion = saved
	if c.ID == 0 {
		e.step.recount()
	}
	return nil
}

// leave stores what is typed and reports whether it is stored.
func (e *conclusionEditor) leave() bool {
	stored := e.form.Flush()
	e.form.EndVisit()
	return stored
}

// open puts a sentence into the field.
func (e *conclusionEditor) open(c data.Conclusion) {
	e.form.Forget()
	e.conclusion = c
	e.text.SetValue(c.Text)
	e.showRead()
}

// close empties the field.
func (e *conclusionEditor) close() { e.open(data.Conclusion{}) }

// show takes over what the register now holds, unless something is being typed.
func (e *conclusionEditor) show(d data.Dossier) {
	if e.conclusion.ID == 0 || e.form.Dirty() {
		return
	}
	c, ok := conclusionOf(d, e.conclusion.ID)
	if !ok {
		e.close()
		return
	}
	e.conclusion = c
	kit.ShowText(e.text, c.Text)
	e.showRead()
}
