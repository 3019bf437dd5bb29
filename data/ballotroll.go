package data

import "fmt"

// RollStanding is how somebody stands on the roll of a ballot.
type RollStanding string

// The standings on a roll. Who is kept away by force majeure leaves the summoned
// total (NĐ 170/2025/NĐ-CP, Điều 33.2.a, by analogy); who attends without a vote is
// in no total.
const (
	RollSummoned RollStanding = "summoned"
	RollExcused  RollStanding = "excused"
	RollObserver RollStanding = "observer"
)

// String returns the standing's code; its words are under "roll.<code>".
func (s RollStanding) String() string { return string(s) }

// RollStandings lists the standings.
func RollStandings() []RollStanding { return []RollStanding{RollSummoned, RollExcused, RollObserver} }

// RollLine is one line of the roll of a ballot. Reason is that of force majeure.
// Issued is the mark that a ballot paper was handed out; it bears no time.
type RollLine struct {
	ID       RollLineID
	UUID     string
	Ballot   BallotID
	Order    int
	Person   PersonID
	Standing RollStanding
	Reason   string
	Present  bool
	Issued   bool
}

// Votes reports whether the line may be handed a ballot paper.
func (l RollLine) Votes() bool { return l.Standing == RollSummoned && l.Present }

// Clean normalises what was typed.
func (l *RollLine) Clean() { cleanLines(&l.Reason) }

// Check reports the first field that cannot be kept.
func (l RollLine) Check() error {
	switch {
	case l.Person == 0:
		return &Refusal{Code: RefusedEmpty, Field: "person"}
	case l.Standing == RollExcused && l.Reason == "":
		return &Refusal{Code: RefusedReason, Field: "reason"}
	case l.Issued && !l.Votes():
		return &Refusal{Code: RefusedNoVoter, Field: "issued"}
	}
	return firstOf(known("standing", l.Standing, RollStandings()), atMost("reason", l.Reason, lineMax))
}

func (b Ballot) checkRoll() error {
	seen := map[PersonID]bool{}
	for i, l := range b.Roll {
		err := l.Check()
		if err == nil && seen[l.Person] {
			err = &Refusal{Code: RefusedDuplicate, Field: "person"}
		}
		if err != nil {
			return At(fmt.Sprintf("roll[%d]", i), err)
		}
		seen[l.Person] = true
	}
	return nil
}

// Turnout is a roll in figures: Summoned does not count the excused and the
// observers; Present and Absent add up to Summoned; Issued is of those present.
type Turnout struct {
	Summoned, Excused, Observers int
	Present, Absent, Issued      int
}

// Turnout counts the roll.
func (b Ballot) Turnout() Turnout {
	var t Turnout
	for _, l := range b.Roll {
		switch l.Standing {
		case RollExcused:
			t.Excused++
		case RollObserver:
			t.Observers++
		case RollSummoned:
			t.Summoned++
			if l.Present {
				t.Present++
			} else {
				t.Absent++
			}
			if l.Issued {
				t.Issued++
			}
		}
	}
	return t
}

// TakePresence sets who on the roll is present from the roster of the briefing.
// A substitute has no vote of the person it stands for, and who has left is gone.
// Somebody who is not on the roster stays as marked.
func (b *Ballot) TakePresence(roster []Attendance) {
	here := make(map[PersonID]bool, len(roster))
	for _, a := range roster {
		here[a.Person] = a.Presence.Here() && a.Substitute == 0 && a.Left.IsZero()
	}
	for i := range b.Roll {
		if present, ok := here[b.Roll[i].Person]; ok {
			b.Roll[i].Present = present
		}
	}
}

// RollOf proposes the roll of a ballot from the roster of its briefing: members
// are summoned, guests attend without a vote. Those on the roll already stay as
// they are and are not proposed again.
func (b Ballot) RollOf(roster []Attendance) []RollLine {
	on := map[PersonID]bool{}
	for _, l := range b.Roll {
		on[l.Person] = true
	}
	var lines []RollLine
	for _, a := range roster {
		if on[a.Person] {
			continue
		}
		l := RollLine{Ballot: b.ID, Person: a.Person, Standing: RollSummoned}
		if a.InvitedAs == InvitedGuest {
			l.Standing = RollObserver
		}
		lines = append(lines, l)
	}
	return lines
}
