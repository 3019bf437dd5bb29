package data

import "slices"

// BallotStep is a move of a ballot to another state. Way says how voting is held
// when it opens, Urn the id of the urn made for it at the screen, Reason why the
// ballot is annulled.
type BallotStep struct {
	To     BallotState
	Way    BallotWay
	Urn    string
	Reason string
}

// CheckStep reports whether the ballot may take the step: forward one state at a
// time, never back; annulled with a reason at any time until it is archived. It
// opens with a card that can be used, a candidate, somebody present to vote and a
// Tổ kiểm phiếu; it closes when the papers printed are accounted for; it is counted
// when every sum holds.
func (b Ballot) CheckStep(step BallotStep) error {
	refused := &Refusal{Code: RefusedBallotStep, Field: "state", Detail: string(step.To)}
	if b.State == BallotArchived || b.State == BallotAnnulled {
		return refused
	}
	if step.To == BallotAnnulled {
		if step.Reason == "" {
			return &Refusal{Code: RefusedReason, Field: "reason"}
		}
		return nil
	}
	states := BallotStates()
	from, to := slices.Index(states, b.State), slices.Index(states, step.To)
	if from < 0 || to != from+1 {
		return refused
	}
	switch step.To {
	case BallotOpen:
		return b.checkOpen(step)
	case BallotClosed:
		if b.Way == BallotOnPaper {
			return checkSums(b.PrintedSum())
		}
	case BallotCounted:
		return b.checkCounted()
	}
	return nil
}

func (b Ballot) checkOpen(step BallotStep) error {
	if err := firstOf(known("way", step.Way, BallotWays()), At("rule", b.Rule.CheckUse()), b.Check()); err != nil {
		return err
	}
	switch {
	case len(b.Candidates) == 0:
		return &Refusal{Code: RefusedEmpty, Field: "candidates"}
	case b.TellerHead().Person == 0 || len(b.Tellers) < CountingTellers:
		return &Refusal{Code: RefusedTellers, Field: "tellers"}
	case b.Turnout().Present == 0:
		return &Refusal{Code: RefusedNobody, Field: "roll"}
	case step.Way == BallotOnPaper:
		return nil
	}
	if err := b.Rule.CheckScreen(); err != nil {
		return err
	}
	if step.Urn == "" {
		return &Refusal{Code: RefusedUrn, Field: "urn"}
	}
	return nil
}

func (b Ballot) checkCounted() error {
	if b.Result == nil {
		return &Refusal{Code: RefusedUncounted, Field: "tellers"}
	}
	return firstOf(checkSums(b.PaperSums()...), b.CheckCount(*b.Result))
}

// Held reports whether voting has opened and the ballot was not annulled.
func (b Ballot) Held() bool {
	return b.State != BallotPrepared && b.State != BallotAnnulled
}

// Counted reports whether the ballot stands with a result.
func (b Ballot) Counted() bool {
	return b.Result != nil && (b.State == BallotCounted || b.State == BallotSigned || b.State == BallotArchived)
}

// Announced reports whether the result may be shown in the room and stand in the
// minutes of the briefing: it is counted and the rule card allows it.
func (b Ballot) Announced() bool { return b.Counted() && b.Rule.Announce }

// CheckCounting refuses to enter papers or counts when the ballot is not at it.
func (b Ballot) CheckCounting(states ...BallotState) error {
	if !slices.Contains(states, b.State) {
		return &Refusal{Code: RefusedBallotStep, Field: "state", Detail: string(b.State)}
	}
	return nil
}

// Tally returns what was counted for a candidate, from 0, as the rule weighs it.
func (b Ballot) Tally(candidate int) Tally {
	turnout := b.Turnout()
	t := Tally{
		Summoned: turnout.Summoned, Present: turnout.Present, Issued: turnout.Issued, Returned: b.Papers.Returned,
	}
	if b.Result == nil {
		return t
	}
	t.Valid = b.Result.Valid
	count := b.Result.Candidates[candidate]
	t.Unmarked = count.Unmarked
	for i, n := range count.Choices {
		if b.Rule.Choices[i].Against {
			t.Against += n
		} else {
			t.For += n
		}
	}
	return t
}

// Judge weighs the count of a candidate, from 0, by the ballot's rule. It is
// refused before the count is agreed.
func (b Ballot) Judge(candidate int) (Verdict, error) {
	if b.Result == nil {
		return Verdict{}, &Refusal{Code: RefusedUncounted, Field: "tellers"}
	}
	return b.Rule.Judge(b.Tally(candidate))
}
