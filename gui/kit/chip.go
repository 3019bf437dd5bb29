package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ChipOptions describes a Chip.
type ChipOptions struct {
	Icon    IconName
	Label   string // "Hạn:", regular
	Value   string // bold
	Outline bool   // outlined in primary: read from the sentence, not accepted yet
	Missing bool   // outlined in amber: the sentence does not say it
	Faint   bool   // outlined in line: nothing to say
}

// Chip shows one fact read from a sentence.
type Chip struct {
	widget.BaseWidget
	o     ChipOptions
	box   *box
	icon  *glyph
	label *line
	value *line
}

// NewChip makes a chip.
func NewChip(o ChipOptions) *Chip {
	c := &Chip{
		o: o, box: newBox("", "", 12), icon: newGlyph(o.Icon, ColorText2),
		label: newLine(o.Label, RoleCaption, ColorText2), value: newLine(o.Value, RoleCaption, ColorText),
	}
	c.paint()
	c.ExtendBaseWidget(c)
	return c
}

// Set shows another fact.
func (c *Chip) Set(o ChipOptions) {
	c.o = o
	c.Refresh()
}

// Options returns what the chip shows.
func (c *Chip) Options() ChipOptions { return c.o }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: c, objects: fixed(c.box.obj, c.icon.image, c.label.obj, c.value.obj), layout: c.layout, min: c.min, paint: c.paint,
	}
}

func (c *Chip) paint() {
	switch {
	case c.o.Missing:
		c.box.set(ColorSurface, ColorAmber)
	case c.o.Outline:
		c.box.set(ColorSurface, ColorPrimary)
	case c.o.Faint:
		c.box.set(ColorSurface, ColorLine)
	default:
		c.box.set(ColorGreyTint, "")
	}
	c.box.paint()
	c.icon.set(c.o.Icon, ColorText2)
	c.label.set(c.o.Label)
	c.label.paint()
	c.value.set(c.o.Value)
	c.value.bold = true
	c.value.paint()
}

func (c *Chip) iconRoom() float32 {
	if c.o.Icon == IconNone {
		return 0
	}
	return Px(iconBadge) + Px(4)
}

func (c *Chip) gap() float32 {
	if c.o.Label == "" || c.o.Value == "" {
		return 0
	}
	return Px(4)
}

func (c *Chip) min() fyne.Size {
	return fyne.NewSize(Px(8)+c.iconRoom()+c.label.width()+c.gap()+c.value.width()+Px(10), Px(24))
}

func (c *Chip) layout(size fyne.Size) {
	height := Px(24)
	y := floor((size.Height - height) / 2)
	width := min(c.min().Width, size.Width)
	Put(c.box.obj, 0, y, width, height)
	c.icon.place(Px(8), y, Px(iconBadge), height)
	x := Px(8) + c.iconRoom()
	c.label.place(x, y, c.label.width(), height)
	x += c.label.width() + c.gap()
	c.value.place(x, y, max(width-x-Px(10), 0), height)
}
