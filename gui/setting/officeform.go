package setting

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// officeForm is a form over some fields of the office. It is saved into the office
// as it then is, so that the fields of other pages stay.
type officeForm struct {
	*form
	desk   *kit.Desk
	loader *kit.Loader[data.Office]
	filled bool // the fields show the office
	// fill shows the office in the fields. What was typed before the office was
	// known stays.
	fill func(data.Office)
	// take writes the fields into the office.
	take func(*data.Office) error
}

func newOfficeForm(desk *kit.Desk, fill func(data.Office), take func(*data.Office) error) *officeForm {
	f := &officeForm{desk: desk, loader: kit.NewLoader[data.Office](desk.Runner), fill: fill, take: take}
	f.form = newForm(desk, f.save)
	return f
}

func (f *officeForm) reload() {
	r, ctx := f.desk.Register, f.desk.Context()
	f.loader.Load(func() (data.Office, error) { return r.Office(ctx) }, f.show)
}

func (f *officeForm) show(o data.Office, err error) {
	if err != nil {
		f.desk.Fail(err)
		return
	}
	if !f.filled || !f.dirty() {
		f.put(o)
	}
}

func (f *officeForm) put(o data.Office) {
	f.fill(o)
	f.filled = true
}

func (f *officeForm) save(v *kit.Visit) error {
	ctx := v.Context(f.desk.Context())
	o, err := f.desk.Register.Office(ctx)
	if err != nil {
		return err
	}
	if !f.filled {
		f.put(o)
	}
	if err := f.take(&o); err != nil {
		return err
	}
	return f.desk.Register.SaveOffice(ctx, o)
}
