package ballot

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// prepareStep is the step Chuẩn bị: what the ballot is called, who stands, who counts,
// and by which rule card.
type prepareStep struct {
	screen *Ballot
	form   *kit.RecordForm
	ballot data.Ballot // as stored last

	title, post *kit.Entry
	meeting     *kit.Link
	locked      *kit.Notice
	candidates  *candidateList
	tellers     *tellerList
	rule        *ruleCard
	next        *kit.Button
	root        fyne.CanvasObject
}

var _ step = (*prepareStep)(nil)

// sideWidth is the width of the narrow column of a ballot's steps.
const sideWidth float32 = 420

func newPrepareStep(screen *Ballot) *prepareStep {
	words := screen.desk.Words
	s := &prepareStep{screen: screen}
	s.form = kit.NewRecordForm(screen.desk, s.save)
	hints := []kit.Hint{{Keys: []string{"Tab"}, Word: words.T("meeting.hint.next_field")}}
	s.title = kit.NewEntry(s.form.Options(kit.EntryOptions{Placeholder: words.T("meeting.ballot.name.hint"), Hints: hints}))
	s.post = kit.NewEntry(s.form.Options(kit.EntryOptions{Placeholder: words.T("meeting.ballot.post.hint"), Hints: hints}))
	s.meeting = kit.NewLink(kit.LinkOptions{Icon: kit.IconMeeting, OnTap: screen.toMeeting})
	s.locked = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneInfo, Icon: kit.IconLock, Hidden: true})
	s.candidates = newCandidateList(s)
	s.tellers = newTellerList(s)
	s.rule = newRuleCard(screen)
	s.next = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.prepare.next"), Kind: kit.ButtonMain, Icon: kit.IconPeople, OnTap: screen.nextStep})
	s.root = s.build()
	return s
}

func (s *prepareStep) build() fyne.CanvasObject {
	words := s.screen.desk.Words
	what := kit.NewCard(kit.CardOptions{Title: words.T("ballot.prepare.what"), Actions: s.meeting, Body: kit.VBox(12,
		s.form.Field(kit.FieldOptions{Label: words.T("meeting.ballot.name"), Control: s.title}, "title"),
		s.form.Field(kit.FieldOptions{Label: words.T("meeting.ballot.post"), Control: s.post}, "post"))})
	wide := kit.VBox(kit.GapCards, s.locked, what, s.candidates.root, s.tellers.root)
	side := kit.VBox(kit.GapCards, s.rule.root, kit.HBox(0, kit.Spacer(), s.next))
	columns := kit.NewColumns(kit.ColumnsOptions{Wide: wide, Side: side, SideWidth: sideWidth, FoldsBelow: 960})
	return kit.NewScroll(kit.Inside(16, kit.Inset, 16, kit.Inset, columns))
}

func (s *prepareStep) content() fyne.CanvasObject { return s.root }

func (s *prepareStep) show(f facts) {
	if f.ballot.ID != s.ballot.ID {
		s.form.Forget()
		s.form.EndVisit()
	}
	if f.ballot.ID != s.ballot.ID || !s.form.Dirty() {
		s.ballot = f.ballot
		kit.ShowText(s.title, f.ballot.Title)
		kit.ShowText(s.post, f.ballot.Post)
	}
	s.meeting.SetText(f.dossier.Meeting.Reference())
	s.showLocked(f)
	s.title.SetReadOnly(!f.editable())
	s.post.SetReadOnly(!f.editable())
	s.candidates.show(f)
	s.tellers.show(f)
	s.rule.show(f)
	s.root.Refresh()
}

// showLocked says why nothing can be prepared any more.
func (s *prepareStep) showLocked(f facts) {
	key := ""
	switch {
	case f.editable():
	case f.ballot.CheckEdit() != nil:
		key = "ballot.locked"
	default:
		key = "ballot.locked.meeting"
	}
	message := ""
	if key != "" {
		message = s.screen.desk.Words.T(key)
	}
	s.locked.ShowMessage(kit.ToneInfo, "", message)
}

// save stores title and post.
func (s *prepareStep) save(ctx context.Context) error {
	if s.ballot.ID == 0 {
		return nil
	}
	b := s.ballot
	b.Title, b.Post = s.title.Value(), s.post.Value()
	return s.store(ctx, b)
}

func (s *prepareStep) store(ctx context.Context, b data.Ballot) error {
	saved, err := s.screen.desk.Register.SaveBallot(ctx, b)
	if err != nil {
		return err
	}
	saved.Roll, saved.Tellers, saved.Papers = s.ballot.Roll, s.ballot.Tellers, s.ballot.Papers
	s.ballot = saved
	return nil
}

// change stores the ballot with other candidates.
func (s *prepareStep) change(change func(*data.Ballot)) bool {
	if !s.screen.facts.editable() || !s.form.Flush() {
		return false
	}
	b := s.ballot
	change(&b)
	if err := s.store(s.screen.desk.Context(), b); err != nil {
		s.form.Refuse(err)
		return false
	}
	s.screen.now()
	return true
}

// addPerson puts somebody whose name was typed and is not in the directory into it.
func (s *prepareStep) addPerson(name string) data.PersonID {
	saved, err := s.screen.desk.Register.SavePerson(s.screen.desk.Context(), data.Person{Name: name})
	if err != nil {
		s.screen.desk.Fail(err)
		return 0
	}
	people := s.screen.facts.directory.People
	s.screen.facts.directory.People = append(people[:len(people):len(people)], saved)
	return saved.ID
}

func (s *prepareStep) flush() { s.form.Leave() }

func (s *prepareStep) enter(place kit.Place) {
	f := s.screen.facts
	switch {
	case place.Field == "post":
		kit.FocusOn(s.post)
	case place.Field == "candidates":
		s.candidates.focus()
	case place.Field == "tellers":
		s.tellers.focus()
	case place.Field == "title", f.ballot.Title == "":
		kit.FocusOn(s.title)
	case f.editable() && len(f.ballot.Candidates) == 0:
		s.candidates.focus()
	case f.editable() && !tellersReady(f.ballot):
		s.tellers.focus()
	default:
		kit.FocusOn(s.next)
	}
}

func (s *prepareStep) actions() []kit.Action {
	words := s.screen.desk.Words
	off := !s.screen.facts.editable()
	candidate, teller := off || s.candidates.table.Selected() < 0, off || s.tellers.table.Selected() < 0
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.rule.exchange"), Key: kit.FunctionKey(fyne.KeyF4), Run: s.rule.ask, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.candidates.up"), Key: withAlt(fyne.KeyUp), Run: s.candidates.up, Off: candidate},
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.candidates.down"), Key: withAlt(fyne.KeyDown), Run: s.candidates.down, Off: candidate},
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.candidates.remove"), Run: s.candidates.remove, Off: candidate},
		{Menu: kit.MenuBallot, Label: words.T("ballot.tellers.head"), Run: s.tellers.makeHead, Off: teller},
		{Menu: kit.MenuBallot, Label: words.T("ballot.tellers.remove"), Run: s.tellers.remove, Off: teller},
	}
}
