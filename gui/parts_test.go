package gui

import (
	"errors"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

func wordsFor(t testing.TB) *translations.Words {
	t.Helper()
	w, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestEveryRefusalIsExplained(t *testing.T) {
	words := wordsFor(t)
	for _, code := range data.RefusalCodes() {
		err := fmt.Errorf("save: %w", &data.Refusal{Code: code, Field: "x", Detail: "chi tiết"})
		said := explain(err, words)
		if said == "" || strings.ContainsAny(said, "{}") || strings.Contains(said, "refused") {
			t.Errorf("%s is explained as %q", code, said)
		}
	}
	if said := explain(io.ErrUnexpectedEOF, words); strings.Contains(said, "EOF") {
		t.Errorf("an unexpected error is explained as %q", said)
	}
	if said := explain(nil, words); said != "" {
		t.Errorf("no error is explained as %q", said)
	}
	locked := explain(&data.Refusal{Code: data.RefusedStep, Detail: "signed"}, words)
	if strings.Contains(locked, "signed") {
		t.Errorf("a code reaches the user: %q", locked)
	}
}

func TestAScreenHasTheKeyItTakes(t *testing.T) {
	window := []item{
		{Action: kit.Action{Menu: kit.MenuView, Label: "a", Key: ctrl(fyne.KeyN)}},
		{Action: kit.Action{Menu: kit.MenuView, Label: "b", Key: ctrl(fyne.KeyO)}},
		{Action: kit.Action{Menu: kit.MenuView, Label: "c"}},
	}
	var labels []string
	for _, i := range merge(window, []kit.Action{{Menu: kit.MenuMeeting, Label: "d", Key: ctrl(fyne.KeyN)}}) {
		labels = append(labels, i.Label)
	}
	if got := strings.Join(labels, " "); got != "b c d" {
		t.Errorf("the items are %q", got)
	}
}

func TestTheMenuKeepsItsOrderAndSaysWhatIsEmpty(t *testing.T) {
	ran := 0
	items := []item{
		{Action: kit.Action{Menu: kit.MenuFile, Label: "Mở", Run: func() { ran++ }}},
		{Action: kit.Action{Menu: kit.MenuFile, Label: "Tắt", Off: true, Key: ctrl(fyne.KeyT), Run: func() { ran += 10 }}, separated: true},
	}
	menu := buildMenu(items, wordsFor(t), func(index int) func() { return items[index].Run })
	var names []string
	for _, m := range menu.Items {
		names = append(names, m.Label)
	}
	if got := strings.Join(names, " · "); got != "Tệp · Sửa · Xem · Cuộc họp · Nhiệm vụ · Lấy phiếu · Văn bản · Trợ giúp" {
		t.Errorf("the menus are %s", got)
	}
	file := menu.Items[0].Items
	if len(file) != 3 || !file[1].IsSeparator || !file[2].Disabled || file[2].Action != nil {
		t.Errorf("the menu Tệp is %+v", file)
	}
	file[0].Action()
	if ran != 1 {
		t.Errorf("ran %d", ran)
	}
	if nothing := menu.Items[6].Items; len(nothing) != 1 || !nothing[0].Disabled {
		t.Errorf("an empty menu is %+v", nothing)
	}
}

func TestHistoryGoesWhereOneWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var h history
		model := []int64{}
		at := -1
		for range rapid.IntRange(1, 60).Draw(t, "moves") {
			switch move := rapid.IntRange(-1, 3).Draw(t, "move"); move {
			case -1, 1:
				place, ok := h.step(move)
				want := at + move
				if possible := want >= 0 && want < len(model); possible != ok {
					t.Fatalf("step %d at %d of %v: %v", move, at, model, ok)
				}
				if ok {
					at = want
					if place.Record != model[at] {
						t.Fatalf("step leads to %d, want %d", place.Record, model[at])
					}
				}
			default:
				n := rapid.Int64Range(1, 5).Draw(t, "place")
				h.visit(kit.Place{Name: kit.PlaceHome, Record: n})
				if at >= 0 && model[at] == n {
					continue
				}
				model = append(model[:at+1], n)
				at = len(model) - 1
			}
			if h.can(-1) != (at > 0) || h.can(1) != (at < len(model)-1) {
				t.Fatalf("at %d of %v: back %v, forth %v", at, model, h.can(-1), h.can(1))
			}
		}
	})
}

func TestHistoryForgetsTheOldest(t *testing.T) {
	var h history
	for n := range int64(3 * historyMax) {
		h.visit(kit.Place{Record: n})
	}
	if len(h.places) != historyMax || h.present().Record != 3*historyMax-1 {
		t.Errorf("%d places, at %d", len(h.places), h.present().Record)
	}
}

func TestBackupWarning(t *testing.T) {
	now := time.Date(2016, 4, 20, 9, 0, 0, 0, time.UTC)
	ago := func(days int) time.Time { return now.AddDate(0, 0, -days) }
	for _, c := range []struct {
		name  string
		state deskState
		warn  bool
	}{
		{"a copy of today", deskState{lastBackup: ago(0)}, false},
		{"seven days", deskState{lastBackup: ago(7)}, false},
		{"eight days", deskState{lastBackup: ago(8)}, true},
		{"a new register without one", deskState{begun: ago(3)}, false},
		{"an old register without one", deskState{begun: ago(30)}, true},
		{"nothing known", deskState{}, false},
	} {
		c.state.now = now
		if _, warn := c.state.backupAge(); warn != c.warn {
			t.Errorf("%s: warns %v", c.name, warn)
		}
	}
}

func TestTheStatusLineSaysHowSavingStands(t *testing.T) {
	b := onSample(t)
	s := b.session.status
	for _, c := range []struct {
		state kit.SaveState
		says  string
	}{
		{kit.SaveState{Kind: kit.SaveSaved, At: time.Date(2016, 4, 6, 10, 42, 0, 0, time.Local)}, "Đã lưu 10:42"},
		{kit.SaveState{Kind: kit.SaveWaiting}, "Đang lưu…"},
		{kit.SaveState{Kind: kit.SaveFailed, Err: errors.New("x")}, "Chưa lưu được"},
	} {
		s.setSave(c.state)
		if said := wordsOf(s.object); !strings.Contains(said, c.says) {
			t.Errorf("%+v says %q, want %q", c.state, said, c.says)
		}
	}
}

// TestTheStatusLineLeavesOutWhatDoesNotFit: no fact reaches into the keys.
func TestTheStatusLineLeavesOutWhatDoesNotFit(t *testing.T) {
	test.NewTempApp(t)
	var facts []fyne.CanvasObject
	for _, width := range []float32{100, 1, 100, 1, 100, 1, 100} { // saving | day | late | backup
		o := canvas.NewRectangle(color.Black)
		o.SetMinSize(fyne.NewSize(width, 16))
		facts = append(facts, o)
	}
	for _, c := range []struct {
		width float32
		shown string
	}{{500, "0123456"}, {400, "03456"}, {250, "034"}, {205, "034"}, {150, "0"}, {50, "0"}} {
		(&factLayout{}).Layout(facts, fyne.NewSize(c.width, 28))
		shown := ""
		for i, o := range facts {
			if !o.Visible() {
				continue
			}
			shown += strconv.Itoa(i)
			if end := o.Position().X + o.Size().Width; end > c.width {
				t.Errorf("at %v fact %d ends at %v", c.width, i, end)
			}
		}
		if shown != c.shown {
			t.Errorf("at %v shows %q, want %q", c.width, shown, c.shown)
		}
	}
}

func TestWatchGathersCommits(t *testing.T) {
	var queue []func()
	changed := 0
	w := newWatch(func() { changed++ })
	w.later = func(f func()) { queue = append(queue, f) }
	run := func() {
		for _, f := range queue {
			f()
		}
		queue = nil
	}
	for range 5 {
		w.committed(nil)
	}
	run()
	if changed != 1 {
		t.Errorf("five commits of one frame told %d times", changed)
	}
	w.committed(nil)
	run()
	if changed != 2 {
		t.Errorf("a later commit: %d", changed)
	}
	w.committed(nil)
	w.end()
	run()
	w.committed(nil)
	run()
	if changed != 2 {
		t.Errorf("told after the end: %d", changed)
	}
}

func TestShortened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		most := rapid.IntRange(1, 50).Draw(t, "most")
		short := shortened(text, most)
		if n := len([]rune(short)); n > most {
			t.Fatalf("%d letters of at most %d", n, most)
		}
		if strings.ContainsAny(short, "\n\t") {
			t.Fatalf("%q is not one line", short)
		}
	})
}

func TestOnDayKeepsTheClock(t *testing.T) {
	at := time.Date(2026, 11, 23, 14, 5, 6, 7, time.Local)
	got := onDay(april6, func() time.Time { return at })()
	if want := time.Date(2016, 4, 6, 14, 5, 6, 7, time.Local); !got.Equal(want) {
		t.Errorf("the clock shows %v, want %v", got, want)
	}
}

func TestKeysStandInTheWordsOfTheMenu(t *testing.T) {
	b := onSample(t)
	var labels []string
	for _, menu := range b.window.MainMenu().Items {
		for _, entry := range menu.Items {
			labels = append(labels, strings.Join(strings.Fields(entry.Label), " "))
		}
	}
	all := strings.Join(labels, "\n")
	for _, want := range []string{"Mở sổ… Ctrl+O", "Giao ban kỳ sau Ctrl+Shift+N", "Lùi lại Alt+←", "Toàn màn hình F11", "Sao chép Ctrl+C"} {
		if !strings.Contains(all, want) {
			t.Errorf("no entry reads %q:\n%s", want, all)
		}
	}
	if got := keyWords(ctrl(fyne.KeyPageDown)); got != "Ctrl+PgDn" {
		t.Errorf("a key to the next page reads %q", got)
	}
	entry := b.window.MainMenu().Items[0].Items[0]
	if entry.Shortcut.ShortcutName() != ctrl(fyne.KeyO).ShortcutName() {
		t.Errorf("the key of the first entry is %q", entry.Shortcut.ShortcutName())
	}
}
