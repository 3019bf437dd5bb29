package sqlite

import (
	"context"
	"fmt"
	"slices"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// takeUnits finds the units of a dossier by name, or adds them in their order.
// Of several that bear the name it is the one of the same details, in the order
// of the dossier; two of the dossier never become one of the register.
func (in *intake) takeUnits(ctx context.Context, d data.Dossier) error {
	rows, err := in.plain.Units(ctx)
	if err != nil {
		return err
	}
	units := sortedByOrder(d.Units, func(u data.Unit) int { return u.Order })
	if err := checkLoops(d.Units, units); err != nil {
		return err
	}
	kept := make([]data.Unit, len(rows))
	keptNames := map[data.UnitID]string{}
	for i, row := range rows {
		kept[i] = unitOf(row)
		keptNames[kept[i].ID] = kept[i].Name
	}
	known := func(u data.Unit) unitDetails { return detailsOfUnit(u, keptNames[u.Parent]) }
	m := newMatcher(kept, units)
	m.inOrder(func(id data.UnitID, k data.Unit) bool {
		return known(k) == detailsOfUnit(d.Units[id], d.Units[d.Units[id].Parent].Name)
	})
	m.any(func(id data.UnitID, k data.Unit) bool {
		return k.Name == d.Units[id].Name && keptNames[k.Parent] == d.Units[d.Units[id].Parent].Name
	})
	m.any(func(id data.UnitID, k data.Unit) bool { return k.Name == d.Units[id].Name })
	for id, i := range m.found {
		in.units[id] = kept[i].ID
	}
	return in.addMissingUnits(ctx, d, units)
}

// addMissingUnits adds the units that were not found, then says what they are
// part of: the unit above may stand below in the order.
func (in *intake) addMissingUnits(ctx context.Context, d data.Dossier, units []data.UnitID) error {
	var added []data.Unit
	for _, id := range units {
		if in.units[id] != 0 {
			continue
		}
		u := d.Units[id]
		u.Clean()
		if err := u.Check(); err != nil {
			return data.At(fmt.Sprintf("units[%d]", id), err)
		}
		parent := u.Parent
		u.ID, u.Order, u.Parent = 0, 0, 0
		if err := in.addUnit(ctx, &u); err != nil {
			return err
		}
		in.units[id], u.Parent = u.ID, parent
		added = append(added, u)
	}
	for _, u := range added {
		if u.Parent == 0 {
			continue
		}
		if err := in.unit(&u.Parent); err != nil {
			return err
		}
		err := in.plain.UpdateUnit(ctx, query.UpdateUnitParams{
			Name: u.Name, Short: u.Short, Parent: ref(u.Parent), Reports: u.Reports, Retired: u.Retired, ID: int64(u.ID),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// checkLoops refuses a unit of the dossier that lies inside itself.
func checkLoops(units map[data.UnitID]data.Unit, ids []data.UnitID) error {
	for _, id := range ids {
		above := units[id].Parent
		for range ids {
			above = units[above].Parent
		}
		if above != 0 {
			return &data.Refusal{Code: data.RefusedLoop, Field: fmt.Sprintf("units[%d].parent", id)}
		}
	}
	return nil
}

// unitDetails and personDetails are all that tells two of the directory apart.
type unitDetails struct {
	name, short, parent string
	reports, retired    bool
}

func detailsOfUnit(u data.Unit, parent string) unitDetails {
	return unitDetails{u.Name, u.Short, parent, u.Reports, u.Retired}
}

type personDetails struct {
	name, honorific, position string
	rank                      data.Rank
	unit                      data.UnitID
	retired                   bool
}

func detailsOfPerson(p data.Person, unit data.UnitID) personDetails {
	return personDetails{p.Name, p.Honorific, p.Position, p.Rank, unit, p.Retired}
}

// takePeople finds the people of a dossier by name and unit, or adds them. Of
// several it is the one of the same details, in the order of the dossier.
// Somebody without a unit may be found in any, unless several bear the name: then
// which is meant is not known, and that is refused. Two of the dossier never
// become one of the register.
func (in *intake) takePeople(ctx context.Context, d data.Dossier) error {
	rows, err := in.plain.People(ctx)
	if err != nil {
		return err
	}
	kept := make([]data.Person, len(rows))
	for i, row := range rows {
		kept[i] = personOf(row)
	}
	people := sortedByOrder(d.People, func(p data.Person) int { return p.Order })
	m := newMatcher(kept, people)
	unitOf := func(id data.PersonID) data.UnitID { return in.units[d.People[id].Unit] }
	m.inOrder(func(id data.PersonID, k data.Person) bool {
		return detailsOfPerson(k, k.Unit) == detailsOfPerson(d.People[id], unitOf(id))
	})
	m.any(func(id data.PersonID, k data.Person) bool { return k.Name == d.People[id].Name && k.Unit == unitOf(id) })
	if err := matchByNameAlone(m, d.People); err != nil {
		return err
	}
	for id, i := range m.found {
		in.people[id] = kept[i].ID
	}
	for _, id := range people {
		if in.people[id] == 0 {
			if err := in.takePerson(ctx, id, d.People[id]); err != nil {
				return data.At(fmt.Sprintf("people[%d]", id), err)
			}
		}
	}
	return nil
}

// matchByNameAlone pairs people of whom no unit is stated with the only one of
// their name that is left.
func matchByNameAlone(m *matcher[data.PersonID, data.Person], people map[data.PersonID]data.Person) error {
	for _, id := range m.ids {
		p := people[id]
		if _, done := m.found[id]; done || p.Unit != 0 {
			continue
		}
		called := m.left(func(k data.Person) bool { return k.Name == p.Name })
		if len(called) > 1 {
			return &data.Refusal{Code: data.RefusedAmbiguous, Field: "people", Detail: p.Name}
		}
		if len(called) == 1 {
			m.take(id, called[0])
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
