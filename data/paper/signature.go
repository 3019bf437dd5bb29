package paper

import (
	"cmp"
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

// lines are the lines of the list, each with its stop: II.9 ends each with a
// semicolon and the last, of the archive, with a full stop. Dashes and stops that were
// typed are not doubled, and a line of the archive that was typed takes the place of
// the usual one.
func (r *Recipients) lines() []string {
	var lines []string
	archive := vietnamese.Joined(", ", r.Archive, r.Drafter)
	for _, item := range r.Items {
		item = strings.TrimRight(strings.TrimLeft(item, "-–—•* \t"), ";., \t")
		kept, found := strings.CutPrefix(item, archiveWord)
		switch {
		case found:
			archive = cmp.Or(strings.TrimSpace(kept), archive)
		case item != "":
			lines = append(lines, item+";")
		}
	}
	if len(lines) == 0 {
		lines = append(lines, GapName+";")
	}
	return append(lines, archiveWord+" "+archive+".")
}

// archiveWord begins the line that says where a paper is kept.
const archiveWord = "Lưu:"
