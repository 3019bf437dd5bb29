package ballot

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// printing is the dialog that asks how ballot papers are printed.
type printing struct {
	screen *Ballot
	facts  facts
	spares *kit.Entry
	size   *kit.Segment
	note   *kit.TickBox
	total  *kit.Text
	field  *kit.Field
	dialog *kit.Dialog
}

// mostSpares is more than any office prints beyond those summoned.
const mostSpares = 1000

// askPrint opens the dialog.
func (s *rollStep) askPrint() {
	f, ok := s.screen.fresh()
	if !ok || len(f.ballot.Candidates) == 0 {
		return
	}
	words := s.screen.desk.Words
	p := &printing{screen: s.screen, facts: f, total: kit.NewText(kit.TextOptions{Bold: true, Wrap: true})}
	p.spares = kit.NewEntry(kit.EntryOptions{
		Text: fmt.Sprint(data.SparePapers(p.summoned())), OnChange: func(string) { p.count() }, OnSubmit: func(string) { p.dialog.Accept() },
	})
	p.field = kit.NewField(kit.FieldOptions{Label: words.T("ballot.print.spares"), Control: p.spares})
	p.size = kit.NewSegment(kit.SegmentOptions{
		Items: []kit.SegmentItem{{Text: words.T("ballot.print.a5")}, {Text: words.T("ballot.print.a4")}}, Tick: true, OnChange: func(int) { p.count() },
	})
	p.note = kit.NewTickBox(kit.TickOptions{Text: words.T("ballot.print.note"), Note: words.T("ballot.print.note.hint"), On: p.states()})
	p.note.Hidden = !p.states()
	p.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("ballot.print.title"), Icon: kit.IconPrint, Tone: kit.ToneInfo, Width: 520, Words: words, First: p.spares,
		Text: words.F("ballot.print.text", "n", p.summoned()),
		Body: kit.VBox(14, p.field, kit.NewField(kit.FieldOptions{Label: words.T("ballot.print.size"), Control: p.size}), p.total, p.note),
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("ballot.print.yes"), Icon: kit.IconPrint, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: p.print},
		},
	})
	p.count()
	p.dialog.Show(s.screen.desk.Window)
	p.spares.SelectAllText()
}

// states reports whether it may still be stated how many were printed.
func (p *printing) states() bool {
	b := p.facts.ballot
	return p.facts.dossier.Meeting.CheckEdit() == nil && (b.State == data.BallotPrepared || b.State == data.BallotOpen && b.Way == data.BallotOnPaper)
}

// summoned is how many papers are needed: as many as are summoned, whom the roster of
// the briefing tells while there is no roll.
func (p *printing) summoned() int {
	b := p.facts.ballot
	if len(b.Roll) == 0 {
		b.Roll = b.RollOf(p.facts.dossier.Attendance)
	}
	return b.Turnout().Summoned
}

// copies is how many papers are asked for.
func (p *printing) copies() (int, error) {
	spares, err := parseNumber(p.spares.Value())
	if err == nil && spares > mostSpares {
		err = &data.Refusal{Code: data.RefusedPapers, Detail: p.spares.Value()}
	}
	return p.summoned() + spares, err
}

// count says how many papers and sheets there will be.
func (p *printing) count() {
	words := p.screen.desk.Words
	n, err := p.copies()
	problem := ""
	if err != nil {
		problem = p.screen.desk.Explain(err)
	}
	p.field.SetError(problem)
	sheets := n
	if p.size.Selected() == 0 {
		sheets = (n + 1) / 2
	}
	p.total.SetText(words.F("ballot.print.total", "n", n, "sheets", sheets))
	p.dialog.Button(1).SetOff(err != nil || n == 0)
}

// print shows the papers as they will print, and keeps how many there are.
func (p *printing) print() bool {
	n, err := p.copies()
	if err != nil || n == 0 {
		return false
	}
	desk, f := p.screen.desk, p.facts
	options := paper.BallotOptions{Copies: n, Size: paper.BallotA5}
	if p.size.Selected() == 1 {
		options.Size = paper.BallotA4
	}
	if p.states() && p.note.On() {
		papers := f.ballot.Papers
		papers.Printed = n
		if err := desk.Register.SavePapers(desk.Context(), f.ballot.ID, papers); err != nil {
			desk.Fail(err)
			return false
		}
	}
	p.dialog.Hide()
	preview.Show(desk, preview.PaperOptions{
		Title: desk.Words.F("ballot.print.shown", "n", n), Name: fileOf(data.PaperBallot, f),
		Make: func() (*paper.Document, error) { return paper.BallotPaper(f.dossier, f.ballot, f.office, options), nil },
	})
	return false
}
