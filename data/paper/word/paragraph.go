package word

import (
	"strings"
	"unicode"

	"giaoban/data/paper"
	"giaoban/data/vietnamese"
)

// look is what a paragraph has beyond its style. Lengths are points; zero ones stay
// as the style has them.
type look struct {
	keepNext   bool
	pageBefore bool
	flush      bool // no room over it, whatever the style
	before     float64
	after      float64
	left       float64
	right      float64
	hanging    float64 // the lines after the first begin so much further right
	noIndent   bool
	align      string
	tab        float64 // a stop at the right with dots before it; 0 for none
	box        *node   // borders
}

// paragraph makes a paragraph of a style.
func paragraph(style string, l look, runs ...*node) *node {
	pr := el("w:pPr", val("w:pStyle", style))
	if l.keepNext {
		pr.add(el("w:keepNext"))
	}
	if l.pageBefore {
		pr.add(el("w:pageBreakBefore"))
	}
	pr.add(l.box)
	if l.tab > 0 {
		pr.add(el("w:tabs", val("w:tab", "right").with("w:leader", "dot").with("w:pos", twips(l.tab))))
	}
	pr.add(l.spacing(), l.indents())
	if l.align != "" {
		pr.add(val("w:jc", l.align))
	}
	return el("w:p", pr).add(runs...)
}

func (l look) spacing() *node {
	n := el("w:spacing")
	if l.before > 0 || l.flush {
		n.with("w:before", twips(l.before))
	}
	if l.after > 0 {
		n.with("w:after", twips(l.after))
	}
	if len(n.attrs) == 0 {
		return nil
	}
	return n
}

func (l look) indents() *node {
	n := el("w:ind")
	if l.left > 0 {
		n.with("w:left", twips(l.left))
	}
	if l.right > 0 {
		n.with("w:right", twips(l.right))
	}
	switch {
	case l.hanging > 0:
		n.with("w:hanging", twips(l.hanging))
	case l.noIndent:
		n.with("w:firstLine", "0")
	}
	if len(n.attrs) == 0 {
		return nil
	}
	return n
}

// keep binds a paragraph to the one that follows.
func keep(p *node) {
	pr := p.nodes[0]
	for _, n := range pr.nodes {
		if n.name == "w:keepNext" {
			return
		}
	}
	rest := append([]*node{el("w:keepNext")}, pr.nodes[1:]...)
	pr.nodes = append(pr.nodes[:1:1], rest...)
}

// manner is how letters look beyond the style of their paragraph.
type manner struct {
	bold, italic bool
	plain        bool // neither bold nor slanted, whatever the style
	red          bool
	ruled        paper.Ruled
}

func (m manner) node() *node {
	pr := el("w:rPr")
	if m.plain {
		pr.add(val("w:b", "0"), val("w:bCs", "0"), val("w:i", "0"), val("w:iCs", "0"))
	}
	if m.bold {
		pr.add(el("w:b"), el("w:bCs"))
	}
	if m.italic {
		pr.add(el("w:i"), el("w:iCs"))
	}
	if m.ruled == paper.Through {
		pr.add(el("w:strike"))
	}
	if m.red {
		pr.add(val("w:color", red))
	}
	if m.ruled == paper.Under {
		pr.add(val("w:u", "single"))
	}
	if len(pr.nodes) == 0 {
		return nil
	}
	return pr
}

// run makes letters in one manner. A line end within them stays one.
func run(text string, m manner) *node {
	r := el("w:r", m.node())
	for i, line := range strings.Split(clean(text), "\n") {
		if i > 0 {
			r.add(el("w:br"))
		}
		if line != "" {
			r.add(words("w:t", line).with("xml:space", "preserve"))
		}
	}
	return r
}

// leader fills the line with dots up to the stop at its right.
func leader() *node { return el("w:r", el("w:tab")) }

// runs makes the runs of a text, and reports whether it ends a line in dots.
func runs(text paper.Text) (nodes []*node, dots bool) {
	for _, r := range text {
		if r.Leader {
			nodes, dots = append(nodes, leader()), true
			continue
		}
		nodes = append(nodes, run(r.Text, manner{bold: r.Bold, italic: r.Italic, ruled: r.Ruled}))
	}
	return nodes, dots
}

// clean makes text fit for a file: as the PDF does, with single spaces, but with
// every letter kept that some program may be able to draw.
func clean(s string) string {
	s = vietnamese.Clean(s)
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		blank := r == ' ' || unicode.Is(unicode.Zs, r) && r != '\u00A0' && r != '\u202F'
		if blank && space {
			continue
		}
		space = blank
		if blank {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}
