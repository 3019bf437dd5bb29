package kit

import (
	"fyne.io/fyne/v2"
)

// DialogOptions describes a Dialog.
type DialogOptions struct {
	Title    string
	Text     string            // what is asked, wrapped
	Body     fyne.CanvasObject // fields and lists under the text; may be nil
	Buttons  []DialogButton    // from left to right; Enter presses the last unless it is a danger
	Width    float32           // at 100 %; 440 when 0
	Height   float32           // at 100 %; what it needs when 0
	First    fyne.Focusable    // gets the focus; the last button when nil
	Words    Words
	Icon     IconName
	Tone     Tone // colour of the icon
	Bare     bool // Body fills the whole dialog of Height; neither head nor foot
	OnOpen   func()
	OnClosed func()
	OnCancel func() // Esc
	// Actions are what can be done in the dialog beyond its buttons; the menu of the
	// window has them, with their keys, while it is open. May be nil.
	Actions func() []Action
}

// DialogButton is a button at the foot of a dialog.
type DialogButton struct {
	Text string
	Icon IconName
	Kind ButtonKind
	Keys []string
	// OnTap does what the button says; it returns whether the dialog may close.
	// nil closes it.
	OnTap  func() bool
	Cancel bool // what Esc presses
}

// Dialog asks something over a dimmed window. It holds the focus until it is
// closed; Esc gives up, Enter presses the last button.
type Dialog struct {
	o       DialogOptions
	root    *Root
	pane    *dialogPane
	canvas  fyne.Canvas
	before  fyne.Focusable
	last    fyne.Focusable // in the dialog, that had the focus last
	buttons []*Button
	open    bool
}

// NewDialog makes a dialog; Show opens it.
func NewDialog(o DialogOptions) *Dialog {
	if o.Width == 0 {
		o.Width = 440
	}
	d := &Dialog{o: o}
	for i, b := range o.Buttons {
		keys := b.Keys
		if keys == nil && i == len(o.Buttons)-1 && b.Kind != ButtonDanger {
			keys = []string{"Enter"}
		}
		if keys == nil && b.Cancel {
			keys = []string{"Esc"}
		}
		d.buttons = append(d.buttons, NewButton(ButtonOptions{
			Text: b.Text, Icon: b.Icon, Kind: b.Kind, Keys: keys, OnTap: func() { d.press(i) },
		}))
	}
	d.pane = newDialogPane(d)
	d.root = newBareRoot(d.pane)
	d.root.OnKey, d.root.OnFocus, d.root.actions = d.key, d.focusMoved, o.Actions
	return d
}

// Show opens the dialog over a window.
func (d *Dialog) Show(w fyne.Window) {
	if d.open {
		return
	}
	d.open = true
	d.canvas = w.Canvas()
	d.before = d.canvas.Focused()
	d.canvas.Unfocus()
	if root, ok := d.canvas.Content().(*Root); ok {
		root.CloseFloat()
	}
	if d.o.OnOpen != nil {
		d.o.OnOpen()
	}
	d.canvas.Overlays().Add(d.root)
	d.root.Resize(d.canvas.Size())
	d.tellRoot(true)
	if first := d.first(); first != nil {
		d.canvas.Focus(first)
	}
}

func (d *Dialog) focusMoved(o fyne.Focusable) {
	if o != nil {
		d.last = o
	}
}

// refocus puts the focus where it was when nothing in the dialog has it.
func (d *Dialog) refocus() {
	if !d.open || d.canvas.Focused() != nil {
		return
	}
	to := d.first()
	if last, ok := d.last.(fyne.CanvasObject); ok && d.root.Shows(last) {
		to = d.last
	}
	if to != nil {
		d.canvas.Focus(to)
	}
}

func (d *Dialog) first() fyne.Focusable {
	if d.o.First != nil {
		return d.o.First
	}
	if n := len(d.buttons); n > 0 {
		return d.buttons[n-1]
	}
	return nil
}

// Hide closes the dialog and gives the focus back.
func (d *Dialog) Hide() {
	if !d.open {
		return
	}
	d.open = false
	d.canvas.Unfocus()
	d.canvas.Overlays().Remove(d.root)
	if d.before != nil {
		d.canvas.Focus(d.before)
	}
	d.tellRoot(false)
	if d.o.OnClosed != nil {
		d.o.OnClosed()
	}
}

// tellRoot lets the window know that a dialog has opened or closed over it.
func (d *Dialog) tellRoot(open bool) {
	if root, ok := d.canvas.Content().(*Root); ok && root.OnDialog != nil {
		root.OnDialog(open)
	}
}

// DialogActions returns what can be done in the dialog that is open over a canvas,
// and whether one is open.
func DialogActions(c fyne.Canvas) (actions []Action, open bool) {
	root, ok := c.Overlays().Top().(*Root)
	if !ok {
		return nil, false
	}
	if root.actions != nil {
		actions = root.actions()
	}
	return actions, true
}

// IsOpen reports whether the dialog is shown.
func (d *Dialog) IsOpen() bool { return d.open }

// Cancel does what Esc does.
func (d *Dialog) Cancel() {
	for i, b := range d.o.Buttons {
		if b.Cancel {
			d.press(i)
			return
		}
	}
	d.Hide()
	if d.o.OnCancel != nil {
		d.o.OnCancel()
	}
}

// Accept does what Enter does: it presses the last button, unless something
// would be lost.
func (d *Dialog) Accept() {
	if n := len(d.o.Buttons); n > 0 && d.o.Buttons[n-1].Kind != ButtonDanger {
		d.press(n - 1)
	}
}

// Button returns a button of the foot, from the left.
func (d *Dialog) Button(i int) *Button { return d.buttons[i] }

func (d *Dialog) press(i int) {
	if !d.open || d.buttons[i].Off() {
		return
	}
	b := d.o.Buttons[i]
	if b.OnTap != nil && !b.OnTap() {
		return
	}
	d.Hide()
	if b.Cancel && d.o.OnCancel != nil {
		d.o.OnCancel()
	}
}

// key gets the keys that the focused control leaves.
func (d *Dialog) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape:
		d.Cancel()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF9:
		d.Accept()
	default:
		return d.o.Actions != nil && PressAction(d.o.Actions(), key)
	}
	return true
}

// Refresh lays the dialog out anew, as when a field in it has come or gone.
func (d *Dialog) Refresh() { d.pane.Refresh() }
