package gui

import (
	"sync"

	"fyne.io/fyne/v2"

	"giaoban/data"
)

// watch gathers the commits of one frame into one call on the UI goroutine.
type watch struct {
	changed func()
	later   func(func())

	mu      sync.Mutex
	pending bool
	ended   bool
}

func newWatch(changed func()) *watch { return &watch{changed: changed, later: fyne.Do} }

// committed is called after each commit, on the goroutine that committed.
func (w *watch) committed([]data.Change) {
	w.mu.Lock()
	due := !w.pending && !w.ended
	w.pending = true
	w.mu.Unlock()
	if due {
		w.later(w.tell)
	}
}

func (w *watch) tell() {
	w.mu.Lock()
	w.pending = false
	ended := w.ended
	w.mu.Unlock()
	if !ended {
		w.changed()
	}
}

// end makes the watch silent.
func (w *watch) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ended = true
}
