package voting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// capSize is the side of a key cap of the voters' pages at 100 %.
const capSize float32 = 28

// bigCap is the picture of a key in the voters' size.
type bigCap struct {
	widget.BaseWidget
	box   *canvas.Rectangle
	words *kit.Text
	arrow *kit.Icon
	on    bool // it stands on the primary colour
}

func newBigCap(key string) *bigCap {
	c := &bigCap{box: newBox(), words: kit.NewText(kit.TextOptions{Text: key, Role: kit.RoleLead, Align: fyne.TextAlignCenter})}
	arrows := map[string]kit.IconName{"↑": kit.IconArrowUp, "↓": kit.IconArrowDown}
	c.arrow = kit.NewIcon(kit.IconOptions{Name: arrows[key], Size: 16})
	if _, ok := arrows[key]; ok {
		c.words.SetText("")
	} else {
		c.arrow.Hide()
	}
	c.paint()
	c.ExtendBaseWidget(c)
	return c
}

// setOn draws the cap for the ground it stands on: the primary colour, or another.
func (c *bigCap) setOn(primary bool) {
	c.on = primary
	c.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *bigCap) CreateRenderer() fyne.WidgetRenderer {
	return kit.Drawn(kit.Drawing{
		Widget: c, Objects: []fyne.CanvasObject{c.box, c.words, c.arrow}, Layout: c.layout, Min: c.min, Paint: c.paint,
	})
}

func (c *bigCap) paint() {
	fill, edge, ink := kit.Color(kit.ColorSunken), kit.ColorLine, kit.ColorText2
	if c.on {
		fill, edge, ink = color.Transparent, kit.ColorTintLine, kit.ColorOnPrimary
	}
	paintBox(c.box, fill, edge, 1, 4)
	c.words.SetColor(ink)
	c.arrow.Set(c.arrow.Name(), ink)
}

func (c *bigCap) min() fyne.Size {
	side := kit.Px(capSize)
	if c.words.Text() == "" {
		return fyne.NewSquareSize(side)
	}
	return fyne.NewSize(max(side, c.words.NaturalWidth()+2*kit.Px(8)), side)
}

func (c *bigCap) layout(size fyne.Size) {
	kit.Put(c.box, 0, 0, size.Width, size.Height)
	line := kit.RoleLead.LineHeight()
	kit.Put(c.words, 0, (size.Height-line)/2, size.Width, line)
	side := kit.Px(16)
	kit.Put(c.arrow, (size.Width-side)/2, (size.Height-side)/2, side, side)
}
