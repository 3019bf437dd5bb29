package ballot

import (
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func f9() fyne.Shortcut { return kit.FunctionKey(fyne.KeyF9) }

// TestAPaperBallotByKeyboard takes a ballot from nothing to its archive by keys alone.
func TestAPaperBallotByKeyboard(t *testing.T) {
	b := newBench(t, 12)
	b.typed("Biểu quyết bổ nhiệm lại")
	b.tab()
	b.typed("Phó Trưởng phòng")
	b.at(kit.StepPrepare)
	b.shot("1-empty")
	prepare := b.screen.steps[0].(*prepareStep)
	kit.FocusOn(prepare.candidates.adder)
	for _, name := range []string{"Ứng viên A", "Ứng viên B"} {
		b.typed(name)
		b.keys(fyne.KeyReturn)
	}
	kit.FocusOn(prepare.tellers.adder)
	for _, name := range []string{"người kiểm A", "người kiểm B"} {
		b.typed(name)
		b.keys(fyne.KeyReturn)
	}
	b.shot("2-prepared")
	got := b.ballot()
	if got.Title != "Biểu quyết bổ nhiệm lại" || got.Post != "Phó Trưởng phòng" || len(got.Candidates) != 2 || len(got.Tellers) != 2 {
		t.Fatalf("prepared: %+v", got)
	}
	if got.Tellers[0].Role != data.TellerHead || got.Tellers[1].Role != data.TellerMember {
		t.Errorf("roles %+v", got.Tellers)
	}

	b.press(withCtrl(fyne.KeyPageDown))
	b.shot("3-no-roll")
	b.keys(fyne.KeyReturn) // Lấy từ cuộc họp
	b.shot("4-roll")
	b.says("12 triệu tập", "12 có mặt", "từ 7 phiếu đồng ý")
	b.press(f9())
	b.shot("5-open")
	b.accept()
	if got := b.ballot(); got.State != data.BallotOpen || got.Way != data.BallotOnPaper {
		t.Fatalf("opened: %s %s", got.State, got.Way)
	}

	for range 11 {
		b.keys(fyne.KeySpace)
	}
	b.says("11", "/ 12 người có mặt đã nhận phiếu")
	issue := b.screen.steps[2].(*issueStep)
	issue.papers.focus()
	b.typed("14")
	b.tab()
	b.typed("2")
	b.tab()
	b.typed("0")
	b.shot("6-issue")
	b.says("11 + 2 + 0 = 13, thiếu 1")
	b.keys(fyne.KeyF9)
	if b.ballot().State != data.BallotOpen || len(b.failed) != 1 {
		t.Fatalf("closed with a paper missing: %s, %v", b.ballot().State, b.failed)
	}
	b.failed = nil
	issue.papers.focus()
	b.tab()
	issue.papers.fields[1].entry.SetText("3")
	b.keys(fyne.KeyF9)
	b.accept()
	if got := b.ballot(); got.State != data.BallotClosed {
		t.Fatalf("closed: %s", got.State)
	}

	count := b.screen.steps[3].(*countStep)
	b.shot("7-gate")
	count.gate.papers.fields[0].entry.SetText("10")
	count.gate.papers.fields[1].entry.SetText("1")
	count.gate.papers.form.Leave()
	count.focus()
	b.keys(fyne.KeyReturn)
	numbers := []string{"9", "0", "0", "0", "1", "6", "3", "0", "5", "4"}
	b.enterNumbers(numbers)
	b.shot("8-form")
	b.says("9 + 1 = 10", "6 + 3 + 0 = 9", "5 + 4 + 0 = 9")
	b.keys(fyne.KeyF9)
	if !b.ballot().Tellers[0].Finished {
		t.Fatal("the first count is not entered")
	}
	b.shot("9-one-finished")
	b.keepsQuiet("6 + 3")
	b.keys(fyne.KeySpace) // the second, paper by paper
	for range 5 {
		b.keys("1", "1")
	}
	b.keys("1", "2", "2", "2", "2", "2", "2", "2")
	b.keys(fyne.KeyK)
	b.shot("10-invalid")
	b.keys("4")
	b.shot("11-tally")
	b.keys(fyne.KeyF9)
	if !countable(b.ballot()) {
		t.Fatalf("the second count is not entered: %+v", b.ballot().Tellers)
	}
	b.shot("12-compare")
	b.says("Hai bản kiểm khớp nhau")
	b.press(f9())
	b.accept()
	if got := b.ballot(); got.State != data.BallotCounted {
		t.Fatalf("counted: %s", got.State)
	}
	b.shot("13-result")
	b.says("BẰNG NGƯỠNG", "người đứng đầu xem xét, quyết định", "50,00 %", "KHÔNG ĐẠT", "thiếu 2 phiếu", "41,67 %")
	b.press(f9())
	b.accept()
	b.press(f9())
	b.accept()
	if got := b.ballot(); got.State != data.BallotArchived {
		t.Errorf("archived: %s", got.State)
	}
	b.noFailures()
}

// enterNumbers types numbers into the fields that follow each other.
func (b *bench) enterNumbers(numbers []string) {
	b.t.Helper()
	for _, n := range numbers {
		b.typed(n)
		b.keys(fyne.KeyReturn)
	}
}
