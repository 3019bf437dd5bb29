package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ColumnsOptions describes Columns. Lengths are at 100 %.
type ColumnsOptions struct {
	Wide       fyne.CanvasObject // takes what remains
	Side       fyne.CanvasObject
	SideWidth  float32
	FoldsBelow float32 // width below which one goes beneath the other
	SideFirst  bool    // the side column stands at the left, or above
}

// Columns sets a wide column beside a narrow one; in a narrow window, or with
// large letters, one goes beneath the other.
type Columns struct {
	widget.BaseWidget
	o ColumnsOptions
}

var (
	_ Flow   = (*Columns)(nil)
	_ Parent = (*Columns)(nil)
)

// NewColumns makes two columns.
func NewColumns(o ColumnsOptions) *Columns {
	c := &Columns{o: o}
	c.ExtendBaseWidget(c)
	return c
}

// Folded reports whether one column lies under the other at a width.
func (c *Columns) Folded(width float32) bool { return width < Px(c.o.FoldsBelow) }

// Children implements Parent.
func (c *Columns) Children() []fyne.CanvasObject {
	if c.o.SideFirst {
		return []fyne.CanvasObject{c.o.Side, c.o.Wide}
	}
	return []fyne.CanvasObject{c.o.Wide, c.o.Side}
}

// widths returns the widths of both columns in a width.
func (c *Columns) widths(width float32) (wide, side float32) {
	if c.Folded(width) {
		return width, width
	}
	side = Px(c.o.SideWidth)
	return width - side - Px(GapCards), side
}

// HeightFor implements Flow.
func (c *Columns) HeightFor(width float32) float32 {
	wide, side := c.widths(width)
	a, b := HeightFor(c.o.Wide, wide), HeightFor(c.o.Side, side)
	if c.Folded(width) {
		return a + Px(GapCards) + b
	}
	return max(a, b)
}

// CreateRenderer implements fyne.Widget.
func (c *Columns) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: c, objects: c.Children, layout: c.layout, min: c.min}
}

func (c *Columns) min() fyne.Size {
	width := max(c.Size().Width, Px(c.o.SideWidth))
	return fyne.NewSize(Px(c.o.SideWidth), c.HeightFor(width))
}

func (c *Columns) layout(size fyne.Size) {
	wide, side := c.widths(size.Width)
	wideHeight, sideHeight := HeightFor(c.o.Wide, wide), HeightFor(c.o.Side, side)
	x, y, sideX, sideY := float32(0), float32(0), size.Width-side, float32(0)
	switch folded := c.Folded(size.Width); {
	case folded && c.o.SideFirst:
		sideX, y = 0, sideHeight+Px(GapCards)
	case folded:
		sideX, sideY = 0, wideHeight+Px(GapCards)
	case c.o.SideFirst:
		sideX, x = 0, side+Px(GapCards)
	}
	Put(c.o.Wide, x, y, wide, wideHeight)
	Put(c.o.Side, sideX, sideY, side, sideHeight)
}
