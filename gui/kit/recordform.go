package kit

import (
	"context"

	"giaoban/data"
)

// RecordForm stores one record from its fields by itself: half a second after
// the last key, on leaving a field, and on Flush. What the register refuses is
// said at the field it concerns.
type RecordForm struct {
	desk   *Desk
	auto   *Autosave
	visit  Visit
	fields map[string]*Field // by the record's name of the field
	told   *Field            // shows an error of the register
}

// NewRecordForm makes a form; save writes the record from the fields.
func NewRecordForm(desk *Desk, save func(context.Context) error) *RecordForm {
	f := &RecordForm{desk: desk, fields: map[string]*Field{}}
	f.auto = NewAutosave(AutosaveOptions{
		Save:    func() error { return f.store(save) },
		Report:  desk.Saved,
		OnError: f.Refuse,
	})
	return f
}

func (f *RecordForm) store(save func(context.Context) error) error {
	if err := save(f.visit.Context(f.desk.Context())); err != nil {
		return err
	}
	if f.told != nil {
		f.told.SetError("")
		f.told = nil
	}
	return nil
}

// Refuse shows an error at its field, or to the desk when it concerns none.
func (f *RecordForm) Refuse(err error) {
	if r, ok := data.AsRefusal(err); ok {
		if field := f.fields[r.Field]; field != nil {
			f.told = field
			field.SetError(f.desk.Explain(err))
			return
		}
	}
	f.desk.Fail(err)
}

// Field labels a control and remembers it under the record's names of the field.
func (f *RecordForm) Field(o FieldOptions, names ...string) *Field {
	field := NewField(o)
	f.Name(field, names...)
	return field
}

// Name remembers a field that was made elsewhere under the record's names of it.
func (f *RecordForm) Name(field *Field, names ...string) {
	for _, name := range names {
		f.fields[name] = field
	}
}

// Named returns the field of one of the record's names; nil when there is none.
func (f *RecordForm) Named(name string) *Field { return f.fields[name] }

// Options completes the options of a text field so that it is stored.
func (f *RecordForm) Options(o EntryOptions) EntryOptions {
	o.OnChange = func(string) { f.auto.Touch() }
	o.OnBlur = f.Leave
	return o
}

// Touch says that something was typed.
func (f *RecordForm) Touch() { f.auto.Touch() }

// Dirty reports whether something typed is not stored yet.
func (f *RecordForm) Dirty() bool { return f.auto.Dirty() }

// Forget drops what was typed, as after loading a record anew.
func (f *RecordForm) Forget() { f.auto.Forget() }

// Changed stores a choice at once: a date, a person, a unit.
func (f *RecordForm) Changed() {
	f.auto.Touch()
	f.Leave()
}

// Chosen stores what a completion reports: a choice at once, a letter of a free
// text when typing pauses.
func (f *RecordForm) Chosen(c Choice) {
	f.auto.Touch()
	if c.Key != "" {
		f.Leave()
	}
}

// Leave stores what was typed and ends the visit; what is wrong is shown.
func (f *RecordForm) Leave() {
	_ = f.auto.Flush()
	f.EndVisit()
}

// EndVisit says that what is stored next is no longer one with what was stored
// last.
func (f *RecordForm) EndVisit() { f.visit.End() }

// Flush stores what was typed and reports whether it is stored.
func (f *RecordForm) Flush() bool { return f.auto.Flush() == nil }
