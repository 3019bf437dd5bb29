package paper

import "strings"

// signatures lays out the places to sign, side by side. They stay together and
// with the last lines before them.
func (l *layout) signatures(s *Signatures) {
	l.keepWithNext()
	columns := make([]*column, len(s.Columns))
	a := l.area()
	width := a.width / float64(len(s.Columns))
	titles := 0.0
	for i, sign := range s.Columns {
		c := &column{layout: l, left: a.left + float64(i)*width, width: width}
		for _, title := range sign.Titles {
			c.text(Bold(strings.ToUpper(title)), SignerSize)
		}
		titles = max(titles, c.y)
		columns[i] = c
	}
	for i, sign := range s.Columns {
		c := columns[i]
		c.y = titles + signatureRoom
		if sign.Name == "" {
			c.text(Plain(GapName), SignerSize)
			continue
		}
		c.text(Bold(sign.Name), SignerSize)
	}
	l.sideBySide(signerGap, columns...)
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
	return append(lines, "Lưu: "+r.Archive+".")
}
