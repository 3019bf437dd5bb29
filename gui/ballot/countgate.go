package ballot

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// countGate is where counting begins: how many papers came back, and which teller sits
// down to enter a count.
type countGate struct {
	step    *countStep
	papers  *papersForm
	table   *kit.Table[gateRow]
	totals  *kit.Button
	byPaper *kit.Button
	back    *kit.Button
	reason  *kit.Text
	annul   *kit.Link
	root    fyne.CanvasObject
}

// gateRow is a teller, and how far their count is.
type gateRow struct {
	tellerRow
	badge kit.BadgeOptions
}

func newCountGate(s *countStep) *countGate {
	words := s.screen.desk.Words
	g := &countGate{step: s, papers: newPapersForm(s.screen, returnedPapers)}
	g.papers.typing = g.showButtons
	g.table = kit.NewTable(kit.TableOptions[gateRow]{
		Columns: []kit.Column[gateRow]{
			{ID: "name", Create: kit.NewTwoLines, Update: func(cell fyne.CanvasObject, r gateRow) { kit.SetTwoLines(cell, r.name, r.role) }},
			{ID: "state", Width: 150, Align: fyne.TextAlignTrailing, Create: kit.NewBadgeCell, Update: func(cell fyne.CanvasObject, r gateRow) { kit.SetBadgeCell(cell, r.badge) }},
		},
		HeadHidden: true, Bare: true, Bar: true, Whole: true, RowHeight: kit.RowTwoLines,
		OnActivate: func(int, gateRow) { g.begin(false) }, OnKey: g.key, OnSelected: func(int, gateRow) { g.showButtons() },
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("ballot.count.hint.totals")}, {Keys: []string{"Space"}, Word: words.T("ballot.count.hint.papers")}},
	})
	g.totals = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.count.totals"), Icon: kit.IconRows, Kind: kit.ButtonMain, OnTap: func() { g.begin(false) }})
	g.byPaper = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.count.by_paper"), Icon: kit.IconBallot, OnTap: func() { g.begin(true) }})
	g.back = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.count.to_compare"), Icon: kit.IconArrowRight, Kind: kit.ButtonMain, OnTap: g.toCompare})
	g.reason = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	g.annul = kit.NewLink(kit.LinkOptions{Text: words.T("ballot.annul"), OnTap: s.screen.askAnnul})
	papers := kit.NewCard(kit.CardOptions{Title: words.T("ballot.count.returned"), Body: g.papers.root})
	note := kit.NewText(kit.TextOptions{Text: words.T("ballot.count.apart"), Color: kit.ColorText2, Wrap: true})
	tellers := kit.NewCard(kit.CardOptions{Title: words.T("ballot.count.tellers"), Bleed: true, Body: kit.VBox(0,
		kit.Inside(0, 16, 12, 16, note), g.table, kit.Inside(12, 16, 16, 16, kit.VBox(8, kit.Wrapped(8, 8, g.totals, g.byPaper, g.back), g.reason)))})
	columns := kit.NewColumns(kit.ColumnsOptions{
		Wide: tellers, Side: kit.VBox(12, papers, kit.HBox(0, g.annul, kit.Spacer())), SideWidth: 360, FoldsBelow: 760, SideFirst: true,
	})
	g.root = kit.NewScroll(kit.Inside(16, kit.Inset, 16, kit.Inset, columns))
	return g
}

func (g *countGate) show(f facts) {
	words := g.step.screen.desk.Words
	g.papers.show(f)
	rows := make([]gateRow, 0, len(f.ballot.Tellers))
	for _, t := range newTellerRows(f, words) {
		badge := kit.BadgeOptions{Icon: kit.IconMissing, Text: words.T("ballot.count.not_begun"), Tone: kit.ToneOutline}
		if t.teller.Finished {
			badge = kit.BadgeOptions{Icon: kit.IconDone, Text: words.T("ballot.count.finished"), Tone: kit.ToneGreen}
		}
		rows = append(rows, gateRow{tellerRow: t, badge: badge})
	}
	at := g.table.Selected()
	g.table.SetRows(rows)
	if at < 0 || at >= len(rows) || rows[at].teller.Finished {
		at = nextTeller(rows)
	}
	g.table.Select(at)
	g.annul.Hidden = !g.step.screen.annullable()
	g.showButtons()
}

// nextTeller is the first who has not finished.
func nextTeller(rows []gateRow) int {
	for i, r := range rows {
		if !r.teller.Finished {
			return i
		}
	}
	return 0
}

// ready reports whether counting can begin: the papers that came back are accounted for.
func (g *countGate) ready() bool {
	sum := g.papers.total()
	return sum.Holds() && g.step.screen.facts.closed()
}

func (g *countGate) showButtons() {
	b := g.step.screen.facts.ballot
	words := g.step.screen.desk.Words
	done := countable(b)
	row, ok := g.table.SelectedRow()
	off := !ok || !g.ready() || done && !row.teller.Finished
	g.totals.SetOff(off)
	g.byPaper.SetOff(off)
	g.totals.Hidden, g.byPaper.Hidden = done, done
	g.back.Hidden = !done
	text := ""
	switch {
	case !g.papers.total().Holds():
		text = words.T("ballot.count.first_papers")
	case done:
		text = words.T("ballot.count.both")
	case ok && row.teller.Finished:
		text = words.T("ballot.count.again")
	}
	g.reason.SetText(text)
	g.reason.Hidden = text == ""
	g.root.Refresh()
}

func (g *countGate) key(name fyne.KeyName, _ int, _ gateRow) bool {
	if name != fyne.KeySpace {
		return false
	}
	g.begin(true)
	return true
}

// begin lets the highlighted teller enter a count. One who has finished begins anew
// only when that is meant.
func (g *countGate) begin(byPaper bool) {
	row, ok := g.table.SelectedRow()
	g.papers.form.Leave()
	if !ok || !g.ready() || countable(g.step.screen.facts.ballot) {
		return
	}
	if !row.teller.Finished {
		g.step.begin(row.teller.ID, byPaper)
		return
	}
	words := g.step.screen.desk.Words
	kit.Confirm(g.step.screen.desk.Window, kit.ConfirmOptions{
		Title: words.F("ballot.count.again.title", "name", row.name), Text: words.T("ballot.count.again"), Yes: words.T("ballot.count.again.yes"),
		Words: words, OnYes: func() { g.step.begin(row.teller.ID, byPaper) },
	})
}

func (g *countGate) toCompare() {
	g.papers.form.Leave()
	g.step.mending = false
	g.step.showAndFocus()
}

func (g *countGate) focus() {
	if !g.ready() {
		g.papers.focus()
		return
	}
	kit.FocusOn(g.table)
}

func (g *countGate) actions() []kit.Action {
	words := g.step.screen.desk.Words
	done := countable(g.step.screen.facts.ballot)
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.count.totals"), Run: func() { g.begin(false) }, Off: done},
		{Menu: kit.MenuBallot, Label: words.T("ballot.count.by_paper"), Run: func() { g.begin(true) }, Off: done},
		{Menu: kit.MenuBallot, Label: words.T("ballot.count.to_compare"), Run: g.toCompare, Off: !done},
	}
}
