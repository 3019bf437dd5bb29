package data

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// keyStaff is the rule of a key staff meeting: over half of those present.
func keyStaff() RuleCard {
	return RuleCard{
		Name: "Hội nghị cán bộ chủ chốt", Base: BasePresent, Threshold: Fraction{1, 2},
		Choices: []RuleChoice{{Code: "agree", Words: "Đồng ý"}, {Code: "disagree", Words: "Không đồng ý", Against: true}},
	}
}

// ready returns a ballot of two candidates that can be opened, with so many
// summoned of whom so many are present.
func ready(summoned, present int) Ballot {
	b := Ballot{
		State: BallotPrepared, Rule: keyStaff(),
		Candidates: []Candidate{{Person: 901}, {Person: 902}},
		Tellers:    []Teller{{ID: 1, Person: 801, Role: TellerHead}, {ID: 2, Person: 802, Role: TellerMember}},
	}
	for i := range summoned {
		b.Roll = append(b.Roll, RollLine{ID: RollLineID(i + 1), Person: PersonID(i + 1), Standing: RollSummoned, Present: i < present})
	}
	return b
}

// held returns a closed ballot on paper in which everybody present was handed a
// paper and returned it.
func held(summoned, present int) Ballot {
	b := ready(summoned, present)
	b.State, b.Way = BallotClosed, BallotOnPaper
	for i := range b.Roll {
		b.Roll[i].Issued = b.Roll[i].Present
	}
	b.Papers = BallotPapers{Printed: summoned + 2, Unused: summoned + 2 - present, Returned: present}
	return b
}

func codeOf(err error) RefusalCode {
	if r, ok := AsRefusal(err); ok {
		return r.Code
	}
	if err != nil {
		return "no refusal"
	}
	return ""
}

func TestABallotGoesForwardOnly(t *testing.T) {
	count := Count{Valid: 4, Candidates: []CandidateCount{{Choices: []int{3, 1}}, {Choices: []int{1, 2}, Unmarked: 1}}}
	for _, from := range BallotStates() {
		for _, to := range BallotStates() {
			b := held(6, 4)
			b.State, b.Result = from, &count
			if from == BallotPrepared {
				b.Result = nil
				for i := range b.Roll {
					b.Roll[i].Issued = false
				}
				b.Papers = BallotPapers{}
			}
			err := b.CheckStep(BallotStep{To: to, Way: BallotOnPaper, Reason: "làm lại"})
			states := BallotStates()
			next := slices.Index(states, to) == slices.Index(states, from)+1 && to != BallotAnnulled
			annul := to == BallotAnnulled && from != BallotArchived && from != BallotAnnulled
			if want := next || annul; (err == nil) != want {
				t.Errorf("%s to %s: %v, allowed %t", from, to, err, want)
			}
		}
	}
	if err := held(6, 4).CheckStep(BallotStep{To: BallotAnnulled}); codeOf(err) != RefusedReason {
		t.Errorf("annulled without a reason: %v", err)
	}
}

func TestWhatABallotNeedsToOpen(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Ballot)
		way    BallotWay
		want   RefusalCode
		urn    string
	}{
		"all there":                {func(*Ballot) {}, BallotOnPaper, "", ""},
		"unknown base":             {func(b *Ballot) { b.Rule.Base = "eligible" }, BallotOnPaper, RefusedUnknown, ""},
		"no base":                  {func(b *Ballot) { b.Rule.Base = "" }, BallotOnPaper, RefusedUnknown, ""},
		"over the whole":           {func(b *Ballot) { b.Rule.Threshold = Fraction{1, 1} }, BallotOnPaper, RefusedFraction, ""},
		"all choices against":      {func(b *Ballot) { b.Rule.Choices[0].Against = true }, BallotOnPaper, RefusedUnknown, ""},
		"two choices alike":        {func(b *Ballot) { b.Rule.Choices[1].Words = "Đồng ý" }, BallotOnPaper, RefusedDuplicate, ""},
		"nobody stands":            {func(b *Ballot) { b.Candidates = nil }, BallotOnPaper, RefusedEmpty, ""},
		"one stands twice":         {func(b *Ballot) { b.Candidates[1].Person = 901 }, BallotOnPaper, RefusedDuplicate, ""},
		"a candidate as teller":    {func(b *Ballot) { b.Tellers[1].Person = 901 }, BallotOnPaper, RefusedStands, ""},
		"one teller":               {func(b *Ballot) { b.Tellers = b.Tellers[:1] }, BallotOnPaper, RefusedTellers, ""},
		"no head":                  {func(b *Ballot) { b.Tellers[0].Role = TellerMember }, BallotOnPaper, RefusedTellers, ""},
		"two heads":                {func(b *Ballot) { b.Tellers[1].Role = TellerHead }, BallotOnPaper, RefusedTellers, ""},
		"nobody present":           {func(b *Ballot) { *b = ready(6, 0) }, BallotOnPaper, RefusedNobody, ""},
		"nobody on the roll":       {func(b *Ballot) { b.Roll = nil }, BallotOnPaper, RefusedNobody, ""},
		"excused without a reason": {func(b *Ballot) { b.Roll[5].Standing = RollExcused }, BallotOnPaper, RefusedReason, ""},
		"screen not allowed":       {func(*Ballot) {}, BallotOnScreen, RefusedScreen, ""},
		"screen without document":  {func(b *Ballot) { b.Rule.Screen = true }, BallotOnScreen, RefusedScreen, ""},
		"screen allowed":           {func(b *Ballot) { b.Rule.Screen, b.Rule.ScreenPaper = true, "QĐ 12/QĐ-VP" }, BallotOnScreen, "", "urn-1"},
		"screen without urn":       {func(b *Ballot) { b.Rule.Screen, b.Rule.ScreenPaper = true, "QĐ 12/QĐ-VP" }, BallotOnScreen, RefusedUrn, ""},
		"no way":                   {func(*Ballot) {}, "", RefusedUnknown, ""},
	} {
		b := ready(6, 4)
		c.change(&b)
		if got := codeOf(b.CheckStep(BallotStep{To: BallotOpen, Way: c.way, Urn: c.urn})); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestWhoIsSummonedAndWhoIsPresent(t *testing.T) {
	b := ready(10, 7)
	b.Roll[9].Standing, b.Roll[9].Reason = RollExcused, "ốm nặng"
	b.Roll[0].Standing = RollObserver
	want := Turnout{Summoned: 8, Excused: 1, Observers: 1, Present: 6, Absent: 2}
	if got := b.Turnout(); got != want {
		t.Errorf("turnout %+v, want %+v", got, want)
	}
	if got := b.VoterLines(); !slices.Equal(got, []RollLineID{2, 3, 4, 5, 6, 7}) {
		t.Errorf("voters' lines %v", got)
	}
	if b.Roll[0].Votes() || b.Roll[9].Votes() || !b.Roll[1].Votes() || b.Roll[8].Votes() {
		t.Error("the wrong people vote")
	}
}

func TestPresenceComesFromTheRoster(t *testing.T) {
	left, _ := NewTimeOfDay(9, 0)
	b := ready(6, 0)
	b.Roll[5].Present = true
	b.TakePresence([]Attendance{
		{Person: 1, Presence: PresencePresent},
		{Person: 2, Presence: PresenceLate},
		{Person: 3, Presence: PresenceExcused},
		{Person: 4, Presence: PresencePresent, Substitute: 50},
		{Person: 5, Presence: PresencePresent, Left: left},
	})
	var here []bool
	for _, l := range b.Roll {
		here = append(here, l.Present)
	}
	if want := []bool{true, true, false, false, false, true}; !slices.Equal(here, want) {
		t.Errorf("present %v, want %v", here, want)
	}
}

func TestSumsSayWhatIsWrong(t *testing.T) {
	for want, s := range map[string]Sum{
		"28 + 26 + 0 = 54, thiếu 1": {Whole: 55, Parts: []int{28, 26, 0}},
		"28 + 26 + 3 = 57, thừa 2":  {Whole: 55, Parts: []int{28, 26, 3}},
		"28 + 26 + 1 = 55":          {Whole: 55, Parts: []int{28, 26, 1}},
	} {
		if got := s.Words(); got != want || s.Holds() != (s.Off() == 0) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Sums that do not add up are refused wherever numbers come in.
func TestSumsThatDoNotAddUpAreRefused(t *testing.T) {
	good := Count{Valid: 3, Invalid: []InvalidCount{{InvalidBlank, 1}}, Candidates: []CandidateCount{{Choices: []int{2, 1}}, {Choices: []int{0, 2}, Unmarked: 1}}}
	if err := held(6, 4).CheckEntry(good); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Ballot, *Count){
		"printed":        func(b *Ballot, _ *Count) { b.Papers.Printed++ },
		"unused":         func(b *Ballot, _ *Count) { b.Papers.Unused++ },
		"spoiled":        func(b *Ballot, _ *Count) { b.Papers.Spoiled++ },
		"issued":         func(b *Ballot, _ *Count) { b.Roll[0].Issued = false },
		"returned":       func(b *Ballot, _ *Count) { b.Papers.Returned-- },
		"not returned":   func(b *Ballot, _ *Count) { b.Papers.NotReturned++ },
		"valid":          func(_ *Ballot, c *Count) { c.Valid++ },
		"invalid":        func(_ *Ballot, c *Count) { c.Invalid[0].Papers = 2 },
		"a choice":       func(_ *Ballot, c *Count) { c.Candidates[0].Choices[0]++ },
		"unmarked":       func(_ *Ballot, c *Count) { c.Candidates[1].Unmarked-- },
		"made up by two": func(_ *Ballot, c *Count) { c.Valid, c.Invalid[0].Papers = 4, 0 },
	} {
		b, c := held(6, 4), good
		c.Invalid = slices.Clone(good.Invalid)
		c.Candidates = []CandidateCount{{Choices: []int{2, 1}}, {Choices: []int{0, 2}, Unmarked: 1}}
		change(&b, &c)
		if err := b.CheckEntry(c); codeOf(err) != RefusedSum {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, change := range map[string]func(*Count){
		"negative":           func(c *Count) { c.Candidates[0].Choices[0], c.Candidates[0].Unmarked = -1, 3 },
		"a candidate less":   func(c *Count) { c.Candidates = c.Candidates[:1] },
		"a choice more":      func(c *Count) { c.Candidates[0].Choices = []int{2, 1, 0} },
		"unknown reason":     func(c *Count) { c.Invalid[0].Reason = "ugly" },
		"a reason too often": func(c *Count) { c.Invalid = append(c.Invalid, InvalidCount{InvalidBlank, 0}) },
	} {
		c := good
		c.Invalid = slices.Clone(good.Invalid)
		c.Candidates = []CandidateCount{{Choices: []int{2, 1}}, {Choices: []int{0, 2}, Unmarked: 1}}
		change(&c)
		if err := held(6, 4).CheckEntry(c); err == nil || errors.Is(err, &Refusal{Code: RefusedSum}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestHowAPaperCounts(t *testing.T) {
	lenient, strict := keyStaff(), keyStaff()
	strict.SpoilByBlank, strict.SpoilByTwice = true, true
	b := Ballot{Rule: lenient, Candidates: make([]Candidate, 2)}
	papers := [][]Mark{{0, 1}, {0, MarkBlank}, {MarkTwice, 1}, {MarkBlank, MarkBlank}}
	counted := func(card RuleCard) Count {
		c := b.NewCount()
		for _, p := range papers {
			if err := c.AddPaper(card, p); err != nil {
				t.Fatal(err)
			}
		}
		return c
	}
	got := counted(lenient)
	if got.Valid != 4 || got.InvalidPapers() != 0 || got.Candidates[0].Unmarked != 2 || got.Candidates[1].Choices[1] != 2 {
		t.Errorf("where they count as unmarked: %+v", got)
	}
	got = counted(strict)
	if got.Valid != 1 || got.InvalidBy(InvalidBlank) != 2 || got.InvalidBy(InvalidTwice) != 1 {
		t.Errorf("where they spoil the paper: %+v", got)
	}
	for _, wrong := range [][]Mark{{0}, {0, 2}, {0, -3}, {0, 0, 0}} {
		if err := got.AddPaper(strict, wrong); err == nil {
			t.Errorf("paper %v is counted", wrong)
		}
	}
}

// Papers counted one by one always add up, and taking one back undoes it.
func TestCountingPaperByPaperAddsUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		card := keyStaff()
		card.SpoilByBlank, card.SpoilByTwice = rapid.Bool().Draw(rt, "blank"), rapid.Bool().Draw(rt, "twice")
		present := rapid.IntRange(1, 30).Draw(rt, "papers")
		b := held(30, present)
		b.Rule = card
		c := b.NewCount()
		paper := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Mark { return Mark(rapid.IntRange(-2, 1).Draw(t, "mark")) }), 2, 2)
		for range present {
			p := paper.Draw(rt, "paper")
			if err := c.AddPaper(card, p); err != nil {
				rt.Fatal(err)
			}
			if rapid.Bool().Draw(rt, "again") {
				if err := errors.Join(c.TakePaper(card, p), c.AddPaper(card, p)); err != nil {
					rt.Fatal(err)
				}
			}
		}
		if err := b.CheckEntry(c.Normal()); err != nil {
			rt.Fatal(err)
		}
		if d := c.Compare(c.Normal()); len(d) != 0 {
			rt.Fatalf("a count differs from itself: %+v", d)
		}
	})
}

func TestComparisonSaysWhere(t *testing.T) {
	a := Count{Valid: 3, Invalid: []InvalidCount{{InvalidBlank, 1}}, Candidates: []CandidateCount{{Choices: []int{2, 1}}, {Choices: []int{0, 2}, Unmarked: 1}}}
	b := Count{Valid: 3, Invalid: []InvalidCount{{InvalidWriting, 1}}, Candidates: []CandidateCount{{Choices: []int{2, 1}}, {Choices: []int{1, 2}}}}
	want := []Difference{
		{Reason: InvalidBlank, Candidate: -1, Choice: -1, First: 1},
		{Reason: InvalidWriting, Candidate: -1, Choice: -1, Second: 1},
		{Candidate: 1, Choice: 0, Second: 1},
		{Candidate: 1, Choice: -1, First: 1},
	}
	if got := a.Compare(b); !slices.Equal(got, want) {
		t.Errorf("differences %+v, want %+v", got, want)
	}
}

// The base is the roll's as it was when voting opened; valid papers never stand in
// for it, and blank and invalid ones count against.
func TestResultIsWeighedOnTheNamedBase(t *testing.T) {
	b := held(10, 8)
	b.Papers.Unused, b.Papers.Returned, b.Papers.NotReturned = 4, 7, 1
	b.Result = &Count{Valid: 6, Invalid: []InvalidCount{{InvalidBlank, 1}}, Candidates: []CandidateCount{{Choices: []int{4, 2}}, {Choices: []int{5, 0}, Unmarked: 1}}}
	for _, c := range []struct {
		base      BallotBase
		candidate int
		want      Verdict
	}{
		{BasePresent, 0, Verdict{8, 5, -1, "50,00", OutcomeTied}},
		{BasePresent, 1, Verdict{8, 5, 0, "62,50", OutcomePassed}},
		{BaseSummoned, 1, Verdict{10, 6, -1, "50,00", OutcomeTied}},
		{BaseReturned, 0, Verdict{7, 4, 0, "57,14", OutcomePassed}},
		{BaseValid, 0, Verdict{6, 4, 0, "66,67", OutcomePassed}},
		{BaseExpressed, 1, Verdict{5, 3, 2, "100,00", OutcomePassed}},
	} {
		b.Rule.Base = c.base
		if got, err := b.Judge(c.candidate); err != nil || got != c.want {
			t.Errorf("%s, candidate %d: %+v, %v, want %+v", c.base, c.candidate, got, err, c.want)
		}
	}
	b.Rule.Base = "all"
	if _, err := b.Judge(0); codeOf(err) != RefusedUnknown {
		t.Errorf("an unknown base: %v", err)
	}
	b.Result = nil
	if _, err := b.Judge(0); codeOf(err) != RefusedUncounted {
		t.Errorf("before the count: %v", err)
	}
}

func TestThreeChoicesCountAsTheCardSays(t *testing.T) {
	b := held(10, 10)
	b.Rule.Choices = []RuleChoice{{Words: "Tín nhiệm cao"}, {Words: "Tín nhiệm"}, {Words: "Tín nhiệm thấp", Against: true}}
	b.Candidates = b.Candidates[:1]
	b.Result = &Count{Valid: 10, Candidates: []CandidateCount{{Choices: []int{3, 3, 3}, Unmarked: 1}}}
	if got := b.Tally(0); got.For != 6 || got.Against != 3 || got.Unmarked != 1 {
		t.Errorf("tally %+v", got)
	}
	b.Rule.Choices[1].Against = true
	if got, err := b.Judge(0); err != nil || got.Outcome != OutcomeFailed {
		t.Errorf("two choices against: %+v, %v", got, err)
	}
}

func TestWhomABallotReveals(t *testing.T) {
	if got := ready(9, 4).TooFew(); !slices.Equal(got, []PersonID{1, 2, 3, 4}) {
		t.Errorf("four voters: %v", got)
	}
	if got := ready(9, 5).TooFew(); got != nil {
		t.Errorf("five voters: %v", got)
	}
	b := held(6, 5)
	b.Result = &Count{Valid: 5, Candidates: []CandidateCount{{Choices: []int{5, 0}}, {Choices: []int{4, 1}}}}
	got := b.Unanimous()
	if len(got) != 1 || got[0].Candidate != 0 || got[0].Choice != 0 || !slices.Equal(got[0].Voters, []PersonID{1, 2, 3, 4, 5}) {
		t.Errorf("unanimous: %+v", got)
	}
	b.Result.Candidates[1] = CandidateCount{Choices: []int{0, 0}, Unmarked: 5}
	if got := b.Unanimous(); len(got) != 2 || got[1].Choice != -1 {
		t.Errorf("unanimously unmarked: %+v", got)
	}
}

func TestAnnouncedOnlyWhereTheCardAllows(t *testing.T) {
	for _, state := range BallotStates() {
		for _, announce := range []bool{false, true} {
			b := held(6, 4)
			b.State, b.Rule.Announce, b.Result = state, announce, &Count{}
			want := announce && (state == BallotCounted || state == BallotSigned || state == BallotArchived)
			if b.Announced() != want {
				t.Errorf("%s, announce %t: %t", state, announce, b.Announced())
			}
		}
	}
}

func TestAnUrnIsTakenOver(t *testing.T) {
	b := ready(6, 5)
	b.State, b.Way, b.Urn = BallotOpen, BallotOnScreen, "u"
	c := UrnClosing{Urn: "u", SHA256: "s", Issued: []RollLineID{1, 2, 3}, Count: Count{Valid: 2, Candidates: []CandidateCount{{Choices: []int{2, 0}}, {Choices: []int{1, 1}}}}}
	taken := b
	taken.Roll = slices.Clone(b.Roll)
	if err := taken.TakeUrn(c); err != nil {
		t.Fatal(err)
	}
	if taken.Turnout().Issued != 3 || taken.Papers.Returned != 2 || taken.Papers.NotReturned != 1 || taken.UrnSHA256 != "s" {
		t.Errorf("taken %+v", taken)
	}
	for name, change := range map[string]func(*UrnClosing){
		"somebody absent":    func(c *UrnClosing) { c.Issued = []RollLineID{1, 6} },
		"nobody of the roll": func(c *UrnClosing) { c.Issued = []RollLineID{1, 2, 99} },
		"more than issued":   func(c *UrnClosing) { c.Issued = []RollLineID{1} },
		"wrong sum":          func(c *UrnClosing) { c.Count.Valid = 3 },
	} {
		wrong, into := c, b
		into.Roll = slices.Clone(b.Roll)
		change(&wrong)
		if err := into.TakeUrn(wrong); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}
