package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// TickOptions describes a TickBox or a RadioButton.
type TickOptions struct {
	Text     string
	Note     string // second line, small
	On       bool
	OnChange func(on bool)
	Hints    []Hint
}

// tickFace is a box to tick with its words.
type tickFace struct {
	widget.BaseWidget
	o           TickOptions
	on, off     IconName
	icon        *glyph
	words, note *line
	ring        *ring
	focused     bool
	disabled    bool
}

func (f *tickFace) build(o TickOptions, on, off IconName) {
	f.o, f.on, f.off = o, on, off
	f.icon = newGlyph(off, ColorText2)
	f.words = newLine(o.Text, RoleBody, ColorText)
	f.note = newLine(o.Note, RoleCaption, ColorText2)
	f.ring = newRing(radiusControl)
	f.paint()
}

func (f *tickFace) renderer(w fyne.CanvasObject) fyne.WidgetRenderer {
	return &renderer{
		widget: w, objects: fixed(f.icon.image, f.words.obj, f.note.obj, f.ring.obj), layout: f.layout, min: f.min, paint: f.paint,
	}
}

func (f *tickFace) paint() {
	switch {
	case f.disabled && f.o.On:
		f.icon.set(f.on, ColorText3)
	case f.o.On:
		f.icon.set(f.on, ColorPrimary)
	case f.disabled:
		f.icon.set(f.off, ColorText3)
	default:
		f.icon.set(f.off, ColorText2)
	}
	f.words.color = ColorText
	if f.disabled {
		f.words.color = ColorText3
	}
	f.words.set(f.o.Text)
	f.words.paint()
	f.note.set(f.o.Note)
	f.note.paint()
	f.ring.paint()
	f.ring.show(f.focused)
}

func (f *tickFace) min() fyne.Size {
	side := Px(iconRow)
	size := fyne.NewSize(side, max(side, RoleBody.LineHeight()))
	if f.o.Text != "" {
		size.Width += Px(8) + max(f.words.width(), f.note.width())
	}
	if f.o.Note != "" {
		size.Height += RoleCaption.LineHeight()
	}
	return size
}

func (f *tickFace) layout(size fyne.Size) {
	side := Px(iconRow)
	first := size.Height
	if f.o.Note != "" {
		first = RoleBody.LineHeight()
	}
	f.icon.place(0, 0, side, first)
	room := max(size.Width-side-Px(8), 0)
	f.words.place(side+Px(8), 0, room, first)
	f.note.place(side+Px(8), first, room, RoleCaption.LineHeight())
	f.ring.around(size)
}

func (f *tickFace) set(on bool) {
	if f.disabled || f.o.On == on {
		return
	}
	f.o.On = on
	f.Refresh()
	if f.o.OnChange != nil {
		f.o.OnChange(on)
	}
}

// SetOn ticks the box or not without reporting it.
func (f *tickFace) SetOn(on bool) {
	if f.o.On != on {
		f.o.On = on
		f.Refresh()
	}
}

// On reports whether the box is ticked.
func (f *tickFace) On() bool { return f.o.On }

// SetText changes the words.
func (f *tickFace) SetText(text string) {
	f.o.Text = text
	f.Refresh()
}

// SetOnChange changes whom a change is reported to.
func (f *tickFace) SetOnChange(onChange func(bool)) { f.o.OnChange = onChange }

// Enable implements fyne.Disableable.
func (f *tickFace) Enable() {
	f.disabled = false
	f.Refresh()
}

// Disable implements fyne.Disableable.
func (f *tickFace) Disable() {
	f.disabled = true
	f.Refresh()
}

// Disabled implements fyne.Disableable.
func (f *tickFace) Disabled() bool { return f.disabled }

// Cursor implements desktop.Cursorable.
func (f *tickFace) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedRune implements fyne.Focusable.
func (f *tickFace) TypedRune(rune) {}

// KeyHints implements KeyHinter.
func (f *tickFace) KeyHints() []Hint { return f.o.Hints }

// TickBox is ticked or not, by pointer or Space.
type TickBox struct{ tickFace }

var _ fyne.Focusable = (*TickBox)(nil)

// NewTickBox makes a box to tick.
func NewTickBox(o TickOptions) *TickBox {
	t := &TickBox{}
	t.build(o, IconTicked, IconUnticked)
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *TickBox) CreateRenderer() fyne.WidgetRenderer { return t.renderer(t) }

// Tapped implements fyne.Tappable.
func (t *TickBox) Tapped(*fyne.PointEvent) {
	FocusOn(t)
	t.set(!t.o.On)
}

// FocusGained implements fyne.Focusable.
func (t *TickBox) FocusGained() {
	t.focused = true
	t.Refresh()
	focusMoved(t, true)
}

// FocusLost implements fyne.Focusable.
func (t *TickBox) FocusLost() {
	t.focused = false
	t.Refresh()
	focusMoved(t, false)
}

// TypedKey implements fyne.Focusable.
func (t *TickBox) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeySpace {
		t.set(!t.o.On)
		return
	}
	windowKey(t, key)
}

// RadioButton is one of several choices; the screen clears the others.
type RadioButton struct{ tickFace }

var _ fyne.Focusable = (*RadioButton)(nil)

// NewRadioButton makes one of several choices.
func NewRadioButton(o TickOptions) *RadioButton {
	r := &RadioButton{}
	r.build(o, IconRadioOn, IconMissing)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *RadioButton) CreateRenderer() fyne.WidgetRenderer { return r.renderer(r) }

// Tapped implements fyne.Tappable.
func (r *RadioButton) Tapped(*fyne.PointEvent) {
	FocusOn(r)
	r.set(true)
}

// FocusGained implements fyne.Focusable.
func (r *RadioButton) FocusGained() {
	r.focused = true
	r.Refresh()
	focusMoved(r, true)
}

// FocusLost implements fyne.Focusable.
func (r *RadioButton) FocusLost() {
	r.focused = false
	r.Refresh()
	focusMoved(r, false)
}

// TypedKey implements fyne.Focusable.
func (r *RadioButton) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		r.set(true)
	default:
		windowKey(r, key)
	}
}

// CellTick is a box to tick inside a row of a list; it takes no focus.
type CellTick struct{ tickFace }

// NewCellTick makes a box to tick for a row of a list.
func NewCellTick(o TickOptions) *CellTick {
	t := &CellTick{}
	t.build(o, IconTicked, IconUnticked)
	t.disabled = false
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *CellTick) CreateRenderer() fyne.WidgetRenderer { return t.renderer(t) }

// Tapped implements fyne.Tappable.
func (t *CellTick) Tapped(*fyne.PointEvent) { t.set(!t.o.On) }
