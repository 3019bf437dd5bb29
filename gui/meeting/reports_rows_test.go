package meeting

import (
	"testing"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

func vietnameseWords(t *testing.T) *translations.Words {
	t.Helper()
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func TestReportListSeparatesWhatIsIn(t *testing.T) {
	d := data.Dossier{
		Units: map[data.UnitID]data.Unit{1: {ID: 1, Name: "Phòng Tổng hợp", Order: 1}, 2: {ID: 2, Name: "Phòng Kinh tế", Order: 2}},
		People: map[data.PersonID]data.Person{
			7: {ID: 7, Name: "Chuyên viên A", Unit: 2}, 8: {ID: 8, Name: "Chuyên viên B", Unit: 1},
		},
		Reports: []data.Report{
			{ID: 11, Unit: 1, Person: 8, State: data.ReportSubmitted},
			{ID: 12, Unit: 2, State: data.ReportNone},
			{ID: 13, Person: 7, Field: "Nội chính", State: data.ReportDraft},
			{ID: 14, State: data.ReportNone},
		},
	}
	l := newReportList(d, vietnameseWords(t))

	want := []reportRow{
		{id: 12, name: "Phòng Kinh tế", place: 1, state: data.ReportNone},
		{id: 13, name: "Chuyên viên A", second: "Nội chính", place: 1, state: data.ReportDraft},
		{id: 14, name: "Chưa rõ đơn vị", place: -1, state: data.ReportNone},
		{id: 11, name: "Phòng Tổng hợp", second: "Chuyên viên B", place: 0, state: data.ReportSubmitted},
	}
	rows := l.rows()
	if len(rows) != len(want) {
		t.Fatalf("got %d rows, want %d", len(rows), len(want))
	}
	for i := range want {
		if rows[i] != want[i] {
			t.Errorf("row %d: got %+v, want %+v", i, rows[i], want[i])
		}
	}
	if in, due := l.count(); in != 1 || due != 4 {
		t.Errorf("count: got %d of %d, want 1 of 4", in, due)
	}
}

func TestReportListNeighbourStaysAtTheEnds(t *testing.T) {
	l := reportList{waiting: []reportRow{{id: 1}, {id: 2}}, submitted: []reportRow{{id: 3}}}
	cases := []struct {
		from data.ReportID
		by   int
		want data.ReportID
	}{{1, 1, 2}, {2, 1, 3}, {3, 1, 3}, {1, -1, 1}, {3, -1, 2}, {99, 1, 1}}
	for _, c := range cases {
		if got := l.neighbour(c.from, c.by); got != c.want {
			t.Errorf("from %d by %d: got %d, want %d", c.from, c.by, got, c.want)
		}
	}
	if got := (reportList{}).neighbour(1, 1); got != 0 {
		t.Errorf("empty list: got %d", got)
	}
}

func TestReportForFindsUnitAndSpecialistApart(t *testing.T) {
	d := data.Dossier{Reports: []data.Report{{ID: 1, Unit: 4, Person: 9}, {ID: 2, Person: 9}}}
	if id, ok := reportFor(d, 4, 0); !ok || id != 1 {
		t.Errorf("unit: got %d, %v", id, ok)
	}
	if id, ok := reportFor(d, 0, 9); !ok || id != 2 {
		t.Errorf("specialist: got %d, %v", id, ok)
	}
	if id, ok := reportFor(d, 0, 10); ok {
		t.Errorf("nobody's: got %d", id)
	}
}

func TestOpenTasksSayWhatAndUntilWhen(t *testing.T) {
	today := data.Day{Year: 2016, Month: 4, Day: 6}
	lines := newOpenTasks([]data.Task{
		{What: "Dự thảo báo cáo\nhai bản", Percent: 30, State: data.TaskUnderWay, Deadline: data.Before(data.Day{Year: 2016, Month: 4, Day: 8})},
		{What: "Trực", State: data.TaskNotStarted, Deadline: data.Deadline{Kind: data.DeadlineStanding}},
	}, today, 7, vietnameseWords(t))
	if lines[0].what != "Dự thảo báo cáo" || lines[0].percent != "30 %" || lines[0].due.Tone != kit.ToneAmber {
		t.Errorf("got %+v", lines[0])
	}
	if lines[1].percent != "" || lines[1].due.Tone != kit.TonePlain {
		t.Errorf("got %+v", lines[1])
	}
}
