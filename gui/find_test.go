package gui

import (
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

// opensFind opens the search as Ctrl+K does, without waiting between keys.
func (b *bench) opensFind() *finder {
	b.t.Helper()
	f := newFinder(b.session)
	f.timer = func(_ time.Duration, fire func()) func() { fire(); return func() {} }
	f.dialog.Show(b.window)
	return f
}

// spanned shows stretches with the marked ones in brackets.
func spanned(spans []kit.Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Ground == kit.ColorMark && s.Bold {
			b.WriteString("[" + s.Text + "]")
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// shown lists what the search shows: heads with their counts, and under each its
// results.
func (f *finder) shown() string {
	var lines []string
	n := 0
	for i, g := range f.list.groups {
		lines = append(lines, "# "+f.list.heads[i].title.Text()+" "+f.list.heads[i].count.Text())
		for range g.rows {
			row := f.list.lines[n].row
			line := spanned(row.subject) + " | " + spanned(row.where)
			if row.badge.Text != "" {
				line += " | " + row.badge.Text
			}
			lines = append(lines, line)
			n++
		}
	}
	return strings.Join(lines, "\n")
}

func TestFindMarksWhatIsTypedWithoutDiacritics(t *testing.T) {
	b := onSample(t)
	b.press(ctrl(fyne.KeyK))
	if b.window.Canvas().Overlays().Top() == nil {
		t.Fatal("Ctrl+K opens nothing")
	}
	b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f := b.opensFind()
	test.Type(f.line, "phoi hop")
	got := f.shown()
	for _, want := range []string{
		"# Nhiệm vụ 2", "Tổng hợp danh mục [phối hợp]", "| Các phòng, ban · trước 08/4/2016 · Quý I/2016 | Còn 1 ngày",
		"# Kết luận 2", "| Kết luận 5 · Giao ban quý I/2016 · 01/4/2016",
		"# Đánh giá, báo cáo 1", "Kết quả: Các đơn vị", "được giao, [phối hợp] chặt chẽ", "| Đánh giá · Giao ban quý I/2016",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the search does not show %q; it shows\n%s", want, got)
		}
	}
	b.expect("5 kết quả", "chọn", "mở cuộc họp", "đóng")
}

func TestFindRanksTheWordAsTypedFirst(t *testing.T) {
	b := onSample(t)
	ctx := context.Background()
	for _, name := range []string{"Trần Văn Đạo", "Nguyễn Thị Đào", "Lê Dao"} {
		if _, err := b.register.SavePerson(ctx, data.Person{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	f := b.opensFind()
	test.Type(f.line, "đào")
	got := f.shown()
	first, second := strings.Index(got, "[Đào]"), strings.Index(got, "[Đạo]")
	if first < 0 || second < first || !strings.HasPrefix(got, "# Cán bộ") {
		t.Errorf("for đào the search shows\n%s", got)
	}
	f.line.SetText("dao")
	got = f.shown()
	for _, want := range []string{"Lê [Dao]", "Nguyễn Thị [Đào]", "Trần Văn [Đạo]"} {
		if !strings.Contains(got, want) {
			t.Errorf("for dao the search does not show %q; it shows\n%s", want, got)
		}
	}
}

func TestFindShowsTheFieldThatHoldsTheWords(t *testing.T) {
	b := onSample(t)
	ctx := context.Background()
	_, err := b.register.SaveTask(ctx, data.Task{
		What: "Rà soát quy trình", Result: "Đã gửi tờ trình\n" + strings.Repeat("rất nhiều chữ ", 20) + "về kiểm thử khói " + strings.Repeat("và nữa ", 60),
	})
	if err != nil {
		t.Fatal(err)
	}
	f := b.opensFind()
	test.Type(f.line, "kiem thu khoi")
	got := f.shown()
	if !strings.Contains(got, "Rà soát quy trình | Kết quả: …") || !strings.Contains(got, "về [kiểm thử khói] và nữa") {
		t.Errorf("the search shows\n%s", got)
	}
}

func TestFindIsDrivenByKeys(t *testing.T) {
	b := onSample(t)
	press := func(f *finder, key fyne.KeyName) { f.line.TypedKey(&fyne.KeyEvent{Name: key}) }
	f := b.opensFind()
	if b.window.Canvas().Focused() != f.line {
		t.Fatal("the line has not the focus")
	}
	test.Type(f.line, "danh muc phoi hop")
	press(f, fyne.KeyDown)
	if f.list.chosen != 1 || b.window.Canvas().Focused() != f.line {
		t.Errorf("↓ chooses %d", f.list.chosen)
	}
	press(f, fyne.KeyUp)
	press(f, fyne.KeyUp)
	row, ok := f.list.row()
	if !ok || row.place.Kind != data.KindTask {
		t.Fatalf("the first result is %+v", row)
	}
	press(f, fyne.KeyReturn)
	if place := b.session.history.present(); place.Name != kit.PlaceTasks || place.Kind != data.KindTask || place.Record != row.place.Record {
		t.Errorf("Enter opens %+v", place)
	}
	f = b.opensFind()
	test.Type(f.line, "danh muc phoi hop")
	f.line.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if place := b.session.history.present(); place.Name != kit.PlaceMeeting || place.Step != kit.StepConclusions || place.Kind != data.KindTask {
		t.Errorf("Ctrl+Enter opens %+v", place)
	}
}

// TestFindOpensABallot: Enter opens it on its own screen, Ctrl+Enter in its briefing; back
// leads where the user was, and its title stands on the window.
func TestFindOpensABallot(t *testing.T) {
	b := onSample(t)
	ballots, err := b.register.Ballots(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	f := b.opensFind()
	test.Type(f.line, "tin nhiem bo nhiem lai")
	for row, ok := f.list.row(); ok && row.place.Kind != data.KindBallot; row, ok = f.list.row() {
		f.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	f.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got, want := b.session.history.present(), kit.BallotPlace(ballots[0].Meeting, ballots[0].ID); got != want {
		t.Errorf("Enter opens %+v, want %+v", got, want)
	}
	if title := b.window.Title(); !strings.HasPrefix(title, ballots[0].Title) {
		t.Errorf("the window is titled %q", title)
	}
	b.session.goBack(-1)
	if got := b.session.history.present(); got.Name == kit.PlaceBallot {
		t.Errorf("back leads to %+v", got)
	}
}

func TestFindGivesTheFocusBack(t *testing.T) {
	b := onSample(t)
	before := b.window.Canvas().Focused()
	f := b.opensFind()
	test.Type(f.line, "phòng")
	f.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.dialog.IsOpen() || b.window.Canvas().Focused() != before {
		t.Errorf("after Esc: open %v, focus %T, before %T", f.dialog.IsOpen(), b.window.Canvas().Focused(), before)
	}
}

// TestFindTakesWhateverIsTyped: nothing typed or pasted breaks it or is taken for a
// command.
func TestFindTakesWhateverIsTyped(t *testing.T) {
	b := onSample(t)
	f := b.opensFind()
	for _, typed := range []string{
		`"`, `""`, `phối" OR "x`, "NEAR(a b)", "exact : phối", "phối*", "- ^ + ( ) { } * : ' ; --", "👀", "👀 phối", "%_", "\u0301", "ठीक है", "ก็",
		strings.Repeat("phối hợp ", 12_000), strings.Repeat("x", 100_000),
	} {
		f.line.SetText(typed)
		if said := f.pane.note.Text(); f.list.results == 0 && !strings.HasPrefix(said, "Không tìm thấy") && !strings.HasPrefix(said, "Tìm trong") {
			t.Errorf("%.30q: the search says %q", typed, said)
		}
	}
	f.line.SetText("👀 phối!")
	if f.list.results == 0 {
		t.Error("signs around a word keep it from being found")
	}
	f.line.SetText("")
	b.expect("Tìm trong cuộc họp")
}

// TestFindShowsTheLastAnswer: an answer that comes late is not shown over a later
// one, nor after the search is closed.
func TestFindShowsTheLastAnswer(t *testing.T) {
	b := onSample(t)
	var work []func()
	f := b.opensFind()
	f.loader = kit.NewLoader[findView](func(w func()) { work = append(work, w) })
	f.line.SetText("phòng")
	f.line.SetText("xyzxyz")
	for i := len(work) - 1; i >= 0; i-- {
		work[i]()
	}
	if f.list.results != 0 || !strings.HasPrefix(f.pane.note.Text(), "Không tìm thấy") {
		t.Errorf("a late answer is shown:\n%s", f.shown())
	}
}

// TestFindOpensWhatWasTypedLast: Enter right behind the last letter waits for its
// answer.
func TestFindOpensWhatWasTypedLast(t *testing.T) {
	b := onSample(t)
	f := b.opensFind()
	f.line.SetText("quý")
	var fire func()
	f.timer = func(_ time.Duration, later func()) func() { fire = later; return func() {} }
	f.line.SetText("danh muc phoi hop")
	f.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !f.dialog.IsOpen() {
		t.Fatal("Enter opens a result of what was typed before")
	}
	fire()
	if place := b.session.history.present(); f.dialog.IsOpen() || place.Kind != data.KindTask {
		t.Errorf("Enter opens %+v", place)
	}
}

func TestFindSaysThatThereIsMore(t *testing.T) {
	b := onSample(t)
	for i := range findLimit + 3 {
		if _, err := b.register.SavePerson(context.Background(), data.Person{Name: fmt.Sprintf("Kiều Thử %d", i)}); err != nil {
			t.Fatal(err)
		}
	}
	f := b.opensFind()
	test.Type(f.line, "kiều thử")
	b.expect("hơn 10", "hơn 10 kết quả")
	if f.list.results != findLimit {
		t.Errorf("%d results", f.list.results)
	}
}

func TestFoundRowsStandUnderTheirHeads(t *testing.T) {
	q3 := data.Meeting{ID: 9, Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 3}, Day: data.Day{Year: 2016, Month: time.October, Day: 3}}
	text := func(field, text string) []sqlite.HitText { return []sqlite.HitText{{Field: field, Text: text}} }
	hits := []sqlite.Hit{
		{Kind: data.KindTask, ID: 1, Meeting: 9, Briefing: q3, Texts: text("what", "chữ a"), Task: data.Task{State: data.TaskPaused}},
		{Kind: data.KindConclusion, ID: 2, Meeting: 9, Briefing: q3, Order: 4, Texts: text("text", "chữ b")},
		{Kind: data.KindReport, ID: 3, Meeting: 9, Briefing: q3, Unit: "Phòng A", Texts: text("plan", "dòng một\nchữ c")},
		{Kind: data.KindMeeting, ID: 9, Meeting: 9, Briefing: q3, Texts: append(text("title", "Họp"), sqlite.HitText{Field: "results", Text: "chữ d"})},
		{Kind: data.KindMeeting, ID: 9, Meeting: 9, Briefing: q3, Texts: text("title", "Họp chữ e")},
		{Kind: data.KindPerson, ID: 4, Exact: true, Unit: "Phòng A", Texts: append(text("name", "Chử"), sqlite.HitText{Field: "post", Text: "Trưởng phòng"})},
	}
	v := findTexts{query: vietnamese.NewQuery("chữ"), words: wordsFor(t), today: april6, urgent: 7}.view(sqlite.Found{Hits: hits, More: []data.RecordKind{data.KindTask}})
	var got []string
	for _, g := range v.groups {
		got = append(got, fmt.Sprintf("# %s %v", g.title, g.more))
		for _, r := range g.rows {
			got = append(got, fmt.Sprintf("%s | %s | %s/%s", spanned(r.subject), spanned(r.where), r.place.Name, r.place.Step))
		}
	}
	want := `# Cán bộ false
[Chử] | Trưởng phòng · Phòng A | people/
# Nhiệm vụ true
[chữ] a | Quý III/2016 | tasks/
# Kết luận false
[chữ] b | Kết luận 4 · Giao ban quý III/2016 · 03/10/2016 | meeting/conclusions
# Đánh giá, báo cáo false
Nhiệm vụ tới: [chữ] c | Báo cáo Phòng A · Giao ban quý III/2016 | meeting/reports
Kết quả: [chữ] d | Đánh giá · Giao ban quý III/2016 | meeting/info
# Cuộc họp false
Họp [chữ] e | Giao ban quý III/2016 · 03/10/2016 | meeting/info`
	if joined := strings.Join(got, "\n"); joined != want {
		t.Errorf("rows are\n%s\nwant\n%s", joined, want)
	}
}

// TestFindPictures takes pictures of the search where SHOTS_DIR says.
func TestFindPictures(t *testing.T) {
	folder := os.Getenv("SHOTS_DIR")
	if folder == "" {
		t.Skip("SHOTS_DIR names no folder")
	}
	for _, look := range []struct {
		name    string
		mode    string
		percent int
	}{{"light-100", setting.LookLight, 100}, {"dark-100", setting.LookDark, 100}, {"light-150", setting.LookLight, 150}} {
		b := onSample(t)
		pc := b.o.Store.PC()
		pc.Look, pc.Percent = look.mode, look.percent
		b.o.App.Settings().SetTheme(kit.NewTheme(pc.KitLook()))
		b.rebuild()
		b.window.Resize(fyne.NewSize(1366, 738))
		b.session.navigate(kit.Place{Name: kit.PlaceTasks})
		for name, typed := range map[string]string{"phoi-hop": "phoi hop", "phong": "phong", "empty": "", "none": "xyz"} {
			f := b.opensFind()
			f.line.SetText(typed)
			f.list.choose(1)
			picture, err := os.Create(filepath.Join(folder, "find-"+look.name+"-"+name+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(picture, b.window.Canvas().Capture()); err != nil {
				t.Fatal(err)
			}
			picture.Close()
			f.dialog.Hide()
		}
	}
}
