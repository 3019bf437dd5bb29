package task

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// two gives two open tasks of the test's own and opens the table of those alone.
func two(t *testing.T) (*bench, data.Task, data.Task) {
	t.Helper()
	b := newBench(t)
	one := b.give(data.Task{What: "Rà soát quy trình", Lead: data.Party{Unit: b.unit(0)}, Deadline: data.By(day(3, 31)), Given: day(2, 29)})
	other := b.give(data.Task{What: "Kiểm tra thiết bị", Lead: data.Party{Unit: b.unit(0)}, Deadline: data.By(day(4, 8)), Given: day(3, 28)})
	b.show(light(), kit.Place{Name: kit.PlaceTasks})
	b.s.only(ids(one, other), "thử")
	return b, one, other
}

// TestMovingSeveralIsOneStepOfUndo: selected by keys, moved by M and a figure, each
// with its line in the ledger, and taken back at once.
func TestMovingSeveralIsOneStepOfUndo(t *testing.T) {
	b, one, other := two(t)
	list := b.table().list
	b.press(fyne.KeyHome, fyne.KeySpace)
	list.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.press(fyne.KeyDown)
	list.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if got := b.table().chosen(); !slices.Equal(got, ids(one, other)) || !b.table().foot.root.Visible() {
		t.Fatalf("selected %v, foot shown %v", got, b.table().foot.root.Visible())
	}
	b.press(fyne.KeyM, fyne.Key1)
	for _, task := range []data.Task{one, other} {
		lines := b.ledger(task.ID)
		if state := b.task(task.ID).State; state != data.TaskUnderWay || len(lines) != 2 || !strings.HasPrefix(lines[1], "2016-04-06 moved under_way") {
			t.Errorf("task %d is %s, ledger %q", task.ID, state, lines)
		}
	}
	if b.dialogOpen() || !strings.Contains(b.said, "2 nhiệm vụ") {
		t.Errorf("dialog open %v, said %q", b.dialogOpen(), b.said)
	}
	b.undo()
	for _, task := range []data.Task{one, other} {
		if state := b.task(task.ID).State; state != data.TaskNotStarted || len(b.ledger(task.ID)) != 1 {
			t.Errorf("after undo task %d is %s, ledger %q", task.ID, state, b.ledger(task.ID))
		}
	}
	if got := b.table().list.Marked(); len(got) != 2 {
		t.Errorf("after undo %d tasks are selected", len(got))
	}
}

// TestALateEndNeedsItsReason: the dialog stays until the reason is there; result,
// paper and reason are stored with the day.
func TestALateEndNeedsItsReason(t *testing.T) {
	b, one, _ := two(t)
	b.s.move(ids(one), data.TaskDone)
	b.write("Đã ban hành")
	b.tab()
	b.write("12/KH-VP")
	b.press(fyne.KeyF9)
	if !b.dialogOpen() || b.task(one.ID).State == data.TaskDone {
		t.Fatal("a late end was taken without its reason")
	}
	b.write("chờ ý kiến") // the focus has gone to what is missing
	b.press(fyne.KeyF9)
	got := b.task(one.ID)
	if b.dialogOpen() || got.State != data.TaskDone || got.Percent != 100 || got.Result != "Đã ban hành" || got.ResultPaper != "12/KH-VP" ||
		got.LateReason != "chờ ý kiến" || got.ReportedDone != day(4, 6) || got.Standing(day(4, 6)) != data.StandingDoneLate {
		t.Errorf("stored %+v", got)
	}
	if lines := b.ledger(one.ID); len(lines) != 2 || lines[1] != "2016-04-06 done done 100% Đã ban hành" {
		t.Errorf("ledger %q", lines)
	}
	b.undo()
	if got := b.task(one.ID); got.State != data.TaskNotStarted || got.Result != "" || len(b.ledger(one.ID)) != 1 {
		t.Errorf("after undo %+v", got)
	}
}

// TestReportedDoneCountsOnceConfirmed: the day of the report decides, not that of
// the confirmation; reopened, the task is as far as it was before.
func TestReportedDoneCountsOnceConfirmed(t *testing.T) {
	b, _, other := two(t)
	b.event(data.TaskEvent{Task: other.ID, Kind: data.EventReported, State: data.TaskUnderWay, Percent: 40, Text: "đang làm"})
	b.s.move(ids(other), data.TaskToConfirm)
	b.write("Xong")
	b.press(fyne.KeyF9)
	b.now = b.now.AddDate(0, 0, 10)
	b.s.move(ids(other), data.TaskDone)
	b.press(fyne.KeyF9)
	got := b.task(other.ID)
	if got.State != data.TaskDone || got.ReportedDone != day(4, 6) || got.Standing(day(4, 16)) != data.StandingDoneInTime {
		t.Errorf("confirmed %+v", got)
	}
	b.s.move(ids(other), data.TaskUnderWay)
	if got := b.task(other.ID); got.State != data.TaskUnderWay || got.Percent != 40 || !got.ReportedDone.IsZero() {
		t.Errorf("reopened %+v", got)
	}
	lines := b.ledger(other.ID)
	if last := lines[len(lines)-1]; last != "2016-04-16 reopened under_way 40% " {
		t.Errorf("last line %q", last)
	}
}

// TestExtendingKeepsTheFirstDeadline: the new day, the reason and who approved it
// are in the ledger of each task, in one step; the office's limit holds.
func TestExtendingKeepsTheFirstDeadline(t *testing.T) {
	b, one, other := two(t)
	office, err := b.r.Office(t.Context())
	b.must(err)
	office.MaxExtensions, office.Head = 1, b.person("Chánh Văn phòng Thử")
	b.must(b.r.SaveOffice(t.Context(), office))
	b.s.extend(ids(one, other))
	b.press(fyne.KeyF9)
	if !b.dialogOpen() {
		t.Fatal("extended without a day")
	}
	b.write("05/04/2016")
	b.tab()
	b.write("chờ ý kiến các đơn vị")
	b.press(fyne.KeyF9)
	if !b.dialogOpen() {
		t.Fatal("extended to a day before the present deadline")
	}
	b.press(fyne.KeyEscape)
	b.s.extend(ids(one, other))
	b.write("15/04/2016")
	b.tab()
	b.write("chờ ý kiến các đơn vị")
	b.press(fyne.KeyF9)
	tracking, err := b.r.Tracking(t.Context(), sqlite.TaskFilter{IDs: ids(one, other)})
	b.must(err)
	for _, task := range tracking.Tasks {
		first := map[data.TaskID]data.Deadline{one.ID: one.Deadline, other.ID: other.Deadline}[task.ID]
		if task.Deadline != data.By(day(4, 15)) || task.FirstDeadline != first || task.Extended != 1 {
			t.Errorf("task %d: deadline %v, first %v, extended %d", task.ID, task.Deadline, task.FirstDeadline, task.Extended)
		}
		events, err := b.r.TaskEvents(t.Context(), task.ID)
		b.must(err)
		last := events[len(events)-1]
		if last.Kind != data.EventExtended || last.Old != first || last.ApprovedBy != office.Head || last.Text != "chờ ý kiến các đơn vị" {
			t.Errorf("ledger line %+v", last)
		}
	}
	b.s.extend(ids(one, other))
	if b.dialogOpen() || !strings.Contains(b.said, "hết số lần") {
		t.Errorf("beyond the limit: dialog %v, said %q", b.dialogOpen(), b.said)
	}
	b.undo()
	if one, other := b.task(one.ID), b.task(other.ID); one.Deadline != data.By(day(3, 31)) || other.Deadline != data.By(day(4, 8)) {
		t.Errorf("after undo %v and %v", one.Deadline, other.Deadline)
	}
}

func TestUrgingSeveral(t *testing.T) {
	b, one, other := two(t)
	done := b.give(data.Task{What: "Đã xong", State: data.TaskDone, ReportedDone: day(4, 1)})
	b.s.urge(append(ids(one, other), done.ID))
	b.write("Nhắc tại giao ban")
	b.press(fyne.KeyF9)
	for _, task := range []data.Task{one, other} {
		if lines := b.ledger(task.ID); len(lines) != 2 || lines[1] != "2016-04-06 urged not_started 0% Nhắc tại giao ban" {
			t.Errorf("ledger %q", lines)
		}
	}
	if lines := b.ledger(done.ID); len(lines) != 1 {
		t.Errorf("a task that is done was urged: %q", lines)
	}
	b.undo()
	if n := len(b.ledger(one.ID)) + len(b.ledger(other.ID)); n != 2 {
		t.Errorf("after undo %d lines", n)
	}
}

// TestReassigning: a task that can be edited is given to another unit; one of a
// signed briefing is withdrawn and given anew. One undo takes both back.
func TestReassigning(t *testing.T) {
	b, one, _ := two(t)
	_, signed := b.signed()
	before := len(b.all())
	b.s.reassign([]data.TaskID{one.ID, signed.ID})
	units, err := b.r.Units(t.Context())
	b.must(err)
	b.write(units[2].Name)
	b.press(fyne.KeyReturn)
	b.tab()
	b.tab()
	b.write("quá tải")
	b.press(fyne.KeyF9)
	if b.dialogOpen() {
		t.Fatal("the dialog stayed open")
	}
	if got := b.task(one.ID); got.Lead.Unit != units[2].ID || len(b.ledger(one.ID)) != 2 {
		t.Errorf("given to %+v, ledger %q", got.Lead, b.ledger(one.ID))
	}
	if got := b.task(signed.ID); got.State != data.TaskWithdrawn || got.Lead != signed.Lead {
		t.Errorf("the task of the signed briefing is %s of %+v", got.State, got.Lead)
	}
	all := b.all()
	anew := all[slices.IndexFunc(all, func(t data.Task) bool { return t.What == signed.What && t.ID != signed.ID })]
	if len(all) != before+1 || anew.Lead.Unit != units[2].ID || anew.Deadline != signed.Deadline || anew.Meeting != 0 {
		t.Errorf("given anew as %+v", anew)
	}
	b.undo()
	if got := b.task(signed.ID); got.State != signed.State || len(b.all()) != before || b.task(one.ID).Lead != one.Lead {
		t.Errorf("after undo %s, %d tasks", got.State, len(b.all()))
	}
}

// all returns every task.
func (b *bench) all() []data.Task {
	b.t.Helper()
	all, err := b.r.Tasks(b.t.Context(), sqlite.TaskFilter{})
	b.must(err)
	return all
}

// signed makes a briefing with a conclusion and its task, and signs its minutes.
func (b *bench) signed() (data.Meeting, data.Task) {
	b.t.Helper()
	ctx := b.t.Context()
	m, err := b.r.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly, Day: day(3, 2), Period: data.Period{Year: 2016, Number: 2}, State: data.StatePreparing})
	b.must(err)
	c, err := b.r.SaveConclusion(ctx, data.Conclusion{Meeting: m.ID, Text: "Phòng Tổng hợp rà soát hồ sơ, xong trước ngày 20/4."})
	b.must(err)
	task, err := b.r.SaveTask(ctx, data.Task{
		Meeting: m.ID, Conclusion: c.ID, What: "Rà soát hồ sơ", Lead: data.Party{Unit: b.unit(1)}, Deadline: data.Before(day(4, 20)),
	})
	b.must(err)
	for _, state := range []data.MeetingState{data.StateDrafting, data.StateSigned} {
		b.must(b.r.Step(ctx, m.ID, data.MeetingStep{To: state}))
	}
	m, err = b.r.Meeting(ctx, m.ID)
	b.must(err)
	return m, task
}

func TestPausingNeedsAReason(t *testing.T) {
	b, one, _ := two(t)
	b.s.move(ids(one), data.TaskPaused)
	b.press(fyne.KeyF9)
	if !b.dialogOpen() {
		t.Fatal("paused without a reason")
	}
	b.write("chờ kinh phí")
	b.press(fyne.KeyF9)
	if lines := b.ledger(one.ID); b.task(one.ID).State != data.TaskPaused || lines[1] != "2016-04-06 moved paused 0% chờ kinh phí" {
		t.Errorf("ledger %q", lines)
	}
	b.s.move(ids(one), data.TaskUnderWay)
	if b.task(one.ID).State != data.TaskUnderWay {
		t.Error("did not go on")
	}
}

// TestANewTask is given by keys alone, and highlighted in the list.
func TestANewTask(t *testing.T) {
	b, _, _ := two(t)
	b.s.showAll()
	b.s.addHere()
	b.press(fyne.KeyF9)
	if !b.dialogOpen() {
		t.Fatal("a task without words was taken")
	}
	b.write("Lập lịch trực")
	b.tab()
	units, err := b.r.Units(t.Context())
	b.must(err)
	b.write(units[1].Name)
	b.press(fyne.KeyReturn)
	b.press(fyne.KeyF9)
	all := b.all()
	i := slices.IndexFunc(all, func(t data.Task) bool { return t.What == "Lập lịch trực" })
	if i < 0 || all[i].Lead.Unit != units[1].ID || all[i].Given != day(4, 6) || all[i].Meeting != 0 {
		t.Fatalf("stored %+v", all)
	}
	if r, ok := b.table().list.SelectedRow(); !ok || r.id() != all[i].ID {
		t.Errorf("task %d is highlighted", r.id())
	}
	b.undo()
	if len(b.all()) != len(all)-1 {
		t.Error("undo did not take the task back")
	}
}
