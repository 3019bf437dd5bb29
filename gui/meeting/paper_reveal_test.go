package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
)

// addCounted adds a ballot on paper on the first person, counted by the other two tellers;
// all but so many of six voters agree.
func (b *bench) addCounted(against int) data.Ballot {
	b.t.Helper()
	ctx := b.t.Context()
	ballot, err := b.register.SaveBallot(ctx, data.Ballot{Meeting: b.meeting, Rule: b.addRuleCard("Hội nghị cán bộ chủ chốt"), Candidates: []data.Candidate{{Person: b.people[0].ID}}})
	b.must(err)
	const voters = 6
	for i := range voters {
		p, err := b.register.SavePerson(ctx, data.Person{Name: "Cử tri " + string(rune('A'+i))})
		b.must(err)
		_, err = b.register.SaveAttendance(ctx, data.Attendance{Meeting: b.meeting, Person: p.ID, InvitedAs: data.InvitedMember, Presence: data.PresencePresent})
		b.must(err)
	}
	b.must(b.register.FillRoll(ctx, ballot.ID))
	b.must(b.register.SaveTellers(ctx, ballot.ID, []data.Teller{{Person: b.people[1].ID, Role: data.TellerHead}, {Person: b.people[2].ID, Role: data.TellerMember}}))
	step := func(to data.BallotState) {
		b.must(b.register.StepBallot(ctx, ballot.ID, data.BallotStep{To: to, Way: data.BallotOnPaper}))
	}
	step(data.BallotOpen)
	for _, l := range b.ballot().Roll {
		b.must(b.register.MarkIssued(ctx, l.ID, true))
	}
	b.must(b.register.SavePapers(ctx, ballot.ID, data.BallotPapers{Printed: voters, Returned: voters}))
	step(data.BallotClosed)
	for _, teller := range b.ballot().Tellers {
		b.must(b.register.EnterCount(ctx, teller.ID, data.Count{Valid: voters, Candidates: []data.CandidateCount{{Choices: []int{voters - against, against}}}}))
	}
	step(data.BallotCounted)
	return b.ballot()
}

// TestAPaperThatRevealsEverybodyIsShownOnlyWhenMeant: a unanimous result names whom it
// reveals before its papers come into view, once for both.
func TestAPaperThatRevealsEverybodyIsShownOnlyWhenMeant(t *testing.T) {
	b, s := newPapersBench(t)
	ballot := b.addCounted(0)
	b.reload()
	count, summary := data.PaperRef{Kind: data.PaperCount, Part: int64(ballot.ID)}, data.PaperRef{Kind: data.PaperSummary, Part: int64(ballot.ID)}
	asked := func() string {
		top := b.window.Canvas().Overlays().Top()
		if top == nil {
			return ""
		}
		return textIn(top)
	}
	s.choose(count)
	if text := asked(); !strings.Contains(text, "Cử tri A") || !strings.Contains(text, "Cử tri F") || s.view.ref != minutesRef {
		t.Fatalf("asked %q, in view %v", text, s.view.ref)
	}
	b.key(fyne.KeyEscape)
	if row, _ := s.index.table.SelectedRow(); asked() != "" || s.view.ref != minutesRef || row.ref != minutesRef {
		t.Fatalf("after giving up: asked %q, in view %v, highlighted %v", asked(), s.view.ref, row.ref)
	}
	s.choose(count)
	b.tab()
	b.key(fyne.KeyReturn)
	if s.now.view.ref != count {
		t.Fatalf("in view %v, asked %q", s.now.view.ref, asked())
	}
	if s.choose(summary); asked() != "" || s.now.view.ref != summary {
		t.Errorf("asked again %q, in view %v", asked(), s.now.view.ref)
	}
	b.noFailures()
}

// TestAPaperThatRevealsNobodyIsShown at once.
func TestAPaperThatRevealsNobodyIsShown(t *testing.T) {
	b, s := newPapersBench(t)
	count := data.PaperRef{Kind: data.PaperCount, Part: int64(b.addCounted(1).ID)}
	b.reload()
	if s.choose(count); s.now.view.ref != count {
		t.Errorf("in view %v", s.now.view.ref)
	}
	b.noFailures()
}
