package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// newCautions lists what the minutes lack, who has not reported, and what could
// not be drawn; each leads to where it is typed.
func newCautions(p *paperSide) []preview.Caution {
	d, words := p.step.d, p.step.desk.Words
	var list []preview.Caution
	for _, f := range missingFacts(d) {
		list = append(list, preview.Caution{
			Kind: preview.CautionMissing, Text: words.T(f.key), Note: p.inStep(f.step), Go: func() { p.fill(f) },
		})
	}
	for _, r := range d.Reports {
		if r.State != data.ReportSubmitted {
			list = append(list, preview.Caution{
				Kind: preview.CautionUnreported, Text: reporterName(d, r), Note: words.T("meeting.papers.unreported"), Go: func() { p.lead(kit.StepReports, data.KindReport, int64(r.ID)) },
			})
		}
	}
	for _, w := range p.step.now.warnings {
		list = append(list, preview.Undrawn(words, w, p.leadOf(w.Lead)))
	}
	return list
}

// reporterName names whose report it is.
func reporterName(d data.Dossier, r data.Report) string {
	for _, name := range []string{d.Unit(r.Unit).Name, d.Person(r.Person).Name, r.Field} {
		if name != "" {
			return vietnamese.UpperFirst(name)
		}
	}
	return ""
}

// paperSide is what stands beside the pages: what is to be looked at, and what can
// be done with the paper.
type paperSide struct {
	step     *papersStep
	head     *kit.Text
	cautions *preview.CautionList
	note     *kit.Text
	print    *kit.Button
	save     *kit.Button
	word     *kit.Button
	open     *kit.Button
	sign     *kit.Button
	reason   *kit.Text
	root     fyne.CanvasObject
}

func newPaperSide(s *papersStep) *paperSide {
	words := s.desk.Words
	p := &paperSide{
		step: s, head: kit.NewText(kit.TextOptions{Bold: true, Wrap: true}), cautions: preview.NewCautionList(s.desk),
		note:   kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
		reason: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
	}
	p.print = kit.NewButton(kit.ButtonOptions{
		Text: words.T("preview.print"), Icon: kit.IconPrint, Kind: kit.ButtonMain, Keys: []string{"Ctrl", "P"}, OnTap: s.outlet.Print,
	})
	p.save = kit.NewButton(kit.ButtonOptions{Text: words.T("preview.save"), Icon: kit.IconDownload, OnTap: s.outlet.SavePDF})
	p.word = kit.NewButton(kit.ButtonOptions{Text: words.T("preview.save_word"), OnTap: s.outlet.SaveWord})
	p.open = kit.NewButton(kit.ButtonOptions{Text: words.T("preview.open"), Icon: kit.IconOpen, Kind: kit.ButtonFlat, OnTap: s.outlet.Open})
	p.sign = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.papers.sign"), Icon: kit.IconLock, Kind: kit.ButtonFlat, OnTap: s.sign})
	buttons := kit.VBox(8, p.print, kit.Grid(2, 8, 8, p.save, p.word), p.open, p.sign, p.reason)
	p.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Inside(14, 16, 14, 16, p.head), kit.NewDivider(),
		kit.Grow(p.cautions.Table), kit.Inside(8, 16, 0, 16, p.note), kit.Inside(12, 16, 16, 16, buttons)))
	return p
}

func (p *paperSide) inStep(step kit.StepName) string {
	return p.step.desk.Words.F("meeting.papers.in_step", "step", p.step.desk.Words.T("meeting.step."+string(step)))
}

// fill leads to the field of a missing fact.
func (p *paperSide) fill(f missingFact) {
	place := kit.Place{Name: kit.PlaceMeeting, Meeting: p.step.d.Meeting.ID, Step: f.step, Field: f.field}
	if f.step == kit.StepInfo {
		place.Kind, place.Record = data.KindMeeting, int64(p.step.d.Meeting.ID)
	}
	p.step.desk.Navigate(place)
}

// leadOf leads to where a text of the paper is typed; nil where that is not known.
func (p *paperSide) leadOf(f paper.Fact) func() {
	switch f.Step {
	case "":
		return nil
	case paper.StepOffice:
		return func() { p.step.desk.Navigate(kit.Place{Name: kit.PlaceSettings, Field: "office"}) }
	}
	return func() {
		p.step.desk.Navigate(kit.Place{
			Name: kit.PlaceMeeting, Meeting: p.step.d.Meeting.ID, Step: kit.StepName(f.Step), Kind: f.Kind, Record: f.Record, Field: f.Field,
		})
	}
}

// lead leads to a record of a step.
func (p *paperSide) lead(step kit.StepName, kind data.RecordKind, record int64) {
	p.step.desk.Navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: p.step.d.Meeting.ID, Step: step, Kind: kind, Record: record})
}

// show shows what is to be looked at of the paper in view and what can be done
// with it.
func (p *paperSide) show() {
	words, d := p.step.desk.Words, p.step.d
	var cautions []preview.Caution
	_, signed := signedMinutes(d)
	if !signed {
		cautions = newCautions(p)
	}
	p.cautions.SetRows(cautions)
	switch {
	case signed:
		p.head.SetText(words.T("meeting.papers.is_signed"))
		p.note.SetText(words.T("meeting.papers.is_signed.note"))
	case len(cautions) == 0:
		p.head.SetText(words.T("meeting.papers.nothing_missing"))
		p.note.SetText(words.T("meeting.papers.nothing_missing.note"))
	default:
		p.head.SetText(words.F("meeting.papers.missing", "n", len(cautions)))
		p.note.SetText(words.T("meeting.papers.missing.note"))
	}
	p.showButtons(signed)
	p.root.Refresh()
}

func (p *paperSide) showButtons(signed bool) {
	ready := p.step.now.pdf != nil
	drafting := p.step.d.Meeting.State == data.StateDrafting
	for _, b := range []*kit.Button{p.print, p.save, p.open} {
		b.SetOff(!ready)
	}
	p.word.SetOff(p.step.now.document == nil)
	p.sign.SetOff(!drafting)
	p.sign.Hidden = signed
	p.reason.Hidden = signed || drafting
	p.reason.SetText(p.step.desk.Words.T("meeting.papers.sign.not_yet"))
}

// focus puts the focus on the first thing to look at; it reports whether there is one.
func (p *paperSide) focus() bool {
	if len(p.cautions.Rows()) == 0 {
		return false
	}
	kit.FocusOn(p.cautions.Table)
	return true
}
