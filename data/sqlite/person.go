package sqlite

import (
	"context"
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/sqlite/query"
	"giaoban/data/vietnamese"
)

// People returns everybody in the order of the directory, retired ones too.
func (r *Register) People(ctx context.Context) ([]data.Person, error) {
	var people []data.Person
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.plain.People(ctx)
		people, err = mapped(rows, err, personOf)
		return err
	})
	return people, err
}

// SavePerson adds somebody (ID 0) or edits them and returns them as stored.
// Order is where to add them, 0 at the end; an edit keeps it.
func (r *Register) SavePerson(ctx context.Context, p data.Person) (data.Person, error) {
	return save(ctx, r, p, (*transaction).savePerson)
}

func (t *transaction) savePerson(ctx context.Context, p *data.Person) error {
	if p.ID == 0 {
		return t.addPerson(ctx, p)
	}
	row, err := t.plain.Person(ctx, int64(p.ID))
	if err != nil {
		return err
	}
	old := personOf(row)
	p.UUID, p.Order = old.UUID, old.Order
	if *p == old {
		return nil
	}
	t.note(retiring(old.Retired, p.Retired), data.KindPerson, row.ID, 0, p.Name)
	return t.plain.UpdatePerson(ctx, query.UpdatePersonParams{
		Name: p.Name, Honorific: p.Honorific, Post: p.Position, Rank: int64(p.Rank), Unit: ref(p.Unit),
		Retired: p.Retired, ID: row.ID,
	})
}

func (t *transaction) addPerson(ctx context.Context, p *data.Person) (err error) {
	if p.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if p.Order, err = t.place(ctx, personList, p.Order); err != nil {
		return err
	}
	id, err := t.plain.InsertPerson(ctx, query.InsertPersonParams{
		UUID: p.UUID, Name: p.Name, Honorific: p.Honorific, Post: p.Position, Rank: int64(p.Rank), Unit: ref(p.Unit),
		Position: int64(p.Order), Retired: p.Retired,
	})
	p.ID = data.PersonID(id)
	t.note(data.ActionCreated, data.KindPerson, id, 0, p.Name)
	return err
}

// DeletePerson deletes somebody whom nothing refers to; others are refused
// (RefusedUsed) and can be retired by SavePerson.
func (r *Register) DeletePerson(ctx context.Context, id data.PersonID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.Person(ctx, int64(id))
		if err != nil {
			return err
		}
		if err := t.plain.DeletePerson(ctx, row.ID); err != nil {
			return usedElsewhere(err)
		}
		t.note(data.ActionDeleted, data.KindPerson, row.ID, 0, row.Name)
		return t.closeUp(ctx, personList, int(row.Position))
	})
}

// MovePerson puts somebody at another place of the directory, from 1.
func (r *Register) MovePerson(ctx context.Context, id data.PersonID, order int) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.Person(ctx, int64(id))
		if err != nil {
			return err
		}
		moved, err := t.move(ctx, personList, row.ID, int(row.Position), order)
		if moved {
			t.note(data.ActionMoved, data.KindPerson, row.ID, 0, row.Name)
		}
		return err
	})
}

// PersonLine is somebody from a pasted list. The unit is found by its name among
// those of the register and those added with the list, whatever the case;
// without a UnitName the person keeps Person.Unit.
type PersonLine struct {
	Person   data.Person
	UnitName string
}

// AddPeople adds the units and then the people of a pasted list, in one step.
// When any is refused none is added; the field then begins with units[i] or
// people[i].
func (r *Register) AddPeople(ctx context.Context, units []data.Unit, people []PersonLine) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		return t.asOne(listLine(units, people), func() error { return t.addPeople(ctx, units, people) })
	})
}

// listLine names a pasted list by whom it begins with.
func listLine(units []data.Unit, people []PersonLine) data.Activity {
	line := data.Activity{Action: data.ActionImported, Kind: data.KindPerson}
	var names []string
	for _, p := range people {
		names = append(names, p.Person.Name)
	}
	if len(names) == 0 {
		line.Kind = data.KindUnit
		for _, u := range units {
			names = append(names, u.Name)
		}
	}
	line.Subject = excerpt(strings.Join(names, ", "))
	return line
}

func (t *transaction) addPeople(ctx context.Context, units []data.Unit, people []PersonLine) error {
	for i, u := range units {
		if err := addCleaned(ctx, t, u, (*transaction).addUnit); err != nil {
			return data.At(fmt.Sprintf("units[%d]", i), err)
		}
	}
	byName, err := t.unitsByName(ctx)
	if err != nil {
		return err
	}
	for i, line := range people {
		if err := t.addLine(ctx, line, byName); err != nil {
			return data.At(fmt.Sprintf("people[%d]", i), err)
		}
	}
	return nil
}

func (t *transaction) addLine(ctx context.Context, line PersonLine, byName map[string]data.UnitID) error {
	if line.UnitName != "" {
		unit, ok := byName[nameKey(line.UnitName)]
		if !ok {
			return &data.Refusal{Code: data.RefusedUnknown, Field: "unit", Detail: line.UnitName}
		}
		line.Person.Unit = unit
	}
	return addCleaned(ctx, t, line.Person, (*transaction).addPerson)
}

func addCleaned[T any, P cleaner[T]](ctx context.Context, t *transaction, record T, add func(*transaction, context.Context, *T) error) error {
	P(&record).Clean()
	if err := P(&record).Check(); err != nil {
		return err
	}
	return add(t, ctx, &record)
}

func (t *transaction) unitsByName(ctx context.Context) (map[string]data.UnitID, error) {
	rows, err := t.plain.Units(ctx)
	byName := map[string]data.UnitID{}
	for _, row := range rows {
		if _, there := byName[nameKey(row.Name)]; !there {
			byName[nameKey(row.Name)] = data.UnitID(row.ID)
		}
	}
	return byName, err
}

// nameKey is the form in which names of units and people are compared.
func nameKey(name string) string { return vietnamese.ExactKey(vietnamese.CleanLine(name)) }

func personOf(row query.Person) data.Person {
	return data.Person{
		ID: data.PersonID(row.ID), UUID: row.UUID, Name: row.Name, Honorific: row.Honorific, Position: row.Post,
		Rank: data.Rank(row.Rank), Unit: idOf[data.UnitID](row.Unit), Order: int(row.Position), Retired: row.Retired,
	}
}
