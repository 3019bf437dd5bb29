package ballot

import (
	"strings"

	"giaoban/data"
	"giaoban/gui/kit"
)

// take does a step of the ballot's state and says so.
func (b *Ballot) take(step data.BallotStep) bool {
	if err := b.desk.Register.StepBallot(b.desk.Context(), b.id, step); err != nil {
		b.desk.Fail(err)
		return false
	}
	b.desk.Say(b.desk.Words.T("ballot_state." + step.To.String()))
	b.now()
	return true
}

// askOpen asks before voting on paper opens: from then on the rule card, the
// candidates, the roll and who is present stay as they are. Where so few vote that
// they would be revealed, it says whom.
func (b *Ballot) askOpen() {
	f, ok := b.fresh()
	if !ok {
		return
	}
	step := data.BallotStep{To: data.BallotOpen, Way: data.BallotOnPaper}
	if err := f.ballot.CheckStep(step); err != nil {
		b.desk.Fail(err)
		return
	}
	words := b.desk.Words
	turnout := f.ballot.Turnout()
	text := words.F("ballot.open.text", "summoned", turnout.Summoned, "present", turnout.Present, "card", f.ballot.Rule.Name)
	if !f.ballot.HasQuorum() {
		text += "\n\n" + words.F("ballot.open.no_quorum", "quorum", fractionWords(f.ballot.Rule.Quorum))
	}
	few := f.ballot.TooFew()
	if len(few) > 0 {
		text = words.F("ballot.open.few", "n", len(few), "names", strings.Join(f.names(few), ", ")) + "\n\n" + text
	}
	kit.Confirm(b.desk.Window, kit.ConfirmOptions{
		Title: words.T("ballot.open.title"), Text: text, Yes: words.T("ballot.open"), Danger: len(few) > 0, Words: words,
		OnYes: func() { b.open(step) },
	})
}

func (b *Ballot) open(step data.BallotStep) {
	if b.take(step) {
		b.toStep(kit.StepIssue)
	}
}

// fresh stores what is being typed and reads the ballot anew: what was typed last may
// not be in view yet.
func (b *Ballot) fresh() (facts, bool) {
	b.flushStep()
	f, err := readFacts(b.desk.Context(), b.desk.Register, b.id)
	if err != nil {
		b.desk.Fail(err)
	}
	return f, err == nil
}

// vote takes the ballot to voting at the screen.
func (b *Ballot) vote() {
	b.flushStep()
	if b.votable() {
		b.desk.Vote(b.id)
	}
}

// votable reports whether the ballot may be taken to voting at the screen now.
func (b *Ballot) votable() bool {
	ballot := b.facts.ballot
	switch {
	case b.desk.Vote == nil || ballot.Rule.CheckScreen() != nil:
		return false
	case ballot.State == data.BallotOpen:
		return ballot.Way == data.BallotOnScreen
	}
	return b.facts.editable()
}

// close ends voting on paper; it says why it cannot.
func (b *Ballot) close() {
	if f, ok := b.fresh(); ok && f.ballot.State == data.BallotOpen && b.take(data.BallotStep{To: data.BallotClosed}) {
		b.toStep(kit.StepCount)
	}
}

// settle takes the count on which two tellers agree.
func (b *Ballot) settle() {
	if b.take(data.BallotStep{To: data.BallotCounted}) {
		b.toStep(kit.StepResult)
	}
}

// annullable reports whether the ballot may still be annulled; one that has not
// opened is deleted instead.
func (b *Ballot) annullable() bool {
	ballot := b.facts.ballot
	return !b.facts.readOnly && ballot.State != data.BallotPrepared && ballot.CheckStep(data.BallotStep{To: data.BallotAnnulled, Reason: "?"}) == nil
}

// askAnnul asks why the ballot is annulled.
func (b *Ballot) askAnnul() {
	if !b.annullable() {
		return
	}
	b.flushStep()
	words := b.desk.Words
	var dialog *kit.Dialog
	dialog = kit.Ask(b.desk.Window, kit.AskOptions{
		Title: words.T("ballot.annul.title"), Text: words.T("ballot.annul.text"), Label: words.T("ballot.annul.reason"),
		Yes: words.T("ballot.annul.yes"), Words: words, OnYes: func(reason string) string { return b.annul(reason, dialog.Hide) },
	})
}

// annul annuls the ballot; it returns what is wrong with the reason.
func (b *Ballot) annul(reason string, hide func()) string {
	err := b.desk.Register.StepBallot(b.desk.Context(), b.id, data.BallotStep{To: data.BallotAnnulled, Reason: reason})
	if err != nil {
		return b.desk.Explain(err)
	}
	hide()
	b.now()
	b.desk.Say(b.desk.Words.T("ballot_state.annulled"))
	b.toStep(kit.StepResult)
	return ""
}

// delete takes a ballot that has not opened out of its briefing; Undo brings it back.
func (b *Ballot) delete() {
	if !b.facts.editable() {
		return
	}
	b.flushStep()
	id := b.id
	b.loader.Drop()
	b.id, b.loaded = 0, false
	if err := b.desk.Register.DeleteBallot(b.desk.Context(), id); err != nil {
		b.desk.Fail(err)
		b.Enter(kit.BallotPlace(0, id))
		return
	}
	b.desk.Navigate(kit.Place{Name: kit.PlaceBallots})
	b.desk.Say(b.desk.Words.T("meeting.ballot.deleted"))
}
