package preview

import (
	"math"
	"sort"

	"fyne.io/fyne/v2"

	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// Lengths at 100 % of the letters.
const (
	pageGap    float32 = 16 // above, below and between pages
	pageMargin float32 = 24 // beside a page that fills the view
)

// unitsPerPoint is how many units of the toolkit a point of a paper is at 100 %:
// a unit is 1/96 inch on a screen that tells its size rightly.
const unitsPerPoint = 96.0 / 72

// leastFit is how small a view can make pages that fit it, in percent.
const leastFit = 15

// place is where a page stands in the column, in units, and its size in pixels
// of the screen.
type place struct {
	x, y, width, height float32
	wide, rows          int
}

// column is how the pages of a paper stand below one another.
type column struct {
	places  []place
	size    fyne.Size
	percent float32 // of the pages' size on paper
	scale   float32 // pixels in a unit
}

// arrange sets the pages of a paper below one another for a view of a size, on a
// screen with so many pixels in a unit. Every page begins on a whole pixel, so
// that pictures are shown as they were drawn.
func arrange(pages Pages, view fyne.Size, zoom Zoom, scale float32) column {
	count := 0
	if pages != nil {
		count = pages.Count()
	}
	c := column{places: make([]place, count), scale: scale}
	widest, tallest := float32(1), float32(1)
	for i := range count {
		width, height := sizeOf(pages, i)
		widest, tallest = max(widest, width), max(tallest, height)
	}
	perPoint := zoom.perPoint(view, widest, tallest)
	c.percent = perPoint / unitsPerPoint * 100
	if zoom.Fit == FitNone {
		c.percent = float32(zoom.Percent)
	}
	c.size.Width = max(view.Width, widest*perPoint+2*kit.Px(pageMargin))
	y := c.whole(kit.Px(pageGap))
	for i := range c.places {
		width, height := sizeOf(pages, i)
		p := &c.places[i]
		p.wide = max(int(width*perPoint*scale+0.5), 1)
		p.rows = proof.RowsOf(p.wide, float64(width), float64(height))
		p.width, p.height = float32(p.wide)/scale, float32(p.rows)/scale
		p.x, p.y = c.whole((c.size.Width-p.width)/2), y
		y = c.whole(y + p.height + kit.Px(pageGap))
	}
	c.size.Height = y
	return c
}

// perPoint returns how many units a point is shown as.
func (z Zoom) perPoint(view fyne.Size, widest, tallest float32) float32 {
	if z.Fit == FitNone {
		return unitsPerPoint * float32(z.Percent) / 100
	}
	fit := (view.Width - 2*kit.Px(pageMargin)) / widest
	if z.Fit == FitPage {
		fit = min(fit, (view.Height-2*kit.Px(pageGap))/tallest)
	}
	return min(max(fit, unitsPerPoint*leastFit/100), unitsPerPoint*MostPercent/100)
}

// whole rounds a length to whole pixels.
func (c column) whole(length float32) float32 {
	return float32(math.Round(float64(length*c.scale))) / c.scale
}

// at returns the page, from 0, at a height of the column; -1 where there is none.
func (c column) at(y float32) int {
	next := sort.Search(len(c.places), func(i int) bool { return c.places[i].y > y })
	if next == 0 && len(c.places) > 0 {
		return 0
	}
	return next - 1
}

// between returns the pages that show between two heights: [from, to).
func (c column) between(top, bottom float32) (from, to int) {
	from = sort.Search(len(c.places), func(i int) bool { return c.places[i].y+c.places[i].height > top })
	to = sort.Search(len(c.places), func(i int) bool { return c.places[i].y >= bottom })
	return from, max(from, to)
}
