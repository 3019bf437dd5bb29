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
	form       *form
	loader     *kit.Loader[data.Office]
	recipients *kit.TextArea
	filled     bool // the fields show the office
	kept       *kit.Select
	page       fyne.CanvasObject
}

// keptYears are the retentions offered; 0 is for ever.
var keptYears = []int{5, 10, 15, 20, 30, 50, 70, 0}

func newPapersPage(s *Screen) *papersPage {
	p := &papersPage{screen: s, loader: kit.NewLoader[data.Office](s.desk.Runner)}
	p.form = newForm(s.desk, p.save)
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

func (p *papersPage) reload() {
	r, ctx := p.screen.desk.Register, p.screen.desk.Context()
	p.loader.Load(func() (data.Office, error) { return r.Office(ctx) }, p.show)
}

func (p *papersPage) show(o data.Office, err error) {
	if err != nil {
		p.screen.desk.Fail(err)
		return
	}
	if !p.filled || !p.form.dirty() {
		p.fill(o)
	}
}

// fill shows the office in the fields. What was typed before the office was
// known stays, and so do the empty lines between recipients while they are typed.
func (p *papersPage) fill(o data.Office) {
	if p.filled && !kit.HasFocus(p.recipients) || p.recipients.Value() == "" {
		kit.ShowText(p.recipients, strings.Join(o.Recipients, "\n"))
	}
	p.kept.SetChoices(p.retentions(o.MinutesKept))
	p.kept.SetSelected(strconv.Itoa(o.MinutesKept))
	p.filled = true
}

func (p *papersPage) save(v *kit.Visit) error {
	desk := p.screen.desk
	ctx := v.Context(desk.Context())
	o, err := desk.Register.Office(ctx)
	if err != nil {
		return err
	}
	if !p.filled {
		p.fill(o)
	}
	o.Recipients = strings.Split(p.recipients.Value(), "\n")
	if o.MinutesKept, err = strconv.Atoi(p.kept.Selected()); err != nil {
		return &data.Refusal{Code: data.RefusedUnknown, Field: "minutes_kept", Detail: p.kept.Selected()}
	}
	return desk.Register.SaveOffice(ctx, o)
}
