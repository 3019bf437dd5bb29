package setting

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// papersPage edits what papers take from the office: who receives them and how
// long they are kept.
type papersPage struct {
	screen     *Screen
	form       *officeForm
	recipients *kit.TextArea
	kept       *kit.Select
	page       fyne.CanvasObject
}

// keptYears are the retentions offered; 0 is for ever.
var keptYears = []int{5, 10, 15, 20, 30, 50, 70, 0}

func newPapersPage(s *Screen) *papersPage {
	p := &papersPage{screen: s}
	p.form = newOfficeForm(s.desk, p.fill, p.take)
	w := s.words
	p.recipients = p.form.area("recipients", kit.EntryOptions{Rows: 4, MaxRows: 10})
	p.kept = p.form.choice(kit.SelectOptions{Choices: p.retentions(0)})
	fields := kit.VBox(16,
		labelled(w.T("field.office.recipients"), w.T("setting.papers.recipients_hint"), p.recipients),
		kit.HBoxTop(16, kit.Sized(240, 0, labelled(w.T("field.office.minutes_kept"), w.T("setting.papers.kept_hint"), p.kept))),
	)
	p.page = kit.VBox(0, kit.NewCard(kit.CardOptions{Title: w.T("setting.papers"), Body: fields}))
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

func (p *papersPage) first() fyne.Focusable { return p.recipients }

func (p *papersPage) flush() { p.form.flush() }

func (p *papersPage) reload() { p.form.reload() }

// fill shows the office. The empty lines between recipients stay while they are
// typed.
func (p *papersPage) fill(o data.Office) {
	if p.form.filled && !kit.HasFocus(p.recipients) || p.recipients.Value() == "" {
		kit.ShowText(p.recipients, strings.Join(o.Recipients, "\n"))
	}
	p.kept.SetChoices(p.retentions(o.MinutesKept))
	p.kept.SetSelected(strconv.Itoa(o.MinutesKept))
}

func (p *papersPage) take(o *data.Office) error {
	years, err := strconv.Atoi(p.kept.Selected())
	if err != nil {
		return &data.Refusal{Code: data.RefusedUnknown, Field: "minutes_kept", Detail: p.kept.Selected()}
	}
	o.Recipients, o.MinutesKept = strings.Split(p.recipients.Value(), "\n"), years
	return nil
}
