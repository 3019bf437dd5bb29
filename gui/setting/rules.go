package setting

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// rulesPage shows the rule cards of ballots and edits them. A card is copied into a
// ballot when it is chosen there; what is edited here changes no ballot that has opened.
type rulesPage struct {
	screen *Screen
	form   *form
	loader *kit.Loader[[]data.RuleCard]
	table  *kit.Table[data.RuleCard]
	card   data.RuleCard // as last read or stored

	name, citation, title, tie, screenPaper *kit.Entry
	num, den, quorumNum, quorumDen          *kit.Entry
	base, atLeast                           *kit.Select
	blank, twice, announce, onScreen        *kit.TickBox
	choices                                 [choicesMost]choiceRow
	unusable                                *kit.Notice
	retire, duplicate, remove               *kit.Button
	page                                    fyne.CanvasObject
}

// choicesMost is how many choices a ballot paper can have; the third may be left empty.
const choicesMost = 3

// choiceRow is one choice on the paper, and whether it counts against the threshold.
type choiceRow struct {
	words   *kit.Entry
	against *kit.TickBox
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
	p.blank, p.twice = p.form.tick(w.T("setting.rules.blank"), ""), p.form.tick(w.T("setting.rules.twice"), "")
	for i := range p.choices {
		p.choices[i] = choiceRow{line(choiceField(i)), p.form.tick(w.T("setting.rules.against"), "")}
	}
	p.unusable = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Hidden: true})
	p.announce = p.form.tick(w.T("setting.rules.announce"), w.T("setting.rules.announce_note"))
	p.onScreen = p.form.tick(w.T("setting.rules.screen"), w.T("setting.rules.screen_note"))
	p.duplicate = kit.NewButton(kit.ButtonOptions{Text: w.T("setting.rules.copy"), Icon: kit.IconCopy, Small: true, OnTap: p.copyCard})
	p.remove = kit.NewButton(kit.ButtonOptions{Text: w.T("setting.rules.delete"), Small: true, OnTap: p.deleteCard})
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
		p.choicesBox(),
		kit.Grid(2, 16, 14,
			labelled(w.T("setting.rules.base"), "", p.base), labelled(w.T("setting.rules.how"), "", p.atLeast),
			labelled(w.T("setting.rules.threshold"), "", fraction(p.num, p.den)),
			labelled(w.T("setting.rules.quorum"), w.T("setting.rules.quorum_hint"), fraction(p.quorumNum, p.quorumDen)),
		),
		labelled(w.T("setting.rules.tie"), "", p.tie), p.blank, p.twice, p.announce, p.onScreen,
		labelled(w.T("setting.rules.screen_paper"), w.T("setting.rules.screen_paper_hint"), p.screenPaper),
	)
	check := kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: w.T("setting.rules.compare")})
	add := kit.NewButton(kit.ButtonOptions{Text: w.T("setting.rules.new"), Icon: kit.IconAdd, OnTap: p.newCard})
	list := kit.NewCard(kit.CardOptions{Title: w.T("setting.rules"), Bleed: true, Body: kit.VBox(0, kit.Sized(0, 204, p.table), kit.NewDivider(), kit.Inside(12, 16, 12, 16, add))})
	edit := kit.NewCard(kit.CardOptions{Title: w.T("setting.rules.card"), Actions: kit.HBox(8, p.duplicate, p.retire, p.remove), Body: kit.VBox(14, p.unusable, fields)})
	return kit.VBox(kit.GapCards, check, kit.NewColumns(kit.ColumnsOptions{Wide: edit, Side: list, SideWidth: 300, FoldsBelow: 780, SideFirst: true}))
}

func choiceField(i int) string { return fmt.Sprintf("choices[%d].words", i) }

// choicesBox asks what can be marked beside a name.
func (p *rulesPage) choicesBox() fyne.CanvasObject {
	w := p.screen.words
	rows := kit.VBox(8)
	for i, c := range p.choices {
		label := w.F("setting.rules.choice", "n", i+1)
		if i == choicesMost-1 {
			label = w.T("setting.rules.choice.third")
		}
		rows.Add(kit.FoldTop(16, 0, kit.Sized(280, 0, labelled(label, "", c.words)), kit.Inside(26, 0, 0, 0, c.against)))
	}
	return rows
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
	p.twice.SetOn(c.SpoilByTwice)
	p.announce.SetOn(c.Announce)
	p.onScreen.SetOn(c.Screen)
	for i, row := range p.choices {
		var choice data.RuleChoice
		if i < len(c.Choices) {
			choice = c.Choices[i]
		}
		kit.ShowText(row.words, choice.Words)
		row.against.SetOn(choice.Against)
	}
	p.showUsable()
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
	c.SpoilByBlank, c.SpoilByTwice, c.Announce, c.Screen = p.blank.On(), p.twice.On(), p.announce.On(), p.onScreen.On()
	c.Choices = p.typedChoices()
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
	p.showUsable()
	return nil
}

// typedChoices are the choices as they stand in the fields; the third is one only where
// it is named. Each keeps its code.
func (p *rulesPage) typedChoices() []data.RuleChoice {
	var choices []data.RuleChoice
	for i, row := range p.choices {
		choice := data.RuleChoice{Code: fmt.Sprintf("choice%d", i+1), Words: row.words.Value(), Against: row.against.On()}
		if i < len(p.card.Choices) {
			choice.Code = p.card.Choices[i].Code
		}
		if i < choicesMost-1 || strings.TrimSpace(choice.Words) != "" {
			choices = append(choices, choice)
		}
	}
	return choices
}

// showUsable says why no ballot can be held by the card as it stands, or none at the
// screen though that is ticked.
func (p *rulesPage) showUsable() {
	text := ""
	err := p.card.CheckUse()
	if err == nil && p.card.Screen {
		err = p.card.CheckScreen()
	}
	if p.card.ID != 0 && err != nil {
		text = unusableWords(err, p.screen.desk)
	}
	p.unusable.ShowMessage(kit.ToneAmber, "", text)
	p.page.Refresh()
}

// unusableWords says what a card lacks before it can be used.
func unusableWords(err error, desk *kit.Desk) string {
	r, ok := data.AsRefusal(err)
	if !ok {
		return desk.Explain(err)
	}
	switch {
	case r.Field == "choices.words" && r.Code == data.RefusedEmpty:
		return desk.Words.T("setting.rules.wrong.empty")
	case r.Field == "choices.words":
		return desk.Words.T("setting.rules.wrong.alike")
	case r.Field == "choices.against":
		return desk.Words.T("setting.rules.wrong.against")
	case r.Code == data.RefusedScreen:
		return desk.Words.T("setting.rules.wrong.screen")
	}
	return desk.Words.F("setting.rules.wrong.other", "why", desk.Explain(err))
}

// newCard adds a card by which over half of those summoned decide, to be edited.
func (p *rulesPage) newCard() {
	w := p.screen.words
	p.add(data.RuleCard{
		Name: w.T("setting.rules.new.name"), PaperTitle: w.T("setting.rules.new.paper"), Base: data.BaseSummoned, Threshold: data.Fraction{Num: 1, Den: 2},
		Choices: []data.RuleChoice{{Code: "agree", Words: w.T("setting.rules.new.agree")}, {Code: "disagree", Words: w.T("setting.rules.new.disagree"), Against: true}},
	})
}

// copyCard adds a card that settles the same as the one in view.
func (p *rulesPage) copyCard() {
	if p.card.ID == 0 {
		return
	}
	p.form.leave()
	c := p.card
	c.ID, c.UUID, c.Retired = 0, "", false
	c.Name = p.screen.words.F("setting.rules.copy.name", "name", c.Name)
	c.Choices = append([]data.RuleChoice(nil), c.Choices...)
	p.add(c)
}

// add stores a card and leads to its name.
func (p *rulesPage) add(c data.RuleCard) {
	p.form.leave()
	stored, err := p.screen.desk.Register.SaveRuleCard(p.screen.desk.Context(), c)
	if err != nil {
		p.screen.desk.Fail(err)
		return
	}
	p.card = stored
	p.fill()
	p.reload()
	kit.FocusOn(p.name)
	p.name.SelectAllText()
}

// deleteCard deletes the card in view; one that a ballot was made by can only be taken
// out of use.
func (p *rulesPage) deleteCard() {
	if p.card.ID == 0 {
		return
	}
	p.form.leave()
	if err := p.screen.desk.Register.DeleteRuleCard(p.screen.desk.Context(), p.card.ID); err != nil {
		p.screen.desk.Fail(err)
		return
	}
	p.screen.desk.Say(p.screen.words.F("setting.rules.deleted", "name", p.card.Name))
	p.card = data.RuleCard{}
	p.reload()
	kit.FocusOn(p.table)
}

func (p *rulesPage) actions() []kit.Action {
	w := p.screen.words
	off := p.card.ID == 0
	return []kit.Action{
		{Menu: kit.MenuBallot, Label: w.T("setting.rules.new"), Run: p.newCard},
		{Menu: kit.MenuBallot, Label: w.T("setting.rules.copy"), Run: p.copyCard, Off: off},
		{Menu: kit.MenuBallot, Label: w.T("setting.rules.retire_or_restore"), Run: p.toggleRetired, Off: off},
		{Menu: kit.MenuBallot, Label: w.T("setting.rules.delete"), Run: p.deleteCard, Off: off},
	}
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
