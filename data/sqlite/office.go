package sqlite

import (
	"context"
	"encoding/json"
	"reflect"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Office returns the agency that keeps the register.
func (r *Register) Office(ctx context.Context) (data.Office, error) {
	var o data.Office
	err := r.read(ctx, func(c *connection) error {
		row, err := c.plain.Office(ctx)
		o = officeOf(row)
		return err
	})
	return o, err
}

// SaveOffice stores the agency that keeps the register.
func (r *Register) SaveOffice(ctx context.Context, o data.Office) error {
	_, err := save(ctx, r, o, (*transaction).saveOffice)
	return err
}

func (t *transaction) saveOffice(ctx context.Context, o *data.Office) error {
	old, err := t.plain.Office(ctx)
	if err != nil || reflect.DeepEqual(officeOf(old), *o) {
		return err
	}
	t.note(data.ActionEdited, data.KindOffice, 1, 0, o.FullName)
	return t.plain.UpdateOffice(ctx, query.UpdateOfficeParams(officeParams(*o)))
}

func officeParams(o data.Office) query.InsertOfficeParams {
	recipients, _ := json.Marshal(append([]string{}, o.Recipients...)) // strings always marshal
	templates, _ := json.Marshal(append([]data.PaperTemplate{}, o.Templates...))
	return query.InsertOfficeParams{
		Parent: o.Parent, Agency: o.Agency, FullName: o.FullName, Symbol: o.Symbol, Place: o.Place,
		Head: ref(o.Head), HeadTitle: o.HeadTitle, Recipients: string(recipients),
		MinutesKept: int64(o.MinutesKept), UrgentDays: int64(o.UrgentDays), QuietDays: int64(o.QuietDays),
		MaxExtensions: int64(o.MaxExtensions), NumbersHere: o.NumbersHere, OneSeries: o.OneSeries, Templates: string(templates),
	}
}

func officeOf(row query.Office) data.Office {
	o := data.Office{
		Parent: row.Parent, Agency: row.Agency, FullName: row.FullName, Symbol: row.Symbol, Place: row.Place,
		Head: idOf[data.PersonID](row.Head), HeadTitle: row.HeadTitle,
		MinutesKept: int(row.MinutesKept), UrgentDays: int(row.UrgentDays), QuietDays: int(row.QuietDays),
		MaxExtensions: int(row.MaxExtensions), NumbersHere: row.NumbersHere, OneSeries: row.OneSeries,
	}
	_ = json.Unmarshal([]byte(row.Templates), &o.Templates)
	if len(o.Templates) == 0 {
		o.Templates = nil
	}
	_ = json.Unmarshal([]byte(row.Recipients), &o.Recipients) // Check reports what cannot be read
	if len(o.Recipients) == 0 {
		o.Recipients = nil
	}
	return o
}
