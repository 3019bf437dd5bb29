package figures

import (
	"slices"
	"strings"
	"testing"

	"giaoban/data"
)

func day(t testing.TB, iso string) data.Day {
	t.Helper()
	d, err := data.ParseISODay(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

const (
	general, accounts data.UnitID   = 1, 2
	an, binh          data.PersonID = 1, 2
)

// quarter is the work of one quarter, so small that its figures are counted by hand.
func quarter(t testing.TB) Source {
	d := func(iso string) data.Day { return day(t, iso) }
	unit := func(u data.UnitID) data.Party { return data.Party{Unit: u} }
	none := data.Deadline{Kind: data.DeadlineNone}
	return Source{
		Units:  []data.Unit{{ID: general, Name: "Phòng Tổng hợp"}, {ID: accounts, Name: "Phòng Quản trị Tài vụ"}},
		People: []data.Person{{ID: an, Name: "Nguyễn Thị An", Unit: general}, {ID: binh, Name: "Trần Bình", Unit: accounts}},
		Tasks: []data.Task{
			{ID: 1, Lead: unit(general), Person: an, Field: "Kinh tế", Given: d("2016-01-05"), Deadline: data.By(d("2016-01-29")), State: data.TaskDone, ReportedDone: d("2016-01-29")},
			{ID: 2, Lead: unit(general), Person: an, Field: "kinh tế", Given: d("2016-01-05"), Deadline: data.Before(d("2016-02-10")), State: data.TaskDone, ReportedDone: d("2016-02-10")},
			{ID: 3, Lead: unit(general), Field: "Nội chính", Given: d("2016-02-01"), Deadline: none, State: data.TaskDone, ReportedDone: d("2016-03-01")},
			{ID: 4, Lead: unit(accounts), Person: binh, Field: "Kinh tế", Given: d("2016-02-01"), Deadline: data.By(d("2016-02-20")), State: data.TaskUnderWay},
			{ID: 5, Lead: unit(accounts), Person: binh, Given: d("2016-03-01"), Deadline: data.By(d("2016-04-30")), State: data.TaskToConfirm, ReportedDone: d("2016-04-01")},
			{ID: 6, Lead: data.Party{AllUnits: true}, Given: d("2016-03-01"), Deadline: data.Deadline{Kind: data.DeadlineStanding}, State: data.TaskNotStarted},
			{ID: 7, Given: d("2016-03-01"), Deadline: data.By(d("2016-03-10")), State: data.TaskPaused},
			{ID: 8, Lead: unit(general), Given: d("2016-03-31"), Deadline: data.By(d("2016-04-02")), State: data.TaskWithdrawn},
			{ID: 9, Lead: unit(general), Given: d("2016-04-01"), Deadline: data.Before(d("2016-04-08")), State: data.TaskNotStarted},
			{ID: 10, Lead: data.Party{Text: "Sở Nội vụ"}, Given: d("2015-12-30"), Deadline: data.By(d("2016-01-15")), State: data.TaskDone, ReportedDone: d("2016-02-02")},
			{ID: 11, Lead: data.Party{Person: binh}, Given: d("2016-03-02"), Deadline: data.By(d("2016-03-30")), State: data.TaskNotStarted},
		},
		Extensions: map[data.TaskID]int{2: 1, 4: 2, 9: 1},
	}
}

// told writes a row as "name: assigned | the eight standings | extended/extensions".
func told(r Row) string {
	name := r.Name
	switch {
	case r.Kind == Without:
		name = "-"
	case !r.Month.IsZero():
		name = r.Month.String()
	}
	words := []string{name + ":", number(len(r.Assigned)), "|"}
	for _, s := range data.Standings() {
		words = append(words, number(r.Number(s)))
	}
	return strings.Join(append(words, "|", number(len(r.Extended)), number(r.Extensions)), " ")
}

func number(n int) string { return string(rune('0' + n)) }

func toldAll(table Table) []string {
	var lines []string
	for _, row := range append(slices.Clone(table.Rows), table.Total) {
		lines = append(lines, told(row))
	}
	return lines
}

// The columns are: done in time, late, without deadline; open in time, overdue,
// without deadline; paused; withdrawn.
func TestFiguresCountedByHand(t *testing.T) {
	for _, c := range []struct {
		by   By
		want []string
	}{
		{ByUnit, []string{
			"Phòng Tổng hợp: 4 | 1 1 1 0 0 0 0 1 | 1 1",
			"Phòng Quản trị Tài vụ: 3 | 0 0 0 1 2 0 0 0 | 1 2",
			"Các phòng, ban: 1 | 0 0 0 0 0 1 0 0 | 0 0",
			"-: 1 | 0 0 0 0 0 0 1 0 | 0 0",
			": 9 | 1 1 1 1 2 1 1 1 | 2 3",
		}},
		{ByPerson, []string{
			"Nguyễn Thị An: 2 | 1 1 0 0 0 0 0 0 | 1 1",
			"Trần Bình: 3 | 0 0 0 1 2 0 0 0 | 1 2",
			"-: 4 | 0 0 1 0 0 1 1 1 | 0 0",
			": 9 | 1 1 1 1 2 1 1 1 | 2 3",
		}},
		{ByField, []string{
			"Kinh tế: 3 | 1 1 0 0 1 0 0 0 | 2 3",
			"Nội chính: 1 | 0 0 1 0 0 0 0 0 | 0 0",
			"-: 5 | 0 0 0 1 1 1 1 1 | 0 0",
			": 9 | 1 1 1 1 2 1 1 1 | 2 3",
		}},
		{ByMonth, []string{
			"2016-01-01: 2 | 1 1 0 0 0 0 0 0 | 1 1",
			"2016-02-01: 2 | 0 0 1 0 1 0 0 0 | 1 2",
			"2016-03-01: 5 | 0 0 0 1 1 1 1 1 | 0 0",
			": 9 | 1 1 1 1 2 1 1 1 | 2 3",
		}},
	} {
		t.Run(c.by.String(), func(t *testing.T) {
			table, err := Count(quarter(t), Ask{By: c.by, From: day(t, "2016-01-01"), To: day(t, "2016-03-31"), Today: day(t, "2016-04-06")})
			if err != nil {
				t.Fatal(err)
			}
			if got := toldAll(table); !slices.Equal(got, c.want) {
				t.Errorf("counted\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestANumberKnowsItsTasks(t *testing.T) {
	table, err := Count(quarter(t), Ask{By: ByUnit, Today: day(t, "2016-04-06")})
	if err != nil {
		t.Fatal(err)
	}
	if late := table.Total.Of[data.StandingDoneLate]; !slices.Equal(late, Tasks{2, 10}) {
		t.Errorf("done late are %v", late)
	}
	outside := table.Rows[2]
	if outside.Kind != Outside || outside.Name != "Sở Nội vụ" || !slices.Equal(outside.Assigned, Tasks{10}) {
		t.Errorf("outside the directory is %+v", outside)
	}
}

// Done within counts by the day reported, overdue at the end of the month all
// tasks that were, those given before the period too.
func TestMonthsCountedByHand(t *testing.T) {
	table, err := Count(quarter(t), Ask{By: ByMonth, From: day(t, "2016-01-01"), Today: day(t, "2016-04-06")})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		month         string
		done, overdue Tasks
	}{
		{"2016-01-01", Tasks{1}, Tasks{10}},
		{"2016-02-01", Tasks{2, 10}, Tasks{4}},
		{"2016-03-01", Tasks{3}, Tasks{4, 11}},
		{"2016-04-01", nil, Tasks{4, 11}},
	}
	if len(table.Rows) != len(want) {
		t.Fatalf("%d months", len(table.Rows))
	}
	for i, w := range want {
		row := table.Rows[i]
		if row.Month.String() != w.month || !slices.Equal(row.DoneWithin, w.done) || !slices.Equal(row.OverdueAtEnd, w.overdue) {
			t.Errorf("%s: done %v, overdue %v; want %+v", row.Month, row.DoneWithin, row.OverdueAtEnd, w)
		}
	}
	if !slices.Equal(table.Total.DoneWithin, Tasks{1, 2, 10, 3}) || !slices.Equal(table.Total.OverdueAtEnd, Tasks{4, 11}) {
		t.Errorf("altogether done %v, overdue %v", table.Total.DoneWithin, table.Total.OverdueAtEnd)
	}
}

func TestAMonthWithoutATaskIsThere(t *testing.T) {
	s := Source{Tasks: []data.Task{
		{ID: 1, Given: day(t, "2016-01-31"), State: data.TaskNotStarted},
		{ID: 2, Given: day(t, "2016-03-01"), State: data.TaskNotStarted},
		{ID: 3, State: data.TaskNotStarted},
	}}
	table, err := Count(s, Ask{By: ByMonth, Today: day(t, "2016-03-02")})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"2016-01-01: 1 | 0 0 0 0 0 1 0 0 | 0 0", "2016-02-01: 0 | 0 0 0 0 0 0 0 0 | 0 0",
		"2016-03-01: 1 | 0 0 0 0 0 1 0 0 | 0 0", "-: 1 | 0 0 0 0 0 1 0 0 | 0 0", ": 3 | 0 0 0 0 0 3 0 0 | 0 0",
	}
	if got := toldAll(table); !slices.Equal(got, want) {
		t.Errorf("counted\n%s", strings.Join(got, "\n"))
	}
}

func TestFiguresThatDoNotAddUpAreRefused(t *testing.T) {
	good, err := Count(quarter(t), Ask{By: ByUnit, Today: day(t, "2016-04-06")})
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Table){
		"a task lost from the standings": func(t *Table) { delete(t.Rows[0].Of, data.StandingDoneLate) },
		"a task counted twice":           func(t *Table) { t.Rows[1].Assigned[0] = t.Rows[0].Assigned[0] },
		"a row lost":                     func(t *Table) { t.Rows = t.Rows[1:] },
		"a standing changed in the total": func(t *Table) {
			t.Total.Of[data.StandingOverdue], t.Total.Of[data.StandingInTime] = t.Total.Of[data.StandingInTime], t.Total.Of[data.StandingOverdue]
			t.Total.Of[data.StandingOverdue] = append(t.Total.Of[data.StandingOverdue], t.Total.Of[data.StandingDoneLate]...)
			delete(t.Total.Of, data.StandingDoneLate)
		},
		"a task extended, not assigned": func(t *Table) { t.Rows[0].Extended = Tasks{99} },
		"extensions lost":               func(t *Table) { t.Rows[1].Extensions = 0 },
	} {
		t.Run(name, func(t *testing.T) {
			spoiled, err := Count(quarter(t), good.Ask)
			if err != nil {
				t.Fatal(err)
			}
			spoil(&spoiled)
			if spoiled.Check() == nil {
				t.Error("they were taken")
			}
		})
	}
	if _, err := Count(Source{Tasks: []data.Task{{ID: 1}, {ID: 1}}}, Ask{By: ByUnit}); err == nil {
		t.Error("a task given twice was counted")
	}
}
