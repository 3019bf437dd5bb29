package gui

import (
	"context"
	"fmt"
	"image"
	"image/png"
	"io"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/native"
	"giaoban/gui/setting"
)

// settle is how long a screen may take to come to rest after its loads: a float
// closes, a preview draws its pages.
const settle = 700 * time.Millisecond

// shot is a picture to take: what brings the window there, and its file's name.
type shot struct {
	name string
	show func()
}

// photographer walks through the screens and keeps a picture of each.
type photographer struct {
	program *Program
	folder  string
	shots   []shot
	ballots sample.BallotStages
	failed  error
	done    func(error)
}

// Shots takes a picture of every screen into a folder, then tells how that went.
// The program must have been started.
func (p *Program) Shots(folder string, done func(error)) {
	p.posing = true
	f := &photographer{program: p, folder: folder, done: done}
	p.whenShown(func() {
		f.shots = f.all()
		f.next()
	})
}

func (f *photographer) all() []shot {
	p := f.program
	shots := []shot{{"00-start", p.showStart}}
	if p.session == nil {
		return shots
	}
	shots = append(shots, shot{"01-home", func() { p.rebuild(); f.to(kit.Place{Name: kit.PlaceHome}) }})
	shots = append(shots, f.place("02-meetings", kit.Place{Name: kit.PlaceMeetings}))
	for i, step := range kit.Steps() {
		name := fmt.Sprintf("03-%d-%s", i+1, step)
		shots = append(shots, f.place(name, kit.Place{Name: kit.PlaceMeeting, Meeting: f.meeting(), Step: step}))
	}
	shots = append(shots,
		shot{"03-8-papers-find", func() { f.press(ctrl(fyne.KeyF)); f.write("chủ trì") }},
		shot{"03-9-papers-size", func() { f.key(fyne.KeyEscape); f.press(ctrl(fyne.Key9)) }},
		shot{"03-a-beside", func() {
			f.to(kit.Place{Name: kit.PlaceMeeting, Meeting: f.meeting(), Step: kit.StepInfo})
			f.press(ctrlShift(fyne.KeyM))
		}},
		shot{"03-b-beside", func() { f.to(kit.Place{Name: kit.PlaceMeeting, Meeting: f.meeting(), Step: kit.StepConclusions}) }},
		shot{"04-1-board", func() {
			f.press(ctrlShift(fyne.KeyM))
			f.to(kit.Place{Name: kit.PlaceTasks, Field: "board"})
		}},
		f.place("04-2-table", kit.Place{Name: kit.PlaceTasks, Field: "table"}),
		f.place("04-3-figures", kit.Place{Name: kit.PlaceTasks, Field: "figures"}),
		f.place("04-4-task", kit.Place{Name: kit.PlaceTasks, Kind: data.KindTask, Record: 5}),
		shot{"04-5-paper", func() { f.to(kit.Place{Name: kit.PlaceTasks, Field: "table"}); f.choose("task.paper.tracking") }},
		shot{"05-ballots", func() { f.closeDialog(); f.to(kit.Place{Name: kit.PlaceBallots}) }},
		f.place("06-people", kit.Place{Name: kit.PlacePeople}),
	)
	for i, page := range setting.Pages() {
		name := fmt.Sprintf("07-%d-settings-%s", i+1, page)
		shots = append(shots, f.place(name, kit.Place{Name: kit.PlaceSettings, Field: page}))
	}
	shots = append(shots,
		shot{"08-find", func() { f.to(kit.Place{Name: kit.PlaceTasks}); p.session.openFinder().line.SetText("phoi hop") }},
		shot{"09-keys", func() { f.closeDialog(); p.session.showKeys() }},
		shot{"10-home-dark", func() { f.closeDialog(); f.look(setting.LookDark, 100); f.to(kit.Place{Name: kit.PlaceHome}) }},
		shot{"11-conclusions-dark", func() {
			f.to(kit.Place{Name: kit.PlaceMeeting, Meeting: f.meeting(), Step: kit.StepConclusions})
		}},
		shot{"12-board-dark", func() { f.to(kit.Place{Name: kit.PlaceTasks, Field: "board"}) }},
		shot{"13-home-large", func() { f.look(setting.LookLight, 130); f.to(kit.Place{Name: kit.PlaceHome}) }},
	)
	return slices.Concat(shots, f.ballotDesk(), f.voting())
}

func (f *photographer) place(name string, p kit.Place) shot {
	return shot{name, func() { f.to(p) }}
}

func (f *photographer) to(p kit.Place) { f.program.session.navigate(p) }

// look shows another look without keeping it.
func (f *photographer) look(look string, percent int) {
	pc := f.program.o.Store.PC()
	pc.Look, pc.Percent = look, percent
	f.program.o.App.Settings().SetTheme(kit.NewTheme(pc.KitLook()))
	f.program.rebuild()
}

// press does what a key of the menu does.
func (f *photographer) press(key fyne.Shortcut) {
	for _, i := range f.program.session.items {
		if i.Key != nil && i.Key.ShortcutName() == key.ShortcutName() && !i.Off {
			i.Run()
			return
		}
	}
}

// choose does what an item of the menu does.
func (f *photographer) choose(label string) {
	for _, i := range f.program.session.items {
		if i.Label == f.program.words.T(label) && !i.Off {
			i.Run()
			return
		}
	}
}

// write types into what has the focus.
func (f *photographer) write(text string) {
	for _, r := range text {
		if focused := f.program.window.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		}
	}
}

// key gives keys to what has the focus.
func (f *photographer) key(names ...fyne.KeyName) {
	for _, name := range names {
		if focused := f.program.window.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
}

func (f *photographer) closeDialog() {
	overlays := f.program.window.Canvas().Overlays()
	if top := overlays.Top(); top != nil {
		overlays.Remove(top)
	}
}

// meeting returns the latest briefing.
func (f *photographer) meeting() data.MeetingID {
	meetings, err := f.program.register.Meetings(context.Background(), sqlite.MeetingFilter{})
	if err != nil || len(meetings) == 0 {
		return 0
	}
	return meetings[0].ID
}

// next shows what the next picture is of and waits until it has come to rest.
func (f *photographer) next() {
	if len(f.shots) == 0 {
		f.done(f.failed)
		return
	}
	s := f.shots[0]
	f.shots = f.shots[1:]
	s.show()
	f.program.busy.whenIdle(func() {
		kit.RealTimer(settle, func() { f.program.busy.whenIdle(func() { f.take(s.name) }) })
	})
}

func (f *photographer) take(name string) {
	picture := native.Capture(f.program.window)
	if err := writePicture(filepath.Join(f.folder, name+".png"), picture); err != nil {
		f.done(err)
		return
	}
	fyne.Do(f.next)
}

func writePicture(path string, picture image.Image) error {
	return file.AtomicWrite(path, func(w io.Writer) error { return png.Encode(w, picture) })
}
