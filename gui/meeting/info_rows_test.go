package meeting

import (
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
)

func TestTitleFollowsUntilItIsTyped(t *testing.T) {
	day := data.Day{Year: 2016, Month: 4, Day: 1}
	m := withDay(data.Meeting{Kind: data.KindWeekly, State: data.StatePreparing}, day)
	if m.Title != "Họp giao ban tuần 13/2016" {
		t.Errorf("title proposed for a day: %q", m.Title)
	}
	m = withKind(m, data.KindQuarterly)
	if m.Title != "Họp giao ban quý I/2016" {
		t.Errorf("title proposed for another kind: %q", m.Title)
	}
	m = withPeriod(m, data.Period{Year: 2016, Number: 2})
	if m.Title != "Họp giao ban quý II/2016" {
		t.Errorf("title proposed for another period: %q", m.Title)
	}
	m.Title = "Họp giao ban quý I, triển khai nhiệm vụ tháng 4"
	if changed := withKind(m, data.KindMonthly); changed.Title != m.Title {
		t.Errorf("typed title became %q", changed.Title)
	}
}

func TestPeriodFollowsTheDayUntilItIsChosen(t *testing.T) {
	m := withDay(data.Meeting{Kind: data.KindQuarterly, State: data.StatePreparing}, data.Day{Year: 2016, Month: 5, Day: 20})
	if m.Period != data.PeriodOf(data.KindQuarterly, m.Day) {
		t.Fatalf("period proposed: %+v", m.Period)
	}
	if m = withDay(m, data.Day{Year: 2016, Month: 8, Day: 20}); m.Period != data.PeriodOf(data.KindQuarterly, m.Day) {
		t.Errorf("period does not follow: %+v", m.Period)
	}
	m = withPeriod(m, data.Period{Year: 2016, Number: 1})
	if m = withDay(m, data.Day{Year: 2016, Month: 11, Day: 20}); m.Period.Number != 1 {
		t.Errorf("chosen period became %+v", m.Period)
	}
	if m = withDay(m, data.Day{}); m.Period.Number != 1 {
		t.Errorf("without a day the period became %+v", m.Period)
	}
}

func TestProposalsCanBeKept(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := data.Meeting{Kind: data.KindWeekly, State: data.StatePreparing}
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			day := data.Day{Year: 2000, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 20_000).Draw(rt, "day"))
			if rapid.Bool().Draw(rt, "kind") {
				m = withKind(m, rapid.SampledFrom(data.MeetingKinds()).Draw(rt, "to"))
			} else {
				m = withDay(m, day)
			}
			if err := m.Check(); err != nil {
				rt.Fatalf("%+v cannot be kept: %v", m, err)
			}
			if !titleProposed(m) {
				rt.Fatalf("title %q was never typed", m.Title)
			}
		}
	})
}

func TestReadPeriod(t *testing.T) {
	tests := []struct {
		kind data.MeetingKind
		text string
		want int
		ok   bool
	}{
		{data.KindQuarterly, "II", 2, true},
		{data.KindQuarterly, "iv", 4, true},
		{data.KindQuarterly, "3", 3, true},
		{data.KindQuarterly, "5", 0, false},
		{data.KindWeekly, " 53 ", 53, true},
		{data.KindWeekly, "54", 0, false},
		{data.KindMonthly, "12", 12, true},
		{data.KindMonthly, "mười", 0, false},
		{data.KindYearly, "1", 0, false},
		{data.KindYearly, "", 0, true},
	}
	for _, test := range tests {
		got, err := readPeriodNumber(test.kind, test.text)
		if got != test.want || (err == nil) != test.ok {
			t.Errorf("readPeriodNumber(%s, %q) = %d, %v", test.kind, test.text, got, err)
		}
	}
}

func TestReadYearAndMinutes(t *testing.T) {
	for text, want := range map[string]int{"2016": 2016, "16": 2016, " 2026 ": 2026, "": 0, "216": -1, "abc": -1, "-5": -1} {
		got, err := readYear(text)
		if err != nil {
			got = -1
		}
		if got != want {
			t.Errorf("readYear(%q) = %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string]int{"15": 15, "15'": 15, "15 phút": 15, "15p": 15, "": 0, "-1": -1, "1441": -1, "lâu": -1} {
		got, err := readMinutes(text)
		if err != nil {
			got = -1
		}
		if got != want {
			t.Errorf("readMinutes(%q) = %d, want %d", text, got, want)
		}
	}
}
