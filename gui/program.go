package gui

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/proof"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/home"
	"giaoban/gui/kit"
	"giaoban/gui/native"
	"giaoban/gui/setting"
	"giaoban/gui/voting"
)

// Ending is the ending of a register's file.
const Ending = ".sogiaoban"

// Options describes a Program.
type Options struct {
	App   fyne.App
	Store *setting.Store
	// Home is the folder of the program's own files: the sample register, and
	// copies until the office has chosen a folder.
	Home string
	// Documents is where papers are proposed to be saved.
	Documents string
	// Registers is where a new register is proposed to lie; "" is Documents.
	Registers string
	// Actor is the name of the system's account.
	Actor string
	// Today is the day by which the rules go, on marked registers only; zero is
	// the real one.
	Today data.Day
	Clock data.Clock // nil: time.Now
	Real  data.Clock // of the activity record; nil: time.Now
	Timer kit.Timer  // of voting and the status line; nil: kit.RealTimer
	// Random is what ids, urns and passphrases are drawn from; nil is the system's.
	Random io.Reader
	Log    *slog.Logger
	// Voting is told when voting at the screen begins and when it ends: meanwhile
	// no crash dump may be written.
	Voting func(on bool)
	// UrnCost is the cost of the tellers' passphrases, see urn.Options; 0 for the usual.
	UrnCost int
	// Painted is called once, when the first usable screen has been painted.
	Painted func()
	// Ahead makes the preview of papers ready beside the first screen, and reads the
	// tasks while another screen is shown.
	Ahead bool
	// Ending is called when the toolkit is told to end; the register is closed then.
	Ending func()
	Runner kit.Runner // nil: kit.InBackground
	// Storage tells in what kind of place a path lies; nil: native.StorageOf.
	Storage func(path string) native.Storage
	// CrashReport is the file that tells how the last run broke down, "" when it
	// did not.
	CrashReport string
	// LoggedOff is called when the system is about to end the process because the
	// user logs off; the register is closed then.
	LoggedOff func()
}

// Program is the window and the register open in it.
type Program struct {
	o       Options
	window  fyne.Window
	words   *translations.Words
	files   kit.Files
	reader  *proof.Reader // costs nothing before the first paper is shown
	busy    *busy
	curtain curtain
	closing bool
	posing  bool // pictures are being taken: nothing happens by itself
	readied bool // the preview has been made ready ahead, or is being
	shown   bool // a register, or the screen that asks for one, has been in view
	onShown func()

	register *sqlite.Register
	session  *session
	first    firstLook
	user     string // who sits at the desk; "" while nobody has signed in
	mark     votingMark
	opening  *voting.Opening // a ballot is being opened at the screen
	mode     *voting.Mode    // voting is going on: nothing else is shown
	from     voteFrom
	written  atomic.Bool
	stopping []func()
}

// New makes the program and its window; Start opens something in it.
func New(o Options) (*Program, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Runner == nil {
		o.Runner = kit.InBackground
	}
	if o.Storage == nil {
		o.Storage = native.StorageOf
	}
	if o.Registers == "" {
		o.Registers = o.Documents
	}
	p := &Program{o: o, mark: newVotingMark(o.Home, o.Log)}
	p.busy = &busy{run: o.Runner, do: p.curtain.do}
	if err := p.speak(); err != nil {
		return nil, err
	}
	p.reader = newReader(o.Home)
	pc := o.Store.PC()
	p.dress()
	p.window = o.App.NewWindow(p.words.T("app.name"))
	p.window.SetPadded(false)
	p.window.SetMaster()
	p.window.Resize(fyne.NewSize(pc.Width, pc.Height))
	p.window.SetCloseIntercept(p.Close)
	p.files = native.NewFiles(native.FilesOptions{
		Window: p.window, Memory: o.Store, Home: o.Documents, Fail: p.fail, Say: p.say, Words: p.language, Reader: p.reader,
	})
	return p, nil
}

// newReader makes what shows papers; its compiled code is kept in the program's
// own folder.
func newReader(home string) *proof.Reader {
	if home == "" {
		return proof.NewReader(proof.Options{})
	}
	return proof.NewReader(proof.Options{CacheDir: filepath.Join(home, "pdfium")})
}

// language returns the words now spoken.
func (p *Program) language() *translations.Words { return p.words }

// Window returns the program's window.
func (p *Program) Window() fyne.Window { return p.window }

// speak loads the words of the chosen language, Fyne's own among them.
func (p *Program) speak() error {
	language := p.o.Store.PC().Language
	words, err := translations.Load(language)
	if err != nil {
		return err
	}
	p.words = words
	return speakToolkit(language)
}

// dress gives the whole program its look.
func (p *Program) dress() { p.o.App.Settings().SetTheme(kit.NewTheme(p.o.Store.PC().KitLook())) }

// dressAnew shows the window in the look now chosen. Screens that are not in
// view would keep the old one, so they are made anew.
func (p *Program) dressAnew() {
	p.dress()
	p.rebuild()
}

// Start opens a file, else the register opened last, else asks what to begin with.
// While voting is going on it opens the register of that, whatever is asked for.
func (p *Program) Start(path string) {
	if p.Voting() {
		return
	}
	open := p.openChosen
	if voted := p.mark.register(); voted != "" {
		path, open = voted, p.Open
	}
	if path == "" {
		path = p.o.Store.PC().Register
		if path != "" && !exists(path) {
			path = ""
		}
	}
	if path == "" {
		p.showStart()
		p.ready()
		return
	}
	p.window.SetContent(kit.Gap(0))
	open(path)
}

// StartSample opens the sample register in the program's own folder and makes it
// where there is none.
func (p *Program) StartSample() {
	if voted := p.mark.register(); voted != "" {
		p.Start(voted)
		return
	}
	p.openSample()
}

func (p *Program) openSample() {
	path := filepath.Join(p.o.Home, p.words.T("app.sample_file")+Ending)
	p.busy.runner(func() {
		err := os.MkdirAll(p.o.Home, 0o755)
		if err == nil && !exists(path) {
			err = sample.Make(context.Background(), path, p.registerOptions())
		}
		p.curtain.do(func() {
			if err != nil {
				p.fail(err)
				return
			}
			p.Open(path)
		})
	})
}

// Begin opens something by start while Show makes the window.
func (p *Program) Begin(start func()) {
	p.curtain.lower()
	start()
}

// show shows the session on the register that is open, or asks who sits at the
// desk; or goes on with the voting in it before anything else of it is shown.
func (p *Program) show(r *sqlite.Register) {
	p.register = r
	p.written.Store(false)
	p.stopping = append(p.stopping, r.Watch(func([]data.Change) { p.written.Store(true) }), r.Watch(p.sweepAfter))
	p.rememberRegister()
	if p.first.ballot != 0 {
		p.from = voteFrom{place: kit.Place{Name: kit.PlaceBallots, Kind: data.KindBallot, Record: int64(p.first.ballot)}}
		p.resumeVoting(p.first.ballot)
		p.ready()
		return
	}
	p.mark.clearFor(r.Path())
	p.window.SetTitle(p.title())
	p.signIn()
	p.busy.whenIdle(p.sweepUrns) // the first screen does not wait for it
}

func (p *Program) title() string {
	name := filepath.Base(p.register.Path())
	title := name[:len(name)-len(filepath.Ext(name))] + " – " + p.words.T("app.name")
	if p.register.Mark() == sqlite.MarkSample {
		title += " " + p.words.T("app.sample_mark")
	}
	return title
}

func (p *Program) rememberRegister() {
	path, err := filepath.Abs(p.register.Path())
	if err == nil {
		err = p.o.Store.Change(func(pc *setting.PC) { pc.Register = path })
	}
	if err != nil {
		p.o.Log.Warn("the register will not be remembered", "error", logged(err))
	}
}

// enter opens the session for who sits at the desk.
func (p *Program) enter(user string) {
	p.user = user
	p.register.SetActor(user)
	at := p.from.place
	if at.Name == "" {
		at.Name = kit.PlaceHome
	}
	p.from = voteFrom{}
	p.enterWith(history{}, at)
	p.scheduleBackup()
	p.ready()
}

// enterWith makes the screens and opens them at a place, with where the user has
// been before.
func (p *Program) enterWith(h history, at kit.Place) {
	p.session = p.first.session
	if p.session == nil {
		p.session = p.newSession(p.register, p.user, p.first.home)
	}
	p.session.history = h
	p.session.open(at, p.first.state)
	p.first = firstLook{}
}

// newSession makes the session of a user; the start screen shows first what has
// been read for it already, unless that is nil.
func (p *Program) newSession(r *sqlite.Register, user string, facts *home.Facts) *session {
	screens := func(desk *kit.Desk, name kit.PlaceName) kit.Screen {
		if read := facts; name == kit.PlaceHome && read != nil {
			facts = nil
			return home.NewWith(desk, *read)
		}
		return p.screen(desk, name)
	}
	return newSession(sessionOptions{
		Register: r, Words: p.words, Window: p.window, Clock: p.o.Clock, Runner: p.busy.runner, Files: p.files, Reader: p.reader,
		Log: p.o.Log, User: user, OnUser: p.signInAnew, Screens: screens, Program: p.items, Title: p.title, Vote: p.vote, Timer: p.o.Timer, Ahead: p.o.Ahead,
	})
}

// rebuild shows the session anew, as after a change of language.
func (p *Program) rebuild() {
	if p.Voting() {
		return
	}
	if p.session == nil {
		p.showStart()
		return
	}
	old := p.session
	old.leave()
	p.enterWith(old.history, old.place())
}

// leaveRegister stores what is typed and closes the register, copying it first
// where that is due. It waits until all is done.
func (p *Program) leaveRegister() {
	if p.register == nil {
		return
	}
	if p.session != nil {
		p.session.leave()
		p.session = nil
	}
	if p.mode != nil {
		p.mode.Drop()
		p.letGoOfVoting()
	}
	p.opening, p.from = nil, voteFrom{}
	for _, stop := range p.stopping {
		stop()
	}
	p.stopping = nil
	if err := p.register.Close(); err != nil {
		p.o.Log.Error("close the register", "error", logged(err))
	}
	p.register = nil
	p.user = ""
}

func (p *Program) fail(err error) {
	if err == nil {
		return
	}
	p.o.Log.Error("shown to the user", "error", logged(err))
	showFailure(p.window, p.words, explain(err, p.words))
}
