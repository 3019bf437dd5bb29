package preview

import (
	"strings"
	"unicode"

	"giaoban/data/proof"
)

// box is a rectangle on a page, in points from its top left corner.
type box struct{ left, top, right, bottom float32 }

// boxesOf returns the rectangles that letters [from, to) fill, one for each
// stretch that stands together on a line.
func boxesOf(letters []proof.Letter, at span) []box {
	var boxes []box
	for _, l := range letters[max(at.from, 0):min(at.to, len(letters))] {
		if l.Inferred || l.Right <= l.Left {
			continue
		}
		next := box{l.Left, l.Top, l.Right, l.Bottom}
		if n := len(boxes); n > 0 && boxes[n-1].goesOn(next) {
			boxes[n-1] = boxes[n-1].with(next)
			continue
		}
		boxes = append(boxes, next)
	}
	return boxes
}

// goesOn reports whether the next letter stands on the same line, no further away
// than a wide space.
func (b box) goesOn(next box) bool {
	high := b.bottom - b.top
	middle := (next.top + next.bottom) / 2
	return middle > b.top && middle < b.bottom && next.left > b.left && next.left-b.right < 2*high
}

func (b box) with(other box) box {
	return box{min(b.left, other.left), min(b.top, other.top), max(b.right, other.right), max(b.bottom, other.bottom)}
}

// placeAt returns the place between letters that lies nearest to a point of the
// page: 0 stands before the first letter. It is -1 where there are no letters.
func placeAt(letters []proof.Letter, x, y float32) int {
	best, bestDown, bestAcross := -1, float32(0), float32(0)
	for i, l := range letters {
		if l.Inferred || l.Right <= l.Left {
			continue
		}
		down, across := apart(y, l.Top, l.Bottom), apart(x, l.Left, l.Right)
		if best < 0 || down < bestDown-0.5 || down <= bestDown+0.5 && across < bestAcross {
			best, bestDown, bestAcross = i, down, across
		}
	}
	if best >= 0 && x > (letters[best].Left+letters[best].Right)/2 {
		best++
	}
	return best
}

// apart is how far a point lies outside a stretch.
func apart(at, from, to float32) float32 { return max(from-at, at-to, 0) }

// onLetter reports whether a point of the page lies on a letter.
func onLetter(letters []proof.Letter, x, y float32) bool {
	for _, l := range letters {
		if !l.Inferred && x >= l.Left && x < l.Right && y >= l.Top && y < l.Bottom {
			return true
		}
	}
	return false
}

// wordAt returns the word around a place between letters.
func wordAt(letters []proof.Letter, at int) span {
	from, to := at, at
	for from > 0 && inWord(letters[from-1].Rune) {
		from--
	}
	for to < len(letters) && inWord(letters[to].Rune) {
		to++
	}
	return span{from, to}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// lineAt returns the line around a place between letters.
func lineAt(letters []proof.Letter, at int) span {
	from, to := at, at
	for from > 0 && !endsLine(letters[from-1].Rune) {
		from--
	}
	for to < len(letters) && !endsLine(letters[to].Rune) {
		to++
	}
	return span{from, to}
}

func endsLine(r rune) bool { return r == '\n' || r == '\r' }

// textOf returns letters [from, to) as text. A line that ends only because the
// next word did not fit goes on in the same paragraph, so that what is pasted
// into another program flows anew.
func textOf(letters []proof.Letter, at span) string {
	edges := edgesOf(letters)
	var b strings.Builder
	for i := max(at.from, 0); i < min(at.to, len(letters)); i++ {
		r := letters[i].Rune
		switch {
		case r == '\r':
		case r == '\n' && edges.flowsOn(letters, i):
			writeSpace(&b)
		case r == '\n':
			trimSpace(&b)
			b.WriteByte('\n')
		case unicode.IsControl(r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// edges are how far the letters of a page reach to the left and right.
type edges struct{ left, right float32 }

func edgesOf(letters []proof.Letter) edges {
	var e edges
	for i, l := range letters {
		if l.Inferred || l.Right <= l.Left {
			continue
		}
		if i == 0 {
			e.left = l.Left
		}
		e.left, e.right = min(e.left, l.Left), max(e.right, l.Right)
	}
	return e
}

// flowsOn reports whether the line that ends at letter i goes on in the next: with
// the next word it would have been too long, and the next line is not indented as
// the first one of a paragraph is.
func (e edges) flowsOn(letters []proof.Letter, i int) bool {
	before, ok := lastBox(letters[:i])
	if !ok {
		return false
	}
	next := i + 1
	for next < len(letters) && isBlank(letters[next].Rune) {
		next++
	}
	word := wordAt(letters, next)
	boxes := boxesOf(letters, span{next, max(word.to, min(next+1, len(letters)))})
	if len(boxes) == 0 {
		return false
	}
	b := boxes[0]
	high := b.bottom - b.top
	below := b.top > before.top && b.top-before.top < 2*high
	return below && b.left < e.left+high/2 && before.right+b.right-b.left > e.right
}

func lastBox(letters []proof.Letter) (box, bool) {
	for i := len(letters) - 1; i >= 0; i-- {
		if l := letters[i]; !l.Inferred && l.Right > l.Left {
			return box{l.Left, l.Top, l.Right, l.Bottom}, true
		}
	}
	return box{}, false
}

func writeSpace(b *strings.Builder) {
	if s := b.String(); s != "" && !strings.HasSuffix(s, " ") && !strings.HasSuffix(s, "\n") {
		b.WriteByte(' ')
	}
}

func trimSpace(b *strings.Builder) {
	if s := b.String(); strings.HasSuffix(s, " ") {
		trimmed := strings.TrimRight(s, " ")
		b.Reset()
		b.WriteString(trimmed)
	}
}
