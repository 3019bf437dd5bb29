package paper

import "strings"

type opKind uint8

const (
	opText opKind = iota
	opLine
	opPicture
)

// op draws one text from its base line, one straight line, or a picture between two
// corners.
type op struct {
	kind    opKind
	face    faceID
	red     bool
	size    float64
	x, y    float64
	x2, y2  float64
	text    string
	picture *drawnPicture
}

// strip is a stretch of the paper that is not broken across pages. Its ops
// count y from its top.
type strip struct {
	before  float64 // free room over it; none at the top of a page
	height  float64
	keep    bool // the next strip stands on the same page
	begins  bool // a new paper begins with it
	ops     []op
	warning *Warning // that its marks belong to; nil where it shows none
	table   *tableFlow
	row     *openRow
}

// layout turns blocks into strips.
type layout struct {
	cleaner
	landscape bool
	half      bool    // of an upright sheet
	size      float64 // of running text
	strips    []strip
	begins    bool             // the next strip begins a new paper
	cells     map[cellKey]cell // short cells broken already
	err       error            // a picture that cannot be drawn
}

// area is where the text of its pages lies.
func (l *layout) area() area {
	if l.half {
		return halfArea()
	}
	return areaOf(l.landscape)
}

// style is how the lines of a paragraph look. Left and width are those of the
// column it stands in.
type style struct {
	size   float64
	align  Align
	left   float64
	width  float64
	indent float64 // of the first line
	before float64
}

func (l *layout) bodyStyle() style {
	a := l.area()
	return style{
		size: l.size, left: a.left, width: a.width,
		indent: FirstIndentMM * pointsPerMM, before: ParagraphGap,
	}
}

// place lays out every block.
func (l *layout) place(blocks []Block) {
	for _, b := range blocks {
		l.at(b.Place())
		l.placeBlock(b)
	}
}

func (l *layout) placeBlock(b Block) {
	switch b := b.(type) {
	case *Head:
		l.head(b)
	case *Title:
		l.title(b)
	case *Addressees:
		l.addressees(b)
	case *Heading:
		l.heading(b)
	case *Paragraph:
		l.paragraph(b)
	case *List:
		l.list(b)
	case *Table:
		l.table(b)
	case *Signatures:
		l.signatures(b)
	case *Recipients:
		l.recipients(b)
	case *Closing:
		l.closing(b)
	case *BallotHead:
		l.ballotHead(b)
	case *Picture:
		l.picture(b)
	case *AnnexHead:
		l.annexHead(b)
	case *NewPaper:
		l.begins = len(l.strips) > 0
	}
}

// warningOf returns the warning that marks among the ops belong to.
func (l *layout) warningOf(ops []op) *Warning {
	if l.current == nil || !showsMark(ops) {
		return nil
	}
	return l.current
}

func showsMark(ops []op) bool {
	for _, o := range ops {
		if strings.ContainsRune(o.text, Mark) {
			return true
		}
	}
	return false
}

// cleaned returns the text with every run made drawable.
func (l *layout) cleaned(text Text) Text {
	out := make(Text, len(text))
	for i, run := range text {
		run.Text = l.clean(run.Text, faceOf(run.Bold, run.Italic))
		out[i] = run
	}
	return out
}

func (l *layout) add(s strip) {
	s.warning = l.warningOf(s.ops)
	s.begins, l.begins = l.begins, false
	l.strips = append(l.strips, s)
}

// keepWithNext binds the last strip to the one that follows.
func (l *layout) keepWithNext() {
	if n := len(l.strips); n > 0 {
		l.strips[n-1].keep = true
	}
}

// flow lays out one paragraph as a strip a line. The first two lines stay
// together, and so do the last two.
func (l *layout) flow(s style, marker string, text Text) {
	w := split(l.fonts, l.clean(marker, faceRegular), l.cleaned(text))
	var lines []line
	if s.align == Centered {
		lines = balance(l.fonts, &w, s.units(s.width), s.size)
	} else {
		lines = breakLines(l.fonts, &w, room{s.units(s.width - s.indent), s.units(s.width)}, s.size)
	}
	for i, ln := range lines {
		before := 0.0
		if i == 0 {
			before = s.before
		}
		l.add(strip{
			before: before, height: lineHeight(s.size), ops: l.draw(nil, &w, ln, s.at(i)),
			keep: i < len(lines)-1 && (i == 0 || i == len(lines)-2),
		})
	}
}

// units converts points to thousandths of an em.
func (s style) units(points float64) int { return int(points * 1000 / s.size) }

// at returns where line i of a paragraph stands, its top at 0.
func (s style) at(i int) spot {
	p := spot{x: s.left, width: s.width, size: s.size, align: s.align, base: ascent * s.size}
	if i == 0 {
		p.x += s.indent
		p.width -= s.indent
	}
	return p
}
