package ballot

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// counts a ballot of one candidate with so many for and the others against.
func yes(n, of int) data.Count {
	return data.Count{Valid: of, Candidates: []data.CandidateCount{{Choices: []int{n, of - n}}}}
}

// TestKnownMistakesAtTheScreen: thresholds are fractions of whole numbers, over half is
// not at least half, and a percent lies on its side of the threshold.
func TestKnownMistakesAtTheScreen(t *testing.T) {
	for _, c := range []struct {
		name      string
		voters    int
		threshold data.Fraction
		atLeast   bool
		yes       int
		says      []string
		quiet     string
	}{
		{"2/3 of 30 is 20", 30, data.Fraction{Num: 2, Den: 3}, true, 20, []string{"ĐẠT", "Cần 20, có 20: vừa đủ", "66,67 %"}, "KHÔNG ĐẠT"},
		{"over half is not half", 10, data.Fraction{Num: 1, Den: 2}, false, 5, []string{"BẰNG NGƯỠNG", "Đúng 5 trên 10: người đứng đầu"}, "ĐẠT"},
		{"51 of 101 is over half", 101, data.Fraction{Num: 1, Den: 2}, false, 51, []string{"ĐẠT", "50,50 %"}, "KHÔNG ĐẠT"},
		{"below the threshold nobody is elected", 20, data.Fraction{Num: 1, Den: 2}, false, 9, []string{"KHÔNG ĐẠT", "thiếu 2 phiếu"}, "BẰNG"},
	} {
		t.Run(c.name, func(t *testing.T) {
			card := keyStaff()
			card.Threshold, card.AtLeast = c.threshold, c.atLeast
			b := newBenchBy(t, c.voters, card, kit.Look{Mode: kit.ModeLight}, translations.Vietnamese)
			b.counted(yes(c.yes, c.voters))
			b.at(kit.StepResult)
			b.says(c.says...)
			badge := newBadge(b)
			if badge == c.quiet {
				t.Errorf("the verdict is %q", badge)
			}
			b.noFailures()
		})
	}
}

// newBadge returns the verdict of the first candidate.
func newBadge(b *bench) string {
	rows, err := newResultRows(b.screen.facts, b.desk.Words)
	b.must(err)
	return rows[0].badge.Text
}

// TestAUnanimousResultIsKeptBack: before it is shown, the screen says what it reveals of
// whom; the papers wait too.
func TestAUnanimousResultIsKeptBack(t *testing.T) {
	b := newBench(t, 6)
	b.counted(data.Count{Valid: 6, Candidates: []data.CandidateCount{{Choices: []int{6, 0}}, {Choices: []int{3, 3}}}})
	s := b.at(kit.StepResult).(*resultStep)
	b.shot("reveal")
	b.says("Cả 6 phiếu hợp lệ đều ghi “Đồng ý” với Ứng viên A", "6 người đã nhận phiếu", "Cử tri 06")
	b.keepsQuiet("100,00", "Ứng viên B", "thừa")
	if !b.off(withCtrl(fyne.KeyP)) {
		t.Error("the minutes of the count can be printed")
	}
	s.ending.showMinutes()
	if b.dialog() != "" {
		t.Error("the minutes are shown")
	}
	if !kit.HasFocus(s.reveals) {
		t.Error("the focus is not on the only button")
	}
	b.keys(fyne.KeyReturn)
	b.says("100,00 %", "Ứng viên B")
	b.noFailures()
}

// TestTheResultIsProjectedOnlyWhereTheCardAllows: off with the card's reason beside it; on
// where it may be announced, and gone when the ballot is annulled.
func TestTheResultIsProjectedOnlyWhereTheCardAllows(t *testing.T) {
	b := newBench(t, 8)
	b.counted(yes(5, 8))
	s := b.at(kit.StepResult).(*resultStep)
	b.says("Không công bố kết quả này tại hội nghị.", "Hội nghị cán bộ chủ chốt, NĐ 170/2025, Điều 39 khoản 2 · đối chiếu văn bản hiện hành")
	if !s.ending.projectButton.Off() {
		t.Error("the button is on")
	}
	s.ending.project()
	if len(b.shown) != 0 {
		t.Error("a result is projected that must not be")
	}

	card := keyStaff()
	card.Announce = true
	b = newBenchBy(t, 8, card, kit.Look{Mode: kit.ModeLight}, translations.Vietnamese)
	b.counted(yes(5, 8))
	s = b.at(kit.StepResult).(*resultStep)
	s.ending.project()
	if len(b.shown) != 1 || !strings.Contains(shownText(b.shown[0].Content), "62,50 %") {
		t.Fatalf("shown %+v", b.shown)
	}
	if s.ending.projectButton.Text() != "Thôi chiếu" {
		t.Errorf("the button says %q", s.ending.projectButton.Text())
	}
	b.must(b.register.StepBallot(t.Context(), b.id, data.BallotStep{To: data.BallotAnnulled, Reason: "sai danh sách"}))
	b.settle()
	if b.ended != 1 {
		t.Error("the result of an annulled ballot is still projected")
	}
	b.says("Đợt lấy phiếu đã hủy", "sai danh sách")
}

// TestAnnullingNeedsAReason: without one it is refused where it is asked for.
func TestAnnullingNeedsAReason(t *testing.T) {
	b := newBench(t, 6)
	b.closed(1, 6)
	b.at(kit.StepCount)
	b.screen.askAnnul()
	b.typed("  ")
	b.keys(fyne.KeyReturn)
	if b.ballot().State != data.BallotClosed || b.dialog() == "" {
		t.Fatal("annulled without a reason")
	}
	b.typed("in sai tên")
	b.shot("annul")
	b.keys(fyne.KeyReturn)
	if got := b.ballot(); got.State != data.BallotAnnulled || got.Reason != "in sai tên" {
		t.Errorf("state %s, reason %q", got.State, got.Reason)
	}
	b.says("in sai tên")
	b.noFailures()
}

// TestTheScreenWayIsOfferedOnlyWhereTheCardAllows: with a document that allows it there is
// a button that takes the ballot to voting; open, the steps say what may be known; closed,
// the result stands as for paper.
func TestTheScreenWayIsOfferedOnlyWhereTheCardAllows(t *testing.T) {
	b := newBench(t, 6)
	b.prepared(1)
	s := b.at(kit.StepRoll).(*rollStep)
	b.says("chưa ghi văn bản cho phép bỏ phiếu trên máy")
	if s.screen.vote(); !s.vote.Off() || len(b.voted) != 0 {
		t.Errorf("the button is off: %v; voted %v", s.vote.Off(), b.voted)
	}
	b.shot("paper-only-roll")

	card := keyStaff()
	card.Screen, card.ScreenPaper = true, "QĐ 12/QĐ-VP"
	b = newBenchBy(t, 6, card, kit.Look{Mode: kit.ModeLight}, translations.Vietnamese)
	b.prepared(1)
	b.at(kit.StepRoll)
	b.says("Bỏ phiếu trên máy…", "mất mật khẩu")
	b.shot("screen-roll")
	b.press(withCtrl(fyne.KeyF9))
	if len(b.voted) != 1 || b.voted[0] != b.id {
		t.Fatalf("voted %v", b.voted)
	}
	b.must(b.register.StepBallot(t.Context(), b.id, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnScreen, Urn: "urn-1"}))
	b.at(kit.StepIssue)
	b.says("Đang bỏ phiếu trên máy", "Có mặt khi mở: 6 người")
	b.keepsQuiet("đã nhận phiếu:", "Đóng bỏ phiếu")
	b.shot("screen-open")
	b.keys(fyne.KeyReturn)
	if len(b.voted) != 2 {
		t.Error("Enter does not go on with voting")
	}
	if got := b.screen.bar.Steps()[3].Text; got != "Bỏ phiếu" {
		t.Errorf("the fourth step is called %q", got)
	}
	ballot := b.ballot()
	b.must(b.register.CloseUrn(t.Context(), b.id, data.UrnClosing{Urn: "urn-1", SHA256: "abc123", Issued: ballot.VoterLines()[:5], Count: yes(4, 5)}))
	b.at(kit.StepCount)
	b.says("abc123")
	b.at(kit.StepResult)
	b.says("4 đồng ý", "trên 6 người có mặt", "66,67 %")
	b.noFailures()
}

// TestThePapersAreListedAndOpened: by Ctrl+P and from the list, saved with a name that
// every system takes.
func TestThePapersAreListedAndOpened(t *testing.T) {
	b := newBench(t, 8)
	b.counted(yes(5, 8))
	s := b.at(kit.StepResult).(*resultStep)
	b.files.answer = t.TempDir() + "/bb.pdf"
	b.press(withCtrl(fyne.KeyP))
	b.shot("minutes")
	b.keys(fyne.KeyF9)
	if got := b.files.asked.Name; got != "BB kiểm phiếu giao ban tháng 11-2026 (23-11-2026).pdf" {
		t.Errorf("name %q", got)
	}
	kit.FocusOn(s.ending.papers)
	b.keys(fyne.KeyHome, fyne.KeyDown, fyne.KeyReturn)
	b.shot("summary")
	if b.dialog() == "" {
		t.Error("the summary is not shown")
	}
	b.noFailures()
}
