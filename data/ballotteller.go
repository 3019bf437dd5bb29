package data

import "fmt"

// TellerRole is a teller's place in the Tổ kiểm phiếu.
type TellerRole string

// The roles of tellers. The head signs the count's minutes.
const (
	TellerHead   TellerRole = "head"
	TellerMember TellerRole = "member"
)

// String returns the role's code; its words are under "teller.<code>".
func (r TellerRole) String() string { return string(r) }

// TellerRoles lists the roles.
func TellerRoles() []TellerRole { return []TellerRole{TellerHead, TellerMember} }

// Teller is a member of the Tổ kiểm phiếu. Finished says that the teller's own
// count is entered; what it says stays unread until two have finished.
type Teller struct {
	ID       TellerID
	UUID     string
	Ballot   BallotID
	Order    int
	Person   PersonID
	Role     TellerRole
	Finished bool
}

// CountingTellers is how many tellers count, each without seeing the other's.
const CountingTellers = 2

// checkTellers refuses one named twice, two heads, and a candidate as teller.
func (b Ballot) checkTellers() error {
	stands := map[PersonID]bool{}
	for _, c := range b.Candidates {
		stands[c.Person] = true
	}
	seen, heads := map[PersonID]bool{}, 0
	for i, t := range b.Tellers {
		field := fmt.Sprintf("tellers[%d].person", i)
		switch {
		case t.Person == 0:
			return &Refusal{Code: RefusedEmpty, Field: field}
		case stands[t.Person]:
			return &Refusal{Code: RefusedStands, Field: field}
		case seen[t.Person]:
			return &Refusal{Code: RefusedDuplicate, Field: field}
		}
		if err := known("role", t.Role, TellerRoles()); err != nil {
			return At(fmt.Sprintf("tellers[%d]", i), err)
		}
		seen[t.Person] = true
		if t.Role == TellerHead {
			heads++
		}
	}
	if heads > 1 {
		return &Refusal{Code: RefusedTellers, Field: "tellers"}
	}
	return nil
}

// TellerHead returns the teller who heads the count, or a zero Teller.
func (b Ballot) TellerHead() Teller {
	for _, t := range b.Tellers {
		if t.Role == TellerHead {
			return t
		}
	}
	return Teller{}
}

// Finished reports whether a teller's own count is entered.
func (b Ballot) Finished(id TellerID) bool {
	for _, t := range b.Tellers {
		if t.ID == id {
			return t.Finished
		}
	}
	return false
}

// TellerCount is the count that a teller entered.
type TellerCount struct {
	Teller TellerID
	Count  Count
}

// Differences tells where the counts of the other tellers differ from that of the
// first; nothing when all agree.
func Differences(counts []TellerCount) []Difference {
	var list []Difference
	for _, other := range counts[min(1, len(counts)):] {
		for _, d := range counts[0].Count.Compare(other.Count) {
			d.Teller = other.Teller
			list = append(list, d)
		}
	}
	return list
}

// CheckEntry reports why a teller cannot enter that count: voting on paper is not
// closed, or a sum does not hold.
func (b Ballot) CheckEntry(c Count) error {
	if err := b.CheckCounting(BallotClosed); err != nil {
		return err
	}
	return firstOf(checkSums(b.PaperSums()...), b.CheckCount(c))
}
