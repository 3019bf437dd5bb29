package kit

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

// handTimer is a Timer that tests fire by hand.
type handTimer struct{ waits []*wait }

type wait struct {
	delay   time.Duration
	fire    func()
	stopped bool
}

func (h *handTimer) start(d time.Duration, fire func()) func() {
	w := &wait{delay: d, fire: fire}
	h.waits = append(h.waits, w)
	return func() { w.stopped = true }
}

// running counts the waits for d that have not been stopped.
func (h *handTimer) running(d time.Duration) int {
	n := 0
	for _, w := range h.waits {
		if w.delay == d && !w.stopped {
			n++
		}
	}
	return n
}

// elapse ends the wait for d that is running.
func (h *handTimer) elapse(t *testing.T, d time.Duration) {
	t.Helper()
	for _, w := range h.waits {
		if w.delay == d && !w.stopped {
			w.stopped = true
			w.fire()
			return
		}
	}
	t.Fatalf("nothing waits for %v", d)
}

func TestAutosaveWaitsForAPause(t *testing.T) {
	timer := &handTimer{}
	saves := 0
	var states []SaveKind
	at := time.Date(2016, 4, 6, 10, 42, 0, 0, time.UTC)
	a := NewAutosave(AutosaveOptions{
		Save: func() error { saves++; return nil }, Timer: timer.start, Now: func() time.Time { return at },
		Report: func(s SaveState) { states = append(states, s.Kind) },
	})
	a.Touch()
	a.Touch()
	a.Touch()
	if saves != 0 || timer.running(SaveDelay) != 1 {
		t.Fatalf("saves %d, waits for a pause %d", saves, timer.running(SaveDelay))
	}
	timer.elapse(t, SaveDelay)
	if saves != 1 || a.Dirty() || timer.running(SaveLatest) != 0 {
		t.Errorf("saves %d, dirty %v, still waiting %d", saves, a.Dirty(), timer.running(SaveLatest))
	}
	want := []SaveKind{SaveWaiting, SaveSaving, SaveSaved}
	for i, kind := range want {
		if states[i] != kind {
			t.Fatalf("states %v, want %v", states, want)
		}
	}
}

// TestAutosaveDoesNotWaitForEver: typing that never pauses is stored two
// seconds after its first key, and again two seconds after the next.
func TestAutosaveDoesNotWaitForEver(t *testing.T) {
	timer := &handTimer{}
	saves := 0
	a := NewAutosave(AutosaveOptions{Save: func() error { saves++; return nil }, Timer: timer.start})
	for round := 1; round <= 2; round++ {
		for range 5 {
			a.Touch()
		}
		if timer.running(SaveLatest) != 1 {
			t.Fatalf("round %d: %d waits for the latest moment, want 1", round, timer.running(SaveLatest))
		}
		timer.elapse(t, SaveLatest)
		if saves != round || a.Dirty() || timer.running(SaveDelay) != 0 {
			t.Errorf("round %d: saves %d, dirty %v, waits for a pause %d", round, saves, a.Dirty(), timer.running(SaveDelay))
		}
	}
}

func TestAutosaveFlushesAtOnce(t *testing.T) {
	timer := &handTimer{}
	saves := 0
	a := NewAutosave(AutosaveOptions{Save: func() error { saves++; return nil }, Timer: timer.start})
	if err := a.Flush(); err != nil || saves != 0 {
		t.Errorf("nothing typed: %v, saves %d", err, saves)
	}
	a.Touch()
	if err := a.Flush(); err != nil || saves != 1 || timer.running(SaveDelay) != 0 {
		t.Errorf("flush: %v, saves %d, still waiting %d", err, saves, timer.running(SaveDelay))
	}
}

func TestAutosaveKeepsWhatCouldNotBeStored(t *testing.T) {
	timer := &handTimer{}
	full := errors.New("disk full")
	fails := true
	var last SaveState
	shown := 0
	a := NewAutosave(AutosaveOptions{
		Save: func() error {
			if fails {
				return full
			}
			return nil
		},
		Timer: timer.start, Report: func(s SaveState) { last = s }, OnError: func(error) { shown++ },
	})
	a.Touch()
	timer.elapse(t, SaveDelay)
	if last.Kind != SaveFailed || !errors.Is(last.Err, full) || !a.Dirty() || shown != 1 {
		t.Fatalf("state %+v, dirty %v, shown %d", last, a.Dirty(), shown)
	}
	fails = false
	if err := a.Flush(); err != nil || last.Kind != SaveSaved {
		t.Errorf("flush: %v, state %+v", err, last)
	}
}

// TestAutosaveShowsAnErrorOnce: showing it may take the focus from the field,
// which saves again; the same error is not shown again for that, a new one is.
func TestAutosaveShowsAnErrorOnce(t *testing.T) {
	timer := &handTimer{}
	failure := errors.New("disk full")
	var shown []string
	var a *Autosave
	a = NewAutosave(AutosaveOptions{
		Save: func() error { return failure }, Timer: timer.start,
		OnError: func(err error) { shown = append(shown, err.Error()); _ = a.Flush() },
	})
	a.Touch()
	timer.elapse(t, SaveDelay)
	a.Touch()
	timer.elapse(t, SaveDelay)
	if len(shown) != 1 {
		t.Fatalf("shown %q, want the error once", shown)
	}
	failure = errors.New("read-only")
	_ = a.Flush()
	failure = nil
	if err := a.Flush(); err != nil {
		t.Fatal(err)
	}
	failure = errors.New("read-only")
	a.Touch()
	_ = a.Flush()
	if len(shown) != 3 {
		t.Errorf("shown %q, want a new error and one after a save shown too", shown)
	}
}

func TestAutosaveForgets(t *testing.T) {
	timer := &handTimer{}
	saves := 0
	a := NewAutosave(AutosaveOptions{Save: func() error { saves++; return nil }, Timer: timer.start})
	a.Touch()
	a.Forget()
	if err := a.Flush(); err != nil || saves != 0 || timer.running(SaveDelay) != 0 {
		t.Errorf("flush: %v, saves %d, still waiting %d", err, saves, timer.running(SaveDelay))
	}
}

func TestLoaderDropsStaleAnswers(t *testing.T) {
	test.NewTempApp(t)
	var waiting []func()
	l := NewLoader[int](func(work func()) { waiting = append(waiting, work) })
	var shown []int
	show := func(v int, _ error) { shown = append(shown, v) }
	l.Load(func() (int, error) { return 1, nil }, show)
	l.Load(func() (int, error) { return 2, nil }, show)
	waiting[1]()
	waiting[0]()
	if len(shown) != 1 || shown[0] != 2 {
		t.Errorf("shown %v, want the second answer alone", shown)
	}
	l.Load(func() (int, error) { return 3, nil }, show)
	l.Drop()
	waiting[2]()
	if len(shown) != 1 {
		t.Errorf("shown %v after Drop", shown)
	}
}

func TestLoaderAtOnce(t *testing.T) {
	test.NewTempApp(t)
	l := NewLoader[string](AtOnce)
	failed := errors.New("gone")
	var got error
	l.Load(func() (string, error) { return "", failed }, func(_ string, err error) { got = err })
	if !errors.Is(got, failed) {
		t.Errorf("error %v", got)
	}
}
