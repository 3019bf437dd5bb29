package meeting

import (
	"context"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// recordForm stores one record from its fields by itself: half a second after
// the last key, on leaving a field, and on flush. What the register refuses is
// said at the field it concerns.
type recordForm struct {
	desk   *kit.Desk
	auto   *kit.Autosave
	visit  kit.Visit
	fields map[string]*kit.Field // by the record's name of the field
	told   *kit.Field            // shows an error of the register
}

// newRecordForm makes a form; save writes the record from the fields.
func newRecordForm(desk *kit.Desk, save func(context.Context) error) *recordForm {
	f := &recordForm{desk: desk, fields: map[string]*kit.Field{}}
	f.auto = kit.NewAutosave(kit.AutosaveOptions{
		Save:    func() error { return f.store(save) },
		Report:  desk.Saved,
		OnError: f.tell,
	})
	return f
}

func (f *recordForm) store(save func(context.Context) error) error {
	if err := save(f.visit.Context(f.desk.Context())); err != nil {
		return err
	}
	if f.told != nil {
		f.told.SetError("")
		f.told = nil
	}
	return nil
}

// tell shows an error at its field, or to the desk when it concerns none.
func (f *recordForm) tell(err error) {
	if r, ok := data.AsRefusal(err); ok {
		if field := f.fields[r.Field]; field != nil {
			f.told = field
			field.SetError(f.desk.Explain(err))
			return
		}
	}
	f.desk.Fail(err)
}

// field labels a control and remembers it under the record's name of the field.
func (f *recordForm) field(name string, o kit.FieldOptions) *kit.Field {
	field := kit.NewField(o)
	f.fields[name] = field
	return field
}

// options completes the options of a text field so that it is stored.
func (f *recordForm) options(o kit.EntryOptions) kit.EntryOptions {
	o.OnChange = func(string) { f.auto.Touch() }
	o.OnBlur = f.leave
	return o
}

// changed stores a choice at once: a date, a person, a unit.
func (f *recordForm) changed() {
	f.auto.Touch()
	f.leave()
}

// leave stores what was typed and ends the visit; what is wrong is shown by tell.
func (f *recordForm) leave() {
	_ = f.auto.Flush()
	f.visit.End()
}

// flush stores what was typed and reports whether it is stored.
func (f *recordForm) flush() bool { return f.auto.Flush() == nil }

// sameLine reports whether two texts of one line are the same once cleaned.
func sameLine(a, b string) bool { return vietnamese.CleanLine(a) == vietnamese.CleanLine(b) }
