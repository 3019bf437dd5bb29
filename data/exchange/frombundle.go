package exchange

import (
	"cmp"
	"maps"
	"slices"

	"giaoban/data"
)

// FromBundle returns the document of a bundle. People and units stand in the
// order of the directory.
func FromBundle(b data.Bundle) Document {
	w := newWriter(b)
	return Document{
		Version:     Version,
		Meeting:     w.meeting(),
		Attendance:  each(b.Attendance, w.attendance),
		Agenda:      each(b.Agenda, w.agendaItem),
		Reports:     each(b.Reports, w.report),
		Review:      each(b.Review, w.review),
		Remarks:     each(b.Remarks, w.remark),
		Conclusions: each(b.Conclusions, w.conclusion),
		Tasks:       w.tasksOf(0),
		Ballots:     each(b.Ballots, w.ballot),
		Photos:      each(b.Photos, w.photo),
		Attachments: each(b.Attachments, w.attachment),
		Papers:      each(b.Papers, w.paper),
		Annexes:     each(b.Annexes, w.annex),
		Forms:       each(b.Forms, w.form),
		Units:       w.listedUnits(),
		People:      w.listedPeople(),
	}
}

// each applies write to every entry; the result is never nil, so that a list
// without entries is written as [].
func each[A, B any](list []A, write func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, entry := range list {
		out = append(out, write(entry))
	}
	return out
}

// writer turns the records of a bundle into entries of a document.
type writer struct {
	data.Bundle
	units      []data.Unit
	people     []data.Person
	unitLabels map[data.UnitID]string
	personRefs map[data.PersonID]*PersonRef
}

func newWriter(b data.Bundle) *writer {
	w := &writer{Bundle: b, unitLabels: map[data.UnitID]string{}, personRefs: map[data.PersonID]*PersonRef{}}
	w.units = slices.SortedFunc(maps.Values(b.Units), func(a, b data.Unit) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	w.people = slices.SortedFunc(maps.Values(b.People), func(a, b data.Person) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	names := make([]string, len(w.units))
	for i, u := range w.units {
		names[i] = u.Name
	}
	for i, label := range labels(names) {
		w.unitLabels[w.units[i].ID] = label
	}
	for unit, people := range byUnit(w.people) {
		w.refer(unit, people)
	}
	return w
}

func byUnit(people []data.Person) map[data.UnitID][]data.Person {
	groups := map[data.UnitID][]data.Person{}
	for _, p := range people {
		groups[p.Unit] = append(groups[p.Unit], p)
	}
	return groups
}

func (w *writer) refer(unit data.UnitID, people []data.Person) {
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = p.Name
	}
	for i, label := range labels(names) {
		w.personRefs[people[i].ID] = &PersonRef{Name: label, Unit: w.unitLabels[unit]}
	}
}

func (w *writer) listedUnits() []Unit {
	return each(w.units, func(u data.Unit) Unit {
		return Unit{
			ID: int64(u.ID), UUID: u.UUID, Name: u.Name, Short: u.Short, Parent: w.unitLabels[u.Parent],
			Reports: u.Reports, Retired: u.Retired,
		}
	})
}

func (w *writer) listedPeople() []Person {
	return each(w.people, func(p data.Person) Person {
		return Person{
			ID: int64(p.ID), UUID: p.UUID, Name: p.Name, Honorific: p.Honorific, Position: p.Position,
			Rank: p.Rank.String(), Unit: w.unitLabels[p.Unit], Retired: p.Retired,
		}
	})
}

func (w *writer) party(p data.Party) *Party {
	if p.IsZero() {
		return nil
	}
	return &Party{Unit: w.unitLabels[p.Unit], Person: w.personRefs[p.Person], AllUnits: p.AllUnits, Text: p.Text}
}
