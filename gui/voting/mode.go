package voting

import (
	"context"
	"io"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
	"giaoban/gui/kit"
)

// End says how the voting mode ended.
type End int

// The ways in which the voting mode ends.
const (
	EndLeft     End = iota // by a teller's passphrase; the ballot stays open
	EndClosed              // counted
	EndAnnulled            // annulled with a reason
)

// Options describes a Mode.
type Options struct {
	Register *sqlite.Register
	Ballot   data.BallotID
	Words    *translations.Words
	Window   fyne.Window
	Clock    data.Clock
	Timer    kit.Timer // kit.RealTimer when nil
	Runner   kit.Runner
	Random   io.Reader // nil for the system's
	Explain  func(error) string
	OnEnd    func(End)
	OnQuit   func() // the program is to end; the ballot stays open
}

// Mode is the voting mode: it fills a window that has no menu, and decides what is
// shown in it. All of it is used on the UI goroutine.
//
// The voters' pages take keys as they are pressed down, so that one held down does
// not run through several pages, and take none for a moment after they have come
// into view, so that a second press meant for the page before does nothing.
type Mode struct {
	o     Options
	poll  *Poll
	root  *kit.Root
	page  page
	armed bool
	ended bool

	pad   codePad
	line  int // of the voter inside, or urn.NoLine
	paper *ballotPaper
	idle  countdown
	at    int // the name on which the keys of the ballot page act
	stop  func()
	tick  func()
}

// page is what the window shows at a time.
type page interface {
	content() fyne.CanvasObject
	// title is the key of the page's name, for the title of the window. It says
	// nothing of who is inside or of what they choose.
	title() string
}

// voterPage is a page without anything to focus: it gets each key that is pressed.
type voterPage interface {
	page
	press(fyne.KeyName)
	// rest is how long the page takes nothing after it has come into view.
	rest() time.Duration
}

// tellerPage is a page with fields and lists.
type tellerPage interface {
	page
	first() fyne.Focusable
	// key gets the keys that no control takes and reports whether it took one.
	key(fyne.KeyName) bool
}

// How long a page takes nothing: longer than the second press of a double press.
const (
	restShort = 400 * time.Millisecond
	restLong  = 900 * time.Millisecond // before a ballot is cast
)

// New makes the voting mode and takes the window. Begin or Resume shows its first
// page.
func New(o Options) *Mode {
	if o.Timer == nil {
		o.Timer = kit.RealTimer
	}
	m := &Mode{o: o, line: urn.NoLine, idle: countdown{clock: o.Clock}}
	m.root = kit.NewRoot(kit.Gap(0))
	m.root.OnKey = m.typedKey
	m.takeWindow()
	return m
}

// takeWindow leaves nothing of the window but the mode: no menu, no dialog that was
// open, no file that can be dropped.
func (m *Mode) takeWindow() {
	w := m.o.Window
	w.SetMainMenu(nil)
	w.SetOnDropped(nil)
	m.closeDialogs()
	w.SetContent(m.root)
	w.Canvas().SetOnTypedKey(m.strayKey)
	w.Canvas().SetOnTypedRune(nil)
	if c, ok := w.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(m.keyDown)
	}
	w.SetFullScreen(true)
}

// giveWindow lets go of the window.
func (m *Mode) giveWindow() {
	w := m.o.Window
	m.closeDialogs()
	w.Canvas().SetOnTypedKey(nil)
	if c, ok := w.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(nil)
	}
	w.SetFullScreen(false)
}

func (m *Mode) closeDialogs() {
	overlays := m.o.Window.Canvas().Overlays()
	for _, o := range slices.Backward(overlays.List()) {
		overlays.Remove(o)
	}
}

// Begin shows the first page after the ballot was opened: the roll, with the
// tellers' code.
func (m *Mode) Begin(p *Poll, code string) {
	m.poll, m.pad.code = p, code
	m.paper = newBallotPaper(len(p.ballot.Candidates), len(p.ballot.Rule.Choices))
	m.showRoll("")
}

// Resume goes on with a ballot that is open, as after a start: it shows nothing of
// the roll before a teller's passphrase.
func (m *Mode) Resume() {
	m.show(newBusyPage(m, "voting.resuming"))
	ctx, r, id, random := context.Background(), m.o.Register, m.o.Ballot, m.o.Random
	m.work(func() (*Poll, error) { return Resume(ctx, r, id, random) }, func(p *Poll, err error) {
		if err != nil {
			m.show(newBrokenPage(m, err))
			return
		}
		m.poll = p
		m.paper = newBallotPaper(len(p.ballot.Candidates), len(p.ballot.Rule.Choices))
		m.showLocked()
	})
}

// work runs something off the UI goroutine and takes its answer on it, unless the
// mode has ended meanwhile.
func (m *Mode) work(do func() (*Poll, error), done func(*Poll, error)) {
	m.o.Runner(func() {
		p, err := do()
		fyne.Do(func() {
			if !m.ended {
				done(p, err)
			}
		})
	})
}

// run is work that answers with an error alone.
func (m *Mode) run(do func() error, done func(error)) {
	m.work(func() (*Poll, error) { return nil, do() }, func(_ *Poll, err error) { done(err) })
}

// show shows a page in place of the one before, of which nothing stays.
func (m *Mode) show(p page) {
	m.stopTimers()
	if shown, ok := m.page.(interface{ forget() }); ok {
		shown.forget()
	}
	m.closeDialogs()
	m.o.Window.Canvas().Unfocus()
	m.page, m.armed = p, false
	switch p := p.(type) {
	case voterPage:
		m.root.SetContent(container.NewStack(p.content(), newMouseWatch(m.touch)))
		m.restFor(p.rest())
	case tellerPage:
		m.root.SetContent(p.content())
		m.arm()
		if first := p.first(); first != nil {
			m.o.Window.Canvas().Focus(first)
		}
	default:
		m.root.SetContent(p.content())
		m.arm()
	}
}

// arm lets the page take keys and presses from now on.
func (m *Mode) arm() {
	m.armed = true
	m.o.Window.SetTitle(m.o.Words.T(m.page.title()) + " – " + m.o.Words.T("app.name"))
}

// restFor lets a voters' page take nothing for a moment; meanwhile the title of the
// window does not name it.
func (m *Mode) restFor(d time.Duration) {
	if m.stop != nil {
		m.stop()
	}
	m.armed = false
	m.o.Window.SetTitle(m.o.Words.T("app.name"))
	m.stop = m.o.Timer(d, m.arm)
}

func (m *Mode) stopTimers() {
	for _, stop := range []func(){m.stop, m.tick} {
		if stop != nil {
			stop()
		}
	}
	m.stop, m.tick = nil, nil
}

// tap guards what a button of a voters' page does.
func (m *Mode) tap(do func()) func() {
	return func() {
		m.touch()
		if m.armed {
			do()
		}
	}
}

// keyDown gets each key that is pressed while nothing has the focus.
func (m *Mode) keyDown(key *fyne.KeyEvent) {
	p, ok := m.page.(voterPage)
	if !ok {
		return
	}
	m.touch()
	if m.armed {
		p.press(key.Name)
	}
}

// typedKey gets the function keys that a control of a tellers' page leaves.
func (m *Mode) typedKey(key *fyne.KeyEvent) bool {
	p, ok := m.page.(tellerPage)
	return ok && p.key(key.Name)
}

// strayKey gets what is typed while nothing has the focus. On a tellers' page it
// belongs to where the focus was put at first; the voters' pages take keys as they
// are pressed down and nothing else.
func (m *Mode) strayKey(key *fyne.KeyEvent) {
	p, ok := m.page.(tellerPage)
	if !ok || m.typedKey(key) || p.first() == nil || m.o.Window.Canvas().Overlays().Top() != nil {
		return
	}
	m.o.Window.Canvas().Focus(p.first())
	p.first().TypedKey(key)
}

// touch says that a key was pressed or the mouse moved.
func (m *Mode) touch() { m.idle.touch() }

// watchIdle counts the seconds without a key or mouse while a voter's page is in
// view, and clears the choices when time is up.
func (m *Mode) watchIdle(tell func(left int)) {
	of := m.page
	m.tick = m.o.Timer(time.Second, func() {
		if m.page != of {
			return
		}
		if m.paper.begun() && m.idle.left() == 0 {
			m.clear()
			return
		}
		tell(m.idle.left())
		m.watchIdle(tell)
	})
}

// clear takes back the choices of a voter who has pressed nothing for too long.
func (m *Mode) clear() {
	m.paper.wipe()
	m.at = 0
	if _, teller := m.page.(*stepInPage); teller {
		return
	}
	m.show(newBallotPage(m, m.o.Words.T("voting.cleared")))
}

// Close is what the window's own way of closing does: nothing, but where no voter
// can be and nobody has shown a passphrase yet.
func (m *Mode) Close() {
	switch m.page.(type) {
	case *lockedPage, *brokenPage:
		m.o.OnQuit()
	}
}

// end ends the mode.
func (m *Mode) end(how End) {
	if m.ended {
		return
	}
	m.Drop()
	m.giveWindow()
	m.o.OnEnd(how)
}

// Drop lets go of the urn and of what a voter has chosen, as when the program ends.
func (m *Mode) Drop() {
	m.ended = true
	m.stopTimers()
	if m.paper != nil {
		m.paper.wipe()
	}
	if m.poll != nil {
		m.poll.Release()
		m.poll = nil
	}
}
