package ballot

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// ending is what follows a result: whether it may be shown to the room, its papers, and
// the ballot's last states.
type ending struct {
	step *resultStep
	end  func() // takes the projection away; nil while there is none

	icon          *kit.Icon
	announce      *kit.Text
	projectButton *kit.Button
	papers        *kit.Table[paperRow]
	next          *kit.Button
	nextNote      *kit.Text
	annul         *kit.Link
	root          fyne.CanvasObject
}

// paperRow is a paper of the ballot.
type paperRow struct {
	name, note string
	show       func()
}

func newEnding(s *resultStep) *ending {
	words := s.screen.desk.Words
	e := &ending{step: s}
	e.icon = kit.NewIcon(kit.IconOptions{Name: kit.IconLock, Size: 24})
	e.announce = kit.NewText(kit.TextOptions{Wrap: true})
	e.projectButton = kit.NewButton(kit.ButtonOptions{Text: words.T("ballot.project"), Icon: kit.IconScreen, OnTap: e.project})
	announce := kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.HBox(14, e.icon, kit.Grow(e.announce), e.projectButton)})
	e.papers = kit.NewTable(kit.TableOptions[paperRow]{
		Columns:    []kit.Column[paperRow]{{ID: "name", Create: kit.NewTwoLines, Update: func(cell fyne.CanvasObject, r paperRow) { kit.SetTwoLines(cell, r.name, r.note) }}},
		HeadHidden: true, Bare: true, Whole: true, RowHeight: kit.RowTwoLines, OnActivate: func(_ int, r paperRow) { r.show() },
		Hints: []kit.Hint{{Keys: []string{"↑", "↓"}, Word: words.T("ballot.hint.choose")}, {Keys: []string{"Enter"}, Word: words.T("ballot.hint.paper")}},
	})
	e.next = kit.NewButton(kit.ButtonOptions{Keys: []string{"F9"}, OnTap: e.advance})
	e.nextNote = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true})
	e.annul = kit.NewLink(kit.LinkOptions{Text: words.T("ballot.annul"), OnTap: s.screen.askAnnul})
	papers := kit.NewCard(kit.CardOptions{Title: words.T("ballot.papers"), Bleed: true, Body: kit.Inside(0, 0, 6, 0, e.papers)})
	state := kit.NewCard(kit.CardOptions{Title: words.T("ballot.ending"), Body: kit.VBox(12, e.nextNote, kit.HBox(12, e.next, kit.Spacer(), e.annul))})
	e.root = kit.VBox(kit.GapCards, announce, kit.NewColumns(kit.ColumnsOptions{Wide: papers, Side: state, SideWidth: 480, FoldsBelow: 860}))
	return e
}

func (e *ending) show(f facts) {
	words := e.step.screen.desk.Words
	allowed := f.ballot.Announced()
	spans := []kit.Span{{Text: words.T("ballot.announce.no") + " ", Bold: true}, {Text: words.F("ballot.announce.by", "card", compareLaw(f.ballot.Rule)), Color: kit.ColorText2}}
	e.icon.Set(kit.IconLock, kit.ColorText2)
	if allowed {
		e.icon.Set(kit.IconScreen, kit.ColorText2)
		spans[0].Text = words.T("ballot.announce.yes") + " "
	}
	e.announce.SetSpans(spans)
	e.projectButton.SetOff(!allowed || e.step.screen.desk.Project == nil)
	e.projectButton.SetText(e.projectWords())
	if !allowed {
		e.stop()
	}
	e.papers.SetRows(e.paperRows(f))
	e.showNext(f)
}

func (e *ending) paperRows(f facts) []paperRow {
	words := e.step.screen.desk.Words
	rows := []paperRow{
		{words.T("ballot.paper.count"), words.T("ballot.paper.count.note"), e.showMinutes},
		{words.T("ballot.paper.summary"), words.T("ballot.paper.summary.note"), e.showSummary},
	}
	if f.ballot.Way == data.BallotOnPaper {
		rows = append(rows, paperRow{words.T("ballot.paper.ballot"), words.T("ballot.paper.ballot.note"), e.showBallot})
	}
	return rows
}

func (e *ending) showNext(f facts) {
	words := e.step.screen.desk.Words
	to, ok := nextState(f.ballot)
	e.next.Hidden = !ok || f.readOnly
	if ok {
		e.next.SetText(words.T("ballot.to." + to.String()))
	}
	e.nextNote.SetText(words.T("ballot.ending." + f.ballot.State.String()))
	e.annul.Hidden = !e.step.screen.annullable()
}

// advance asks before the ballot goes to its next state.
func (e *ending) advance() {
	f, ok := e.step.screen.fresh()
	to, more := nextState(f.ballot)
	if !ok || !more {
		return
	}
	words := e.step.screen.desk.Words
	kit.Confirm(e.step.screen.desk.Window, kit.ConfirmOptions{
		Title: words.T("ballot.to." + to.String() + ".title"), Text: words.T("ballot.to." + to.String() + ".text"),
		Yes: words.T("ballot.to." + to.String()), Words: words, OnYes: func() { e.step.screen.take(data.BallotStep{To: to}) },
	})
}

func (e *ending) showMinutes() {
	e.showPaper("ballot.paper.count", data.PaperCount, paper.BallotCount)
}

func (e *ending) showSummary() {
	e.showPaper("ballot.paper.summary", data.PaperSummary, paper.BallotSummary)
}

func (e *ending) showBallot() {
	e.showPaper("ballot.paper.ballot", data.PaperBallot, func(d data.Dossier, b data.Ballot, o data.Office) (*paper.Document, error) {
		return paper.BallotPaper(d, b, o, paper.BallotOptions{Copies: 1, Size: paper.BallotA4}), nil
	})
}

// showPaper shows a paper as it will print.
func (e *ending) showPaper(key string, kind data.PaperKind, draw func(data.Dossier, data.Ballot, data.Office) (*paper.Document, error)) {
	f, ok := e.step.screen.fresh()
	if !ok || !f.ballot.Counted() || e.step.hidden(f) {
		return
	}
	preview.Show(e.step.screen.desk, preview.PaperOptions{
		Title: e.step.screen.desk.Words.T(key), Name: fileOf(kind, f),
		Make: func() (*paper.Document, error) { return draw(f.dossier, f.ballot, f.office) },
	})
}

func (e *ending) projectWords() string {
	if e.end != nil {
		return e.step.screen.desk.Words.T("ballot.project.end")
	}
	return e.step.screen.desk.Words.T("ballot.project")
}

// project shows the result to the room where its card allows that, or takes it away.
func (e *ending) project() {
	desk, f := e.step.screen.desk, e.step.screen.facts
	if e.end != nil {
		e.stop()
		return
	}
	if desk.Project == nil || !f.ballot.Announced() || e.step.hidden(f) {
		return
	}
	content, err := newProjection(f, desk.Words)
	if err != nil {
		desk.Fail(err)
		return
	}
	e.end = desk.Project(kit.Projection{Title: title(f.ballot, desk.Words), Content: content, OnEnded: e.ended})
	e.show(f)
	desk.ActionsChanged()
}

// stop takes the projection away.
func (e *ending) stop() {
	if end := e.end; end != nil {
		e.ended()
		end()
	}
}

// ended hears that the projection is gone.
func (e *ending) ended() {
	e.end = nil
	e.projectButton.SetText(e.projectWords())
	e.step.screen.desk.ActionsChanged()
}
