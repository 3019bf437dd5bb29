package gui

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data/sample"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

// voting are the pictures of a made-up office that votes at the screen, from the
// opening to the count.
func (f *photographer) voting() []shot {
	keys := func(names ...fyne.KeyName) func() {
		return func() { f.pressDown(names...) }
	}
	roll := func() { f.pressDown(fyne.Key4, fyne.Key8, fyne.Key2, fyne.Key1) }
	return []shot{
		{"15-01-voting-terms", func() { f.look(setting.LookLight, 100); f.openMadeUp(); f.whenIdle(func() { f.program.vote(1) }) }},
		{"15-02-voting-passphrase", func() { f.key(fyne.KeyReturn) }},
		{"15-03-voting-code", func() { f.passphrases("mật khẩu của tổ trưởng", "mật khẩu của thành viên") }},
		{"15-04-voting-roll", func() { f.fill("4821"); f.key(fyne.KeyReturn) }},
		{"15-05-voting-invite", func() { f.key(fyne.KeyF9) }},
		{"15-06-voting-ballot", keys(fyne.KeyReturn, fyne.Key1, fyne.KeyDown, fyne.Key2, fyne.KeyDown)},
		{"15-07-voting-review", keys(fyne.KeyReturn)},
		{"15-08-voting-thanks", keys(fyne.KeyReturn, fyne.KeyReturn)},
		{"15-09-voting-wait", keys(fyne.KeyReturn)},
		{"15-10-voting-roll", roll},
		{"15-11-voting-teller", func() { f.key(fyne.KeyF9); f.whenIdle(keys(fyne.KeyF8)) }},
		{"15-12-voting-stand", roll},
		{"15-13-voting-closing", func() { f.pressDown(fyne.Key2); f.whenIdle(func() { f.pressButton("voting.to_close") }) }},
		{"15-14-voting-locked", f.openAnew},
	}
}

// openMadeUp opens a register with a prepared ballot in place of the sample.
func (f *photographer) openMadeUp() {
	p := f.program
	path := filepath.Join(p.o.Home, "Sổ thử"+Ending)
	p.o.Timer = poseTimer
	p.busy.runner(func() {
		err := sample.MakeBallot(context.Background(), path, p.registerOptions(), sample.Ballot{Voters: 12, Candidates: 3, Choices: 2})
		fyne.Do(func() {
			if err != nil {
				p.fail(err)
				return
			}
			p.Open(path)
		})
	})
}

// poseTimer lets no page wait before it takes a key, and leaves what counts down alone.
func poseTimer(d time.Duration, fire func()) func() {
	if d < time.Second {
		fire()
		return func() {}
	}
	return kit.RealTimer(d, fire)
}

// openAnew opens the register again, as after a start.
func (f *photographer) openAnew() {
	path := f.program.register.Path()
	f.program.leaveRegister()
	f.program.Open(path)
}

// pressButton presses the button that bears the words of a key.
func (f *photographer) pressButton(key string) {
	words := f.program.words.T(key)
	var in func(fyne.CanvasObject)
	in = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.Button:
			if o.Text() == words {
				o.Tapped(nil)
			}
		case *fyne.Container:
			for _, part := range o.Objects {
				in(part)
			}
		case kit.Parent:
			for _, part := range o.Children() {
				in(part)
			}
		}
	}
	in(f.program.window.Canvas().Content())
}

func (f *photographer) whenIdle(do func()) { f.program.busy.whenIdle(do) }

// pressDown presses keys that nothing has the focus for.
func (f *photographer) pressDown(names ...fyne.KeyName) {
	canvas, ok := f.program.window.Canvas().(desktop.Canvas)
	for _, name := range names {
		if ok && canvas.OnKeyDown() != nil {
			canvas.OnKeyDown()(&fyne.KeyEvent{Name: name})
		}
	}
}

// fill puts a text into the field that has the focus.
func (f *photographer) fill(text string) {
	if field, ok := f.program.window.Canvas().Focused().(*kit.Entry); ok {
		field.SetText(text)
	}
}

// passphrases types each teller's, twice.
func (f *photographer) passphrases(both ...string) {
	for _, pass := range both {
		for range 2 {
			f.fill(pass)
			f.key(fyne.KeyReturn)
		}
	}
}
