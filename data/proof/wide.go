package proof

import (
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/requests"
)

// Cut says which part of a page is drawn: of the page drawn Wide pixels wide, the
// High rows from row Top on; High 0 is the whole page.
type Cut struct{ Wide, Top, High int }

// RowsOf returns how many rows of pixels a page of a size has when it is drawn so
// many pixels wide.
func RowsOf(wide int, width, height float64) int {
	return int(math.Ceil(height * float64(wide) / width))
}

// PictureCut draws part of a page exactly that many pixels wide, so that a screen
// shows it without scaling. Cuts that follow one another fit together without a
// seam. Rows below the page are white.
func (f *File) PictureCut(page int, cut Cut) (*image.RGBA, error) {
	var picture *image.RGBA
	err := f.use(page, func(e *engine, at requests.Page) error {
		size, err := e.GetPageSize(&requests.GetPageSize{Page: at})
		if err != nil {
			return err
		}
		if cut.High == 0 {
			cut.High = RowsOf(cut.Wide, size.Width, size.Height)
		}
		row := size.Width / float64(cut.Wide)
		drawn, err := e.RenderPageInPixels(&requests.RenderPageInPixels{Page: at, Width: cut.Wide, Crop: &requests.RenderPageCrop{
			Y: float64(cut.Top) * row, Width: size.Width, Height: float64(cut.High) * row,
		}})
		if err != nil {
			return err
		}
		defer drawn.Cleanup()
		picture = copied(drawn.Result.RenderedImage)
		return nil
	})
	return picture, err
}
