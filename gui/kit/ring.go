package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
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
	Put(r.obj, -out, -out, size.Width+2*out, size.Height+2*out)
}

// within puts the ring just inside a row, where there is no room around it.
func (r *ring) within(x, y, width, height float32) {
	r.obj.CornerRadius = Px(radiusControl)
	in := Px(1)
	Put(r.obj, x+in, y+in, width-2*in, height-2*in)
}

// box is a filled and edged ground of a control. Its straight edges are drawn a
// second time as plain rectangles, because the painter smooths the edge of a
// rounded one over two pixels.
type box struct {
	obj        *fyne.Container
	rect       *canvas.Rectangle
	edges      [4]*canvas.Rectangle // top, right, bottom, left
	fill, edge fyne.ThemeColorName  // "" draws none
	edgeWidth  float32
	radius     float32
	corners    *corners // instead of radius
}

// corners are the radii of the four corners at 100 %.
type corners struct{ topLeft, topRight, bottomRight, bottomLeft float32 }

func newBox(fill, edge fyne.ThemeColorName, radius float32) *box {
	b := &box{rect: canvas.NewRectangle(color.Transparent), fill: fill, edge: edge, edgeWidth: 1, radius: radius}
	objects := []fyne.CanvasObject{b.rect}
	for i := range b.edges {
		b.edges[i] = canvas.NewRectangle(color.Transparent)
		objects = append(objects, b.edges[i])
	}
	b.obj = container.New(&boxLayout{b}, objects...)
	b.paint()
	return b
}

func (b *box) set(fill, edge fyne.ThemeColorName) {
	b.fill, b.edge = fill, edge
}

func (b *box) width() float32 {
	if b.edge == "" {
		return 0
	}
	return Px(b.edgeWidth)
}

func (b *box) paint() {
	b.rect.FillColor = colorOrNone(b.fill)
	b.rect.StrokeColor = colorOrNone(b.edge)
	b.rect.StrokeWidth = b.width()
	b.rect.CornerRadius = Px(b.radius)
	if c := b.corners; c != nil {
		b.rect.CornerRadius = 0
		b.rect.TopLeftCornerRadius, b.rect.TopRightCornerRadius = Px(c.topLeft), Px(c.topRight)
		b.rect.BottomRightCornerRadius, b.rect.BottomLeftCornerRadius = Px(c.bottomRight), Px(c.bottomLeft)
	}
	for _, e := range b.edges {
		e.FillColor = colorOrNone(b.edge)
		e.Hidden = b.edge == ""
	}
	b.layout(b.obj.Size())
	b.rect.Refresh()
}

func (b *box) layout(size fyne.Size) {
	Put(b.rect, 0, 0, size.Width, size.Height)
	if b.edge == "" {
		return
	}
	w, r := b.width(), min(Px(b.radius), size.Width/2, size.Height/2)
	long, high := max(size.Width-2*r, 0), max(size.Height-2*r, 0)
	Put(b.edges[0], r, 0, long, w)
	Put(b.edges[1], size.Width-w, r, w, high)
	Put(b.edges[2], r, size.Height-w, long, w)
	Put(b.edges[3], 0, r, w, high)
}

// boxLayout lays a box out when its object is resized.
type boxLayout struct{ box *box }

func (l *boxLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *boxLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.box.layout(size) }

func colorOrNone(name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return Color(name)
}
