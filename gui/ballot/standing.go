package ballot

import (
	"fmt"

	"giaoban/data"
	"giaoban/gui/kit"
)

// prepared reports whether a ballot has what its first step asks for.
func prepared(b data.Ballot) bool {
	return b.Rule.CheckUse() == nil && len(b.Candidates) > 0 && tellersReady(b)
}

// tellersReady reports whether a Tổ trưởng and another teller are named.
func tellersReady(b data.Ballot) bool {
	return b.TellerHead().Person != 0 && len(b.Tellers) >= data.CountingTellers
}

// past reports whether a ballot has gone beyond a state without being annulled.
func past(b data.Ballot, state data.BallotState) bool {
	at, limit := -1, -1
	for i, s := range data.BallotStates() {
		if s == b.State {
			at = i
		}
		if s == state {
			limit = i
		}
	}
	return b.State != data.BallotAnnulled && at > limit
}

// barSteps says of every step what it lacks and which are complete.
func (b *Ballot) barSteps() []kit.Step {
	words := b.desk.Words
	steps := make([]kit.Step, len(kit.BallotSteps()))
	for i, name := range kit.BallotSteps() {
		key := "ballot.step." + string(name)
		if name == kit.StepCount && b.facts.ballot.Way == data.BallotOnScreen {
			key = "ballot.step.vote"
		}
		steps[i] = kit.Step{Text: words.T(key)}
	}
	if b.loaded {
		markSteps(steps, b.facts.ballot, words)
	}
	return steps
}

// markSteps says of the steps of a ballot how they stand.
func markSteps(steps []kit.Step, b data.Ballot, words kit.Words) {
	turnout := b.Turnout()
	steps[0].Done = b.State != data.BallotPrepared || prepared(b)
	steps[1].Done = b.State != data.BallotPrepared || turnout.Present > 0
	steps[2].Done = past(b, data.BallotOpen)
	steps[3].Done = past(b, data.BallotClosed)
	steps[4].Done = past(b, data.BallotCounted)
	switch {
	case b.State == data.BallotPrepared && len(b.Roll) == 0:
		steps[1].Lacks = words.T("ballot.lack.nobody")
	case b.State == data.BallotPrepared && turnout.Present == 0:
		steps[1].Lacks = words.T("ballot.lack.absent")
	case b.State == data.BallotOpen && b.Way == data.BallotOnPaper:
		steps[2].Note = fmt.Sprintf("%d/%d", turnout.Issued, turnout.Present)
	case b.State == data.BallotClosed:
		steps[3].Note = fmt.Sprintf("%d/%d", finishedTellers(b), data.CountingTellers)
	}
	if n := lacking(b); b.State == data.BallotPrepared && n > 0 {
		steps[0].Lacks = words.F("meeting.lack.missing", "n", n)
	}
}

// lacking counts what the first step still asks for.
func lacking(b data.Ballot) int {
	n := 0
	for _, there := range []bool{b.Title != "", b.Rule.CheckUse() == nil, len(b.Candidates) > 0, tellersReady(b)} {
		if !there {
			n++
		}
	}
	return n
}

func finishedTellers(b data.Ballot) int {
	n := 0
	for _, t := range b.Tellers {
		if t.Finished {
			n++
		}
	}
	return n
}
