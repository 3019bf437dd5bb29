package exchange

import "giaoban/data"

// Ballot is a vote held at the briefing, with its own copy of the rule. Result is
// null until the count is agreed: what one teller alone has counted is in no
// document, and neither is a single paper.
type Ballot struct {
	ID         int64            `json:"id,omitempty"`
	UUID       string           `json:"uuid,omitempty"`
	Title      string           `json:"title"`
	Post       string           `json:"post"`
	Rule       *data.RuleCard   `json:"rule" must:""`
	State      data.BallotState `json:"state"` // left out: prepared
	Candidates []Candidate      `json:"candidates"`

	Way       data.BallotWay    `json:"way"`    // left out: undecided
	Reason    string            `json:"reason"` // why it was annulled
	Roll      []RollLine        `json:"roll"`
	Tellers   []Teller          `json:"tellers"`
	Papers    data.BallotPapers `json:"papers"`
	Result    *data.Count       `json:"result"`
	UrnSHA256 string            `json:"urn_sha256"`
}

// RollLine is one line of a ballot's roll. While the ballot is being prepared who is
// on the roster of the briefing is present as it says.
type RollLine struct {
	ID       int64             `json:"id,omitempty"`
	UUID     string            `json:"uuid,omitempty"`
	Person   *PersonRef        `json:"person" must:""`
	Standing data.RollStanding `json:"standing"` // left out: summoned
	Reason   string            `json:"reason"`
	Present  bool              `json:"present"`
	Issued   bool              `json:"issued"`
}

// Teller is a member of the Tổ kiểm phiếu.
type Teller struct {
	ID     int64           `json:"id,omitempty"`
	UUID   string          `json:"uuid,omitempty"`
	Person *PersonRef      `json:"person" must:""`
	Role   data.TellerRole `json:"role"` // left out: member
}

// Candidate is somebody voted on.
type Candidate struct {
	ID       int64      `json:"id,omitempty"`
	Person   *PersonRef `json:"person" must:""`
	Position string     `json:"position"`
}

func (w *writer) ballot(b data.Ballot) Ballot {
	rule := b.Rule
	rule.Choices = append([]data.RuleChoice{}, rule.Choices...)
	return Ballot{
		ID: int64(b.ID), UUID: b.UUID, Title: b.Title, Post: b.Post, Rule: &rule, State: b.State,
		Candidates: each(b.Candidates, func(c data.Candidate) Candidate {
			return Candidate{ID: int64(c.ID), Person: w.personRefs[c.Person], Position: c.Position}
		}),
		Way: b.Way, Reason: b.Reason, Papers: b.Papers, Result: countWritten(b.Result), UrnSHA256: b.UrnSHA256,
		Roll: each(b.Roll, func(l data.RollLine) RollLine {
			return RollLine{
				ID: int64(l.ID), UUID: l.UUID, Person: w.personRefs[l.Person], Standing: l.Standing, Reason: l.Reason,
				Present: l.Present, Issued: l.Issued,
			}
		}),
		Tellers: each(b.Tellers, func(t data.Teller) Teller {
			return Teller{ID: int64(t.ID), UUID: t.UUID, Person: w.personRefs[t.Person], Role: t.Role}
		}),
	}
}

// countWritten returns a count whose lists are written as [] where they are empty.
func countWritten(c *data.Count) *data.Count {
	if c == nil {
		return nil
	}
	written := c.Normal()
	written.Candidates = append([]data.CandidateCount{}, written.Candidates...)
	for i := range written.Candidates {
		written.Candidates[i].Choices = append([]int{}, written.Candidates[i].Choices...)
	}
	return &written
}

func (r *reader) readBallot(path string, order int, b Ballot) error {
	rule := *b.Rule
	rule.ID, rule.UUID = 0, ""
	read := data.Ballot{
		ID: data.BallotID(order), Meeting: here, Order: order, Title: b.Title, Post: b.Post, Rule: rule,
		State: or(b.State, data.BallotPrepared), Way: b.Way, Reason: b.Reason, Papers: b.Papers, UrnSHA256: b.UrnSHA256,
	}
	if b.Result != nil {
		count := b.Result.Normal()
		read.Result = &count
	}
	for _, part := range []func(string, *data.Ballot, Ballot) error{r.readCandidates, r.readRoll, r.readTellers} {
		if err := part(path, &read, b); err != nil {
			return err
		}
	}
	if read.State == data.BallotPrepared {
		read.TakePresence(r.Attendance)
	}
	read.Clean()
	r.Ballots = append(r.Ballots, read)
	return data.At(path, read.Check())
}

func (r *reader) readCandidates(path string, read *data.Ballot, b Ballot) error {
	return all(path+".candidates", b.Candidates, func(path string, order int, c Candidate) error {
		person, err := r.person(path+".person", c.Person)
		if err != nil {
			return err
		}
		for _, other := range read.Candidates {
			if other.Person == person {
				return &data.Refusal{Code: data.RefusedDuplicate, Field: path + ".person", Detail: r.People[person].Name}
			}
		}
		read.Candidates = append(read.Candidates, data.Candidate{
			ID: r.nextCandidate(len(read.Candidates)), Ballot: read.ID, Order: order, Person: person, Position: c.Position,
		})
		return nil
	})
}

func (r *reader) readRoll(path string, read *data.Ballot, b Ballot) error {
	return all(path+".roll", b.Roll, func(path string, order int, l RollLine) error {
		person, err := r.person(path+".person", l.Person)
		read.Roll = append(read.Roll, data.RollLine{
			Ballot: read.ID, Order: order, Person: person, Standing: or(l.Standing, data.RollSummoned), Reason: l.Reason,
			Present: l.Present, Issued: l.Issued,
		})
		return err
	})
}

func (r *reader) readTellers(path string, read *data.Ballot, b Ballot) error {
	return all(path+".tellers", b.Tellers, func(path string, order int, t Teller) error {
		person, err := r.person(path+".person", t.Person)
		read.Tellers = append(read.Tellers, data.Teller{
			Ballot: read.ID, Order: order, Person: person, Role: or(t.Role, data.TellerMember),
		})
		return err
	})
}

// nextCandidate returns an id that no candidate of the bundle has, the ballot
// being read having so many already.
func (r *reader) nextCandidate(already int) data.CandidateID {
	n := already
	for _, b := range r.Ballots {
		n += len(b.Candidates)
	}
	return data.CandidateID(n + 1)
}
