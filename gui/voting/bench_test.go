package voting

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

const (
	first  = "mật khẩu của tổ trưởng"
	second = "k7mp-v3xr-9hcf-2tnj"
	code   = "4821"
)

// bench is the voting mode on a made-up ballot in a test window, with a clock that is
// moved and timers that are fired by hand.
type bench struct {
	*Mode
	t        *testing.T
	register *sqlite.Register
	window   fyne.Window
	words    *translations.Words
	now      time.Time
	timers   []*timer
	ends     []End
	quits    int
}

type timer struct {
	at    time.Time
	fire  func()
	ended bool
}

// after is a kit.Timer by the bench's clock.
func (b *bench) after(d time.Duration, fire func()) func() {
	t := &timer{at: b.now.Add(d), fire: fire}
	b.timers = append(b.timers, t)
	return func() { t.ended = true }
}

// pass lets time pass, with what falls due in it.
func (b *bench) pass(d time.Duration) {
	end := b.now.Add(d)
	for {
		var next *timer
		for _, t := range b.timers {
			if !t.ended && !t.at.After(end) && (next == nil || t.at.Before(next.at)) {
				next = t
			}
		}
		if next == nil {
			break
		}
		next.ended = true
		b.now = next.at
		next.fire()
	}
	b.now = end
}

var threeNames = sample.Ballot{Voters: 6, Candidates: 3, Choices: 2}

// newBench makes a ballot and a window; the ballot is still prepared.
func newBench(t *testing.T, ballot sample.Ballot) *bench {
	t.Helper()
	b := &bench{t: t, now: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)}
	path := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	check(t, sample.MakeBallot(t.Context(), path, sqlite.Options{}, ballot))
	b.openRegister(path)
	var err error
	b.words, err = translations.Load(translations.Vietnamese)
	check(t, err)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	b.window = app.NewWindow("")
	b.window.SetPadded(false)
	b.window.Resize(fyne.NewSize(1366, 768))
	return b
}

func (b *bench) openRegister(path string) {
	b.t.Helper()
	r, err := sqlite.Open(b.t.Context(), path, sqlite.Options{Actor: "Văn thư"})
	check(b.t, err)
	b.register = r
	b.t.Cleanup(func() { _ = r.Close() })
}

// mode makes the mode in the window.
func (b *bench) mode() {
	b.Mode = New(Options{
		Register: b.register, Ballot: 1, Words: b.words, Window: b.window, Clock: func() time.Time { return b.now }, Timer: b.after,
		Runner: kit.AtOnce, Explain: func(err error) string { return explained(b.words, err) },
		OnEnd: func(e End) { b.ends = append(b.ends, e) }, OnQuit: func() { b.quits++ },
	})
}

func explained(words *translations.Words, err error) string {
	if r, ok := data.AsRefusal(err); ok {
		return words.F("refused."+string(r.Code), "detail", r.Detail)
	}
	return words.T("fail.unknown")
}

// opened opens the ballot and shows the roll.
func opened(t *testing.T, ballot sample.Ballot) *bench {
	t.Helper()
	b := newBench(t, ballot)
	p, err := Open(t.Context(), OpenOptions{Register: b.register, Ballot: 1, Passphrases: [2]string{first, second}, WorkFactor: 1})
	check(t, err)
	t.Cleanup(p.Release)
	b.mode()
	b.Begin(p, code)
	return b
}

// restarted closes everything as a killed program would leave it and starts anew.
func (b *bench) restarted() *bench {
	b.t.Helper()
	path := b.register.Path()
	b.Drop()
	check(b.t, b.register.Close())
	again := &bench{t: b.t, window: b.window, words: b.words, now: b.now}
	again.openRegister(path)
	again.mode()
	again.Resume()
	return again
}

// keys presses keys on a voters' page, each once it takes one.
func (b *bench) keys(names ...fyne.KeyName) {
	b.t.Helper()
	for _, name := range names {
		b.pass(restLong)
		b.keyDown(&fyne.KeyEvent{Name: name})
	}
}

// typed gives keys to what has the focus, as on the tellers' pages.
func (b *bench) typed(names ...fyne.KeyName) {
	b.t.Helper()
	for _, name := range names {
		focused := b.window.Canvas().Focused()
		if focused == nil {
			b.t.Fatalf("nothing has the focus for %s on\n%s", name, b.says())
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// code types the tellers' code.
func (b *bench) code() {
	b.t.Helper()
	for _, figure := range code {
		b.keys(fyne.KeyName(figure))
	}
}

// letIn lets the highlighted voter in and takes them to the ballot.
func (b *bench) letIn() {
	b.t.Helper()
	b.typed(fyne.KeyF9)
	b.keys(fyne.KeyReturn)
	b.on("voting.page.ballot")
}

// vote casts a ballot from the roll, a key for each name, and goes back to the roll.
func (b *bench) vote(choices ...fyne.KeyName) {
	b.t.Helper()
	b.letIn()
	for i, choice := range choices {
		if i > 0 {
			b.keys(fyne.KeyDown)
		}
		b.keys(choice)
	}
	b.keys(fyne.KeyReturn)
	b.on("voting.page.review")
	b.keys(fyne.KeyReturn)
	b.on("voting.page.thanks")
	b.keys(fyne.KeyReturn)
	b.code()
	b.on("voting.page.roll")
}

// on fails unless a page is in view.
func (b *bench) on(title string) {
	b.t.Helper()
	if got := b.page.title(); got != title {
		b.t.Fatalf("on %s, want %s; it says\n%s", got, title, b.says())
	}
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

// wordsOf returns the words that can be seen in an object.
func wordsOf(o fyne.CanvasObject) string {
	if !o.Visible() {
		return ""
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		return o.Text
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	var words []string
	for _, part := range inside {
		if text := wordsOf(part); text != "" {
			words = append(words, text)
		}
	}
	return strings.Join(words, "\n")
}

// expect fails unless the window says all of the words.
func (b *bench) expect(words ...string) {
	b.t.Helper()
	said := strings.Join(strings.Fields(b.says()), " ")
	for _, w := range words {
		if !strings.Contains(said, w) {
			b.t.Errorf("the window does not say %q; it says\n%s", w, said)
		}
	}
}

// refuse fails when the window says any of the words.
func (b *bench) refuse(words ...string) {
	b.t.Helper()
	said := strings.Join(strings.Fields(b.says()), " ")
	for _, w := range words {
		if strings.Contains(said, w) {
			b.t.Errorf("the window says %q:\n%s", w, said)
		}
	}
}

// picture keeps a picture of the window where GIAOBAN_PICTURES names a folder.
func (b *bench) picture(name string) {
	b.t.Helper()
	folder := os.Getenv("GIAOBAN_PICTURES")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	check(b.t, err)
	defer f.Close()
	check(b.t, png.Encode(f, b.window.Canvas().Capture()))
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
