package meeting

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/gui/kit"
)

// Briefing is the screen of one briefing, from its invitation to its minutes,
// step by step.
type Briefing struct {
	desk   *kit.Desk
	loader *kit.Loader[loadedBriefing]

	id      data.MeetingID
	dossier data.Dossier
	facts   data.MeetingFacts
	loaded  bool
	current int
	pending *kit.Place // where the focus goes once the dossier is there

	steps   []step
	header  *kit.Header
	advance *kit.Button // takes the briefing to its next state
	bar     *kit.StepBar
	body    *fyne.Container
	beside  *beside
	content fyne.CanvasObject
}

var _ kit.Screen = (*Briefing)(nil)

// loadedBriefing is what the screen reads at once.
type loadedBriefing struct {
	dossier data.Dossier
	facts   data.MeetingFacts
}

// NewBriefing makes the screen; Enter says which briefing it shows.
func NewBriefing(desk *kit.Desk) *Briefing {
	b := &Briefing{desk: desk, loader: kit.NewLoader[loadedBriefing](desk.Runner)}
	b.steps = []step{
		newInfoStep(desk), newAttendanceStep(desk), newReportsStep(desk), newCourseStep(desk),
		newConclusionsStep(desk), newBallotStep(desk), newPapersStep(desk),
	}
	b.build()
	return b
}

func (b *Briefing) build() {
	words := b.desk.Words
	b.advance = kit.NewButton(kit.ButtonOptions{Kind: kit.ButtonMain, Keys: []string{"F8"}, OnTap: b.advanceState})
	b.header = kit.NewHeader(kit.HeaderOptions{
		Back: words.T("meeting.back"), OnBack: b.back,
		Search:  &kit.SearchButtonOptions{Text: words.T("header.search"), Keys: []string{"Ctrl", "K"}, OnTap: b.desk.Find},
		Actions: []fyne.CanvasObject{b.advance},
	})
	b.bar = kit.NewStepBar(kit.StepBarOptions{
		Steps: b.barSteps(), OnChange: b.switchTo,
		Hints: []kit.Hint{{Keys: []string{"←", "→"}, Word: words.T("meeting.hint.step")}, {Keys: []string{"Ctrl", "PgDn"}, Word: words.T("meeting.hint.next_step")}},
	})
	b.body = container.NewStack()
	b.beside = newBeside(b.desk, b.body)
	b.content = kit.VBox(0, b.header, b.bar, kit.Grow(b.beside.root))
}

// Content implements kit.Screen.
func (b *Briefing) Content() fyne.CanvasObject { return b.content }

// Enter implements kit.Screen.
func (b *Briefing) Enter(place kit.Place) {
	if place.Meeting != b.id {
		b.id, b.loaded, b.dossier = place.Meeting, false, data.Dossier{}
		b.body.Objects = nil
		b.body.Refresh()
	}
	b.pending = &place
	if b.loaded && place.Record == 0 {
		b.arrive(false)
	}
	b.Reload()
}

// Reload implements kit.Screen.
func (b *Briefing) Reload() {
	id := b.id
	if id == 0 {
		return
	}
	b.loader.Load(func() (loadedBriefing, error) { return b.fetch(id) }, b.show)
}

// fetch reads a briefing. One that is being prepared first takes up the tasks
// that were given since, and leaves out those that have ended.
func (b *Briefing) fetch(id data.MeetingID) (loadedBriefing, error) {
	if !b.desk.Register.ReadOnly() {
		if _, err := b.desk.Register.RefreshReview(b.desk.Context(), id); err != nil {
			return loadedBriefing{}, err
		}
	}
	d, err := b.desk.Register.Dossier(b.desk.Context(), id)
	if err != nil {
		return loadedBriefing{}, err
	}
	facts, err := b.desk.Register.StepFacts(b.desk.Context(), id)
	return loadedBriefing{dossier: d, facts: facts}, err
}

func (b *Briefing) show(l loadedBriefing, err error) {
	if err != nil {
		b.gone(err)
		return
	}
	b.dossier, b.facts = l.dossier, l.facts
	first := !b.loaded
	b.loaded = true
	b.arrive(first)
}

// arrive shows the dossier at hand and goes to the place that is asked for. A
// step changes at once with it, so that the next key finds its field, and the
// dossier read anew follows.
func (b *Briefing) arrive(first bool) {
	if b.pending != nil {
		b.goTo(*b.pending, first)
	}
	b.showFrame()
	b.putStep()
	b.steps[b.current].show(b.dossier)
	b.beside.show(b.dossier, b.loaded && !b.inPapers())
	if b.pending != nil {
		place := *b.pending
		b.pending = nil
		b.steps[b.current].enter(place)
	}
	b.desk.ActionsChanged()
}

// gone says why the briefing cannot be shown; one that was deleted leads back
// to the list.
func (b *Briefing) gone(err error) {
	if errors.Is(err, &data.Refusal{Code: data.RefusedMissing}) {
		b.back()
	}
	b.desk.Fail(err)
}

// goTo takes the step of a place. Without one a briefing opens where work goes
// on, and one that is open stays where it is.
func (b *Briefing) goTo(place kit.Place, first bool) {
	at := slices.Index(kit.Steps(), place.Step)
	if at < 0 && first {
		at = slices.Index(kit.Steps(), startStep(b.dossier))
	}
	if at >= 0 && at != b.current {
		b.steps[b.current].flush()
		b.current = at
	}
}

// startStep is the step in which work on a briefing goes on.
func startStep(d data.Dossier) kit.StepName {
	switch d.Meeting.State {
	case data.StateInSession:
		if !data.CountRoll(d.Attendance).Called() {
			return kit.StepAttendance
		}
		return kit.StepCourse
	case data.StateDrafting:
		return kit.StepConclusions
	case data.StateSigned, data.StateArchived:
		return kit.StepPapers
	}
	return kit.StepInfo
}

// putStep puts the current step into the window.
func (b *Briefing) putStep() {
	content := b.steps[b.current].content()
	if len(b.body.Objects) == 1 && b.body.Objects[0] == content {
		return
	}
	b.body.Objects = []fyne.CanvasObject{content}
	b.body.Refresh()
}

func (b *Briefing) showFrame() {
	m := b.dossier.Meeting
	if b.loaded {
		b.desk.Name(m.Name())
	}
	b.header.SetTitle(m.Name(), kit.LongDay(m.Day, b.desk.Words))
	badge := stateBadge(m.State, b.desk.Words)
	b.header.SetBadge(&badge)
	b.bar.SetSteps(b.barSteps())
	b.bar.SetCurrent(b.current)
	b.showAdvance()
}

func (b *Briefing) barSteps() []kit.Step {
	steps := make([]kit.Step, len(kit.Steps()))
	lacking := map[kit.StepName]lack{}
	if b.loaded {
		lacking = lacks(b.dossier, b.desk.Words)
	}
	for i, name := range kit.Steps() {
		l := lacking[name]
		steps[i] = kit.Step{Text: b.desk.Words.T("meeting.step." + string(name)), Done: l.complete}
		if l.missing {
			steps[i].Lacks = l.words
		} else {
			steps[i].Note = l.words
		}
	}
	return steps
}

// switchTo leaves the current step and takes another.
func (b *Briefing) switchTo(index int) {
	if index == b.current || !b.loaded || index < 0 || index >= len(b.steps) {
		return
	}
	b.steps[b.current].flush()
	b.desk.Navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: b.id, Step: kit.Steps()[index]})
}

func (b *Briefing) nextStep()     { b.switchTo(b.current + 1) }
func (b *Briefing) previousStep() { b.switchTo(b.current - 1) }

func (b *Briefing) back() { b.desk.Navigate(kit.Place{Name: kit.PlaceMeetings, Meeting: b.id}) }

// Flush implements kit.Screen.
func (b *Briefing) Flush() {
	if b.loaded {
		b.steps[b.current].flush()
	}
}
