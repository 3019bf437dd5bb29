package task

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestProgressIsWrittenInTheLedger: text and percent go into the ledger by F9; a
// task that has come on is under way; single keys stay letters in the field.
func TestProgressIsWrittenInTheLedger(t *testing.T) {
	b, one, _ := two(t)
	b.s.open(one.ID)
	d := b.s.detail
	kit.FocusOn(d.progress.text)
	b.write("mới lấy ý kiến, ghi u g m")
	b.press(fyne.KeyM, fyne.KeyU, fyne.KeyG)
	if b.dialogOpen() {
		t.Fatal("a letter typed in the field opened a dialog")
	}
	d.progress.percent.SetSelected("30")
	b.runAction(b.words.T("task.do.write"))
	got := b.task(one.ID)
	if lines := b.ledger(one.ID); got.State != data.TaskUnderWay || got.Percent != 30 || len(lines) != 2 ||
		lines[1] != "2016-04-06 reported under_way 30% mới lấy ý kiến, ghi u g m" {
		t.Errorf("task %+v, ledger %q", got, lines)
	}
	if d.progress.text.Value() != "" || len(d.ledger.timeline.Entries()) != 3 {
		t.Errorf("field %q, %d entries", d.progress.text.Value(), len(d.ledger.timeline.Entries()))
	}
	b.runAction(b.words.T("task.do.write"))
	if len(b.ledger(one.ID)) != 2 || !strings.Contains(b.said, "Chưa có gì") {
		t.Errorf("nothing was written: %q, said %q", b.ledger(one.ID), b.said)
	}
	b.undo()
	if got := b.task(one.ID); got.State != data.TaskNotStarted || got.Percent != 0 {
		t.Errorf("after undo %+v", got)
	}
}

// runAction chooses an entry of the menu.
func (b *bench) runAction(label string) {
	b.t.Helper()
	for _, a := range b.s.Actions() {
		if a.Label == label && !a.Off {
			a.Run()
			return
		}
	}
	b.t.Fatalf("the menu has no %q", label)
}

// TestFactsStoreThemselves until the briefing that gave the task is signed; then
// they are shown to be read, and what came of the task still stores itself.
func TestFactsStoreThemselves(t *testing.T) {
	b, one, _ := two(t)
	b.s.open(one.ID)
	d := b.s.detail
	if d.head.locked.Visible() || !d.form.edit.Visible() {
		t.Fatal("the facts of a task outside a briefing are locked")
	}
	kit.FocusOn(d.form.What)
	d.form.What.SelectAllText()
	b.write("Rà soát lại quy trình")
	b.s.Flush()
	kit.FocusOn(d.form.field)
	b.write("Văn thư")
	b.s.Flush()
	if got := b.task(one.ID); got.What != "Rà soát lại quy trình" || got.Field != "Văn thư" || len(b.ledger(one.ID)) != 1 {
		t.Errorf("stored %+v", got)
	}
	meeting, signed := b.signed()
	b.event(data.TaskEvent{Task: signed.ID, Kind: data.EventDone, State: data.TaskDone, Text: "xong"})
	b.s.open(signed.ID)
	if !d.head.locked.Visible() || d.form.edit.Visible() || !d.form.read.Visible() {
		t.Error("the facts of a signed briefing can be edited")
	}
	kit.FocusOn(d.result.paper)
	b.write("15/BC-VP")
	b.s.Flush()
	if got := b.task(signed.ID); got.ResultPaper != "15/BC-VP" {
		t.Errorf("stored %+v", got)
	}
	if got := d.sentence.quote.Text(); got != "Phòng Tổng hợp rà soát hồ sơ, xong trước ngày 20/4." {
		t.Errorf("the sentence reads %q", got)
	}
	d.openSentence()
	if last := b.gone[len(b.gone)-1]; last.Name != kit.PlaceMeeting || last.Meeting != meeting.ID || last.Step != kit.StepConclusions || last.Kind != data.KindConclusion {
		t.Errorf("the sentence leads to %+v", last)
	}
}

// TestSingleKeysOfTheLedger: it has the focus when a task is opened, and its keys
// are for that task; Ctrl+PgDn shows the next, and the list then highlights it.
func TestSingleKeysOfTheLedger(t *testing.T) {
	b, one, other := two(t)
	b.s.open(one.ID)
	if b.w.Canvas().Focused() != b.s.detail.ledger.timeline {
		t.Fatalf("the focus is on %T", b.w.Canvas().Focused())
	}
	b.press(fyne.KeyU)
	b.write("nhắc")
	b.press(fyne.KeyF9)
	if lines := b.ledger(one.ID); len(lines) != 2 || !strings.Contains(lines[1], "urged") {
		t.Errorf("ledger %q", lines)
	}
	b.runAction(b.words.T("task.do.next"))
	if b.s.detail.id != other.ID || b.s.detail.facts.task.ID != other.ID {
		t.Errorf("next is %d, want %d", b.s.detail.id, other.ID)
	}
	b.runAction(b.words.T("task.do.next"))
	if b.s.detail.id != other.ID {
		t.Error("there is a task after the last")
	}
	b.navigate(kit.Place{Name: kit.PlaceTasks})
	if r, ok := b.table().list.SelectedRow(); !ok || r.id() != other.ID || b.w.Canvas().Focused() != b.table().list {
		t.Errorf("back in the list %d is highlighted, the focus is on %T", r.id(), b.w.Canvas().Focused())
	}
}

// TestADraftStaysWithItsTask: what is typed of one task is there again when one
// comes back to it, and not in the field of another.
func TestADraftStaysWithItsTask(t *testing.T) {
	b, one, other := two(t)
	b.s.open(one.ID)
	text := b.s.detail.progress.text
	kit.FocusOn(text)
	b.write("đang viết dở")
	b.s.open(other.ID)
	if text.Value() != "" {
		t.Errorf("the next task shows %q", text.Value())
	}
	b.s.open(one.ID)
	if text.Value() != "đang viết dở" {
		t.Errorf("the draft is %q", text.Value())
	}
	b.event(data.TaskEvent{Task: one.ID, Kind: data.EventUrged})
	if text.Value() != "đang viết dở" {
		t.Errorf("a commit left %q of the draft", text.Value())
	}
}

// TestATaskThatIsGoneLeadsBack: its giving was undone while it was in view.
func TestATaskThatIsGoneLeadsBack(t *testing.T) {
	b := newBench(t)
	b.show(light(), kit.Place{Name: kit.PlaceTasks})
	task := b.give(data.Task{What: "Thử"})
	b.s.open(task.ID)
	b.undo()
	if b.s.inDetail() {
		t.Error("a task that is gone is still shown")
	}
}

// TestTheLedgerInWords: each line of a long ledger as it is shown, the newest
// first; today's standing is a hollow dot and no line.
func TestTheLedgerInWords(t *testing.T) {
	b := newBench(t)
	tasks := b.furnish()
	f, err := readFacts(t.Context(), b.r, tasks[0].ID)
	b.must(err)
	lines := newLedger(f, b.words, false)
	got := make([]string, len(lines))
	for i, l := range lines {
		got[i] = l.entry.Day + " | " + l.entry.Title + " | " + l.entry.Text
		if l.entry.Hollow != (i == 0) {
			t.Errorf("line %d is hollow: %v", i, l.entry.Hollow)
		}
	}
	want := []string{
		"Hôm nay | Quá hạn 6 ngày | Tính từ hạn 31/3/2016, không phải dòng ghi",
		"04/4/2016 | Đôn đốc lần 1 | Phiếu nhắc việc gửi đơn vị",
		"21/3/2016 | Qua Giao ban tuần 12 · tiến độ 60 % | “Đã lấy ý kiến 6 trên 8 đơn vị.”",
		"15/3/2016 | Gia hạn lần 1: chậm nhất 31/3 (trước đó chậm nhất 15/3) | Lý do: chờ ý kiến các đơn vị\nNgười duyệt: Chuyên viên B",
		"14/3/2016 | Báo cáo tiến độ 30 % | Đang lấy ý kiến các đơn vị.",
		"01/3/2016 | Bắt đầu thực hiện | Từ “Chưa thực hiện” sang “Đang thực hiện”",
		"29/02/2016 | Được giao | Ngoài cuộc họp",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the ledger reads\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if oldest := newLedger(f, b.words, true); !oldest[len(oldest)-1].entry.Hollow || oldest[0].entry.Title != "Được giao" {
		t.Error("the oldest first begins otherwise")
	}
}
