package exchange

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// reader turns the entries of a document into records of a bundle. Its ids count
// from 1 in each kind.
type reader struct {
	data.Bundle
	units   map[string]data.UnitID // by label
	people  map[personKey]data.PersonID
	named   map[string][]data.PersonID // by name, whatever the unit
	annexes int                        // how many the document has
}

// personKey is a reference to somebody listed: the label within the unit.
type personKey struct {
	label string
	unit  data.UnitID
}

func newReader() *reader {
	return &reader{
		Bundle: data.Bundle{
			Dossier:    data.Dossier{Units: map[data.UnitID]data.Unit{}, People: map[data.PersonID]data.Person{}},
			PhotoBytes: map[data.PhotoID][]byte{}, AttachmentBytes: map[data.AttachmentID][]byte{},
			PaperBytes: map[data.PaperID][]byte{},
		},
		units: map[string]data.UnitID{}, people: map[personKey]data.PersonID{}, named: map[string][]data.PersonID{},
	}
}

// listUnits takes the document's units. Parents are looked up once all are known.
func (r *reader) listUnits(units []Unit) error {
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = vietnamese.CleanLine(u.Name)
	}
	for i, label := range labels(names) {
		u := data.Unit{
			ID: data.UnitID(i + 1), Name: units[i].Name, Short: units[i].Short, Order: i + 1, Reports: units[i].Reports, Retired: units[i].Retired,
		}
		u.Clean()
		if err := data.At(fmt.Sprintf("units[%d]", i), u.Check()); err != nil {
			return err
		}
		r.Units[u.ID], r.units[label] = u, u.ID
	}
	for i, listed := range units {
		parent, err := r.unit(fmt.Sprintf("units[%d].parent", i), listed.Parent)
		if err != nil {
			return err
		}
		u := r.Units[data.UnitID(i+1)]
		u.Parent = parent
		r.Units[u.ID] = u
	}
	return r.checkLoops()
}

// checkLoops refuses a unit that lies within itself.
func (r *reader) checkLoops() error {
	for i := range len(r.Units) {
		start := data.UnitID(i + 1)
		at := r.Units[start].Parent
		for range len(r.Units) {
			at = r.Units[at].Parent
		}
		if at != 0 {
			return &data.Refusal{Code: data.RefusedLoop, Field: fmt.Sprintf("units[%d].parent", i)}
		}
	}
	return nil
}

// unit returns the unit a label refers to. One that is not listed is known by
// its name alone.
func (r *reader) unit(path, label string) (data.UnitID, error) {
	label = vietnamese.CleanLine(label)
	if label == "" {
		return 0, nil
	}
	if id, listed := r.units[label]; listed {
		return id, nil
	}
	u := data.Unit{ID: data.UnitID(len(r.Units) + 1), Name: label, Order: len(r.Units) + 1}
	if err := u.Check(); err != nil {
		return 0, at(path, err)
	}
	r.Units[u.ID], r.units[label] = u, u.ID
	return u.ID, nil
}

// at puts the path of a reference in place of the field within it.
func at(path string, err error) error {
	if refusal, ok := data.AsRefusal(err); ok {
		moved := *refusal
		moved.Field = path
		return &moved
	}
	return err
}

// listPeople takes the document's people, each by name and unit.
func (r *reader) listPeople(people []Person) error {
	groups := map[data.UnitID][]data.Person{}
	for i, listed := range people {
		p, err := r.listed(fmt.Sprintf("people[%d]", i), listed)
		if err != nil {
			return err
		}
		p.ID, p.Order = data.PersonID(i+1), i+1
		r.People[p.ID] = p
		groups[p.Unit] = append(groups[p.Unit], p)
		r.named[p.Name] = append(r.named[p.Name], p.ID)
	}
	for unit, group := range groups {
		names := make([]string, len(group))
		for i, p := range group {
			names[i] = p.Name
		}
		for i, label := range labels(names) {
			r.people[personKey{label, unit}] = group[i].ID
		}
	}
	return nil
}

func (r *reader) listed(path string, listed Person) (data.Person, error) {
	unit, err := r.unit(path+".unit", listed.Unit)
	if err != nil {
		return data.Person{}, err
	}
	rank := data.RankNone
	if listed.Rank != "" {
		if rank, err = data.ParseRank(listed.Rank); err != nil {
			return data.Person{}, data.At(path, err)
		}
	}
	p := data.Person{
		Name: listed.Name, Honorific: listed.Honorific, Position: listed.Position, Rank: rank,
		Unit: unit, Retired: listed.Retired,
	}
	p.Clean()
	return p, data.At(path, p.Check())
}

// person returns whom a reference names. A name without a unit may name somebody
// listed in one, if nobody else bears the name; somebody who is not listed is
// known by the reference alone.
func (r *reader) person(path string, ref *PersonRef) (data.PersonID, error) {
	if ref == nil {
		return 0, nil
	}
	unit, err := r.unit(path+".unit", ref.Unit)
	if err != nil {
		return 0, err
	}
	name := vietnamese.CleanLine(ref.Name)
	if id, listed := r.people[personKey{name, unit}]; listed {
		return id, nil
	}
	if namesakes := r.named[name]; unit == 0 && len(namesakes) == 1 {
		return namesakes[0], nil
	} else if unit == 0 && len(namesakes) > 1 {
		return 0, &data.Refusal{Code: data.RefusedAmbiguous, Field: path, Detail: name}
	}
	p := data.Person{ID: data.PersonID(len(r.People) + 1), Name: name, Unit: unit, Order: len(r.People) + 1}
	if err := data.At(path, p.Check()); err != nil {
		return 0, err
	}
	r.People[p.ID], r.people[personKey{name, unit}] = p, p.ID
	r.named[name] = append(r.named[name], p.ID)
	return p.ID, nil
}

func (r *reader) party(path string, p *Party) (data.Party, error) {
	if p == nil {
		return data.Party{}, nil
	}
	unit, err := r.unit(path+".unit", p.Unit)
	if err != nil {
		return data.Party{}, err
	}
	person, err := r.person(path+".person", p.Person)
	if err != nil {
		return data.Party{}, err
	}
	return data.Party{Unit: unit, Person: person, AllUnits: p.AllUnits, Text: p.Text}, nil
}
