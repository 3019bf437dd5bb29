package data

// BallotState is how far a ballot has come; it never goes back except by annulling.
type BallotState string

// The states of a ballot.
const (
	BallotPrepared BallotState = "prepared"
	BallotOpen     BallotState = "open"
	BallotClosed   BallotState = "closed"
	BallotCounted  BallotState = "counted"
	BallotSigned   BallotState = "signed"
	BallotArchived BallotState = "archived"
	BallotAnnulled BallotState = "annulled"
)

// String returns the state's code; its words are under "ballot_state.<code>".
func (s BallotState) String() string { return string(s) }

// BallotStates lists the states in their order.
func BallotStates() []BallotState {
	return []BallotState{
		BallotPrepared, BallotOpen, BallotClosed, BallotCounted, BallotSigned, BallotArchived, BallotAnnulled,
	}
}

// Ballot is a secret vote held at a briefing. Rule is the copy of a rule card,
// frozen when voting opens. No record of it ever ties a voter to a choice.
type Ballot struct {
	ID         BallotID
	UUID       string
	Meeting    MeetingID
	Order      int
	Title      string // e.g. "Lấy phiếu tín nhiệm bổ nhiệm lại chức danh Phó Trưởng phòng"
	Post       string // the post voted on, e.g. "Phó Trưởng phòng"
	Rule       RuleCard
	State      BallotState
	Candidates []Candidate
}

// Candidate is somebody voted on.
type Candidate struct {
	ID       CandidateID
	Ballot   BallotID
	Order    int
	Person   PersonID
	Position string // the post as printed beside the name; may be empty
}

// CheckEdit refuses a change to a ballot that is no longer being prepared.
func (b Ballot) CheckEdit() error {
	if b.State != BallotPrepared {
		return &Refusal{Code: RefusedLocked, Field: "state", Detail: string(b.State)}
	}
	return nil
}

// Clean normalises what was typed.
func (b *Ballot) Clean() {
	cleanLines(&b.Title, &b.Post)
	b.Rule.Clean()
	for i := range b.Candidates {
		cleanLines(&b.Candidates[i].Position)
	}
}

// Check reports the first field that cannot be kept. Nobody stands twice.
func (b Ballot) Check() error {
	seen := map[PersonID]bool{}
	for _, c := range b.Candidates {
		switch {
		case c.Person == 0:
			return &Refusal{Code: RefusedEmpty, Field: "candidates.person"}
		case seen[c.Person]:
			return &Refusal{Code: RefusedDuplicate, Field: "candidates.person"}
		}
		seen[c.Person] = true
	}
	return firstOf(
		known("state", b.State, BallotStates()), atMost("title", b.Title, lineMax), atMost("post", b.Post, lineMax),
		At("rule", b.Rule.Check()),
	)
}
