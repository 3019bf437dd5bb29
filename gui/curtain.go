package gui

import (
	"sync"

	"fyne.io/fyne/v2"
)

// curtain stands before the window while the system makes it, which is the
// longest part of a start. The toolkit touches no object meanwhile, so that what
// the window will show can be made behind the curtain, off the UI goroutine.
type curtain struct {
	mu      sync.Mutex
	down    bool
	waiting []func()
}

// lower lets the curtain down. It is called on the UI goroutine, before there is
// a window.
func (c *curtain) lower() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.down = true
}

// behind does work that makes objects of the toolkit if the curtain is down, and
// holds it there until the work is done. Once it is up nothing is done: such work
// is then the UI goroutine's own.
func (c *curtain) behind(work func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.down {
		work()
	}
}

// do calls f on the UI goroutine: when the curtain rises, or soon if it is up.
func (c *curtain) do(f func()) {
	if !c.hold(f) {
		fyne.Do(f)
	}
}

// hold lets f wait for the curtain to rise; it reports whether it is down.
func (c *curtain) hold(f func()) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.down {
		c.waiting = append(c.waiting, f)
	}
	return c.down
}

// rise takes the curtain up, waits for what is being made behind it, does what has
// been waiting and reports whether anything has. It is called on the UI goroutine.
func (c *curtain) rise() bool {
	c.mu.Lock()
	waiting := c.waiting
	c.down, c.waiting = false, nil
	c.mu.Unlock()
	for _, f := range waiting {
		f()
	}
	return len(waiting) > 0
}
