package data

import (
	"fmt"
	"math/big"
	"strings"
)

// Tally is what was counted for one candidate, in ballot papers. For are the
// choices that do not count against the threshold, Against those that do,
// Unmarked the valid papers that leave the name unmarked.
type Tally struct {
	Summoned, Present, Issued, Returned, Valid int
	For, Against, Unmarked                     int
}

// tallyMax is more people than any office summons; it keeps sums within an int.
const tallyMax = 1_000_000_000

// Check reports the first number that is negative or does not fit the others:
// nobody is present unless summoned, no paper issued but to somebody present, none
// returned but issued, none valid but returned, and the choices and the unmarked
// add up to the valid ones (regulations on the count: Luật Bầu cử, Điều 76, by analogy).
func (t Tally) Check() error {
	for _, n := range []struct {
		field string
		value int
	}{
		{"summoned", t.Summoned},
		{"present", t.Present},
		{"issued", t.Issued},
		{"returned", t.Returned},
		{"valid", t.Valid},
		{"agree", t.For},
		{"disagree", t.Against},
		{"unmarked", t.Unmarked},
	} {
		if n.value < 0 || n.value > tallyMax {
			return &Refusal{Code: RefusedUnknown, Field: n.field, Detail: fmt.Sprint(n.value)}
		}
	}
	for _, n := range []struct {
		field        string
		value, limit int
		of           string
	}{
		{"present", t.Present, t.Summoned, "summoned"},
		{"issued", t.Issued, t.Present, "present"},
		{"returned", t.Returned, t.Issued, "issued"},
		{"valid", t.Valid, t.Returned, "returned"},
	} {
		if n.value > n.limit {
			return &Refusal{Code: RefusedSum, Field: n.field, Detail: fmt.Sprintf("%d > %s %d", n.value, n.of, n.limit)}
		}
	}
	if sum := t.For + t.Against + t.Unmarked; sum != t.Valid {
		return &Refusal{Code: RefusedSum, Field: "valid", Detail: fmt.Sprintf("%d + %d + %d = %d, valid %d", t.For, t.Against, t.Unmarked, sum, t.Valid)}
	}
	return nil
}

// Outcome is what a verdict comes to.
type Outcome string

// The outcomes.
const (
	OutcomePassed   Outcome = "passed"    // đạt
	OutcomeTied     Outcome = "tied"      // bằng ngưỡng
	OutcomeFailed   Outcome = "failed"    // không đạt
	OutcomeNoQuorum Outcome = "no_quorum" // không đủ số người dự
	OutcomeNoBase   Outcome = "no_base"   // không có cơ sở tính
)

// String returns the outcome's code; its words are under "outcome.<code>".
func (o Outcome) String() string { return string(o) }

// Verdict is how a candidate's count lies against the rule. Base is the number
// that was reckoned on, Need the least votes that reach the threshold, Over how
// many there are beyond them (missing when negative). Percent is For of Base as
// papers write it, "66,67", with as many more decimals as it needs to lie on its
// side of the threshold; "" without a base.
type Verdict struct {
	Base, Need, Over int
	Percent          string
	Outcome          Outcome
}

// Judge weighs a tally by the rule of a card. Everything is reckoned in whole
// numbers. A tally that does not add up, a threshold that is no proper fraction
// and a base nobody knows are refused.
func (c RuleCard) Judge(t Tally) (Verdict, error) {
	if err := firstOf(t.Check(), c.checkThreshold(), known("base", c.Base, BallotBases())); err != nil {
		return Verdict{}, err
	}
	v := Verdict{Base: t.base(c.Base)}
	if v.Base > 0 {
		v.Need = c.need(v.Base)
		v.Over = t.For - v.Need
		v.Percent = percentOf(t.For, v.Base, c.Threshold)
	}
	v.Outcome = c.outcome(t, v)
	return v, nil
}

// LeastVotes returns, before there is a count, the least votes that reach the
// threshold on the roll as it stands. It is not known while the base is a number of
// papers, or nobody.
func (b Ballot) LeastVotes() (need int, known bool) {
	turnout := b.Turnout()
	base := Tally{Summoned: turnout.Summoned, Present: turnout.Present}.base(b.Rule.Base)
	if base == 0 || b.Rule.checkThreshold() != nil {
		return 0, false
	}
	return b.Rule.need(base), true
}

// HasQuorum reports whether as many of those summoned are present as the card asks.
func (b Ballot) HasQuorum() bool {
	turnout := b.Turnout()
	return b.Rule.quorate(turnout.Summoned, turnout.Present)
}

// checkThreshold refuses fractions that say nothing: zero or negative ones, more
// than the whole, and "over the whole", which no count reaches.
func (c RuleCard) checkThreshold() error {
	if err := c.Threshold.check("threshold"); err != nil {
		return err
	}
	if !c.AtLeast && c.Threshold.Num == c.Threshold.Den {
		return &Refusal{Code: RefusedFraction, Field: "threshold"}
	}
	if c.Quorum.IsZero() {
		return nil
	}
	return c.Quorum.check("quorum")
}

func (t Tally) base(b BallotBase) int {
	switch b {
	case BaseSummoned:
		return t.Summoned
	case BasePresent:
		return t.Present
	case BaseIssued:
		return t.Issued
	case BaseReturned:
		return t.Returned
	case BaseValid:
		return t.Valid
	case BaseExpressed:
		return t.For + t.Against
	}
	return 0
}

// need returns the least votes of a base that reach the threshold.
func (c RuleCard) need(base int) int {
	product := base * c.Threshold.Num
	if c.AtLeast {
		return (product + c.Threshold.Den - 1) / c.Threshold.Den
	}
	return product/c.Threshold.Den + 1
}

func (c RuleCard) quorate(summoned, present int) bool {
	return c.Quorum.IsZero() || summoned > 0 && present*c.Quorum.Den >= summoned*c.Quorum.Num
}

func (c RuleCard) outcome(t Tally, v Verdict) Outcome {
	switch {
	case !c.quorate(t.Summoned, t.Present):
		return OutcomeNoQuorum
	case v.Base == 0:
		return OutcomeNoBase
	case v.Over >= 0:
		return OutcomePassed
	case t.For*c.Threshold.Den == v.Base*c.Threshold.Num:
		return OutcomeTied
	}
	return OutcomeFailed
}

// percentOf writes votes of a base in percent. It begins with two decimals and
// takes more until what is written lies on the same side of the threshold as the
// votes do; on the threshold itself two are enough.
func percentOf(votes, base int, threshold Fraction) string {
	side := compareFractions(int64(votes), int64(base), int64(threshold.Num), int64(threshold.Den))
	for decimals := 2; ; decimals++ {
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
		hundred := new(big.Int).Mul(scale, big.NewInt(100))
		rounded := roundedQuotient(new(big.Int).Mul(big.NewInt(int64(votes)), hundred), big.NewInt(int64(base)))
		written := new(big.Int).Mul(rounded, big.NewInt(int64(threshold.Den)))
		mark := new(big.Int).Mul(hundred, big.NewInt(int64(threshold.Num)))
		if side == 0 || written.Cmp(mark) == side {
			return decimalWords(rounded, decimals)
		}
	}
}

func compareFractions(a, b, c, d int64) int {
	return new(big.Int).Mul(big.NewInt(a), big.NewInt(d)).Cmp(new(big.Int).Mul(big.NewInt(c), big.NewInt(b)))
}

// roundedQuotient divides and rounds half up; both are not negative.
func roundedQuotient(a, b *big.Int) *big.Int {
	twice := new(big.Int).Add(new(big.Int).Lsh(a, 1), b)
	return twice.Quo(twice, new(big.Int).Lsh(b, 1))
}

// decimalWords writes a whole number of the last decimal with a comma.
func decimalWords(n *big.Int, decimals int) string {
	digits := n.String()
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals-len(digits)+1) + digits
	}
	cut := len(digits) - decimals
	return digits[:cut] + "," + digits[cut:]
}
