package paper

import "strings"

// annexGap is the room over an annex's name.
const annexGap = 4.0

// annexHead lays out the top of an annex. Phụ lục I, phần I, II.6: the name of the
// annex is set in the middle, 14 upright bold; its title in capitals, 13 to 14,
// upright bold; what it goes with in brackets, slanted, 13 to 14.
func (l *layout) annexHead(h *AnnexHead) {
	c := &column{layout: l, left: l.area().left, width: l.area().width}
	c.text(Bold(h.Name), TitleSize)
	longest := c.text(Bold(strings.ToUpper(h.Subject)), TitleSize)
	if h.Of != "" {
		longest = c.text(Italic("("+h.Of+")"), BodySize)
	}
	c.rule(longest * RuleShare)
	for _, s := range h.Stamps {
		c.stamp(s)
	}
	c.boxes[len(c.boxes)-1].height += titleRuleGap
	l.sideBySide(annexGap, c)
	l.keepWithNext()
}
