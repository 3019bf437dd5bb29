package paper

import (
	"cmp"
	"slices"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// rosterGroup is the people of a roster that stand under one name: the leaders of
// the office, a unit, those without a unit, the guests.
type rosterGroup struct {
	name   string
	unit   data.UnitID // 0 where it is none
	guests bool
	lines  []data.Attendance
}

// rosterGroups parts the roster: leaders first, then units in the order of the
// directory, those without a unit, guests last; within each by rank.
func (w *official) rosterGroups() []rosterGroup {
	var leaders, loose rosterGroup
	leaders.name, loose.name = "Lãnh đạo "+w.officeWords(), "Thành phần khác"
	units := map[data.UnitID]*rosterGroup{}
	for _, a := range w.byRank(data.InvitedMember) {
		p := w.Person(a.Person)
		unit, known := w.Units[p.Unit]
		switch {
		case p.Rank.Leads():
			leaders.lines = append(leaders.lines, a)
		case !known:
			loose.lines = append(loose.lines, a)
		default:
			if units[unit.ID] == nil {
				units[unit.ID] = &rosterGroup{name: vietnamese.UpperFirst(unit.Name), unit: unit.ID}
			}
			units[unit.ID].lines = append(units[unit.ID].lines, a)
		}
	}
	groups := []rosterGroup{leaders}
	for _, unit := range w.inOrder(units) {
		groups = append(groups, *units[unit])
	}
	groups = append(groups, loose, rosterGroup{name: "Khách mời", guests: true, lines: w.byRank(data.InvitedGuest)})
	return slices.DeleteFunc(groups, func(g rosterGroup) bool { return len(g.lines) == 0 })
}

// inOrder returns the units of a roster in the order of the directory.
func (w *official) inOrder(units map[data.UnitID]*rosterGroup) []data.UnitID {
	var ids []data.UnitID
	for id := range units {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b data.UnitID) int {
		return cmp.Or(cmp.Compare(w.Unit(a).Order, w.Unit(b).Order), cmp.Compare(a, b))
	})
	return ids
}
