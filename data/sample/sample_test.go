package sample_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

func TestFactsOfTheBriefing(t *testing.T) {
	r := opened(t, made(t))
	d := only(t, r)
	m := d.Meeting
	chair := d.Person(m.Chair)
	for name, fact := range map[string]struct{ got, want any }{
		"kind":                 {m.Kind, data.KindQuarterly},
		"period":               {m.Period, data.Period{Year: 2016, Number: 1}},
		"title":                {m.Title, "Họp giao ban thường kỳ, đánh giá công tác văn phòng quý I/2016, triển khai nhiệm vụ tháng 4"},
		"day":                  {m.Day, data.Day{Year: 2016, Month: time.April, Day: 1}},
		"time not stated":      {m.Start.IsZero() && m.End.IsZero() && m.EndDay.IsZero(), true},
		"room not stated":      {m.Place, ""},
		"number not given":     {m.Number, ""},
		"chair":                {chair.Addressed(), "đồng chí Vương Trinh Quốc"},
		"post of the chair":    {chair.Position, "Chánh Văn phòng UBND tỉnh"},
		"rank of the chair":    {chair.Rank, data.RankHead},
		"no secretary":         {m.Secretary, data.PersonID(0)},
		"nobody on the roster": {len(d.Attendance), 0},
		"no agenda":            {len(d.Agenda), 0},
		"state":                {m.State, data.StateDrafting},
		"no scan, no paper":    {len(d.Attachments) + len(d.Papers), 0},
	} {
		if !reflect.DeepEqual(fact.got, fact.want) {
			t.Errorf("%s: got %v, want %v", name, fact.got, fact.want)
		}
	}
}

func TestFactsOfTheAssessment(t *testing.T) {
	m := only(t, opened(t, made(t))).Meeting
	for name, tt := range map[string]struct {
		text   string
		points int
		words  [][]string // of each point
	}{
		"results": {m.Results, 3, [][]string{
			{"chương trình", "báo cáo", "bài phát biểu", "Thường trực UBND tỉnh", "Tết", "gia đình chính sách", "đơn vị cơ sở"},
			{"lĩnh vực", "phối hợp chặt chẽ", "địa phương", "hội nghị", "tọa đàm", "kịp thời"},
			{"Văn bản", "Chủ tịch", "Phó Chủ tịch", "cơ bản đáp ứng"},
		}},
		"shortcomings": {m.Shortcomings, 4, [][]string{
			{"đôn đốc", "sở, ngành", "chậm"},
			{"Đề án ứng dụng công nghệ thông tin", "chậm", "tiến độ"},
			{"Phối hợp", "phòng", "chuyên viên"},
			{"chuyên nghiệp", "chủ động", "sáng tạo"},
		}},
	} {
		points := strings.Split(tt.text, "\n")
		if len(points) != tt.points {
			t.Fatalf("%s has %d points, want %d", name, len(points), tt.points)
		}
		for i, words := range tt.words {
			for _, word := range words {
				if !strings.Contains(points[i], word) {
					t.Errorf("%s, point %d lacks %q: %s", name, i+1, word, points[i])
				}
			}
		}
	}
}

func TestFactsOfTheConclusionsAndTheirTasks(t *testing.T) {
	d := only(t, opened(t, made(t)))
	eighth := data.Day{Year: 2016, Month: time.April, Day: 8}
	want := []struct {
		words        []string
		lead, sentTo string
		deadline     data.Deadline
	}{
		{[]string{"kết quả hoạt động", "từ khi đi vào hoạt động"}, "Bộ phận một cửa", "", data.Deadline{Kind: data.DeadlineNone}},
		{[]string{"Đề án ứng dụng công nghệ thông tin", "khiếu nại, tố cáo"}, "", "", data.Deadline{Kind: data.DeadlineNone}},
		{[]string{"phối hợp"}, data.AllUnitsWords, "", data.Deadline{Kind: data.DeadlineStanding}},
		{[]string{"ập nhật ngay", "Thường trực UBND tỉnh"}, data.AllUnitsWords, "Phòng Tổng hợp", data.Deadline{Kind: data.DeadlineStanding}},
		{[]string{"danh mục phối hợp", "Hoàng Ngọc Bích"}, data.AllUnitsWords, "đồng chí Hoàng Ngọc Bích", data.Before(eighth)},
	}
	if len(d.Conclusions) != len(want) || len(d.Tasks) != len(want) {
		t.Fatalf("there are %d conclusions and %d tasks", len(d.Conclusions), len(d.Tasks))
	}
	for i, w := range want {
		c := d.Conclusions[i]
		tasks := d.TasksOf(c.ID)
		if len(tasks) != 1 {
			t.Fatalf("conclusion %d gave %d tasks", i+1, len(tasks))
		}
		task := tasks[0]
		for _, word := range w.words {
			if !strings.Contains(c.Text, word) || !strings.Contains(task.What, word) {
				t.Errorf("conclusion %d lacks %q: %s / %s", i+1, word, c.Text, task.What)
			}
		}
		got := []any{d.PartyWords(task.Lead), d.PartyWords(task.SentTo), task.Deadline, task.State, task.Given, task.Percent}
		if asked := []any{w.lead, w.sentTo, w.deadline, data.TaskNotStarted, d.Meeting.Day, 0}; !reflect.DeepEqual(got, asked) {
			t.Errorf("task %d: got %v, want %v", i+1, got, asked)
		}
		if task.Person != 0 || len(task.With) != 0 || task.Result != "" || !task.ReportedDone.IsZero() {
			t.Errorf("task %d holds what was not stated: %+v", i+1, task)
		}
	}
	if !strings.Contains(d.Conclusions[4].Text, "trước ngày 8/4") {
		t.Errorf("the deadline is not in the chair's words: %s", d.Conclusions[4].Text)
	}
	for _, e := range d.Events {
		if e.Kind != data.EventAssigned {
			t.Errorf("a ledger holds %q", e.Kind)
		}
	}
}

func TestFactsOfTheDirectory(t *testing.T) {
	r := opened(t, made(t))
	units, err := r.Units(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	people, err := r.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var unitNames, names []string
	unitOf := map[data.UnitID]string{}
	for _, u := range units {
		unitNames = append(unitNames, u.Name)
		unitOf[u.ID] = u.Name
	}
	for _, p := range people {
		names = append(names, p.Name)
		switch p.Name {
		case "Hoàng Ngọc Bích":
			if unitOf[p.Unit] != "Phòng Tổng hợp" || p.Position != "" {
				t.Errorf("Hoàng Ngọc Bích: %+v", p)
			}
		case "Lê Anh Đức", "Nguyễn Duy Hiệp", "Trần Ngọc Minh":
			if p.Unit != 0 || p.Position != "Phó Trưởng phòng" {
				t.Errorf("a candidate's unit is not stated: %+v", p)
			}
		}
	}
	slices.Sort(names)
	if want := []string{"Bộ phận một cửa", "Phòng Hành chính Tổ chức", "Phòng Tổng hợp"}; !reflect.DeepEqual(sorted(unitNames), want) {
		t.Errorf("units are %v", unitNames)
	}
	want := []string{"Hoàng Ngọc Bích", "Lê Anh Đức", "Nguyễn Duy Hiệp", "Trần Ngọc Minh", "Vương Trinh Quốc"}
	if !reflect.DeepEqual(names, want) {
		t.Errorf("people are %v", names)
	}
	for _, u := range units {
		if u.Name == "Bộ phận một cửa" && unitOf[u.Parent] != "Phòng Hành chính Tổ chức" {
			t.Errorf("Bộ phận một cửa lies in %q", unitOf[u.Parent])
		}
	}
}

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}

func TestFactsOfReportsRemarksAndPicture(t *testing.T) {
	r := opened(t, made(t))
	d := only(t, r)
	for _, report := range d.Reports {
		if report.State != data.ReportNone || !report.Empty() {
			t.Errorf("%s has reported: %+v", d.Unit(report.Unit).Name, report)
		}
	}
	if len(d.Reports) != 2 {
		t.Errorf("there are %d report forms", len(d.Reports))
	}
	if len(d.Remarks) != 1 || d.Remarks[0].SpeakerText != "Các chuyên viên" ||
		!strings.Contains(d.Remarks[0].Text, "quý I/2016") || !strings.Contains(d.Remarks[0].Text, "kế hoạch") {
		t.Errorf("remarks are %+v", d.Remarks)
	}
	if len(d.Photos) != 1 || d.Photos[0].Caption != "Quang cảnh cuộc họp" {
		t.Fatalf("pictures are %+v", d.Photos)
	}
	raw, err := r.PhotoBytes(t.Context(), d.Photos[0].ID)
	if err != nil || len(raw) != d.Photos[0].Size || len(raw) == 0 {
		t.Errorf("the picture has %d bytes, %v", len(raw), err)
	}
}

func TestFactsOfTheBallot(t *testing.T) {
	r := opened(t, made(t))
	d := only(t, r)
	if len(d.Ballots) != 1 {
		t.Fatalf("there are %d ballots", len(d.Ballots))
	}
	b := d.Ballots[0]
	if b.Title != "Lấy phiếu tín nhiệm bổ nhiệm lại chức danh Phó Trưởng phòng" || b.Post != "Phó Trưởng phòng" ||
		b.State != data.BallotPrepared {
		t.Errorf("the ballot is %+v", b)
	}
	var names []string
	for _, c := range b.Candidates {
		names = append(names, d.Person(c.Person).Name)
	}
	if want := []string{"Lê Anh Đức", "Nguyễn Duy Hiệp", "Trần Ngọc Minh"}; !reflect.DeepEqual(names, want) {
		t.Errorf("candidates are %v", names)
	}
	cards, err := r.RuleCards(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(cards) == 0 || !reflect.DeepEqual(withoutID(b.Rule), withoutID(cards[0])) {
		t.Errorf("the ballot's rule is no copy of the first card: %+v", b.Rule)
	}
}

func withoutID(c data.RuleCard) data.RuleCard {
	c.ID, c.UUID = 0, ""
	return c
}

func TestTheShippedRuleCards(t *testing.T) {
	cards, err := sample.RuleCards()
	if err != nil {
		t.Fatal(err)
	}
	half := data.Fraction{Num: 1, Den: 2}
	want := []struct {
		name     string
		base     data.BallotBase
		quorum   data.Fraction
		announce bool
		citation string
	}{
		{"Hội nghị cán bộ chủ chốt", data.BasePresent, data.Fraction{}, false, "170/2025/NĐ-CP, Điều 39 khoản 2"},
		{"Hội nghị tập thể lãnh đạo", data.BaseSummoned, data.Fraction{}, true, "170/2025/NĐ-CP, Điều 39 khoản 4"},
		{"Thể lệ tự đặt", data.BaseSummoned, data.Fraction{Num: 2, Den: 3}, false, "115/2020/NĐ-CP, Điều 46"},
	}
	if len(cards) != len(want) {
		t.Fatalf("there are %d cards", len(cards))
	}
	for i, w := range want {
		c := cards[i]
		if err := c.Check(); err != nil {
			t.Errorf("%s: %v", c.Name, err)
		}
		if c.Name != w.name || c.Base != w.base || c.Quorum != w.quorum || c.Announce != w.announce ||
			c.Threshold != half || c.AtLeast || c.Screen || !strings.Contains(c.Citation, w.citation) {
			t.Errorf("card %d is %+v", i+1, c)
		}
	}
}

func TestTheOfficeOfTheSample(t *testing.T) {
	r := opened(t, made(t))
	o, err := r.Office(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d := only(t, r)
	if o.Parent != "UBND TỈNH …" || o.Agency != "VĂN PHÒNG" || o.FullName != "Văn phòng UBND tỉnh" || o.Place != "" ||
		d.Person(o.Head).Name != "Vương Trinh Quốc" || len(o.Recipients) != 0 {
		t.Errorf("the office is %+v", o)
	}
	if r.Mark() != sqlite.MarkSample {
		t.Errorf("the register is marked %q", r.Mark())
	}
}

func TestTheSampleIsSound(t *testing.T) {
	findings, err := opened(t, made(t)).Check(t.Context())
	if err != nil || len(findings) > 0 {
		t.Errorf("%v %v", findings, err)
	}
}

func TestTheSampleIsTheSameEachTime(t *testing.T) {
	first, second := dump(t, made(t)), dump(t, made(t))
	if first != second {
		t.Error("two samples made with the same clock and randomness differ")
	}
}

func TestAnExistingFileIsLeftAsItWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sổ.sogiaoban")
	if err := os.WriteFile(path, []byte("của tôi"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, try := range map[string]error{
		"sample": sample.Make(t.Context(), path, options()),
		"new":    sample.New(t.Context(), path, options()),
		"large":  sample.MakeLarge(t.Context(), path, 1),
	} {
		if refusal, ok := data.AsRefusal(try); !ok || refusal.Code != data.RefusedExists {
			t.Errorf("%s: %v", name, try)
		}
	}
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "của tôi" {
		t.Errorf("the file holds %q, %v", raw, err)
	}
}

func TestANewRegisterStartsWithTheRuleCards(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mới.sogiaoban")
	if err := sample.New(t.Context(), path, options()); err != nil {
		t.Fatal(err)
	}
	r := opened(t, path)
	cards, err := r.RuleCards(t.Context())
	if err != nil || len(cards) != 3 || r.Mark() != sqlite.MarkOrdinary {
		t.Errorf("%d cards, mark %q, %v", len(cards), r.Mark(), err)
	}
	o, err := r.Office(t.Context())
	if want := data.DefaultOffice(); err != nil || o.Symbol != want.Symbol || o.UrgentDays != want.UrgentDays {
		t.Errorf("the office is %+v, %v", o, err)
	}
}
