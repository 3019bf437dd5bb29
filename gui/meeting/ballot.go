package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// ballotStep is the step Lấy phiếu: the ballots of the briefing. Each is prepared, held
// and counted on its own screen, which opens from here.
type ballotStep struct {
	desk *kit.Desk
	d    data.Dossier

	cards  *kit.Loader[[]data.RuleCard]
	known  []data.RuleCard
	table  *kit.Table[ballotRow]
	add    *kit.Button
	locked *kit.Notice
	root   fyne.CanvasObject
}

var _ step = (*ballotStep)(nil)

// newBallotStep makes the step Lấy phiếu.
func newBallotStep(desk *kit.Desk) step {
	words := desk.Words
	s := &ballotStep{desk: desk, cards: kit.NewLoader[[]data.RuleCard](desk.Runner), locked: newLockedNotice()}
	s.table = kit.NewTable(kit.TableOptions[ballotRow]{
		Columns: []kit.Column[ballotRow]{
			{ID: "title", Title: words.T("ballot.title"), Weight: 2, Create: kit.NewTwoLines, Update: setBallotTitle},
			{ID: "candidates", Title: words.T("meeting.ballot.candidates"), Weight: 1.4, Drop: 1, Text: func(r ballotRow) kit.Span { return kit.Span{Text: r.candidates} }},
			{ID: "state", Title: words.T("ballot.state"), Width: 170, Create: kit.NewBadgeCell, Update: setBallotBadge},
		},
		RowHeight: kit.RowTwoLines, OnActivate: func(_ int, r ballotRow) { s.open(r.id) }, OnKey: s.key,
		OnSelected: func(int, ballotRow) { desk.ActionsChanged() },
		Empty: kit.NewEmpty(kit.EmptyOptions{
			Icon: kit.IconBallot, Text: words.T("meeting.ballot.empty"),
			Action: kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.ballot.add"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: s.addBallot}),
		}),
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("meeting.ballot.hint.open")}, {Keys: []string{"Del"}, Word: words.T("meeting.hint.delete")}},
	})
	s.add = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.ballot.add"), Icon: kit.IconAdd, Keys: []string{"Ins"}, OnTap: s.addBallot})
	note := kit.NewText(kit.TextOptions{Text: words.T("meeting.ballot.note"), Color: kit.ColorText2, Wrap: true})
	body := kit.VBox(12, s.locked, kit.HBox(16, kit.Grow(note), s.add), kit.Grow(s.table))
	s.root = kit.Ground(kit.ColorBg, kit.Inside(16, kit.Inset, 16, kit.Inset, body))
	return s
}

func setBallotTitle(cell fyne.CanvasObject, row ballotRow) {
	kit.SetTwoLines(cell, row.title, row.rule)
}

func setBallotBadge(cell fyne.CanvasObject, row ballotRow) { kit.SetBadgeCell(cell, row.badge) }

func (s *ballotStep) content() fyne.CanvasObject { return s.root }

func (s *ballotStep) show(d data.Dossier) {
	selected, had := s.table.SelectedRow()
	s.d = d
	s.table.SetRows(newBallotRows(d, s.desk.Words))
	if at := s.table.SelectWhere(func(r ballotRow) bool { return had && r.id == selected.id }); at < 0 {
		s.table.Select(min(len(d.Ballots), 1) - 1)
	}
	s.add.SetOff(d.Meeting.State.Locked())
	showLocked(s.locked, d.Meeting, s.desk.Words)
	s.root.Refresh()
	s.cards.Load(func() ([]data.RuleCard, error) { return s.desk.Register.RuleCards(s.desk.Context()) }, s.showCards)
	s.desk.ActionsChanged()
}

func (s *ballotStep) showCards(cards []data.RuleCard, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.known = cards
}

// open opens a ballot on its own screen.
func (s *ballotStep) open(id data.BallotID) { s.desk.Navigate(kit.BallotPlace(s.d.Meeting.ID, id)) }

func (s *ballotStep) openSelected() {
	if row, ok := s.table.SelectedRow(); ok {
		s.open(row.id)
	}
}

func (s *ballotStep) key(name fyne.KeyName, _ int, _ ballotRow) bool {
	if name != fyne.KeyDelete {
		return false
	}
	s.remove()
	return true
}

// addBallot adds a prepared ballot by the first rule card in use and opens it.
func (s *ballotStep) addBallot() {
	if s.d.Meeting.State.Locked() {
		return
	}
	saved, err := s.desk.AddBallot(s.d.Meeting.ID, s.known)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.open(saved.ID)
}

// removable reports whether the highlighted ballot may be deleted.
func (s *ballotStep) removable() bool {
	row, ok := s.table.SelectedRow()
	return ok && row.state == data.BallotPrepared && !s.d.Meeting.State.Locked()
}

// remove deletes the highlighted ballot; Undo brings it back.
func (s *ballotStep) remove() {
	row, _ := s.table.SelectedRow()
	if !s.removable() {
		return
	}
	if err := s.desk.Register.DeleteBallot(s.desk.Context(), row.id); err != nil {
		s.desk.Fail(err)
		return
	}
	s.desk.Say(s.desk.Words.T("meeting.ballot.deleted"))
}

func (s *ballotStep) enter(place kit.Place) {
	if place.Kind == data.KindBallot {
		s.table.SelectWhere(func(r ballotRow) bool { return r.id == data.BallotID(place.Record) })
	}
	if len(s.d.Ballots) == 0 && !s.add.Off() {
		kit.FocusOn(s.add)
		return
	}
	kit.FocusOn(s.table)
}

func (s *ballotStep) flush() {}

func (s *ballotStep) actions() []kit.Action {
	words := s.desk.Words
	_, has := s.table.SelectedRow()
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("meeting.ballot.add"), Key: kit.FunctionKey(fyne.KeyInsert), Run: s.addBallot, Off: s.d.Meeting.State.Locked()},
		{Menu: kit.MenuBallot, Label: words.T("ballot.open_it"), Run: s.openSelected, Off: !has},
		{Menu: kit.MenuBallot, Label: words.T("ballot.delete"), Run: s.remove, Off: !s.removable()},
	}
}
