package exchange

import "giaoban/data"

// Ballot is a vote held at the briefing, with its own copy of the rule.
type Ballot struct {
	ID         int64            `json:"id,omitempty"`
	UUID       string           `json:"uuid,omitempty"`
	Title      string           `json:"title"`
	Post       string           `json:"post"`
	Rule       *data.RuleCard   `json:"rule" must:""`
	State      data.BallotState `json:"state"` // left out: prepared
	Candidates []Candidate      `json:"candidates"`
}

// Candidate is somebody voted on.
type Candidate struct {
	ID       int64      `json:"id,omitempty"`
	Person   *PersonRef `json:"person" must:""`
	Position string     `json:"position"`
}
