package data

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// half is "over 1/2 of those summoned".
var half = RuleCard{Base: BaseSummoned, Threshold: Fraction{1, 2}}

// agreed is a tally in which everybody votes and so many agree.
func agreed(votes, of int) Tally {
	return Tally{Summoned: of, Present: of, Issued: of, Returned: of, Valid: of, For: votes, Against: of - votes}
}

func judged(t *testing.T, c RuleCard, tally Tally) Verdict {
	t.Helper()
	v, err := c.Judge(tally)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestOverHalf(t *testing.T) {
	for _, c := range []struct {
		votes, of int
		want      Outcome
	}{
		{1, 1, OutcomePassed},
		{1, 2, OutcomeTied},
		{2, 3, OutcomePassed},
		{10, 20, OutcomeTied},
		{11, 20, OutcomePassed},
		{50, 100, OutcomeTied},
		{51, 100, OutcomePassed},
		{51, 101, OutcomePassed},
		{50, 101, OutcomeFailed},
		{0, 5, OutcomeFailed},
	} {
		if got := judged(t, half, agreed(c.votes, c.of)).Outcome; got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.votes, c.of, got, c.want)
		}
	}
}

func TestLeastVotes(t *testing.T) {
	for _, c := range []struct {
		rule RuleCard
		want [10]int
	}{
		{half, [10]int{1, 2, 2, 3, 3, 4, 4, 5, 5, 6}},
		{RuleCard{Base: BaseSummoned, Threshold: Fraction{2, 3}, AtLeast: true}, [10]int{1, 2, 2, 3, 4, 4, 5, 6, 6, 7}},
		{RuleCard{Base: BaseSummoned, Threshold: Fraction{2, 3}}, [10]int{1, 2, 3, 3, 4, 5, 5, 6, 7, 7}},
		{RuleCard{Base: BaseSummoned, Threshold: Fraction{3, 4}, AtLeast: true}, [10]int{1, 2, 3, 3, 4, 5, 6, 6, 7, 8}},
	} {
		for i, want := range c.want {
			if got := judged(t, c.rule, agreed(0, i+1)).Need; got != want {
				t.Errorf("%+v of %d needs %d, want %d", c.rule.Threshold, i+1, got, want)
			}
		}
	}
}

// TestTwentyOfThirtyIsTwoThirds: 2/3 kept as 0.66667 would refuse it.
func TestTwentyOfThirtyIsTwoThirds(t *testing.T) {
	c := RuleCard{Base: BaseSummoned, Threshold: Fraction{2, 3}, AtLeast: true}
	if v := judged(t, c, agreed(20, 30)); v.Outcome != OutcomePassed || v.Need != 20 || v.Over != 0 || v.Percent != "66,67" {
		t.Errorf("%+v", v)
	}
}

func TestQuorum(t *testing.T) {
	c := RuleCard{Base: BaseSummoned, Threshold: Fraction{1, 2}, Quorum: Fraction{2, 3}}
	for _, n := range []struct {
		present, summoned int
		met               bool
	}{{70, 100, true}, {66, 100, false}, {67, 100, true}, {2, 3, true}, {0, 0, false}} {
		got := judged(t, c, Tally{Summoned: n.summoned, Present: n.present}).Outcome
		if (got != OutcomeNoQuorum) != n.met {
			t.Errorf("%d of %d: %s", n.present, n.summoned, got)
		}
	}
	if got := judged(t, half, Tally{}).Outcome; got != OutcomeNoBase {
		t.Errorf("nobody summoned, no quorum asked: %s", got)
	}
}

func TestEachBaseIsItsOwn(t *testing.T) {
	tally := Tally{Summoned: 80, Present: 60, Issued: 59, Returned: 50, Valid: 45, For: 30, Against: 10, Unmarked: 5}
	for base, want := range map[BallotBase]int{
		BaseSummoned: 80, BasePresent: 60, BaseIssued: 59, BaseReturned: 50, BaseValid: 45, BaseExpressed: 40,
	} {
		c := half
		c.Base = base
		if got := judged(t, c, tally).Base; got != want {
			t.Errorf("%s is %d, want %d", base, got, want)
		}
	}
	c := half
	c.Base = "those who smiled"
	if _, err := c.Judge(tally); err == nil {
		t.Error("a base nobody knows was taken")
	}
}

func TestPercentLiesOnItsSide(t *testing.T) {
	for _, c := range []struct {
		votes, of int
		want      string
	}{
		{51, 101, "50,50"},
		{50, 100, "50,00"},
		{5001, 10001, "50,005"},
		{5000, 10001, "49,995"},
		{2, 3, "66,67"},
		{0, 3, "0,00"},
		{3, 3, "100,00"},
		{1, 800, "0,13"},
		{500_000_001, 1_000_000_000, "50,0000001"},
	} {
		if got := judged(t, half, agreed(c.votes, c.of)).Percent; got != c.want {
			t.Errorf("%d of %d is written %s, want %s", c.votes, c.of, got, c.want)
		}
	}
}

func TestTalliesThatDoNotAddUp(t *testing.T) {
	good := Tally{Summoned: 80, Present: 60, Issued: 60, Returned: 50, Valid: 45, For: 30, Against: 10, Unmarked: 5}
	for name, spoil := range map[string]func(*Tally){
		"negative": func(t *Tally) { t.Against, t.For = -1, 41 }, "more present": func(t *Tally) { t.Present = 81 },
		"more issued": func(t *Tally) { t.Issued = 61 }, "more returned": func(t *Tally) { t.Returned = 61 },
		"more valid": func(t *Tally) { t.Valid = 51 }, "one missing": func(t *Tally) { t.For = 29 },
	} {
		bad := good
		spoil(&bad)
		if _, err := half.Judge(bad); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	for _, f := range []Fraction{{0, 2}, {1, 0}, {-1, 2}, {3, 2}, {1, 1}} {
		c := half
		c.Threshold = f
		if _, err := c.Judge(good); err == nil {
			t.Errorf("over %d/%d: taken", f.Num, f.Den)
		}
	}
}

// TestVerdictsAgreeWithTheirNumbers: passed means enough votes, one fewer would
// not do, and what is written never says otherwise.
func TestVerdictsAgreeWithTheirNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := rapid.IntRange(1, 20000).Draw(t, "base")
		votes := rapid.IntRange(0, base).Draw(t, "votes")
		den := rapid.IntRange(2, 100).Draw(t, "den")
		c := RuleCard{Base: BaseSummoned, Threshold: Fraction{rapid.IntRange(1, den-1).Draw(t, "num"), den}, AtLeast: rapid.Bool().Draw(t, "at least")}
		v, err := c.Judge(agreed(votes, base))
		if err != nil {
			t.Fatal(err)
		}
		enough := func(n int) bool {
			if c.AtLeast {
				return n*den >= base*c.Threshold.Num
			}
			return n*den > base*c.Threshold.Num
		}
		if !enough(v.Need) || enough(v.Need-1) || (v.Outcome == OutcomePassed) != enough(votes) || v.Over != votes-v.Need {
			t.Fatalf("%d of %d by %+v: %+v", votes, base, c, v)
		}
		if (v.Outcome == OutcomeTied) != (!c.AtLeast && votes*den == base*c.Threshold.Num) {
			t.Fatalf("tied %d of %d: %+v", votes, base, v)
		}
		var whole, part int
		if _, err := fmt.Sscanf(v.Percent, "%d,%d", &whole, &part); err != nil {
			t.Fatalf("%q is no percent", v.Percent)
		}
	})
}

// The least votes are known before there is a count where the roll gives the base.
func TestLeastVotesOfTheRoll(t *testing.T) {
	for _, c := range []struct {
		base  BallotBase
		need  int
		known bool
	}{
		{BaseSummoned, 31, true},
		{BasePresent, 30, true},
		{BaseIssued, 0, false},
		{BaseValid, 0, false},
		{"all", 0, false},
	} {
		b := ready(60, 58)
		b.Rule.Base = c.base
		if need, known := b.LeastVotes(); need != c.need || known != c.known {
			t.Errorf("%s: %d, %v", c.base, need, known)
		}
	}
	broken := ready(60, 58)
	broken.Rule.Threshold = Fraction{}
	if _, known := broken.LeastVotes(); known {
		t.Error("a threshold that says nothing gives a number of votes")
	}
	asked := ready(100, 66)
	asked.Rule.Quorum = Fraction{2, 3}
	if asked.HasQuorum() {
		t.Error("66 of 100 are 2/3")
	}
}
