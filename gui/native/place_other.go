//go:build !windows

package native

import "fyne.io/fyne/v2"

// PlaceOf knows no place: the desktop's window manager keeps it.
func PlaceOf(fyne.Window) (Place, bool) { return Place{}, false }

// PutWindow leaves the window to the desktop's window manager.
func PutWindow(fyne.Window, *Place) {}

// KeepOnScreen leaves the window to the desktop's window manager.
func KeepOnScreen(fyne.Window) {}
