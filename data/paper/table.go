package paper

import (
	"math"
	"strings"
)

// cell is a cell whose text is broken into lines.
type cell struct {
	words words
	lines []line
	style style
}

// openRow is a row that may be broken across pages: the lines of its cells from
// line first on.
type openRow struct {
	layout  *layout
	size    float64 // of the letters
	high    float64 // at least
	cells   []cell
	first   int
	edges   []float64
	warning *Warning
}

// table lays out the head and the rows. Rows are measured first: each is as
// high as its highest cell.
func (l *layout) table(t *Table) {
	edges := t.edges(l.area())
	flow := &tableFlow{lid: []op{hLine(edges[0], edges[len(edges)-1], 0)}}
	head := l.headRow(t, edges)
	head.table, head.keep, head.before = flow, true, tableGap
	flow.head = []strip{head}
	l.add(head)
	for i := range t.Rows {
		if where := t.Rows[i].Place(); where != "" {
			l.at(where)
		}
		l.bodyRow(t, &t.Rows[i], edges, flow)
	}
}

// edges returns the x of the lines between columns, scaled to the text's width.
func (t *Table) edges(a area) []float64 {
	total := 0.0
	for _, c := range t.Columns {
		total += c.WidthMM
	}
	edges := []float64{a.left}
	sum := 0.0
	for _, c := range t.Columns {
		sum += c.WidthMM
		edges = append(edges, a.left+a.width*sum/total)
	}
	return edges
}

func (l *layout) headRow(t *Table, edges []float64) strip {
	cells := make([]cell, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = l.cell(Bold(c.Title), t.style(Centered, edges[i], edges[i+1]))
	}
	row := openRow{layout: l, size: t.size(), cells: cells, edges: edges}
	return row.part(row.lineCount())
}

func (l *layout) bodyRow(t *Table, r *Row, edges []float64, flow *tableFlow) {
	var cells []cell
	if r.Heading {
		edges = []float64{edges[0], edges[len(edges)-1]}
		cells = []cell{l.cell(r.cell(0), t.style(Left, edges[0], edges[1]))}
	} else {
		cells = make([]cell, len(t.Columns))
		for i, c := range t.Columns {
			cells[i] = l.cell(r.cell(i), t.style(c.Align, edges[i], edges[i+1]))
		}
	}
	row := &openRow{layout: l, size: t.size(), high: t.RowMM * pointsPerMM, cells: cells, edges: edges, warning: l.current}
	if r.Heading {
		row.high = 0
	}
	s := row.part(row.lineCount())
	s.table, s.keep = flow, r.Heading || r.KeepNext
	if s.height > l.area().height()*breakableRow {
		s.row = row
	}
	l.add(s)
}

// cell returns the text of column i; empty where the row has none.
func (r *Row) cell(i int) Text {
	if i < len(r.Cells) {
		return r.Cells[i]
	}
	return nil
}

func (t *Table) size() float64 {
	if t.Size > 0 {
		return t.Size
	}
	return TableSize
}

// style is that of a cell between two lines.
func (t *Table) style(align Align, left, right float64) style {
	if align == Justified {
		align = Left
	}
	return style{size: t.size(), align: align, left: left + cellPadX, width: right - left - 2*cellPadX}
}

// cellKey is what tells one cell of a single run from another.
type cellKey struct {
	run   Run
	style style
}

// repeatedCell is up to how many bytes a text is likely to stand in other rows of
// its column too: a name, a day, a dash.
const repeatedCell = 64

// cell breaks a cell's text. A cell of dots alone is centred. Short texts are kept
// for the next row that says the same, unless their marks belong to a warning.
func (l *layout) cell(text Text, s style) cell {
	if text.String() == GapCell {
		s.align = Centered
	}
	if len(text) != 1 || len(text[0].Text) > repeatedCell {
		return l.newCell(l.cleaned(text), s)
	}
	key := cellKey{text[0], s}
	if c, known := l.cells[key]; known {
		return c
	}
	clean := l.cleaned(text)
	c := l.newCell(clean, s)
	if !strings.ContainsRune(clean[0].Text, Mark) {
		if l.cells == nil {
			l.cells = map[cellKey]cell{}
		}
		l.cells[key] = c
	}
	return c
}

func (l *layout) newCell(clean Text, s style) cell {
	w := split(l.fonts, "", clean)
	units := s.units(s.width)
	lines := breakLines(l.fonts, &w, room{units, units}, s.size)
	return cell{words: w, lines: lines, style: s}
}

func (r *openRow) lineCount() int {
	most := 1
	for _, c := range r.cells {
		most = max(most, len(c.lines)-r.first)
	}
	return most
}

// textLines counts the lines of text among the next n lines of the row.
func (r *openRow) textLines(n int) int {
	count := 0
	for _, c := range r.cells {
		count += max(min(n, len(c.lines)-r.first), 0)
	}
	return count
}

func (r *openRow) height(lines int) float64 {
	return cellPadTop + float64(lines)*lineHeight(r.size) + cellPadBottom
}

// least is the height of the least part of the row that may stand alone.
func (r *openRow) least() float64 { return r.height(min(2, r.lineCount())) }

// part draws the next n lines of the row with the lines around it.
func (r *openRow) part(n int) strip {
	height := max(r.height(n), r.high)
	pad := cellPadTop + (height-r.height(n))/2
	ops := make([]op, 0, r.textLines(n)+len(r.edges)+1)
	for i := range r.cells {
		c := &r.cells[i]
		for k := r.first; k < min(r.first+n, len(c.lines)); k++ {
			at := c.style.at(0)
			at.base += pad + float64(k-r.first)*lineHeight(r.size)
			ops = r.layout.draw(ops, &c.words, c.lines[k], at)
		}
	}
	for _, x := range r.edges {
		ops = append(ops, op{kind: opLine, x: x, y: 0, x2: x, y2: height, size: RuleWidth})
	}
	ops = append(ops, hLine(r.edges[0], r.edges[len(r.edges)-1], height))
	s := strip{height: height, ops: ops}
	if r.warning != nil && showsMark(ops) {
		s.warning = r.warning
	}
	return s
}

func hLine(from, to, y float64) op {
	return op{kind: opLine, x: from, y: y, x2: to, y2: y, size: RuleWidth}
}

// split breaks the row so that its first part fits into the room. It fails when
// not even two lines fit.
func (r *openRow) split(s *strip, room float64) (first, rest *strip, ok bool) {
	n := int(math.Floor((room - s.before - cellPadTop - cellPadBottom) / lineHeight(r.size)))
	if n < 2 || n >= r.lineCount() {
		return nil, nil, false
	}
	head := r.part(n)
	head.before, head.table = s.before, s.table

	remaining := *r
	remaining.first += n
	tail := remaining.part(remaining.lineCount())
	tail.table, tail.row = s.table, &remaining
	return &head, &tail, true
}
