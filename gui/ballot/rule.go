package ballot

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// ruleLine is a line of a rule card: what it settles, and how.
type ruleLine struct{ label, value string }

// ruleLines says what a rule card settles.
func ruleLines(card data.RuleCard, words kit.Words) []ruleLine {
	lines := []ruleLine{
		{words.T("ballot.rule.paper"), card.PaperTitle},
		{words.T("ballot.rule.choices"), choiceWords(card, words)},
		{words.T("ballot.rule.base"), words.T("ballot_base." + string(card.Base))},
		{words.T("ballot.rule.threshold"), thresholdWords(card, words)},
	}
	if !card.Quorum.IsZero() {
		lines = append(lines, ruleLine{words.T("ballot.rule.quorum"), fractionWords(card.Quorum)})
	}
	if card.Tie != "" && !card.AtLeast {
		lines = append(lines, ruleLine{words.F("ballot.rule.tie", "threshold", fractionWords(card.Threshold)), card.Tie})
	}
	return append(lines,
		ruleLine{words.T("ballot.rule.spoil"), words.T(spoilKey(card))}, ruleLine{words.T("ballot.rule.announce"), words.T(announceKey(card))},
		ruleLine{words.T("ballot.rule.screen"), screenWords(card, words)})
}

// screenWords names the document that allows voting at the screen, or says that it is
// not allowed.
func screenWords(card data.RuleCard, words kit.Words) string {
	if card.CheckScreen() != nil {
		return words.T("ballot.rule.screen.no")
	}
	return card.ScreenPaper
}

// waysKey is of the words that say how a ballot by the card may be held.
func waysKey(card data.RuleCard) string {
	if card.CheckScreen() != nil {
		return "ballot.open.note.paper_only"
	}
	return "ballot.open.note.screen"
}

// choiceWords names the choices of a card; those that count against the threshold
// are marked where there are three.
func choiceWords(card data.RuleCard, words kit.Words) string {
	names := make([]string, len(card.Choices))
	for i, c := range card.Choices {
		names[i] = c.Words
		if c.Against && len(card.Choices) > 2 {
			names[i] = words.F("ballot.rule.against", "choice", c.Words)
		}
	}
	return strings.Join(names, " / ")
}

func thresholdWords(card data.RuleCard, words kit.Words) string {
	key := "ballot.rule.more_than"
	if card.AtLeast {
		key = "ballot.rule.at_least"
	}
	return words.F(key, "fraction", fractionWords(card.Threshold))
}

func fractionWords(f data.Fraction) string { return fmt.Sprintf("%d/%d", f.Num, f.Den) }

// spoilKey is of the words that say what spoils a paper.
func spoilKey(card data.RuleCard) string {
	switch {
	case card.SpoilByBlank && card.SpoilByTwice:
		return "ballot.rule.spoil.both"
	case card.SpoilByBlank:
		return "ballot.rule.spoil.blank"
	case card.SpoilByTwice:
		return "ballot.rule.spoil.twice"
	}
	return "ballot.rule.spoil.none"
}

func announceKey(card data.RuleCard) string {
	if card.Announce {
		return "ballot.rule.announce.yes"
	}
	return "ballot.rule.announce.no"
}

// winning names the choices that count for the threshold, in the middle of a sentence.
func winning(card data.RuleCard, words kit.Words) string {
	var names []string
	for _, c := range card.Choices {
		if !c.Against {
			names = append(names, vietnamese.LowerFirst(c.Words))
		}
	}
	return strings.Join(names, words.T("ballot.or"))
}

// leastWords says how many votes reach the threshold, as far as the roll tells it.
func leastWords(b data.Ballot, words kit.Words) []kit.Span {
	need, known := b.LeastVotes()
	if !known {
		return []kit.Span{{Text: words.F("ballot.least.unknown", "threshold", vietnamese.LowerFirst(thresholdWords(b.Rule, words)),
			"base", vietnamese.LowerFirst(words.T("ballot_base."+string(b.Rule.Base)))), Color: kit.ColorText2}}
	}
	return []kit.Span{
		{Text: words.T("ballot.least") + " ", Color: kit.ColorText2},
		{Text: fmt.Sprint(need), Bold: true},
		{Text: " " + words.F("ballot.least.votes", "choice", winning(b.Rule, words)), Color: kit.ColorText2},
	}
}

// ruleView shows a rule card. The law it cites always stands with the words that it is
// to be compared.
type ruleView struct {
	words    kit.Words
	name     *kit.Text
	citation *kit.Text
	compare  *fyne.Container
	lines    *fyne.Container
	root     *fyne.Container
}

func newRuleView(words kit.Words) *ruleView {
	v := &ruleView{words: words, lines: kit.VBox(0)}
	v.name = kit.NewText(kit.TextOptions{Bold: true, Wrap: true})
	v.citation = kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	v.compare = kit.HBox(6, kit.NewIcon(kit.IconOptions{Name: kit.IconWarning, Color: kit.ColorAmber, Size: 14}),
		kit.Grow(kit.NewText(kit.TextOptions{Text: paper.CompareLaw, Role: kit.RoleCaption, Color: kit.ColorAmber})))
	v.root = kit.VBox(8, kit.VBox(1, v.name, v.citation, v.compare), v.lines)
	return v
}

func (v *ruleView) show(card data.RuleCard) {
	v.name.SetText(card.Name)
	v.citation.SetText(card.Citation)
	v.citation.Hidden = card.Citation == ""
	v.lines.Objects = nil
	for _, line := range ruleLines(card, v.words) {
		label := kit.NewText(kit.TextOptions{Text: line.label, Color: kit.ColorText2, Wrap: true})
		value := kit.NewText(kit.TextOptions{Text: line.value, Bold: true, Wrap: true})
		v.lines.Add(kit.VBox(0, kit.NewDivider(), kit.Inside(4, 0, 3, 0, kit.HBoxTop(12, kit.Sized(110, 0, label), kit.Grow(value)))))
	}
	v.root.Refresh()
}
