package setting

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// rulesPage shows the rule cards of ballots and edits what an office may set in
// them. Choices and their order stay as the card has them.
type rulesPage struct {
	screen *Screen
	form   *form
	loader *kit.Loader[[]data.RuleCard]
	table  *kit.Table[data.RuleCard]
	card   data.RuleCard // as last read or stored

	name, citation, title, tie, screenPaper *kit.Entry
	num, den, quorumNum, quorumDen          *kit.Entry
	base, atLeast                           *kit.Select
	blank, announce, onScreen               *kit.TickBox
	choices                                 *kit.Text
	retire                                  *kit.Button
	page                                    fyne.CanvasObject
}

func newRulesPage(s *Screen) *rulesPage {
	p := &rulesPage{screen: s, loader: kit.NewLoader[[]data.RuleCard](s.desk.Runner)}
	p.form = newForm(s.desk, p.save)
	p.buildControls()
	p.page = p.build()
	return p
}

func (p *rulesPage) buildControls() {
	w := p.screen.words
	line := func(name string) *kit.Entry { return p.form.line(name, kit.EntryOptions{}) }
	p.name, p.citation, p.title = line("name"), line("citation"), line("paper_title")
	p.tie, p.screenPaper = line("tie"), line("screen_paper")
	p.num, p.den = line("threshold"), line("threshold.den")
	p.quorumNum, p.quorumDen = line("quorum"), line("quorum.den")
	var bases []kit.Choice
	for _, b := range data.BallotBases() {
		bases = append(bases, kit.Choice{Key: string(b), Text: w.T("ballot_base." + string(b))})
	}
	p.base = p.form.choice(kit.SelectOptions{Choices: bases})
	p.atLeast = p.form.choice(kit.SelectOptions{Choices: []kit.Choice{
		{Key: "more", Text: w.T("setting.rules.more_than")}, {Key: "least", Text: w.T("setting.rules.at_least")},
	}})
	p.blank = p.form.tick(w.T("setting.rules.blank"), "")
	p.announce = p.form.tick(w.T("setting.rules.announce"), w.T("setting.rules.announce_note"))
	p.onScreen = p.form.tick(w.T("setting.rules.screen"), w.T("setting.rules.screen_note"))
	p.choices = kit.NewText(kit.TextOptions{Wrap: true, Color: kit.ColorText2})
	p.retire = kit.NewButton(kit.ButtonOptions{Text: w.T("setting.rules.retire"), Small: true, OnTap: p.toggleRetired})
	p.table = kit.NewTable(kit.TableOptions[data.RuleCard]{
		Columns:    []kit.Column[data.RuleCard]{{ID: "name", Text: p.nameSpan}},
		HeadHidden: true, Bare: true, Bar: true,
		OnSelected: func(_ int, c data.RuleCard) { p.choose(c) },
		OnActivate: func(int, data.RuleCard) { kit.FocusOn(p.name) },
		Empty:      kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconBallot, Text: w.T("setting.rules.none")}),
		Hints:      []kit.Hint{{Keys: []string{"↑", "↓"}, Word: w.T("setting.hint.choose")}},
	})
}

func (p *rulesPage) nameSpan(c data.RuleCard) kit.Span {
	if c.Retired {
		return kit.Span{Text: c.Name, Color: kit.ColorText3}
	}
	return kit.Span{Text: c.Name, Bold: true}
}

func (p *rulesPage) build() fyne.CanvasObject {
	w := p.screen.words
	fraction := func(num, den *kit.Entry) fyne.CanvasObject {
		return kit.HBox(6, kit.Sized(64, 0, num), kit.Body("/"), kit.Sized(64, 0, den), kit.Spacer())
	}
	fields := kit.VBox(14,
		labelled(w.T("setting.rules.name"), "", p.name),
		labelled(w.T("setting.rules.citation"), w.T("setting.rules.citation_hint"), p.citation),
		labelled(w.T("setting.rules.paper_title"), "", p.title),
		kit.NewField(kit.FieldOptions{Label: w.T("setting.rules.choices"), Control: p.choices}),
		kit.Grid(2, 16, 14,
			labelled(w.T("setting.rules.base"), "", p.base), labelled(w.T("setting.rules.how"), "", p.atLeast),
			labelled(w.T("setting.rules.threshold"), "", fraction(p.num, p.den)),
			labelled(w.T("setting.rules.quorum"), w.T("setting.rules.quorum_hint"), fraction(p.quorumNum, p.quorumDen)),
		),
		labelled(w.T("setting.rules.tie"), "", p.tie), p.blank, p.announce, p.onScreen,
		labelled(w.T("setting.rules.screen_paper"), w.T("setting.rules.screen_paper_hint"), p.screenPaper),
	)
	check := kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: w.T("setting.rules.compare")})
	list := kit.NewCard(kit.CardOptions{Title: w.T("setting.rules"), Bleed: true, Body: kit.Sized(0, 204, p.table)})
	edit := kit.NewCard(kit.CardOptions{Title: w.T("setting.rules.card"), Actions: p.retire, Body: fields})
	return kit.VBox(kit.GapCards, check, kit.NewColumns(kit.ColumnsOptions{Wide: edit, Side: list, SideWidth: 300, FoldsBelow: 780, SideFirst: true}))
}

func (p *rulesPage) content() fyne.CanvasObject { return p.page }

func (p *rulesPage) first() fyne.Focusable { return p.table }

func (p *rulesPage) flush() { p.form.flush() }

func (p *rulesPage) reload() {
	r, ctx := p.screen.desk.Register, p.screen.desk.Context()
	p.loader.Load(func() ([]data.RuleCard, error) { return r.RuleCards(ctx) }, p.show)
}

func (p *rulesPage) show(cards []data.RuleCard, err error) {
	if err != nil {
		p.screen.desk.Fail(err)
		return
	}
	id := p.card.ID
	p.table.SetRows(cards)
	at := p.table.SelectWhere(func(c data.RuleCard) bool { return c.ID == id })
	if at < 0 && len(cards) > 0 {
		p.table.Select(0)
		at = 0
	}
	if at >= 0 && !p.form.dirty() {
		p.card = cards[at]
		p.fill()
	}
}

// choose shows another card; what was typed in the one before is stored first.
func (p *rulesPage) choose(c data.RuleCard) {
	if c.ID == p.card.ID {
		return
	}
	p.form.leave()
	p.card = c
	p.fill()
}

func (p *rulesPage) fill() {
	c, w := p.card, p.screen.words
	kit.ShowText(p.name, c.Name)
	kit.ShowText(p.citation, c.Citation)
	kit.ShowText(p.title, c.PaperTitle)
	kit.ShowText(p.tie, c.Tie)
	kit.ShowText(p.screenPaper, c.ScreenPaper)
	kit.ShowText(p.num, numberOrNone(c.Threshold.Num))
	kit.ShowText(p.den, numberOrNone(c.Threshold.Den))
	kit.ShowText(p.quorumNum, numberOrNone(c.Quorum.Num))
	kit.ShowText(p.quorumDen, numberOrNone(c.Quorum.Den))
	p.base.SetSelected(string(c.Base))
	p.atLeast.SetSelected(map[bool]string{true: "least", false: "more"}[c.AtLeast])
	p.blank.SetOn(c.SpoilByBlank)
	p.announce.SetOn(c.Announce)
	p.onScreen.SetOn(c.Screen)
	words := make([]string, len(c.Choices))
	for i, choice := range c.Choices {
		words[i] = "• " + choice.Words
	}
	p.choices.SetText(strings.Join(words, "   "))
	if c.Retired {
		p.retire.SetText(w.T("setting.rules.restore"))
	} else {
		p.retire.SetText(w.T("setting.rules.retire"))
	}
}

func numberOrNone(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// save stores the card in the form.
func (p *rulesPage) save(v *kit.Visit) error {
	if p.card.ID == 0 {
		return nil
	}
	c := p.card
	c.Name, c.Citation, c.PaperTitle = p.name.Value(), p.citation.Value(), p.title.Value()
	c.Tie, c.ScreenPaper = p.tie.Value(), p.screenPaper.Value()
	c.Base, c.AtLeast = data.BallotBase(p.base.Selected()), p.atLeast.Selected() == "least"
	c.SpoilByBlank, c.Announce, c.Screen = p.blank.On(), p.announce.On(), p.onScreen.On()
	var err error
	if c.Threshold, err = fractionOf("threshold", p.num, p.den); err != nil {
		return err
	}
	if c.Quorum, err = fractionOf("quorum", p.quorumNum, p.quorumDen); err != nil {
		return err
	}
	stored, err := p.screen.desk.Register.SaveRuleCard(v.Context(p.screen.desk.Context()), c)
	if err != nil {
		return err
	}
	p.card = stored
	return nil
}

// fractionOf reads a fraction; two empty fields are none.
func fractionOf(field string, num, den *kit.Entry) (data.Fraction, error) {
	if strings.TrimSpace(num.Value()+den.Value()) == "" {
		return data.Fraction{}, nil
	}
	var f data.Fraction
	for _, part := range []struct {
		text string
		to   *int
	}{{num.Value(), &f.Num}, {den.Value(), &f.Den}} {
		n, err := strconv.Atoi(strings.TrimSpace(part.text))
		if err != nil {
			return f, &data.Refusal{Code: data.RefusedFraction, Field: field, Detail: part.text}
		}
		*part.to = n
	}
	return f, nil
}

// toggleRetired takes the card out of use or back into it.
func (p *rulesPage) toggleRetired() {
	if p.card.ID == 0 {
		return
	}
	p.form.leave()
	c := p.card
	c.Retired = !c.Retired
	stored, err := p.screen.desk.Register.SaveRuleCard(p.screen.desk.Context(), c)
	if err != nil {
		p.screen.desk.Fail(err)
		return
	}
	p.card = stored
	p.reload()
}
