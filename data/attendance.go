package data

// Presence is how somebody answered the roll. PresenceUnknown: not yet called.
type Presence string

// The answers to the roll.
const (
	PresenceUnknown Presence = ""
	PresencePresent Presence = "present"
	PresenceLate    Presence = "late"
	PresenceExcused Presence = "excused" // absent with a reason
	PresenceAbsent  Presence = "absent"
)

// Presences lists the answers in the order of their keys 1 to 4.
func Presences() []Presence {
	return []Presence{PresencePresent, PresenceLate, PresenceExcused, PresenceAbsent}
}

// Here reports whether somebody so marked sat in the room.
func (p Presence) Here() bool { return p == PresencePresent || p == PresenceLate }

// InvitedAs is the role in which somebody is at a briefing.
type InvitedAs string

// The roles at a briefing.
const (
	InvitedMember InvitedAs = "member"
	InvitedGuest  InvitedAs = "guest"
)

// Attendance is one line of a briefing's roster. Note holds the reason of an
// absence or what else the clerk noted. Substitute came in the person's place.
type Attendance struct {
	ID         AttendanceID
	Meeting    MeetingID
	Order      int
	Person     PersonID
	InvitedAs  InvitedAs
	Presence   Presence
	Note       string
	Arrived    TimeOfDay
	Left       TimeOfDay
	Substitute PersonID
}

// Clean normalises what was typed.
func (a *Attendance) Clean() { cleanLines(&a.Note) }

// Check reports the first field that cannot be kept.
func (a Attendance) Check() error {
	if a.Person == 0 {
		return &Refusal{Code: RefusedEmpty, Field: "person"}
	}
	if a.Substitute == a.Person {
		return &Refusal{Code: RefusedLoop, Field: "substitute"}
	}
	return firstOf(
		known("invited_as", a.InvitedAs, []InvitedAs{InvitedMember, InvitedGuest}),
		known("presence", a.Presence, append(Presences(), PresenceUnknown)),
		atMost("note", a.Note, lineMax),
	)
}

// RollCount is the roster of a briefing in figures. Present counts those in
// time, so Here is Present plus Late; the five add up to Invited.
type RollCount struct {
	Invited, Present, Late, Excused, Absent, Unknown int
}

// Here returns how many sat in the room.
func (c RollCount) Here() int { return c.Present + c.Late }

// Called reports whether anybody answered the roll.
func (c RollCount) Called() bool { return c.Invited > c.Unknown }

// CountRoll counts a roster. A substitute stands for the person it replaces.
func CountRoll(roster []Attendance) RollCount {
	c := RollCount{Invited: len(roster)}
	for _, a := range roster {
		switch a.Presence {
		case PresencePresent:
			c.Present++
		case PresenceLate:
			c.Late++
		case PresenceExcused:
			c.Excused++
		case PresenceAbsent:
			c.Absent++
		default:
			c.Unknown++
		}
	}
	return c
}
