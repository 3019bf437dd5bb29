package data

// FewVoters is the number of voters below which a ballot reveals who voted how
// more easily than it hides it.
const FewVoters = 5

// Voters returns who may be handed a ballot paper.
func (b Ballot) Voters() []PersonID {
	var voters []PersonID
	for _, l := range b.Roll {
		if l.Votes() {
			voters = append(voters, l.Person)
		}
	}
	return voters
}

// VoterLines returns the lines that may be handed a ballot paper, in the order of
// the roll. An urn made when voting opens counts its lines in this order.
func (b Ballot) VoterLines() []RollLineID {
	var lines []RollLineID
	for _, l := range b.Roll {
		if l.Votes() {
			lines = append(lines, l.ID)
		}
	}
	return lines
}

// TooFew returns, before opening, whom the ballot would reveal because fewer than
// FewVoters are present; nobody when there are enough.
func (b Ballot) TooFew() []PersonID {
	if voters := b.Voters(); len(voters) < FewVoters {
		return voters
	}
	return nil
}

// Unanimity is a candidate, from 0, of whom every valid paper says the same:
// Choice, from 0, or -1 for unmarked. It reveals the choice of Voters: all who were
// handed a paper.
type Unanimity struct {
	Candidate int
	Choice    int
	Voters    []PersonID
}

// Unanimous returns, before the result is shown, whose choice it would reveal.
func (b Ballot) Unanimous() []Unanimity {
	if b.Result == nil || b.Result.Valid == 0 {
		return nil
	}
	var voters []PersonID
	for _, l := range b.Roll {
		if l.Issued {
			voters = append(voters, l.Person)
		}
	}
	var list []Unanimity
	for i, count := range b.Result.Candidates {
		for choice, n := range append(append([]int(nil), count.Choices...), count.Unmarked) {
			if n != b.Result.Valid {
				continue
			}
			if choice == len(count.Choices) {
				choice = -1
			}
			list = append(list, Unanimity{Candidate: i, Choice: choice, Voters: voters})
		}
	}
	return list
}
