package gui

import "fyne.io/fyne/v2"

// quietPasses is how many passes of the toolkit's loop, one after the other,
// must find nothing going on. The first one handles what has come in, the
// second one what that has set off.
const quietPasses = 2

// Settled calls f on the UI goroutine once the window has come to rest: the
// keys and clicks that reached it before the call are handled, and no load, no
// drawing of a page and no copy is under way. What waits for a pause in the
// typing, as the saving of a form does, is not waited for, and neither is a
// click that may still become a double click. It may be called from any
// goroutine, also before Run; where the program ends first f is not called.
func (p *Program) Settled(f func()) {
	r := &rest{busy: p.busy, pass: afterPass, done: f}
	fyne.Do(r.next)
}

// rest waits until the window has come to rest. It is used on the UI goroutine.
type rest struct {
	busy  *busy
	pass  func(func()) // calls back after a pass of the toolkit's loop
	begun int          // the work that had begun at the last look
	quiet int          // passes since something last went on
	done  func()
}

func (r *rest) next() {
	r.begun = r.busy.begun
	r.pass(r.look)
}

// look is called after each pass.
func (r *rest) look() {
	switch {
	case r.busy.under > 0:
		r.quiet = 0
		r.busy.whenIdle(r.next)
		return
	case r.busy.begun != r.begun:
		r.quiet = 0
	default:
		r.quiet++
	}
	if r.quiet == quietPasses {
		r.done()
		return
	}
	r.next()
}

// afterPass calls f when the toolkit's loop has polled the system for input,
// drawn the window and called what was queued by fyne.Do meanwhile. An animation
// is the one thing that Fyne calls in each pass, between polling and drawing; it
// does so also where the user wants no animations. fyne.Do alone would not do:
// the loop calls what is queued as often as it likes between two polls.
func afterPass(f func()) {
	fyne.NewAnimation(0, func(float32) { fyne.Do(f) }).Start()
}
