//go:build !windows

package native

import "fyne.io/fyne/v2"

// Shield keeps what a window shows out of pictures of the screen, where the system can:
// here it cannot.
func Shield(fyne.Window, bool) {}
