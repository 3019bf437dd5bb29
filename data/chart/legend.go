package chart

// legendItem is a mark and its word; paint draws the mark into a box of the given
// side whose middle is at the point.
type legendItem struct {
	word  string
	paint func(s *surface, at point, side float64)
}

// The measures of a legend, as shares of the size of its letters.
const (
	legendMark = 1.0
	legendGap  = 0.45 // between mark and word
	legendNext = 1.4  // between a word and the next mark
	legendLine = 1.6
)

// legendLines breaks a legend into lines of that width.
func legendLines(f *faces, l letters, items []legendItem, width float64) [][]legendItem {
	var lines [][]legendItem
	x := 0.0
	for _, item := range items {
		w := legendWidth(f, l, item)
		if len(lines) == 0 || x+w > width {
			lines, x = append(lines, nil), 0
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], item)
		x += w + legendNext*l.size
	}
	return lines
}

func legendWidth(f *faces, l letters, item legendItem) float64 {
	return (legendMark+legendGap)*l.size + f.measure(l, item.word)
}

// legend draws the lines from y down and returns where they end.
func (s *surface) legend(l letters, lines [][]legendItem, x, y float64) float64 {
	for _, line := range lines {
		at, middle := x, y+legendLine*l.size/2
		for _, item := range line {
			side := legendMark * l.size
			item.paint(s, point{at + side/2, middle}, side)
			s.text(l, s.palette.Text, at+side+legendGap*l.size, middle, fromLeft, item.word)
			at += legendWidth(&s.faces, l, item) + legendNext*l.size
		}
		y += legendLine * l.size
	}
	return y
}
