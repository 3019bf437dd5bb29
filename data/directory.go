package data

import "giaoban/data/vietnamese"

// Directory finds units and people by the names people type. Names without any
// diacritics find every way of writing; where some were typed they count.
type Directory struct {
	Units  []Unit
	People []Person
}

// FindUnit finds a unit by its name or short name; 0 for "". A name nobody bears is
// refused (RefusedNoName), one that several bear too (RefusedAmbiguous).
func (d Directory) FindUnit(name string) (UnitID, error) {
	var found []UnitID
	for _, u := range d.Units {
		if alike(name, u.Name) || alike(name, u.Short) {
			found = append(found, u.ID)
		}
	}
	return theOne(name, found)
}

// FindPerson finds a person by name, as FindUnit does.
func (d Directory) FindPerson(name string) (PersonID, error) {
	var found []PersonID
	for _, p := range d.People {
		if alike(name, p.Name) || p.Honorific != "" && alike(name, p.Addressed()) {
			found = append(found, p.ID)
		}
	}
	return theOne(name, found)
}

// FindParty finds whom a name means: all units, a unit, a person, else the words
// themselves. A name that several bear is refused.
func (d Directory) FindParty(name string) (Party, error) {
	if alike(name, AllUnitsWords) {
		return Party{AllUnits: true}, nil
	}
	unit, err := d.FindUnit(name)
	if refusedWith(err, RefusedAmbiguous) || unit != 0 {
		return Party{Unit: unit}, err
	}
	person, err := d.FindPerson(name)
	if refusedWith(err, RefusedNoName) {
		return Party{Text: vietnamese.CleanLine(name)}, nil
	}
	return Party{Person: person}, err
}

func refusedWith(err error, code RefusalCode) bool {
	r, ok := AsRefusal(err)
	return ok && r.Code == code
}

func alike(typed, name string) bool {
	typed = vietnamese.CleanLine(typed)
	if typed == "" || name == "" {
		return false
	}
	if folded := vietnamese.Fold(typed); folded == vietnamese.ExactKey(typed) {
		return folded == vietnamese.Fold(name)
	}
	return vietnamese.ExactKey(typed) == vietnamese.ExactKey(name)
}

func theOne[ID ~int64](name string, found []ID) (ID, error) {
	switch {
	case vietnamese.CleanLine(name) == "":
		return 0, nil
	case len(found) == 0:
		return 0, &Refusal{Code: RefusedNoName, Detail: name}
	case len(found) > 1:
		return 0, &Refusal{Code: RefusedAmbiguous, Detail: name}
	}
	return found[0], nil
}

// Unit returns a unit; the zero Unit when there is none.
func (d Directory) Unit(id UnitID) Unit {
	for _, u := range d.Units {
		if u.ID == id {
			return u
		}
	}
	return Unit{}
}

// Person returns a person; the zero Person when there is none.
func (d Directory) Person(id PersonID) Person {
	for _, p := range d.People {
		if p.ID == id {
			return p
		}
	}
	return Person{}
}

// PartyName names a party as lists do, people without honorific; "" for nobody.
func (d Directory) PartyName(p Party) string {
	switch {
	case p.AllUnits:
		return AllUnitsWords
	case p.Unit != 0:
		return d.Unit(p.Unit).Name
	case p.Person != 0:
		return d.Person(p.Person).Name
	}
	return p.Text
}

// Directory returns the units and people of the tasks' register.
func (t Tracking) Directory() Directory { return Directory{t.Units, t.People} }
