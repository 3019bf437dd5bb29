package meeting

import (
	"testing"
	"time"

	"giaoban/data"
	"giaoban/gui/kit"
)

func TestTaskChips(t *testing.T) {
	d := data.Dossier{
		Units:  map[data.UnitID]data.Unit{1: {ID: 1, Name: "Phòng Tổng hợp"}, 2: {ID: 2, Name: "Phòng Nội chính"}},
		People: map[data.PersonID]data.Person{5: {ID: 5, Name: "Chuyên viên A", Honorific: "đồng chí"}},
	}
	cases := []struct {
		name string
		task data.Task
		want []chip
	}{
		{
			"nothing stated",
			data.Task{Deadline: data.Deadline{Kind: data.DeadlineNone}},
			[]chip{
				{icon: kit.IconMissing, label: "Chủ trì:", value: "chưa rõ", missing: true},
				{label: "Hạn:", value: "không nêu", plain: true},
			},
		},
		{
			"everything stated",
			data.Task{
				Lead: data.Party{AllUnits: true}, Person: 5, With: []data.UnitID{1, 2}, SentTo: data.Party{Person: 5},
				Deadline: data.Before(data.Day{Year: 2016, Month: time.April, Day: 8}),
			},
			[]chip{
				{icon: kit.IconUnit, label: "Chủ trì:", value: "Các phòng, ban"},
				{icon: kit.IconPerson, label: "Thực hiện:", value: "Chuyên viên A"},
				{icon: kit.IconPeople, label: "Phối hợp:", value: "Phòng Tổng hợp, Phòng Nội chính"},
				{icon: kit.IconSend, label: "Gửi:", value: "Chuyên viên A"},
				{icon: kit.IconClock, label: "Hạn:", value: "trước 08/4/2016"},
			},
		},
		{
			"standing",
			data.Task{Lead: data.Party{Unit: 1}, SentTo: data.Party{Text: "Sở Nội vụ"}, Deadline: data.Deadline{Kind: data.DeadlineStanding}},
			[]chip{
				{icon: kit.IconUnit, label: "Chủ trì:", value: "Phòng Tổng hợp"},
				{icon: kit.IconSend, label: "Gửi:", value: "Sở Nội vụ"},
				{icon: kit.IconStanding, label: "Hạn:", value: "thường xuyên"},
			},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := taskChips(d, c.task, vietnameseWords(t))
			if len(got) != len(c.want) {
				t.Fatalf("got %d chips %+v, want %d", len(got), got, len(c.want))
			}
			for i := range got {
				if got[i] != c.want[i] {
					t.Errorf("chip %d: got %+v, want %+v", i, got[i], c.want[i])
				}
			}
		})
	}
}

func TestTaskFromGuessesNothing(t *testing.T) {
	d := data.Dossier{Meeting: data.Meeting{ID: 3, Day: data.Day{Year: 2016, Month: time.April, Day: 1}}}
	got := taskFrom(d, data.Conclusion{ID: 9, Text: " Các phòng, ban gửi trước ngày 8/4. "})
	if got.What != "Các phòng, ban gửi trước ngày 8/4." || got.Conclusion != 9 || got.Meeting != 3 || got.Given != d.Meeting.Day {
		t.Errorf("source and sentence: got %+v", got)
	}
	if !got.Lead.IsZero() || !got.SentTo.IsZero() || got.Person != 0 || got.With != nil || got.Deadline != (data.Deadline{Kind: data.DeadlineNone}) {
		t.Errorf("facts nobody has entered: got %+v", got)
	}
	if err := got.Check(); err != nil {
		t.Errorf("the register refuses it: %v", err)
	}
}

func TestAssessmentWordsCountPoints(t *testing.T) {
	words := vietnameseWords(t)
	if got := assessmentWords(data.Meeting{Results: "một\n\nhai\nba\n", Shortcomings: "một"}, words); got != "3 ưu điểm · 1 tồn tại, hạn chế" {
		t.Errorf("got %q", got)
	}
	if got := assessmentWords(data.Meeting{Results: " \n"}, words); got != "chưa ghi" {
		t.Errorf("nothing typed: got %q", got)
	}
}

func TestConclusionRowsKeepTheirNumbers(t *testing.T) {
	d := data.Dossier{
		Conclusions: []data.Conclusion{{ID: 1, Text: "Một"}, {ID: 2, Text: "đang gõ"}, {ID: 3, Text: "Ba"}},
		Tasks:       []data.Task{{ID: 8, Conclusion: 3, What: "việc"}, {ID: 9, Conclusion: 3, What: "việc khác"}},
	}
	rows := newConclusionRows(d, 2, vietnameseWords(t))
	if len(rows) != 2 || rows[0].number != 1 || rows[1].number != 3 || len(rows[1].tasks) != 2 || len(rows[0].tasks) != 0 {
		t.Errorf("got %+v", rows)
	}
}
