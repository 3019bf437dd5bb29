//go:build cgo && !ci

package native

import (
	"image"

	"fyne.io/fyne/v2"
	"github.com/go-gl/gl/v2.1/gl"
)

// Capture returns a picture of the window as it was painted last, its menu
// included. Fyne's own reads the front buffer, which software OpenGL leaves black.
func Capture(w fyne.Window) image.Image {
	painter, ok := w.(interface{ RunWithContext(func()) })
	if !ok {
		return w.Canvas().Capture()
	}
	c := w.Canvas()
	width, height := c.PixelCoordinateForPosition(fyne.NewPos(c.Size().Width, c.Size().Height))
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	if width == 0 || height == 0 {
		return picture
	}
	painter.RunWithContext(func() {
		gl.ReadBuffer(gl.BACK)
		gl.PixelStorei(gl.PACK_ALIGNMENT, 1)
		gl.ReadPixels(0, 0, int32(width), int32(height), gl.RGBA, gl.UNSIGNED_BYTE, gl.Ptr(picture.Pix))
	})
	return upright(picture)
}

// upright turns a picture read from OpenGL, whose lines run upwards, and takes
// out what the window lets through.
func upright(p *image.NRGBA) *image.NRGBA {
	turned := image.NewNRGBA(p.Bounds())
	height := p.Bounds().Dy()
	for y := range height {
		copy(turned.Pix[y*turned.Stride:(y+1)*turned.Stride], p.Pix[(height-1-y)*p.Stride:(height-y)*p.Stride])
	}
	for i := 3; i < len(turned.Pix); i += 4 {
		turned.Pix[i] = 0xFF
	}
	return turned
}
