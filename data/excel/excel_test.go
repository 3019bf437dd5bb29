package excel_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/excel"
)

func words(t testing.TB) *translations.Words {
	t.Helper()
	w, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func on(month time.Month, day int) data.Day { return data.Day{Year: 2016, Month: month, Day: day} }

// office is a tracking of invented tasks, one of each kind of deadline.
func office() data.Tracking {
	return data.Tracking{
		Today:  on(4, 6),
		Units:  []data.Unit{{ID: 1, Name: "Phòng Tổng hợp"}, {ID: 2, Name: "Phòng Kinh tế", Short: "P.KT"}},
		People: []data.Person{{ID: 1, Name: "Chuyên viên A", Honorific: "đồng chí"}},
		Meetings: map[data.MeetingID]data.Meeting{
			1: {ID: 1, Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 1}, Day: on(4, 1), State: data.StateDrafting},
			2: {ID: 2, Kind: data.KindMonthly, Period: data.Period{Year: 2016, Number: 2}, Day: on(3, 1), State: data.StateSigned},
		},
		Tasks: []data.TrackedTask{
			{Task: data.Task{
				ID: 1, UUID: "a", What: "Rà soát quy trình\nvăn bản đến", Lead: data.Party{Unit: 1}, Person: 1, With: []data.UnitID{2},
				SentTo: data.Party{Text: "Chánh Văn phòng"}, Deadline: data.Before(on(4, 8)), State: data.TaskUnderWay, Percent: 60, Given: on(4, 1), Meeting: 1,
			}, Carried: 2, LastSaid: "Đang làm"},
			{Task: data.Task{
				ID: 2, UUID: "b", What: "=1+1", Lead: data.Party{AllUnits: true}, Deadline: data.Deadline{Kind: data.DeadlineStanding},
				State: data.TaskNotStarted, Given: on(3, 1), Meeting: 2,
			}},
			{Task: data.Task{
				ID: 3, UUID: "c", What: "Số hóa 📁 hồ sơ", Lead: data.Party{Person: 1}, Deadline: data.By(on(3, 31)), State: data.TaskDone, Percent: 100,
				ReportedDone: on(4, 2), LateReason: "chờ máy", Result: "Đã xong", ResultPaper: "5/BC-VP", Given: on(3, 1), Field: "Lưu trữ",
			}},
			{Task: data.Task{ID: 4, UUID: "d", What: "Việc không nêu hạn", Deadline: data.Deadline{Kind: data.DeadlineNone}, State: data.TaskPaused}},
		},
	}
}

func written(t testing.TB, tracking data.Tracking) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := excel.WriteTasks(&out, tracking, excel.Options{Words: words(t)}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// edited opens a workbook, changes it and returns its bytes.
func edited(t testing.TB, workbook []byte, edit func(f *excelize.File, sheet string)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	edit(f, f.GetSheetName(0))
	var out bytes.Buffer
	if _, err := f.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func planned(t testing.TB, workbook []byte, tracking data.Tracking) []data.TaskImport {
	t.Helper()
	lines, err := excel.ReadTasks(bytes.NewReader(workbook), words(t), tracking.Today)
	if err != nil {
		t.Fatal(err)
	}
	return data.PlanTaskImport(lines, tracking)
}

// TestWhatWasWrittenChangesNothing: a sheet read back as it was written is the register.
func TestWhatWasWrittenChangesNothing(t *testing.T) {
	for i, step := range planned(t, written(t, office()), office()) {
		if step.Kind != data.ImportSame || step.Row != i+2 {
			t.Errorf("row %d: %s %v %v", step.Row, step.Kind, step.Changes, step.Refusal)
		}
	}
}

func TestDaysAreRealDatesAndTextIsNoFormula(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t, office())))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetName(0)
	shown, _ := f.GetCellValue(sheet, "J2")
	raw, _ := f.GetCellValue(sheet, "J2", excelize.Options{RawCellValue: true})
	kind, _ := f.GetCellType(sheet, "J2")
	if shown != "08/04/2016" || raw != "42468" || kind == excelize.CellTypeSharedString {
		t.Errorf("the deadline shows %q, holds %q", shown, raw)
	}
	if formula, _ := f.GetCellFormula(sheet, "B3"); formula != "" {
		t.Errorf("a text became the formula %q", formula)
	}
	if sum, _ := f.GetCellValue(f.GetSheetName(1), "B10"); sum != "4" {
		t.Errorf("the total reads %q", sum)
	}
}

func TestWhatASheetDoes(t *testing.T) {
	cases := map[string]struct {
		edit    func(f *excelize.File, sheet string)
		row     int
		kind    data.ImportKind
		changes string
		refusal data.RefusalCode
	}{
		"percent":                   {func(f *excelize.File, s string) { f.SetCellValue(s, "L2", 80) }, 2, data.ImportChange, "percent", ""},
		"typed day":                 {func(f *excelize.File, s string) { f.SetCellStr(s, "J2", "15/4") }, 2, data.ImportChange, "deadline", ""},
		"no such day":               {func(f *excelize.File, s string) { f.SetCellStr(s, "J2", "31/4") }, 2, data.ImportRefuse, "", data.RefusedDate},
		"day without kind":          {func(f *excelize.File, s string) { f.SetCellStr(s, "I5", ""); f.SetCellStr(s, "J5", "15/4/2016") }, 5, data.ImportChange, "deadline", ""},
		"unknown unit stays words":  {func(f *excelize.File, s string) { f.SetCellStr(s, "C2", "Sở Nội vụ") }, 2, data.ImportChange, "lead", ""},
		"unknown person":            {func(f *excelize.File, s string) { f.SetCellStr(s, "D2", "Người Lạ") }, 2, data.ImportRefuse, "", data.RefusedNoName},
		"name without diacritics":   {func(f *excelize.File, s string) { f.SetCellStr(s, "D3", "chuyen vien a") }, 3, data.ImportRefuse, "", data.RefusedLocked},
		"short name of a unit":      {func(f *excelize.File, s string) { f.SetCellStr(s, "C2", "p.kt") }, 2, data.ImportChange, "lead", ""},
		"signed briefing, deadline": {func(f *excelize.File, s string) { f.SetCellStr(s, "I3", "Không nêu hạn") }, 3, data.ImportRefuse, "", data.RefusedLocked},
		"signed briefing, progress": {func(f *excelize.File, s string) { f.SetCellValue(s, "L3", 10) }, 3, data.ImportChange, "percent", ""},
		"state nobody knows":        {func(f *excelize.File, s string) { f.SetCellStr(s, "K2", "Xong xuôi") }, 2, data.ImportRefuse, "", data.RefusedUnknown},
		"done in time":              {func(f *excelize.File, s string) { f.SetCellStr(s, "K2", "hoàn thành") }, 2, data.ImportChange, "state percent reported_done", ""},
		"done late without a reason": {func(f *excelize.File, s string) {
			f.SetCellStr(s, "J2", "3/4/2016")
			f.SetCellStr(s, "K2", "Hoàn thành")
		}, 2, data.ImportRefuse, "", data.RefusedReason},
		"what emptied":              {func(f *excelize.File, s string) { f.SetCellStr(s, "B2", "") }, 2, data.ImportRefuse, "", data.RefusedEmpty},
		"percent of a percent cell": {func(f *excelize.File, s string) { f.SetCellValue(s, "L2", 0.29) }, 2, data.ImportChange, "percent", ""},
		"percent of 140":            {func(f *excelize.File, s string) { f.SetCellValue(s, "L2", 140) }, 2, data.ImportRefuse, "", data.RefusedUnknown},
		"a code twice":              {func(f *excelize.File, s string) { f.SetCellStr(s, "V3", "a") }, 3, data.ImportRefuse, "", data.RefusedDuplicate},
		"a code nobody knows":       {func(f *excelize.File, s string) { f.SetCellStr(s, "V3", "zzz") }, 3, data.ImportRefuse, "", data.RefusedMissing},
		"a new task": {func(f *excelize.File, s string) {
			f.SetSheetRow(s, "A6", &[]any{"", "Việc mới", "các phòng, ban"})
		}, 6, data.ImportAdd, "", ""},
		"a row without what":            {func(f *excelize.File, s string) { f.SetCellStr(s, "C6", "Phòng Kinh tế") }, 6, data.ImportRefuse, "", data.RefusedEmpty},
		"co-ordinating units emptied":   {func(f *excelize.File, s string) { f.SetCellStr(s, "F2", "x"); f.SetCellStr(s, "E2", "") }, 2, data.ImportChange, "with sent_to", ""},
		"the same unit co-ordinates 2×": {func(f *excelize.File, s string) { f.SetCellStr(s, "E2", "P.KT; Phòng Kinh tế") }, 2, data.ImportRefuse, "", data.RefusedDuplicate},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			tracking := office()
			var found data.TaskImport
			for _, step := range planned(t, edited(t, written(t, tracking), c.edit), tracking) {
				if step.Row == c.row {
					found = step
				} else if step.Kind != data.ImportSame {
					t.Errorf("row %d: %s %v", step.Row, step.Kind, step.Refusal)
				}
			}
			if found.Kind != c.kind || strings.Join(found.Changes, " ") != c.changes && c.kind == data.ImportChange {
				t.Errorf("%s %v %v, want %s %s", found.Kind, found.Changes, found.Refusal, c.kind, c.changes)
			}
			if r, _ := data.AsRefusal(found.Refusal); c.refusal != "" && (r == nil || r.Code != c.refusal) {
				t.Errorf("refused with %v, want %s", found.Refusal, c.refusal)
			}
		})
	}
}

// TestAColumnLeftOutLeavesItsFieldAlone: only what the sheet has is read.
func TestAColumnLeftOutLeavesItsFieldAlone(t *testing.T) {
	tracking := office()
	cut := edited(t, written(t, tracking), func(f *excelize.File, s string) {
		for range 5 {
			f.RemoveCol(s, "C") // lead to sent to, and the unread number stays
		}
	})
	for _, step := range planned(t, cut, tracking) {
		if step.Kind != data.ImportSame {
			t.Errorf("row %d: %s %v %v", step.Row, step.Kind, step.Changes, step.Refusal)
		}
	}
}

func TestALongTextIsNotCutShortByTheSheet(t *testing.T) {
	tracking := office()
	for _, text := range []string{"việc ", "📁 hồ sơ ", "a📁"} {
		tracking.Tasks[0].What = strings.Repeat(text, 20_000)
		tracking.Tasks[0].Task.Clean()
		if step := planned(t, written(t, tracking), tracking)[0]; step.Kind != data.ImportSame {
			t.Errorf("%s: %s %v", text, step.Kind, step.Changes)
		}
	}
}

func TestOtherFilesAreRefused(t *testing.T) {
	whole := written(t, office())
	for name, file := range map[string][]byte{
		"empty": {}, "text": []byte("Nhiệm vụ\tChủ trì\n"), "cut off": whole[:len(whole)/2],
		"no heads": edited(t, whole, func(f *excelize.File, s string) { f.RemoveRow(s, 1) }),
	} {
		_, err := excel.ReadTasks(bytes.NewReader(file), words(t), on(4, 6))
		if r, ok := data.AsRefusal(err); !ok || r.Code != data.RefusedNoSheet {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestAnyTaskGoesThroughASheet: whatever a task says, its row says the same.
func TestAnyTaskGoesThroughASheet(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tracking := office()
		task := &tracking.Tasks[0].Task
		task.What = "x" + rapid.String().Draw(rt, "what")
		task.Result = rapid.String().Draw(rt, "result")
		task.SentTo = data.Party{Text: rapid.StringMatching(`[a-zđư0-9=+' ]{0,20}`).Draw(rt, "to")}
		task.Percent = rapid.IntRange(0, 100).Draw(rt, "percent")
		day := on(1, 1).AddDays(rapid.IntRange(-30000, 60000).Draw(rt, "day"))
		task.Deadline = rapid.SampledFrom([]data.Deadline{data.By(day), data.Before(day), {Kind: data.DeadlineNone}}).Draw(rt, "deadline")
		task.Clean()
		if step := planned(t, written(t, tracking), tracking)[0]; step.Kind != data.ImportSame {
			rt.Fatalf("%s %v %v: %+v", step.Kind, step.Changes, step.Refusal, task)
		}
	})
}

func FuzzReadTasks(f *testing.F) {
	f.Add(written(f, office()))
	f.Add([]byte("PK\x03\x04"))
	w := words(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		lines, err := excel.ReadTasks(bytes.NewReader(file), w, on(4, 6))
		if err == nil {
			data.PlanTaskImport(lines, office())
		}
	})
}
