package native

import "golang.org/x/sys/windows"

// Message says something without a window of our own, as where none can be had,
// and returns when it has been read.
func Message(title, text string) {
	t, errTitle := windows.UTF16PtrFromString(title)
	x, errText := windows.UTF16PtrFromString(text)
	if errTitle != nil || errText != nil {
		return
	}
	_, _ = windows.MessageBox(0, x, t, windows.MB_OK|windows.MB_ICONWARNING|windows.MB_SETFOREGROUND)
}
