package data

import "fmt"

// BallotBase is the number on which a threshold is reckoned.
type BallotBase string

// The bases a rule card may name.
const (
	BaseSummoned  BallotBase = "summoned"
	BasePresent   BallotBase = "present"
	BaseIssued    BallotBase = "issued"
	BaseReturned  BallotBase = "returned"
	BaseValid     BallotBase = "valid"
	BaseExpressed BallotBase = "expressed"
)

// BallotBases lists the bases.
func BallotBases() []BallotBase {
	return []BallotBase{BaseSummoned, BasePresent, BaseIssued, BaseReturned, BaseValid, BaseExpressed}
}

// Fraction is a fraction of whole numbers; the zero Fraction means "none asked".
type Fraction struct {
	Num int `json:"num"`
	Den int `json:"den"`
}

// IsZero reports whether no fraction is asked.
func (f Fraction) IsZero() bool { return f == Fraction{} }

func (f Fraction) check(field string) error {
	if f.Num < 1 || f.Den < 1 || f.Num > f.Den || f.Den > 1000 {
		return &Refusal{Code: RefusedFraction, Field: field}
	}
	return nil
}

// RuleChoice is one choice on a ballot paper; Against says whether it counts
// against reaching the threshold.
type RuleChoice struct {
	Code    string `json:"code"`
	Words   string `json:"words"`
	Against bool   `json:"against"`
}

// RuleCard is the rule of a ballot, edited by the office and copied into the
// ballot when voting opens. Citation names the law it follows; the office
// compares it with the text in force. At the threshold exactly, Tie says in
// words what happens. A name left unmarked spoils the whole paper where
// SpoilByBlank, one marked twice where SpoilByTwice; else it counts as unmarked.
// Announce says whether the result may be told in the room.
type RuleCard struct {
	ID           RuleCardID   `json:"id,omitempty"`
	UUID         string       `json:"uuid,omitempty"`
	Name         string       `json:"name"`
	Citation     string       `json:"citation"`
	PaperTitle   string       `json:"paper_title"`
	Choices      []RuleChoice `json:"choices"`
	Base         BallotBase   `json:"base"`
	Threshold    Fraction     `json:"threshold"`
	AtLeast      bool         `json:"at_least"` // false: more than the threshold
	Quorum       Fraction     `json:"quorum"`
	SpoilByBlank bool         `json:"spoil_by_blank"`
	SpoilByTwice bool         `json:"spoil_by_twice"`
	Tie          string       `json:"tie"`
	Announce     bool         `json:"announce"`
	Screen       bool         `json:"screen"`
	ScreenPaper  string       `json:"screen_paper"` // the document that allows voting at the screen
	Retired      bool         `json:"retired,omitempty"`
}

// Clean normalises what was typed.
func (c *RuleCard) Clean() {
	cleanLines(&c.Name, &c.Citation, &c.PaperTitle, &c.Tie, &c.ScreenPaper)
	for i := range c.Choices {
		cleanLines(&c.Choices[i].Words)
	}
}

// Check reports the first field that cannot be kept.
func (c RuleCard) Check() error {
	if len(c.Choices) < 2 || len(c.Choices) > 3 {
		return &Refusal{Code: RefusedUnknown, Field: "choices"}
	}
	if !c.Quorum.IsZero() {
		if err := c.Quorum.check("quorum"); err != nil {
			return err
		}
	}
	for i, choice := range c.Choices {
		if err := atMost(fmt.Sprintf("choices[%d].words", i), choice.Words, lineMax); err != nil {
			return err
		}
	}
	return firstOf(
		filled("name", c.Name), atMost("name", c.Name, lineMax), atMost("citation", c.Citation, lineMax),
		atMost("paper_title", c.PaperTitle, lineMax), atMost("tie", c.Tie, lineMax), atMost("screen_paper", c.ScreenPaper, lineMax),
		known("base", c.Base, BallotBases()), c.Threshold.check("threshold"),
	)
}

// CheckUse reports why no ballot can be held by the card: choices that cannot be
// told apart or of which all count against, or a threshold that says nothing.
func (c RuleCard) CheckUse() error {
	if err := c.Check(); err != nil {
		return err
	}
	seen := map[string]bool{}
	wins := false
	for _, choice := range c.Choices {
		switch {
		case choice.Words == "":
			return &Refusal{Code: RefusedEmpty, Field: "choices.words"}
		case seen[choice.Words]:
			return &Refusal{Code: RefusedDuplicate, Field: "choices.words", Detail: choice.Words}
		}
		seen[choice.Words] = true
		wins = wins || !choice.Against
	}
	if !wins {
		return &Refusal{Code: RefusedUnknown, Field: "choices.against"}
	}
	return c.checkThreshold()
}

// CheckScreen reports why a ballot by the card may not be held at the screen: it
// is allowed by a document that the card names.
func (c RuleCard) CheckScreen() error {
	if !c.Screen || c.ScreenPaper == "" {
		return &Refusal{Code: RefusedScreen, Field: "way", Detail: c.Name}
	}
	return nil
}
