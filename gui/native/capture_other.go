//go:build !cgo || ci

package native

import (
	"image"

	"fyne.io/fyne/v2"
)

// Capture returns a picture of the window.
func Capture(w fyne.Window) image.Image { return w.Canvas().Capture() }
