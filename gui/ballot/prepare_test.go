package ballot

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func standing(b data.Ballot) []data.PersonID {
	people := make([]data.PersonID, len(b.Candidates))
	for i, c := range b.Candidates {
		people[i] = c.Person
	}
	return people
}

func TestCandidatesAreOrderedAndTakenOff(t *testing.T) {
	b := newBench(t, 3)
	s := b.at(kit.StepPrepare).(*prepareStep)
	s.candidates.focus()
	for _, name := range []string{"ung vien a", "ung vien b", "ung vien c"} {
		b.typed(name)
		b.keys(fyne.KeyReturn)
	}
	a, bb, c := b.people[0].ID, b.people[1].ID, b.people[2].ID
	if got := standing(b.ballot()); !slices.Equal(got, []data.PersonID{a, bb, c}) {
		t.Fatalf("candidates %v", got)
	}
	kit.FocusOn(s.candidates.table)
	b.keys(fyne.KeyEnd)
	b.press(withAlt(fyne.KeyUp))
	if got := standing(b.ballot()); !slices.Equal(got, []data.PersonID{a, c, bb}) {
		t.Errorf("moved: %v", got)
	}
	b.keys(fyne.KeyReturn)
	b.typed("Phó Trưởng phòng")
	b.keys(fyne.KeyReturn)
	if got := b.ballot().Candidates[1].Position; got != "Phó Trưởng phòng" {
		t.Errorf("position %q", got)
	}
	b.keys(fyne.KeyHome, fyne.KeyDelete)
	if got := standing(b.ballot()); !slices.Equal(got, []data.PersonID{c, bb}) {
		t.Errorf("taken off: %v", got)
	}
	b.noFailures()
}

// TestSomebodyNewStands: a name that nobody bears is put into the directory.
func TestSomebodyNewStands(t *testing.T) {
	b := newBench(t, 3)
	s := b.at(kit.StepPrepare).(*prepareStep)
	s.candidates.focus()
	b.typed("Ứng viên D")
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	people, err := b.register.People(t.Context())
	b.must(err)
	if got := standing(b.ballot()); len(got) != 1 || people[len(people)-1].Name != "Ứng viên D" || got[0] != people[len(people)-1].ID {
		t.Errorf("candidates %v", got)
	}
	b.says("Ứng viên D")
	b.noFailures()
}

// TestACandidateIsNotATeller: naming one is refused where it is typed, and the first
// teller named heads the count.
func TestACandidateIsNotATeller(t *testing.T) {
	b := newBench(t, 3)
	b.prepared(1)
	s := b.at(kit.StepPrepare).(*prepareStep)
	kit.FocusOn(s.tellers.adder)
	b.typed("Ứng viên A")
	b.keys(fyne.KeyReturn)
	if len(b.ballot().Tellers) != 2 || !strings.Contains(s.tellers.field.Error(), "không tham gia Tổ kiểm phiếu") {
		t.Errorf("tellers %+v, says %q", b.ballot().Tellers, s.tellers.field.Error())
	}
	kit.FocusOn(s.tellers.table)
	b.keys(fyne.KeyEnd, fyne.KeyReturn)
	if got := b.ballot().Tellers; got[0].Role != data.TellerMember || got[1].Role != data.TellerHead {
		t.Errorf("the last is not head: %+v", got)
	}
	b.keys(fyne.KeyDelete)
	if got := b.ballot().Tellers; len(got) != 1 || got[0].Role != data.TellerHead {
		t.Errorf("nobody heads where the head was taken off: %+v", got)
	}
	if !b.off(f9()) {
		t.Error("a ballot with one teller can be opened")
	}
	b.noFailures()
}

// TestTheRuleCardIsExchanged: the card of a prepared ballot is exchanged by keys, shows
// the law it cites with the words that it is to be compared, and follows the office's
// card when that is asked for.
func TestTheRuleCardIsExchanged(t *testing.T) {
	b := newBench(t, 6)
	b.prepared(1)
	other := keyStaff()
	other.Name, other.Citation, other.Announce, other.Base = "Hội nghị tập thể lãnh đạo", "NĐ 170/2025, Điều 39 khoản 4", true, data.BaseSummoned
	other, err := b.register.SaveRuleCard(t.Context(), other)
	b.must(err)
	b.at(kit.StepPrepare)
	b.says("Hội nghị cán bộ chủ chốt", "NĐ 170/2025, Điều 39 khoản 2", "đối chiếu văn bản hiện hành", "Không công bố tại hội nghị")
	b.press(kit.FunctionKey(fyne.KeyF4))
	b.shot("exchange")
	b.keys(fyne.KeyEnd, fyne.KeyReturn)
	if got := b.ballot().Rule; got.Name != other.Name || got.ID != other.ID {
		t.Fatalf("rule %+v", got)
	}
	b.says("NĐ 170/2025, Điều 39 khoản 4", "Số người được triệu tập")

	other.Threshold = data.Fraction{Num: 2, Den: 3}
	_, err = b.register.SaveRuleCard(t.Context(), other)
	b.must(err)
	b.says("Thẻ này đã được sửa trong Cài đặt")
	if b.ballot().Rule.Threshold != (data.Fraction{Num: 1, Den: 2}) {
		t.Error("the card of the ballot changed by itself")
	}
	b.screen.steps[0].(*prepareStep).rule.renew()
	b.keepsQuiet("Thẻ này đã được sửa")
	if b.ballot().Rule.Threshold != (data.Fraction{Num: 2, Den: 3}) {
		t.Error("the card was not taken over")
	}
	b.noFailures()
}

// TestWhatIsFrozenWhenVotingOpens: card, candidates, tellers and roll stay as they are.
func TestWhatIsFrozenWhenVotingOpens(t *testing.T) {
	b := newBench(t, 6)
	b.prepared(2)
	b.step(data.BallotOpen)
	before := b.ballot()
	card := b.card
	card.Base, card.Threshold = data.BaseValid, data.Fraction{Num: 2, Den: 3}
	_, err := b.register.SaveRuleCard(t.Context(), card)
	b.must(err)
	s := b.at(kit.StepPrepare).(*prepareStep)
	b.says("không sửa được nữa")
	b.keepsQuiet("Đổi thẻ…")
	kit.FocusOn(s.candidates.table)
	b.keys(fyne.KeyHome, fyne.KeyDelete, fyne.KeyReturn)
	kit.FocusOn(s.tellers.table)
	b.keys(fyne.KeyHome, fyne.KeyDelete)
	s.rule.ask()
	if b.dialog() != "" {
		t.Error("another card is offered")
	}
	r := b.at(kit.StepRoll).(*rollStep)
	kit.FocusOn(r.table)
	b.keys(fyne.KeyHome, fyne.Key3, fyne.KeyDelete)
	r.fillRoll()
	r.askAdd()
	r.askPaste()
	if b.dialog() != "" {
		t.Error("people can be added")
	}
	if got := b.ballot(); got.Rule.Base != before.Rule.Base || len(got.Candidates) != 2 || len(got.Tellers) != 2 || got.Turnout() != before.Turnout() {
		t.Errorf("changed: %+v", got)
	}
	b.noFailures()
}
