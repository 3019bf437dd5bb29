package voting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// choiceOptions describes a choice.
type choiceOptions struct {
	words string
	key   string // the figure that chooses it
	role  kit.Role
	onTap func()
}

// choice is one of the large buttons beside a name. All of them look the same, and
// the same again when they are chosen. It takes no focus.
type choice struct {
	widget.BaseWidget
	o      choiceOptions
	chosen bool
	box    *canvas.Rectangle
	icon   *kit.Icon
	words  *kit.Text
	cap    *bigCap
}

var (
	_ fyne.Tappable      = (*choice)(nil)
	_ desktop.Cursorable = (*choice)(nil)
)

func newChoice(o choiceOptions) *choice {
	c := &choice{
		o: o, box: newBox(), icon: kit.NewIcon(kit.IconOptions{Name: kit.IconMissing, Size: iconChoice}),
		words: kit.NewText(kit.TextOptions{Text: o.words, Role: o.role, Wrap: true, MaxLines: 2}), cap: newBigCap(o.key),
	}
	c.paint()
	c.ExtendBaseWidget(c)
	return c
}

// iconChoice is the side of the ring before the words.
const iconChoice float32 = 28

// setChosen shows whether it is chosen.
func (c *choice) setChosen(chosen bool) {
	c.chosen = chosen
	c.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	return kit.Drawn(kit.Drawing{
		Widget: c, Objects: []fyne.CanvasObject{c.box, c.icon, c.words, c.cap}, Layout: c.layout, Min: c.min, Paint: c.paint,
	})
}

func (c *choice) paint() {
	fill, edge, ink, icon := color.Color(kit.Color(kit.ColorSurface)), kit.ColorEdge, kit.ColorText, kit.IconMissing
	if c.chosen {
		fill, edge, ink, icon = kit.Color(kit.ColorPrimary), kit.ColorPrimary, kit.ColorOnPrimary, kit.IconRadioOn
	}
	paintBox(c.box, fill, edge, 2, 6)
	c.icon.Set(icon, ink)
	c.words.SetColor(ink)
	c.words.SetBold(c.chosen)
	c.cap.setOn(c.chosen)
}

func (c *choice) min() fyne.Size { return fyne.NewSize(kit.Px(120), kit.Px(36)) }

func (c *choice) layout(size fyne.Size) {
	kit.Put(c.box, 0, 0, size.Width, size.Height)
	pad, side, gap := kit.Px(16), kit.Px(iconChoice), kit.Px(10)
	if size.Width < kit.Px(220) {
		pad, gap = kit.Px(10), kit.Px(6)
	}
	kit.Put(c.icon, pad, (size.Height-side)/2, side, side)
	right := size.Width - pad
	cap := c.cap.MinSize()
	right -= cap.Width
	kit.Put(c.cap, right, (size.Height-cap.Height)/2, cap.Width, cap.Height)
	left := pad + side + gap
	width := max(right-gap-left, 0)
	height := min(c.words.HeightFor(width), size.Height)
	kit.Put(c.words, left, (size.Height-height)/2, width, height)
}

// Tapped implements fyne.Tappable.
func (c *choice) Tapped(*fyne.PointEvent) { c.o.onTap() }

// Cursor implements desktop.Cursorable.
func (c *choice) Cursor() desktop.Cursor { return desktop.PointerCursor }
