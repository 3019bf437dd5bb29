package ballot

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

// Ballot is the screen of one ballot, from its rule card to its papers, step by step.
type Ballot struct {
	desk   *kit.Desk
	loader *kit.Loader[facts]

	id      data.BallotID
	facts   facts
	loaded  bool
	current int
	pending *kit.Place // where the focus goes once the ballot is there
	coming  *kit.Place // was entered by what was known before; what is read may have gone on
	away    bool       // was left since: what is known may be old

	steps    []step
	header   *kit.Header
	bar      *kit.StepBar
	trailing *fyne.Container
	body     *fyne.Container
	content  fyne.CanvasObject
}

var _ kit.Screen = (*Ballot)(nil)

// New makes the screen; Enter says which ballot it shows.
func New(desk *kit.Desk) *Ballot {
	b := &Ballot{desk: desk, loader: kit.NewLoader[facts](desk.Runner)}
	b.steps = []step{newPrepareStep(b), newRollStep(b), newIssueStep(b), newCountStep(b), newResultStep(b)}
	b.build()
	return b
}

func (b *Ballot) build() {
	words := b.desk.Words
	b.header = kit.NewHeader(kit.HeaderOptions{
		Back: words.T("place.ballots"), OnBack: b.back,
		Search: &kit.SearchButtonOptions{Text: words.T("header.search"), Keys: []string{"Ctrl", "K"}, OnTap: b.desk.Find},
	})
	b.trailing = container.NewStack()
	b.bar = kit.NewStepBar(kit.StepBarOptions{
		Steps: b.barSteps(), OnChange: b.switchTo, Trailing: b.trailing,
		Hints: []kit.Hint{{Keys: []string{"←", "→"}, Word: words.T("meeting.hint.step")}, {Keys: []string{"Ctrl", "PgDn"}, Word: words.T("meeting.hint.next_step")}},
	})
	b.body = container.NewStack()
	b.content = kit.VBox(0, b.header, b.bar, kit.Grow(kit.Ground(kit.ColorBg, b.body)))
}

// Content implements kit.Screen.
func (b *Ballot) Content() fyne.CanvasObject { return b.content }

// Place returns where in the ballot the user is.
func (b *Ballot) Place() kit.Place {
	p := kit.BallotPlace(b.facts.ballot.Meeting, b.id)
	p.Step = kit.BallotSteps()[b.current]
	return p
}

// Enter implements kit.Screen. Between the steps the focus moves at once, so that the
// next key finds it; from elsewhere it waits for what may have changed meanwhile.
func (b *Ballot) Enter(place kit.Place) {
	if id := data.BallotID(place.Record); id != b.id {
		b.id, b.loaded, b.facts = id, false, facts{}
		b.body.Objects = nil
		b.body.Refresh()
	}
	b.pending, b.coming = &place, &place
	if b.loaded && !b.away {
		b.arrive(false)
	}
	b.Reload()
}

// Reload implements kit.Screen.
func (b *Ballot) Reload() {
	id := b.id
	if id == 0 {
		return
	}
	b.loader.Load(func() (facts, error) { return readFacts(b.desk.Context(), b.desk.Register, id) }, b.show)
}

// now shows the ballot as it is stored at this moment, so that the next key finds it;
// what else has changed follows when the register announces it.
func (b *Ballot) now() {
	ballot, err := b.desk.Register.Ballot(b.desk.Context(), b.id)
	if err == nil {
		b.facts.counts, err = readCounts(b.desk.Context(), b.desk.Register, ballot)
	}
	if err != nil {
		b.gone(err)
		return
	}
	b.facts.ballot = ballot
	b.showFrame()
	b.steps[b.current].show(b.facts)
	b.desk.ActionsChanged()
}

func (b *Ballot) show(f facts, err error) {
	if err != nil {
		b.gone(err)
		return
	}
	first := !b.loaded
	if b.coming != nil && (f.ballot.State != b.facts.ballot.State || f.ballot.Way != b.facts.ballot.Way) {
		b.pending = b.coming
		first = first || b.coming.Step == ""
	}
	b.facts, b.loaded, b.coming, b.away = f, true, nil, false
	b.arrive(first)
}

// arrive shows the facts at hand and goes to the place that is asked for.
func (b *Ballot) arrive(first bool) {
	if b.pending != nil {
		b.goTo(*b.pending, first)
	}
	b.showFrame()
	b.putStep()
	b.steps[b.current].show(b.facts)
	if b.pending != nil {
		place := *b.pending
		b.pending = nil
		b.steps[b.current].enter(place)
	}
	b.desk.ActionsChanged()
}

// gone says why the ballot cannot be shown; one that was deleted leads back to the
// list.
func (b *Ballot) gone(err error) {
	if errors.Is(err, &data.Refusal{Code: data.RefusedMissing}) {
		b.id, b.loaded = 0, false
		b.back()
		return
	}
	b.desk.Fail(err)
}

// goTo takes the step of a place. Without one a ballot opens where work goes on, and
// one that is open stays where it is.
func (b *Ballot) goTo(place kit.Place, first bool) {
	at := slices.Index(kit.BallotSteps(), place.Step)
	if at < 0 && first {
		at = slices.Index(kit.BallotSteps(), startStep(b.facts.ballot))
	}
	if at >= 0 && at != b.current {
		b.steps[b.current].flush()
		b.current = at
	}
}

// startStep is the step in which work on a ballot goes on.
func startStep(b data.Ballot) kit.StepName {
	switch {
	case b.State == data.BallotPrepared && prepared(b) && len(b.Roll) > 0:
		return kit.StepRoll
	case b.State == data.BallotPrepared:
		return kit.StepPrepare
	case b.State == data.BallotOpen && b.Way == data.BallotOnScreen:
		return kit.StepCount
	case b.State == data.BallotOpen:
		return kit.StepIssue
	case b.State == data.BallotClosed:
		return kit.StepCount
	}
	return kit.StepResult
}

// putStep puts the current step into the window.
func (b *Ballot) putStep() {
	s := b.steps[b.current]
	b.trailing.Objects = nil
	if t, ok := s.(trailer); ok {
		b.trailing.Objects = []fyne.CanvasObject{t.trailing()}
	}
	b.bar.Refresh()
	if content := s.content(); len(b.body.Objects) != 1 || b.body.Objects[0] != content {
		b.body.Objects = []fyne.CanvasObject{content}
		b.body.Refresh()
	}
}

func (b *Ballot) showFrame() {
	if b.loaded {
		name := title(b.facts.ballot, b.desk.Words)
		b.desk.Name(name)
		b.header.SetTitle(name, "")
		badge := kit.BallotBadge(b.facts.ballot, b.desk.Words)
		b.header.SetBadge(&badge)
	}
	b.bar.SetSteps(b.barSteps())
	b.bar.SetCurrent(b.current)
}

// switchTo leaves the current step and takes another.
func (b *Ballot) switchTo(index int) {
	if index == b.current || !b.loaded || index < 0 || index >= len(b.steps) {
		return
	}
	b.steps[b.current].flush()
	b.toStep(kit.BallotSteps()[index])
}

// toStep goes to a step of the ballot in view.
func (b *Ballot) toStep(name kit.StepName) {
	p := b.Place()
	p.Step = name
	b.desk.Navigate(p)
}

func (b *Ballot) nextStep()     { b.switchTo(b.current + 1) }
func (b *Ballot) previousStep() { b.switchTo(b.current - 1) }

func (b *Ballot) back() {
	b.Flush()
	b.desk.Navigate(kit.Place{Name: kit.PlaceBallots, Kind: data.KindBallot, Record: int64(b.id)})
}

func (b *Ballot) toMeeting() {
	b.Flush()
	b.desk.Navigate(kit.Place{
		Name: kit.PlaceMeeting, Meeting: b.facts.ballot.Meeting, Step: kit.StepBallot, Kind: data.KindBallot, Record: int64(b.id),
	})
}

// Flush implements kit.Screen.
func (b *Ballot) Flush() {
	b.flushStep()
	b.away = true
}

func (b *Ballot) flushStep() {
	if b.loaded {
		b.steps[b.current].flush()
	}
}

// Actions implements kit.Screen: those of the ballot, then those of the step.
func (b *Ballot) Actions() []kit.Action {
	if !b.loaded {
		return nil
	}
	words := b.desk.Words
	actions := []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.next_step"), Key: withCtrl(fyne.KeyPageDown), Run: b.nextStep, Off: b.current == len(b.steps)-1},
		{Menu: kit.MenuBallot, Label: words.T("ballot.previous_step"), Key: withCtrl(fyne.KeyPageUp), Run: b.previousStep, Off: b.current == 0},
		{Menu: kit.MenuBallot, Label: words.T("ballot.to_meeting"), Run: b.toMeeting},
	}
	if kit.BallotSteps()[b.current] != kit.StepResult || !b.facts.ballot.Counted() {
		actions = append(actions, kit.Action{Menu: kit.MenuBallot, Label: words.T("ballot.to_list"), Run: b.back})
	}
	actions = append(actions, b.steps[b.current].actions()...)
	return append(actions,
		kit.Action{Menu: kit.MenuBallot, Label: words.T("ballot.annul"), Run: b.askAnnul, Off: !b.annullable()},
		kit.Action{Menu: kit.MenuBallot, Label: words.T("ballot.delete"), Run: b.delete, Off: !b.facts.editable()},
	)
}

func withCtrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

func withAlt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}
