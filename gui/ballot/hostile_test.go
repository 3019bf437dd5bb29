package ballot

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// crowded is a ballot of ten candidates with long names and 300 voters.
func crowded(t *testing.T, look kit.Look, language string) *bench {
	t.Helper()
	b := newBenchBy(t, 300, threeChoices(), look, language)
	ctx := t.Context()
	ballot := b.ballot()
	ballot.Title = "Lấy phiếu tín nhiệm đối với các chức danh lãnh đạo, quản lý thuộc thẩm quyền bổ nhiệm lại năm 2026"
	for i := range 10 {
		p, err := b.register.SavePerson(ctx, data.Person{
			Name: fmt.Sprintf("Ứng viên %c Nguyễn Thị Hoàng Phương Thảo Nguyên", 'K'+i), Position: "Phó Trưởng phòng Hành chính – Tổ chức",
		})
		b.must(err)
		ballot.Candidates = append(ballot.Candidates, data.Candidate{Person: p.ID})
	}
	_, err := b.register.SaveBallot(ctx, ballot)
	b.must(err)
	b.must(b.register.SaveTellers(ctx, b.id, []data.Teller{{Person: b.people[3].ID, Role: data.TellerHead}, {Person: b.people[4].ID, Role: data.TellerMember}}))
	b.must(b.register.FillRoll(ctx, b.id))
	return b
}

// TestACrowdedBallotInEveryLook goes through all steps with ten candidates and 300 voters.
// The pictures are for looking at.
func TestACrowdedBallotInEveryLook(t *testing.T) {
	for name, c := range map[string]struct {
		look     kit.Look
		language string
	}{
		"light":   {kit.Look{Mode: kit.ModeLight}, translations.Vietnamese},
		"large":   {kit.Look{Mode: kit.ModeLight, Scale: 1.5}, translations.Vietnamese},
		"english": {kit.Look{Mode: kit.ModeDark}, translations.English},
	} {
		t.Run(name, func(t *testing.T) {
			b := crowded(t, c.look, c.language)
			ctx := t.Context()
			for _, step := range []kit.StepName{kit.StepPrepare, kit.StepRoll} {
				b.at(step)
				b.shot("crowd-" + name + "-" + string(step))
			}
			b.step(data.BallotOpen)
			b.must(b.register.Together(ctx, func(ctx context.Context) error {
				for _, id := range b.ballot().VoterLines() {
					if err := b.register.MarkIssued(ctx, id, true); err != nil {
						return err
					}
				}
				return nil
			}))
			b.at(kit.StepIssue)
			b.shot("crowd-" + name + "-issue")
			b.must(b.register.SavePapers(ctx, b.id, data.BallotPapers{Printed: 310, Unused: 10, Returned: 299, NotReturned: 1}))
			b.step(data.BallotClosed)
			s := b.at(kit.StepCount).(*countStep)
			b.shot("crowd-" + name + "-gate")
			b.keys(fyne.KeyReturn)
			b.shot("crowd-" + name + "-form")
			s.putAside()
			b.keys(fyne.KeySpace)
			for range 10 {
				b.keys("1")
			}
			b.shot("crowd-" + name + "-tally")
			s.putAside()
			count := b.ballot().NewCount()
			count.Valid = 299
			for i := range count.Candidates {
				count.Candidates[i] = data.CandidateCount{Choices: []int{100 + i, 100, 99 - i}}
			}
			for _, teller := range b.ballot().Tellers {
				b.must(b.register.EnterCount(ctx, teller.ID, count))
			}
			b.at(kit.StepCount)
			b.shot("crowd-" + name + "-compare")
			b.step(data.BallotCounted)
			b.at(kit.StepResult)
			b.shot("crowd-" + name + "-result")
			b.screen.steps[4].(*resultStep).scroll.ScrollToBottom()
			b.shot("crowd-" + name + "-ending")
			b.noFailures()
		})
	}
}

// TestHostileText: a title of a hundred thousand letters is refused at its field, where it
// stays to be shortened; emoji and line breaks are taken as a line keeps them, and a list
// with a name that is too long is refused whole.
func TestHostileText(t *testing.T) {
	b := newBench(t, 5)
	s := b.at(kit.StepPrepare).(*prepareStep)
	s.title.SetText(strings.Repeat("Bổ nhiệm 🎉 ", 10_000))
	s.form.Leave()
	if got := b.ballot().Title; got != "" {
		t.Errorf("title of %d letters", len([]rune(got)))
	}
	b.shot("hostile-title")
	b.says("Dài quá")
	if n := len([]rune(s.title.Value())); n < 100_000 {
		t.Errorf("%d letters are left to be shortened", n)
	}
	s.title.SetText("Bổ nhiệm 🎉\nlại\t" + strings.Repeat("🎉", 900))
	s.form.Leave()
	if got := b.ballot().Title; len([]rune(got)) < 900 || strings.ContainsAny(got, "\n\t") {
		t.Errorf("title %q", got)
	}
	r := b.at(kit.StepRoll).(*rollStep)
	r.askPaste()
	paste := b.focused().(*kit.TextArea)
	var list strings.Builder
	for i := range 600 {
		fmt.Fprintf(&list, "%d\tNgười thứ %d 🎉\tPhòng không có\n", i+1, i+1)
	}
	paste.SetText(list.String() + strings.Repeat("x", 100_000))
	b.keys(fyne.KeyF9)
	if n := len(b.ballot().Roll); n != 0 {
		t.Errorf("%d of a list with a line that cannot be kept are on the roll", n)
	}
	if len(b.failed) != 1 {
		t.Errorf("told the desk %v", b.failed)
	}
	b.failed = nil
	paste.SetText(list.String())
	b.keys(fyne.KeyF9)
	if n := len(b.ballot().Roll); n != 600 {
		t.Errorf("%d are on the roll", n)
	}
	b.noFailures()
}

// TestNothingReturned: when no paper came back the count is empty, and the verdict does not
// divide by it.
func TestNothingReturned(t *testing.T) {
	for base, want := range map[data.BallotBase]string{data.BasePresent: "KHÔNG ĐẠT", data.BaseValid: "KHÔNG CÓ CƠ SỞ TÍNH"} {
		card := keyStaff()
		card.Base = base
		b := newBenchBy(t, 6, card, kit.Look{Mode: kit.ModeLight}, translations.Vietnamese)
		b.counted(data.Count{Candidates: []data.CandidateCount{{Choices: []int{0, 0}}}})
		b.at(kit.StepResult)
		b.says(want)
		b.shot("nothing-" + string(base))
		b.noFailures()
	}
}

// TestAnUnknownBaseIsAnError: a card of an unknown base opens no ballot, and a result by one
// is not shown as if it were another.
func TestAnUnknownBaseIsAnError(t *testing.T) {
	b := newBench(t, 8)
	b.prepared(1)
	b.at(kit.StepRoll)
	f := b.screen.facts
	f.ballot.Rule.Base = "eligible"
	if err := f.ballot.CheckStep(data.BallotStep{To: data.BallotOpen, Way: data.BallotOnPaper}); err == nil {
		t.Error("it opens")
	}
	if checks := newChecks(f, b.desk.Words); checks[0].holds {
		t.Errorf("the checks say %+v", checks[0])
	}
	result := yes(5, 8)
	f.ballot.Result, f.ballot.State = &result, data.BallotCounted
	f.ballot.Papers.Returned = 8
	if rows, err := newResultRows(f, b.desk.Words); err == nil {
		t.Errorf("rows %+v", rows)
	}
}
