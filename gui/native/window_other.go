//go:build !windows

package native

import "fyne.io/fyne/v2"

// MendsTyping says that what Vietnamese input programs send can be mended here.
const MendsTyping = false

// Attach does nothing: the toolkit itself does on this system what the program
// needs. It reports that there is a window.
func Attach(fyne.Window, Events) bool { return true }

// Front brings a window before all others.
func Front(w fyne.Window) { w.RequestFocus() }
