package sqlite

import (
	"context"
	"fmt"
	"slices"

	"giaoban/data"
)

// takeUnits finds the units of a dossier by name, or adds them, the unit above
// before the unit in it.
func (in *intake) takeUnits(ctx context.Context, d data.Dossier) error {
	byName, err := in.unitsByName(ctx)
	if err != nil {
		return err
	}
	units := sortedByOrder(d.Units, func(u data.Unit) int { return u.Order })
	for len(units) > 0 {
		var waiting []data.UnitID
		for _, id := range units {
			u := d.Units[id]
			if _, taken := in.units[u.Parent]; u.Parent != 0 && !taken {
				waiting = append(waiting, id)
				continue
			}
			if err := in.takeUnit(ctx, id, u, byName); err != nil {
				return data.At(fmt.Sprintf("units[%d]", id), err)
			}
		}
		if len(waiting) == len(units) {
			return &data.Refusal{Code: data.RefusedLoop, Field: fmt.Sprintf("units[%d].parent", waiting[0])}
		}
		units = waiting
	}
	return nil
}

func (in *intake) takeUnit(ctx context.Context, id data.UnitID, u data.Unit, byName map[string]data.UnitID) error {
	if found, ok := byName[nameKey(u.Name)]; ok {
		in.units[id] = found
		return nil
	}
	u.Clean()
	if err := u.Check(); err != nil {
		return err
	}
	u.ID, u.Order, u.Parent = 0, 0, in.units[u.Parent]
	if err := in.addUnit(ctx, &u); err != nil {
		return err
	}
	in.units[id], byName[nameKey(u.Name)] = u.ID, u.ID
	return nil
}

// takePeople finds the people of a dossier by name, or adds them. Two of the
// dossier never become one of the register.
func (in *intake) takePeople(ctx context.Context, d data.Dossier) error {
	rows, err := in.plain.People(ctx)
	if err != nil {
		return err
	}
	byName := map[string][]data.Person{}
	for _, row := range rows {
		byName[nameKey(row.Name)] = append(byName[nameKey(row.Name)], personOf(row))
	}
	for _, id := range sortedByOrder(d.People, func(p data.Person) int { return p.Order }) {
		p := d.People[id]
		namesakes := byName[nameKey(p.Name)]
		if i := likest(p, namesakes); i >= 0 {
			in.people[id] = namesakes[i].ID
			byName[nameKey(p.Name)] = slices.Delete(slices.Clone(namesakes), i, i+1)
			continue
		}
		if err := in.takePerson(ctx, id, p); err != nil {
			return data.At(fmt.Sprintf("people[%d]", id), err)
		}
	}
	return nil
}

func (in *intake) takePerson(ctx context.Context, id data.PersonID, p data.Person) error {
	p.Clean()
	if err := p.Check(); err != nil {
		return err
	}
	if err := in.unit(&p.Unit); err != nil {
		return err
	}
	p.ID, p.Order = 0, 0
	err := in.addPerson(ctx, &p)
	in.people[id] = p.ID
	return err
}

// likest returns which of the namesakes is meant: the one with the same position,
// else the first; -1 when there is none.
func likest(p data.Person, namesakes []data.Person) int {
	same := slices.IndexFunc(namesakes, func(n data.Person) bool { return nameKey(n.Position) == nameKey(p.Position) })
	if same < 0 && len(namesakes) > 0 {
		return 0
	}
	return same
}

// sortedByOrder returns the ids of a directory by order, then by id.
func sortedByOrder[ID ~int64, T any](records map[ID]T, order func(T) int) []ID {
	ids := make([]ID, 0, len(records))
	for id := range records {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b ID) int {
		if byOrder := order(records[a]) - order(records[b]); byOrder != 0 {
			return byOrder
		}
		return int(a - b)
	})
	return ids
}
