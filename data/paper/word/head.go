package word

import (
	"strings"

	"giaoban/data/paper"
)

// ruleHeight is how high the paragraph is that carries a rule line.
const ruleHeight = 3.0

// centred is a centred text of one style in a column.
type centred struct {
	style  string
	text   string
	size   float64
	manner manner // the style's, and what goes beyond it
	look   look
}

// written is a paragraph with what is known of its shape.
type written struct {
	*node
	longest float64 // the length of its longest line
	high    float64 // with the room over and under it
}

// centre writes a centred text in lines as the PDF has them.
func (b *body) centre(c centred, width float64) written {
	lines, longest := b.fonts.Centre(paper.Text{{Text: c.text, Bold: c.manner.bold, Italic: c.manner.italic}}, c.size, width)
	words := make([]string, len(lines))
	for i, line := range lines {
		words[i] = line.String()
	}
	shown := strings.Join(words, "\n")
	if strings.ContainsRune(shown, paper.Mark) { // what the fonts lack is kept as it is
		shown = c.text
	}
	high := c.look.before + float64(len(lines))*c.size*paper.LineSpacing + c.look.after
	return written{paragraph(c.style, c.look, run(shown, manner{red: c.manner.red})), longest, high}
}

// stack is what stands in a cell from its top down.
type stack struct {
	nodes []*node
	high  float64
}

func (s *stack) add(w written) {
	s.nodes = append(s.nodes, w.node)
	s.high += w.high
}

// rule adds a line of a length in the middle of the column.
func (s *stack) rule(length, column float64) {
	s.nodes = append(s.nodes, rule(length, column))
	s.high += paper.RuleDrop + ruleHeight
}

// underRule is the room under a rule line beyond what its own paragraph takes.
func underRule(room float64) float64 { return room - ruleHeight }

// rule is a line of a length in the middle of a column, under the text before it.
func rule(length, column float64) *node {
	side := max((column-length)/2, 0)
	return thin(look{
		before: paper.RuleDrop, left: side, right: side, noIndent: true, keepNext: true,
		box: el("w:pBdr", line("w:top")),
	})
}

// headColumns are those of a head: the agency, room between, Quốc hiệu.
func (b *body) headColumns() []float64 {
	left, right := mm(paper.HeadLeftMM), mm(paper.HeadRightMM)
	return []float64{left, b.sheet.textWidth() - left - right, right}
}

// names are boxes 1 and 2: the agency at the left, Quốc hiệu and Tiêu ngữ at the
// right, each with its rule.
func (b *body) names(parent, agency string) (left, right *stack) {
	columns := b.headColumns()
	left, right = &stack{}, &stack{}
	if parent != "" {
		left.add(b.centre(centred{style: styleParent, text: strings.ToUpper(parent), size: paper.ParentSize}, columns[0]))
	}
	name := b.centre(centred{style: styleAgency, text: strings.ToUpper(agency), size: paper.AgencySize, manner: manner{bold: true}}, columns[0])
	left.add(name)
	right.add(b.centre(centred{style: styleNation, text: paper.Nation, size: paper.NationSize, manner: manner{bold: true}}, columns[2]))
	motto := b.centre(centred{style: styleMotto, text: paper.Motto, size: paper.MottoSize, manner: manner{bold: true}}, columns[2])
	right.add(motto)
	left.rule(name.longest*paper.RuleShare, columns[0])
	right.rule(motto.longest, columns[2])
	return left, right
}

// head writes boxes 1 to 4, and the stamps, as a table without lines: what the
// agency says in its left cell, Quốc hiệu and the date in the right one. Số, ký
// hiệu and the date stand on one line.
func (b *body) head(h *paper.Head) {
	columns := b.headColumns()
	left, right := b.names(h.Parent, h.Agency)
	second := max(left.high, right.high) + underRule(paper.SymbolGap)
	if h.Symbol != "" {
		left.add(b.centre(centred{style: styleSymbol, text: h.Symbol, size: paper.SymbolSize, look: look{before: second - left.high}}, columns[0]))
	}
	if h.About != "" {
		left.add(b.centre(centred{style: styleAbout, text: h.About, size: paper.AboutSize, look: look{before: paper.AboutGap}}, columns[0]))
	}
	if h.PlaceDate != "" {
		right.add(b.centre(centred{
			style: stylePlaceDate, text: h.PlaceDate, size: paper.PlaceDateSize, manner: manner{italic: true},
			look: look{before: max(second-right.high-(paper.PlaceDateSize-paper.SymbolSize), 0)},
		}, columns[2]))
	}
	left.nodes = append(left.nodes, b.stamps(h.Stamps, columns[0])...)
	right.nodes = append(right.nodes, b.stamps(h.Circulation, columns[2])...)
	t := layoutTable(columns)
	t.row(left.nodes, nil, right.nodes)
	t.keep()
	b.add(t.node())
}

// stamps are words in frames, below one another in the middle of a column. The mark
// of a draft goes to the header of the paper's first page.
func (b *body) stamps(stamps []paper.Stamp, column float64) []*node {
	var nodes []*node
	for _, s := range stamps {
		if s.Draft && b.numbered {
			b.drafts = append(b.drafts, s)
			continue
		}
		gap := paper.StampGap
		if len(nodes) > 0 { // frames that touch become one
			nodes = append(nodes, thin(look{}))
			gap -= ruleHeight
		}
		nodes = append(nodes, b.stamp(s, stampPlace{gap: gap, share: 1.0 / 2, width: column}))
	}
	return nodes
}

// stampPlace is where a frame stands: so far under what is over it, with share of
// the spare width at its left.
type stampPlace struct{ gap, share, width float64 }

func (b *body) stamp(s paper.Stamp, at stampPlace) *node {
	words := b.fonts.Width(s.Text, true, false, paper.StampSize)
	side := max(at.width-max(mm(s.WidthMM), words+2*paper.StampPad), 0)
	ink := "000000"
	if s.Red {
		ink = red
	}
	// The frame is higher than a line of its letters.
	spare := (mm(paper.StampHeightMM) - paper.StampSize*paper.LineSpacing) / 2
	frame := el("w:pBdr")
	for _, edge := range []string{"w:top", "w:left", "w:bottom", "w:right"} {
		room := "0"
		if edge == "w:top" || edge == "w:bottom" {
			room = whole(spare)
		}
		frame.add(border(edge, "single", room, ink))
	}
	l := look{before: at.gap, left: side * at.share, right: side * (1 - at.share), box: frame}
	return paragraph(styleStamp, l, run(s.Text, manner{red: s.Red}))
}

// title writes box 5a: the name of the type and the trích yếu with its rule.
func (b *body) title(t *paper.Title) {
	width := b.sheet.textWidth()
	kind := b.centre(centred{
		style: styleTitle, text: strings.ToUpper(t.Kind), size: paper.TitleSize, manner: manner{bold: true}, look: look{before: b.over(paper.TitleGap)},
	}, width)
	subject := b.centre(centred{style: styleSubtitle, text: t.Subject, size: paper.TitleSize, manner: manner{bold: true}}, width)
	line := rule(subject.longest*paper.RuleShare, width)
	addAfter(line, underRule(paper.TitleRuleGap))
	b.add(kind.node, subject.node, line)
}

// over is room over what is written next: none at the top of a paper.
func (b *body) over(room float64) float64 {
	if b.atTop() {
		return 0
	}
	return room
}

// addAfter leaves room under a paragraph that has room over it.
func addAfter(p *node, room float64) {
	for _, n := range p.nodes[0].nodes {
		if n.name == "w:spacing" {
			n.with("w:after", twips(room))
		}
	}
}

// annexHead writes the top of an annex.
func (b *body) annexHead(h *paper.AnnexHead) {
	width := b.sheet.textWidth()
	bold := manner{bold: true}
	name := b.centre(centred{style: styleAnnexName, text: h.Name, size: paper.TitleSize, manner: bold, look: look{before: b.over(paper.AnnexGap)}}, width)
	last := b.centre(centred{style: styleTitle, text: strings.ToUpper(h.Subject), size: paper.TitleSize, manner: bold}, width)
	b.add(name.node, last.node)
	if h.Of != "" {
		last = b.centre(centred{style: styleAnnexOf, text: "(" + h.Of + ")", size: paper.BodySize, manner: manner{italic: true}}, width)
		b.add(last.node)
	}
	line := rule(last.longest*paper.RuleShare, width)
	stamps := b.stamps(h.Stamps, width)
	if len(stamps) == 0 {
		addAfter(line, underRule(paper.TitleRuleGap))
	}
	b.add(line)
	b.add(stamps...)
	b.keepLast()
}

// addressees writes Kính gửi (box 9a), lying as in the PDF.
func (b *body) addressees(a *paper.Addressees) {
	const label = "Kính gửi"
	measure := func(text string) float64 { return b.fonts.Width(text, false, false, paper.AddresseeSize) }
	names := a.Lines(b.fonts)
	colon := measure(label)
	offset, marker := colon+measure(": "), 0.0
	if len(names) > 1 {
		offset, marker = colon, measure("- ")
	}
	widest := 0.0
	for _, name := range names {
		widest = max(widest, measure(name))
	}
	left := max((b.sheet.textWidth()-offset-marker-widest)/2, mm(paper.FirstIndentMM))
	if len(names) == 1 {
		b.add(paragraph(styleAddressee, look{before: b.over(paper.AddresseeGap), left: left + offset, hanging: offset}, run(label+": "+names[0], manner{})))
		return
	}
	b.add(paragraph(styleAddressee, look{before: b.over(paper.AddresseeGap), left: left, keepNext: true}, run(label+":", manner{})))
	for i, name := range names {
		b.add(paragraph(styleAddressee, look{left: left + offset + marker, hanging: marker, keepNext: i < len(names)-1}, run("- "+name, manner{})))
	}
}
