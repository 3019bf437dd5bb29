package task

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/gui/kit"
)

// heard writes down what a board asks for.
type heard struct{ words []string }

func (h *heard) note(what string, ids []data.TaskID) {
	h.words = append(h.words, fmt.Sprintf("%s %v", what, ids))
}

func (h *heard) open(id data.TaskID)                       { h.note("open", []data.TaskID{id}) }
func (h *heard) add(state data.TaskState)                  { h.note("add "+state.String(), nil) }
func (h *heard) move(ids []data.TaskID, to data.TaskState) { h.note("move "+to.String(), ids) }
func (h *heard) chooseMove(ids []data.TaskID)              { h.note("chooseMove", ids) }
func (h *heard) urge(ids []data.TaskID)                    { h.note("urge", ids) }
func (h *heard) extend(ids []data.TaskID)                  { h.note("extend", ids) }
func (h *heard) reassign(ids []data.TaskID)                { h.note("reassign", ids) }
func (h *heard) only(ids []data.TaskID, words string)      { h.note("only", ids) }

// boardTasks are made-up tasks in every state.
func boardTasks() []data.TrackedTask {
	task := func(id data.TaskID, what string, state data.TaskState, d data.Deadline, change func(*data.TrackedTask)) data.TrackedTask {
		t := data.TrackedTask{Task: data.Task{ID: id, What: what, State: state, Deadline: d, Lead: data.Party{Unit: 1}, Meeting: 2}}
		if change != nil {
			change(&t)
		}
		return t
	}
	none := data.Deadline{Kind: data.DeadlineNone}
	done := func(d data.Day) func(*data.TrackedTask) { return func(t *data.TrackedTask) { t.ReportedDone = d } }
	return []data.TrackedTask{
		task(1, "Đánh giá kết quả hoạt động của Bộ phận một cửa từ khi đi vào hoạt động", data.TaskNotStarted, none, nil),
		task(2, "Tổng hợp danh mục phối hợp của các phòng, ban", data.TaskNotStarted, data.Before(april6.AddDays(2)), func(t *data.TrackedTask) {
			t.Lead, t.Meeting = data.Party{AllUnits: true}, 1
		}),
		task(3, "Rà soát quy trình xử lý văn bản đến", data.TaskUnderWay, data.By(april6.AddDays(-6)), func(t *data.TrackedTask) { t.Carried, t.Person = 4, 4 }),
		task(4, "Lập lịch tiếp công dân tháng 4", data.TaskUnderWay, data.By(april6.AddDays(-1)), func(t *data.TrackedTask) { t.Lead.Unit = 7 }),
		task(5, "Số hóa hồ sơ lưu trữ năm 2015", data.TaskUnderWay, data.By(april6.AddDays(23)), nil),
		task(6, "Góp ý dự thảo quy chế làm việc", data.TaskToConfirm, data.By(april6.AddDays(9)), nil),
		task(7, "Cập nhật danh bạ điện thoại", data.TaskDone, data.By(april6), done(april6.AddDays(-3))),
		task(8, "Sửa hệ thống chiếu sáng hội trường", data.TaskDone, data.By(april6.AddDays(-9)), done(april6.AddDays(-1))),
		task(9, "Xây dựng kho lưu trữ", data.TaskPaused, none, nil),
		task(10, "Mua sắm máy tính", data.TaskWithdrawn, none, nil),
	}
}

type boardBench struct {
	*board
	heard  *heard
	window fyne.Window
}

func newBoardBench(t testing.TB, look kit.Look, tasks []data.TrackedTask) *boardBench {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(look))
	b := &boardBench{heard: &heard{}, window: app.NewWindow("")}
	b.board = newBoard(&kit.Desk{Words: vietnameseWords(t), Window: b.window}, b.heard)
	b.window.SetPadded(false)
	b.window.SetContent(kit.NewRoot(kit.Inside(150, 24, 40, 112, kit.VBox(0, kit.Grow(b.content())))))
	b.window.Resize(fyne.NewSize(1366, 768))
	b.show(shown{tracking: boardTracking(tasks...)})
	b.focus()
	return b
}

func (b *boardBench) press(names ...fyne.KeyName) {
	for _, name := range names {
		b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (b *boardBench) moveRight() {
	b.kit.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
}

// columns says which tasks stand in which column.
func (b *boardBench) stand() string {
	var columns []string
	for _, c := range b.columns() {
		columns = append(columns, strings.Trim(fmt.Sprint(idsOf(b.kit.Cards(c.ID))), "[]"))
	}
	return strings.Join(columns, " | ")
}

func TestBoardShowsTheTasksInTheirColumns(t *testing.T) {
	b := newBoardBench(t, kit.Look{Mode: kit.ModeLight}, boardTasks())
	if got, want := b.stand(), "2 1 | 3 4 5 | 6 | 8 7 | 9 10"; got != want {
		t.Errorf("the columns hold %s, want %s", got, want)
	}
	var titles []string
	for _, c := range b.columns() {
		titles = append(titles, c.Title)
	}
	if got := strings.Join(titles, " · "); got != "Chưa thực hiện · Đang thực hiện · Chờ xác nhận hoàn thành · Hoàn thành · Tạm dừng / Thu hồi" {
		t.Errorf("the columns are called %s", got)
	}
	if got := b.chosen(); !slices.Equal(got, []data.TaskID{2}) {
		t.Errorf("the focus is on %v", got)
	}
	b.choose(10)
	if got := b.chosen(); !slices.Equal(got, []data.TaskID{10}) || b.kit.CurrentColumn() != columnAside {
		t.Errorf("chosen are %v in %s", got, b.kit.CurrentColumn())
	}
}

func TestBoardMovesACardAtOnceWhereNothingIsAsked(t *testing.T) {
	b := newBoardBench(t, kit.Look{Mode: kit.ModeLight}, boardTasks())
	b.moveRight()
	if got, want := b.stand(), "1 | 3 4 2 5 | 6 | 8 7 | 9 10"; got != want {
		t.Errorf("the columns hold %s, want %s", got, want)
	}
	if got := b.chosen(); !slices.Equal(got, []data.TaskID{2}) || b.kit.CurrentColumn() != "under_way" {
		t.Errorf("the focus is on %v in %s", got, b.kit.CurrentColumn())
	}
	before := b.stand()
	b.choose(6)
	b.moveRight()
	if got := b.stand(); got != before {
		t.Errorf("before the result was asked the columns hold %s", got)
	}
	if got, want := strings.Join(b.heard.words, ", "), "move under_way [2], move done [6]"; got != want {
		t.Errorf("asked for %s, want %s", got, want)
	}
}

func TestBoardKeys(t *testing.T) {
	b := newBoardBench(t, kit.Look{Mode: kit.ModeLight}, boardTasks())
	b.press(fyne.KeyU, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyG, fyne.KeyEscape, fyne.KeyReturn)
	b.press(fyne.KeyM, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	b.add("to_confirm")
	want := "urge [2], extend [2 1], open [1], move paused [1], add to_confirm []"
	if got := strings.Join(b.heard.words, ", "); got != want {
		t.Errorf("asked for %s, want %s", got, want)
	}
}

func TestBoardMenu(t *testing.T) {
	b := newBoardBench(t, kit.Look{Mode: kit.ModeLight}, boardTasks())
	var labels []string
	for _, item := range b.menu([]card{{id: 3}, {id: 4}}).Items {
		labels = append(labels, item.Label)
		if item.Action != nil {
			item.Action()
		}
	}
	if got := strings.Join(labels, ", "); got != "Chuyển sang, Đôn đốc…, Gia hạn…, Giao lại…" {
		t.Errorf("the menu of two cards has %s", got)
	}
	if got, want := strings.Join(b.heard.words, ", "), "urge [3 4], extend [3 4], reassign [3 4]"; got != want {
		t.Errorf("asked for %s, want %s", got, want)
	}
	if first := b.menu([]card{{id: 3}}).Items[0]; first.Label != "Mở" {
		t.Errorf("the menu of one card begins with %q", first.Label)
	}
}

// TestBoardSaysWhatItLeavesOut: of what is done only the newest is shown, and the
// column says so.
func TestBoardSaysWhatItLeavesOut(t *testing.T) {
	var tasks []data.TrackedTask
	for i := range doneShown + 7 {
		tasks = append(tasks, data.TrackedTask{Task: data.Task{ID: data.TaskID(i + 1), What: "Việc", State: data.TaskDone, ReportedDone: april6.AddDays(i - 300)}})
	}
	b := newBoardBench(t, kit.Look{Mode: kit.ModeLight}, tasks)
	done := b.kit.Cards("done")
	if len(done) != doneShown || done[0].id != doneShown+7 {
		t.Errorf("%d done are shown, first %d", len(done), done[0].id)
	}
	if counted := b.kit.Counted("done"); counted != "200/207" {
		t.Errorf("the head counts %q", counted)
	}
	if note := b.kit.Note("done"); !strings.Contains(note, "200") || !strings.Contains(note, "Còn 7 ") {
		t.Errorf("the note says %q", note)
	}
	s := shown{tracking: boardTracking(boardTasks()...)}
	s.doneSince = data.Day{Year: 2016, Month: time.January, Day: 1}
	b.show(s)
	if note := b.kit.Note("done"); !strings.Contains(note, "01/01/2016") {
		t.Errorf("the note says %q", note)
	}
}

// TestBoardPictures draws the board to be looked at.
func TestBoardPictures(t *testing.T) {
	folder := os.Getenv("SHOTS_DIR")
	if folder == "" {
		t.Skip("SHOTS_DIR is not set")
	}
	for name, look := range map[string]kit.Look{"light": {Mode: kit.ModeLight}, "dark": {Mode: kit.ModeDark}, "150": {Scale: kit.Scale150}} {
		b := newBoardBench(t, look, boardTasks())
		f, err := os.Create(filepath.Join(folder, "task-board-"+name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, b.window.Canvas().Capture()); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// manyTasks are n open tasks with deadlines all over the year.
func manyTasks(n int) []data.TrackedTask {
	states := []data.TaskState{data.TaskNotStarted, data.TaskUnderWay, data.TaskToConfirm}
	tasks := make([]data.TrackedTask, n)
	for i := range tasks {
		tasks[i] = data.TrackedTask{Task: data.Task{
			ID: data.TaskID(i + 1), What: fmt.Sprintf("Rà soát, tổng hợp tình hình thực hiện nhiệm vụ số %d được giao tại kỳ giao ban", i+1),
			State: states[i%3], Lead: data.Party{Unit: 1}, Person: 4, Meeting: 2, Deadline: data.By(april6.AddDays(i*7%365 - 100)),
		}}
	}
	return tasks
}

// BenchmarkBoardOpen shows 5,000 open tasks that have been read, until the frame
// is painted.
func BenchmarkBoardOpen(b *testing.B) {
	tracking := boardTracking(manyTasks(5000)...)
	bench := newBoardBench(b, kit.Look{Mode: kit.ModeLight}, nil)
	for b.Loop() {
		bench.show(shown{tracking: tracking})
		bench.window.Canvas().Capture()
	}
}

// BenchmarkBoardShow is BenchmarkBoardOpen without the painting.
func BenchmarkBoardShow(b *testing.B) {
	tracking := boardTracking(manyTasks(5000)...)
	bench := newBoardBench(b, kit.Look{Mode: kit.ModeLight}, nil)
	for b.Loop() {
		bench.show(shown{tracking: tracking})
	}
}

// BenchmarkBoardMoveKey presses the key that moves a card there and back among
// 5,000, until the frame is painted; its floor is BenchmarkBoardRepaint.
func BenchmarkBoardMoveKey(b *testing.B) {
	bench := newBoardBench(b, kit.Look{Mode: kit.ModeLight}, manyTasks(5000))
	keys := []fyne.KeyName{fyne.KeyRight, fyne.KeyLeft}
	for i := 0; b.Loop(); i++ {
		bench.kit.TypedShortcut(&desktop.CustomShortcut{KeyName: keys[i%2], Modifier: fyne.KeyModifierControl})
		bench.window.Canvas().Capture()
	}
}

// BenchmarkBoardRepaint paints the same window as it is.
func BenchmarkBoardRepaint(b *testing.B) {
	bench := newBoardBench(b, kit.Look{Mode: kit.ModeLight}, manyTasks(5000))
	for b.Loop() {
		bench.window.Canvas().Capture()
	}
}
