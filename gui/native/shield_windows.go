package native

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

var setDisplayAffinity = windows.NewLazySystemDLL("user32.dll").NewProc("SetWindowDisplayAffinity")

// Display affinities of Windows: seen everywhere; black in pictures and remote viewers;
// left out of them, from Windows 10 2004 on.
const (
	affinityNone    = 0x00
	affinityMonitor = 0x01
	affinityExclude = 0x11
)

// Shield keeps what a window shows out of pictures of the screen and of programs that
// watch it from elsewhere, as far as the system can. It is called on the UI goroutine.
func Shield(w fyne.Window, on bool) {
	n, ok := w.(driver.NativeWindow)
	if !ok || setDisplayAffinity.Find() != nil {
		return
	}
	n.RunNative(func(context any) {
		c, ok := context.(driver.WindowsWindowContext)
		if !ok {
			return
		}
		if !on {
			_, _, _ = setDisplayAffinity.Call(c.HWND, affinityNone)
			return
		}
		if done, _, _ := setDisplayAffinity.Call(c.HWND, affinityExclude); done == 0 {
			_, _, _ = setDisplayAffinity.Call(c.HWND, affinityMonitor)
		}
	})
}
