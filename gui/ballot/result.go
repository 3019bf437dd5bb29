package ballot

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// resultStep is the step Kết quả: what the rule makes of the count, the papers, and how
// the ballot ends.
type resultStep struct {
	screen *Ballot
	shown  data.BallotID // of which the warning before the result was answered

	why     *otherWay
	other   *fyne.Container
	reveal  *kit.Text
	reveals *kit.Button
	warning *fyne.Container
	figures *fyne.Container
	rows    *fyne.Container
	legend  *kit.Text
	result  *fyne.Container
	scroll  *kit.Scroll
	ending  *ending
	summary *kit.Button
	minutes *kit.Button
	buttons *fyne.Container
	root    *fyne.Container
}

var (
	_ step    = (*resultStep)(nil)
	_ trailer = (*resultStep)(nil)
)

func newResultStep(screen *Ballot) *resultStep {
	words := screen.desk.Words
	s := &resultStep{screen: screen, why: newOtherWay(screen)}
	s.other = kit.Inside(24, kit.Inset, 24, kit.Inset, s.why.root)
	s.reveal = kit.NewText(kit.TextOptions{Wrap: true})
	s.reveals = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.reveal.show"), Icon: kit.IconShow, Kind: kit.ButtonDanger, OnTap: s.confirmed})
	s.warning = kit.Inside(24, kit.Inset, 24, kit.Inset, kit.VBox(0, kit.NewCard(kit.CardOptions{NoHead: true, Tone: kit.ToneAmber, Body: kit.VBox(12,
		verdictHead(kit.IconWarning, kit.ColorAmber, words.T("ballot.reveal.title")), s.reveal, kit.HBox(0, kit.Spacer(), s.reveals))})))
	s.figures = kit.VBox(0)
	s.rows = kit.VBox(0)
	s.legend = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true, Align: fyne.TextAlignTrailing})
	s.ending = newEnding(s)
	head := kit.HBox(12, kit.BodyBold(words.T("ballot.result.each")), kit.Grow(s.legend))
	table := kit.NewCard(kit.CardOptions{NoHead: true, Bleed: true, Body: kit.VBox(0,
		kit.Ground(kit.ColorBg, kit.Inside(10, 20, 10, 20, head)), kit.NewDivider(), s.rows)})
	s.scroll = kit.NewScroll(kit.Inside(16, kit.Inset, 16, kit.Inset, kit.VBox(kit.GapCards,
		kit.NewCard(kit.CardOptions{NoHead: true, Bleed: true, Body: s.figures}), table, s.ending.root)))
	s.result = container.NewStack(s.scroll)
	s.summary = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.paper.summary"), Icon: kit.IconSheet, OnTap: s.ending.showSummary})
	s.minutes = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.paper.count"), Icon: kit.IconPrint, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "P"}, OnTap: s.ending.showMinutes, Hints: []kit.Hint{
		{Keys: []string{"Ctrl", "P"}, Word: words.T("ballot.hint.print_count")}, {Keys: []string{"Esc"}, Word: words.T("ballot.hint.list")},
	}})
	s.buttons = kit.HBox(12, s.summary, s.minutes)
	s.root = container.NewStack(s.other, s.warning, s.result)
	return s
}

func (s *resultStep) content() fyne.CanvasObject { return s.root }

func (s *resultStep) trailing() fyne.CanvasObject { return s.buttons }

// hidden reports whether the result is still kept back: it would reveal what everybody
// voted, and nobody has said yet that it may be shown.
func (s *resultStep) hidden(f facts) bool {
	return f.ballot.Counted() && s.shown != f.ballot.ID && len(f.ballot.Unanimous()) > 0
}

func (s *resultStep) show(f facts) {
	counted := f.ballot.Counted()
	hidden := s.hidden(f)
	s.other.Hidden = counted
	s.warning.Hidden = !hidden
	s.result.Hidden = !counted || hidden
	s.buttons.Hidden = !counted || hidden
	if !counted {
		s.ending.stop()
		s.why.show(f)
		s.root.Refresh()
		return
	}
	if hidden {
		s.reveal.SetText(kit.BallotReveals(f.ballot, f.name, s.screen.desk.Words))
		s.root.Refresh()
		return
	}
	s.showResult(f)
	s.root.Refresh()
}

func (s *resultStep) showResult(f facts) {
	words := s.screen.desk.Words
	rows, err := newResultRows(f, words)
	if err != nil {
		s.result.Hidden = true
		s.screen.desk.Fail(err)
		return
	}
	cells := make([]fyne.CanvasObject, 0, len(newFigures(f.ballot)))
	for i, figure := range newFigures(f.ballot) {
		cells = append(cells, figureCell(figure, i > 0, words))
	}
	s.figures.Objects = []fyne.CanvasObject{kit.Tiled(150, 0, cells...)}
	s.rows.Objects = nil
	for i, row := range rows {
		if i > 0 {
			s.rows.Add(kit.NewDivider())
		}
		s.rows.Add(resultCell(row))
	}
	s.legend.SetText(legendWords(f, words))
	s.ending.show(f)
	s.scroll.Refresh()
}

func figureCell(f figure, divided bool, words kit.Words) fyne.CanvasObject {
	number := kit.NewText(kit.TextOptions{Text: fmt.Sprint(f.n), Role: kit.RoleTitle, Bold: true})
	label := kit.NewText(kit.TextOptions{Text: words.T(f.key), Color: kit.ColorText2, Ellipsis: true})
	cell := kit.Inside(16, 12, 16, 16, kit.HBox(8, number, kit.Grow(label)))
	if !divided {
		return cell
	}
	return kit.HBox(0, kit.Sized(1, 62, kit.NewVerticalDivider()), kit.Grow(cell))
}

// Widths of the parts of a result at 100 %.
const (
	resultNameWidth    float32 = 210
	resultPercentWidth float32 = 150
)

// resultCell shows a candidate's result: name and verdict, bar and numbers, percent.
func resultCell(r resultRow) fyne.CanvasObject {
	name := kit.NewText(kit.TextOptions{Text: r.name, Role: kit.RoleTitle, Bold: true, Wrap: true})
	position := kit.NewText(kit.TextOptions{Text: r.position, Color: kit.ColorText2, Wrap: true})
	left := kit.VBox(4, name, position, kit.HBox(0, kit.NewBadge(r.badge), kit.Spacer()))
	middle := kit.VBox(4, newVoteBar(r.share, r.mark, barHigh), kit.NewText(kit.TextOptions{Spans: r.votes, Wrap: true}),
		kit.NewText(kit.TextOptions{Text: r.words, Color: r.color, Wrap: true}))
	percent := kit.NewText(kit.TextOptions{Text: r.percent, Role: kit.RoleFigure, Bold: true, Align: fyne.TextAlignTrailing, Ellipsis: true})
	base := kit.NewText(kit.TextOptions{Text: r.base, Role: kit.RoleCaption, Color: kit.ColorText2, Align: fyne.TextAlignTrailing, Wrap: true})
	right := kit.VBox(0, percent, base)
	return kit.Inside(14, 20, 14, 20, kit.HBoxTop(20, kit.Sized(resultNameWidth, 0, left), kit.Grow(middle), kit.Sized(resultPercentWidth, 0, right)))
}

// confirmed shows a result that reveals what everybody voted.
func (s *resultStep) confirmed() {
	s.shown = s.screen.id
	s.screen.show(s.screen.facts, nil)
	s.enter(kit.Place{})
}

func (s *resultStep) flush() {}

func (s *resultStep) enter(kit.Place) {
	f := s.screen.facts
	switch {
	case !f.ballot.Counted():
		s.why.focus()
	case s.hidden(f):
		kit.FocusOn(s.reveals)
	case s.screen.trailing.Visible():
		kit.FocusOn(s.minutes)
	default:
		kit.FocusOn(s.ending.papers)
	}
}

func (s *resultStep) actions() []kit.Action {
	f := s.screen.facts
	if !f.ballot.Counted() {
		return s.why.actions()
	}
	words := s.screen.desk.Words
	off := s.hidden(f)
	actions := []kit.Action{
		{Menu: kit.MenuBallot, Label: words.T("ballot.paper.count"), Key: withCtrl(fyne.KeyP), Run: s.ending.showMinutes, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("ballot.paper.summary"), Run: s.ending.showSummary, Off: off},
		{Menu: kit.MenuBallot, Label: words.T("ballot.paper.ballot"), Run: s.ending.showBallot, Off: off || f.ballot.Way == data.BallotOnScreen},
		{Menu: kit.MenuBallot, Label: s.ending.projectWords(), Run: s.ending.project, Off: off || s.ending.projectButton.Off()},
	}
	actions = append(actions, kit.Action{Menu: kit.MenuBallot, Label: words.T("ballot.to_list"), Key: kit.FunctionKey(fyne.KeyEscape), Run: s.screen.back})
	if step, ok := nextState(f.ballot); ok && !f.readOnly {
		actions = append(actions, kit.Action{Menu: kit.MenuBallot, Label: words.T("ballot.to." + step.String()), Key: kit.FunctionKey(fyne.KeyF9), Run: s.ending.advance, Off: off})
	}
	return actions
}

// nextState is the state that follows a counted ballot.
func nextState(b data.Ballot) (data.BallotState, bool) {
	switch b.State {
	case data.BallotCounted:
		return data.BallotSigned, true
	case data.BallotSigned:
		return data.BallotArchived, true
	}
	return "", false
}

// compareLaw is the citation of a card with the words that it is to be compared.
func compareLaw(card data.RuleCard) string {
	text := card.Name
	if card.Citation != "" {
		text += ", " + card.Citation
	}
	return text + " · " + paper.CompareLaw
}
