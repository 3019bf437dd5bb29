package paper

import (
	"strings"

	"giaoban/data/vietnamese"
)

// signatures lays out the places to sign, side by side. They stay together and
// with the last lines before them.
func (l *layout) signatures(s *Signatures) {
	l.keepWithNext()
	columns := make([]*column, len(s.Columns))
	a := l.area()
	width := a.width / float64(len(s.Columns))
	titles := 0.0
	for i, sign := range s.Columns {
		columns[i] = &column{layout: l, left: a.left + float64(i)*width, width: width}
		columns[i].titles(sign)
		titles = max(titles, columns[i].y)
	}
	for i, sign := range s.Columns {
		columns[i].y = titles + signatureRoom
		columns[i].name(sign)
	}
	l.sideBySide(signerGap, columns...)
}

// titles puts quyền hạn, chức vụ (box 7a).
func (c *column) titles(s Signature) {
	for _, title := range s.Titles {
		c.text(Bold(strings.ToUpper(title)), SignerSize)
	}
}

// name puts the signer's name (box 7b), or dots to write it on; nothing where nobody
// signs.
func (c *column) name(s Signature) {
	if len(s.Titles) == 0 && s.Name == "" {
		return
	}
	if s.Name == "" {
		c.text(Plain(GapName), SignerSize)
		return
	}
	c.text(Bold(s.Name), SignerSize)
}

// closing lays out Nơi nhận and the signature side by side. They stay together
// and with the last lines before them.
func (l *layout) closing(b *Closing) {
	l.keepWithNext()
	a := l.area()
	left := &column{layout: l, left: a.left, width: a.width * recipientsShare}
	right := &column{layout: l, left: a.left + left.width, width: a.width - left.width}
	right.titles(b.Signature)
	right.skip(signatureRoom)
	right.name(b.Signature)
	left.skip((SignerSize - RecipientsTitleSize) * ascent)
	left.lines("", Text{{Text: "Nơi nhận:", Bold: true, Italic: true}}, RecipientsTitleSize)
	for _, item := range b.Recipients.lines() {
		left.lines("-", Plain(item), RecipientsSize)
	}
	l.sideBySide(signerGap, left, right)
}

// recipients lays out Nơi nhận. It stays together and, under signatures, with them.
func (l *layout) recipients(r *Recipients) {
	l.keepWithNext()
	first := len(l.strips)
	s := style{size: RecipientsTitleSize, align: Left, left: l.area().left, width: l.area().width / 2, before: recipientsGap}
	l.flow(s, "", Text{{Text: "Nơi nhận:", Bold: true, Italic: true}})
	s.size, s.before = RecipientsSize, 0
	for _, item := range r.lines() {
		l.flow(s, "-", Plain(item))
	}
	for i := first; i < len(l.strips)-1; i++ {
		l.strips[i].keep = true
	}
}

// lines returns the list as it prints: each ends in ";", the last in ".".
func (r *Recipients) lines() []string {
	var lines []string
	for _, item := range r.Items {
		lines = append(lines, item+";")
	}
	if len(r.Items) == 0 {
		lines = append(lines, GapName+";")
	}
	return append(lines, "Lưu: "+vietnamese.Joined(", ", r.Archive, r.Drafter)+".")
}
