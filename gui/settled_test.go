package gui

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// passes is the toolkit's loop, turned by hand.
type passes struct {
	work    []func() // begun and not ended
	waiting []func() // what the next pass calls
}

func (p *passes) run(f func())   { p.work = append(p.work, f) }
func (p *passes) after(f func()) { p.waiting = append(p.waiting, f) }

func (p *passes) turn() {
	waiting := p.waiting
	p.waiting = nil
	for _, f := range waiting {
		f()
	}
}

func (p *passes) end() {
	p.work[0]()
	p.work = p.work[1:]
}

func restOn(p *passes) (b *busy, rested *int) {
	test.NewApp()
	b, rested = &busy{run: p.run, do: func(f func()) { f() }}, new(int)
	r := &rest{busy: b, pass: p.after, done: func() { *rested++ }}
	r.next()
	return b, rested
}

func TestAWindowWithNothingToDoRestsAfterTwoPasses(t *testing.T) {
	p := &passes{}
	_, rested := restOn(p)
	p.turn()
	if *rested != 0 {
		t.Fatal("at rest before what the first pass set off was handled")
	}
	p.turn()
	if *rested != 1 || len(p.waiting) != 0 {
		t.Errorf("told %d times and %d calls left, want once and none", *rested, len(p.waiting))
	}
}

// TestRestWaitsForALoad: also for one that a key handled meanwhile began, and
// for one that the first led to.
func TestRestWaitsForALoad(t *testing.T) {
	p := &passes{}
	b, rested := restOn(p)
	p.turn()
	b.runner(func() { b.runner(func() {}) })
	for range 5 {
		p.turn()
	}
	if *rested != 0 || len(p.waiting) != 0 {
		t.Fatalf("told %d times during a load, %d passes awaited in vain", *rested, len(p.waiting))
	}
	p.end()
	p.turn()
	p.turn()
	if *rested != 0 {
		t.Fatal("at rest although the load led to another")
	}
	p.end()
	p.turn()
	if *rested != 0 {
		t.Fatal("at rest before what the load set off was handled")
	}
	p.turn()
	if *rested != 1 {
		t.Errorf("told %d times, want once", *rested)
	}
}

// TestRestCountsALoadThatEndedBetweenTwoPasses: what it showed may lead on.
func TestRestCountsALoadThatEndedBetweenTwoPasses(t *testing.T) {
	p := &passes{}
	b, rested := restOn(p)
	p.turn()
	b.runner(func() {})
	p.end()
	p.turn()
	p.turn()
	if *rested != 0 {
		t.Fatal("at rest one pass after a load")
	}
	p.turn()
	if *rested != 1 {
		t.Errorf("told %d times, want once", *rested)
	}
}

func TestTheProgramSettles(t *testing.T) {
	b := onSample(t)
	settled := 0
	b.Settled(func() { settled++ })
	if settled != 1 {
		t.Errorf("told %d times, want once", settled)
	}
}
