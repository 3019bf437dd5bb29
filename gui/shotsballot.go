package gui

import (
	"context"
	"path/filepath"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

// ballotDesk are of an invented office: the ballot of the sample stays prepared, and
// real people carry no vote.
func (f *photographer) ballotDesk() []shot {
	at := func(id *data.BallotID, step kit.StepName) func() {
		return func() {
			p := kit.BallotPlace(f.ballots.Meeting, *id)
			p.Step = step
			f.to(p)
		}
	}
	b := &f.ballots
	return []shot{
		{"14-0-ballot-office", f.openBallots},
		{"14-1-ballots", func() { f.to(kit.Place{Name: kit.PlaceBallots}) }},
		{"14-2-ballot-prepare", at(&b.Prepared, kit.StepPrepare)},
		{"14-3-ballot-roll", at(&b.Prepared, kit.StepRoll)},
		{"14-4-ballot-issue", at(&b.Open, kit.StepIssue)},
		{"14-5-ballot-compare", at(&b.Closed, kit.StepCount)},
		{"14-6-ballot-result", at(&b.Counted, kit.StepResult)},
		{"14-7-ballot-briefing", func() {
			f.to(kit.Place{Name: kit.PlaceMeeting, Meeting: f.ballots.Meeting, Step: kit.StepBallot})
		}},
		{"14-8-ballot-compare-dark", func() { f.look(setting.LookDark, 100); at(&b.Closed, kit.StepCount)() }},
		{"14-9-ballot-result-large", func() { f.look(setting.LookLight, 130); at(&b.Counted, kit.StepResult)() }},
	}
}

// openBallots opens the register of the invented office.
func (f *photographer) openBallots() {
	p := f.program
	path := filepath.Join(p.o.Home, "Sổ lấy phiếu"+Ending)
	made, err := sample.MakeBallotStages(context.Background(), path, p.registerOptions())
	if err != nil {
		f.shots, f.failed = nil, err
		return
	}
	f.ballots = made
	f.look(setting.LookLight, 100)
	p.Open(path)
}
