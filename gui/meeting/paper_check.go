package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// paperCheck is the page of what is to be looked at before a paper leaves: what it
// lacks, who has not reported, what could not be drawn. Each leads to its field.
type paperCheck struct {
	step     *papersStep
	head     *kit.Text
	cautions *preview.CautionList
	note     *kit.Text
	root     fyne.CanvasObject
}

func newPaperCheck(s *papersStep) *paperCheck {
	p := &paperCheck{
		step: s, head: kit.NewText(kit.TextOptions{Bold: true, Wrap: true}), cautions: preview.NewCautionList(s.desk),
		note: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true}),
	}
	p.root = kit.VBox(0, kit.Inside(12, 16, 12, 16, p.head), kit.Grow(p.cautions.Table), kit.Inside(8, 16, 12, 16, p.note))
	return p
}

func (p *paperCheck) show() {
	w, s := p.step.desk.Words, p.step
	var cautions []preview.Caution
	if s.now.signed.ID == 0 {
		cautions = p.list()
	}
	p.cautions.SetRows(cautions)
	switch {
	case s.now.signed.ID != 0:
		p.head.SetText(w.T("meeting.papers.is_signed"))
		p.note.SetText(w.T("meeting.papers.is_signed.note"))
	case len(cautions) == 0:
		p.head.SetText(w.T("meeting.papers.nothing_missing"))
		p.note.SetText(w.T("meeting.papers.nothing_missing.note"))
	default:
		p.head.SetText(w.F("meeting.papers.missing", "n", len(cautions)))
		p.note.SetText(w.T("meeting.papers.missing.note"))
	}
}

// list lists what is to be looked at of the paper in view.
func (p *paperCheck) list() []preview.Caution {
	s, w := p.step, p.step.desk.Words
	var list []preview.Caution
	for _, f := range paper.Missing(s.view.ref, paper.Records(s.records)) {
		c := preview.Caution{Kind: preview.CautionMissing, Text: w.T("paper_fact." + f.Code), Note: p.inStep(f.Step), Go: p.leading(f)}
		if f.Code == paper.FactReporter {
			c.Kind, c.Text, c.Note = preview.CautionUnreported, p.reporter(f.Record), w.T("meeting.papers.unreported")
		}
		list = append(list, c)
	}
	for _, warning := range s.now.warnings {
		list = append(list, preview.Undrawn(w, warning, p.leading(warning.Lead)))
	}
	return list
}

// reporter names whose report it is.
func (p *paperCheck) reporter(id int64) string {
	d := p.step.records.Dossier
	for _, r := range d.Reports {
		if int64(r.ID) == id {
			for _, name := range []string{d.Unit(r.Unit).Name, d.Person(r.Person).Name, r.Field} {
				if name != "" {
					return vietnamese.UpperFirst(name)
				}
			}
		}
	}
	return p.step.desk.Words.T("paper_fact." + paper.FactReporter)
}

// inStep says where a fact is typed.
func (p *paperCheck) inStep(step string) string {
	w := p.step.desk.Words
	switch step {
	case paper.StepOffice:
		return w.T("meeting.papers.in_office")
	case paper.StepPapers:
		return w.T("meeting.papers.in_details")
	}
	return w.F("meeting.papers.in_step", "step", w.T("meeting.step."+step))
}

// leading leads to where a fact is typed; nil where that is not known.
func (p *paperCheck) leading(f paper.Fact) func() {
	if f.Step == "" {
		return nil
	}
	return func() { p.lead(f) }
}

func (p *paperCheck) lead(f paper.Fact) {
	s := p.step
	place := kit.Place{Name: kit.PlaceMeeting, Meeting: s.d.Meeting.ID, Step: kit.StepName(f.Step), Field: f.Field, Kind: f.Kind, Record: f.Record}
	switch f.Step {
	case paper.StepOffice:
		place = kit.Place{Name: kit.PlaceSettings, Field: settingOffice}
	case paper.StepPapers:
		s.side.enter(f.Field)
		return
	case paper.StepInfo:
		if f.Kind == "" {
			place.Kind, place.Record = data.KindMeeting, int64(s.d.Meeting.ID)
		}
	case paper.StepAttendance:
		place.Field = ""
	}
	s.desk.Navigate(place)
}

// settingOffice names the page of the settings that edits the office.
const settingOffice = "office"

// focus puts the focus on the first thing to look at; it reports whether there is one.
func (p *paperCheck) focus() bool {
	if len(p.cautions.Rows()) == 0 {
		return false
	}
	kit.FocusOn(p.cautions.Table)
	return true
}
