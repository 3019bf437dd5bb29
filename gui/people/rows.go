package people

import (
	"slices"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
)

// directory is every unit and person of the register, as last read.
type directory struct {
	units  []data.Unit
	people []data.Person
}

func (d directory) unit(id data.UnitID) (data.Unit, bool) {
	for _, u := range d.units {
		if u.ID == id {
			return u, true
		}
	}
	return data.Unit{}, false
}

// inOrder returns the units as the directory lists them: each part under the
// unit it belongs to.
func (d directory) inOrder() []data.Unit {
	sorted := slices.Clone(d.units)
	slices.SortStableFunc(sorted, func(a, b data.Unit) int { return a.Order - b.Order })
	var list []data.Unit
	for _, u := range sorted {
		if _, known := d.unit(u.Parent); !known {
			list = appendWithParts(list, sorted, u)
		}
	}
	return list
}

func appendWithParts(list, sorted []data.Unit, u data.Unit) []data.Unit {
	if slices.ContainsFunc(list, func(l data.Unit) bool { return l.ID == u.ID }) {
		return list
	}
	list = append(list, u)
	for _, part := range sorted {
		if part.Parent == u.ID && u.ID != 0 {
			list = appendWithParts(list, sorted, part)
		}
	}
	return list
}

// group is a line of the list of units: one unit, or one of the gatherings of
// people without a unit.
type group struct {
	kind groupKind
	unit data.UnitID // of groupUnit
}

type groupKind int

const (
	groupAll     groupKind = iota
	groupLeaders           // a leading rank and no unit
	groupUnit
	groupUnknown // neither
)

// groupOf tells where the directory lists somebody.
func groupOf(p data.Person) group {
	switch {
	case p.Unit != 0:
		return group{groupUnit, p.Unit}
	case p.Rank.Leads():
		return group{kind: groupLeaders}
	}
	return group{kind: groupUnknown}
}

// has reports whether somebody belongs to the group.
func (g group) has(p data.Person) bool { return g.kind == groupAll || groupOf(p) == g }

// groupRow is a line of the list of units, ready to show.
type groupRow struct {
	group   group
	name    string
	count   int
	place   int // for the colour, from 0; -1 for what has none
	depth   int
	retired bool
}

// status says which people are listed.
type status int

const (
	statusActive status = iota
	statusRetired
	statusEverybody
)

func (s status) has(p data.Person) bool {
	return s == statusEverybody || p.Retired == (s == statusRetired)
}

// newGroupRows makes the list of units. A retired unit is listed only where
// retired people are, or while somebody is still in it.
func newGroupRows(d directory, s status, words *translations.Words) []groupRow {
	counts := map[group]int{}
	for _, p := range d.people {
		if s.has(p) {
			counts[groupOf(p)]++
			counts[group{}]++
		}
	}
	rows := []groupRow{
		{name: words.T("people.all_units"), count: counts[group{}], place: -1},
		{group: group{kind: groupLeaders}, name: words.T("people.leaders"), count: counts[group{kind: groupLeaders}], place: -1},
	}
	for _, u := range d.inOrder() {
		g := group{groupUnit, u.ID}
		if u.Retired && s == statusActive && counts[g] == 0 {
			continue
		}
		rows = append(rows, groupRow{group: g, name: u.Name, count: counts[g], place: u.Order - 1, depth: d.depth(u), retired: u.Retired})
	}
	unknown := group{kind: groupUnknown}
	return append(rows, groupRow{group: unknown, name: words.T("people.unit_unknown"), count: counts[unknown], place: -1})
}

// depth is how many units a unit lies within.
func (d directory) depth(u data.Unit) int {
	depth := 0
	for parent, ok := d.unit(u.Parent); ok && depth < len(d.units); parent, ok = d.unit(parent.Parent) {
		depth++
	}
	return depth
}

// order is how people are listed.
type order int

const (
	orderRank order = iota
	orderName
)

// personFilter says who is listed and how.
type personFilter struct {
	group  group
	status status
	words  string // as typed, with or without diacritics
	order  order
}

// personRow is somebody in the table, ready to show.
type personRow struct {
	person    data.Person
	rest      string // family and middle names
	given     string
	honorific string
	position  string
	rank      string
	unit      string
	place     int  // of the unit's colour; -1 without
	unknown   bool // nobody knows the unit
	leads     bool // stands with the leaders of the office
}

// newPersonRows lists the people that a filter lets through.
func newPersonRows(d directory, f personFilter, words *translations.Words) []personRow {
	var chosen []data.Person
	for _, p := range d.people {
		if f.status.has(p) && f.group.has(p) && matches(d, p, f.words) {
			chosen = append(chosen, p)
		}
	}
	if f.order == orderName {
		data.SortByName(chosen)
	} else {
		data.SortByRank(chosen)
	}
	rows := make([]personRow, len(chosen))
	for i, p := range chosen {
		rows[i] = newPersonRow(d, p, words)
	}
	return rows
}

func matches(d directory, p data.Person, typed string) bool {
	if strings.TrimSpace(typed) == "" {
		return true
	}
	u, _ := d.unit(p.Unit)
	for _, text := range []string{p.Name, p.Position, u.Name, u.Short} {
		if vietnamese.Contains(text, typed) {
			return true
		}
	}
	return false
}

func newPersonRow(d directory, p data.Person, words *translations.Words) personRow {
	row := personRow{
		person: p, honorific: capitalised(p.Honorific), position: p.Position,
		rank: words.T("rank." + p.Rank.String()), place: -1,
	}
	row.rest, row.given = vietnamese.SplitName(p.Name)
	switch g := groupOf(p); g.kind {
	case groupUnit:
		if u, ok := d.unit(g.unit); ok {
			row.unit, row.place = u.Name, u.Order-1
		}
	case groupLeaders:
		row.unit, row.leads = words.T("people.leaders"), true
	default:
		row.unit, row.unknown = words.T("people.unknown"), true
	}
	return row
}

// capitalised begins a word with a capital, as lists show it; the record keeps
// it small, as running text needs it.
func capitalised(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// indexOf returns the line of somebody, -1 when they are not listed.
func indexOf(rows []personRow, id data.PersonID) int {
	return slices.IndexFunc(rows, func(r personRow) bool { return r.person.ID == id })
}

// parentChoices returns the units that a unit may belong to: none of its own parts.
func (d directory) parentChoices(of data.UnitID) []data.Unit {
	var choices []data.Unit
	for _, u := range d.inOrder() {
		if !u.Retired && !d.within(u, of) {
			choices = append(choices, u)
		}
	}
	return choices
}

// within reports whether a unit is another, or lies in it.
func (d directory) within(u data.Unit, of data.UnitID) bool {
	if of == 0 {
		return false
	}
	for range d.units {
		if u.ID == of {
			return true
		}
		parent, ok := d.unit(u.Parent)
		if !ok {
			return false
		}
		u = parent
	}
	return false
}

// neighbour returns the unit before (-1) or behind (1) a unit within the same
// unit above.
func (d directory) neighbour(u data.Unit, by int) (data.Unit, bool) {
	var siblings []data.Unit
	at := -1
	for _, other := range d.inOrder() {
		if other.Parent != u.Parent || other.Retired != u.Retired {
			continue
		}
		if other.ID == u.ID {
			at = len(siblings)
		}
		siblings = append(siblings, other)
	}
	if at < 0 || at+by < 0 || at+by >= len(siblings) {
		return data.Unit{}, false
	}
	return siblings[at+by], true
}
