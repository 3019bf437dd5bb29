package ballot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/gui/kit"
)

// countStep is the step Kiểm phiếu of a ballot on paper: the papers that came back,
// two counts made apart, and their comparison. Of a ballot at the screen it is the
// step Bỏ phiếu, which is held elsewhere.
type countStep struct {
	screen  *Ballot
	teller  data.TellerID // who is entering now; 0 for nobody
	mending bool          // the numbers of papers are looked at again beside two finished counts

	why     *otherWay
	other   *fyne.Container
	gate    *countGate
	form    *countForm
	tally   *tally
	compare *comparison
	root    *fyne.Container
}

var _ step = (*countStep)(nil)

// countView is what the step shows.
type countView int

const (
	viewOther countView = iota
	viewGate
	viewForm
	viewTally
	viewCompare
)

func newCountStep(screen *Ballot) *countStep {
	s := &countStep{screen: screen, why: newOtherWay(screen)}
	s.other = kit.Inside(24, kit.Inset, 24, kit.Inset, s.why.root)
	s.gate = newCountGate(s)
	s.form = newCountForm(s)
	s.tally = newTally(s)
	s.compare = newComparison(s)
	s.root = container.NewStack(s.other, s.gate.root, s.form.root, s.tally.root, s.compare.root)
	return s
}

func (s *countStep) content() fyne.CanvasObject { return s.root }

// view tells what is to be shown of a ballot now.
func (s *countStep) view(f facts) countView {
	b := f.ballot
	switch {
	case b.Way != data.BallotOnPaper || b.State == data.BallotOpen || b.State == data.BallotAnnulled:
		return viewOther
	case b.State != data.BallotClosed:
		return viewCompare
	case s.teller != 0 && s.tally.running:
		return viewTally
	case s.teller != 0:
		return viewForm
	case countable(b) && !s.mending:
		return viewCompare
	}
	return viewGate
}

func (s *countStep) show(f facts) {
	if f.ballot.State != data.BallotClosed {
		s.leave()
	}
	view := s.view(f)
	for i, o := range []fyne.CanvasObject{s.other, s.gate.root, s.form.root, s.tally.root, s.compare.root} {
		if countView(i) == view {
			o.Show()
		} else {
			o.Hide()
		}
	}
	switch view {
	case viewOther:
		s.why.show(f)
	case viewGate:
		s.gate.show(f)
	case viewForm:
		s.form.show(f)
	case viewTally:
		s.tally.show(f)
	case viewCompare:
		s.compare.show(f)
	}
	s.root.Refresh()
}

// begin lets a teller enter their count, in totals or paper by paper, from where they
// left off.
func (s *countStep) begin(teller data.TellerID, byPaper bool) {
	desk := s.screen.desk
	draft, _, err := desk.Register.CountDraft(desk.Context(), teller)
	if err != nil {
		desk.Fail(err)
		return
	}
	f, ok := s.screen.fresh()
	if !ok || f.ballot.State != data.BallotClosed {
		return
	}
	if f.ballot.CheckShape(draft) != nil {
		draft = f.ballot.NewCount()
	}
	s.teller, s.mending = teller, false
	if byPaper {
		s.tally.begin(f, draft)
	} else {
		s.form.begin(f, draft)
	}
	s.showAndFocus()
}

func (s *countStep) showAndFocus() {
	s.show(s.screen.facts)
	s.focus()
	s.screen.desk.ActionsChanged()
}

// leave ends the entering of a teller and keeps what was entered as their draft. The
// next one who sits down sees nothing of it.
func (s *countStep) leave() {
	if s.teller == 0 {
		return
	}
	s.form.keep()
	s.tally.keep()
	s.teller = 0
	s.tally.running = false
}

// putAside leaves the entering of a teller for later.
func (s *countStep) putAside() {
	s.leave()
	s.showAndFocus()
}

// finish enters the finished count of the teller at work.
func (s *countStep) finish(count data.Count) error {
	desk := s.screen.desk
	if err := desk.Register.EnterCount(desk.Context(), s.teller, count); err != nil {
		return err
	}
	s.form.forget()
	s.tally.forget()
	s.teller = 0
	desk.Say(desk.Words.T("ballot.count.entered"))
	s.screen.Reload()
	s.screen.now()
	s.focus()
	return nil
}

func (s *countStep) flush() {
	s.gate.papers.form.Leave()
	s.compare.leaveRow()
	s.leave()
}

func (s *countStep) enter(place kit.Place) {
	if place.Field == "papers" && s.screen.facts.ballot.State == data.BallotClosed {
		s.mending = true
		s.show(s.screen.facts)
		s.gate.papers.focus()
		return
	}
	s.focus()
}

func (s *countStep) focus() {
	switch s.view(s.screen.facts) {
	case viewOther:
		s.why.focus()
	case viewGate:
		s.gate.focus()
	case viewForm:
		s.form.focus()
	case viewTally:
		kit.FocusOn(s.tally.table)
	case viewCompare:
		s.compare.focus()
	}
}

func (s *countStep) actions() []kit.Action {
	switch s.view(s.screen.facts) {
	case viewGate:
		return s.gate.actions()
	case viewForm:
		return s.form.actions()
	case viewTally:
		return s.tally.actions()
	case viewCompare:
		return s.compare.actions()
	}
	return s.why.actions()
}

// tellerName names the teller at work.
func (s *countStep) tellerName() string {
	for _, t := range s.screen.facts.ballot.Tellers {
		if t.ID == s.teller {
			return s.screen.facts.name(t.Person)
		}
	}
	return ""
}
