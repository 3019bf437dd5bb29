package people

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/kit/kittest"
)

// bench shows the screen over the sample register as the window does: after
// each commit the screen reloads.
type bench struct {
	t        *testing.T
	register *sqlite.Register
	desk     *kit.Desk
	screen   *Screen
	window   fyne.Window
	said     []string
	failed   []error
}

// benchSize is the room of a screen beside the rail in a window of 1366×768.
var benchSize = fyne.NewSize(1278, 710)

func newBench(t *testing.T) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	clock := data.Clock(func() time.Time { return time.Date(2016, time.April, 6, 10, 42, 0, 0, time.UTC) })
	path := filepath.Join(t.TempDir(), "so.sogiaoban")
	options := sqlite.Options{Clock: clock, Actor: "Văn thư"}
	if err := sample.Make(t.Context(), path, options); err != nil {
		t.Fatal(err)
	}
	register, err := sqlite.Open(t.Context(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = register.Close() })
	b := &bench{t: t, register: register}
	w := words(t)
	b.desk = &kit.Desk{
		Register: register, Words: w, Clock: clock, Runner: kit.AtOnce,
		Navigate: func(kit.Place) {}, Find: func() {}, Saved: func(kit.SaveState) {}, ActionsChanged: func() {},
		Fail:    func(err error) { b.failed = append(b.failed, err) },
		Explain: func(err error) string { return explained(w.F, err) },
		Say:     func(text string) { b.said = append(b.said, text) },
	}
	b.window = test.NewTempWindow(t, kit.Gap(1))
	b.window.SetPadded(false)
	b.desk.Window = b.window
	b.screen = New(b.desk)
	root := kit.NewRoot(kit.Ground(kit.ColorBg, b.screen.Content()))
	root.OnKey = func(key *fyne.KeyEvent) bool { return kit.PressAction(b.screen.Actions(), key) }
	b.window.SetContent(root)
	b.window.Resize(benchSize)
	t.Cleanup(register.Watch(func([]data.Change) { b.screen.Reload() }))
	b.screen.Enter(kit.Place{Name: kit.PlacePeople})
	return b
}

func explained(fill func(string, ...any) string, err error) string {
	r, ok := data.AsRefusal(err)
	if !ok {
		return err.Error()
	}
	return fill("refused."+string(r.Code), "detail", r.Detail)
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) focused() fyne.Focusable {
	b.t.Helper()
	top := b.window.Canvas()
	f := top.Focused()
	if f == nil {
		b.t.Fatal("nothing has the focus")
	}
	return f
}

func (b *bench) typed(text string) {
	b.t.Helper()
	for _, r := range text {
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
	want := shortcut.(*desktop.CustomShortcut)
	for _, a := range b.screen.Actions() {
		if s, ok := a.Key.(*desktop.CustomShortcut); ok && *s == *want {
			a.Run()
			return
		}
	}
	b.t.Fatalf("no action for %v", want)
}

// people returns the directory as the register now has it.
func (b *bench) people() map[string]data.Person {
	b.t.Helper()
	all, err := b.register.People(b.t.Context())
	b.must(err)
	byName := map[string]data.Person{}
	for _, p := range all {
		byName[p.Name] = p
	}
	return byName
}

// names are the people listed, in order.
func (b *bench) names() string {
	var names []string
	for _, r := range b.screen.table.Rows() {
		names = append(names, r.person.Name)
	}
	return strings.Join(names, ", ")
}

// text returns the words in view, those of an open dialog first.
func (b *bench) text() string {
	var lines []string
	objects := []fyne.CanvasObject{b.window.Content()}
	if top := b.window.Canvas().Overlays().Top(); top != nil {
		objects = []fyne.CanvasObject{top}
	}
	for _, o := range objects {
		for _, part := range test.LaidOutObjects(o) {
			if t, ok := part.(*canvas.Text); ok && t.Visible() && t.Text != "" {
				lines = append(lines, t.Text)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// shot writes a picture for looking at, where SHOTS_DIR names a folder.
func (b *bench) shot(name string) {
	b.t.Helper()
	kittest.Picture(b.t, b.window, name)
}

func (b *bench) noFailures() {
	b.t.Helper()
	for _, err := range b.failed {
		b.t.Errorf("told the desk: %v", err)
	}
}
