package word

import (
	"fmt"

	"giaoban/data/paper"
)

// body collects what stands in the file.
type body struct {
	doc      *paper.Document
	fonts    *paper.Fonts
	sheet    sheet
	bodySize float64
	numbered bool // pages are

	nodes      []*node // of the story or cell being written
	top        int     // how many of them stand before the paper being written
	tableSizes []float64
	relations  []relation
	pictures   []part
	drawings   int
	known      map[string]string // relationships of pictures, by what they hold
	headers    []part
	// firstHeaders are the relationships of the headers of first pages, by the marks
	// in them; drafts are the marks of the paper being written.
	firstHeaders map[string]string
	drafts       []paper.Stamp
	err          error
}

func newBody(d *paper.Document, fonts *paper.Fonts) *body {
	b := &body{
		doc: d, fonts: fonts, bodySize: paper.BodySize, numbered: d.Copies == 0, known: map[string]string{}, firstHeaders: map[string]string{},
		relations: []relation{
			{"rIdStyles", relateStyles, "styles.xml"}, {"rIdSettings", relateSettings, "settings.xml"}, {"rIdFonts", relateFontTable, "fontTable.xml"},
		},
	}
	if d.BodySize > 0 {
		b.bodySize = d.BodySize
	}
	if b.numbered {
		b.numberHeader()
	}
	return b
}

// document makes word/document.xml.
func (b *body) document() (*node, error) {
	blocks, halves := b.doc.Settled(b.fonts)
	b.sheet = sheetOf(b.doc.Landscape, halves)
	switch {
	case halves:
		b.halves(blocks)
	case b.doc.Copies > 0:
		b.copies(blocks)
	default:
		b.place(blocks)
	}
	if b.err != nil {
		return nil, b.err
	}
	b.end()
	story := el("w:body", b.nodes...).add(b.endSection())
	return el("w:document", story).with("xmlns:w", spaceMain).with("xmlns:r", spaceRelations).
		with("xmlns:wp", spaceWordDrawing).with("xmlns:a", spaceDrawing).with("xmlns:pic", spacePicture), nil
}

// add writes what stands next. Two tables that touch would become one.
func (b *body) add(nodes ...*node) {
	for _, next := range nodes {
		if n := len(b.nodes); n > 0 && b.nodes[n-1].name == "w:tbl" && next.name == "w:tbl" {
			b.nodes = append(b.nodes, thin(look{keepNext: true}))
		}
		b.nodes = append(b.nodes, next)
	}
}

// end puts a paragraph behind a table that ends a story or cell: there must be one.
func (b *body) end() {
	if n := len(b.nodes); n == 0 || b.nodes[n-1].name == "w:tbl" {
		b.add(thin(look{}))
	}
}

// thin is a paragraph without height, that only parts or binds what is around it.
func thin(l look) *node { return paragraph(styleRule, l) }

// place writes blocks one after the other.
func (b *body) place(blocks []paper.Block) {
	for _, block := range blocks {
		b.block(block)
	}
}

func (b *body) block(block paper.Block) {
	switch block := block.(type) {
	case *paper.Head:
		b.head(block)
	case *paper.Title:
		b.title(block)
	case *paper.Addressees:
		b.addressees(block)
	case *paper.Heading:
		b.heading(block)
	case *paper.Paragraph:
		b.paragraph(block)
	case *paper.List:
		b.list(block)
	case *paper.Table:
		b.table(block)
	case *paper.Picture:
		b.picture(block)
	case *paper.Signatures:
		b.signatures(block)
	case *paper.Recipients:
		b.recipients(block)
	case *paper.Closing:
		b.closing(block)
	case *paper.BallotHead:
		b.ballotHead(block)
	case *paper.AnnexHead:
		b.annexHead(block)
	case *paper.NewPaper:
		b.newPaper()
	default:
		b.err = fmt.Errorf("a block of type %T cannot be written", block)
	}
}

// newPaper ends a section, so that another paper begins on a new sheet with pages
// counted from 1.
func (b *body) newPaper() {
	if len(b.nodes) == 0 {
		return
	}
	last := thin(look{})
	last.nodes[0].add(b.endSection())
	b.add(last)
	b.top = len(b.nodes)
}

func (b *body) heading(h *paper.Heading) {
	style := styleHeading1
	if h.Level > 1 {
		style = styleHeading2
	}
	b.add(paragraph(style, look{flush: b.atTop()}, run(h.Text, manner{})))
}

// atTop reports whether what is written next begins a paper.
func (b *body) atTop() bool { return len(b.nodes) == b.top }

func (b *body) paragraph(p *paper.Paragraph) { b.text(p, p.Text) }

func (b *body) list(l *paper.List) {
	for _, item := range l.Items {
		b.text(&paper.Paragraph{Marker: l.Marker}, item)
	}
}

// text writes a paragraph of running text.
func (b *body) text(p *paper.Paragraph, text paper.Text) {
	l := look{keepNext: p.KeepNext, flush: b.atTop(), align: alignOf(p.Align), noIndent: p.NoIndent || p.Align == paper.Centered || p.Align == paper.Right}
	nodes, dots := runs(text)
	if p.Marker != "" {
		nodes = append([]*node{run(p.Marker+" ", manner{})}, nodes...)
	}
	if dots {
		l.tab = b.sheet.textWidth()
	}
	b.add(paragraph(styleBody, l, nodes...))
}

// alignOf is what a paragraph has beyond its style, which is justified.
func alignOf(a paper.Align) string {
	switch a {
	case paper.Left:
		return "left"
	case paper.Centered:
		return "center"
	case paper.Right:
		return "right"
	}
	return ""
}

// keepLast binds what stands last to what follows.
func (b *body) keepLast() {
	if n := len(b.nodes); n > 0 {
		keepNode(b.nodes[n-1])
	}
}

// keepNode binds a paragraph, or the last row of a table, to what follows.
func keepNode(n *node) {
	switch n.name {
	case "w:p":
		keep(n)
	case "w:tbl":
		keepRow(n.nodes[len(n.nodes)-1])
	}
}

// keepRow binds a row to what follows: every paragraph in it is bound.
func keepRow(row *node) {
	for _, cell := range row.nodes {
		if cell.name != "w:tc" {
			continue
		}
		for _, n := range cell.nodes {
			keepNode(n)
		}
	}
}
