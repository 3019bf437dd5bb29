package setting

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
	"giaoban/gui/kit/kittest"
)

func (s *shown) card(id data.RuleCardID) data.RuleCard {
	s.t.Helper()
	cards, err := s.register.RuleCards(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	for _, c := range cards {
		if c.ID == id {
			return c
		}
	}
	s.t.Fatalf("card %d is gone", id)
	return data.RuleCard{}
}

// TestEveryFieldOfACardIsEdited: what is typed and ticked is stored, a third choice too.
func TestEveryFieldOfACardIsEdited(t *testing.T) {
	s := show(t, PageRules)
	p := pageOf[*rulesPage](s)
	p.newCard()
	p.name.SetText("Lấy phiếu tín nhiệm ba mức")
	p.citation.SetText("Quy chế số 01")
	p.title.SetText("Phiếu tín nhiệm")
	for i, words := range []string{"Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"} {
		p.choices[i].words.SetText(words)
	}
	p.choices[1].against.SetOn(false)
	p.choices[2].against.SetOn(true)
	p.base.SetSelected(string(data.BaseSummoned))
	p.num.SetText("2")
	p.den.SetText("3")
	p.atLeast.SetSelected("least")
	p.quorumNum.SetText("2")
	p.quorumDen.SetText("3")
	p.tie.SetText("Lấy phiếu lại")
	p.screenPaper.SetText("QĐ 12/QĐ-VP")
	for _, tick := range []*kit.TickBox{p.blank, p.twice, p.announce, p.onScreen} {
		tick.SetOn(true)
	}
	s.Flush()
	got := s.card(p.card.ID)
	got.ID, got.UUID = 0, ""
	want := data.RuleCard{
		Name: "Lấy phiếu tín nhiệm ba mức", Citation: "Quy chế số 01", PaperTitle: "Phiếu tín nhiệm", Base: data.BaseSummoned,
		Choices: []data.RuleChoice{
			{Code: "agree", Words: "Tín nhiệm cao"}, {Code: "disagree", Words: "Tín nhiệm"}, {Code: "choice3", Words: "Tín nhiệm thấp", Against: true},
		},
		Threshold: data.Fraction{Num: 2, Den: 3}, AtLeast: true, Quorum: data.Fraction{Num: 2, Den: 3},
		SpoilByBlank: true, SpoilByTwice: true, Tie: "Lấy phiếu lại", Announce: true, Screen: true, ScreenPaper: "QĐ 12/QĐ-VP",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("stored %+v\nwant   %+v", got, want)
	}
	if s.failed != nil {
		t.Error(s.failed)
	}
	s.picture("rules")
}

// TestACardThatCannotBeUsedSaysWhy: it is kept as it is typed, and says what it lacks.
func TestACardThatCannotBeUsedSaysWhy(t *testing.T) {
	s := show(t, PageRules)
	p := pageOf[*rulesPage](s)
	p.newCard()
	for _, c := range []struct {
		change func()
		want   string
	}{
		{func() { p.choices[1].words.SetText("Đồng ý") }, "trùng nhau"},
		{func() { p.choices[1].words.SetText("") }, "còn để trống"},
		{func() { p.choices[1].words.SetText("Không"); p.choices[0].against.SetOn(true) }, "ít nhất một lựa chọn"},
		{func() { p.choices[0].against.SetOn(false); p.onScreen.SetOn(true) }, "chưa ghi văn bản cho phép"},
		{func() { p.screenPaper.SetText("QĐ 12") }, ""},
		{func() { p.num.SetText("1"); p.den.SetText("1") }, "chưa dùng được"},
	} {
		c.change()
		p.form.changed()
		if got := p.unusable.Message(); c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("says %q, want %q", got, c.want)
		}
	}
	if s.failed != nil {
		t.Error(s.failed)
	}
}

// TestACardIsCopiedAndDeleted: a copy settles the same; a card that a ballot was made by
// is taken out of use and not deleted.
func TestACardIsCopiedAndDeleted(t *testing.T) {
	s := show(t, PageRules)
	p := pageOf[*rulesPage](s)
	before := len(p.table.Rows())
	p.copyCard()
	if n := len(p.table.Rows()); n != before+1 {
		t.Fatalf("%d cards, want %d", n, before+1)
	}
	copied := s.card(p.card.ID)
	if !strings.HasSuffix(copied.Name, "(bản chép)") || copied.Citation == "" {
		t.Errorf("copied %+v", copied)
	}
	p.deleteCard()
	if n := len(p.table.Rows()); n != before || s.failed != nil {
		t.Fatalf("%d cards, want %d; %v", n, before, s.failed)
	}
	for i, c := range p.table.Rows() {
		ballots, err := s.register.Ballots(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		if c.ID != ballots[0].Rule.ID {
			continue
		}
		p.table.Select(i)
		p.choose(c)
		p.deleteCard()
		if r, ok := data.AsRefusal(s.failed); !ok || r.Code != data.RefusedUsed {
			t.Errorf("a card in use: %v", s.failed)
		}
		return
	}
	t.Error("no ballot of the sample has a card of the list")
}

// picture keeps what the window shows, where SHOTS_DIR names a folder.
func (s *shown) picture(name string) {
	s.t.Helper()
	s.desk.Window.Resize(fyne.NewSize(1278, 1000))
	kittest.Picture(s.t, s.desk.Window, name)
}
