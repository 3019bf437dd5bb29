package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

const (
	sideWidth  float32 = 404 // of the right column
	foldsBelow float32 = 1080
)

// columns sets the wide column beside the narrow one; in a narrow window, or
// with large letters, the narrow one goes beneath.
type columns struct {
	widget.BaseWidget
	wide, side fyne.CanvasObject
}

var (
	_ kit.Flow   = (*columns)(nil)
	_ kit.Parent = (*columns)(nil)
)

func newColumns(wide, side fyne.CanvasObject) *columns {
	c := &columns{wide: wide, side: side}
	c.ExtendBaseWidget(c)
	return c
}

// Children implements kit.Parent.
func (c *columns) Children() []fyne.CanvasObject { return []fyne.CanvasObject{c.wide, c.side} }

// widths returns the widths of both columns, and whether one lies under the other.
func (c *columns) widths(width float32) (wide, side float32, folded bool) {
	if width < kit.Px(foldsBelow) {
		return width, width, true
	}
	side = kit.Px(sideWidth)
	return width - side - kit.Px(kit.GapCards), side, false
}

// HeightFor implements kit.Flow.
func (c *columns) HeightFor(width float32) float32 {
	wide, side, folded := c.widths(width)
	a, b := kit.HeightFor(c.wide, wide), kit.HeightFor(c.side, side)
	if folded {
		return a + kit.Px(kit.GapCards) + b
	}
	return max(a, b)
}

// CreateRenderer implements fyne.Widget.
func (c *columns) CreateRenderer() fyne.WidgetRenderer { return &columnsRenderer{c} }

type columnsRenderer struct{ c *columns }

func (r *columnsRenderer) Destroy() {}

func (r *columnsRenderer) Objects() []fyne.CanvasObject { return r.c.Children() }

func (r *columnsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(kit.Px(400), r.c.HeightFor(max(r.c.Size().Width, kit.Px(400))))
}

func (r *columnsRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *columnsRenderer) Layout(size fyne.Size) {
	wide, side, folded := r.c.widths(size.Width)
	height := kit.HeightFor(r.c.wide, wide)
	r.c.wide.Move(fyne.NewPos(0, 0))
	r.c.wide.Resize(fyne.NewSize(wide, height))
	at := fyne.NewPos(size.Width-side, 0)
	if folded {
		at = fyne.NewPos(0, height+kit.Px(kit.GapCards))
	}
	r.c.side.Move(at)
	r.c.side.Resize(fyne.NewSize(side, kit.HeightFor(r.c.side, side)))
}
