package data

import (
	"testing"
	"time"
)

func isoDay(t *testing.T, text string) Day {
	t.Helper()
	d, err := ParseISODay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNextMeetingDay(t *testing.T) {
	hanging := Calendar{Off: []DayOff{{Day{2016, time.April, 11}, "nghỉ"}}}
	for _, c := range []struct {
		name        string
		kind        MeetingKind
		last, today string
		calendar    Calendar
		want        string
	}{
		{"a week later", KindWeekly, "2016-04-04", "2016-04-06", Calendar{}, "2016-04-11"},
		{"two weeks later", KindFortnightly, "2016-04-04", "2016-04-06", Calendar{}, "2016-04-18"},
		{"not before today", KindWeekly, "2016-01-04", "2016-04-06", Calendar{}, "2016-04-11"},
		{"today itself", KindWeekly, "2016-04-04", "2016-04-11", Calendar{}, "2016-04-11"},
		{"a quarter later", KindQuarterly, "2016-04-01", "2016-04-06", Calendar{}, "2016-07-01"},
		{"the month's last day", KindMonthly, "2023-01-31", "2023-02-01", Calendar{}, "2023-02-28"},
		{"and again the last of a longer one", KindMonthly, "2023-01-31", "2023-03-15", Calendar{}, "2023-03-31"},
		{"a day late skips no quarter", KindQuarterly, "2016-04-01", "2016-07-02", Calendar{}, "2016-07-04"},
		{"a whole month late does", KindQuarterly, "2016-04-01", "2016-08-02", Calendar{}, "2016-10-03"},
		{"from Sunday to Monday", KindMonthly, "2016-04-01", "2016-04-06", Calendar{}, "2016-05-02"},
		{"a year later", KindYearly, "2015-12-30", "2016-04-06", Calendar{}, "2016-12-30"},
		{"half a year later", KindHalfYearly, "2016-01-05", "2016-04-06", Calendar{}, "2016-07-05"},
		{"a holiday gives way", KindWeekly, "2016-04-04", "2016-04-06", hanging, "2016-04-12"},
		{"a series on Saturdays stays", KindWeekly, "2016-04-02", "2016-04-06", Calendar{}, "2016-04-09"},
		{"over Tết", KindWeekly, "2026-02-09", "2026-02-10", DefaultCalendar(), "2026-02-23"},
		{"nothing before it", KindMonthly, "", "2016-04-06", Calendar{}, "2016-04-06"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := NextMeetingDay(c.kind, isoDay(t, c.last), isoDay(t, c.today), c.calendar); got != isoDay(t, c.want) {
				t.Errorf("proposes %s, want %s", got, c.want)
			}
		})
	}
}

func TestNextMeeting(t *testing.T) {
	today := isoDay(t, "2016-04-06")
	previous := Meeting{
		ID: 3, Kind: KindQuarterly, Period: Period{2016, 1}, Day: isoDay(t, "2016-04-01"), Place: "Phòng họp số 1", Number: "5",
		Results: "Tốt", Objections: "Có", State: StateSigned,
	}
	next, err := NextMeeting(previous, Day{}, today, Calendar{})
	if err != nil {
		t.Fatal(err)
	}
	want := Meeting{
		Kind: KindQuarterly, Period: Period{2016, 2}, Day: isoDay(t, "2016-07-01"), Title: "Họp giao ban quý II/2016",
		Place: "Phòng họp số 1", State: StatePreparing, Previous: 3,
	}
	if next != want {
		t.Errorf("got %+v, want %+v", next, want)
	}
	if _, err := NextMeeting(previous, isoDay(t, "2016-03-31"), today, Calendar{}); !isRefused(err, RefusedBeforeLast) {
		t.Errorf("a day before the last briefing: %v", err)
	}
	if first, err := NextMeeting(Meeting{}, Day{}, today, Calendar{}); err != nil || first.Kind != KindWeekly || first.Day != today || first.Previous != 0 {
		t.Errorf("the first of all is %+v, %v", first, err)
	}
}

func isRefused(err error, code RefusalCode) bool {
	r, ok := AsRefusal(err)
	return ok && r.Code == code
}

func TestNextAgenda(t *testing.T) {
	previous := Meeting{ID: 1, Kind: KindQuarterly, Period: Period{2016, 4}}
	next := Meeting{Kind: KindQuarterly, Period: Period{2017, 1}, Secretary: 7}
	last := []AgendaItem{
		{Order: 1, Title: ApprovalTitle, Kind: AgendaApproval},
		{Order: 2, Title: "Rà soát", Kind: AgendaReview, Minutes: 9},
		{ID: 5, Order: 3, Title: "Quý IV: đánh giá kết quả quý IV/2016, quý IV năm 2016", Presenter: 2, Minutes: 45},
		{Order: 4, Title: "Nhiệm vụ tháng 4; quý IVa"},
	}
	got := NextAgenda(next, previous, last)
	want := []AgendaItem{
		{Title: ApprovalTitle, Presenter: 7, Kind: AgendaApproval},
		{Title: ReviewTitle, Kind: AgendaReview},
		{Title: "Quý I: đánh giá kết quả quý I/2017, quý I năm 2017", Presenter: 2, Minutes: 45},
		{Title: "Nhiệm vụ tháng 4; quý IVa"},
	}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("point %d is %+v, want %+v", i+1, got[i], want[i])
		}
	}
	next.Day = isoDay(t, "2017-04-03")
	plan := NextAgenda(next, previous, []AgendaItem{{Title: "Đánh giá quý IV/2016, nhiệm vụ quý I/2017; Quý I"}})
	if got := plan[2].Title; got != "Đánh giá quý I/2017, nhiệm vụ quý II/2017; Quý II" {
		t.Errorf("what comes after is planned as %q", got)
	}
	if usual := NextAgenda(next, previous, nil); len(usual) != 5 || usual[1].Kind != AgendaReview || usual[2].Kind != AgendaOther {
		t.Errorf("without a model: %+v", usual)
	}
	if first := NextAgenda(next, Meeting{}, nil); len(first) != 3 || first[0].Kind != AgendaOther {
		t.Errorf("the first briefing reviews nothing: %+v", first)
	}
}
