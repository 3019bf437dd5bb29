package sqlite_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

func TestFind(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	var ids []data.PersonID
	for _, name := range []string{"Nguyễn Thị Đào", "Trần Dao", "Lê Đạo", "Phạm Hoà", "Vũ Hòa", "Đỗ Hoa"} {
		ids = append(ids, must(o.SavePerson(ctx, data.Person{Name: name})).ID)
	}
	cases := []struct {
		words string
		exact []int // of ids
		other []int
	}{
		{"đào", []int{0}, []int{1, 2}},
		{"dao", []int{1}, []int{0, 2}},
		{"ĐÀO", []int{0}, []int{1, 2}},
		{"hòa", []int{3, 4}, []int{5}},
		{"hoà", []int{3, 4}, []int{5}},
		{"hoa", []int{5}, []int{3, 4}},
		{"thị đào nguyễn", []int{0}, nil},
		{"thi dao", nil, []int{0}},
		{"nguyễn thị đà", []int{0}, nil},
		{"nguyen dao", nil, []int{0}},
		{"đào dao", nil, []int{0, 1, 2}},
		{`"đào" OR`, nil, nil},
		{"không ai cả", nil, nil},
	}
	for _, c := range cases {
		t.Run(c.words, func(t *testing.T) {
			var exact, other []int
			hits := must(o.Find(ctx, c.words, 50)).Hits
			for i, h := range hits {
				at := slices.Index(ids, data.PersonID(h.ID))
				if h.Kind != data.KindPerson || at < 0 {
					continue
				}
				if h.Exact {
					exact = append(exact, at)
				} else {
					other = append(other, at)
				}
				if i > 0 && h.Exact && !hits[i-1].Exact {
					t.Errorf("an exact hit comes after another: %+v", hits)
				}
			}
			slices.Sort(exact)
			slices.Sort(other)
			want := fmt.Sprint(c.exact, c.other)
			if c.words == "đào dao" {
				want = fmt.Sprint([]int{}, c.other)
			}
			if got := fmt.Sprint(exact, other); got != want {
				t.Errorf("found %s, want %s", got, want)
			}
		})
	}
}

func TestFindEveryKind(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	d := o.dossier(t)
	a := d.Attendance[0]
	a.Note = "đi công tác"
	must(o.SaveAttendance(ctx, a))
	cases := map[string]struct {
		words string
		want  data.RecordKind
	}{
		"title":      {"họp giao ban quý", data.KindMeeting},
		"assessment": {"tham mưu kịp thời", data.KindMeeting},
		"unit":       {"bộ phận một cửa", data.KindUnit},
		"person":     {"vương trinh quốc", data.KindPerson},
		"agenda":     {"nhiệm vụ tháng", data.KindAgendaItem},
		"report":     {"đủ báo cáo", data.KindReport},
		"remark":     {"các chuyên viên thống nhất", data.KindRemark},
		"conclusion": {"ứng dụng cntt", data.KindConclusion},
		"task":       {"tổng hợp danh mục phối hợp", data.KindTask},
		"ballot":     {"tín nhiệm", data.KindBallot},
		"photo":      {"quang cảnh", data.KindPhoto},
		"attachment": {"giấy mời", data.KindAttachment},
		"attendance": {"công tác", data.KindAttendance},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			hits := must(o.Find(ctx, c.words, 10)).Hits
			if len(hits) != 1 || hits[0].Kind != c.want || !hits[0].Exact || hits[0].Subject() == "" {
				t.Fatalf("found %+v, want one %s", hits, c.want)
			}
			inBriefing := c.want != data.KindUnit && c.want != data.KindPerson
			if inBriefing != (hits[0].Meeting == o.meeting.ID) {
				t.Errorf("hit is of briefing %d", hits[0].Meeting)
			}
		})
	}
}

func TestFindKeepsUpWithWrites(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	remark := must(o.SaveRemark(ctx, data.Remark{Meeting: o.meeting.ID, Text: "rà soát quy chế"}))
	if hits := must(o.Find(ctx, "quy che", 5)).Hits; len(hits) != 1 {
		t.Errorf("found %+v", hits)
	}
	remark.Text = "rà soát quy trình"
	must(o.SaveRemark(ctx, remark))
	if hits := must(o.Find(ctx, "quy che", 5)).Hits; len(hits) != 0 {
		t.Errorf("the old text is found: %+v", hits)
	}
	check(t, o.DeleteRemark(ctx, remark.ID))
	if hits := must(o.Find(ctx, "quy trinh", 5)).Hits; len(hits) != 0 {
		t.Errorf("a deleted remark is found: %+v", hits)
	}
}

func TestFindAtMost(t *testing.T) {
	o := settled(t)
	for i := range 20 {
		must(o.SaveUnit(t.Context(), data.Unit{Name: fmt.Sprintf("Tổ công tác %d", i)}))
	}
	for _, limit := range []int{0, 1, 7, 100} {
		if hits := must(o.Find(t.Context(), "to cong", limit)).Hits; len(hits) != min(limit, 20) {
			t.Errorf("limit %d: %d hits", limit, len(hits))
		}
	}
	for _, blank := range []string{"", "  ", "?!*\"'"} {
		if hits := must(o.Find(t.Context(), blank, 10)).Hits; len(hits) != 0 {
			t.Errorf("%q finds %+v", blank, hits)
		}
	}
}

func TestFindRanks(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	ids := map[string]int64{}
	for _, text := range []string{
		"hồ sơ và sổ", "tiếp nhận hồ sơ", "sơ bộ về hồ", "ho so", "hồ sơn", "hộ sở",
	} {
		ids[text] = int64(must(o.SaveRemark(ctx, data.Remark{Meeting: o.meeting.ID, Text: text})).ID)
	}
	cases := map[string][]string{
		"hồ sơ": {"tiếp nhận hồ sơ", "hồ sơ và sổ", "sơ bộ về hồ", "hồ sơn", "hộ sở", "ho so"},
		"ho so": {"ho so", "hộ sở", "tiếp nhận hồ sơ", "hồ sơ và sổ", "sơ bộ về hồ", "hồ sơn"},
	}
	for words, want := range cases {
		var got []string
		for _, h := range must(o.Find(ctx, words, 10)).Hits {
			got = append(got, h.Subject())
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s finds\n%q, want\n%q", words, got, want)
		}
	}
}

func TestFindSaysOfWhichKindThereIsMore(t *testing.T) {
	o := settled(t)
	for i := range 6 {
		must(o.SaveRemark(t.Context(), data.Remark{Meeting: o.meeting.ID, Text: fmt.Sprintf("ý kiến về số hóa %d", i)}))
	}
	must(o.SavePerson(t.Context(), data.Person{Name: "Lê Số Hóa"}))
	found := must(o.Find(t.Context(), "số hóa", 5))
	if len(found.Hits) != 6 || !slices.Equal(found.More, []data.RecordKind{data.KindRemark}) {
		t.Errorf("%d hits, more of %v", len(found.Hits), found.More)
	}
	if found.Hits[0].Subject() != "ý kiến về số hóa 5" {
		t.Errorf("the newest is not first: %q", found.Hits[0].Subject())
	}
}

// TestFindTakesAnyText: whatever is stored or typed, finding neither fails nor
// takes what is typed for a command.
func TestFindTakesAnyText(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	long := strings.Repeat("báo cáo tiến độ ", 6_250) + "hết 👀 sách"
	must(o.SaveRemark(ctx, data.Remark{Meeting: o.meeting.ID, Text: long}))
	for words, hits := range map[string]int{
		"het sach": 1, "👀 sách 👀": 1, `"hết" "sách"`: 1, "hết AND sách": 0, "exact : sách": 0, "sách*": 1, "NOT sách": 0,
		"-sách": 1, "(sách": 1, "sách)": 1, "^sách": 1, "': sách --": 1, "👀": 0, "\x00": 0, "sách\x00": 1, "\xff\xfe": 0,
		strings.Repeat("sách ", 20_000): 1, strings.Repeat("x", 100_000): 0,
	} {
		found, err := o.Find(ctx, words, 20)
		if err != nil || len(found.Hits) != hits {
			t.Errorf("%.40q finds %d, want %d; %v", words, len(found.Hits), hits, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.String().Draw(t, "words")
		if _, err := o.Find(ctx, words, 3); err != nil {
			t.Fatalf("%q: %v", words, err)
		}
	})
}

func TestFindTellsWhereAHitIs(t *testing.T) {
	o := settled(t)
	hits := must(o.Find(t.Context(), "tổng hợp danh mục phối hợp", 5)).Hits
	if len(hits) == 0 || hits[0].Kind != data.KindTask {
		t.Fatalf("found %+v", hits)
	}
	task := must(o.Task(t.Context(), data.TaskID(hits[0].ID)))
	h := hits[0]
	if h.Task.Deadline != task.Deadline || h.Task.State != task.State || h.Task.Lead.AllUnits != task.Lead.AllUnits {
		t.Errorf("the task stands as %+v, want %+v", h.Task, task)
	}
	if h.Briefing.Name() != o.meeting.Name() || h.Briefing.Day != o.meeting.Day || h.Meeting != o.meeting.ID {
		t.Errorf("the briefing is %+v", h.Briefing)
	}
	if best, match := h.Best(vietnamese.NewQuery("danh muc")); best.Field != "what" || !match.Whole || len(match.Marks) != 1 {
		t.Errorf("best %+v, %+v", best, match)
	}
}
