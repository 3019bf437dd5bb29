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

// BallotWay is how a ballot is held.
type BallotWay string

// The ways a ballot is held; one that is being prepared has none yet.
const (
	BallotUndecided BallotWay = ""
	BallotOnPaper   BallotWay = "paper"
	BallotOnScreen  BallotWay = "screen"
)

// String returns the way's code; its words are under "ballot_way.<code>".
func (w BallotWay) String() string { return string(w) }

// BallotWays lists the ways.
func BallotWays() []BallotWay { return []BallotWay{BallotOnPaper, BallotOnScreen} }

// Ballot is a secret vote held at a briefing. Rule is the copy of a rule card;
// it, the candidates, the roll and who is present are frozen when voting opens. No
// record of it ever ties a voter to a choice. Result is nil until the count is
// agreed. Urn names the urn of a ballot held at the screen, UrnSHA256 its sum.
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

	Way       BallotWay
	Reason    string // why it was annulled
	Roll      []RollLine
	Tellers   []Teller
	Papers    BallotPapers
	Result    *Count
	Urn       string
	UrnSHA256 string
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
	cleanLines(&b.Reason)
	for i := range b.Candidates {
		cleanLines(&b.Candidates[i].Position)
	}
	for i := range b.Roll {
		b.Roll[i].Clean()
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
	if err := firstOf(b.checkRoll(), b.checkTellers(), b.Papers.Check(), b.checkResult()); err != nil {
		return err
	}
	return firstOf(
		known("state", b.State, BallotStates()), known("way", b.Way, append(BallotWays(), BallotUndecided)),
		atMost("reason", b.Reason, lineMax), atMost("title", b.Title, lineMax), atMost("post", b.Post, lineMax),
		At("rule", b.Rule.Check()),
	)
}
