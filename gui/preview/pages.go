package preview

import (
	"image"

	"giaoban/data/proof"
)

// Pages are the pages of a finished paper, counted from 0. All but Count and Size
// may take time and are called off the goroutine of the user interface, one call
// at a time.
type Pages interface {
	// Count returns how many pages there are.
	Count() int
	// Size returns width and height of a page in points.
	Size(page int) (width, height float32)
	// Picture draws part of a page.
	Picture(page int, cut proof.Cut) (image.Image, error)
	// Letters returns the characters of a page in the order of reading, placed in
	// points from its top left corner.
	Letters(page int) ([]proof.Letter, error)
}

// A4 portrait in points: the shape of a page that has none.
const (
	a4Width  float32 = 595.28
	a4Height float32 = 841.89
)

// sizeOf returns the size of a page in points, never nothing.
func sizeOf(pages Pages, page int) (width, height float32) {
	width, height = pages.Size(page)
	if width <= 0 || height <= 0 {
		return a4Width, a4Height
	}
	return width, height
}
