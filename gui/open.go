package gui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/home"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Open opens a register; the one that is open is closed first. While voting is
// going on nothing else is opened.
func (p *Program) Open(path string) {
	if p.Voting() {
		return
	}
	p.leaveRegister()
	options := p.registerOptions()
	p.busy.runner(func() {
		r, err := openMarked(path, options, p.o.Today)
		var first firstLook
		if err == nil {
			first, err = p.readFirst(r)
		}
		if err != nil {
			p.curtain.do(func() { p.openingFailed(path, err) })
			return
		}
		p.curtain.behind(func() { p.prepare(r, &first) })
		p.curtain.do(func() {
			p.first = first
			p.show(r)
		})
	})
}

// firstLook is what the window shows first, read while it is being opened. What
// is nil is read when it is shown.
type firstLook struct {
	ballot  data.BallotID // open at the screen: it goes before all else; 0 for none
	home    *home.Facts
	state   *deskState
	users   []data.User // of whom one is to sign in
	session *session    // laid out already for the system's account
}

// readFirst reads what the window will show first, before it is ready for it.
// Where that fails it is read again when it is shown, and then says why; but a
// register that does not tell whether voting is going on in it is not shown.
func (p *Program) readFirst(r *sqlite.Register) (firstLook, error) {
	var first firstLook
	var err error
	if first.ballot, err = r.BallotAtScreen(context.Background()); err != nil {
		return first, errors.Join(err, r.Close())
	}
	if first.ballot != 0 {
		return first, nil
	}
	now := p.o.Clock()
	facts, err := home.Read(context.Background(), r, now)
	if err != nil {
		return first, nil
	}
	first.home = &facts
	if first.users, err = activeUsers(context.Background(), r); err != nil {
		return firstLook{}, nil
	}
	counted := newDeskState(r.Today(), now, facts.Office(), facts.Outlook())
	if state, err := readCopies(context.Background(), r, counted); err == nil {
		first.state = &state
	}
	return first, nil
}

// prepare makes the session and lays it out where nobody has to sign in.
func (p *Program) prepare(r *sqlite.Register, first *firstLook) {
	if first.home == nil || first.state == nil || len(first.users) > 0 {
		return
	}
	first.session = p.newSession(r, p.o.Actor, first.home)
	pc := p.o.Store.PC()
	first.session.layOut(kit.PlaceHome, *first.state, fyne.NewSize(pc.Width, pc.Height))
}

func (p *Program) registerOptions() sqlite.Options {
	return sqlite.Options{Actor: p.o.Actor, Clock: p.o.Clock, Real: p.o.Real, Random: p.o.Random}
}

// openMarked opens a register, by a false day if one is asked for: only a sample
// or a test register takes it.
func openMarked(path string, o sqlite.Options, today data.Day) (*sqlite.Register, error) {
	if !today.IsZero() {
		o.Clock = onDay(today, o.Clock)
	}
	r, err := sqlite.Open(context.Background(), path, o)
	if err != nil {
		return nil, err
	}
	if !today.IsZero() && r.Mark() == sqlite.MarkOrdinary {
		return nil, errors.Join(&data.Refusal{Code: data.RefusedSample}, r.Close())
	}
	return r, nil
}

// onDay is a clock that shows the time of another on a fixed day.
func onDay(day data.Day, clock data.Clock) data.Clock {
	return func() time.Time {
		t := clock()
		return time.Date(day.Year, day.Month, day.Day, t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), t.Location())
	}
}

// openingFailed says why a register cannot be opened and what to do, over the
// screen that offers other ways to begin.
func (p *Program) openingFailed(path string, err error) {
	p.o.Log.Error("open the register", "path", path, "error", logged(err))
	if p.mark.register() != "" {
		p.showBlocked(path, err)
		return
	}
	p.showStart()
	defer p.ready() // its mark must lie above the dialog: it takes along what lies above itself
	text := p.words.F("open.failed", "name", filepath.Base(path)) + "\n" + explain(err, p.words)
	if r, ok := data.AsRefusal(err); ok && r.Code == data.RefusedDamaged {
		if copy, found := p.newestCopy(path); found {
			p.offerCopy(path, copy, text)
			return
		}
	}
	showFailure(p.window, p.words, text)
}

// newestCopy finds the latest copy of a register.
func (p *Program) newestCopy(path string) (sqlite.BackupInfo, bool) {
	copies, err := setting.CopiesOf(p.backupFolder(), path)
	if err != nil || len(copies) == 0 {
		return sqlite.BackupInfo{}, false
	}
	return copies[0], true
}

func (p *Program) offerCopy(path string, copy sqlite.BackupInfo, text string) {
	kit.Confirm(p.window, kit.ConfirmOptions{
		Title: p.words.T("open.damaged"), Yes: p.words.T("open.restore"), Words: p.words,
		Text:  text + "\n\n" + p.words.F("open.copy", "time", setting.CopyTime(copy.Time)),
		OnYes: func() { p.restore(path, copy.Path) },
	})
}

// restore puts a copy in the place of a register that is not open, and opens it.
func (p *Program) restore(path, copy string) {
	p.busy.runner(func() {
		err := sqlite.Restore(context.Background(), path, copy)
		fyne.Do(func() {
			if err != nil {
				p.fail(err)
				return
			}
			p.Open(path)
		})
	})
}

// askOpen asks which register to open.
func (p *Program) askOpen() {
	p.files.OpenFile(kit.FileQuestion{
		Title: p.words.T("open.title"), Endings: []string{Ending}, Purpose: "register", OnChosen: p.openChosen,
	})
}
