package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// rosterLabel is item 5 of Mẫu 1.9.
const rosterLabel = "Thành phần tham dự"

// attendance adds item 5: who was there, counted and listed by rank, then who
// was not, then guests.
func (m *minutes) attendance() {
	roll := data.CountRoll(m.Attendance)
	if !roll.Called() {
		m.uncalled()
		return
	}
	members, guests := m.byRank(data.InvitedMember), m.byRank(data.InvitedGuest)
	m.roster(rosterLabel, rollWords(data.CountRoll(members)), members, data.Presence.Here)
	m.group("Vắng mặt có lý do", members, is(data.PresenceExcused))
	m.group("Vắng mặt không có lý do", members, is(data.PresenceAbsent))
	m.group("Khách mời", guests, data.Presence.Here)
	if roll.Unknown > 0 {
		m.labelled("Thành phần khác", "", rollFact)
	}
}

// uncalled leaves room for a roster nobody has called yet.
func (m *minutes) uncalled() {
	where := m.from(rosterLabel, rollFact)
	m.add(&Paragraph{Where: where, Text: Labelled(rosterLabel, ""), KeepNext: true})
	m.add(&Paragraph{Where: where, Text: Dots(), NoIndent: true})
}

// rollWords counts the members: "có mặt 25/28 người được triệu tập, trong đó 02
// người đến muộn".
func rollWords(c data.RollCount) string {
	words := fmt.Sprintf("có mặt %s/%s người được triệu tập", vietnamese.Two(c.Here()), vietnamese.Two(c.Invited))
	if c.Late > 0 {
		words += fmt.Sprintf(", trong đó %s người đến muộn", vietnamese.Two(c.Late))
	}
	return words
}

func is(p data.Presence) func(data.Presence) bool {
	return func(other data.Presence) bool { return other == p }
}

// byRank returns the lines of the roster invited in that role, by rank.
func (w *official) byRank(as data.InvitedAs) []data.Attendance {
	lines := map[data.PersonID]data.Attendance{}
	var people []data.Person
	for _, a := range w.Attendance {
		if a.InvitedAs == as {
			person := w.Person(a.Person)
			person.ID = a.Person
			lines[a.Person] = a
			people = append(people, person)
		}
	}
	data.SortByRank(people)
	sorted := make([]data.Attendance, len(people))
	for i, p := range people {
		sorted[i] = lines[p.ID]
	}
	return sorted
}

// group adds a counted list of those so marked, and nothing when there are none.
func (m *minutes) group(label string, from []data.Attendance, marked func(data.Presence) bool) {
	if names := m.attendees(from, marked); len(names) > 0 {
		m.listed(label, label+" ("+vietnamese.Two(len(names))+" người):", names)
	}
}

// roster adds "label: count, gồm:" and a line for each of those so marked.
func (m *minutes) roster(label, count string, from []data.Attendance, marked func(data.Presence) bool) {
	names := m.attendees(from, marked)
	if len(names) == 0 {
		m.say(m.from(label, rollFact), label+": "+count+".")
		return
	}
	m.listed(label, label+": "+count+", gồm:", names)
}

func (m *minutes) attendees(from []data.Attendance, marked func(data.Presence) bool) []string {
	var names []string
	for _, a := range from {
		if marked(a.Presence) {
			names = append(names, m.attendee(a))
		}
	}
	return names
}

func (m *minutes) listed(label, opening string, names []string) {
	m.add(&Paragraph{Where: m.from(label, rollFact), Text: Plain(opening), KeepNext: true})
	for i, name := range names {
		m.add(&Paragraph{
			Where: m.from(fmt.Sprintf("%s, người thứ %d", label, i+1), rollFact), Marker: "-", Text: Plain(name + end(i, len(names))),
		})
	}
}

// attendee names who sat on a seat of the roster, or was missed there, with what
// the clerk noted of that person.
func (m *minutes) attendee(a data.Attendance) string {
	person, substitute := m.Person(a.Person), m.Person(a.Substitute)
	who, notes := person, attendanceNotes(a)
	switch {
	case substitute.Name == "":
		return orDots(m.introduced(who)) + bracketed(notes, ", ")
	case a.Presence.Here():
		who = substitute
		notes = append([]string{"dự thay " + m.named(person)}, notes...)
	default:
		notes = append(notes, substitute.Addressed()+" dự thay")
	}
	// A post has commas of its own.
	return m.introduced(who) + bracketed(notes, "; ")
}

func attendanceNotes(a data.Attendance) []string {
	var notes []string
	if a.Presence == data.PresenceLate {
		late := "đến muộn"
		if !a.Arrived.IsZero() {
			late += " lúc " + vietnamese.LongClock(a.Arrived.Hour(), a.Arrived.Minute())
		}
		notes = append(notes, late)
	}
	if !a.Left.IsZero() {
		notes = append(notes, "về lúc "+vietnamese.LongClock(a.Left.Hour(), a.Left.Minute()))
	}
	if a.Note != "" {
		notes = append(notes, a.Note)
	}
	return notes
}
