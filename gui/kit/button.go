package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// ButtonKind is how much weight a button has.
type ButtonKind int

// The kinds of buttons. One main button a region.
const (
	ButtonPlain  ButtonKind = iota // surface, edge, primary words
	ButtonMain                     // filled primary, bold
	ButtonFlat                     // words only
	ButtonDanger                   // red words and edge; asks again
)

// ButtonOptions describes a Button.
type ButtonOptions struct {
	Text  string
	Icon  IconName
	Kind  ButtonKind
	Keys  []string // caps of the key that presses it, shown inside
	Small bool     // 28 high instead of 36
	Off   bool     // cannot be pressed; the reason stands beside it
	OnTap func()
	Hints []Hint // keys for the status line while it has the focus
}

// Button does something when it is pressed, by pointer or by Enter or Space.
type Button struct{ buttonFace }

var (
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Disableable  = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
)

// NewButton makes a button.
func NewButton(o ButtonOptions) *Button {
	b := &Button{}
	b.build(o)
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer { return b.renderer(b) }

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.o.Off {
		FocusOn(b)
	}
	b.press()
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	focusMoved(b, true)
}

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() {
	b.focused = false
	b.Refresh()
	focusMoved(b, false)
}

// TypedRune implements fyne.Focusable.
func (b *Button) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.press()
	default:
		windowKey(b, key)
	}
}

// KeyHints implements KeyHinter.
func (b *Button) KeyHints() []Hint { return b.o.Hints }

// Enable implements fyne.Disableable.
func (b *Button) Enable() { b.SetOff(false) }

// Disable implements fyne.Disableable.
func (b *Button) Disable() { b.SetOff(true) }

// Disabled implements fyne.Disableable.
func (b *Button) Disabled() bool { return b.o.Off }

// CellButton is a button inside a row of a list: it takes no focus, because the
// list has it; the row's own key presses it.
type CellButton struct{ buttonFace }

// NewCellButton makes a button for a row.
func NewCellButton(o ButtonOptions) *CellButton {
	b := &CellButton{}
	b.build(o)
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *CellButton) CreateRenderer() fyne.WidgetRenderer { return b.renderer(b) }

// Tapped implements fyne.Tappable.
func (b *CellButton) Tapped(*fyne.PointEvent) { b.press() }

// Press does what a tap does.
func (b *CellButton) Press() { b.press() }

// IconButtonOptions describes an IconButton.
type IconButtonOptions struct {
	Icon  IconName
	Name  string // what it does, for whoever cannot see the icon
	OnTap func()
	Off   bool
	Hints []Hint
}

// NewIconButton makes a flat square button that shows an icon alone. Its name
// is said in the status line while it has the focus.
func NewIconButton(o IconButtonOptions) *Button {
	hints := o.Hints
	if len(hints) == 0 && o.Name != "" {
		hints = []Hint{{Keys: []string{"Enter"}, Word: o.Name}}
	}
	return NewButton(ButtonOptions{Icon: o.Icon, Kind: ButtonFlat, OnTap: o.OnTap, Off: o.Off, Hints: hints})
}
