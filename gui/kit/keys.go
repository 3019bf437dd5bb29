package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// downKey takes the ↓ key for a function; nil takes nothing.
func downKey(onDown func()) func(*fyne.KeyEvent) bool {
	if onDown == nil {
		return nil
	}
	return func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyDown {
			return false
		}
		onDown()
		return true
	}
}

// windowKey gives a key that no control takes for itself (F1 to F12, Esc, Ins) to the
// window the control is in, and reports whether the window took it. Fyne has no
// shortcuts without Ctrl or Alt, so the focused control must pass them on.
func windowKey(control fyne.Focusable, key *fyne.KeyEvent) bool {
	if !functionKeys[key.Name] {
		return false
	}
	return passKey(control, key)
}

// passKey gives any key to the window or dialog the control is in.
func passKey(control fyne.Focusable, key *fyne.KeyEvent) bool {
	o, ok := control.(fyne.CanvasObject)
	if !ok {
		return false
	}
	root := rootOf(o)
	return root != nil && root.OnKey != nil && root.OnKey(key)
}

// WindowKey is windowKey for screens' own focusable widgets: they call it with
// each key they do not take themselves.
func WindowKey(control fyne.Focusable, key *fyne.KeyEvent) bool { return windowKey(control, key) }

var functionKeys = map[fyne.KeyName]bool{
	fyne.KeyF1: true, fyne.KeyF2: true, fyne.KeyF3: true, fyne.KeyF4: true, fyne.KeyF5: true, fyne.KeyF6: true,
	fyne.KeyF7: true, fyne.KeyF8: true, fyne.KeyF9: true, fyne.KeyF10: true, fyne.KeyF11: true, fyne.KeyF12: true, fyne.KeyEscape: true,
	fyne.KeyInsert: true,
}

// FunctionKey is the shortcut of a key without Ctrl or Alt, for an Action.
func FunctionKey(name fyne.KeyName) fyne.Shortcut { return &desktop.CustomShortcut{KeyName: name} }

// PressAction runs the action of a function key and reports whether there is
// one. Root.OnKey calls it with the actions of the window.
func PressAction(actions []Action, key *fyne.KeyEvent) bool {
	for _, a := range actions {
		if s, ok := a.Key.(*desktop.CustomShortcut); ok && s.Modifier == 0 && s.KeyName == key.Name && !a.Off {
			a.Run()
			return true
		}
	}
	return false
}
