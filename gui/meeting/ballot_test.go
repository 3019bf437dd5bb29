package meeting

import (
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func (b *bench) addRuleCard(name string) data.RuleCard {
	b.t.Helper()
	card, err := b.register.SaveRuleCard(b.t.Context(), data.RuleCard{
		Name: name, Citation: "NĐ 170/2025, Điều 39 khoản 2", PaperTitle: "Phiếu biểu quyết về nhân sự",
		Choices: []data.RuleChoice{{Code: "yes", Words: "Đồng ý"}, {Code: "no", Words: "Không đồng ý", Against: true}},
		Base:    data.BasePresent, Threshold: data.Fraction{Num: 1, Den: 2}, Tie: "Người đứng đầu xem xét, quyết định",
	})
	b.must(err)
	return card
}

func (b *bench) ballot() data.Ballot {
	b.t.Helper()
	d := b.dossier()
	if len(d.Ballots) != 1 {
		b.t.Fatalf("%d ballots", len(d.Ballots))
	}
	return d.Ballots[0]
}

func TestABallotIsAddedAndOpened(t *testing.T) {
	b := newBench(t, newBallotStep)
	b.addRuleCard("Hội nghị cán bộ chủ chốt")
	b.reload()
	s := b.step.(*ballotStep)
	if !kit.HasFocus(s.add) {
		t.Error("the step does not begin with its only button")
	}
	b.key(fyne.KeyReturn)
	got := b.ballot()
	if got.Rule.Name != "Hội nghị cán bộ chủ chốt" || got.State != data.BallotPrepared {
		t.Errorf("got %+v", got)
	}
	if want := kit.BallotPlace(b.meeting, got.ID); b.place != want {
		t.Errorf("led to %+v, want %+v", b.place, want)
	}
	b.place = kit.Place{}
	s.enter(kit.Place{Kind: data.KindBallot, Record: int64(got.ID)})
	b.key(fyne.KeyReturn)
	if want := kit.BallotPlace(b.meeting, got.ID); b.place != want {
		t.Errorf("Enter led to %+v, want %+v", b.place, want)
	}
	b.shot("ballot")
	b.noFailures()
}

func TestABallotIsDeletedAndBroughtBack(t *testing.T) {
	b := newBench(t, newBallotStep)
	s := b.step.(*ballotStep)
	s.addBallot()
	if len(b.dossier().Ballots) != 0 || len(b.failed) != 1 {
		t.Errorf("a ballot without a rule card; failed %v", b.failed)
	}
	b.failed = nil
	b.addRuleCard("Thẻ một")
	b.reload()
	s.addBallot()
	s.enter(kit.Place{})
	b.key(fyne.KeyDelete)
	if n := len(b.dossier().Ballots); n != 0 {
		t.Fatalf("%d ballots", n)
	}
	b.shot("ballot-none")
	if _, err := b.register.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.ballot()
	b.noFailures()
}

func TestABallotThatHasOpenedStays(t *testing.T) {
	b := newBench(t, newBallotStep)
	b.addRuleCard("Thẻ một")
	b.reload()
	s := b.step.(*ballotStep)
	s.addBallot()
	ballot := b.ballot()
	ballot.Candidates = []data.Candidate{{Person: b.people[0].ID}}
	_, err := b.register.SaveBallot(t.Context(), ballot)
	b.must(err)
	b.must(b.register.SaveTellers(t.Context(), ballot.ID, []data.Teller{
		{Person: b.people[1].ID, Role: data.TellerHead}, {Person: b.people[2].ID, Role: data.TellerMember},
	}))
	_, err = b.register.SaveRollLine(t.Context(), data.RollLine{Ballot: ballot.ID, Person: b.people[3].ID, Standing: data.RollSummoned, Present: true})
	b.must(err)
	b.must(b.register.StepBallot(t.Context(), ballot.ID, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnPaper}))
	s.enter(kit.Place{})
	b.key(fyne.KeyDelete)
	if b.ballot().State != data.BallotOpen {
		t.Error("an open ballot was deleted")
	}
	b.noFailures()
}
