package gui

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/native"
	"giaoban/gui/voting"
)

// voteFrom is where the user was when voting began, to come back to.
type voteFrom struct {
	history history
	place   kit.Place
}

// vote takes a ballot to voting at the screen: it is opened with its urn when it is
// prepared, and gone on with when it is open.
func (p *Program) vote(id data.BallotID) {
	if p.session == nil {
		return
	}
	p.session.flush()
	if err := p.session.status.unsaved(); err != nil {
		p.fail(err)
		return
	}
	register := p.register
	var people []data.Person
	p.busy.runner(func() {
		b, err := register.Ballot(context.Background(), id)
		if err == nil {
			people, err = register.People(context.Background())
		}
		fyne.Do(func() { p.voteOn(b, people, err) })
	})
}

func (p *Program) voteOn(b data.Ballot, people []data.Person, err error) {
	if err == nil {
		err = canVote(b)
	}
	switch {
	case err != nil:
		p.fail(err)
	case p.session == nil:
	case b.State == data.BallotOpen:
		p.leaveForVoting(b.ID)
		p.resumeVoting(b.ID)
	default:
		p.leaveForVoting(b.ID)
		p.opening = voting.NewOpening(voting.OpeningOptions{
			Register: p.register, Ballot: b, Words: p.words, Window: p.window, Runner: p.busy.runner, Random: p.o.Random,
			Screens: native.Screens(), Explain: p.explain, OnCancel: p.backFromVoting, WorkFactor: p.o.UrnCost,
			OnOpened: func(poll *voting.Poll, code string) { p.startVoting(b.ID).Begin(poll, code) },
		}, people)
		p.opening.Show()
	}
}

// canVote refuses a ballot that cannot be taken to voting at the screen.
func canVote(b data.Ballot) error {
	if b.State == data.BallotOpen && b.Way == data.BallotOnScreen {
		return nil
	}
	return voting.CheckOpen(b)
}

// explain turns an error of voting into the user's words. Of voting no more is ever
// logged than an error that the user cannot do anything about.
func (p *Program) explain(err error) string { return explainLogged(err, p.words, p.o.Log) }

// leaveForVoting closes the screens. What they have under way reaches the window no
// more.
func (p *Program) leaveForVoting(id data.BallotID) {
	p.from = voteFrom{history: p.session.history, place: kit.Place{Name: kit.PlaceBallots, Kind: data.KindBallot, Record: int64(id)}}
	p.session.leave()
	p.session = nil
}

// backFromVoting shows the screens again, at the ballot, or asks who sits at the
// desk where nobody has been asked since the start.
func (p *Program) backFromVoting() {
	p.opening = nil
	if p.user == "" {
		p.signIn()
		return
	}
	from := p.from
	p.from = voteFrom{}
	p.enterWith(from.history, from.place)
}

// startVoting gives the window to the voting mode.
func (p *Program) startVoting(id data.BallotID) *voting.Mode {
	p.opening = nil
	p.mark.set(p.register.Path())
	if p.o.Voting != nil {
		p.o.Voting(true)
	}
	native.Shield(p.window, true)
	p.mode = voting.New(voting.Options{
		Register: p.register, Ballot: id, Words: p.words, Window: p.window, Clock: p.o.Clock, Timer: p.o.Timer, Runner: p.busy.runner,
		Random: p.o.Random, Explain: p.explain, OnEnd: p.votingEnded, OnQuit: p.quit,
	})
	return p.mode
}

// resumeVoting goes on with a ballot that is open at the screen, behind a teller's
// passphrase.
func (p *Program) resumeVoting(id data.BallotID) { p.startVoting(id).Resume() }

// votingEnded shows the program again.
func (p *Program) votingEnded(how voting.End) {
	p.letGoOfVoting()
	p.mark.clear()
	p.window.SetTitle(p.title())
	p.sweepUrns()
	p.backFromVoting()
	p.say(p.words.T(map[voting.End]string{
		voting.EndLeft: "voting.ended.left", voting.EndClosed: "voting.ended.closed", voting.EndAnnulled: "voting.ended.annulled",
	}[how]))
}

func (p *Program) letGoOfVoting() {
	if p.mode == nil {
		return
	}
	p.mode = nil
	native.Shield(p.window, false)
	if p.o.Voting != nil {
		p.o.Voting(false)
	}
}

// Voting reports whether the window belongs to voting at the screen, or to the tellers
// who are opening it, and nothing else may be shown in it.
func (p *Program) Voting() bool { return p.mode != nil || p.opening != nil }

// sweepUrns destroys the urns of ballots that are archived or annulled.
func (p *Program) sweepUrns() {
	register := p.register
	if register == nil || register.ReadOnly() {
		return
	}
	p.busy.runner(func() { sweep(register, p.o.Random, p.o.Log.Error) })
}

func sweep(r *sqlite.Register, random io.Reader, tell func(string, ...any)) {
	if err := voting.Sweep(context.Background(), r, random); err != nil {
		tell("destroy spent urns", "error", logged(err))
	}
}

// sweepAfter destroys spent urns after a ballot has changed.
func (p *Program) sweepAfter(changes []data.Change) {
	for _, c := range changes {
		if c.Kind == data.KindBallot {
			fyne.Do(p.sweepUrns)
			return
		}
	}
}
