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

func candidatesOf(ballot data.Ballot) []data.PersonID {
	people := make([]data.PersonID, len(ballot.Candidates))
	for i, c := range ballot.Candidates {
		people[i] = c.Person
	}
	return people
}

func TestABallotIsPreparedByKeyboard(t *testing.T) {
	b := newBench(t, newBallotStep)
	b.addRuleCard("Hội nghị cán bộ chủ chốt")
	b.reload()
	s := b.step.(*ballotStep)
	kit.FocusOn(s.add)
	b.key(fyne.KeyReturn)
	b.typed("Lấy phiếu tín nhiệm bổ nhiệm lại")
	b.tab()
	b.typed("Phó Trưởng phòng")
	kit.FocusOn(s.form.adder)
	for _, name := range []string{"tran thi", "pham thu", "quoc an"} {
		b.typed(name)
		b.key(fyne.KeyReturn)
	}
	got := b.ballot()
	if got.Title != "Lấy phiếu tín nhiệm bổ nhiệm lại" || got.Post != "Phó Trưởng phòng" || got.Rule.Name != "Hội nghị cán bộ chủ chốt" || got.State != data.BallotPrepared {
		t.Errorf("got %+v", got)
	}
	a, h, q := b.people[1].ID, b.people[3].ID, b.people[2].ID
	if !samePeople(candidatesOf(got), []data.PersonID{a, h, q}) {
		t.Errorf("candidates %v", candidatesOf(got))
	}
	kit.FocusOn(s.form.candidates)
	b.key(fyne.KeyEnd)
	b.press(altKey(fyne.KeyUp))
	if got := candidatesOf(b.ballot()); !samePeople(got, []data.PersonID{a, q, h}) {
		t.Errorf("moved: %v", got)
	}
	b.key(fyne.KeyReturn)
	b.typed("Phó Trưởng phòng Kinh tế")
	b.key(fyne.KeyReturn)
	if got := b.ballot().Candidates[1].Position; got != "Phó Trưởng phòng Kinh tế" {
		t.Errorf("position %q", got)
	}
	b.shot("ballot")
	kit.FocusOn(s.form.candidates)
	b.key(fyne.KeyHome)
	b.key(fyne.KeyDelete)
	if got := candidatesOf(b.ballot()); !samePeople(got, []data.PersonID{q, h}) {
		t.Errorf("taken off: %v", got)
	}
	b.noFailures()
}

func TestTheRuleCardIsChosenAndShown(t *testing.T) {
	b := newBench(t, newBallotStep)
	b.addRuleCard("Thẻ một")
	b.addRuleCard("Thẻ hai")
	b.reload()
	s := b.step.(*ballotStep)
	s.addBallot()
	first := b.ballot().Rule.Name
	kit.FocusOn(s.rule.choice)
	b.key(fyne.KeyDown)
	b.key(fyne.KeyUp)
	b.key(fyne.KeyDown)
	got := b.ballot().Rule.Name
	if got == first || s.rule.choice.Selected() != cardKey(b.ballot().Rule) {
		t.Errorf("first %q, then %q, shown %q", first, got, s.rule.choice.Selected())
	}
	if s.rule.citation.Text() != "NĐ 170/2025, Điều 39 khoản 2" {
		t.Errorf("citation %q", s.rule.citation.Text())
	}
	b.noFailures()
}

func TestABallotIsDeletedAndBroughtBack(t *testing.T) {
	b := newBench(t, newBallotStep)
	s := b.step.(*ballotStep)
	s.addBallot()
	if len(b.dossier().Ballots) != 0 || len(b.said) == 0 {
		t.Error("a ballot without a rule card")
	}
	b.addRuleCard("Thẻ một")
	b.reload()
	s.addBallot()
	kit.FocusOn(s.table)
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

func TestTheStepSaysThatVotingComesLater(t *testing.T) {
	b := newBench(t, newBallotStep)
	s := b.step.(*ballotStep)
	if got := s.form.notice.Message(); got != b.desk.Words.T("meeting.ballot.later") {
		t.Errorf("says %q", got)
	}
}
