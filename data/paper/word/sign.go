package word

import (
	"strings"

	"giaoban/data/paper"
)

// signatures writes the places to sign, side by side: their titles over one
// another, room for the hand, their names, all at one height. They stay together
// and with what stands before them.
func (b *body) signatures(s *paper.Signatures) {
	b.keepLast()
	b.part(paper.SignerGap)
	widths := make([]float64, len(s.Columns))
	cells := make([]*stack, len(s.Columns))
	titles := 0.0
	for i, c := range s.Columns {
		widths[i] = b.sheet.textWidth() / float64(len(s.Columns))
		cells[i] = b.titles(c, widths[i])
		titles = max(titles, cells[i].high)
	}
	nodes := make([][]*node, len(cells))
	for i, c := range s.Columns {
		b.name(cells[i], c, widths[i], titles-cells[i].high)
		nodes[i] = cells[i].nodes
	}
	t := layoutTable(widths)
	t.row(nodes...)
	b.add(t.node())
}

// part leaves room before a table without lines: under the paragraph before it,
// which also keeps tables from touching.
func (b *body) part(room float64) {
	b.add(thin(look{before: room - ruleHeight, keepNext: true}))
}

// titles are quyền hạn, chức vụ (box 7a).
func (b *body) titles(s paper.Signature, width float64) *stack {
	cell := &stack{}
	for _, title := range s.Titles {
		cell.add(b.centre(centred{style: styleSigner, text: strings.ToUpper(title), size: paper.SignerSize, manner: manner{bold: true}}, width))
	}
	return cell
}

// name adds the signer's name (box 7b) under room to sign and more, or dots to
// write it on.
func (b *body) name(cell *stack, s paper.Signature, width, more float64) {
	l := look{before: paper.SignatureRoom + more}
	switch {
	case s.Name != "":
		cell.add(b.centre(centred{style: styleSignerName, text: s.Name, size: paper.SignerSize, manner: manner{bold: true}, look: l}, width))
	case len(s.Titles) > 0:
		cell.nodes = append(cell.nodes, paragraph(styleSignerName, l, run(paper.GapName, manner{plain: true})))
	}
}

// closing writes Nơi nhận and the signature side by side.
func (b *body) closing(c *paper.Closing) {
	b.keepLast()
	b.part(paper.SignerGap)
	left := b.sheet.textWidth() * paper.RecipientsShare
	right := b.sheet.textWidth() - left
	signer := b.titles(c.Signature, right)
	b.name(signer, c.Signature, right, 0)
	t := layoutTable([]float64{left, right})
	t.row(recipientLines(&c.Recipients, look{}), signer.nodes)
	b.add(t.node())
}

// recipients writes Nơi nhận at the left half of the text. It stays together and
// with the signatures over it.
func (b *body) recipients(r *paper.Recipients) {
	b.keepLast()
	lines := recipientLines(r, look{right: b.sheet.textWidth() / 2, before: paper.RecipientsGap})
	for _, p := range lines[:len(lines)-1] {
		keep(p)
	}
	b.add(lines...)
}

// recipientLines are the words and the list; the look's room is over the words.
func recipientLines(r *paper.Recipients, l look) []*node {
	lines := []*node{paragraph(styleRecipients, l, run("Nơi nhận:", manner{}))}
	l.before = 0
	for _, line := range r.Lines() {
		lines = append(lines, paragraph(styleRecipient, l, run("- "+line, manner{})))
	}
	return lines
}
