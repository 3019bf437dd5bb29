package data

import (
	"fmt"
	"strings"
)

// BallotPapers is what became of the ballot papers. How many were issued is on the
// roll.
type BallotPapers struct {
	Printed     int `json:"printed"`
	Unused      int `json:"unused"`
	Spoiled     int `json:"spoiled"` // handed back damaged and replaced
	Returned    int `json:"returned"`
	NotReturned int `json:"not_returned"`
}

// SparePapers is how many papers are proposed to be printed beyond those summoned:
// two, and one more for every twenty.
func SparePapers(summoned int) int { return 2 + summoned/20 }

// Check refuses numbers that no office has.
func (p BallotPapers) Check() error {
	return firstOf(
		between("papers.printed", p.Printed, 0, tallyMax), between("papers.unused", p.Unused, 0, tallyMax),
		between("papers.spoiled", p.Spoiled, 0, tallyMax), between("papers.returned", p.Returned, 0, tallyMax),
		between("papers.not_returned", p.NotReturned, 0, tallyMax),
	)
}

// CheckPapers reports why that cannot be stated of the papers now: papers are
// printed before voting opens, handed out while it is open and come back until the
// count is agreed.
func (b Ballot) CheckPapers(p BallotPapers) error {
	if b.State == BallotPrepared && p != (BallotPapers{Printed: p.Printed}) {
		return &Refusal{Code: RefusedBallotStep, Field: "state", Detail: string(b.State)}
	}
	return b.CheckCounting(BallotPrepared, BallotOpen, BallotClosed)
}

// SumName names what a sum adds up to; its words are under "sum.<name>".
type SumName string

// The sums of a ballot. SumCandidate is that of one candidate.
const (
	SumPrinted   SumName = "printed"   // printed = issued + unused + spoiled
	SumIssued    SumName = "issued"    // issued = returned + not returned
	SumReturned  SumName = "returned"  // returned = valid + invalid
	SumCandidate SumName = "candidate" // valid = the choices + unmarked
)

// SumNames lists the sums.
func SumNames() []SumName { return []SumName{SumPrinted, SumIssued, SumReturned, SumCandidate} }

// Sum is an identity that must hold: the parts add up to the whole. Candidate
// counts from 0; it is -1 where the sum is of no candidate.
type Sum struct {
	Name      SumName
	Candidate int
	Whole     int
	Parts     []int
}

// Off returns by how much the parts fall short of the whole; they exceed it when
// negative.
func (s Sum) Off() int {
	off := s.Whole
	for _, p := range s.Parts {
		off -= p
	}
	return off
}

// Holds reports whether the parts add up to the whole.
func (s Sum) Holds() bool { return s.Off() == 0 }

// Words writes the sum as it is shown beside the numbers: "28 + 26 + 1 = 55", and
// what is wrong with it: "28 + 26 + 0 = 54, thiếu 1".
func (s Sum) Words() string {
	parts := make([]string, len(s.Parts))
	for i, p := range s.Parts {
		parts[i] = fmt.Sprint(p)
	}
	off := s.Off()
	words := fmt.Sprintf("%s = %d", strings.Join(parts, " + "), s.Whole-off)
	switch {
	case off > 0:
		words += fmt.Sprintf(", thiếu %d", off)
	case off < 0:
		words += fmt.Sprintf(", thừa %d", -off)
	}
	return words
}

// refusal returns why the sum is refused, nil where it holds.
func (s Sum) refusal() error {
	if s.Holds() {
		return nil
	}
	field := string(s.Name)
	if s.Candidate >= 0 {
		field = fmt.Sprintf("candidates[%d]", s.Candidate)
	}
	return &Refusal{Code: RefusedSum, Field: field, Detail: s.Words()}
}

// checkSums reports the first sum that does not hold.
func checkSums(sums ...Sum) error {
	for _, s := range sums {
		if err := s.refusal(); err != nil {
			return err
		}
	}
	return nil
}

// PrintedSum is printed = issued + unused + spoiled. A ballot at the screen prints
// none.
func (b Ballot) PrintedSum() Sum {
	return Sum{SumPrinted, -1, b.Papers.Printed, []int{b.Turnout().Issued, b.Papers.Unused, b.Papers.Spoiled}}
}

// IssuedSum is issued = returned + not returned.
func (b Ballot) IssuedSum() Sum {
	return Sum{SumIssued, -1, b.Turnout().Issued, []int{b.Papers.Returned, b.Papers.NotReturned}}
}

// PaperSums are the sums of the papers, in the order they are entered.
func (b Ballot) PaperSums() []Sum {
	if b.Way == BallotOnScreen {
		return []Sum{b.IssuedSum()}
	}
	return []Sum{b.PrintedSum(), b.IssuedSum()}
}

// CountSums are the sums of a count: returned = valid + invalid, and for each
// candidate the choices and the unmarked against the valid papers.
func (b Ballot) CountSums(c Count) []Sum {
	sums := []Sum{{SumReturned, -1, b.Papers.Returned, []int{c.Valid, c.InvalidPapers()}}}
	for i, candidate := range c.Candidates {
		parts := append(append([]int(nil), candidate.Choices...), candidate.Unmarked)
		sums = append(sums, Sum{SumCandidate, i, c.Valid, parts})
	}
	return sums
}
