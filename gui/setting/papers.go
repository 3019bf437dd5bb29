package setting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// papersPage edits what papers take from the office: how they are numbered, to whom
// each kind goes, and how long minutes are kept.
type papersPage struct {
	screen       *Screen
	form         *officeForm
	here, series *kit.TickBox
	goes         *paperGoes
	kept         *kit.Select
	page         fyne.CanvasObject
}

// keptYears are the retentions offered; 0 is for ever.
var keptYears = []int{5, 10, 15, 20, 30, 50, 70, 0}

func newPapersPage(s *Screen) *papersPage {
	p := &papersPage{screen: s}
	p.form = newOfficeForm(s.desk, p.fill, p.take)
	w := s.words
	p.here = p.form.tick(w.T("setting.papers.numbers_here"), w.T("setting.papers.numbers_here.note"))
	p.series = p.form.tick(w.T("setting.papers.one_series"), w.T("setting.papers.one_series.note"))
	p.goes = newPaperGoes(s, p.form)
	p.kept = p.form.choice(kit.SelectOptions{Choices: p.retentions(0)})
	p.page = kit.VBox(16,
		kit.NewCard(kit.CardOptions{Title: w.T("setting.papers.goes"), Body: p.goes.root}),
		kit.NewCard(kit.CardOptions{Title: w.T("setting.papers.numbers"), Body: kit.VBox(12, p.here, p.series)}),
		kit.NewCard(kit.CardOptions{
			Title: w.T("setting.papers.keeping"),
			Body:  kit.HBoxTop(16, kit.Sized(240, 0, labelled(w.T("field.office.minutes_kept"), w.T("setting.papers.kept_hint"), p.kept))),
		}),
	)
	return p
}

// retentions lists the choices; a retention that is none of the offered joins them.
func (p *papersPage) retentions(now int) []kit.Choice {
	var choices []kit.Choice
	known := false
	for _, years := range keptYears {
		known = known || years == now
		choices = append(choices, p.retention(years))
	}
	if !known {
		choices = append(choices, p.retention(now))
	}
	return choices
}

func (p *papersPage) retention(years int) kit.Choice {
	text := p.screen.words.F("setting.papers.years", "n", years)
	if years == 0 {
		text = p.screen.words.T("setting.papers.for_ever")
	}
	return kit.Choice{Key: strconv.Itoa(years), Text: text}
}

func (p *papersPage) content() fyne.CanvasObject { return p.page }

func (p *papersPage) first() fyne.Focusable { return p.goes.kind }

func (p *papersPage) flush() { p.form.flush() }

func (p *papersPage) reload() { p.form.reload() }

// fill shows the office.
func (p *papersPage) fill(o data.Office) {
	p.here.SetOn(o.NumbersHere)
	p.series.SetOn(o.OneSeries)
	p.goes.fill(o)
	p.kept.SetChoices(p.retentions(o.MinutesKept))
	p.kept.SetSelected(strconv.Itoa(o.MinutesKept))
}

func (p *papersPage) take(o *data.Office) error {
	years, err := strconv.Atoi(p.kept.Selected())
	if err != nil {
		return &data.Refusal{Code: data.RefusedUnknown, Field: "minutes_kept", Detail: p.kept.Selected()}
	}
	o.MinutesKept, o.NumbersHere, o.OneSeries = years, p.here.On(), p.series.On()
	p.goes.take(o)
	return nil
}
