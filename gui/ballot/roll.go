package ballot

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// rollStep is the step Người bỏ phiếu: who is summoned and who is there; from here the
// ballot papers are printed and voting is opened.
type rollStep struct {
	screen *Ballot
	typed  string

	rule       *ruleCard
	candidates *fyne.Container
	standing   *kit.Text // how many stand
	checks     *kit.Table[check]
	search     *kit.Entry
	figures    *kit.Text
	least      *kit.Text
	table      *kit.Table[rollRow]
	fill       *kit.Button
	add        *kit.Button
	paste      *kit.Button
	note       *kit.Text
	warning    *kit.Text
	print      *kit.Button
	vote       *kit.Button
	open       *kit.Button
	root       fyne.CanvasObject
}

var _ step = (*rollStep)(nil)

func newRollStep(screen *Ballot) *rollStep {
	s := &rollStep{screen: screen}
	words := screen.desk.Words
	s.rule = newRuleCard(screen)
	s.candidates = kit.VBox(0)
	s.standing = kit.NewText(kit.TextOptions{Color: kit.ColorText2})
	s.checks = kit.NewTable(kit.TableOptions[check]{
		Columns: []kit.Column[check]{
			{ID: "icon", Width: 20, Create: newCheckIcon, Update: setCheckIcon},
			{ID: "text", Text: func(c check) kit.Span { return kit.Span{Text: c.text} }},
		},
		HeadHidden: true, Bare: true, Whole: true, RowHeight: 28, Choice: true,
		OnActivate: func(_ int, c check) { screen.desk.Navigate(c.place) },
		Hints:      []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("ballot.hint.mend")}},
	})
	s.buildRoll()
	left := kit.NewScroll(kit.VBox(12,
		kit.NewCard(kit.CardOptions{Title: words.T("ballot.checks"), Bleed: true, Body: kit.Inside(0, 0, 8, 0, s.checks)}),
		s.rule.root,
		kit.NewCard(kit.CardOptions{Title: words.T("meeting.ballot.candidates"), Badge: s.standing, Body: s.candidates}),
	))
	s.root = kit.Inside(16, kit.Inset, 12, kit.Inset, beside(sideWidth, left, s.rollCard()))
	return s
}

func newCheckIcon() fyne.CanvasObject { return kit.NewIcon(kit.IconOptions{Size: 18}) }

func setCheckIcon(cell fyne.CanvasObject, c check) {
	if icon, ok := cell.(*kit.Icon); ok {
		icon.Set(c.look())
	}
}

func (s *rollStep) buildRoll() {
	words := s.screen.desk.Words
	s.search = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: words.T("ballot.roll.search"), OnChange: s.searched, OnDown: s.focusTable, OnSubmit: func(string) { s.focusTable() },
		Hints: []kit.Hint{{Keys: []string{"↓"}, Word: words.T("meeting.roster.hint.list")}, {Keys: []string{"Esc"}, Word: words.T("meeting.roster.hint.clear")}},
	})
	s.figures = kit.NewText(kit.TextOptions{Ellipsis: true})
	s.least = kit.NewText(kit.TextOptions{Align: fyne.TextAlignTrailing})
	s.fill = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.roll.fill"), Small: true, OnTap: s.fillRoll})
	s.add = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.roll.add"), Small: true, Keys: []string{"Ins"}, OnTap: s.askAdd})
	s.paste = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.roll.paste"), Small: true, OnTap: s.askPaste})
	s.table = kit.NewTable(kit.TableOptions[rollRow]{
		Columns: []kit.Column[rollRow]{
			{ID: "number", Title: words.T("meeting.ballot.column.number"), Width: 44, Text: func(r rollRow) kit.Span { return kit.Span{Text: strconv.Itoa(r.number), Color: kit.ColorText2} }},
			{ID: "name", Title: words.T("meeting.ballot.column.name"), Weight: 1.3, Create: newRollName, Update: setRollName},
			{ID: "unit", Title: words.T("meeting.ballot.column.unit"), Drop: 1, Text: func(r rollRow) kit.Span { return kit.Span{Text: r.unit, Color: kit.ColorText2} }},
			{ID: "presence", Title: words.T("ballot.roll.presence"), Width: 190, Create: kit.NewBadgeCell, Update: func(cell fyne.CanvasObject, r rollRow) { kit.SetBadgeCell(cell, r.badge) }},
		},
		RowHeight: kit.RowDense, Bare: true, OnKey: s.key, OnActivate: s.activated, Menu: s.menu,
		OnSelected: func(int, rollRow) { s.screen.desk.ActionsChanged() },
		Empty:      s.empty(),
		Hints: []kit.Hint{
			{Keys: []string{"1"}, Word: words.T("ballot.roll.hint.summoned")},
			{Keys: []string{"2"}, Word: words.T("ballot.roll.hint.excused")},
			{Keys: []string{"3"}, Word: words.T("ballot.roll.hint.observer")},
			{Keys: []string{"Space"}, Word: words.T("ballot.roll.hint.present")},
			{Keys: []string{"Del"}, Word: words.T("meeting.hint.remove")},
		},
	})
	s.note = kit.NewText(kit.TextOptions{Text: words.T("ballot.open.note"), Bold: true, Wrap: true})
	s.warning = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true})
	s.print = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.print"), Icon: kit.IconPrint, Keys: []string{"Ctrl", "P"}, OnTap: s.askPrint})
	s.vote = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.vote"), Icon: kit.IconScreen, Keys: []string{"Ctrl", "F9"}, OnTap: s.screen.vote})
	s.open = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.open"), Icon: kit.IconBallot, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: s.screen.askOpen})
}

func (s *rollStep) empty() fyne.CanvasObject {
	words := s.screen.desk.Words
	return kit.NewEmpty(kit.EmptyOptions{
		Icon: kit.IconPeople, Text: words.T("ballot.roll.empty"),
		Action: kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.roll.fill.all"), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: s.fillRoll}),
	})
}

func newRollName() fyne.CanvasObject { return kit.NewText(kit.TextOptions{Ellipsis: true}) }

func setRollName(cell fyne.CanvasObject, r rollRow) {
	spans := []kit.Span{{Text: r.name}}
	if r.note != "" {
		spans = append(spans, kit.Span{Text: " · " + r.note, Color: kit.ColorText2})
	}
	cell.(*kit.Text).SetSpans(spans)
}

// rollCard is the right part: the roll, and beneath it what opening does.
func (s *rollStep) rollCard() fyne.CanvasObject {
	words := s.screen.desk.Words
	head := kit.VBox(8,
		kit.Fold(8, 0, kit.Lead(words.T("ballot.roll.title")), s.fill, s.add, s.paste, kit.Spacer(), kit.Sized(150, 0, s.search)),
		kit.HBox(12, kit.Grow(s.figures), s.least),
	)
	lock := kit.NewIcon(kit.IconOptions{Name: kit.IconLock, Color: kit.ColorAmber, Size: 24})
	buttons := kit.Fold(8, 0, kit.Spacer(), s.print, s.vote, s.open)
	foot := kit.Ground(kit.ColorBg, kit.Inside(10, 16, 12, 16, kit.VBox(8,
		kit.HBoxTop(14, lock, kit.Grow(kit.VBox(0, s.note, s.warning))), buttons)))
	body := kit.VBox(0, kit.Inside(12, 16, 10, 16, head), kit.Grow(s.table), kit.NewDivider(), foot)
	return kit.NewCard(kit.CardOptions{Bleed: true, NoHead: true, Body: body})
}

func (s *rollStep) content() fyne.CanvasObject { return s.root }

func (s *rollStep) show(f facts) {
	words := s.screen.desk.Words
	s.rule.show(f)
	s.standing.SetText(words.F("meeting.ballot.candidates.count", "n", len(f.ballot.Candidates)))
	s.candidates.Objects = nil
	for i := range f.ballot.Candidates {
		s.candidates.Add(candidateLine(f, i))
	}
	s.checks.SetRows(newChecks(f, words))
	s.showRows()
	s.figures.SetSpans(turnoutSpans(f.ballot.Turnout(), words))
	s.least.SetSpans(leastWords(f.ballot, words))
	s.showButtons(f)
	s.root.Refresh()
}

// candidateLine shows a candidate with the number they have on the paper.
func candidateLine(f facts, i int) fyne.CanvasObject {
	name := kit.NewText(kit.TextOptions{Ellipsis: true, Spans: []kit.Span{
		{Text: f.candidate(i), Bold: true}, {Text: "  " + f.position(i), Color: kit.ColorText2},
	}})
	return kit.VBox(0, kit.NewDivider(), kit.Inside(3, 0, 3, 0, kit.HBox(10, kit.NewNumberMark(i+1), kit.Grow(name))))
}

// turnoutSpans writes the roll in figures.
func turnoutSpans(t data.Turnout, words kit.Words) []kit.Span {
	var spans []kit.Span
	add := func(n int, key string) {
		if len(spans) > 0 {
			spans = append(spans, kit.Span{Text: "     "})
		}
		spans = append(spans, kit.Span{Text: fmt.Sprint(n), Bold: true}, kit.Span{Text: " " + words.T(key), Color: kit.ColorText2})
	}
	add(t.Summoned, "ballot.figure.summoned")
	add(t.Present, "ballot.figure.present")
	add(t.Absent, "ballot.figure.absent")
	if t.Excused > 0 {
		add(t.Excused, "ballot.figure.excused")
	}
	if t.Observers > 0 {
		add(t.Observers, "ballot.figure.observers")
	}
	return spans
}

func (s *rollStep) showRows() {
	selected, had := s.table.SelectedRow()
	rows := newRollRows(s.screen.facts, s.typed, s.screen.desk.Words)
	at := s.table.Selected()
	s.table.SetRows(rows)
	if i := rollLine(rows, selected.line.ID); had && i >= 0 {
		at = i
	}
	s.table.Select(min(max(at, 0), len(rows)-1))
}

func (s *rollStep) showButtons(f facts) {
	words := s.screen.desk.Words
	off := !f.editable()
	for _, b := range []*kit.Button{s.fill, s.add, s.paste} {
		b.Hidden = off
	}
	s.open.Hidden = f.ballot.State != data.BallotPrepared
	s.open.SetOff(off || f.ballot.CheckStep(data.BallotStep{To: data.BallotOpen, Way: data.BallotOnPaper}) != nil)
	s.vote.Hidden = s.screen.desk.Vote == nil || !(f.ballot.State == data.BallotPrepared || f.ballot.Way == data.BallotOnScreen && f.ballot.State == data.BallotOpen)
	s.vote.SetOff(!s.screen.votable())
	s.print.Hidden = f.ballot.Way == data.BallotOnScreen
	s.print.SetOff(len(f.ballot.Candidates) == 0)
	note, warning := words.T("ballot.open.note"), words.T("ballot.open.note.late")+"\n"+words.T(waysKey(f.ballot.Rule))
	if f.ballot.State != data.BallotPrepared {
		note, warning = words.T("ballot.opened.note"), ""
	}
	s.note.SetText(note)
	s.warning.SetText(warning)
	s.warning.Hidden = warning == ""
}

func (s *rollStep) focusTable() { kit.FocusOn(s.table) }

func (s *rollStep) searched(typed string) {
	s.typed = typed
	s.showRows()
}

func (s *rollStep) flush() {}

func (s *rollStep) enter(place kit.Place) {
	switch {
	case place.Field == "print":
		kit.FocusOn(s.print)
	case len(s.table.Rows()) == 0 && s.screen.facts.editable():
		kit.FocusOn(s.fill)
	default:
		kit.FocusOn(s.table)
	}
}

func (s *rollStep) actions() []kit.Action {
	words := s.screen.desk.Words
	off := !s.screen.facts.editable()
	_, has := s.table.SelectedRow()
	one := off || !has
	standing := func(to data.RollStanding) func() { return func() { s.stand(to) } }
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.fill.all"), Run: s.fillRoll, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.add"), Key: kit.FunctionKey(fyne.KeyInsert), Run: s.askAdd, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.paste"), Run: s.askPaste, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.summoned"), Run: standing(data.RollSummoned), Off: one},
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.excuse"), Run: standing(data.RollExcused), Off: one},
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.observe"), Run: standing(data.RollObserver), Off: one},
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.presence.toggle"), Run: s.togglePresent, Off: one},
		{Menu: kit.MenuBallot, Label: words.T("ballot.roll.remove"), Run: s.remove, Off: one},
		{Menu: kit.MenuBallot, Label: words.T("ballot.rule.exchange"), Key: kit.FunctionKey(fyne.KeyF4), Run: s.rule.ask, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("ballot.print"), Key: withCtrl(fyne.KeyP), Run: s.askPrint, Off: s.print.Off() || s.print.Hidden},
		{Menu: kit.MenuBallot, Label: words.T("ballot.vote"), Key: withCtrl(fyne.KeyF9), Run: s.screen.vote, Off: s.vote.Off() || s.vote.Hidden},
		{Menu: kit.MenuBallot, Label: words.T("ballot.open"), Key: kit.FunctionKey(fyne.KeyF9), Run: s.screen.askOpen, Off: s.open.Off() || s.open.Hidden},
	}
}
