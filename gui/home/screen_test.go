package home

import (
	"context"
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
)

// shown is the start screen of a register in a window.
type shown struct {
	*Screen
	register *sqlite.Register
	places   []kit.Place
	made     int
}

func show(t *testing.T, make func(context.Context, string, sqlite.Options) error) *shown {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	clock := func() time.Time { return time.Date(2016, 4, 6, 10, 0, 0, 0, time.UTC) }
	options := sqlite.Options{Clock: clock, Real: clock}
	if err := make(context.Background(), path, options); err != nil {
		t.Fatal(err)
	}
	r, err := sqlite.Open(context.Background(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	s := &shown{register: r}
	s.Screen = New(&kit.Desk{
		Register: r, Words: wordsFor(t), Clock: clock, Runner: kit.AtOnce, Explain: func(err error) string { return err.Error() },
		Navigate: func(p kit.Place) { s.places = append(s.places, p) }, NextBriefing: func() { s.made++ }, Find: func() {},
	})
	w := app.NewWindow("")
	w.SetPadded(false)
	w.SetContent(kit.NewRoot(s.Content()))
	w.Resize(fyne.NewSize(1278, 710))
	s.Enter(kit.Place{Name: kit.PlaceHome})
	return s
}

func (s *shown) says() string {
	var words []string
	for _, part := range test.LaidOutObjects(s.content) {
		if text, ok := part.(*canvas.Text); ok && text.Text != "" {
			words = append(words, text.Text)
		}
	}
	return strings.Join(words, "\n")
}

func (s *shown) expect(t *testing.T, words ...string) {
	t.Helper()
	said := s.says()
	for _, w := range words {
		if !strings.Contains(said, w) {
			t.Errorf("the screen does not say %q; it says\n%s", w, said)
		}
	}
}

func TestTheSampleShowsWhatNeedsDoing(t *testing.T) {
	s := show(t, sample.Make)
	s.expect(t, "Còn 1 ngày", "Biên bản Giao ban quý I/2016 chưa ký", "Đã ghi 5 kết luận, 5 nhiệm vụ", "Các phòng, ban",
		"Chưa có cuộc họp nào đang chuẩn bị.", "Nhập vào sổ cuộc họp: Giao ban quý I/2016")
	if !kit.HasFocus(s.todo.table) {
		t.Error("the list of what needs doing has not the focus")
	}
	s.todo.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	s.todo.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(s.places) != 1 || s.places[0].Name != kit.PlaceMeeting || s.places[0].Step != kit.StepInfo || s.places[0].Field != "start" {
		t.Errorf("Enter on the minutes leads to %+v", s.places)
	}
}

func TestReloadKeepsTheFocus(t *testing.T) {
	s := show(t, sample.Make)
	s.todo.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	tasks, err := s.register.Tasks(context.Background(), sqlite.TaskFilter{})
	if err != nil || len(tasks) == 0 {
		t.Fatal(err, len(tasks))
	}
	task := tasks[0]
	task.Deadline = data.By(data.Day{Year: 2016, Month: time.April, Day: 1})
	if _, err := s.register.SaveTask(context.Background(), task); err != nil {
		t.Fatal(err)
	}
	s.Reload()
	s.expect(t, "Quá hạn 5 ngày")
	if !kit.HasFocus(s.todo.table) {
		t.Error("the focus moved")
	}
	if s.tiles[0].Figure() != "1" {
		t.Errorf("%s overdue", s.tiles[0].Figure())
	}
}

func TestAnEmptyRegisterInvites(t *testing.T) {
	s := show(t, sample.New)
	s.expect(t, "Sổ còn trống", "Lập cuộc giao ban đầu tiên", "Nhập đơn vị, cán bộ")
	s.main.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.made != 1 || !kit.HasFocus(s.main) {
		t.Errorf("Enter made %d briefings; focus %v", s.made, kit.HasFocus(s.main))
	}
}

func TestALongListFolds(t *testing.T) {
	s := show(t, sample.Make)
	var rows []todoRow
	for range 9 {
		rows = append(rows, todoRow{title: "Việc"})
	}
	s.todo.show(rows, 0)
	if n := len(s.todo.table.Rows()); n != todoShown {
		t.Errorf("%d lines are shown", n)
	}
	s.expect(t, "Xem tất cả 9 việc")
	s.todo.showMore()
	if n := len(s.todo.table.Rows()); n != 9 {
		t.Errorf("%d lines are shown when all are asked for", n)
	}
}

// TestAListTooLongLeadsToTheTasks: what was not read is seen on the board.
func TestAListTooLongLeadsToTheTasks(t *testing.T) {
	s := show(t, sample.Make)
	s.todo.show([]todoRow{{title: "Việc"}, {title: "Việc"}}, 400)
	s.expect(t, "Xem tất cả 402 việc")
	s.todo.showMore()
	if want := (kit.Place{Name: kit.PlaceTasks}); len(s.places) != 1 || s.places[0] != want {
		t.Errorf("leads to %+v", s.places)
	}
	if n := len(s.todo.table.Rows()); n != 2 {
		t.Errorf("%d lines are shown", n)
	}
}

// TestFiguresLeadToTheirTasks: each tile opens what it counts, and tasks without
// a report are told of only where there are any.
func TestFiguresLeadToTheirTasks(t *testing.T) {
	s := show(t, sample.Make)
	if strings.Contains(s.says(), "Chưa báo cáo quá") {
		t.Fatal("the sample has no task without a report")
	}
	given := data.Day{Year: 2016, Month: time.March, Day: 1}
	if _, err := s.register.SaveTask(context.Background(), data.Task{What: "Việc im lặng", Given: given}); err != nil {
		t.Fatal(err)
	}
	s.Reload()
	s.expect(t, "Chưa báo cáo quá")
	for _, tile := range s.tiles {
		tile.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	var got []string
	for _, p := range s.places {
		got = append(got, string(p.Name)+" "+p.Field)
	}
	if want := "tasks overdue|tasks soon|tasks quiet|tasks |tasks "; strings.Join(got, "|") != want {
		t.Errorf("the tiles lead to %q, want %q", strings.Join(got, "|"), want)
	}
}
