package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ring is the focus ring: 2 wide, with a gap of 1, around a whole control. It
// lies outside the control's own area.
type ring struct {
	obj    *canvas.Rectangle
	radius float32 // of the control inside, at 100 %
	color  fyne.ThemeColorName
}

func newRing(radius float32) *ring {
	r := &ring{obj: canvas.NewRectangle(color.Transparent), radius: radius, color: ColorFocus}
	r.obj.Hide()
	r.paint()
	return r
}

func (r *ring) paint() {
	r.obj.StrokeColor = Color(r.color)
	r.obj.StrokeWidth = Px(2)
	r.obj.CornerRadius = Px(r.radius) + Px(1) + Px(2)
	r.obj.Refresh()
}

func (r *ring) show(on bool) {
	if on {
		r.obj.Show()
	} else {
		r.obj.Hide()
	}
	r.obj.Refresh()
}

func (r *ring) shown() bool { return r.obj.Visible() }

// around puts the ring around a control of a size.
func (r *ring) around(size fyne.Size) {
	out := Px(1) + Px(2)
	place(r.obj, -out, -out, size.Width+2*out, size.Height+2*out)
}

// within puts the ring just inside a row, where there is no room around it.
func (r *ring) within(x, y, width, height float32) {
	r.obj.CornerRadius = Px(radiusControl)
	in := Px(1)
	place(r.obj, x+in, y+in, width-2*in, height-2*in)
}

// box is a filled and edged ground of a control.
type box struct {
	obj         *canvas.Rectangle
	fill, edge  fyne.ThemeColorName // "" draws none
	edgeWidth   float32
	radius      float32
	transparent bool
}

func newBox(fill, edge fyne.ThemeColorName, radius float32) *box {
	b := &box{obj: canvas.NewRectangle(color.Transparent), fill: fill, edge: edge, edgeWidth: 1, radius: radius}
	b.paint()
	return b
}

func (b *box) set(fill, edge fyne.ThemeColorName) {
	b.fill, b.edge = fill, edge
}

func (b *box) paint() {
	b.obj.FillColor = colorOrNone(b.fill)
	b.obj.StrokeColor = colorOrNone(b.edge)
	b.obj.StrokeWidth = 0
	if b.edge != "" {
		b.obj.StrokeWidth = Px(b.edgeWidth)
	}
	b.obj.CornerRadius = Px(b.radius)
	b.obj.Refresh()
}

func colorOrNone(name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return Color(name)
}
