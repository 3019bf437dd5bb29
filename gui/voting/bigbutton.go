package voting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// bigButtonOptions describes a bigButton.
type bigButtonOptions struct {
	text  string
	key   string // cap of the key that presses it; "" for none
	icon  kit.IconName
	plain bool // edge and words alone
	onTap func()
}

// bigButton is a button of the voters' pages, 64 high. It takes no focus.
type bigButton struct {
	widget.BaseWidget
	o      bigButtonOptions
	off    bool
	ringed bool
	box    *canvas.Rectangle
	ring   *canvas.Rectangle
	icon   *kit.Icon
	words  *kit.Text
	cap    *bigCap
}

var (
	_ fyne.Tappable      = (*bigButton)(nil)
	_ desktop.Cursorable = (*bigButton)(nil)
)

func newBigButton(o bigButtonOptions) *bigButton {
	b := &bigButton{
		o: o, box: newBox(), ring: newBox(), icon: kit.NewIcon(kit.IconOptions{Name: o.icon, Size: iconChoice}),
		words: kit.NewText(kit.TextOptions{Text: o.text, Role: kit.RoleTitle, Bold: true}), cap: newBigCap(o.key),
	}
	b.icon.Hidden, b.cap.Hidden = o.icon == kit.IconNone, o.key == ""
	b.paint()
	b.ExtendBaseWidget(b)
	return b
}

// setOff switches the button off or on.
func (b *bigButton) setOff(off bool) {
	b.off = off
	b.Refresh()
}

// setRing shows that Enter presses this button.
func (b *bigButton) setRing(on bool) {
	b.ringed = on
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *bigButton) CreateRenderer() fyne.WidgetRenderer {
	return kit.Drawn(kit.Drawing{
		Widget: b, Objects: []fyne.CanvasObject{b.box, b.icon, b.words, b.cap, b.ring}, Layout: b.layout, Min: b.min, Paint: b.paint,
	})
}

func (b *bigButton) paint() {
	fill, edge, ink := color.Color(kit.Color(kit.ColorPrimary)), fyne.ThemeColorName(""), kit.ColorOnPrimary
	switch {
	case b.off:
		fill, edge, ink = kit.Color(kit.ColorSunken), kit.ColorLine, kit.ColorText3
	case b.o.plain:
		fill, edge, ink = kit.Color(kit.ColorSurface), kit.ColorEdge, kit.ColorPrimary
	}
	paintBox(b.box, fill, edge, 2, 6)
	b.icon.Set(b.o.icon, ink)
	b.words.SetColor(ink)
	b.cap.setOn(!b.off && !b.o.plain)
	paintRing(b.ring, b.ringed, 6)
}

func (b *bigButton) min() fyne.Size {
	width := b.words.NaturalWidth() + 2*kit.Px(28)
	if !b.icon.Hidden {
		width += kit.Px(iconChoice) + kit.Px(12)
	}
	if !b.cap.Hidden {
		width += b.cap.MinSize().Width + kit.Px(12)
	}
	return fyne.NewSize(width, kit.Px(64))
}

func (b *bigButton) layout(size fyne.Size) {
	kit.Put(b.box, 0, 0, size.Width, size.Height)
	putRing(b.ring, size)
	x := max((size.Width-b.min().Width)/2, 0) + kit.Px(28)
	if !b.icon.Hidden {
		side := kit.Px(iconChoice)
		kit.Put(b.icon, x, (size.Height-side)/2, side, side)
		x += side + kit.Px(12)
	}
	line, width := kit.RoleTitle.LineHeight(), b.words.NaturalWidth()
	kit.Put(b.words, x, (size.Height-line)/2, width, line)
	cap := b.cap.MinSize()
	kit.Put(b.cap, x+width+kit.Px(12), (size.Height-cap.Height)/2, cap.Width, cap.Height)
}

// Tapped implements fyne.Tappable.
func (b *bigButton) Tapped(*fyne.PointEvent) { b.press() }

func (b *bigButton) press() {
	if !b.off {
		b.o.onTap()
	}
}

// Cursor implements desktop.Cursorable.
func (b *bigButton) Cursor() desktop.Cursor {
	if b.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
