package chart

import (
	"image"
	"strconv"
)

// number writes how many a block has into it and reports whether it fits. Where
// the block has a pattern, the number stands on a plate; where that of overdue tasks
// does not fit, "!" stands alone.
func (s *surface) number(r image.Rectangle, f Fill, n int, middle, height float64) bool {
	l := numberLetters
	l.size = min(l.size, height*0.72)
	words := strconv.Itoa(n)
	if f == FillOverdue {
		words = warned(words)
	}
	width := s.faces.measure(l, words)
	room := float64(r.Dx()) / s.scale
	m := f.swatch(s.palette)
	x := float64(r.Min.X)/s.scale + room/2
	if width+6 > room {
		if f == FillOverdue && s.faces.measure(l, "!")+2 <= room {
			s.text(l, m.ink, x, middle, centred, "!")
		}
		return false
	}
	if m.plated() {
		s.fill(x-width/2-3, middle-l.size*0.56, width+6, l.size*1.12, m.ground)
	}
	s.text(l, m.ink, x, middle, centred, words)
	return true
}
