package kit

import (
	"fyne.io/fyne/v2"
)

// Hint is a key that does something where the focus is: its caps and a word.
type Hint struct {
	Keys []string // as printed on the caps: "Ctrl", "Enter", "F9", "↑"
	Word string
}

// KeyHinter is a focusable control that says which keys work in it. The status
// line shows them while it has the focus.
type KeyHinter interface {
	KeyHints() []Hint
}

// HintsOf returns the hints of the focused control, none where it has none.
func HintsOf(focused fyne.Focusable) []Hint {
	if h, ok := focused.(KeyHinter); ok {
		return h.KeyHints()
	}
	return nil
}

// canvasOf returns the canvas an object is shown on, nil when it is not. Fyne
// knows that of painted objects only; one that has just been put into a window
// that is alone is taken to be there.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	if c := app.Driver().CanvasForObject(o); c != nil {
		return c
	}
	if windows := app.Driver().AllWindows(); len(windows) == 1 {
		return windows[0].Canvas()
	}
	return nil
}

// rootOf returns the root of the window or dialog an object is shown in.
func rootOf(o fyne.CanvasObject) *Root {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	if r, ok := c.Overlays().Top().(*Root); ok {
		return r
	}
	if r, ok := c.Content().(*Root); ok {
		return r
	}
	return nil
}

// focusMoved tells the root that a control gained or lost the focus.
func focusMoved(o fyne.Focusable, gained bool) {
	control, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	root := rootOf(control)
	if root == nil {
		return
	}
	root.focusMoved(o, gained)
}

// FocusOn puts the focus on a control that is shown.
func FocusOn(control fyne.Focusable) {
	o, ok := control.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(o); c != nil {
		c.Focus(control)
	}
}

// HasFocus reports whether a control has the focus.
func HasFocus(control fyne.Focusable) bool {
	o, ok := control.(fyne.CanvasObject)
	if !ok {
		return false
	}
	c := canvasOf(o)
	return c != nil && c.Focused() == control
}

// FocusParter is a control that is higher than the window, of which only a part
// is to come into view when it gets the focus; nil for none.
type FocusParter interface {
	FocusPart() fyne.CanvasObject
}

func focusedPart(o fyne.Focusable) fyne.CanvasObject {
	if p, ok := o.(FocusParter); ok {
		return p.FocusPart()
	}
	control, _ := o.(fyne.CanvasObject)
	return control
}

// FocusMoved is for screens' own focusable widgets: they call it when they gain
// and lose the focus, so that they come into view and the status line shows
// their keys.
func FocusMoved(o fyne.Focusable, gained bool) { focusMoved(o, gained) }
