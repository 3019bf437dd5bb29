package native

// Events is what the system tells the program about its window. All of it comes
// on the UI goroutine, and only from Windows.
type Events struct {
	// MendTyping reports whether what Vietnamese input programs send is to be
	// mended before the toolkit sees it.
	MendTyping func() bool
	// SessionEnds is called when the user logs off or the PC is shut down: what
	// is typed must be stored when it returns.
	SessionEnds func()
	// SessionEnded is called when that is certain; the process is ended after it.
	SessionEnded func()
	// StartedAgain is called when the program was started a second time, with the
	// register it was given, or "".
	StartedAgain func(path string)
	// ScaleChanged is called when letters must be drawn anew at another size: the
	// window has come to a screen of another scale.
	ScaleChanged func()
	// Woken is called when the PC has slept, or its screens have changed: what the
	// window shows may be lost.
	Woken func()
}
