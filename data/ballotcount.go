package data

import (
	"fmt"
	"slices"
)

// InvalidReason says why a ballot paper is not valid; its words are under
// "invalid.<code>".
type InvalidReason string

// The reasons, after Luật Bầu cử, Điều 74, by analogy.
const (
	InvalidForm    InvalidReason = "form"    // not the paper that was issued
	InvalidSeal    InvalidReason = "seal"    // without the hanging seal or the chair's signature
	InvalidBlank   InvalidReason = "blank"   // a name left unmarked, where the card says so
	InvalidTwice   InvalidReason = "twice"   // a name marked twice, where the card says so
	InvalidWriting InvalidReason = "writing" // names or words added
	InvalidOther   InvalidReason = "other"   // by decision of the tellers
)

// InvalidReasons lists the reasons in the order papers use.
func InvalidReasons() []InvalidReason {
	return []InvalidReason{InvalidForm, InvalidSeal, InvalidBlank, InvalidTwice, InvalidWriting, InvalidOther}
}

// Words returns the reason as the papers write it.
func (r InvalidReason) Words() string {
	switch r {
	case InvalidForm:
		return "không phải phiếu phát ra"
	case InvalidSeal:
		return "không có dấu treo hoặc chữ ký của chủ tọa"
	case InvalidBlank:
		return "để trống"
	case InvalidTwice:
		return "đánh dấu nhiều hơn một ô đối với một người"
	case InvalidWriting:
		return "ghi thêm tên hoặc nội dung khác"
	}
	return "lý do khác do Tổ kiểm phiếu quyết định"
}

// InvalidCount is how many papers are invalid for one reason.
type InvalidCount struct {
	Reason InvalidReason `json:"reason"`
	Papers int           `json:"papers"`
}

// CandidateCount is what the valid papers say of one candidate: how many mark each
// choice, in the order of the rule card, and how many leave the name unmarked.
type CandidateCount struct {
	Choices  []int `json:"choices"`
	Unmarked int   `json:"unmarked"`
}

// Count is the count of a ballot in totals; Candidates are in the ballot's order.
// It holds no single paper.
type Count struct {
	Valid      int              `json:"valid"`
	Invalid    []InvalidCount   `json:"invalid"`
	Candidates []CandidateCount `json:"candidates"`
}

// NewCount returns a count of nothing for a ballot.
func (b Ballot) NewCount() Count {
	c := Count{Invalid: []InvalidCount{}, Candidates: make([]CandidateCount, len(b.Candidates))}
	for i := range c.Candidates {
		c.Candidates[i].Choices = make([]int, len(b.Rule.Choices))
	}
	return c
}

// InvalidPapers returns how many papers are invalid.
func (c Count) InvalidPapers() int {
	n := 0
	for _, i := range c.Invalid {
		n += i.Papers
	}
	return n
}

// InvalidBy returns how many papers are invalid for that reason.
func (c Count) InvalidBy(reason InvalidReason) int {
	for _, i := range c.Invalid {
		if i.Reason == reason {
			return i.Papers
		}
	}
	return 0
}

// AddInvalid counts papers as invalid for a reason; fewer when n is negative.
func (c *Count) AddInvalid(reason InvalidReason, n int) {
	for i := range c.Invalid {
		if c.Invalid[i].Reason == reason {
			c.Invalid[i].Papers += n
			return
		}
	}
	c.Invalid = append(c.Invalid, InvalidCount{reason, n})
}

// Normal returns the count with its reasons in their order and none that no paper
// has.
func (c Count) Normal() Count {
	invalid := []InvalidCount{}
	for _, reason := range InvalidReasons() {
		if n := c.InvalidBy(reason); n != 0 {
			invalid = append(invalid, InvalidCount{reason, n})
		}
	}
	c.Invalid = invalid
	return c
}

// Mark is what one paper says of one candidate: the number of a choice, from 0,
// or one of the two below.
type Mark int

// Marks that are no choice.
const (
	MarkBlank Mark = -1 // the name is left unmarked
	MarkTwice Mark = -2 // more than one choice is marked
)

// Reads tells how a paper counts by the card: "" when it is valid, else why not.
func (c RuleCard) Reads(paper []Mark) InvalidReason {
	switch {
	case c.SpoilByTwice && slices.Contains(paper, MarkTwice):
		return InvalidTwice
	case c.SpoilByBlank && slices.Contains(paper, MarkBlank):
		return InvalidBlank
	}
	return ""
}

// AddPaper counts one paper by the card, ballot by ballot. A mark for each
// candidate is needed; anything else is refused and leaves the count as it was.
func (c *Count) AddPaper(card RuleCard, paper []Mark) error { return c.tally(card, paper, 1) }

// TakePaper takes a paper counted by AddPaper out again.
func (c *Count) TakePaper(card RuleCard, paper []Mark) error { return c.tally(card, paper, -1) }

func (c *Count) tally(card RuleCard, paper []Mark, n int) error {
	if len(paper) != len(c.Candidates) {
		return &Refusal{Code: RefusedUnknown, Field: "candidates", Detail: fmt.Sprint(len(paper))}
	}
	for i, m := range paper {
		if int(m) >= len(card.Choices) || m < MarkTwice {
			return &Refusal{Code: RefusedUnknown, Field: fmt.Sprintf("candidates[%d]", i), Detail: fmt.Sprint(int(m))}
		}
	}
	if reason := card.Reads(paper); reason != "" {
		c.AddInvalid(reason, n)
		return nil
	}
	c.Valid += n
	for i, m := range paper {
		if m < 0 {
			c.Candidates[i].Unmarked += n
		} else {
			c.Candidates[i].Choices[m] += n
		}
	}
	return nil
}

// CheckCount reports why a count does not fit the ballot: a wrong number of
// candidates or choices, a negative number, a reason nobody knows, or a sum that
// does not hold.
func (b Ballot) CheckCount(c Count) error {
	if err := b.CheckShape(c); err != nil {
		return err
	}
	return checkSums(b.CountSums(c)...)
}

// CheckShape is CheckCount without the sums.
func (b Ballot) CheckShape(c Count) error {
	if len(c.Candidates) != len(b.Candidates) {
		return &Refusal{Code: RefusedUnknown, Field: "candidates", Detail: fmt.Sprint(len(c.Candidates))}
	}
	if err := between("valid", c.Valid, 0, tallyMax); err != nil {
		return err
	}
	seen := map[InvalidReason]bool{}
	for i, n := range c.Invalid {
		field := fmt.Sprintf("invalid[%d]", i)
		if seen[n.Reason] {
			return &Refusal{Code: RefusedDuplicate, Field: field, Detail: string(n.Reason)}
		}
		seen[n.Reason] = true
		if err := firstOf(known(field, n.Reason, InvalidReasons()), between(field, n.Papers, 0, tallyMax)); err != nil {
			return err
		}
	}
	for i, n := range c.Candidates {
		field := fmt.Sprintf("candidates[%d]", i)
		if len(n.Choices) != len(b.Rule.Choices) {
			return &Refusal{Code: RefusedUnknown, Field: field, Detail: fmt.Sprint(len(n.Choices))}
		}
		for _, number := range append(slices.Clone(n.Choices), n.Unmarked) {
			if err := between(field, number, 0, tallyMax); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkResult refuses a result that does not fit the ballot.
func (b Ballot) checkResult() error {
	if b.Result == nil {
		return nil
	}
	return At("result", firstOf(b.CheckCount(*b.Result), checkSums(b.PaperSums()...)))
}

// Difference is one number in which two counts differ. Reason names that of the
// invalid papers, or Candidate and Choice, from 0, a number of a candidate; Choice
// is -1 for the unmarked. The valid papers are meant where neither is. Teller is
// whose number Second is, where it is known.
type Difference struct {
	Teller        TellerID
	Reason        InvalidReason
	Candidate     int
	Choice        int
	First, Second int
}

// Compare tells where two counts of a ballot differ, in the order they are
// entered; nothing when they agree.
func (c Count) Compare(other Count) []Difference {
	var list []Difference
	add := func(d Difference) {
		if d.First != d.Second {
			list = append(list, d)
		}
	}
	add(Difference{Candidate: -1, Choice: -1, First: c.Valid, Second: other.Valid})
	for _, r := range InvalidReasons() {
		add(Difference{Reason: r, Candidate: -1, Choice: -1, First: c.InvalidBy(r), Second: other.InvalidBy(r)})
	}
	for i := range c.Candidates {
		a, b := c.Candidates[i], other.Candidates[i]
		for k := range a.Choices {
			add(Difference{Candidate: i, Choice: k, First: a.Choices[k], Second: b.Choices[k]})
		}
		add(Difference{Candidate: i, Choice: -1, First: a.Unmarked, Second: b.Unmarked})
	}
	return list
}
