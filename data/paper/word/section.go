package word

import (
	"fmt"

	"giaoban/data/paper"
)

// sheet is the sheet a section is printed on, in points.
type sheet struct {
	width, height            float64
	top, bottom, left, right float64
	landscape                bool
}

// sheetOf returns the sheet of a paper. Two copies on one have the margins of
// half a sheet at its upper and lower edge.
func sheetOf(landscape, halves bool) sheet {
	s := sheet{
		width: mm(paper.PageWidthMM), height: mm(paper.PageHeightMM), landscape: landscape,
		top: mm(paper.MarginTopMM), bottom: mm(paper.MarginBottomMM), left: mm(paper.MarginLeftMM), right: mm(paper.MarginRightMM),
	}
	if landscape {
		s.width, s.height = s.height, s.width
	}
	if halves {
		s.top, s.bottom = mm(paper.HalfMarginMM), mm(paper.HalfMarginMM)
	}
	return s
}

// textWidth is what the margins leave of the width.
func (s sheet) textWidth() float64 { return s.width - s.left - s.right }

// properties are those of a section on the sheet. A section with numbered pages
// shows no number on its first.
func (s sheet) properties(numbered bool) *node {
	n := el("w:sectPr")
	if numbered {
		n.add(el("w:headerReference").with("w:type", "default").with("r:id", headerID))
		n.add(el("w:headerReference").with("w:type", "first").with("r:id", firstHeaderID))
	}
	n.add(val("w:type", "nextPage"))
	size := el("w:pgSz").with("w:w", twips(s.width)).with("w:h", twips(s.height))
	if s.landscape {
		size.with("w:orient", "landscape")
	}
	// The middle of the page number lies so far under the upper edge.
	header := mm(paper.PageNumberMM) - paper.PageNumberSize*paper.LineSpacing/2
	n.add(size, el("w:pgMar").with("w:top", twips(s.top)).with("w:right", twips(s.right)).with("w:bottom", twips(s.bottom)).
		with("w:left", twips(s.left)).with("w:header", twips(header)).with("w:footer", twips(header)).with("w:gutter", "0"))
	if numbered {
		n.add(el("w:pgNumType").with("w:start", "1"), el("w:titlePg"))
	}
	return n
}

// Relationships of the headers.
const (
	headerID      = "rIdHeader"
	firstHeaderID = "rIdFirst"
)

// headers are the parts of the headers: the page number in the middle, "2" or
// "2/5", and nothing on the first page.
func (b *body) headers() []part {
	if !b.numbered {
		return nil
	}
	number := []*node{field("PAGE")}
	if b.doc.PageOf {
		number = append(number, run("/", manner{}), field(b.pagesField()))
	}
	b.relations = append(b.relations, relation{headerID, relateHeader, "header1.xml"}, relation{firstHeaderID, relateHeader, "header2.xml"})
	return []part{
		{name: "word/header1.xml", kind: typeHeader, tree: headerPart(paragraph(styleHeader, look{}, number...))},
		{name: "word/header2.xml", kind: typeHeader, tree: headerPart(paragraph(styleHeader, look{}))},
	}
}

// pagesField counts the pages of the paper: of the file, unless there are several
// papers in it.
func (b *body) pagesField() string {
	for _, block := range b.doc.Blocks {
		if _, several := block.(*paper.NewPaper); several {
			return "SECTIONPAGES"
		}
	}
	return "NUMPAGES"
}

func headerPart(p *node) *node { return el("w:hdr", p).with("xmlns:w", spaceMain) }

// field is something that Word counts: PAGE, NUMPAGES.
func field(name string) *node {
	return el("w:fldSimple", run("1", manner{})).with("w:instr", fmt.Sprintf(" %s ", name))
}
