package meeting

import (
	"slices"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// rosterRow is somebody invited, ready to show.
type rosterRow struct {
	group      kit.Group
	attendance data.Attendance
	number     int
	name       string
	role       string // "Chủ trì", "Thư ký", "Khách mời"; "" for the others
	position   string
	note       string // what is written beside: who came instead, when, why
}

// newRosterRows lists the roster of a briefing: the leaders of the office first,
// then unit by unit, within each by rank. typed narrows the list to the people
// that match; the numbers stay those of the whole roster.
func newRosterRows(d data.Dossier, typed string, words *translations.Words) []rosterRow {
	var rows []rosterRow
	number := 0
	for _, g := range rosterGroups(d) {
		heading := g.heading(d, words)
		for _, a := range g.people {
			number++
			row := newRosterRow(d, a, number, words)
			row.group = heading
			if matchesRoster(d, row, typed) {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// rosterGroup is the people of one unit on a roster.
type rosterGroup struct {
	unit    data.UnitID
	leaders bool
	people  []data.Attendance
}

func rosterGroups(d data.Dossier) []rosterGroup {
	byUnit := map[rosterKey][]data.Attendance{}
	for _, a := range d.Attendance {
		key := rosterKeyOf(d.Person(a.Person))
		byUnit[key] = append(byUnit[key], a)
	}
	var groups []rosterGroup
	for key, people := range byUnit {
		sortRoster(d, people)
		groups = append(groups, rosterGroup{unit: key.unit, leaders: key.leaders, people: people})
	}
	slices.SortFunc(groups, func(a, b rosterGroup) int { return compareGroups(d, a, b) })
	return groups
}

type rosterKey struct {
	unit    data.UnitID
	leaders bool
}

func rosterKeyOf(p data.Person) rosterKey {
	return rosterKey{unit: p.Unit, leaders: p.Unit == 0 && p.Rank.Leads()}
}

// compareGroups puts the leaders first, units in the order of the directory,
// people without a unit last.
func compareGroups(d data.Dossier, a, b rosterGroup) int {
	rank := func(g rosterGroup) int {
		switch {
		case g.leaders:
			return 0
		case g.unit != 0:
			return 1
		}
		return 2
	}
	if c := rank(a) - rank(b); c != 0 {
		return c
	}
	if c := d.Unit(a.unit).Order - d.Unit(b.unit).Order; c != 0 {
		return c
	}
	return int(a.unit - b.unit)
}

// sortRoster puts the people of a unit in the order of papers.
func sortRoster(d data.Dossier, roster []data.Attendance) {
	people := make([]data.Person, len(roster))
	for i, a := range roster {
		people[i] = d.Person(a.Person)
		people[i].ID = a.Person
	}
	data.SortByRank(people)
	place := map[data.PersonID]int{}
	for i, p := range people {
		place[p.ID] = i
	}
	slices.SortStableFunc(roster, func(a, b data.Attendance) int { return place[a.Person] - place[b.Person] })
}

func (g rosterGroup) heading(d data.Dossier, words *translations.Words) kit.Group {
	heading := kit.Group{Note: words.F("meeting.roster.people", "n", len(g.people))}
	switch {
	case g.leaders:
		heading.Title, heading.Icon = words.T("people.leaders"), kit.IconFlag
	case g.unit == 0:
		heading.Title, heading.Icon = words.T("people.unit_unknown"), kit.IconMissing
	default:
		heading.Title, heading.Unit = d.Unit(g.unit).Name, unitPlace(d, g.unit)+1
	}
	return heading
}

func newRosterRow(d data.Dossier, a data.Attendance, number int, words *translations.Words) rosterRow {
	p := d.Person(a.Person)
	row := rosterRow{attendance: a, number: number, name: p.Name, position: p.Position, note: rosterNote(d, a, words)}
	switch {
	case a.Person == d.Meeting.Chair:
		row.role = words.T("meeting.roster.chair")
	case a.Person == d.Meeting.Secretary:
		row.role = words.T("meeting.roster.secretary")
	case a.InvitedAs == data.InvitedGuest:
		row.role = words.T("meeting.roster.guest")
	}
	return row
}

// rosterNote says in one line who came instead, when somebody came, and why not.
func rosterNote(d data.Dossier, a data.Attendance, words *translations.Words) string {
	var parts []string
	if a.Substitute != 0 {
		parts = append(parts, words.F("meeting.roster.instead", "name", d.Person(a.Substitute).Name))
	}
	if a.Presence == data.PresenceLate && !a.Arrived.IsZero() {
		parts = append(parts, words.F("meeting.roster.arrived", "time", vietnamese.Clock(a.Arrived.Hour(), a.Arrived.Minute())))
	}
	if !a.Left.IsZero() {
		parts = append(parts, words.F("meeting.roster.left", "time", vietnamese.Clock(a.Left.Hour(), a.Left.Minute())))
	}
	if a.Note != "" {
		parts = append(parts, a.Note)
	}
	return strings.Join(parts, "; ")
}

func matchesRoster(d data.Dossier, row rosterRow, typed string) bool {
	if strings.TrimSpace(typed) == "" {
		return true
	}
	unit := d.Unit(d.Person(row.attendance.Person).Unit)
	for _, text := range []string{row.name, row.position, unit.Name, row.note} {
		if vietnamese.Contains(text, typed) {
			return true
		}
	}
	return false
}

// firstUncalled returns the first line of somebody not yet called; the first
// line when all are, -1 on an empty roster.
func firstUncalled(rows []rosterRow) int {
	for i, r := range rows {
		if r.attendance.Presence == data.PresenceUnknown {
			return i
		}
	}
	return min(len(rows), 1) - 1
}

// rosterLine returns the line of an attendance, -1 when it is not listed.
func rosterLine(rows []rosterRow, id data.AttendanceID) int {
	return slices.IndexFunc(rows, func(r rosterRow) bool { return r.attendance.ID == id })
}

// withPresence returns the attendance with another answer. The hour of arrival
// goes with it where somebody was not late; what else was noted stays.
func withPresence(a data.Attendance, p data.Presence) data.Attendance {
	a.Presence = p
	if p != data.PresenceLate {
		a.Arrived = data.TimeOfDay{}
	}
	return a
}

// presenceOfKey returns the answer that a digit gives, and whether it gives one.
func presenceOfKey(digit int) (data.Presence, bool) {
	switch {
	case digit == 0:
		return data.PresenceUnknown, true
	case digit >= 1 && digit <= len(data.Presences()):
		return data.Presences()[digit-1], true
	}
	return "", false
}

// share writes how many of those invited are here, "20,83 %".
func share(c data.RollCount) string {
	if c.Invited == 0 {
		return ""
	}
	return vietnamese.Percent(int64(c.Here()), int64(c.Invited), 2) + " %"
}
