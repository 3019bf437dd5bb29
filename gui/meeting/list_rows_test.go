package meeting

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func listed(day data.Day, kind data.MeetingKind, state data.MeetingState) sqlite.MeetingRow {
	return sqlite.MeetingRow{
		Meeting:   data.Meeting{ID: data.MeetingID(day.Day), Kind: kind, Day: day, Period: data.PeriodOf(kind, day), State: state},
		ChairName: "Vương Trinh Quốc",
	}
}

func TestListRowsByMonth(t *testing.T) {
	meetings := []sqlite.MeetingRow{
		listed(data.Day{Year: 2016, Month: 4, Day: 11}, data.KindWeekly, data.StatePreparing),
		listed(data.Day{Year: 2016, Month: 4, Day: 1}, data.KindQuarterly, data.StateDrafting),
		listed(data.Day{Year: 2016, Month: 2, Day: 29}, data.KindMonthly, data.StateSigned),
		listed(data.Day{Year: 2015, Month: 2, Day: 3}, data.KindWeekly, data.StateArchived),
		listed(data.Day{}, data.KindWeekly, data.StatePreparing),
	}
	tests := []struct {
		allYears bool
		want     string
	}{
		{false, "Tháng 4 2 cuộc: 11/4 T2 Giao ban tuần 15/2016|Tháng 4 2 cuộc: 01/4 T6 Giao ban quý I/2016|Tháng 2 2 cuộc: 29/02 T2 Giao ban tháng 2/2016|Tháng 2 2 cuộc: 03/02 T3 Giao ban tuần 6/2015|Chưa định ngày 1 cuộc:   Giao ban"},
		{true, "Tháng 4/2016 2 cuộc: 11/4 T2 Giao ban tuần 15/2016|Tháng 4/2016 2 cuộc: 01/4 T6 Giao ban quý I/2016|Tháng 2/2016 1 cuộc: 29/02 T2 Giao ban tháng 2/2016|Tháng 2/2015 1 cuộc: 03/02 T3 Giao ban tuần 6/2015|Chưa định ngày 1 cuộc:   Giao ban"},
	}
	for _, test := range tests {
		var got []string
		for _, r := range newListRows(meetings, test.allYears, vietnameseWords(t)) {
			got = append(got, fmt.Sprintf("%s %s: %s %s %s", r.month.Title, r.month.Note, r.day, r.weekday, r.name))
		}
		if joined := strings.Join(got, "|"); joined != test.want {
			t.Errorf("list is\n%s\nwant\n%s", joined, test.want)
		}
	}
}

func TestListRowFigures(t *testing.T) {
	tests := []struct {
		name                         string
		state                        data.MeetingState
		submitted, due               int
		open, tasks, conclusions     int
		wantReports, wantTasks, want string
		missing                      bool
	}{
		{"nothing yet", data.StatePreparing, 0, 0, 0, 0, 0, "–", "–", "–", false},
		{"none in", data.StatePreparing, 0, 8, 0, 0, 0, "Chưa nộp", "–", "–", true},
		{"some in", data.StatePreparing, 5, 8, 0, 0, 0, "5/8", "–", "–", true},
		{"all in", data.StateDrafting, 8, 8, 2, 6, 5, "8/8", "2/6", "5", false},
		{"signed without all", data.StateSigned, 6, 8, 0, 4, 4, "6/8", "0/4", "4", false},
		{"signed without any", data.StateSigned, 0, 8, 0, 0, 0, "0/8", "–", "–", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := listed(data.Day{Year: 2016, Month: 4, Day: 1}, data.KindWeekly, test.state)
			m.ReportsSubmitted, m.ReportsDue, m.OpenTasks, m.Tasks, m.Conclusions = test.submitted, test.due, test.open, test.tasks, test.conclusions
			r := newListRow(m, vietnameseWords(t))
			if r.reports != test.wantReports || r.tasks != test.wantTasks || r.conclusions != test.want || r.reportsMissing != test.missing {
				t.Errorf("shown %q %q %q missing %v", r.reports, r.tasks, r.conclusions, r.reportsMissing)
			}
		})
	}
}

func TestYears(t *testing.T) {
	today := data.Day{Year: 2016, Month: 4, Day: 6}
	tests := []struct {
		years map[int]int
		want  []int
		start int
	}{
		{nil, []int{2016}, 2016},
		{map[int]int{2015: 3, 2014: 1}, []int{2016, 2015, 2014}, 2015},
		{map[int]int{2016: 2, 2017: 1, 0: 4}, []int{2017, 2016}, 2016},
	}
	for _, test := range tests {
		counts := sqlite.MeetingCounts{Years: test.years}
		for _, n := range test.years {
			counts.All += n
		}
		if got := yearsOf(counts, today); !slices.Equal(got, test.want) {
			t.Errorf("years of %v are %v, want %v", test.years, got, test.want)
		}
		if got := startYear(counts, today); got != test.start {
			t.Errorf("with %v the list begins in %d, want %d", test.years, got, test.start)
		}
	}
}

func TestEveryStateHasItsBadge(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range data.MeetingStates() {
		o := stateBadge(s, vietnameseWords(t))
		if o.Icon == "" || strings.HasPrefix(o.Text, "meeting_state.") || seen[string(o.Icon)] {
			t.Errorf("badge of %s is %+v", s, o)
		}
		seen[string(o.Icon)] = true
	}
}
