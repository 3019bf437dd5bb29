package ballot

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestTheRollIsWrittenByKeys: summoned, excused with a reason, observer; the counts and
// the least votes follow at once.
func TestTheRollIsWrittenByKeys(t *testing.T) {
	b := newBench(t, 10)
	b.prepared(1)
	b.at(kit.StepRoll)
	b.says("từ 6 phiếu đồng ý") // over half of ten
	b.keys(fyne.KeyHome, fyne.Key2)
	b.keys(fyne.KeyReturn)
	if !strings.Contains(b.dialog(), "bất khả kháng") || b.ballot().Roll[0].Standing != data.RollSummoned {
		t.Fatalf("excused without a reason; the dialog says %q", b.dialog())
	}
	b.typed("ốm nặng")
	b.shot("excuse")
	b.keys(fyne.KeyReturn)
	b.keys(fyne.KeyDown, fyne.Key3)
	turnout := b.ballot().Turnout()
	if want := (data.Turnout{Summoned: 8, Excused: 1, Observers: 1, Present: 8}); turnout != want {
		t.Errorf("turnout %+v, want %+v", turnout, want)
	}
	b.says("8 triệu tập", "1 bất khả kháng", "1 dự, không bỏ phiếu", "từ 5 phiếu đồng ý")
	b.keys(fyne.KeyHome, fyne.Key1)
	if b.ballot().Turnout().Summoned != 9 {
		t.Error("who was excused is not summoned again")
	}
	b.noFailures()
}

// TestWhoIsNotOnTheRosterIsMarkedHere: the others are called at the briefing.
func TestWhoIsNotOnTheRosterIsMarkedHere(t *testing.T) {
	b := newBench(t, 3)
	b.prepared(1)
	s := b.at(kit.StepRoll).(*rollStep)
	b.keys(fyne.KeyHome, fyne.KeySpace)
	if len(b.said) == 0 || !strings.Contains(b.said[len(b.said)-1], "điểm danh") || b.ballot().Turnout().Present != 3 {
		t.Errorf("said %v, %+v", b.said, b.ballot().Turnout())
	}
	b.press(kit.FunctionKey(fyne.KeyInsert))
	b.typed("Người kiểm C")
	b.keys(fyne.KeyReturn)
	b.typed("Cử tri mới")
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	b.shot("add")
	b.accept()
	if got := b.ballot().Turnout(); got.Summoned != 5 || got.Present != 3 {
		t.Fatalf("added: %+v", got)
	}
	b.says("Chưa có mặt", "Cử tri mới")
	kit.FocusOn(s.table)
	b.keys(fyne.KeyEnd, fyne.KeySpace)
	if got := b.ballot().Turnout(); got.Present != 4 {
		t.Errorf("present: %+v", got)
	}
	b.keys(fyne.KeyEnd, fyne.KeyDelete)
	if got := b.ballot().Turnout(); got.Summoned != 4 {
		t.Errorf("taken off: %+v", got)
	}
	b.noFailures()
}

func TestReadPasted(t *testing.T) {
	directory := kit.Directory{Directory: data.Directory{
		Units: []data.Unit{{ID: 1, Name: "Phòng A"}, {ID: 2, Name: "Phòng B"}},
		People: []data.Person{
			{ID: 11, Name: "Nguyễn Văn A", Unit: 1}, {ID: 12, Name: "Trần Thị B", Unit: 1}, {ID: 13, Name: "Trần Thị B", Unit: 2}, {ID: 14, Name: "Lê C"},
		},
	}}
	f := facts{directory: directory, ballot: data.Ballot{Roll: []data.RollLine{{Person: 14}}}}
	text := "1. Nguyễn Văn A\tPhòng A\n\n2) tran thi b; Phòng B\nTrần Thị B\nLê C\nĐỗ Mới\tPhòng B\n đỗ mới \nnguyen van a\n"
	want := []pastedLine{
		{"Nguyễn Văn A", 11, 1, pastedAdded},
		{"tran thi b", 13, 2, pastedAdded},
		{"Trần Thị B", 0, 0, pastedSeveral},
		{"Lê C", 14, 0, pastedThere},
		{"Đỗ Mới", 0, 2, pastedNew},
		{"đỗ mới", 0, 0, pastedThere},
		{"nguyen van a", 11, 0, pastedThere},
	}
	got := readPasted(text, f)
	if len(got) != len(want) {
		t.Fatalf("%d lines: %+v", len(got), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d: %+v, want %+v", i+1, got[i], want[i])
		}
	}
	if lines := readPasted(strings.Repeat("🎉\n\t\n- - -\n", 3), f); len(lines) != 3 {
		t.Errorf("marks are taken for names: %+v", lines)
	}
}

// TestAListIsPasted: a pasted list goes on the roll as a whole; Undo takes it back as one.
func TestAListIsPasted(t *testing.T) {
	b := newBench(t, 2)
	s := b.at(kit.StepRoll).(*rollStep)
	s.askPaste()
	b.typed("Cử tri 01")
	b.keys(fyne.KeyReturn)
	b.typed("Hoàng Văn Mới")
	b.shot("paste")
	if !strings.Contains(b.dialog(), "Thêm 2 người") {
		t.Errorf("the dialog says %q", b.dialog())
	}
	b.keys(fyne.KeyF9)
	if got := b.ballot().Turnout(); got.Summoned != 2 || b.dialog() != "" {
		t.Fatalf("pasted: %+v, dialog %q", got, b.dialog())
	}
	b.says("Hoàng Văn Mới")
	_, err := b.register.Undo(t.Context())
	b.must(err)
	people, err := b.register.People(t.Context())
	b.must(err)
	if len(b.ballot().Roll) != 0 || len(people) != len(b.people) {
		t.Errorf("after undo: %d on the roll, %d people", len(b.ballot().Roll), len(people))
	}
	b.noFailures()
}

// TestBeforeOpeningItSaysWhomItWouldReveal: with fewer than five voters the question names
// them and Enter gives up.
func TestBeforeOpeningItSaysWhomItWouldReveal(t *testing.T) {
	b := newBench(t, 4)
	b.prepared(1)
	b.at(kit.StepRoll)
	b.says("Chỉ 4 người bỏ phiếu")
	b.press(f9())
	for _, name := range []string{"Cử tri 01", "Cử tri 02", "Cử tri 03", "Cử tri 04"} {
		if !strings.Contains(b.dialog(), name) {
			t.Errorf("the question does not name %s: %q", name, b.dialog())
		}
	}
	b.shot("few")
	b.keys(fyne.KeyReturn) // stands on giving up
	if b.ballot().State != data.BallotPrepared || b.dialog() != "" {
		t.Fatalf("state %s, dialog %q", b.ballot().State, b.dialog())
	}
	b.press(f9())
	b.accept()
	if b.ballot().State != data.BallotOpen {
		t.Errorf("state %s", b.ballot().State)
	}
	b.noFailures()
}

// TestPresenceFollowsTheRosterUntilVotingOpens: a latecomer neither votes nor counts, and
// one who leaves stays in the base.
func TestPresenceFollowsTheRosterUntilVotingOpens(t *testing.T) {
	b := newBench(t, 8)
	b.prepared(1)
	d, err := b.register.Dossier(t.Context(), b.meeting)
	b.must(err)
	change := func(i int, presence data.Presence, left bool) {
		a := d.Attendance[i]
		a.Presence = presence
		if left {
			a.Left, _ = data.NewTimeOfDay(9, 30)
		}
		d.Attendance[i], err = b.register.SaveAttendance(t.Context(), a)
		b.must(err)
	}
	change(0, data.PresenceAbsent, false)
	change(1, data.PresenceLate, false)
	change(2, data.PresenceExcused, false)
	change(3, data.PresencePresent, true)
	b.at(kit.StepRoll)
	b.says("Có mặt (đến muộn)", "Vắng có lý do", "Đã về", "5 có mặt", "3 vắng", "từ 3 phiếu")
	b.shot("presence")
	b.step(data.BallotOpen)
	change(0, data.PresenceLate, false)   // came when voting was open
	change(7, data.PresencePresent, true) // left meanwhile
	if got := b.ballot().Turnout(); got.Present != 5 || got.Summoned != 8 {
		t.Errorf("after opening: %+v", got)
	}
	s := b.at(kit.StepIssue).(*issueStep)
	if n := len(s.table.Rows()); n != 5 {
		t.Errorf("%d may be handed a paper", n)
	}
	b.noFailures()
}

// TestTheChecksLeadToWhereTheyAreMended: what is missing before opening is listed, and
// Enter leads there.
func TestTheChecksLeadToWhereTheyAreMended(t *testing.T) {
	b := newBench(t, 6)
	s := b.at(kit.StepRoll).(*rollStep)
	if !s.open.Off() {
		t.Error("an empty ballot can be opened")
	}
	kit.FocusOn(s.checks)
	b.keys(fyne.KeyHome, fyne.KeyReturn)
	prepare := b.screen.steps[0].(*prepareStep)
	if b.screen.current != 0 || !kit.HasFocus(prepare.candidates.adder) {
		t.Error("the first check does not lead to the candidates")
	}
	b.at(kit.StepRoll)
	kit.FocusOn(s.checks)
	b.keys(fyne.KeyHome, fyne.KeyDown, fyne.KeyReturn)
	if b.screen.current != 0 || !kit.HasFocus(prepare.tellers.adder) {
		t.Error("the second check does not lead to the tellers")
	}
	b.noFailures()
}

// TestAskingForAQuorum: the checks and the question say that it is not met.
func TestAskingForAQuorum(t *testing.T) {
	b := newBench(t, 9)
	b.prepared(1)
	ballot := b.ballot()
	ballot.Rule.Quorum = data.Fraction{Num: 2, Den: 3}
	_, err := b.register.SaveBallot(t.Context(), ballot)
	b.must(err)
	d, err := b.register.Dossier(t.Context(), b.meeting)
	b.must(err)
	for i := range 4 {
		a := d.Attendance[i]
		a.Presence = data.PresenceAbsent
		_, err = b.register.SaveAttendance(t.Context(), a)
		b.must(err)
	}
	b.at(kit.StepRoll)
	b.says("Có mặt đủ 2/3")
	checks := newChecks(b.screen.facts, b.desk.Words)
	if checks[3].holds || !checks[3].warns {
		t.Errorf("5 of 9: %+v", checks[3])
	}
	b.press(f9())
	if !strings.Contains(b.dialog(), "không đủ số người dự") {
		t.Errorf("the question says %q", b.dialog())
	}
}

// TestBallotPapersArePrinted: as many as summoned and the spares, which is kept as the
// number printed.
func TestBallotPapersArePrinted(t *testing.T) {
	b := newBench(t, 20)
	b.prepared(3)
	b.at(kit.StepRoll)
	b.press(withCtrl(fyne.KeyP))
	b.shot("print")
	if !strings.Contains(b.dialog(), "23 phiếu, 12 tờ A4") {
		t.Errorf("the dialog says %q", b.dialog())
	}
	b.typed("x")
	if !strings.Contains(b.dialog(), "không phải số phiếu") {
		t.Errorf("a letter is taken: %q", b.dialog())
	}
	b.focused().(*kit.Entry).SetText("4")
	b.keys(fyne.KeyF9)
	if got := b.ballot().Papers.Printed; got != 24 {
		t.Errorf("printed %d", got)
	}
	b.shot("printed")
	if !strings.Contains(b.dialog(), "Phiếu biểu quyết: 24 phiếu") && b.dialog() == "" {
		t.Errorf("no paper is shown: %q", b.dialog())
	}
	b.noFailures()
}
