package figures

import (
	"cmp"
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// By is what the rows are.
type By string

// The ways to count. A task counts for the unit that leads it and for the person
// who does it; where no person is named but one leads, for that one.
const (
	ByUnit   By = "unit"
	ByPerson By = "person"
	ByField  By = "field"
	ByMonth  By = "month" // of the day it was given
)

// String returns the code; its words are under "figure.by.<code>".
func (b By) String() string { return string(b) }

// Bys lists the ways to count.
func Bys() []By { return []By{ByUnit, ByPerson, ByField, ByMonth} }

// Kind is what a row stands for.
type Kind int

// The kinds of row, in their order.
const (
	Named    Kind = iota // a unit, person, field or month
	Outside              // whom the directory does not have, by the words written
	AllUnits             // all units together lead: "Các phòng, ban"
	Without              // no unit, person, field or day is stated
)

// Key says what a row counts. Name is that of the directory, or as written; it is
// "" for a month and for what is Without.
type Key struct {
	Kind   Kind
	Unit   data.UnitID
	Person data.PersonID
	Month  data.Day // its first day
	Name   string
}

// grouping finds the row of a task and the order of rows.
type grouping struct {
	by      By
	units   map[data.UnitID]int // place in the directory
	people  map[data.PersonID]int
	source  Source
	spelled map[string]string // a field by its key, as first written
}

func newGrouping(s Source, by By) *grouping {
	g := &grouping{by: by, units: map[data.UnitID]int{}, people: map[data.PersonID]int{}, source: s, spelled: map[string]string{}}
	for i, u := range s.Units {
		g.units[u.ID] = i
	}
	for i, p := range s.People {
		g.people[p.ID] = i
	}
	return g
}

func (g *grouping) key(t data.Task) Key {
	switch g.by {
	case ByPerson:
		return g.personKey(t)
	case ByField:
		return g.fieldKey(t.Field)
	case ByMonth:
		return monthKey(t.Given)
	}
	return g.unitKey(t.Lead)
}

func (g *grouping) unitKey(lead data.Party) Key {
	if lead.Unit == 0 && lead.Person != 0 {
		lead.Unit = g.unitOf(lead.Person)
	}
	switch {
	case lead.AllUnits:
		return Key{Kind: AllUnits, Name: data.AllUnitsWords}
	case lead.Unit != 0:
		key := Key{Unit: lead.Unit}
		if place, known := g.units[lead.Unit]; known {
			key.Name = g.source.Units[place].Name
		}
		return key
	case lead.Text != "":
		return Key{Kind: Outside, Name: lead.Text}
	}
	return Key{Kind: Without}
}

func (g *grouping) unitOf(person data.PersonID) data.UnitID {
	if place, known := g.people[person]; known {
		return g.source.People[place].Unit
	}
	return 0
}

func (g *grouping) personKey(t data.Task) Key {
	id := cmp.Or(t.Person, t.Lead.Person)
	if id == 0 {
		return Key{Kind: Without}
	}
	key := Key{Person: id}
	if place, known := g.people[id]; known {
		key.Name, key.Unit = g.source.People[place].Name, g.source.People[place].Unit
	}
	return key
}

// fieldKey takes a field written with other capitals or blanks for the same.
func (g *grouping) fieldKey(field string) Key {
	field = vietnamese.CleanLine(field)
	if field == "" {
		return Key{Kind: Without}
	}
	same := strings.ToLower(field)
	if _, known := g.spelled[same]; !known {
		g.spelled[same] = field
	}
	return Key{Name: g.spelled[same]}
}

// ordered returns the rows: units and people as the directory has them, fields by
// the alphabet, months by time; then whom the directory does not have, all units,
// and what is not stated.
func (g *grouping) ordered(rows map[Key]*Row) []Row {
	list := make([]Row, 0, len(rows))
	for _, row := range rows {
		list = append(list, *row)
	}
	slices.SortFunc(list, func(a, b Row) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), g.compare(a.Key, b.Key), vietnamese.Compare(a.Name, b.Name), cmp.Compare(a.Name, b.Name))
	})
	return list
}

func (g *grouping) compare(a, b Key) int {
	switch g.by {
	case ByUnit:
		return cmp.Compare(placeOf(g.units, a.Unit), placeOf(g.units, b.Unit))
	case ByPerson:
		return cmp.Compare(placeOf(g.people, a.Person), placeOf(g.people, b.Person))
	case ByMonth:
		return a.Month.Time().Compare(b.Month.Time())
	}
	return 0
}

// placeOf returns the place in the directory; what it does not have comes last,
// in the order of entry.
func placeOf[ID ~int64](places map[ID]int, id ID) int {
	if place, known := places[id]; known {
		return place
	}
	return len(places) + int(id)
}
