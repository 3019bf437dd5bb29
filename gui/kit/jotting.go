package kit

import (
	"giaoban/data"
)

// Jotting keeps in the register what is typed into a field that stores nothing by
// itself, as in a dialog, until it is entered or given up: it is there again at the
// next start. It is used on the UI goroutine.
type Jotting struct {
	desk  *Desk
	auto  *Autosave
	field *TextArea
	key   string // names the field and its record; "" while nothing is kept
}

// NewJotting makes the jotting of a field. It keeps nothing before it follows a key.
func NewJotting(desk *Desk, field *TextArea) *Jotting {
	j := &Jotting{desk: desk, field: field}
	j.auto = NewAutosave(AutosaveOptions{Save: j.store, Report: desk.Saved, OnError: desk.Fail})
	field.SetOnChange(j.typed)
	field.SetOnBlur(j.Flush)
	return j
}

// Follow keeps from now on under a key, and shows what has been kept there, or
// otherwise. What was typed before stays with its own key.
func (j *Jotting) Follow(key, otherwise string) {
	j.Flush()
	j.auto.Forget()
	j.key = key
	text, err := j.desk.Register.Jotting(j.desk.Context(), key)
	if err != nil {
		j.desk.Fail(err)
	}
	if text == "" {
		text = otherwise
	}
	j.field.SetValue(text)
}

func (j *Jotting) typed(string) {
	if j.key != "" {
		j.auto.Touch()
	}
}

func (j *Jotting) store() error {
	return j.desk.Register.KeepJotting(j.desk.Context(), data.Jotting{Key: j.key, Text: j.field.Value()})
}

// Flush keeps at once what was typed.
func (j *Jotting) Flush() { _ = j.auto.Flush() }

// Drop forgets what was kept: it has been entered, or given up.
func (j *Jotting) Drop() {
	j.auto.Forget()
	if j.key == "" {
		return
	}
	if err := j.desk.Register.KeepJotting(j.desk.Context(), data.Jotting{Key: j.key}); err != nil {
		j.desk.Fail(err)
	}
}
