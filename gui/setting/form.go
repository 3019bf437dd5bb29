package setting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// form is a set of fields that store themselves. save writes all of them; what
// it refuses is shown at the field it names.
type form struct {
	desk     *kit.Desk
	autosave *kit.Autosave
	visit    kit.Visit
	fields   map[string]interface{ SetError(string) }
}

func newForm(desk *kit.Desk, save func(*kit.Visit) error) *form {
	f := &form{desk: desk, fields: map[string]interface{ SetError(string) }{}}
	f.autosave = kit.NewAutosave(kit.AutosaveOptions{
		Save: func() error { return save(&f.visit) }, Report: desk.Saved, OnError: f.refused,
	})
	return f
}

// refused shows an error at its field, or in a dialog where it has none.
func (f *form) refused(err error) {
	if r, ok := data.AsRefusal(err); ok {
		if field, ok := f.fields[r.Field]; ok {
			field.SetError(f.desk.Explain(err))
			return
		}
	}
	f.desk.Fail(err)
}

func (f *form) touch() { f.autosave.Touch() }

// leave stores what was typed in a field that has lost the focus.
func (f *form) leave() {
	f.flush()
	f.visit.End()
}

// flush stores what is typed; an error has been shown where it belongs.
func (f *form) flush() { _ = f.autosave.Flush() }

// dirty reports whether something typed is not stored yet, so that a reload must
// not overwrite it.
func (f *form) dirty() bool { return f.autosave.Dirty() }

// line makes a field of one line. name is the field's path in refusals.
func (f *form) line(name string, o kit.EntryOptions) *kit.Entry {
	o.OnChange = func(string) { f.touch() }
	o.OnBlur = f.leave
	o.Hints = f.hints()
	e := kit.NewEntry(o)
	f.fields[name] = e
	return e
}

// area makes a field of several lines.
func (f *form) area(name string, o kit.EntryOptions) *kit.TextArea {
	o.OnChange = func(string) { f.touch() }
	o.OnBlur = f.leave
	o.Hints = f.hints()
	e := kit.NewTextArea(o)
	f.fields[name] = e
	return e
}

func (f *form) hints() []kit.Hint {
	return []kit.Hint{{Keys: []string{"Tab"}, Word: f.desk.Words.T("setting.hint.next")}}
}

// choice makes a list to choose from; what is chosen is stored at once.
func (f *form) choice(o kit.SelectOptions) *kit.Select {
	o.OnChange = func(string) { f.changed() }
	return kit.NewSelect(o)
}

// tick makes a box to tick.
func (f *form) tick(text, note string) *kit.TickBox {
	return kit.NewTickBox(kit.TickOptions{Text: text, Note: note, OnChange: func(bool) { f.changed() }})
}

// changed stores a choice at once.
func (f *form) changed() {
	f.touch()
	f.leave()
}

func labelled(label, hint string, control fyne.CanvasObject) *kit.Field {
	return kit.NewField(kit.FieldOptions{Label: label, Hint: hint, Control: control})
}
