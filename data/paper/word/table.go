package word

import (
	"math"
	"slices"
	"strconv"

	"giaoban/data/paper"
)

// whole writes points as whole ones, as the room inside borders is.
func whole(points float64) string { return strconv.Itoa(int(math.Round(points))) }

// grid is a table being written.
type grid struct {
	widths []float64
	ruled  bool
	indent float64
	rows   []*node
}

// layoutTable is a table without lines that sets things side by side.
func layoutTable(widths []float64) *grid { return &grid{widths: widths} }

// rowLook is what a row has of its own. Lengths are points.
type rowLook struct {
	head   bool // stands at the top of every page
	breaks bool // may be broken across pages
	high   float64
	exact  bool // neither higher nor lower
}

func (l rowLook) node() *node {
	pr := el("w:trPr")
	if !l.breaks {
		pr.add(el("w:cantSplit"))
	}
	if l.high > 0 {
		height := val("w:trHeight", twips(l.high))
		if l.exact {
			height.with("w:hRule", "exact")
		} else {
			height.with("w:hRule", "atLeast")
		}
		pr.add(height)
	}
	if l.head {
		pr.add(el("w:tblHeader"))
	}
	if len(pr.nodes) == 0 {
		return nil
	}
	return pr
}

// row adds a row of cells, each with what stands in it. A cell without anything
// holds an empty paragraph, for there must be one.
func (g *grid) row(cells ...[]*node) { g.add(rowLook{}, cells) }

func (g *grid) add(l rowLook, cells [][]*node) {
	row := el("w:tr", l.node())
	for i, inside := range cells {
		row.add(cell(g.widths[i], 1, inside))
	}
	g.rows = append(g.rows, row)
}

// across adds a row with one cell over all columns.
func (g *grid) across(l rowLook, inside []*node) {
	total := 0.0
	for _, w := range g.widths {
		total += w
	}
	g.rows = append(g.rows, el("w:tr", l.node(), cell(total, len(g.widths), inside)))
}

func cell(wide float64, span int, inside []*node) *node {
	pr := el("w:tcPr", width("w:tcW", wide))
	if span > 1 {
		pr.add(val("w:gridSpan", strconv.Itoa(span)))
	}
	if len(inside) == 0 || inside[len(inside)-1].name == "w:tbl" {
		inside = append(inside, thin(look{}))
	}
	return el("w:tc", pr).add(inside...)
}

// keep binds all rows to one another, and the last to what follows.
func (g *grid) keep() {
	for _, row := range g.rows {
		keepRow(row)
	}
}

func (g *grid) node() *node {
	total := 0.0
	columns := el("w:tblGrid")
	for _, w := range g.widths {
		total += w
		columns.add(el("w:gridCol").with("w:w", twips(w)))
	}
	style := styleTableNormal
	if g.ruled {
		style = styleGrid
	}
	pr := el("w:tblPr", val("w:tblStyle", style), width("w:tblW", total), width("w:tblInd", g.indent), el("w:tblLayout").with("w:type", "fixed"))
	if g.ruled {
		pr.add(el("w:tblLook").with("w:val", "0020").with("w:firstRow", "1").with("w:lastRow", "0").
			with("w:firstColumn", "0").with("w:lastColumn", "0").with("w:noHBand", "1").with("w:noVBand", "1"))
	}
	return el("w:tbl", pr, columns).add(g.rows...)
}

// table writes a ruled table. Its head stands at the top of every page.
func (b *body) table(t *paper.Table) {
	size := t.Size
	if size == 0 {
		size = paper.TableSize
	}
	b.tableSizes = append(b.tableSizes, size)
	g := &grid{widths: b.columnWidths(t), ruled: true}
	heads := make([][]*node, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = []*node{paragraph(styleHeadPrefix+halves(size), look{}, run(c.Title, manner{}))}
	}
	g.add(rowLook{head: true}, heads)
	breaks := t.Breaks(b.fonts, b.doc.Landscape)
	for i := range t.Rows {
		b.row(g, t, &t.Rows[i], rowLook{breaks: breaks[i], high: mm(t.RowMM)}, size)
	}
	addRoom(b.nodes, paper.TableGap)
	b.add(g.node())
}

// addRoom leaves room under the paragraph that stands last: a table has none over it.
func addRoom(nodes []*node, room float64) {
	if len(nodes) == 0 {
		return
	}
	last := nodes[len(nodes)-1]
	if last.name != "w:p" {
		return
	}
	pr := last.nodes[0]
	for _, n := range pr.nodes {
		if n.name == "w:spacing" {
			n.attrs = slices.DeleteFunc(n.attrs, func(a attr) bool { return a.name == "w:after" })
			n.with("w:after", twips(room))
			return
		}
	}
	at := len(pr.nodes)
	for i, n := range pr.nodes {
		if n.name == "w:ind" || n.name == "w:jc" || n.name == "w:sectPr" {
			at = i
			break
		}
	}
	pr.nodes = slices.Insert(pr.nodes, at, el("w:spacing").with("w:after", twips(room)))
}

// columnWidths shares the width of the text out as the columns ask.
func (b *body) columnWidths(t *paper.Table) []float64 {
	total := 0.0
	for _, c := range t.Columns {
		total += c.WidthMM
	}
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = b.sheet.textWidth() * c.WidthMM / total
	}
	return widths
}

func (b *body) row(g *grid, t *paper.Table, r *paper.Row, l rowLook, size float64) {
	style := styleTablePrefix + halves(size)
	if r.Heading {
		l.high = 0
		var text paper.Text
		if len(r.Cells) > 0 {
			text = r.Cells[0]
		}
		nodes, _ := runs(text)
		g.across(l, []*node{paragraph(style, look{keepNext: true}, nodes...)})
		return
	}
	cells := make([][]*node, len(t.Columns))
	for i, c := range t.Columns {
		var text paper.Text
		if i < len(r.Cells) {
			text = r.Cells[i]
		}
		at := look{keepNext: r.KeepNext, align: alignOf(c.Align)}
		if at.align == "left" {
			at.align = ""
		}
		if text.String() == paper.GapCell {
			at.align = "center"
		}
		nodes, dots := runs(text)
		if dots {
			at.tab = g.widths[i] - 2*paper.CellPadX
		}
		cells[i] = []*node{paragraph(style, at, nodes...)}
	}
	g.add(l, cells)
}
