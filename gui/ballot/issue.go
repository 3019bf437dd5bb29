package ballot

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
)

// issueStep is the step Phát phiếu: who was handed a ballot paper, a mark without a
// time, and what became of the other papers.
type issueStep struct {
	screen *Ballot
	typed  string

	search *kit.Entry
	table  *kit.Table[issueRow]
	all    *kit.Button
	handed *kit.Text
	of     *kit.Text
	bar    *kit.Progress
	papers *papersForm
	close  *kit.Button
	reason *kit.Text
	annul  *kit.Link
	desk   fyne.CanvasObject // handing out on paper
	other  *fyne.Container   // what stands in its place
	why    *otherWay
	root   fyne.CanvasObject
}

var _ step = (*issueStep)(nil)

// issueRow is somebody who may be handed a ballot paper.
type issueRow struct {
	line   data.RollLine
	number int
	name   string
	unit   string
}

// newIssueRows lists who may be handed a paper; typed narrows the list.
func newIssueRows(f facts, typed string, words kit.Words) []issueRow {
	var rows []issueRow
	for _, r := range newRollRows(f, typed, words) {
		if r.line.Votes() {
			rows = append(rows, issueRow{line: r.line, number: r.number, name: r.name, unit: r.unit})
		}
	}
	return rows
}

func newIssueStep(screen *Ballot) *issueStep {
	words := screen.desk.Words
	s := &issueStep{screen: screen}
	s.search = kit.NewSearchBox(kit.SearchOptions{
		Placeholder: words.T("ballot.roll.search"), OnChange: s.searched, OnDown: s.focusTable, OnSubmit: s.found,
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("ballot.issue.hint.found")}, {Keys: []string{"Esc"}, Word: words.T("meeting.roster.hint.clear")}},
	})
	s.table = kit.NewTable(kit.TableOptions[issueRow]{
		Columns: []kit.Column[issueRow]{
			{ID: "number", Title: words.T("meeting.ballot.column.number"), Width: 44, Text: func(r issueRow) kit.Span { return kit.Span{Text: strconv.Itoa(r.number), Color: kit.ColorText2} }},
			{ID: "name", Title: words.T("meeting.ballot.column.name"), Weight: 1.3, Text: func(r issueRow) kit.Span { return kit.Span{Text: r.name, Bold: !r.line.Issued} }},
			{ID: "unit", Title: words.T("meeting.ballot.column.unit"), Drop: 1, Text: func(r issueRow) kit.Span { return kit.Span{Text: r.unit, Color: kit.ColorText2} }},
			{ID: "issued", Title: words.T("ballot.issue.paper"), Width: 150, Create: kit.NewBadgeCell, Update: s.setIssued},
		},
		RowHeight: kit.RowDense, Bare: true, OnKey: s.key, Menu: s.menu,
		OnActivate: func(int, issueRow) { s.mark(true) }, OnSelected: func(int, issueRow) { screen.desk.ActionsChanged() },
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconPeople, Text: words.T("ballot.issue.nobody")}),
		Hints: []kit.Hint{
			{Keys: []string{"Space"}, Word: words.T("ballot.issue.hint.hand")},
			{Keys: []string{"0"}, Word: words.T("ballot.issue.hint.back")},
			{Keys: []string{"Ctrl", "F"}, Word: words.T("ballot.issue.hint.find")},
		},
	})
	s.all = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.issue.all"), Icon: kit.IconCheck, Small: true, Keys: []string{"Ctrl", "1"}, OnTap: s.markAll})
	s.handed = kit.NewText(kit.TextOptions{Role: kit.RoleDisplay, Bold: true})
	s.of = kit.NewText(kit.TextOptions{Role: kit.RoleLead, Color: kit.ColorText2, Ellipsis: true})
	s.bar = kit.NewProgress(kit.ProgressOptions{Tone: kit.ToneInfo})
	s.papers = newPapersForm(screen, printedPapers)
	s.papers.typing = func() { s.showClose(screen.facts) }
	s.close = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.close"), Icon: kit.IconLock, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: s.askClose})
	s.reason = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	s.annul = kit.NewLink(kit.LinkOptions{Text: words.T("ballot.annul"), OnTap: screen.askAnnul})
	s.why = newOtherWay(screen)
	s.other = kit.Inside(24, kit.Inset, 24, kit.Inset, s.why.root)
	s.desk = s.build()
	s.root = container.NewStack(s.desk, s.other)
	return s
}

// issuePanelWidth is the width of the panel at the right.
const issuePanelWidth float32 = 336

func (s *issueStep) build() fyne.CanvasObject {
	words := s.screen.desk.Words
	head := kit.HBox(12, kit.Lead(words.T("ballot.issue.title")), kit.Spacer(), kit.Sized(200, 0, s.search), s.all)
	list := kit.NewCard(kit.CardOptions{Bleed: true, NoHead: true, Body: kit.VBox(0, kit.Inside(10, 16, 10, 16, head), kit.Grow(s.table))})
	count := kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.VBox(6, kit.HBox(8, s.handed, kit.Grow(s.of)), s.bar)})
	papers := kit.NewCard(kit.CardOptions{Title: words.T("ballot.papers.title"), Body: s.papers.root})
	foot := kit.VBox(8, s.close, s.reason, kit.HBox(0, kit.Spacer(), s.annul))
	side := kit.VBox(12, kit.Grow(kit.NewScroll(kit.VBox(12, count, papers))), foot)
	return kit.Inside(16, kit.Inset, 12, kit.Inset, besideRight(issuePanelWidth, list, side))
}

func (s *issueStep) setIssued(cell fyne.CanvasObject, r issueRow) {
	words := s.screen.desk.Words
	if r.line.Issued {
		kit.SetBadgeCell(cell, kit.BadgeOptions{Icon: kit.IconCheck, Text: words.T("ballot.issue.handed"), Tone: kit.ToneGreen})
		return
	}
	kit.SetBadgeCell(cell, kit.BadgeOptions{Icon: kit.IconMissing, Text: words.T("ballot.issue.not_handed"), Tone: kit.TonePlain})
}

func (s *issueStep) content() fyne.CanvasObject { return s.root }

// handing reports whether papers are handed out now.
func (s *issueStep) handing() bool {
	b := s.screen.facts.ballot
	return b.State == data.BallotOpen && b.Way == data.BallotOnPaper && !s.screen.facts.readOnly
}

func (s *issueStep) show(f facts) {
	onPaper := f.ballot.Way == data.BallotOnPaper
	s.desk.(*fyne.Container).Hidden = !onPaper
	s.other.Hidden = onPaper
	s.why.show(f)
	s.showRows()
	t := f.ballot.Turnout()
	s.handed.SetText(fmt.Sprint(t.Issued))
	s.of.SetText(s.screen.desk.Words.F("ballot.issue.of", "n", t.Present))
	s.bar.Set(part(t.Issued, t.Present))
	s.papers.show(f)
	s.all.SetOff(!s.handing() || t.Issued == t.Present)
	s.showClose(f)
	s.root.Refresh()
}

// part is a share of a whole, 0 of nothing.
func part(n, of int) float32 {
	if of == 0 {
		return 0
	}
	return float32(n) / float32(of)
}

// showClose says whether voting can be closed, and why not.
func (s *issueStep) showClose(f facts) {
	words := s.screen.desk.Words
	s.close.Hidden = f.ballot.State != data.BallotOpen
	sum := s.papers.total()
	s.close.SetOff(!s.handing() || !sum.Holds())
	text := ""
	switch {
	case s.close.Hidden:
		text = words.T("ballot.closed.note")
	case !sum.Holds():
		text = words.F("ballot.close.sum", "sum", sumWords(sum, words))
	case f.ballot.Turnout().Issued < f.ballot.Turnout().Present:
		text = words.F("ballot.close.left", "n", f.ballot.Turnout().Present-f.ballot.Turnout().Issued)
	}
	s.reason.SetText(text)
	s.reason.Hidden = text == ""
	s.annul.Hidden = !s.screen.annullable()
}

func (s *issueStep) showRows() {
	selected, had := s.table.SelectedRow()
	at := s.table.Selected()
	rows := newIssueRows(s.screen.facts, s.typed, s.screen.desk.Words)
	s.table.SetRows(rows)
	if had {
		for i, r := range rows {
			if r.line.ID == selected.line.ID {
				at = i
			}
		}
	} else {
		at = firstUnissued(rows)
	}
	s.table.Select(min(max(at, 0), len(rows)-1))
}

// firstUnissued returns the first line without a paper, the first of all when none is
// left.
func firstUnissued(rows []issueRow) int {
	for i, r := range rows {
		if !r.line.Issued {
			return i
		}
	}
	return 0
}

func (s *issueStep) focusTable()  { kit.FocusOn(s.table) }
func (s *issueStep) focusSearch() { kit.FocusOn(s.search) }

func (s *issueStep) searched(typed string) {
	s.typed = typed
	s.showRows()
	if typed != "" && len(s.table.Rows()) > 0 {
		s.table.Select(0)
	}
}

// found hands the paper to the only person found and is ready for the next name, or
// leads into the list.
func (s *issueStep) found(string) {
	if len(s.table.Rows()) != 1 || s.typed == "" || !s.handing() {
		s.focusTable()
		return
	}
	row, _ := s.table.Row(0)
	s.table.Select(0)
	s.mark(true)
	s.screen.desk.Say(s.screen.desk.Words.F("ballot.issue.said", "name", row.name))
	s.search.SetText("")
}

// key takes the single keys of the list.
func (s *issueStep) key(name fyne.KeyName, index int, _ issueRow) bool {
	if index < 0 || !s.handing() {
		return false
	}
	switch name {
	case fyne.KeySpace, fyne.Key1:
		s.mark(true)
	case fyne.Key0, fyne.KeyDelete:
		s.mark(false)
	default:
		return false
	}
	return true
}

// mark marks the highlighted person as handed a paper, or takes the mark back, and
// goes on to the next.
func (s *issueStep) mark(on bool) {
	row, ok := s.table.SelectedRow()
	if !ok || !s.handing() {
		return
	}
	if row.line.Issued != on {
		if err := s.screen.desk.Register.MarkIssued(s.screen.desk.Context(), row.line.ID, on); err != nil {
			s.screen.desk.Fail(err)
			return
		}
		s.screen.now()
	}
	s.table.Next()
}

// markAll marks everybody present as handed a paper.
func (s *issueStep) markAll() {
	if !s.handing() {
		return
	}
	register := s.screen.desk.Register
	err := register.Together(s.screen.desk.Context(), func(ctx context.Context) error {
		for _, l := range s.screen.facts.ballot.Roll {
			if !l.Votes() || l.Issued {
				continue
			}
			if err := register.MarkIssued(ctx, l.ID, true); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		s.screen.desk.Fail(err)
		return
	}
	s.screen.now()
}

// askClose asks before voting closes; it says whether somebody present has no paper,
// and refuses where the papers printed are not accounted for.
func (s *issueStep) askClose() {
	f, ok := s.screen.fresh()
	if !ok || f.ballot.State != data.BallotOpen {
		return
	}
	if err := f.ballot.CheckStep(data.BallotStep{To: data.BallotClosed}); err != nil {
		s.screen.desk.Fail(err)
		s.papers.focus()
		return
	}
	words := s.screen.desk.Words
	t := f.ballot.Turnout()
	text := words.T("ballot.close.text")
	if left := t.Present - t.Issued; left > 0 {
		text = words.F("ballot.close.left", "n", left) + "\n\n" + text
	}
	kit.Confirm(s.screen.desk.Window, kit.ConfirmOptions{
		Title: words.T("ballot.close.title"), Text: text, Yes: words.T("ballot.close"), Words: words, OnYes: s.screen.close,
	})
}

func (s *issueStep) menu(int, issueRow) *fyne.Menu {
	if !s.handing() {
		return nil
	}
	words := s.screen.desk.Words
	return fyne.NewMenu("", fyne.NewMenuItem(words.T("ballot.issue.hand"), func() { s.mark(true) }), fyne.NewMenuItem(words.T("ballot.issue.back"), func() { s.mark(false) }))
}

func (s *issueStep) flush() { s.papers.form.Leave() }

func (s *issueStep) enter(place kit.Place) {
	switch {
	case s.desk.(*fyne.Container).Hidden:
		s.why.focus()
	case place.Field == "papers":
		s.papers.focus()
	default:
		kit.FocusOn(s.table)
	}
}

func (s *issueStep) actions() []kit.Action {
	words := s.screen.desk.Words
	off := !s.handing()
	row, has := s.table.SelectedRow()
	actions := []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.issue.hand"), Run: func() { s.mark(true) }, Off: off || !has || row.line.Issued},
		{Menu: kit.MenuBallot, Label: words.T("ballot.issue.back"), Run: func() { s.mark(false) }, Off: off || !has || !row.line.Issued},
		{Menu: kit.MenuBallot, Label: words.T("ballot.issue.all"), Key: &desktop.CustomShortcut{KeyName: fyne.Key1, Modifier: fyne.KeyModifierControl}, Run: s.markAll, Off: off || s.all.Off()},
		{Menu: kit.MenuView, Label: words.T("ballot.issue.find"), Key: withCtrl(fyne.KeyF), Run: s.focusSearch, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("ballot.close"), Key: kit.FunctionKey(fyne.KeyF9), Run: s.askClose, Off: off},
	}
	return append(actions, s.why.actions()...)
}
