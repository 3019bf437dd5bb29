package word

import (
	"strings"

	"giaoban/data/paper"
)

// ballotHead writes the top of a ballot paper: the agency with room for the hanging
// seal at the left, Quốc hiệu, Tiêu ngữ and the title at the right.
func (b *body) ballotHead(h *paper.BallotHead) {
	columns := b.headColumns()
	left, right := b.names(h.Parent, h.Agency)
	left.add(b.centre(centred{
		style: styleSeal, text: h.Seal, size: paper.RecipientsSize, manner: manner{italic: true},
		look: look{before: underRule(paper.SealGap), after: paper.SealRoom},
	}, columns[0]))
	bold := manner{bold: true}
	right.add(b.centre(centred{
		style: styleTitle, text: strings.ToUpper(h.Kind), size: paper.TitleSize, manner: bold, look: look{before: underRule(paper.BallotTitleGap)},
	}, columns[2]))
	right.add(b.centre(centred{
		style: styleSubtitle, text: h.Subject, size: paper.TitleSize, manner: bold, look: look{after: paper.BallotHeadGap},
	}, columns[2]))
	t := layoutTable(columns)
	t.row(left.nodes, nil, right.nodes)
	t.keep()
	b.add(t.node())
}

// copies writes a paper so many times, each on sheets of its own.
func (b *body) copies(blocks []paper.Block) {
	for i := range b.doc.Copies {
		if i > 0 {
			b.add(thin(look{pageBefore: true}))
		}
		b.top = len(b.nodes)
		b.place(blocks)
	}
}

// halves writes a paper so many times, two copies on one sheet: a table of rows of
// half a sheet each, with a dashed line to cut along.
func (b *body) halves(blocks []paper.Block) {
	half := mm(paper.PageHeightMM)/2 - mm(paper.HalfMarginMM)
	t := layoutTable([]float64{b.sheet.textWidth()})
	outer := b.nodes
	for i := range max(b.doc.Copies, 1) {
		b.nodes = nil
		b.place(blocks)
		b.end()
		t.add(rowLook{high: half - rowSpare, exact: true}, [][]*node{b.nodes})
		if upper := i%2 == 0; upper {
			edge(t.rows[i], el("w:tcBorders", border("w:bottom", "dashed", "0", "000000")))
		} else {
			edge(t.rows[i], el("w:tcMar", width("w:top", mm(paper.HalfMarginMM))))
		}
	}
	b.nodes = append(outer, t.node())
}

// rowSpare keeps two rows and what Word puts behind the table within a sheet.
const rowSpare = ruleHeight

// edge sets a property of the only cell of a row.
func edge(row, property *node) {
	for _, c := range row.nodes {
		if c.name == "w:tc" {
			c.nodes[0].add(property)
		}
	}
}
