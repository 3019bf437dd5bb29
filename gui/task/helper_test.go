package task

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/kit/kittest"
)

// bench is a screen in a window over a register of its own, and what it asked
// the frame for.
type bench struct {
	t      *testing.T
	r      *sqlite.Register
	words  *translations.Words
	w      fyne.Window
	s      *Screen
	gone   []kit.Place
	said   string
	now    time.Time
	habits habits
	// unwatch ends that commits are shown, as for a screen that is not in view.
	unwatch func()
}

// habits is a memory for tests.
type habits map[string]string

func (h habits) Recall(key string) string   { return h[key] }
func (h habits) Remember(key, value string) { h[key] = value }

func day(month, d int) data.Day { return data.Day{Year: 2016, Month: time.Month(month), Day: d} }

// newBench opens the screen over the sample register, on the day that its
// pictures show.
func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{t: t, now: time.Date(2016, 4, 6, 10, 42, 0, 0, time.UTC), habits: habits{}}
	clock := func() time.Time { return b.now }
	options := sqlite.Options{Clock: clock, Real: clock}
	path := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	if err := sample.Make(t.Context(), path, options); err != nil {
		t.Fatal(err)
	}
	var err error
	if b.r, err = sqlite.Open(t.Context(), path, options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.r.Close() })
	if b.words, err = translations.Load(translations.Vietnamese); err != nil {
		t.Fatal(err)
	}
	return b
}

// show opens the window at a place.
func (b *bench) show(look kit.Look, p kit.Place) {
	b.t.Helper()
	app := test.NewTempApp(b.t)
	app.Settings().SetTheme(kit.NewTheme(look))
	b.w = app.NewWindow("")
	b.w.SetPadded(false)
	b.s = New(&kit.Desk{
		Register: b.r, Words: b.words, Window: b.w, Clock: func() time.Time { return b.now }, Runner: kit.AtOnce, Find: func() {},
		Navigate: b.navigate, Fail: func(err error) { b.t.Errorf("shown as failure: %v", err) }, Saved: func(kit.SaveState) {},
		Explain: func(err error) string { return err.Error() }, Say: func(text string) { b.said = text }, ActionsChanged: func() {},
		Memory: b.habits,
	})
	b.unwatch = b.r.Watch(func([]data.Change) { b.s.Reload() })
	b.t.Cleanup(b.unwatch)
	b.w.SetContent(kit.NewRoot(b.s.Content()))
	b.w.Resize(fyne.NewSize(1278, 710))
	b.s.Enter(p)
}

func (b *bench) navigate(p kit.Place) {
	b.gone = append(b.gone, p)
	if p.Name == kit.PlaceTasks {
		b.s.Flush()
		b.s.Enter(p)
	}
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// give adds a task outside of any briefing.
func (b *bench) give(t data.Task) data.Task {
	b.t.Helper()
	saved, err := b.r.SaveTask(b.t.Context(), t)
	b.must(err)
	return saved
}

func (b *bench) event(e data.TaskEvent) {
	b.t.Helper()
	_, err := b.r.AddTaskEvent(b.t.Context(), e)
	b.must(err)
}

func (b *bench) task(id data.TaskID) data.Task {
	b.t.Helper()
	t, err := b.r.Task(b.t.Context(), id)
	b.must(err)
	return t
}

// ledger writes the ledger of a task down, line by line.
func (b *bench) ledger(id data.TaskID) []string {
	b.t.Helper()
	events, err := b.r.TaskEvents(b.t.Context(), id)
	b.must(err)
	lines := make([]string, len(events))
	for i, e := range events {
		lines[i] = fmt.Sprintf("%s %s %s %d%% %s", e.Day, e.Kind, e.State, e.Percent, e.Text)
	}
	return lines
}

func (b *bench) undo() {
	b.t.Helper()
	_, err := b.r.Undo(b.t.Context())
	b.must(err)
}

// table returns the view of the table.
func (b *bench) table() *table {
	b.t.Helper()
	b.s.toMode("table")
	return b.s.view().(*table)
}

// press types keys into what has the focus.
func (b *bench) press(names ...fyne.KeyName) {
	b.t.Helper()
	for _, name := range names {
		focused := b.w.Canvas().Focused()
		if focused == nil {
			b.t.Fatalf("nothing has the focus for %s", name)
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// write types letters into what has the focus.
func (b *bench) write(text string) {
	b.t.Helper()
	for _, r := range text {
		b.w.Canvas().Focused().TypedRune(r)
	}
}

// tab goes to the next control of the dialog or window.
func (b *bench) tab() { b.w.Canvas().(interface{ FocusNext() }).FocusNext() }

func (b *bench) dialogOpen() bool { return b.w.Canvas().Overlays().Top() != nil }

// shot writes what the window shows where SHOTS_DIR says.
func (b *bench) shot(name string) {
	b.t.Helper()
	kittest.Picture(b.t, b.w, name)
}

// unit returns the unit of the sample whose name has these words.
func (b *bench) unit(place int) data.UnitID {
	b.t.Helper()
	units, err := b.r.Units(b.t.Context())
	b.must(err)
	return units[place].ID
}

// person adds somebody of the test's own.
func (b *bench) person(name string) data.PersonID {
	b.t.Helper()
	p, err := b.r.SavePerson(b.t.Context(), data.Person{Name: name})
	b.must(err)
	return p.ID
}

func ids(tasks ...data.Task) []data.TaskID {
	list := make([]data.TaskID, len(tasks))
	for i, t := range tasks {
		list[i] = t.ID
	}
	return list
}
