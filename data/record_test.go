package data

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRollCountAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roster := make([]Attendance, rapid.IntRange(0, 60).Draw(t, "people"))
		for i := range roster {
			roster[i].Presence = rapid.SampledFrom(append(Presences(), PresenceUnknown)).Draw(t, "presence")
		}
		c := CountRoll(roster)
		if c.Invited != c.Here()+c.Excused+c.Absent+c.Unknown || c.Invited != len(roster) {
			t.Fatalf("%+v does not add up to %d", c, len(roster))
		}
	})
}

func TestReportStateFollowsItsText(t *testing.T) {
	r := Report{State: ReportNone, Plan: "Quý II"}
	r.Clean()
	if r.State != ReportDraft {
		t.Errorf("a report being typed is %s", r.State)
	}
	r.Plan = " \n"
	r.Clean()
	if r.State != ReportNone {
		t.Errorf("a report of blanks is %s", r.State)
	}
	if err := (Report{State: ReportSubmitted}).Check(); err == nil {
		t.Error("an empty report was accepted as submitted")
	}
}

func TestSortByRank(t *testing.T) {
	people := []Person{
		{Name: "Trần Văn B", Rank: RankStaff},
		{Name: "Lê Thị A"},
		{Name: "Hoàng Ngọc Bích", Rank: RankStaff},
		{Name: "Vương Trinh Quốc", Rank: RankHead},
		{Name: "Đào Văn An", Rank: RankUnitHead},
		{Name: "Đỗ Văn An", Rank: RankUnitHead, Order: 1},
	}
	SortByRank(people)
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	want := "Vương Trinh Quốc, Đào Văn An, Đỗ Văn An, Trần Văn B, Hoàng Ngọc Bích, Lê Thị A"
	if got := strings.Join(names, ", "); got != want {
		t.Errorf("order %s, want %s", got, want)
	}
}

func TestBallotCheck(t *testing.T) {
	card := RuleCard{
		Name: "x", Base: BasePresent, Threshold: Fraction{1, 2},
		Choices: []RuleChoice{{Code: "agree"}, {Code: "disagree", Against: true}},
	}
	b := Ballot{State: BallotPrepared, Rule: card, Candidates: []Candidate{{Person: 1}, {Person: 2}}}
	if err := b.Check(); err != nil {
		t.Fatal(err)
	}
	b.Candidates[1].Person = 1
	if b.Check() == nil {
		t.Error("somebody stands twice")
	}
	b.Candidates = nil
	for _, f := range []Fraction{{}, {0, 2}, {3, 2}, {1, 0}, {-1, 2}} {
		b.Rule.Threshold = f
		if b.Check() == nil {
			t.Errorf("threshold %v accepted", f)
		}
	}
	b.Rule.Threshold, b.Rule.Base = Fraction{1, 2}, "elected"
	if r, ok := AsRefusal(b.Check()); !ok || r.Field != "rule.base" {
		t.Errorf("unknown base: %v", b.Check())
	}
}

func TestTooLongIsRefusedNotCut(t *testing.T) {
	r := Remark{Text: strings.Repeat("ữ", textMax)}
	r.Clean()
	if err := r.Check(); err != nil {
		t.Fatalf("%d characters: %v", textMax, err)
	}
	r.Text += "ữ"
	if refusal, ok := AsRefusal(r.Check()); !ok || refusal.Code != RefusedTooLong || refusal.Field != "text" {
		t.Errorf("one more: %v", r.Check())
	}
}

func TestAnAttachmentNamesNoFolder(t *testing.T) {
	for name, want := range map[string]string{
		"Công văn 12.pdf": "Công văn 12.pdf", "../../etc/x.pdf": "x.pdf", `C:\Users\x.pdf`: "x.pdf", "x/": "",
	} {
		a := Attachment{Name: name}
		if a.Clean(); a.Name != want {
			t.Errorf("%q is kept as %q, want %q", name, a.Name, want)
		}
	}
}
