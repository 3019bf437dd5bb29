package meeting

import (
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
)

// pickRow is a line of the list from which a roster is put together: a unit as a
// whole, or one person.
type pickRow struct {
	people   []data.PersonID // whom a tick chooses
	isUnit   bool
	leaders  bool
	place    int // of the unit, from 0; -1 for none
	name     string
	position string
	chosen   bool
	partly   bool // of a unit: some of its people are chosen
}

// newPickRows lists who is not on the roster yet, under their units. typed
// narrows the list.
func newPickRows(dir directory, d data.Dossier, chosen map[data.PersonID]bool, typed string, words *translations.Words) []pickRow {
	candidates := data.Dossier{Units: map[data.UnitID]data.Unit{}, People: map[data.PersonID]data.Person{}}
	for _, u := range dir.Units {
		candidates.Units[u.ID] = u
	}
	invited := map[data.PersonID]bool{}
	for _, a := range d.Attendance {
		invited[a.Person] = true
	}
	for _, p := range dir.People {
		if p.Retired || invited[p.ID] || !matchesPick(p, candidates.Unit(p.Unit), typed) {
			continue
		}
		candidates.People[p.ID] = p
		candidates.Attendance = append(candidates.Attendance, data.Attendance{Person: p.ID})
	}
	var rows []pickRow
	for _, g := range rosterGroups(candidates) {
		rows = append(rows, newPickGroup(candidates, g, chosen, words)...)
	}
	return rows
}

func newPickGroup(d data.Dossier, g rosterGroup, chosen map[data.PersonID]bool, words *translations.Words) []pickRow {
	heading := g.heading(d, words)
	unit := pickRow{isUnit: true, leaders: g.leaders, name: heading.Title, position: heading.Note, place: heading.Unit - 1, chosen: true}
	var people []pickRow
	for _, a := range g.people {
		p := d.Person(a.Person)
		row := pickRow{people: []data.PersonID{p.ID}, name: p.Name, position: p.Position, place: -1, chosen: chosen[p.ID]}
		unit.people = append(unit.people, p.ID)
		unit.chosen = unit.chosen && row.chosen
		unit.partly = unit.partly || row.chosen
		people = append(people, row)
	}
	unit.partly = unit.partly && !unit.chosen
	return append([]pickRow{unit}, people...)
}

func matchesPick(p data.Person, u data.Unit, typed string) bool {
	if strings.TrimSpace(typed) == "" {
		return true
	}
	for _, text := range []string{p.Name, p.Position, u.Name, u.Short} {
		if vietnamese.Contains(text, typed) {
			return true
		}
	}
	return false
}

// toggled returns the choice after a tick on a line.
func toggled(chosen map[data.PersonID]bool, row pickRow) map[data.PersonID]bool {
	next := make(map[data.PersonID]bool, len(chosen)+len(row.people))
	for id := range chosen {
		next[id] = true
	}
	for _, id := range row.people {
		if row.chosen {
			delete(next, id)
		} else {
			next[id] = true
		}
	}
	return next
}

// inDirectoryOrder returns the chosen people in the order in which papers list them.
func inDirectoryOrder(rows []pickRow, chosen map[data.PersonID]bool) []data.PersonID {
	var people []data.PersonID
	for _, r := range rows {
		if !r.isUnit && chosen[r.people[0]] {
			people = append(people, r.people[0])
		}
	}
	return people
}
