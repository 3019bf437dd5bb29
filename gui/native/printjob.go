package native

import (
	"context"
	"fmt"
	"image"
	"math"
)

// printout is a paper to be printed: pages that are drawn piece by piece, so that
// a fine printer takes no more memory than a coarse one.
type printout interface {
	// Pages returns how many pages there are.
	Pages() int
	// Size returns width and height of a page in points, from page 1.
	Size(page int) (width, height float64, err error)
	// Band draws the rows of a page from top on, the page being wide pixels wide.
	Band(page, wide, top, rows int) (*image.RGBA, error)
}

// paperSheet is what a printer says of the sheet it prints on: its dots to the
// inch, its size and the margin that it leaves at the left and top, in dots.
type paperSheet struct {
	dpiX, dpiY    int
	width, height int
	left, top     int
}

// printer takes the pages of a job one after another.
type printer interface {
	// Begin begins a page, the sheet turned where it lies across.
	Begin(across bool) (paperSheet, error)
	// Draw puts a picture on the page: its left top corner and size in dots from
	// that of the printable part.
	Draw(p pixels, x, y, width, height int) error
	// End ends the page.
	End() error
}

// printRange says which pages are printed and how often.
type printRange struct {
	from, to int // 0, 0 for all
	copies   int
}

// printJob prints a paper.
type printJob struct {
	paper    printout
	to       printer
	which    printRange
	gray     bool
	progress func(done, of int)
}

const (
	pointsPerInch = 72
	finestPrint   = 600     // dots to the inch; finer ones are not to be seen and fill the spooler
	bandBytes     = 8 << 20 // of one band in memory; a few copies of it exist at a time
)

// run prints all pages; it stops before the next piece when ctx is over.
func (j *printJob) run(ctx context.Context) error {
	from, to := 1, j.paper.Pages()
	if j.which.from > 0 {
		from, to = max(j.which.from, 1), min(j.which.to, to)
	}
	copies := max(j.which.copies, 1)
	total := copies * max(to-from+1, 0)
	done := 0
	for range copies {
		for page := from; page <= to; page++ {
			j.progress(done, total)
			if err := j.page(ctx, page); err != nil {
				return fmt.Errorf("print page %d: %w", page, err)
			}
			done++
		}
	}
	j.progress(done, total)
	return nil
}

func (j *printJob) page(ctx context.Context, page int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	width, height, err := j.paper.Size(page)
	if err != nil {
		return err
	}
	sheet, err := j.to.Begin(width > height)
	if err != nil {
		return err
	}
	if err := j.draw(ctx, page, layOut(width, height, sheet)); err != nil {
		return err
	}
	return j.to.End()
}

// laidOut is a page on its sheet.
type laidOut struct {
	wide, high  int     // of the page as it is drawn, in pixels
	x, y        float64 // of its corner, in dots from that of the printable part
	dotsX, dotY float64 // dots for each pixel
}

// layOut puts a page on a sheet in its true size, or smaller where the sheet is
// smaller than the page; it lies in the middle then.
func layOut(width, height float64, s paperSheet) laidOut {
	scale := 1.0
	inchX, inchY := float64(s.width)/float64(s.dpiX), float64(s.height)/float64(s.dpiY)
	const slack = 1.01 // sheets are given in rounded tenths of a millimetre
	if wide, high := width/pointsPerInch, height/pointsPerInch; inchX > 0 && inchY > 0 && (wide > inchX*slack || high > inchY*slack) {
		scale = min(inchX/wide, inchY/high)
	}
	inch := width / pointsPerInch * scale
	dpi := min(s.dpiX, finestPrint)
	l := laidOut{wide: max(int(math.Round(inch*float64(dpi))), 1)}
	l.high = int(math.Ceil(height * float64(l.wide) / width))
	l.dotsX = inch * float64(s.dpiX) / float64(l.wide)
	l.dotY = height / pointsPerInch * scale * float64(s.dpiY) / (height * float64(l.wide) / width)
	l.x, l.y = -float64(s.left), -float64(s.top)
	if scale < 1 {
		l.x += (float64(s.width) - inch*float64(s.dpiX)) / 2
		l.y += (float64(s.height) - height/pointsPerInch*scale*float64(s.dpiY)) / 2
	}
	return l
}

// draw draws a page band by band. A band ends between two lines where it can, so
// that none shows a seam.
func (j *printJob) draw(ctx context.Context, page int, l laidOut) error {
	rows := max(bandBytes/(4*l.wide), 1)
	taken := 0
	for top := 0; top < l.high; top += taken {
		if err := ctx.Err(); err != nil {
			return err
		}
		taken = min(rows, l.high-top)
		band, err := j.paper.Band(page, l.wide, top, taken)
		if err != nil {
			return err
		}
		if top+taken < l.high {
			taken = lastGap(band)
		}
		inked, any := inkOf(band, taken)
		if !any {
			continue
		}
		x0, x1 := l.x+float64(inked.Min.X)*l.dotsX, l.x+float64(inked.Max.X)*l.dotsX
		y0, y1 := l.y+float64(top+inked.Min.Y)*l.dotY, l.y+float64(top+inked.Max.Y)*l.dotY
		left, upper := int(math.Round(x0)), int(math.Round(y0))
		err = j.to.Draw(pixelsOf(band, inked, j.gray), left, upper, int(math.Round(x1))-left, int(math.Round(y1))-upper)
		if err != nil {
			return err
		}
	}
	return nil
}
