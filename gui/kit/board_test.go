package kit

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// boardTask is a card of the tests.
type boardTask struct {
	key  int64
	card BoardCard
}

func boardColumns() []BoardColumn {
	return []BoardColumn{
		{ID: "not_started", Title: "Chưa thực hiện", Icon: IconMissing, Add: true, Empty: "Không có nhiệm vụ nào"},
		{ID: "under_way", Title: "Đang thực hiện", Icon: IconClock, Add: true, Empty: "Không có nhiệm vụ nào"},
		{ID: "to_confirm", Title: "Chờ xác nhận hoàn thành", Icon: IconEdit, Add: true},
		{ID: "done", Title: "Hoàn thành", Icon: IconDone, Add: true},
		{
			ID: "aside", Title: "Tạm dừng / Thu hồi", Icon: IconPaused, Folds: true,
			Targets: []BoardTarget{{ID: "paused", Title: "Tạm dừng"}, {ID: "withdrawn", Title: "Thu hồi"}},
		},
	}
}

func late(days int) BadgeOptions {
	return BadgeOptions{Icon: IconOverdue, Text: fmt.Sprintf("Quá hạn %d ngày", days), Tone: ToneRed}
}

func soon(days int) BadgeOptions {
	return BadgeOptions{Icon: IconClock, Text: fmt.Sprintf("Còn %d ngày", days), Tone: ToneAmber}
}

func far(days int) BadgeOptions {
	return BadgeOptions{Icon: IconClock, Text: fmt.Sprintf("Còn %d ngày", days), Tone: TonePlain}
}

// boardCards are the cards of the picture of the board.
func boardCards() map[string][]boardTask {
	none := BadgeOptions{Icon: IconRemove, Text: "Không nêu hạn", Tone: TonePlain}
	done := BadgeOptions{Icon: IconDone, Text: "Xong đúng hạn", Tone: ToneGreen}
	cards := map[string][]BoardCard{
		"not_started": {
			{Text: "Đánh giá kết quả hoạt động của Bộ phận một cửa từ khi đi vào hoạt động", Unit: 1, Who: "Phòng Hành chính Tổ chức", Badge: none, Origin: "Quý I/2016"},
			{Text: "Tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp)", Unit: UnitAll, Who: "Các phòng, ban", Badge: soon(1), Origin: "Quý I/2016"},
			{Text: "Đẩy nhanh tiến độ Đề án ứng dụng CNTT trong giải quyết khiếu nại, tố cáo", Unit: UnitNone, Who: "Chưa giao đơn vị", Badge: none, Origin: "Quý I/2016"},
			{Text: "Rà soát danh mục thủ tục lĩnh vực nội chính", Unit: 3, Who: "Phòng Nội chính · Chuyên viên E", Badge: soon(5), Origin: "Tuần 13"},
			{Text: "Chuẩn bị nội dung họp báo quý I", Unit: 8, Who: "Phòng Văn xã · Chuyên viên G", Badge: far(12), Origin: "Tuần 13"},
			{Text: "Kiểm tra phòng cháy chữa cháy", Unit: 5, Who: "Phòng Quản trị Tài vụ", Badge: far(15), Origin: "Tuần 13"},
			{Text: "Rà soát hợp đồng lao động", Unit: 1, Who: "Phòng Hành chính Tổ chức", Badge: none, Origin: "Tuần 12"},
		},
		"under_way": {
			{Text: "Rà soát quy trình xử lý văn bản đến", Unit: 0, Who: "Phòng Tổng hợp · Chuyên viên A", Badge: late(6), Carried: 4, Origin: "T.2/2016"},
			{Text: "Lập lịch tiếp công dân tháng 4", Unit: 6, Who: "Ban Tiếp công dân · Chuyên viên D", Badge: late(1), Carried: 1, Origin: "Tuần 12"},
			{Text: "Kiểm kê tài sản công", Unit: 5, Who: "Phòng Quản trị Tài vụ · Chuyên viên H", Badge: soon(4), Origin: "Tuần 13"},
			{Text: "Dự thảo báo cáo công tác tháng 4", Unit: 2, Who: "Phòng Kinh tế · Chuyên viên C", Badge: soon(6), Origin: "Tuần 13"},
			{Text: "Số hóa hồ sơ lưu trữ năm 2015", Unit: 7, Who: "Trung tâm Tin học · Chuyên viên K", Badge: far(23), Carried: 4, Origin: "T.2/2016"},
		},
		"to_confirm": {
			{Text: "Tổng hợp ý kiến góp ý chương trình công tác", Unit: 0, Who: "Phòng Tổng hợp · Chuyên viên B", Badge: soon(1), Origin: "Tuần 13"},
			{Text: "Góp ý dự thảo quy chế làm việc", Unit: 3, Who: "Phòng Nội chính · Chuyên viên E", Badge: far(9), Carried: 1, Origin: "Tuần 12"},
		},
		"done": {
			{Text: "Cập nhật danh bạ điện thoại cơ quan", Unit: 1, Who: "Phòng Hành chính Tổ chức", Badge: done, Origin: "Tuần 12", Muted: true},
			{Text: "Sửa hệ thống chiếu sáng hội trường", Unit: 5, Who: "Phòng Quản trị Tài vụ · Chuyên viên H", Badge: done, Origin: "Tuần 12", Muted: true},
			{Text: "Báo cáo kết quả tiếp công dân quý I", Unit: 6, Who: "Ban Tiếp công dân · Chuyên viên D", Badge: BadgeOptions{Icon: IconDone, Text: "Xong muộn 1 ngày", Tone: ToneOutline}, Carried: 2, Origin: "Tuần 11", Muted: true},
		},
		"aside": {{Text: "Xây dựng kho lưu trữ", Unit: 5, Who: "Phòng Quản trị Tài vụ", Badge: BadgeOptions{Icon: IconPaused, Text: "Tạm dừng"}, Origin: "Tuần 9"}},
	}
	tasks, key := map[string][]boardTask{}, int64(0)
	for _, c := range boardColumns() {
		for _, card := range cards[c.ID] {
			key++
			tasks[c.ID] = append(tasks[c.ID], boardTask{key, card})
		}
	}
	return tasks
}

// manyCards are n cards in the first column, of one to three lines.
func manyCards(n int) map[string][]boardTask {
	cards := make([]boardTask, n)
	for i := range cards {
		cards[i] = boardTask{int64(i + 1), BoardCard{
			Text: fmt.Sprintf("Việc số %d%s", i+1, strings.Repeat(" rà soát, tổng hợp trình lãnh đạo", i%4)), Unit: i % 12,
			Who: "Phòng Tổng hợp · Chuyên viên A", Badge: far(i), Carried: i % 3, Origin: "Tuần 13",
		}}
	}
	return map[string][]boardTask{"not_started": cards}
}

// heldTicker is a clock that strikes when it is told to.
type heldTicker struct{ strike func() }

func (h *heldTicker) every(_ time.Duration, do func()) (stop func()) {
	h.strike = do
	return func() { h.strike = func() {} }
}

type boardBench struct {
	*Board[boardTask]
	window  fyne.Window
	ticker  heldTicker
	moves   []BoardMove[boardTask]
	opened  []int64
	added   []string
	counted []int
}

func newBoardBench(t testing.TB, look Look, cards map[string][]boardTask, change func(*BoardOptions[boardTask])) *boardBench {
	t.Helper()
	bench := &boardBench{}
	o := BoardOptions[boardTask]{
		Columns: boardColumns(), Words: testWords(t), Every: bench.ticker.every,
		Key: func(t boardTask) int64 { return t.key }, Card: func(t boardTask) BoardCard { return t.card },
		OnMove:      func(m BoardMove[boardTask]) { bench.moves = append(bench.moves, m) },
		OnOpen:      func(t boardTask) { bench.opened = append(bench.opened, t.key) },
		OnAdd:       func(column string) { bench.added = append(bench.added, column) },
		OnSelection: func(n int) { bench.counted = append(bench.counted, n) },
		Place:       func(t boardTask, column string, cards []boardTask) int { return min(2, len(cards)) },
	}
	if change != nil {
		change(&o)
	}
	bench.Board = NewBoard(o)
	bench.SetCards(cards)
	bench.window = open(t, look, Inside(150, 24, 40, 112, VBox(0, Grow(bench.Board))))
	bench.window.Canvas().Focus(bench.Board)
	return bench
}

// at returns the middle of a card's first line.
func (b *boardBench) at(column, row int) fyne.Position {
	c := b.columns[column]
	return c.Position().AddXY(60, Px(boardHead)+c.tops[row]-c.offset+20)
}

func (b *boardBench) press(at fyne.Position, button desktop.MouseButton, modifier fyne.KeyModifier) {
	b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: button, Modifier: modifier})
}

func (b *boardBench) release(at fyne.Position, button desktop.MouseButton) {
	b.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: button})
}

func (b *boardBench) click(at fyne.Position, modifier fyne.KeyModifier) {
	b.press(at, desktop.MouseButtonPrimary, modifier)
	b.release(at, desktop.MouseButtonPrimary)
}

// dragTo presses at a place and drags to others without letting go.
func (b *boardBench) dragTo(from fyne.Position, to ...fyne.Position) {
	b.press(from, desktop.MouseButtonPrimary, 0)
	last := from
	for _, at := range to {
		b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(at.X-last.X, at.Y-last.Y)})
		last = at
	}
}

func TestGalleryBoard(t *testing.T) {
	if galleryDir == "" {
		t.Skip("GALLERY_DIR is not set")
	}
	for name, look := range map[string]Look{"light": {Mode: ModeLight}, "dark": {Mode: ModeDark}, "150": {Mode: ModeLight, Scale: Scale150}} {
		b := newBoardBench(t, look, boardCards(), nil)
		b.click(b.at(1, 4), 0)
		b.click(b.at(2, 1), 0)
		b.toggle()
		b.choose(2, 0)
		shot(t, b.window, "board-"+name)
		from := b.at(0, 1)
		b.dragTo(from, from.AddXY(10, 0), b.at(1, 2).AddXY(150, 30))
		shot(t, b.window, "board-drag-"+name)
	}
	b := newBoardBench(t, Look{Mode: ModeLight}, manyCards(5000), nil)
	b.SetFolded("aside", false)
	b.SetNote("done", "Chỉ hiện nhiệm vụ hoàn thành trong năm 2016. Việc của năm trước xem ở Danh sách.")
	press(b, fyne.KeyEnd, fyne.KeyUp)
	shot(t, b.window, "board-5000")
}

func TestBoardByKeys(t *testing.T) {
	down, up, left, right := fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight
	cases := []struct {
		name        string
		keys        []fyne.KeyName
		column, row int
	}{
		{"the first card on focus", nil, 0, 0},
		{"down and up", []fyne.KeyName{down, down, up}, 0, 1},
		{"up stays at the top", []fyne.KeyName{up}, 0, 0},
		{"end", []fyne.KeyName{fyne.KeyEnd}, 0, 6},
		{"home", []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, 0, 0},
		{"right to the card level with it", []fyne.KeyName{down, right}, 1, 2},
		{"right beyond the last card of a short column", []fyne.KeyName{fyne.KeyEnd, right, right}, 2, 1},
		{"a folded column has no card", []fyne.KeyName{right, right, right, right, right}, 4, -1},
		{"enter opens the folded column", []fyne.KeyName{right, right, right, right, fyne.KeyReturn}, 4, 0},
		{"left stays at the edge", []fyne.KeyName{left}, 0, 0},
		{"page down", []fyne.KeyName{fyne.KeyPageDown}, 0, 3},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
			press(b, c.keys...)
			if b.column != c.column || b.row != c.row {
				t.Errorf("at card %d of column %d, want %d of %d", b.row, b.column, c.row, c.column)
			}
			if rings := b.rings(); rings != 1 {
				t.Errorf("%d rings", rings)
			}
		})
	}
}

// rings counts the focus rings in view.
func (b *boardBench) rings() int {
	n := 0
	for _, c := range b.columns {
		if c.ring.shown() {
			n++
		}
		for _, f := range c.body.faces {
			if !c.folded && f.ring.shown() {
				n++
			}
		}
	}
	return n
}

func TestBoardLaysOutOnlyTheCardsInView(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, manyCards(5000), nil)
	made := map[*boardFace]bool{}
	for range 40 {
		press(b, fyne.KeyPageDown)
		for _, f := range b.columns[0].body.faces {
			made[f] = true
		}
	}
	press(b, fyne.KeyEnd)
	if first, last := b.VisibleCards("not_started"); last != 4999 || last-first > 10 {
		t.Errorf("cards %d to %d are laid out at the end", first, last)
	}
	if len(made) > 20 {
		t.Errorf("%d cards were made", len(made))
	}
	if words := b.columns[0].more.full; words != "4996 thẻ ở trên" {
		t.Errorf("the foot says %q", words)
	}
}

func TestBoardFootSaysHowManyMore(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	c := b.columns[0]
	if c.more.full != "4 thẻ nữa" {
		t.Errorf("the foot says %q", c.more.full)
	}
	foot := fyne.NewPos(50, b.Size().Height-10)
	b.click(foot, 0)
	if c.offset != c.furthest() || c.more.full != "3 thẻ ở trên" {
		t.Errorf("after a tap at %v of %v: %q", c.offset, c.furthest(), c.more.full)
	}
	b.click(foot, 0)
	if c.offset != 0 {
		t.Errorf("a tap at the end leads to %v", c.offset)
	}
	if b.columns[1].footed() {
		t.Error("a column whose cards all fit has a foot")
	}
}

func TestBoardKeepsTheFocusedCard(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	press(b, fyne.KeyDown, fyne.KeyDown)
	want, _ := b.Current()
	cards := boardCards()
	cards["under_way"] = append(cards["under_way"], cards["not_started"][2])
	cards["not_started"] = append(cards["not_started"][:2:2], cards["not_started"][3:]...)
	b.SetCards(cards)
	if got, _ := b.Current(); got.key != want.key || b.CurrentColumn() != "under_way" {
		t.Errorf("the focus is on %d in %s, want %d", got.key, b.CurrentColumn(), want.key)
	}
	delete(cards, "under_way")
	b.SetCards(cards)
	if _, ok := b.Current(); ok || b.CurrentColumn() != "under_way" {
		t.Errorf("with its card gone the focus is at row %d of %s", b.row, b.CurrentColumn())
	}
}

func TestBoardMovesByKeys(t *testing.T) {
	ctrl := func(name fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
	}
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	b.TypedShortcut(ctrl(fyne.KeyLeft))
	b.TypedShortcut(ctrl(fyne.KeyRight))
	if len(b.moves) != 1 || b.moves[0].To != "under_way" || len(b.moves[0].Cards) != 1 || b.moves[0].Cards[0].key != 1 {
		t.Fatalf("moves %+v", b.moves)
	}
	b.Relocate(b.moves[0].Cards, "under_way")
	if got, _ := b.Current(); got.key != 1 || b.column != 1 || b.row != 2 || len(b.Cards("not_started")) != 6 {
		t.Errorf("the focus is at card %d of column %d", b.row, b.column)
	}
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(b, fyne.KeyRight)
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if len(b.moves) != 2 || b.moves[1].To != "to_confirm" {
		t.Errorf("moves %+v", b.moves)
	}
}

func TestBoardAsksWhichOfTheStatesThatShareAColumn(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	b.dragTo(b.at(1, 0), b.at(1, 0).AddXY(8, 0), b.columns[4].Position().AddXY(10, 100))
	b.DragEnd()
	if len(b.moves) != 0 || b.window.Canvas().Overlays().Top() == nil {
		t.Fatalf("moves %+v without asking", b.moves)
	}
	menu := b.window.Canvas().Focused()
	press(menu, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(b.moves) != 1 || b.moves[0].To != "withdrawn" {
		t.Errorf("moves %+v", b.moves)
	}
}

func TestBoardMenuOfTargetsByM(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	press(b, fyne.KeyM)
	press(b.window.Canvas().Focused(), fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(b.moves) != 1 || b.moves[0].To != "done" {
		t.Errorf("moves %+v", b.moves)
	}
}

func TestBoardSelectsByKeys(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	press(b, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if got := keysOf(b.Selected()); got != "1 3" {
		t.Fatalf("selected %s", got)
	}
	if current, _ := b.Current(); current.key != 3 {
		t.Errorf("the focus is on %d", current.key)
	}
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	press(b, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	if got := keysOf(b.Acting()); got != "3 4" {
		t.Errorf("by Shift selected %s", got)
	}
	press(b, fyne.KeyEscape)
	if got := keysOf(b.Acting()); len(b.Selected()) != 0 || got != "4" {
		t.Errorf("after Esc the keys act on %s", got)
	}
	if want := "[1 2 2 3 2 0]"; fmt.Sprint(b.counted) != want {
		t.Errorf("reported %v, want %s", b.counted, want)
	}
}

func TestBoardSelectsByMouse(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	b.click(b.at(1, 0), fyne.KeyModifierControl)
	b.click(b.at(2, 1), fyne.KeyModifierControl)
	if got := keysOf(b.Selected()); got != "8 14" {
		t.Errorf("by Ctrl selected %s", got)
	}
	b.click(b.at(1, 1), 0)
	if got := keysOf(b.Acting()); len(b.Selected()) != 0 || got != "9" {
		t.Errorf("a plain click leaves %s", got)
	}
	b.click(b.at(1, 3), fyne.KeyModifierShift)
	if got := keysOf(b.Selected()); got != "9 10 11" {
		t.Errorf("by Shift selected %s", got)
	}
	b.press(b.at(1, 1), desktop.MouseButtonSecondary, 0)
	if got := keysOf(b.Acting()); got != "9 10 11" {
		t.Errorf("a right click on a selected card acts on %s", got)
	}
}

func keysOf(cards []boardTask) string {
	words := make([]string, len(cards))
	for i, c := range cards {
		words[i] = fmt.Sprint(c.key)
	}
	return strings.Join(words, " ")
}

func TestBoardDrag(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	over := b.at(1, 4)
	b.dragTo(b.at(0, 1), b.at(0, 1).AddXY(5, 0))
	if b.drag.target != -1 || b.ghost.said {
		t.Errorf("over its own column a card would drop into column %d", b.drag.target)
	}
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: over}})
	hole := b.columns[0].body.faces[2]
	if !hole.look.hole || hole.look.ringed {
		t.Errorf("the card left behind looks %+v", hole.look)
	}
	if b.columns[1].gapAt != 2 || b.columns[1].ground.fill != ColorTint {
		t.Errorf("the column below has its mark at %d and the ground %s", b.columns[1].gapAt, b.columns[1].ground.fill)
	}
	if got := b.ghost.drop.full + " " + b.ghost.title.full; got != "Thả vào Đang thực hiện" {
		t.Errorf("the ghost says %q", got)
	}
	if got := b.ghost.face.Position().Add(b.drag.grip); got != over {
		t.Errorf("the ghost hangs at %v, the pointer is at %v", got, over)
	}
	b.DragEnd()
	if len(b.moves) != 1 || b.moves[0].To != "under_way" || keysOf(b.moves[0].Cards) != "2" {
		t.Errorf("moves %+v", b.moves)
	}
	if b.drag != nil || b.columns[1].gapAt != -1 || hole.look.hole {
		t.Error("after the drop its marks are still there")
	}
}

func TestBoardDragOfTheSelected(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	press(b, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	b.dragTo(b.at(0, 0), b.at(0, 0).AddXY(5, 0), b.at(3, 0))
	if b.ghost.drop.full != "Thả 2 thẻ vào" {
		t.Errorf("the ghost says %q", b.ghost.drop.full)
	}
	b.DragEnd()
	if len(b.moves) != 1 || keysOf(b.moves[0].Cards) != "1 2" {
		t.Errorf("moves %+v", b.moves)
	}
}

func TestBoardEscCancelsTheDrag(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	b.dragTo(b.at(0, 1), b.at(0, 1).AddXY(5, 0), b.at(1, 1))
	if hints := b.KeyHints(); len(hints) != 1 || hints[0].Keys[0] != "Esc" {
		t.Errorf("while dragging the hints are %v", hints)
	}
	press(b, fyne.KeyEscape)
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: b.at(2, 1)}})
	b.DragEnd()
	if len(b.moves) != 0 || b.drag != nil {
		t.Errorf("moves %+v after Esc", b.moves)
	}
}

func TestBoardScrollsUnderADraggedCard(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, manyCards(100), nil)
	c := b.columns[0]
	low := fyne.NewPos(100, Px(boardHead)+c.body.Size().Height-5)
	b.dragTo(b.at(0, 1), b.at(0, 1).AddXY(5, 0), low)
	for range 20 {
		b.ticker.strike()
	}
	if c.offset < 100 {
		t.Errorf("held at the lower edge the column scrolled to %v", c.offset)
	}
	far := c.offset
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, Px(boardHead)+5)}})
	b.ticker.strike()
	if c.offset >= far {
		t.Errorf("held at the upper edge the column stays at %v", c.offset)
	}
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, Px(boardHead)+c.body.Size().Height/2)}})
	still := c.offset
	b.ticker.strike()
	if c.offset != still {
		t.Error("held in the middle the column scrolls")
	}
	b.DragEnd()
	b.ticker.strike()
	if c.offset != still {
		t.Error("after the drop the column scrolls")
	}
}

func TestBoardScrollsByWheelAndBar(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, manyCards(100), nil)
	c := b.columns[0]
	c.body.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)})
	b.lanes.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(50, 10)}, Scrolled: fyne.NewDelta(0, -50)})
	if c.offset != 100 {
		t.Errorf("the wheel scrolled to %v", c.offset)
	}
	bar := fyne.NewPos(c.Size().Width-3, Px(boardHead)+10)
	b.dragTo(bar, bar.AddXY(0, 5), bar.AddXY(0, 2000))
	b.DragEnd()
	if c.offset != c.furthest() || len(b.moves) != 0 {
		t.Errorf("the bar scrolled to %v of %v", c.offset, c.furthest())
	}
	c.body.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 1e6)})
	if c.offset != 0 {
		t.Errorf("the wheel scrolled beyond the top to %v", c.offset)
	}
}

func TestBoardScrollsSidewaysWhereItIsNarrow(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), nil)
	b.SetFolded("aside", false)
	b.Resize(fyne.NewSize(500, 500))
	if b.lanes.whole <= 500 {
		t.Fatalf("the columns are %v wide together", b.lanes.whole)
	}
	press(b, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	last := b.columns[4]
	if right := last.Position().X + last.Size().Width; right > 501 || b.lanes.offset == 0 {
		t.Errorf("the column with the focus ends at %v", right)
	}
}

func TestBoardFoldsAndOpens(t *testing.T) {
	var folds []bool
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), func(o *BoardOptions[boardTask]) {
		o.OnFold = func(_ string, folded bool) { folds = append(folds, folded) }
	})
	narrow := b.columns[0].Size().Width
	b.click(b.columns[4].Position().AddXY(20, 200), 0)
	if b.columns[4].folded || b.columns[0].Size().Width >= narrow {
		t.Fatal("a tap on the strip does not open it")
	}
	b.columns[4].fold.Press()
	if !b.columns[4].folded || fmt.Sprint(folds) != "[false true]" || b.rings() != 1 {
		t.Errorf("folded %v, reported %v, %d rings", b.columns[4].folded, folds, b.rings())
	}
}

func TestBoardOpensAddsAndHandsOnKeys(t *testing.T) {
	var keys []string
	b := newBoardBench(t, Look{Mode: ModeLight}, boardCards(), func(o *BoardOptions[boardTask]) {
		o.OnKey = func(key fyne.KeyName, cards []boardTask) bool {
			keys = append(keys, string(key)+keysOf(cards))
			return key == fyne.KeyU
		}
	})
	press(b, fyne.KeyDown, fyne.KeyU, fyne.KeyReturn)
	b.DoubleTapped(&fyne.PointEvent{Position: b.at(3, 0)})
	b.columns[1].add.Press()
	if fmt.Sprint(b.opened) != "[2 2]" || fmt.Sprint(b.added) != "[under_way]" || fmt.Sprint(keys) != "[U2 Return2]" {
		t.Errorf("opened %v, added %v, keys %v", b.opened, b.added, keys)
	}
}

func BenchmarkBoardSetCards(b *testing.B) {
	cards := manyCards(5000)
	board := newBoardBench(b, Look{Mode: ModeLight}, cards, nil)
	for b.Loop() {
		board.columns[0].stale = true
		board.SetCards(cards)
	}
}

// BenchmarkBoardMove moves a card there and back in a board of 5,000, each time
// until the frame is painted.
func BenchmarkBoardMove(b *testing.B) {
	board := newBoardBench(b, Look{Mode: ModeLight}, manyCards(5000), func(o *BoardOptions[boardTask]) {
		o.Place = func(boardTask, string, []boardTask) int { return 0 }
	})
	to := []string{"under_way", "not_started"}
	for i := 0; b.Loop(); i++ {
		card, _ := board.Current()
		board.Relocate([]boardTask{card}, to[i%2])
		board.window.Canvas().Capture()
	}
}

// BenchmarkBoardRepaint is the floor of BenchmarkBoardMove: the same window
// painted as it is.
func BenchmarkBoardRepaint(b *testing.B) {
	board := newBoardBench(b, Look{Mode: ModeLight}, manyCards(5000), nil)
	for b.Loop() {
		board.window.Canvas().Capture()
	}
}

func BenchmarkBoardKeyDown(b *testing.B) {
	board := newBoardBench(b, Look{Mode: ModeLight}, manyCards(5000), nil)
	for b.Loop() {
		press(board, fyne.KeyDown)
	}
}

// BenchmarkBoardRelocate is what BenchmarkBoardMove does besides painting.
func BenchmarkBoardRelocate(b *testing.B) {
	board := newBoardBench(b, Look{Mode: ModeLight}, manyCards(5000), func(o *BoardOptions[boardTask]) {
		o.Place = func(boardTask, string, []boardTask) int { return 0 }
	})
	to := []string{"under_way", "not_started"}
	for i := 0; b.Loop(); i++ {
		card, _ := board.Current()
		board.Relocate([]boardTask{card}, to[i%2])
	}
}

// TestBoardFocusedBeforeItsCards: a board that has the focus when its cards come
// gives it to the first of them.
func TestBoardFocusedBeforeItsCards(t *testing.T) {
	b := newBoardBench(t, Look{Mode: ModeLight}, nil, nil)
	if _, ok := b.Current(); ok || b.rings() != 1 {
		t.Fatalf("without cards there are %d rings", b.rings())
	}
	cards := boardCards()
	delete(cards, "not_started")
	b.SetCards(cards)
	if got, ok := b.Current(); !ok || got.key != 8 || b.rings() != 1 {
		t.Errorf("the focus is on %d, %d rings", got.key, b.rings())
	}
}
