package proof

import (
	"image"

	"github.com/klippa-app/go-pdfium/requests"
)

// PictureWide draws a page exactly that many pixels wide, so that a screen shows
// it without scaling.
func (f *File) PictureWide(page, pixels int) (*image.RGBA, error) {
	var picture *image.RGBA
	err := f.use(page, func(e *engine, at requests.Page) error {
		size, err := e.GetPageSize(&requests.GetPageSize{Page: at})
		if err != nil {
			return err
		}
		height := int(float64(pixels)*size.Height/size.Width + 0.5)
		drawn, err := e.RenderPageInPixels(&requests.RenderPageInPixels{Page: at, Width: pixels, Height: height})
		if err != nil {
			return err
		}
		defer drawn.Cleanup()
		picture = copied(drawn.Result.RenderedImage)
		return nil
	})
	return picture, err
}
