package paper

import "giaoban/data/vietnamese"

// addressees lays out box 9a. NĐ 30/2020, Phụ lục I, II.9: one recipient stands on
// the line of "Kính gửi:"; of several each has a line that begins with a dash,
// the dashes lying under the colon, and ends in ";", the last in ".". The whole
// stands in the middle of the text, or from its first indent on where that is too
// wide.
func (l *layout) addressees(a *Addressees) {
	const label = "Kính gửi"
	regular := l.fonts.faces[faceRegular]
	colon := points(regular.width(label), AddresseeSize)
	names := l.addresseeLines(a)
	offset, marker := colon+points(regular.width(": "), AddresseeSize), 0.0
	if len(names) > 1 {
		offset, marker = colon, points(regular.width("- "), AddresseeSize)
	}
	left := l.addresseeLeft(names, offset+marker)
	s := style{size: AddresseeSize, align: Left, left: left + offset + marker}
	s.width = l.area().left + l.area().width - s.left

	lead := []op{{kind: opText, size: AddresseeSize, x: left, y: ascent * AddresseeSize, text: label + ": "}}
	first := len(l.strips)
	if len(names) > 1 {
		l.add(strip{before: addresseeGap, height: lineHeight(AddresseeSize), ops: lead})
		lead = []op{{kind: opText, size: AddresseeSize, x: left + offset, y: ascent * AddresseeSize, text: "- "}}
	}
	for _, name := range names {
		at := len(l.strips)
		l.flow(s, "", Plain(name))
		l.strips[at].ops = append(appendAt(nil, lead, 0), l.strips[at].ops...)
	}
	l.strips[first].before = addresseeGap
	for i := first; i < len(l.strips)-1; i++ {
		l.strips[i].keep = true
	}
}

// addresseeLeft returns where "Kính gửi" begins when the names begin so far behind it.
func (l *layout) addresseeLeft(names []string, offset float64) float64 {
	widest := 0.0
	for _, name := range names {
		widest = max(widest, points(l.fonts.faces[faceRegular].width(name), AddresseeSize))
	}
	a := l.area()
	return a.left + max((a.width-offset-widest)/2, FirstIndentMM*pointsPerMM)
}

// addresseeLines returns the names as they print, drawable.
func (l *layout) addresseeLines(a *Addressees) []string {
	var names []string
	for _, name := range a.Names {
		if name = vietnamese.CleanLine(l.clean(name, faceRegular)); name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return []string{GapName}
	}
	for i := range names {
		if len(names) > 1 {
			names[i] += end(i, len(names))
		}
	}
	return names
}
