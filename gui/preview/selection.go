package preview

import "giaoban/data/proof"

// mark is a place between two letters of a paper.
type mark struct{ page, at int }

// pageEnd stands behind the last letter of a page, however many it has.
const pageEnd = 1 << 30

func (m mark) before(o mark) bool { return m.page < o.page || m.page == o.page && m.at < o.at }

// selection is the text between two marks: where it began, and where it has come to.
type selection struct {
	on           bool
	anchor, head mark
}

// ends returns the marks in the order of reading.
func (s selection) ends() (from, to mark) {
	if s.head.before(s.anchor) {
		return s.head, s.anchor
	}
	return s.anchor, s.head
}

// empty reports whether nothing is selected.
func (s selection) empty() bool { return !s.on || s.anchor == s.head }

// of returns the letters selected on a page with so many letters.
func (s selection) of(page, letters int) span {
	from, to := s.ends()
	if s.empty() || page < from.page || page > to.page {
		return span{}
	}
	at := span{0, letters}
	if page == from.page {
		at.from = from.at
	}
	if page == to.page {
		at.to = to.at
	}
	return at
}

// moved returns the place a step of the keyboard leads to on the same page: by
// letters, by words, to the ends of the line, to the lines above and below.
func moved(letters []proof.Letter, at int, way step) int {
	switch way {
	case stepLeft:
		return max(at-1, 0)
	case stepRight:
		return min(at+1, len(letters))
	case stepWordLeft:
		for at > 0 && !inWord(letters[at-1].Rune) {
			at--
		}
		return wordAt(letters, at).from
	case stepWordRight:
		for at < len(letters) && !inWord(letters[at].Rune) {
			at++
		}
		return wordAt(letters, at).to
	case stepHome:
		return lineAt(letters, at).from
	case stepEnd:
		return lineAt(letters, at).to
	case stepUp:
		return nextLine(letters, at, -1)
	}
	return nextLine(letters, at, 1)
}

// step is a step of the keyboard through the text.
type step int

const (
	stepLeft step = iota
	stepRight
	stepWordLeft
	stepWordRight
	stepHome
	stepEnd
	stepUp
	stepDown
)

// nextLine returns the place in the line above or below that lies over or under
// another; the beginning or end of the page where there is no such line.
func nextLine(letters []proof.Letter, at, by int) int {
	line := lineAt(letters, at)
	edge := line.from - 1
	for by < 0 && edge > 0 && endsLine(letters[edge-1].Rune) {
		edge--
	}
	if by > 0 {
		edge = line.to + 1
		for edge < len(letters) && endsLine(letters[edge].Rune) {
			edge++
		}
	}
	if edge < 0 {
		return 0
	}
	if edge >= len(letters) {
		return len(letters)
	}
	other, x := lineAt(letters, edge), acrossOf(letters, line, at)
	for i := other.from; i < other.to; i++ {
		if l := letters[i]; (l.Left+l.Right)/2 >= x && !l.Inferred {
			return i
		}
	}
	return other.to
}

// acrossOf returns how far across the page a place of a line lies.
func acrossOf(letters []proof.Letter, line span, at int) float32 {
	if at < line.to {
		return letters[at].Left
	}
	if before, ok := lastBox(letters[line.from:line.to]); ok {
		return before.right
	}
	return 0
}
