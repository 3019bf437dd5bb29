package gui

import (
	"path/filepath"
	"strings"

	"giaoban/gui/kit"
	"giaoban/gui/native"
	"giaoban/gui/setting"
)

// Show shows the window where it stood last and has the system tell the program
// about it. It reports whether there is a window: a PC without OpenGL has none.
func (p *Program) Show() bool {
	p.window.Show()
	seen := native.Attach(p.window, native.Events{
		MendTyping: p.o.Store.MendsTyping, SessionEnds: p.store, SessionEnded: p.sessionEnded,
		StartedAgain: p.startedAgain, ScaleChanged: p.dress, Woken: p.woken,
	})
	if p.curtain.rise() && seen {
		p.window.Show() // paints what has come at once, without waiting for the loop
	}
	if seen {
		native.PutWindow(p.window, p.o.Store.PC().Place)
	}
	return seen
}

// store stores what is being typed.
func (p *Program) store() {
	if p.session != nil {
		p.session.flush()
	}
}

// sessionEnded closes the register: the system ends the process next, and does
// not wait for a copy to be made.
func (p *Program) sessionEnded() {
	p.rememberWindow()
	p.leaveRegister()
	if p.o.LoggedOff != nil {
		p.o.LoggedOff()
	}
}

// woken draws the window anew, on a screen that is there.
func (p *Program) woken() {
	native.KeepOnScreen(p.window)
	if content := p.window.Content(); content != nil {
		content.Refresh()
	}
}

// startedAgain comes to the front when the program is started a second time, and
// offers to open the register that was given to it. While voting is going on the
// window belongs to the voters.
func (p *Program) startedAgain(path string) {
	if p.closing || p.Voting() {
		return
	}
	native.Front(p.window)
	if path == "" || p.register != nil && sameFile(path, p.register.Path()) {
		return
	}
	if p.register == nil {
		p.openChosen(path)
		return
	}
	if p.window.Canvas().Overlays().Top() != nil {
		return // what is asked there goes first
	}
	p.store()
	kit.Confirm(p.window, kit.ConfirmOptions{
		Title: p.words.T("again.title"), Yes: p.words.T("again.yes"), Words: p.words,
		Text:  p.words.F("again.text", "open", filepath.Base(p.register.Path()), "name", filepath.Base(path)),
		OnYes: func() { p.openChosen(path) },
	})
}

// sameFile reports whether two paths name one file on a system that does not tell
// capital letters from small ones.
func sameFile(a, b string) bool {
	for _, path := range []*string{&a, &b} {
		if absolute, err := filepath.Abs(*path); err == nil {
			*path = absolute
		}
	}
	return strings.EqualFold(a, b)
}

// sayCrashed says that the last run broke down, and where its report lies.
func (p *Program) sayCrashed() {
	report := p.o.CrashReport
	p.o.CrashReport = ""
	if report == "" || p.posing || p.Voting() {
		return
	}
	kit.NewDialog(kit.DialogOptions{
		Title: p.words.T("crash.title"), Text: p.words.F("crash.text", "path", report), Icon: kit.IconWarning, Tone: kit.ToneAmber,
		Words: p.words, Width: 560,
		Buttons: []kit.DialogButton{
			{Text: p.words.T("crash.folder"), OnTap: func() bool { p.fail(native.Reveal(report)); return false }},
			{Text: p.words.T("kit.close"), Kind: kit.ButtonMain, Cancel: true},
		},
	}).Show(p.window)
}

func (p *Program) rememberWindow() {
	if p.window.FullScreen() {
		return
	}
	size := p.window.Canvas().Size()
	place, known := native.PlaceOf(p.window)
	err := p.o.Store.Change(func(pc *setting.PC) {
		pc.Width, pc.Height = size.Width, size.Height
		if known {
			pc.Place = &place
		}
	})
	if err != nil {
		p.o.Log.Warn("the window's size will not be remembered", "error", logged(err))
	}
}
