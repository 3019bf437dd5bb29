package gui

import "giaoban/gui/kit"

// busy counts the loads and other work under way, so that the window knows when
// a screen shows all it has been asked to show. It is used on the UI goroutine.
type busy struct {
	run     kit.Runner
	do      func(func()) // calls on the UI goroutine
	under   int
	begun   int // all there ever was, also what has ended
	waiting []func()
}

// runner returns a Runner whose work is counted until its answer is shown.
func (b *busy) runner(work func()) {
	b.under++
	b.begun++
	b.run(func() {
		work()
		b.do(b.done)
	})
}

func (b *busy) done() {
	b.under--
	if b.under > 0 {
		return
	}
	waiting := b.waiting
	b.waiting = nil
	for _, f := range waiting {
		f()
	}
}

// whenIdle calls f once no load is under way.
func (b *busy) whenIdle(f func()) {
	if b.under == 0 {
		f()
		return
	}
	b.waiting = append(b.waiting, f)
}
