package voting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// confirmBox is a large box to tick. It takes no focus.
type confirmBox struct {
	widget.BaseWidget
	on     bool
	ringed bool
	box    *canvas.Rectangle
	ring   *canvas.Rectangle
	icon   *kit.Icon
	words  *kit.Text
	onTap  func()
}

var (
	_ fyne.Tappable      = (*confirmBox)(nil)
	_ desktop.Cursorable = (*confirmBox)(nil)
)

func newConfirmBox(words string, onTap func()) *confirmBox {
	b := &confirmBox{
		box: newBox(), ring: newBox(), icon: kit.NewIcon(kit.IconOptions{Name: kit.IconUnticked, Size: iconChoice}), onTap: onTap,
		words: kit.NewText(kit.TextOptions{Text: words, Role: kit.RoleLead, Wrap: true, MaxLines: 2}),
	}
	b.paint()
	b.ExtendBaseWidget(b)
	return b
}

func (b *confirmBox) setOn(on bool) {
	b.on = on
	b.Refresh()
}

func (b *confirmBox) setRing(on bool) {
	b.ringed = on
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *confirmBox) CreateRenderer() fyne.WidgetRenderer {
	return kit.Drawn(kit.Drawing{
		Widget: b, Objects: []fyne.CanvasObject{b.box, b.icon, b.words, b.ring}, Layout: b.layout, Min: b.min, Paint: b.paint,
	})
}

func (b *confirmBox) paint() {
	icon, ink := kit.IconUnticked, kit.ColorText2
	if b.on {
		icon, ink = kit.IconTicked, kit.ColorPrimary
	}
	paintBox(b.box, kit.Color(kit.ColorSurface), kit.ColorEdge, 2, 6)
	b.icon.Set(icon, ink)
	paintRing(b.ring, b.ringed, 6)
}

func (b *confirmBox) min() fyne.Size { return fyne.NewSize(kit.Px(200), kit.Px(52)) }

func (b *confirmBox) layout(size fyne.Size) {
	kit.Put(b.box, 0, 0, size.Width, size.Height)
	putRing(b.ring, size)
	pad, side := kit.Px(12), kit.Px(iconChoice)
	kit.Put(b.icon, pad, (size.Height-side)/2, side, side)
	left := pad + side + kit.Px(10)
	width := max(size.Width-left-pad, 0)
	height := min(b.words.HeightFor(width), size.Height)
	kit.Put(b.words, left, (size.Height-height)/2, width, height)
}

// Tapped implements fyne.Tappable.
func (b *confirmBox) Tapped(*fyne.PointEvent) { b.onTap() }

// Cursor implements desktop.Cursorable.
func (b *confirmBox) Cursor() desktop.Cursor { return desktop.PointerCursor }
