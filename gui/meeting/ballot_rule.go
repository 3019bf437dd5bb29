package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// rulePanel shows and chooses the rule card of the ballot in view. The law it
// cites always stands with the words that it is to be compared.
type rulePanel struct {
	step     *ballotStep
	choice   *kit.Select
	citation *kit.Text
	lines    *fyne.Container
	body     *fyne.Container
	root     fyne.CanvasObject
}

func newRulePanel(s *ballotStep) *rulePanel {
	words := s.desk.Words
	p := &rulePanel{step: s, lines: kit.VBox(0)}
	p.choice = kit.NewSelect(kit.SelectOptions{OnChange: p.chosen})
	p.citation = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	compare := kit.HBox(6, kit.NewIcon(kit.IconOptions{Name: kit.IconWarning, Color: kit.ColorAmber, Size: 14}),
		kit.Grow(kit.NewText(kit.TextOptions{Text: words.T("meeting.ballot.rule.check"), Role: kit.RoleCaption, Color: kit.ColorAmber, Wrap: true})))
	p.body = kit.VBox(12, kit.Lead(words.T("meeting.ballot.rule")), p.choice, kit.VBox(2, p.citation, compare), p.lines)
	p.root = kit.Ground(kit.ColorSurface, kit.NewScroll(kit.Inside(18, 24, 24, 24, p.body)))
	return p
}

// cardKey names a rule card among the choices. The card frozen in a ballot may
// no longer be among the office's; it is then offered by its name.
func cardKey(card data.RuleCard) string {
	if card.ID != 0 {
		return strconv.FormatInt(int64(card.ID), 10)
	}
	return card.Name
}

func (p *rulePanel) cards() []data.RuleCard {
	current := p.step.form.ballot.Rule
	var cards []data.RuleCard
	known := false
	for _, c := range p.step.dir.cards {
		if !c.Retired || cardKey(c) == cardKey(current) {
			cards = append(cards, c)
			known = known || cardKey(c) == cardKey(current)
		}
	}
	if !known && current.Name != "" {
		cards = append([]data.RuleCard{current}, cards...)
	}
	return cards
}

func (p *rulePanel) chosen(key string) {
	for _, c := range p.cards() {
		if cardKey(c) == key {
			p.step.form.change(func(b *data.Ballot) { b.Rule = c })
		}
	}
	p.show()
}

// show shows the rule card of the ballot in view.
func (p *rulePanel) show() {
	b := p.step.form.ballot
	p.body.Hidden = b.ID == 0
	choices := []kit.Choice{}
	for _, c := range p.cards() {
		choices = append(choices, kit.Choice{Key: cardKey(c), Text: c.Name})
	}
	p.choice.SetChoices(choices)
	p.choice.SetSelected(cardKey(b.Rule))
	if p.step.editable() {
		p.choice.Enable()
	} else {
		p.choice.Disable()
	}
	p.citation.SetText(b.Rule.Citation)
	p.citation.Hidden = b.Rule.Citation == ""
	p.lines.Objects = nil
	if b.ID != 0 {
		for _, line := range ruleLines(b.Rule, p.step.desk.Words) {
			p.lines.Add(ruleLineObject(line))
		}
	}
	p.root.Refresh()
}

func ruleLineObject(line ruleLine) fyne.CanvasObject {
	label := kit.NewText(kit.TextOptions{Text: line.label, Color: kit.ColorText2, Wrap: true})
	value := kit.NewText(kit.TextOptions{Text: line.value, Bold: true, Wrap: true})
	return kit.VBox(0, kit.NewDivider(), kit.Inside(6, 0, 6, 0, kit.HBoxTop(12, kit.Sized(112, 0, label), kit.Grow(value))))
}
