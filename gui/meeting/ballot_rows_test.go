package meeting

import (
	"testing"

	"giaoban/data"
)

func orderOf(candidates []data.Candidate) []data.PersonID {
	var people []data.PersonID
	for i, c := range candidates {
		if c.Order != i+1 {
			return nil
		}
		people = append(people, c.Person)
	}
	return people
}

func samePeople(a, b []data.PersonID) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestMoveCandidate(t *testing.T) {
	three := []data.Candidate{{Person: 1, Order: 1}, {Person: 2, Order: 2}, {Person: 3, Order: 3}}
	cases := []struct {
		at, by int
		want   []data.PersonID
	}{
		{0, 1, []data.PersonID{2, 1, 3}},
		{2, -1, []data.PersonID{1, 3, 2}},
		{0, -1, []data.PersonID{1, 2, 3}},
		{2, 1, []data.PersonID{1, 2, 3}},
		{7, 1, []data.PersonID{1, 2, 3}},
	}
	for _, c := range cases {
		if got := orderOf(moveCandidate(three, c.at, c.by)); !samePeople(got, c.want) {
			t.Errorf("move %d by %d: got %v, want %v", c.at, c.by, got, c.want)
		}
	}
	if got := orderOf(withoutCandidate(three, 1)); !samePeople(got, []data.PersonID{1, 3}) {
		t.Errorf("without the second: got %v", got)
	}
	if got := orderOf(three); !samePeople(got, []data.PersonID{1, 2, 3}) {
		t.Errorf("the list itself was changed: %v", got)
	}
}

func TestRuleLinesSayWhatTheCardSettles(t *testing.T) {
	card := data.RuleCard{
		PaperTitle: "Phiếu biểu quyết về nhân sự",
		Choices:    []data.RuleChoice{{Words: "Đồng ý"}, {Words: "Không đồng ý"}},
		Base:       data.BasePresent, Threshold: data.Fraction{Num: 1, Den: 2}, Quorum: data.Fraction{Num: 2, Den: 3},
		Tie: "Người đứng đầu xem xét, quyết định",
	}
	want := []ruleLine{
		{"Tên phiếu in", "Phiếu biểu quyết về nhân sự"},
		{"Lựa chọn", "Đồng ý / Không đồng ý"},
		{"Tính trên", "Số người có mặt"},
		{"Ngưỡng", "Trên 1/2"},
		{"Có mặt tối thiểu", "2/3"},
		{"Bằng đúng 1/2", "Người đứng đầu xem xét, quyết định"},
		{"Công bố", "Không công bố tại hội nghị"},
	}
	got := ruleLines(card, vietnameseWords(t))
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d: got %+v, want %+v", i, got[i], want[i])
		}
	}
}

func TestNewBallotTakesTheFirstCardInUse(t *testing.T) {
	d := data.Dossier{Meeting: data.Meeting{ID: 4}, Ballots: []data.Ballot{{ID: 1}}}
	cards := []data.RuleCard{{ID: 1, Name: "cũ", Retired: true}, {ID: 2, Name: "đang dùng"}}
	got, ok := newBallot(d, cards)
	if !ok || got.Rule.ID != 2 || got.State != data.BallotPrepared || got.Meeting != 4 || len(got.Candidates) != 0 {
		t.Errorf("got %+v, %v", got, ok)
	}
	if _, ok := newBallot(d, cards[:1]); ok {
		t.Error("a retired card made a ballot")
	}
}
