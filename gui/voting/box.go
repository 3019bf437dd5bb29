package voting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"giaoban/gui/kit"
)

func newBox() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }

// paintBox fills and edges a box; width and radius at 100 %.
func paintBox(b *canvas.Rectangle, fill color.Color, edge fyne.ThemeColorName, width, radius float32) {
	b.FillColor, b.StrokeColor, b.StrokeWidth, b.CornerRadius = fill, kit.Color(edge), kit.Px(width), kit.Px(radius)
	if edge == "" {
		b.StrokeColor, b.StrokeWidth = color.Transparent, 0
	}
	b.Refresh()
}

// ringOut is how far the ring of what the keys act on lies outside it.
const ringOut float32 = 4

// paintRing draws or hides the ring around a control of a radius at 100 %.
func paintRing(ring *canvas.Rectangle, shown bool, radius float32) {
	paintBox(ring, color.Transparent, kit.ColorFocus, 3, radius+ringOut)
	ring.Hidden = !shown
	ring.Refresh()
}

func putRing(ring *canvas.Rectangle, size fyne.Size) {
	out := kit.Px(ringOut)
	kit.Put(ring, -out, -out, size.Width+2*out, size.Height+2*out)
}
