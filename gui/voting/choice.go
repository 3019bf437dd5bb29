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

// pads returns the distance of what stands in a choice of a width from its edge and
// from each other.
func pads(width float32) (pad, gap float32) {
	if width < kit.Px(220) {
		return kit.Px(10), kit.Px(6)
	}
	return kit.Px(16), kit.Px(10)
}

// choiceRole returns the largest letters in which the words of all choices find room
// in buttons of a size at 100 %: one for all of them.
func choiceRole(words []string, width, height float32) kit.Role {
	pad, gap := pads(kit.Px(width))
	room := kit.Px(width) - 2*pad - kit.Px(iconChoice) - kit.Px(capSize) - 2*gap
	for _, role := range []kit.Role{kit.RoleTitle, kit.RoleLead, kit.RoleBody} {
		fits := true
		for _, text := range words {
			t := kit.NewText(kit.TextOptions{Text: text, Role: role, Bold: true, Wrap: true})
			fits = fits && t.HeightFor(room) <= kit.Px(height)-kit.Px(4)
		}
		if fits {
			return role
		}
	}
	return kit.RoleCaption
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
	pad, gap := pads(size.Width)
	side := kit.Px(iconChoice)
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
