package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// ballotStep is the step Lấy phiếu: the ballots of the briefing are prepared
// here; nobody votes here and no result is shown.
type ballotStep struct {
	desk *kit.Desk
	d    data.Dossier
	dir  directory
	open data.BallotID // the ballot in view; 0 for none

	directory *kit.Loader[directory]
	table     *kit.Table[ballotRow]
	add       *kit.Button
	form      *ballotForm
	rule      *rulePanel
	root      fyne.CanvasObject
}

var _ step = (*ballotStep)(nil)

// newBallotStep makes the step Lấy phiếu.
func newBallotStep(desk *kit.Desk) step {
	words := desk.Words
	s := &ballotStep{desk: desk, directory: kit.NewLoader[directory](desk.Runner)}
	s.table = kit.NewTable(kit.TableOptions[ballotRow]{
		Columns:    []kit.Column[ballotRow]{{ID: "title", Create: newTwoLines, Update: setBallotTitle}},
		HeadHidden: true, Bare: true, Bar: true, RowHeight: kit.RowTwoLines,
		OnSelected: s.selected, OnActivate: s.activated, OnKey: s.key,
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconBallot, Text: words.T("meeting.ballot.empty")}),
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("meeting.hint.type")}, {Keys: []string{"Del"}, Word: words.T("meeting.hint.delete")}},
	})
	s.add = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.ballot.add"), Icon: kit.IconAdd, OnTap: s.addBallot})
	s.form = newBallotForm(s)
	s.rule = newRulePanel(s)
	head := kit.Inside(18, 16, 12, 16, kit.BodyBold(words.T("meeting.ballot.title")))
	left := kit.VBox(0, head, kit.NewDivider(), kit.Grow(s.table), kit.NewDivider(), kit.Inside(12, 16, 12, 16, s.add))
	s.root = kit.Panels(kit.Sized(303, 0, kit.Ground(kit.ColorSurface, left)), s.form.root, kit.Sized(340, 0, s.rule.root))
	return s
}

func setBallotTitle(cell fyne.CanvasObject, row ballotRow) {
	second := row.candidates
	if row.post != "" {
		second = row.post + " · " + second
	}
	setTwoLines(cell, row.title, second)
}

func (s *ballotStep) content() fyne.CanvasObject { return s.root }

func (s *ballotStep) show(d data.Dossier) {
	if d.Meeting.ID != s.d.Meeting.ID {
		s.open = 0
	}
	s.d = d
	if _, ok := ballotOf(d, s.open); !ok {
		s.open = 0
		if len(d.Ballots) > 0 {
			s.open = d.Ballots[0].ID
		}
	}
	s.table.SetRows(newBallotRows(d, s.desk.Words))
	s.selectOpen()
	s.add.SetOff(d.Meeting.State.Locked())
	s.form.show()
	s.rule.show()
	s.directory.Load(func() (directory, error) { return loadDirectory(s.desk.Context(), s.desk.Register) }, s.showDirectory)
	s.desk.ActionsChanged()
}

func (s *ballotStep) showDirectory(dir directory, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.dir = dir
	s.form.show()
	s.rule.show()
}

func (s *ballotStep) selectOpen() {
	s.table.SelectWhere(func(row ballotRow) bool { return row.id == s.open })
}

// editable reports whether the ballot in view may be changed.
func (s *ballotStep) editable() bool {
	b, ok := ballotOf(s.d, s.open)
	return ok && !s.d.Meeting.State.Locked() && b.CheckEdit() == nil
}

func (s *ballotStep) selected(_ int, row ballotRow) { s.pick(row.id) }

func (s *ballotStep) pick(id data.BallotID) {
	if id == s.open {
		return
	}
	s.form.form.Leave()
	s.open = id
	s.selectOpen()
	s.form.show()
	s.rule.show()
	s.desk.ActionsChanged()
}

func (s *ballotStep) activated(int, ballotRow) { s.form.focus("") }

func (s *ballotStep) key(name fyne.KeyName, _ int, _ ballotRow) bool {
	if name != fyne.KeyDelete {
		return false
	}
	s.remove()
	return true
}

// addBallot adds a prepared ballot by the first rule card in use.
func (s *ballotStep) addBallot() {
	b, ok := newBallot(s.d, s.dir.cards)
	if !ok {
		s.desk.Say(s.desk.Words.T("meeting.ballot.rule.missing"))
		return
	}
	s.form.form.Leave()
	saved, err := s.desk.Register.SaveBallot(s.desk.Context(), b)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.open = saved.ID
	s.form.open(saved)
	s.form.focus("title")
}

// remove deletes the ballot in view; Undo brings it back.
func (s *ballotStep) remove() {
	if !s.editable() {
		return
	}
	s.form.form.Forget()
	if err := s.desk.Register.DeleteBallot(s.desk.Context(), s.open); err != nil {
		s.desk.Fail(err)
		return
	}
	s.desk.Say(s.desk.Words.T("meeting.ballot.deleted"))
}

func (s *ballotStep) enter(place kit.Place) {
	if place.Kind == data.KindBallot && place.Record != 0 {
		s.pick(data.BallotID(place.Record))
	}
	if !s.form.focus(place.Field) {
		if len(s.d.Ballots) == 0 {
			kit.FocusOn(s.add)
			return
		}
		kit.FocusOn(s.table)
	}
}

func (s *ballotStep) flush() { s.form.form.Leave() }

func (s *ballotStep) actions() []kit.Action {
	words := s.desk.Words
	off := !s.editable()
	one := off || s.form.candidates.Selected() < 0
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.add"), Run: s.addBallot, Off: s.d.Meeting.State.Locked()},
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.candidates.up"), Key: altKey(fyne.KeyUp), Run: s.form.up, Off: one},
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.candidates.down"), Key: altKey(fyne.KeyDown), Run: s.form.down, Off: one},
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.candidates.remove"), Run: s.form.removeCandidate, Off: one},
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.delete"), Run: s.remove, Off: off},
	}
}
