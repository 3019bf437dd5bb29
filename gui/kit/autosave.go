package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// SaveKind says how the saving of what is typed stands.
type SaveKind int

// How saving stands.
const (
	SaveIdle    SaveKind = iota // nothing typed since the last save
	SaveWaiting                 // typed, not saved yet
	SaveSaving
	SaveSaved
	SaveFailed
)

// SaveState is what the status line says about saving.
type SaveState struct {
	Kind SaveKind
	At   time.Time // when it was saved last, zero if not yet
	Err  error     // why saving failed
}

// SaveDelay is how long after the last key a form saves itself. What shows the
// record beside the form, as a preview does, follows within half a second of it.
const SaveDelay = 400 * time.Millisecond

// SaveLatest is how long after the first key not stored yet a form saves itself
// though the typing never pauses.
const SaveLatest = 2 * time.Second

// Timer starts a countdown that calls back on the UI goroutine; stop ends it.
// Tests give one they fire by hand.
type Timer func(d time.Duration, fire func()) (stop func())

// RealTimer counts down by the system's clock.
func RealTimer(d time.Duration, fire func()) (stop func()) {
	t := time.AfterFunc(d, func() { fyne.Do(fire) })
	return func() { t.Stop() }
}

// AutosaveOptions describes an Autosave.
type AutosaveOptions struct {
	Save    func() error     // stores what is typed; runs on the UI goroutine, a commit takes about a millisecond
	Report  func(SaveState)  // may be nil
	Timer   Timer            // RealTimer when nil
	Now     func() time.Time // time.Now when nil
	Delay   time.Duration    // SaveDelay when 0
	OnError func(error)      // shows an error where the user looks, once until it changes or a save succeeds; may be nil
}

// Autosave stores a form by itself: half a second after the last key and no
// later than two seconds after the first, when a field is left, and when the
// form is closed. It is used on the UI goroutine.
type Autosave struct {
	o        AutosaveOptions
	dirty    bool
	stopWait func() // ends the wait for a pause in the typing
	stopLast func() // ends the wait for the latest moment
	savedAt  time.Time
	shown    string // the error shown last, while it lasts
}

// NewAutosave makes an autosave.
func NewAutosave(o AutosaveOptions) *Autosave {
	if o.Timer == nil {
		o.Timer = RealTimer
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Delay == 0 {
		o.Delay = SaveDelay
	}
	return &Autosave{o: o}
}

// Touch says that something was typed.
func (a *Autosave) Touch() {
	if !a.dirty {
		a.dirty = true
		a.report(SaveWaiting, nil)
	}
	if a.stopWait != nil {
		a.stopWait()
	}
	a.stopWait = a.o.Timer(a.o.Delay, a.fire)
	if a.stopLast == nil {
		a.stopLast = a.o.Timer(SaveLatest, a.fire)
	}
}

// Dirty reports whether something typed is not stored yet.
func (a *Autosave) Dirty() bool { return a.dirty }

// Forget drops the mark that something was typed, as after loading a record anew.
func (a *Autosave) Forget() {
	a.halt()
	a.dirty, a.shown = false, ""
}

func (a *Autosave) fire() { _ = a.Flush() }

func (a *Autosave) halt() {
	for _, stop := range []*func(){&a.stopWait, &a.stopLast} {
		if *stop != nil {
			(*stop)()
			*stop = nil
		}
	}
}

// Flush stores at once what was typed. What could not be stored stays to be
// stored by the next Touch or Flush; nothing typed is lost.
func (a *Autosave) Flush() error {
	a.halt()
	if !a.dirty {
		return nil
	}
	a.dirty = false
	a.report(SaveSaving, nil)
	if err := a.o.Save(); err != nil {
		a.dirty = true
		a.report(SaveFailed, err)
		a.showError(err)
		return err
	}
	a.shown = ""
	a.savedAt = a.o.Now()
	a.report(SaveSaved, nil)
	return nil
}

// showError shows an error unless it is shown already: a dialog takes the focus
// from the field, which is a reason to save again, and would open the next one.
func (a *Autosave) showError(err error) {
	if a.o.OnError == nil || a.shown == err.Error() {
		return
	}
	a.shown = err.Error()
	a.o.OnError(err)
}

func (a *Autosave) report(kind SaveKind, err error) {
	if a.o.Report != nil {
		a.o.Report(SaveState{Kind: kind, At: a.savedAt, Err: err})
	}
}
