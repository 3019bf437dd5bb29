package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// TileOptions describes a Tile.
type TileOptions struct {
	Figure string
	Icon   IconName
	Text   string
	Tone   Tone   // colour of bar and figure; ToneInfo is the primary
	OnTap  func() // leads to what is counted
	Hints  []Hint
}

// Tile is a figure with a coloured bar at its left.
type Tile struct {
	widget.BaseWidget
	o       TileOptions
	box     *box
	bar     *box
	figure  *line
	words   *Text
	icon    *glyph
	ring    *ring
	focused bool
}

var _ fyne.Focusable = (*Tile)(nil)

// NewTile makes a tile.
func NewTile(o TileOptions) *Tile {
	t := &Tile{
		o: o, box: newBox(ColorSurface, ColorLine, radiusCard),
		bar:    newBox(o.Tone.ink(), "", 0),
		figure: newLine(o.Figure, RoleFigure, o.Tone.ink()),
		words:  NewText(TextOptions{Text: o.Text, Color: ColorText2, Wrap: true, MaxLines: 2}),
		icon:   newGlyph(o.Icon, ColorText2), ring: newRing(radiusCard),
	}
	t.figure.bold = true
	t.bar.corners = &corners{topLeft: radiusCard, bottomLeft: radiusCard}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows another figure.
func (t *Tile) Set(figure, text string) {
	t.o.Figure, t.o.Text = figure, text
	t.Refresh()
}

// Figure returns the figure shown.
func (t *Tile) Figure() string { return t.o.Figure }

// CreateRenderer implements fyne.Widget.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget:  t,
		objects: fixed(t.box.obj, t.bar.obj, t.figure.obj, t.icon.image, t.words, t.ring.obj),
		layout:  t.layout, min: t.min, paint: t.paint,
	}
}

func (t *Tile) paint() {
	t.box.paint()
	t.bar.set(t.o.Tone.ink(), "")
	t.bar.paint()
	t.figure.set(t.o.Figure)
	t.figure.paint()
	t.words.SetText(t.o.Text)
	t.icon.paint()
	t.ring.paint()
	t.ring.show(t.focused)
}

func (t *Tile) min() fyne.Size {
	return fyne.NewSize(Px(17)+t.figure.width()+Px(12)+Px(iconControl)+Px(6)+Px(80)+Px(12), Px(64))
}

func (t *Tile) layout(size fyne.Size) {
	Put(t.box.obj, 0, 0, size.Width, size.Height)
	Put(t.bar.obj, 0, 0, Px(5), size.Height)
	x := Px(17)
	t.figure.place(x, 0, t.figure.width(), size.Height)
	x += t.figure.width() + Px(12)
	t.icon.place(x, 0, Px(16), size.Height)
	x += Px(16) + Px(6)
	width := max(size.Width-x-Px(8), 0)
	height := t.words.HeightFor(width)
	Put(t.words, x, floor((size.Height-height)/2), width, height)
	t.ring.around(size)
}

// Tapped implements fyne.Tappable.
func (t *Tile) Tapped(*fyne.PointEvent) {
	FocusOn(t)
	t.press()
}

func (t *Tile) press() {
	if t.o.OnTap != nil {
		t.o.OnTap()
	}
}

// Cursor implements desktop.Cursorable.
func (t *Tile) Cursor() desktop.Cursor {
	if t.o.OnTap == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained implements fyne.Focusable.
func (t *Tile) FocusGained() {
	t.focused = true
	t.Refresh()
	focusMoved(t, true)
}

// FocusLost implements fyne.Focusable.
func (t *Tile) FocusLost() {
	t.focused = false
	t.Refresh()
	focusMoved(t, false)
}

// TypedRune implements fyne.Focusable.
func (t *Tile) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *Tile) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.press()
	default:
		windowKey(t, key)
	}
}

// KeyHints implements KeyHinter.
func (t *Tile) KeyHints() []Hint { return t.o.Hints }
