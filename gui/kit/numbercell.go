package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// NumberCell is a number inside a row of a list that leads to what it counts. It
// takes no focus; Marked shows the one that Enter would open.
type NumberCell struct {
	widget.BaseWidget
	o       NumberOptions
	ground  *box
	words   *line
	hovered bool
}

// NumberOptions describes what a NumberCell shows.
type NumberOptions struct {
	Text   string
	Color  fyne.ThemeColorName // ColorText when empty
	Bold   bool
	Marked bool
	OnTap  func() // nil: the number leads nowhere
}

// NewNumberCell makes a number for a row.
func NewNumberCell() *NumberCell {
	c := &NumberCell{ground: newBox("", "", radiusControl), words: newLine("", RoleBody, ColorText)}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows another number.
func (c *NumberCell) Set(o NumberOptions) {
	if o.Color == "" {
		o.Color = ColorText
	}
	c.o = o
	c.Refresh()
}

// Options returns what is shown.
func (c *NumberCell) Options() NumberOptions { return c.o }

// CreateRenderer implements fyne.Widget.
func (c *NumberCell) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: c, objects: fixed(c.ground.obj, c.words.obj), layout: c.layout, min: c.min, paint: c.paint}
}

func (c *NumberCell) paint() {
	switch {
	case c.o.Marked:
		c.ground.set(ColorSurface, ColorPrimary)
	case c.hovered && c.o.OnTap != nil:
		c.ground.set(ColorSunken, "")
	default:
		c.ground.set("", "")
	}
	c.ground.paint()
	c.words.set(c.o.Text)
	c.words.color, c.words.bold = c.o.Color, c.o.Bold
	c.words.paint()
}

func (c *NumberCell) min() fyne.Size { return fyne.NewSize(max(c.words.width(), Px(32)), Px(28)) }

// layout sets the number to the right, in line with the head of its column; the
// mark around it stands out a little.
func (c *NumberCell) layout(size fyne.Size) {
	height := min(Px(28), size.Height)
	y := floor((size.Height - height) / 2)
	width, pad := c.words.width(), Px(8)
	Put(c.ground.obj, size.Width-width-pad, y, width+2*pad, height)
	c.words.place(size.Width-width, y, width, height)
}

// Tapped implements fyne.Tappable.
func (c *NumberCell) Tapped(*fyne.PointEvent) {
	if c.o.OnTap != nil {
		c.o.OnTap()
	}
}

// MouseIn implements desktop.Hoverable.
func (c *NumberCell) MouseIn(*desktop.MouseEvent) {
	c.hovered = true
	c.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (c *NumberCell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *NumberCell) MouseOut() {
	c.hovered = false
	c.Refresh()
}

// Cursor implements desktop.Cursorable.
func (c *NumberCell) Cursor() desktop.Cursor {
	if c.o.OnTap == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
