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
// shows no number on its first, whose header is the one named.
func (s sheet) properties(numbered bool, first string) *node {
	n := el("w:sectPr")
	if numbered {
		n.add(el("w:headerReference").with("w:type", "default").with("r:id", headerID))
		n.add(el("w:headerReference").with("w:type", "first").with("r:id", first))
	}
	n.add(val("w:type", "nextPage"))
	size := el("w:pgSz").with("w:w", twips(s.width)).with("w:h", twips(s.height))
	if s.landscape {
		size.with("w:orient", "landscape")
	}
	header := mm(paper.MarginTopMM - paper.DraftOverMM)
	n.add(size, el("w:pgMar").with("w:top", twips(s.top)).with("w:right", twips(s.right)).with("w:bottom", twips(s.bottom)).
		with("w:left", twips(s.left)).with("w:header", twips(header)).with("w:footer", twips(header)).with("w:gutter", "0"))
	if numbered {
		n.add(el("w:pgNumType").with("w:start", "1"), el("w:titlePg"))
	}
	return n
}

// headerID is the relationship of the header of every page but a paper's first.
const headerID = "rIdHeader"

// endSection returns the properties of the section that the paper being written ends.
func (b *body) endSection() *node {
	if !b.numbered {
		return b.sheet.properties(false, "")
	}
	return b.sheet.properties(true, b.firstHeader())
}

// firstHeader is the header of the first page of the paper being written: no number,
// and the mark of a draft. Papers with the same mark share one.
func (b *body) firstHeader() string {
	marks := b.drafts
	b.drafts = nil
	said := ""
	for _, mark := range marks {
		said += mark.Text + "\n"
	}
	if id := b.firstHeaders[said]; id != "" {
		return id
	}
	nodes := []*node{paragraph(styleHeader, look{})}
	if len(marks) > 0 {
		nodes = nil
	}
	for _, mark := range marks {
		nodes = append(nodes, b.stamp(mark, stampPlace{width: b.sheet.textWidth()}))
	}
	n := len(b.firstHeaders) + 1
	id, name := fmt.Sprintf("rIdFirst%d", n), fmt.Sprintf("header%d.xml", n+1)
	b.firstHeaders[said] = id
	b.addHeader(id, name, nodes...)
	return id
}

// numberHeader makes the header of every page that has a number: in the middle, "2"
// or "2/5".
func (b *body) numberHeader() {
	number := []*node{field("PAGE")}
	if b.doc.PageOf {
		number = append(number, run("/", manner{}), field(b.pagesField()))
	}
	// The middle of the number lies so far under the upper edge.
	under := mm(paper.PageNumberMM) - paper.PageNumberSize*paper.LineSpacing/2
	top := mm(paper.MarginTopMM - paper.DraftOverMM)
	b.addHeader(headerID, "header1.xml", paragraph(styleHeader, look{before: under - top}, number...))
}

func (b *body) addHeader(id, name string, nodes ...*node) {
	b.relations = append(b.relations, relation{id, relateHeader, name})
	b.headers = append(b.headers, part{name: "word/" + name, kind: typeHeader, tree: headerPart(nodes...)})
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

func headerPart(nodes ...*node) *node { return el("w:hdr", nodes...).with("xmlns:w", spaceMain) }

// field is something that Word counts: PAGE, NUMPAGES.
func field(name string) *node {
	return el("w:fldSimple", run("1", manner{})).with("w:instr", fmt.Sprintf(" %s ", name))
}
