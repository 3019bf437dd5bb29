package gui

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

// bench is a program in a test window, with a folder of its own.
type bench struct {
	*Program
	t    *testing.T
	home string
}

var april6 = data.Day{Year: 2016, Month: time.April, Day: 6}

func newBench(t *testing.T, change func(*Options)) *bench {
	t.Helper()
	home := t.TempDir()
	store, err := setting.LoadStore(filepath.Join(home, "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	o := Options{
		App: test.NewTempApp(t), Store: store, Home: home, Documents: home, Actor: "Văn thư", Runner: kit.AtOnce,
		Log: slog.New(slog.DiscardHandler),
	}
	if change != nil {
		change(&o)
	}
	p, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	p.dress()
	t.Cleanup(p.End)
	return &bench{Program: p, t: t, home: home}
}

// onSample opens the sample register in a program, a few days after its briefing.
func onSample(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, func(o *Options) { o.Today = april6 })
	path := filepath.Join(b.home, "Sổ mẫu"+Ending)
	if err := sample.Make(context.Background(), path, sqlite.Options{}); err != nil {
		t.Fatal(err)
	}
	b.Start(path)
	if b.session == nil {
		t.Fatalf("the sample is not open; the window says\n%s", b.says())
	}
	return b
}

// says returns every word in the window, dialogs included.
func (b *bench) says() string {
	c := b.window.Canvas()
	parts := []string{wordsOf(c.Content())}
	for _, o := range c.Overlays().List() {
		parts = append(parts, wordsOf(o))
	}
	return strings.Join(parts, "\n")
}

func wordsOf(o fyne.CanvasObject) string {
	var words []string
	for _, part := range test.LaidOutObjects(o) {
		if text, ok := part.(*canvas.Text); ok && text.Text != "" {
			words = append(words, text.Text)
		}
	}
	return strings.Join(words, "\n")
}

// expect fails unless the window says all of the words.
func (b *bench) expect(words ...string) {
	b.t.Helper()
	said := b.says()
	for _, w := range words {
		if !strings.Contains(said, w) {
			b.t.Errorf("the window does not say %q; it says\n%s", w, said)
		}
	}
}

// press does what a key of the menu does.
func (b *bench) press(key fyne.Shortcut) {
	b.t.Helper()
	for _, i := range b.session.items {
		if i.Key != nil && i.Key.ShortcutName() == key.ShortcutName() && !i.Off {
			b.session.guard(i.Run)()
			return
		}
	}
	b.t.Fatalf("no item of the menu has the key %s", key.ShortcutName())
}

// item finds an entry of the menu by how its words begin.
func (b *bench) item(begins string) item {
	b.t.Helper()
	for _, i := range b.session.items {
		if strings.HasPrefix(i.Label, begins) {
			return i
		}
	}
	b.t.Fatalf("no item of the menu begins with %q", begins)
	return item{}
}
