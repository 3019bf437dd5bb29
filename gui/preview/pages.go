package preview

import "image"

// Pages are the pages of a finished paper, counted from 0.
type Pages interface {
	// Count returns how many pages there are.
	Count() int
	// Size returns width and height of a page in points.
	Size(page int) (width, height float32)
	// Picture draws a page, width pixels wide. It may be called from any
	// goroutine, one call at a time.
	Picture(page, width int) (image.Image, error)
}

// A4 portrait in points: the shape of a page that is not there yet.
const (
	a4Width  float32 = 595.28
	a4Height float32 = 841.89
)
