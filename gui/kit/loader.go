package kit

import (
	"fyne.io/fyne/v2"
)

// Runner runs work that may take time. A window gives InBackground; tests give
// AtOnce, so that a load is finished when the call returns.
type Runner func(work func())

// InBackground runs work off the UI goroutine.
func InBackground(work func()) { go work() }

// AtOnce runs work before it returns.
func AtOnce(work func()) { work() }

// Loader loads what a screen shows off the UI goroutine and swaps it in on it.
// An answer that a later question has overtaken is dropped. Load is called on
// the UI goroutine.
type Loader[T any] struct {
	run    Runner
	latest int
}

// NewLoader makes a loader.
func NewLoader[T any](run Runner) *Loader[T] { return &Loader[T]{run: run} }

// Load runs fetch off the UI goroutine, then show on it, unless another Load has
// begun meanwhile.
func (l *Loader[T]) Load(fetch func() (T, error), show func(T, error)) {
	l.latest++
	turn := l.latest
	l.run(func() {
		value, err := fetch()
		fyne.Do(func() {
			if turn == l.latest {
				show(value, err)
			}
		})
	})
}

// Drop makes the loader forget the answer that is under way.
func (l *Loader[T]) Drop() { l.latest++ }
