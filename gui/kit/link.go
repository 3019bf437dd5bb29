package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// LinkOptions describes a Link.
type LinkOptions struct {
	Text  string
	Icon  IconName // before the words
	Bold  bool
	OnTap func()
	Hints []Hint
}

// linkFace is a link without the focus.
type linkFace struct {
	widget.BaseWidget
	o       LinkOptions
	icon    *glyph
	words   *line
	ring    *ring
	focused bool
	hovered bool
}

func (f *linkFace) build(o LinkOptions) {
	f.o = o
	f.icon = newGlyph(o.Icon, ColorPrimary)
	f.words = newLine(o.Text, RoleBody, ColorPrimary)
	f.words.bold = o.Bold
	f.ring = newRing(radiusControl)
}

func (f *linkFace) renderer(w fyne.CanvasObject) fyne.WidgetRenderer {
	return &renderer{
		widget: w, objects: fixed(f.icon.image, f.words.obj, f.ring.obj), layout: f.layout, min: f.min, paint: f.paint,
	}
}

func (f *linkFace) paint() {
	color := ColorPrimary
	if f.hovered {
		color = ColorPrimaryHover
	}
	f.icon.set(f.o.Icon, color)
	f.words.set(f.o.Text)
	f.words.color = color
	f.words.paint()
	f.ring.paint()
	f.ring.show(f.focused)
}

func (f *linkFace) iconRoom() float32 {
	if f.o.Icon == IconNone {
		return 0
	}
	return Px(iconControl) + Px(6)
}

func (f *linkFace) min() fyne.Size {
	return fyne.NewSize(f.iconRoom()+f.words.width(), RoleBody.LineHeight())
}

func (f *linkFace) layout(size fyne.Size) {
	f.icon.place(0, 0, Px(iconControl), size.Height)
	f.words.place(f.iconRoom(), 0, max(size.Width-f.iconRoom(), 0), size.Height)
	f.ring.around(size)
}

// MouseIn implements desktop.Hoverable.
func (f *linkFace) MouseIn(*desktop.MouseEvent) {
	f.hovered = true
	f.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (f *linkFace) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (f *linkFace) MouseOut() {
	f.hovered = false
	f.Refresh()
}

// Cursor implements desktop.Cursorable.
func (f *linkFace) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (f *linkFace) press() {
	if f.o.OnTap != nil {
		f.o.OnTap()
	}
}

// SetText changes the words.
func (f *linkFace) SetText(text string) {
	f.o.Text = text
	f.Refresh()
}

// Text returns the words.
func (f *linkFace) Text() string { return f.o.Text }

// SetOnTap changes where the link leads.
func (f *linkFace) SetOnTap(onTap func()) { f.o.OnTap = onTap }

// Link leads somewhere when it is pressed, by pointer or by Enter or Space.
type Link struct{ linkFace }

var _ fyne.Focusable = (*Link)(nil)

// NewLink makes a link.
func NewLink(o LinkOptions) *Link {
	l := &Link{}
	l.build(o)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *Link) CreateRenderer() fyne.WidgetRenderer { return l.renderer(l) }

// Tapped implements fyne.Tappable.
func (l *Link) Tapped(*fyne.PointEvent) {
	FocusOn(l)
	l.press()
}

// FocusGained implements fyne.Focusable.
func (l *Link) FocusGained() {
	l.focused = true
	l.Refresh()
	focusMoved(l, true)
}

// FocusLost implements fyne.Focusable.
func (l *Link) FocusLost() {
	l.focused = false
	l.Refresh()
	focusMoved(l, false)
}

// TypedRune implements fyne.Focusable.
func (l *Link) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (l *Link) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.press()
	default:
		windowKey(l, key)
	}
}

// KeyHints implements KeyHinter.
func (l *Link) KeyHints() []Hint { return l.o.Hints }

// CellLink is a link inside a row of a list; it takes no focus.
type CellLink struct{ linkFace }

// NewCellLink makes a link for a row.
func NewCellLink(o LinkOptions) *CellLink {
	l := &CellLink{}
	l.build(o)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *CellLink) CreateRenderer() fyne.WidgetRenderer { return l.renderer(l) }

// Tapped implements fyne.Tappable.
func (l *CellLink) Tapped(*fyne.PointEvent) { l.press() }
