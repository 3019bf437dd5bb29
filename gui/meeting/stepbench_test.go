package meeting

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/data/proof"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/kit/kittest"
)

// bench shows one step over a real register, as the window does: after each
// commit the step gets the dossier anew.
type bench struct {
	t        *testing.T
	register *sqlite.Register
	desk     *kit.Desk
	step     step
	window   fyne.Window
	meeting  data.MeetingID
	now      data.Clock

	units  []data.Unit
	people []data.Person
	said   []string
	failed []error
	place  kit.Place
	files  benchFiles

	lags bool // what was committed reaches the step only with catchUp
}

// benchFiles answers each question for a file with a path, and keeps what is to be viewed.
type benchFiles struct {
	answer string // for a file to save
	source string // for a file to open
	folder string
	asked  kit.FileQuestion
	viewed string
}

func (f *benchFiles) OpenFile(q kit.FileQuestion)     { f.answered(q, f.source) }
func (f *benchFiles) ChooseFolder(q kit.FileQuestion) { f.answered(q, f.folder) }
func (f *benchFiles) SaveFile(q kit.FileQuestion)     { f.answered(q, f.answer) }

func (f *benchFiles) answered(q kit.FileQuestion, path string) {
	f.asked = q
	if path != "" {
		q.OnChosen(path)
	}
}

func (f *benchFiles) View(path string) error {
	f.viewed = path
	return nil
}

func (f *benchFiles) Print(path string, left func(bool)) error {
	err := f.View(path)
	if err == nil {
		left(true)
	}
	return err
}

func (f *benchFiles) PrintLast(path string, left func(bool)) error { return f.Print(path, left) }

// benchSize is the room of a step in a window of 1366×768.
var benchSize = fyne.NewSize(1278, 598)

// benchReader starts pdfium once for all tests, and keeps its compiled code for
// the next run: compiling takes seconds.
var benchReader = sync.OnceValue(func() *proof.Reader {
	cache := ""
	if dir, err := os.UserCacheDir(); err == nil {
		cache = filepath.Join(dir, "giaoban", "pdfium")
	}
	return proof.NewReader(proof.Options{CacheDir: cache})
})

func newBench(t *testing.T, makeStep func(*kit.Desk) step) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	b := &bench{t: t, now: clockAt(2016, time.April, 1, 8, 30)}
	clock := data.Clock(func() time.Time { return b.now() })
	register, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "so.sogiaoban"), sqlite.Options{
		Clock: clock, Actor: "Văn thư", Mark: sqlite.MarkTest,
	})
	if err != nil {
		t.Fatal(err)
	}
	b.register = register
	t.Cleanup(func() { _ = register.Close() })
	b.fill()
	words := vietnameseWords(t)
	b.desk = &kit.Desk{
		Register: register, Words: words, Clock: clock, Runner: kit.AtOnce, Files: &b.files, Reader: benchReader(),
		Navigate:       func(p kit.Place) { b.place = p },
		Fail:           func(err error) { b.failed = append(b.failed, err) },
		Explain:        func(err error) string { return explained(words.F, err) },
		Saved:          func(kit.SaveState) {},
		Say:            func(text string) { b.said = append(b.said, text) },
		ActionsChanged: func() {},
	}
	b.window = test.NewTempWindow(t, kit.Gap(1))
	b.window.SetPadded(false)
	b.desk.Window = b.window
	b.step = makeStep(b.desk)
	root := kit.NewRoot(kit.Ground(kit.ColorBg, b.step.content()))
	root.OnKey = func(key *fyne.KeyEvent) bool { return kit.PressAction(b.step.actions(), key) }
	b.window.SetContent(root)
	b.window.Resize(benchSize)
	stop := register.Watch(b.changed)
	t.Cleanup(stop)
	b.reload()
	b.step.enter(kit.Place{})
	return b
}

func explained(fill func(string, ...any) string, err error) string {
	r, ok := data.AsRefusal(err)
	if !ok {
		return err.Error()
	}
	return fill("refused."+string(r.Code), "detail", r.Detail)
}

// fill makes an office of three units and four people, and a briefing in session.
func (b *bench) fill() {
	b.t.Helper()
	ctx := b.t.Context()
	for i, name := range []string{"Phòng Tổng hợp", "Phòng Hành chính Tổ chức", "Phòng Kinh tế"} {
		u, err := b.register.SaveUnit(ctx, data.Unit{Name: name, Order: i + 1, Reports: true})
		b.must(err)
		b.units = append(b.units, u)
	}
	for i, name := range []string{"Nguyễn Văn Đường", "Trần Thị Ánh", "Lê Quốc Ấn", "Phạm Thu Hà"} {
		unit := data.UnitID(0)
		if i > 0 {
			unit = b.units[i-1].ID
		}
		p, err := b.register.SavePerson(ctx, data.Person{Name: name, Honorific: "đồng chí", Position: "Chuyên viên", Unit: unit, Rank: data.RankStaff})
		b.must(err)
		b.people = append(b.people, p)
	}
	m, err := b.register.NewMeeting(ctx, data.KindQuarterly, data.Day{Year: 2016, Month: time.April, Day: 1})
	b.must(err)
	b.meeting = m.ID
	b.must(b.register.Step(ctx, m.ID, data.MeetingStep{To: data.StateInSession}))
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) dossier() data.Dossier {
	b.t.Helper()
	d, err := b.register.Dossier(b.t.Context(), b.meeting)
	b.must(err)
	return d
}

func (b *bench) changed([]data.Change) {
	if !b.lags {
		b.reload()
	}
}

// catchUp gives the step what was committed while it lagged behind.
func (b *bench) catchUp() {
	b.lags = false
	b.reload()
}

func (b *bench) reload() { b.step.show(b.dossier()) }

// to takes the briefing to another state.
func (b *bench) to(state data.MeetingState) {
	b.t.Helper()
	b.must(b.register.Step(b.t.Context(), b.meeting, data.MeetingStep{To: state, Reason: "sửa"}))
}

func (b *bench) focused() fyne.Focusable {
	b.t.Helper()
	f := b.window.Canvas().Focused()
	if f == nil {
		b.t.Fatal("nothing has the focus")
	}
	return f
}

// typed types into the focused control.
func (b *bench) typed(text string) {
	b.t.Helper()
	for _, r := range text {
		if r == '\n' {
			b.key(fyne.KeyReturn)
			continue
		}
		b.focused().TypedRune(r)
	}
}

func (b *bench) key(name fyne.KeyName) {
	b.t.Helper()
	b.focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (b *bench) tab() {
	b.t.Helper()
	b.window.Canvas().FocusNext()
}

// press runs the action of a shortcut, as the menu does.
func (b *bench) press(shortcut fyne.Shortcut) {
	b.t.Helper()
	want, _ := shortcut.(*desktop.CustomShortcut)
	for _, a := range b.step.actions() {
		if s, ok := a.Key.(*desktop.CustomShortcut); ok && *s == *want {
			if a.Off {
				b.t.Fatalf("%q is off", a.Label)
			}
			a.Run()
			return
		}
	}
	b.t.Fatalf("no action for %v", want)
}

// shot writes a picture of the step for looking at, where SHOTS_DIR names a folder.
func (b *bench) shot(name string) {
	b.t.Helper()
	kittest.Picture(b.t, b.window, name)
}

// noFailures fails the test when the step told the desk of an error.
func (b *bench) noFailures() {
	b.t.Helper()
	for _, err := range b.failed {
		b.t.Errorf("told the desk: %v", err)
	}
}
