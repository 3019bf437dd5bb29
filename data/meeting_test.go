package data

import (
	"errors"
	"testing"
)

func TestPeriod(t *testing.T) {
	cases := []struct {
		kind MeetingKind
		day  Day
		want string
	}{
		{KindWeekly, day(4, 11), "tuần 15/2016"},
		{KindFortnightly, day(4, 11), "kỳ hai tuần 8/2016"},
		{KindMonthly, day(2, 29), "tháng 2/2016"},
		{KindMonthly, day(3, 10), "tháng 2/2016"},
		{KindMonthly, day(3, 11), "tháng 3/2016"},
		{KindQuarterly, day(4, 1), "quý I/2016"},
		{KindQuarterly, day(1, 4), "quý IV/2015"},
		{KindQuarterly, day(12, 31), "quý IV/2016"},
		{KindHalfYearly, day(6, 30), "6 tháng đầu năm 2016"},
		{KindHalfYearly, day(7, 5), "6 tháng đầu năm 2016"},
		{KindHalfYearly, day(12, 20), "6 tháng cuối năm 2016"},
		{KindYearly, day(12, 28), "năm 2016"},
		{KindYearly, day(1, 12), "năm 2015"},
		{KindExtraordinary, day(7, 1), ""},
		{KindWeekly, Day{2016, 1, 1}, "tuần 53/2015"},
	}
	for _, c := range cases {
		m := Meeting{Kind: c.kind, Day: c.day, Period: PeriodOf(c.kind, c.day), State: StatePreparing}
		if got := m.Period.Words(c.kind); got != c.want {
			t.Errorf("%s on %s is period %q, want %q", c.kind, c.day, got, c.want)
		}
		if err := m.Check(); err != nil {
			t.Errorf("%s on %s: %v", c.kind, c.day, err)
		}
	}
	if got := (Meeting{Kind: KindQuarterly, Period: Period{2016, 1}}).ProposedTitle(); got != "Họp giao ban quý I/2016" {
		t.Errorf("proposed title %q", got)
	}
}

func TestMeetingCheck(t *testing.T) {
	start, _ := NewTimeOfDay(8, 0)
	end, _ := NewTimeOfDay(7, 30)
	good := Meeting{Kind: KindQuarterly, State: StatePreparing, Day: day(4, 1), Start: start}
	if err := good.Check(); err != nil {
		t.Fatalf("a briefing with facts missing: %v", err)
	}
	wrong := map[string]func(*Meeting){
		"kind":          func(m *Meeting) { m.Kind = "daily" },
		"state":         func(m *Meeting) { m.State = "lost" },
		"period.number": func(m *Meeting) { m.Period.Number = 5 },
		"end":           func(m *Meeting) { m.End = end },
		"end_day":       func(m *Meeting) { m.EndDay = day(3, 31) },
		"day":           func(m *Meeting) { m.Day = Day{2016, 2, 30} },
	}
	for field, spoil := range wrong {
		m := good
		spoil(&m)
		if r, ok := AsRefusal(m.Check()); !ok || r.Field != field {
			t.Errorf("spoilt %s: %v", field, m.Check())
		}
	}
	overnight := good
	overnight.EndDay, overnight.End = day(4, 2), end
	if err := overnight.Check(); err != nil {
		t.Errorf("a briefing that ends the next morning: %v", err)
	}
}

func TestMeetingSteps(t *testing.T) {
	none := MeetingFacts{}
	cases := []struct {
		name  string
		from  MeetingState
		step  MeetingStep
		facts MeetingFacts
		want  RefusalCode
	}{
		{"into session", StatePreparing, MeetingStep{To: StateInSession}, none, ""},
		{"recorded afterwards", StatePreparing, MeetingStep{To: StateDrafting}, none, ""},
		{"back to preparing", StateInSession, MeetingStep{To: StatePreparing}, none, ""},
		{"sign the draft", StateDrafting, MeetingStep{To: StateSigned}, none, ""},
		{"sign what is not drafted", StateInSession, MeetingStep{To: StateSigned}, none, RefusedStep},
		{"archive", StateSigned, MeetingStep{To: StateArchived}, none, ""},
		{"archive unsigned", StateDrafting, MeetingStep{To: StateArchived}, none, RefusedStep},
		{"take back", StateSigned, MeetingStep{To: StateDrafting, Reason: "sai tên"}, none, ""},
		{"take back without a reason", StateSigned, MeetingStep{To: StateDrafting}, none, RefusedReason},
		{"take back a numbered one", StateSigned, MeetingStep{To: StateDrafting, Reason: "x"}, MeetingFacts{PaperNumbered: true}, RefusedNumbered},
		{"take back once followed", StateSigned, MeetingStep{To: StateDrafting, Reason: "x"}, MeetingFacts{NextExists: true}, RefusedFollowed},
		{"take back to preparing", StateSigned, MeetingStep{To: StatePreparing, Reason: "x"}, none, RefusedStep},
		{"leave the archive", StateArchived, MeetingStep{To: StateSigned, Reason: "x"}, none, RefusedStep},
		{"stand still", StateDrafting, MeetingStep{To: StateDrafting}, none, RefusedStep},
		{"nowhere", StateDrafting, MeetingStep{To: "lost"}, none, RefusedStep},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := Meeting{State: c.from}.CheckStep(c.step, c.facts)
			if c.want == "" && err != nil {
				t.Fatalf("refused: %v", err)
			}
			if c.want != "" && !errors.Is(err, &Refusal{Code: c.want}) {
				t.Fatalf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestSignedIsLocked(t *testing.T) {
	for _, s := range MeetingStates() {
		locked := s == StateSigned || s == StateArchived
		if err := (Meeting{State: s}).CheckEdit(); (err != nil) != locked {
			t.Errorf("edit while %s: %v", s, err)
		}
	}
}
