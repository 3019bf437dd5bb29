package preview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"giaoban/data/proof"
)

// stripPixels is about how many pixels a picture has at most. A page that is
// shown larger is drawn strip by strip, so that only the part in view is in memory.
const stripPixels = 1_500_000

// leastStrip is how many rows a strip has at least.
const leastStrip = 256

// strip is a part of a page as a picture: all its width, some of its rows.
type strip struct {
	cut     proof.Cut
	rows    int // of the whole page in this drawing
	tried   bool
	picture image.Image // nil until it is drawn
	raster  *canvas.Raster
}

func newStrip(cut proof.Cut, rows int) *strip {
	s := &strip{cut: cut, rows: rows}
	s.raster = canvas.NewRaster(s.draw)
	s.raster.ScaleMode = canvas.ImageScaleSmooth
	return s
}

var nothing = image.NewRGBA(image.Rect(0, 0, 1, 1))

func (s *strip) draw(int, int) image.Image {
	if s.picture == nil {
		return nothing
	}
	return s.picture
}

// stripsOf cuts a page that is shown at a place into strips.
func stripsOf(p place) []*strip {
	high := max(stripPixels/p.wide, leastStrip)
	if p.rows <= high {
		high = p.rows
	}
	var strips []*strip
	for top := 0; top < p.rows; top += high {
		strips = append(strips, newStrip(proof.Cut{Wide: p.wide, Top: top, High: min(high, p.rows-top)}, p.rows))
	}
	return strips
}

// within returns where the strip lies on a page of a height: from its top, and
// how high it is.
func (s *strip) within(height float32) (top, high float32) {
	row := height / float32(s.rows)
	return float32(s.cut.Top) * row, float32(s.cut.High) * row
}

// put lays the strip onto its page.
func (s *strip) put(p place) {
	top, high := s.within(p.height)
	s.raster.Move(fyne.NewPos(p.x, p.y+top))
	s.raster.Resize(fyne.NewSize(p.width, high))
}

// shows reports whether part of the strip lies between two heights of the column.
func (s *strip) shows(p place, top, bottom float32) bool {
	at, high := s.within(p.height)
	return p.y+at+high > top && p.y+at < bottom
}
