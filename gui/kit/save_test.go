package kit

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

// handTimer is a Timer that tests fire by hand.
type handTimer struct {
	fire    func()
	delay   time.Duration
	started int
	stopped int
}

func (h *handTimer) start(d time.Duration, fire func()) func() {
	h.delay, h.fire = d, fire
	h.started++
	return func() { h.stopped++ }
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
	if saves != 0 || timer.started != 3 || timer.stopped != 2 || timer.delay != SaveDelay {
		t.Fatalf("saves %d, started %d, stopped %d, delay %v", saves, timer.started, timer.stopped, timer.delay)
	}
	timer.fire()
	if saves != 1 || a.Dirty() {
		t.Errorf("saves %d, dirty %v", saves, a.Dirty())
	}
	want := []SaveKind{SaveWaiting, SaveSaving, SaveSaved}
	for i, kind := range want {
		if states[i] != kind {
			t.Fatalf("states %v, want %v", states, want)
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
	if err := a.Flush(); err != nil || saves != 1 || timer.stopped != 1 {
		t.Errorf("flush: %v, saves %d, stopped %d", err, saves, timer.stopped)
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
	timer.fire()
	if last.Kind != SaveFailed || !errors.Is(last.Err, full) || !a.Dirty() || shown != 1 {
		t.Fatalf("state %+v, dirty %v, shown %d", last, a.Dirty(), shown)
	}
	fails = false
	if err := a.Flush(); err != nil || last.Kind != SaveSaved {
		t.Errorf("flush: %v, state %+v", err, last)
	}
}

func TestAutosaveForgets(t *testing.T) {
	timer := &handTimer{}
	saves := 0
	a := NewAutosave(AutosaveOptions{Save: func() error { saves++; return nil }, Timer: timer.start})
	a.Touch()
	a.Forget()
	if err := a.Flush(); err != nil || saves != 0 || timer.stopped != 1 {
		t.Errorf("flush: %v, saves %d, stopped %d", err, saves, timer.stopped)
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
