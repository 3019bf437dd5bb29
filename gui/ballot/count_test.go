package ballot

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// TestHandingOutByNameAndKey: the name of one and Enter, or Space down the list; 0 takes
// a mark back; the rest in one go.
func TestHandingOutByNameAndKey(t *testing.T) {
	b := newBench(t, 8)
	b.prepared(1)
	b.step(data.BallotOpen)
	s := b.at(kit.StepIssue).(*issueStep)
	b.press(withCtrl(fyne.KeyF))
	b.typed("03")
	b.keys(fyne.KeyReturn)
	if got := b.ballot(); !got.Roll[2].Issued || got.Turnout().Issued != 1 {
		t.Fatalf("handed out: %+v", got.Turnout())
	}
	if s.search.Value() != "" || !kit.HasFocus(s.search) {
		t.Error("the search is not ready for the next name")
	}
	s.focusTable()
	b.keys(fyne.KeyHome, fyne.KeySpace, fyne.Key1, fyne.Key1)
	if got := b.ballot().Turnout().Issued; got != 3 {
		t.Errorf("handed out %d", got)
	}
	b.keys(fyne.KeyHome, fyne.Key0)
	if got := b.ballot(); got.Roll[0].Issued || got.Turnout().Issued != 2 {
		t.Errorf("a mark was not taken back: %+v", got.Turnout())
	}
	s.markAll()
	if got := b.ballot().Turnout().Issued; got != 8 {
		t.Errorf("handed out %d", got)
	}
	b.noFailures()
}

// TestSumsThatDoNotAddUpAreRefused: the failing sum is printed as it is typed, and
// finishing says of whom it is; nothing is entered.
func TestSumsThatDoNotAddUpAreRefused(t *testing.T) {
	b := newBench(t, 58)
	b.closed(2, 57)
	s := b.at(kit.StepCount).(*countStep)
	b.keys(fyne.KeyReturn)
	for _, c := range []struct{ numbers, says []string }{
		{[]string{"55", "0", "0", "1", "0", "49", "6", "0", "28", "26", "0"}, []string{"55 + 1 = 56, thiếu 1"}},
		{[]string{"55", "0", "0", "2", "0", "49", "6", "0", "28", "26", "0"}, []string{"28 + 26 + 0 = 54, thiếu 1", "Ứng viên B"}},
		{[]string{"55", "0", "0", "2", "0", "49", "6", "1", "28", "27", "0"}, []string{"49 + 6 + 1 = 56, thừa 1", "Ứng viên A"}},
	} {
		for i, n := range c.numbers {
			s.form.fields[i].entry.SetText(n)
		}
		b.says(c.says[0])
		b.keys(fyne.KeyF9)
		for _, w := range c.says {
			if !strings.Contains(s.form.wrong.Message(), w) {
				t.Errorf("finishing says %q, want %q", s.form.wrong.Message(), w)
			}
		}
		if b.ballot().Tellers[0].Finished {
			t.Fatal("a count that does not add up is entered")
		}
	}
	b.shot("sums")
	s.form.fields[0].entry.SetText("năm mươi")
	b.keys(fyne.KeyF9)
	if s.form.fields[0].field.Error() == "" || b.ballot().Tellers[0].Finished {
		t.Error("words are taken for a number")
	}
	s.form.fields[0].entry.SetText("-1")
	if s.form.fields[0].field.Error() == "" {
		t.Error("a negative number is taken")
	}
	b.noFailures()
}

// TestACountIsGoneOnWith: who gets up finds the numbers again; nobody else sees them.
func TestACountIsGoneOnWith(t *testing.T) {
	b := newBench(t, 58)
	b.closed(2, 57)
	s := b.at(kit.StepCount).(*countStep)
	b.keys(fyne.KeyReturn)
	b.typed("55")
	s.putAside()
	b.keepsQuiet("55")
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	if got := s.form.fields[0].entry.Value(); got != "" || s.tellerName() != "Người kiểm B" {
		t.Errorf("%s sees %q", s.tellerName(), got)
	}
	b.screen.Enter(kit.Place{Name: kit.PlaceBallot, Record: int64(b.id), Step: kit.StepIssue}) // leaves
	s = b.at(kit.StepCount).(*countStep)
	if s.teller != 0 {
		t.Error("a count is in view for whoever comes")
	}
	b.keys(fyne.KeyHome, fyne.KeyReturn)
	if got := s.form.fields[0].entry.Value(); got != "55" || s.tellerName() != "Người kiểm A" {
		t.Errorf("%s finds %q", s.tellerName(), got)
	}
	b.noFailures()
}

// TestAFinishedCountIsNotShown: between the two tellers nothing on the screen tells what
// the first has entered, also when the first sits down again.
func TestAFinishedCountIsNotShown(t *testing.T) {
	b := newBench(t, 58)
	b.closed(3, 57)
	b.must(b.register.EnterCount(t.Context(), b.ballot().Tellers[0].ID, three(29)))
	for _, step := range kit.BallotSteps() {
		b.at(step)
		b.keepsQuiet("49", "29 + 26", "55")
	}
	s := b.at(kit.StepCount).(*countStep)
	s.gate.table.Select(0)
	s.gate.begin(false)
	if !strings.Contains(b.dialog(), "Số đã nhập trước bị thay") && !strings.Contains(b.dialog(), "bị thay") {
		t.Errorf("the first sits down again without a word: %q", b.dialog())
	}
	b.accept()
	if got := s.form.fields[0].entry.Value(); got != "" {
		t.Errorf("the form shows %q", got)
	}
	b.noFailures()
}

// threeChoices is a card of three choices by which a name left unmarked or marked twice
// spoils the paper.
func threeChoices() data.RuleCard {
	card := keyStaff()
	card.Name, card.SpoilByBlank, card.SpoilByTwice = "Ba mức", true, true
	card.Choices = []data.RuleChoice{{Code: "high", Words: "Tín nhiệm cao"}, {Code: "mid", Words: "Tín nhiệm"}, {Code: "low", Words: "Tín nhiệm thấp", Against: true}}
	return card
}

// TestPaperByPaper: one key for each candidate, a running tally, what spoils a paper by
// the card, and taking back over the edge of a paper.
func TestPaperByPaper(t *testing.T) {
	b := newBenchBy(t, 8, threeChoices(), kit.Look{Mode: kit.ModeLight}, translations.Vietnamese)
	b.closed(2, 6)
	s := b.at(kit.StepCount).(*countStep)
	b.keys(fyne.KeySpace)
	b.says("Phiếu 1 / 6")
	b.keys("1", "3")
	b.says("Phiếu 2 / 6", "Ứng viên A: Tín nhiệm cao · Ứng viên B: Tín nhiệm thấp")
	b.keys("2", "0") // a name unmarked spoils
	b.says("không hợp lệ: Để trống")
	b.keys("9", "1") // marked twice spoils
	b.keys("1", "1")
	if got := s.tally.count; got.Valid != 2 || got.InvalidBy(data.InvalidBlank) != 1 || got.InvalidBy(data.InvalidTwice) != 1 {
		t.Fatalf("count %+v", got)
	}
	b.keys("1", fyne.KeyDelete, fyne.KeyDelete) // the mark, then the last mark of the paper before
	if got := s.tally; got.count.Valid != 1 || len(got.paper) != 1 {
		t.Errorf("taken back: %+v, %v", got.count, got.paper)
	}
	b.keys("2")            // the paper before again, with another mark
	b.keys("4")            // no such choice
	b.keys(fyne.KeyK, "5") // names or words added
	b.keys("3", "3")
	b.shot("tally-full")
	b.says("Đã ghi đủ 6 phiếu")
	b.keys("1")
	if !strings.Contains(s.tally.wrong.Message(), "Đã ghi đủ 6") || len(s.tally.paper) != 0 {
		t.Errorf("a seventh paper: %q, %v", s.tally.wrong.Message(), s.tally.paper)
	}
	b.keys(fyne.KeyF9)
	if !b.ballot().Tellers[0].Finished {
		t.Fatal("the count is not entered")
	}
	b.must(b.register.EnterCount(t.Context(), b.ballot().Tellers[1].ID, data.Count{
		Valid: 3, Invalid: []data.InvalidCount{{Reason: data.InvalidBlank, Papers: 1}, {Reason: data.InvalidTwice, Papers: 1}, {Reason: data.InvalidWriting, Papers: 1}},
		Candidates: []data.CandidateCount{{Choices: []int{2, 0, 1}}, {Choices: []int{0, 1, 2}}},
	}))
	b.says("Hai bản kiểm khớp nhau")
	b.noFailures()
}

// TestAPaperLeftHalfMarkedIsNotCounted: finishing in the middle of a paper is refused, and
// getting up keeps whole papers only.
func TestAPaperLeftHalfMarkedIsNotCounted(t *testing.T) {
	b := newBench(t, 8)
	b.closed(2, 6)
	s := b.at(kit.StepCount).(*countStep)
	b.keys(fyne.KeySpace, "1", "1", "2")
	b.keys(fyne.KeyF9)
	if !strings.Contains(s.tally.wrong.Message(), "chưa hết người") || b.ballot().Tellers[0].Finished {
		t.Errorf("says %q", s.tally.wrong.Message())
	}
	s.putAside()
	count, ok, err := b.register.CountDraft(t.Context(), b.ballot().Tellers[0].ID)
	b.must(err)
	if !ok || count.Valid != 1 {
		t.Errorf("draft %+v, %v", count, ok)
	}
	b.keys(fyne.KeySpace)
	b.says("Phiếu 2 / 6")
	b.keys(fyne.KeyDelete)
	if s.tally.wrong.Message() == "" {
		t.Error("a paper that is not remembered is taken back")
	}
	b.noFailures()
}

// TestCountingWaitsForThePapers: no teller sits down before the papers that came back are
// accounted for.
func TestCountingWaitsForThePapers(t *testing.T) {
	b := newBench(t, 8)
	b.closed(1, 7)
	papers := b.ballot().Papers
	papers.NotReturned = 0
	b.must(b.register.SavePapers(t.Context(), b.id, papers))
	s := b.at(kit.StepCount).(*countStep)
	b.says("7 + 0 = 7, thiếu 1")
	if !kit.HasFocus(s.gate.papers.fields[0].entry) || !s.gate.totals.Off() {
		t.Error("counting does not wait")
	}
	kit.FocusOn(s.gate.table)
	b.keys(fyne.KeyReturn)
	if s.teller != 0 {
		t.Error("a teller sat down")
	}
	s.gate.papers.fields[1].entry.SetText("1")
	kit.FocusOn(s.gate.table)
	b.keys(fyne.KeyReturn)
	if s.teller == 0 {
		t.Error("no teller sat down")
	}
	b.noFailures()
}
