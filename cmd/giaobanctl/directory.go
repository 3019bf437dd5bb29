package main

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
)

// directory finds units and people by the names typed on a command line.
type directory struct {
	units  []data.Unit
	people []data.Person
}

func readDirectory(ctx context.Context, r *sqlite.Register) (directory, error) {
	units, err := r.Units(ctx)
	if err != nil {
		return directory{}, err
	}
	people, err := r.People(ctx)
	return directory{units, people}, err
}

// unit finds a unit by its name or short name, with or without diacritics; 0 for "".
func (d directory) unit(flag, name string) (data.UnitID, error) {
	var found []data.UnitID
	for _, u := range d.units {
		if alike(name, u.Name) || alike(name, u.Short) {
			found = append(found, u.ID)
		}
	}
	return theOne(flag, name, found)
}

// person finds a person by name, with or without diacritics; 0 for "".
func (d directory) person(flag, name string) (data.PersonID, error) {
	var found []data.PersonID
	for _, p := range d.people {
		if alike(name, p.Name) {
			found = append(found, p.ID)
		}
	}
	return theOne(flag, name, found)
}

// party finds whom a name means: all units, a unit, a person, else the words themselves.
func (d directory) party(flag, name string) (data.Party, error) {
	if alike(name, data.AllUnitsWords) {
		return data.Party{AllUnits: true}, nil
	}
	if unit, err := d.unit(flag, name); err == nil {
		return data.Party{Unit: unit}, nil
	} else if r, ok := data.AsRefusal(err); ok && r.Code == data.RefusedAmbiguous {
		return data.Party{}, err
	}
	person, err := d.person(flag, name)
	if r, ok := data.AsRefusal(err); ok && r.Code == data.RefusedNoName {
		return data.Party{Text: vietnamese.CleanLine(name)}, nil
	}
	return data.Party{Person: person}, err
}

// alike takes the diacritics seriously where some were typed.
func alike(typed, name string) bool {
	if typed == "" || name == "" {
		return false
	}
	if folded := vietnamese.Fold(typed); folded == vietnamese.ExactKey(typed) {
		return folded == vietnamese.Fold(name)
	}
	return vietnamese.ExactKey(typed) == vietnamese.ExactKey(name)
}

func theOne[ID ~int64](flag, name string, found []ID) (ID, error) {
	switch {
	case name == "":
		return 0, nil
	case len(found) == 0:
		return 0, &data.Refusal{Code: data.RefusedNoName, Field: flag, Detail: name}
	case len(found) > 1:
		return 0, &data.Refusal{Code: data.RefusedAmbiguous, Field: flag, Detail: name}
	}
	return found[0], nil
}

// names writes units and people as lists name them.
type names struct {
	units  map[data.UnitID]data.Unit
	people map[data.PersonID]data.Person
}

func namesOf(tracking data.Tracking) names {
	n := names{map[data.UnitID]data.Unit{}, map[data.PersonID]data.Person{}}
	for _, u := range tracking.Units {
		n.units[u.ID] = u
	}
	for _, p := range tracking.People {
		n.people[p.ID] = p
	}
	return n
}

func (n names) party(p data.Party) string {
	switch {
	case p.AllUnits:
		return data.AllUnitsWords
	case p.Unit != 0:
		return n.units[p.Unit].Name
	case p.Person != 0:
		return n.people[p.Person].Name
	}
	return p.Text
}
