package ballot

import (
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// differ takes a ballot to two counts that differ: the second teller has one vote less
// for the second candidate.
func (b *bench) differ() *comparison {
	b.t.Helper()
	b.closed(3, 57)
	tellers := b.ballot().Tellers
	b.must(b.register.EnterCount(b.t.Context(), tellers[0].ID, three(29)))
	b.must(b.register.EnterCount(b.t.Context(), tellers[1].ID, three(28)))
	return b.at(kit.StepCount).(*countStep).compare
}

// TestWhereTwoCountsDiffer: both numbers are shown, the row is marked, and the count is
// not settled before they agree.
func TestWhereTwoCountsDiffer(t *testing.T) {
	b := newBench(t, 58)
	c := b.differ()
	b.shot("compare-differs")
	b.says("Lệch ở 2 số", "Ứng viên B, số đồng ý:", "một bên 29, một bên 28", "Lệch 1 phiếu", "Nhập lại số của Ứng viên B")
	if !c.settle.Off() || !b.off(f9()) {
		t.Error("counts that differ can be settled")
	}
	c.askSettle()
	if b.dialog() != "" {
		t.Error("settling is asked for all the same")
	}
	if row, _ := c.table.SelectedRow(); row.off() == 0 {
		t.Errorf("the list does not stand where they differ: %+v", row)
	}
	b.noFailures()
}

// TestEachEntersOnlyTheirOwnAgain: a number entered anew waits until its sum holds,
// which is printed while it does not, and then takes the place of the old one; the
// other teller's count stays as it was.
func TestEachEntersOnlyTheirOwnAgain(t *testing.T) {
	b := newBench(t, 58)
	c := b.differ()
	b.keys(fyne.KeyReturn)
	if !kit.HasFocus(c.entries[0]) {
		t.Fatal("Enter does not lead into the row")
	}
	b.tab()
	c.entries[1].SetValue("")
	b.typed("29")
	b.shot("compare-again")
	b.keys(fyne.KeyReturn)
	b.says("29 + 27 + 0 = 56, thừa 1")
	b.shot("compare-sum")
	counts, _, err := b.register.Counts(t.Context(), b.id)
	b.must(err)
	if counts[1].Count.Candidates[1].Choices[0] != 28 {
		t.Error("a count that does not add up was stored")
	}
	if !c.settle.Off() {
		t.Error("a sum that does not hold can be settled")
	}
	b.keys(fyne.KeyReturn)
	b.tab()
	c.entries[1].SetValue("")
	b.typed("26")
	b.keys(fyne.KeyReturn)
	b.says("Hai bản kiểm khớp nhau")
	counts, _, err = b.register.Counts(t.Context(), b.id)
	b.must(err)
	for i, count := range counts {
		if got := count.Count.Compare(three(29)); len(got) > 0 {
			t.Errorf("count %d: %+v", i, got)
		}
	}
	if !kit.HasFocus(c.settle) || c.settle.Off() {
		t.Error("the button to settle is not ready")
	}
	b.keys(fyne.KeyReturn)
	b.accept()
	if b.ballot().State != data.BallotCounted {
		t.Errorf("state %s", b.ballot().State)
	}
	b.noFailures()
}

// TestARowIsGivenUp: Esc leaves both numbers as they were; what is no number is said
// where it stands.
func TestARowIsGivenUp(t *testing.T) {
	b := newBench(t, 58)
	c := b.differ()
	b.keys(fyne.KeyReturn)
	c.entries[0].SetValue("ba")
	b.keys(fyne.KeyReturn)
	if c.entries[0].Error() == "" {
		t.Error("words are taken for a number")
	}
	b.keys(fyne.KeyEscape)
	if c.table.Editing() >= 0 || !kit.HasFocus(c.table) {
		t.Error("Esc does not give the row up")
	}
	counts, _, err := b.register.Counts(t.Context(), b.id)
	b.must(err)
	if counts[0].Count.Candidates[1].Choices[0] != 29 {
		t.Error("a number was changed")
	}
	b.noFailures()
}

// TestPapersReturnedAreMended: when fewer papers came back than both counted, the sums
// show it, and the number is mended beside the finished counts.
func TestPapersReturnedAreMended(t *testing.T) {
	b := newBench(t, 58)
	b.closed(3, 57)
	for _, teller := range b.ballot().Tellers {
		b.must(b.register.EnterCount(t.Context(), teller.ID, three(29)))
	}
	papers := b.ballot().Papers
	papers.Returned, papers.NotReturned = 56, 2
	b.must(b.register.SavePapers(t.Context(), b.id, papers))
	s := b.at(kit.StepCount).(*countStep)
	b.says("Phép cộng chưa đúng", "55 + 2 = 57, thừa 1")
	if !s.compare.settle.Off() {
		t.Error("a sum that does not hold can be settled")
	}
	b.shot("compare-returned")
	s.compare.mendPapers()
	s.gate.papers.fields[0].entry.SetText("57")
	s.gate.papers.fields[1].entry.SetText("1")
	s.gate.toCompare()
	b.says("Hai bản kiểm khớp nhau")
	b.noFailures()
}
