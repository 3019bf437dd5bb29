package paper

import (
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/figures"
)

// yearly counts the work of people made up: 40 of them, so that their table goes
// over the page.
func yearly(t *testing.T, from, to data.Day) Yearly {
	t.Helper()
	y := Yearly{Units: []data.Unit{{ID: 1, Name: "Phòng Tổng hợp"}, {ID: 2, Name: "Trung tâm Tin học và Công báo"}}}
	source := figures.Source{Units: y.Units, Extensions: map[data.TaskID]int{1: 2}}
	for n := 1; n <= 40; n++ {
		y.People = append(y.People, data.Person{ID: data.PersonID(n), Name: "Chuyên viên số " + string(rune('A'+n%26)), Unit: data.UnitID(1 + n%2)})
		source.Tasks = append(source.Tasks, data.Task{
			ID: data.TaskID(n), Lead: data.Party{Unit: data.UnitID(1 + n%2)}, Person: data.PersonID(n), Given: data.Day{Year: 2016, Month: 1, Day: 5},
			Deadline: data.By(data.Day{Year: 2016, Month: 1, Day: 29}), State: data.TaskDone, ReportedDone: data.Day{Year: 2016, Month: 1, Day: 27 + n%4},
		})
	}
	source.Tasks = append(source.Tasks, data.Task{
		ID: 99, Lead: data.Party{AllUnits: true}, Given: data.Day{Year: 2016, Month: 4, Day: 1}, State: data.TaskNotStarted,
		Deadline: data.Before(data.Day{Year: 2016, Month: 4, Day: 8}),
	})
	source.People = y.People
	count := func(by figures.By) figures.Table {
		table, err := figures.Count(source, figures.Ask{By: by, From: from, To: to, Today: data.Day{Year: 2016, Month: 12, Day: 31}})
		if err != nil {
			t.Fatal(err)
		}
		return table
	}
	y.ByUnit, y.ByPerson = count(figures.ByUnit), count(figures.ByPerson)
	return y
}

func tablesOf(d *Document) []*Table {
	var tables []*Table
	for _, b := range d.Blocks {
		if table, ok := b.(*Table); ok {
			tables = append(tables, table)
		}
	}
	return tables
}

func cellsOfRow(r Row) string {
	var words []string
	for _, c := range r.Cells {
		words = append(words, c.String())
	}
	return strings.Join(words, " | ")
}

// The days of January 27 to 30 stand ten times each: three quarters in time.
func TestTheYearSheetByHand(t *testing.T) {
	year := yearly(t, data.Day{Year: 2016, Month: 1, Day: 1}, data.Day{Year: 2016, Month: 12, Day: 31})
	d := YearSheet(year, data.Office{Agency: "Văn phòng UBND tỉnh", Place: "Hà Nội", HeadTitle: "Chánh Văn phòng"})
	tables := tablesOf(d)
	if len(tables) != 2 {
		t.Fatalf("%d tables", len(tables))
	}
	var rows []string
	for _, row := range tables[0].Rows {
		rows = append(rows, cellsOfRow(row))
	}
	want := []string{
		"1 | Phòng Tổng hợp | 20 | 20 | - | - | - | - | - | - | - | -",
		"2 | Trung tâm Tin học và Công báo | 20 | 10 | 10 | - | - | - | - | - | - | 1\n(2\u00a0lần)",
		"3 | Các phòng, ban | 1 | - | - | - | - | 1 | - | - | - | -",
		" | Tổng số | 41 | 30 | 10 | - | - | 1 | - | - | - | 1\n(2\u00a0lần)",
	}
	if !slices.Equal(rows, want) {
		t.Errorf("by unit\n%s", strings.Join(rows, "\n"))
	}
	if people := tables[1].Rows; len(people) != 42 || cellsOfRow(people[0]) != "1 | Chuyên viên số B\nTrung tâm Tin học và Công báo | 1 | 1 | - | - | - | - | - | - | - | 1\n(2\u00a0lần)" ||
		!strings.HasPrefix(cellsOfRow(people[40]), "41 | Chưa giao người | 1 | ") {
		t.Errorf("by person: %d rows, first %q, last %q", len(people), cellsOfRow(people[0]), cellsOfRow(people[40]))
	}
	if d.Subject != "Kết quả thực hiện nhiệm vụ được giao năm 2016" {
		t.Errorf("about %q", d.Subject)
	}
}

func TestThePeriodOfASheet(t *testing.T) {
	day := func(month time.Month, day int) data.Day { return data.Day{Year: 2016, Month: month, Day: day} }
	for want, a := range map[string]figures.Ask{
		"năm 2016":        {From: day(1, 1), To: day(12, 31)},
		"quý I năm 2016":  {From: day(1, 1), To: day(3, 31)},
		"quý IV năm 2016": {From: day(10, 1), To: day(12, 31)},
		"từ ngày 02/01/2016 đến ngày 31/12/2016": {From: day(1, 2), To: day(12, 31)},
		"từ ngày 01/02/2016 đến ngày 30/4/2016":  {From: day(2, 1), To: day(4, 30)},
		"từ ngày 01/4/2016":                      {From: day(4, 1)},
		"đến ngày 30/4/2016":                     {To: day(4, 30)},
		"đến ngày 06/4/2016":                     {Today: day(4, 6)},
	} {
		if got := periodOf(a); got != want {
			t.Errorf("%+v is %q, want %q", a, got, want)
		}
	}
}

// The sheet lies, its text is within the margins, the heads of its tables stand
// on every page, and the signatures come last.
func TestTheYearSheetLies(t *testing.T) {
	year := yearly(t, data.Day{Year: 2016, Month: 1, Day: 1}, data.Day{Year: 2016, Month: 12, Day: 31})
	d := YearSheet(year, data.Office{Parent: "UBND tỉnh", Agency: "Văn phòng", Place: "Hà Nội", HeadTitle: "Chánh Văn phòng"})
	p := readBack(t, d)
	if len(p.report.Warnings) > 0 || len(p.sheets) < 2 {
		t.Errorf("%d pages, %v", len(p.sheets), p.report.Warnings)
	}
	file, err := reader.Open(p.pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	a, last := areaOf(true), len(p.sheets)
	for page := 1; page <= file.Pages(); page++ {
		width, height, err := file.Size(page)
		if err != nil || !near(width, PageHeightMM*pointsPerMM, 1) || !near(height, PageWidthMM*pointsPerMM, 1) {
			t.Errorf("page %d is %v × %v, %v", page, width, height, err)
		}
		for _, g := range p.sheets[page-1].glyphs {
			if g.X < a.left-1 || g.Right > a.left+a.width+1 || g.Y > a.bottom+1 {
				t.Fatalf("page %d: %q stands at %v, %v", page, g.Rune, g.X, g.Y)
			}
		}
	}
	for page := 2; page <= last; page++ {
		if head := p.sheets[page-1].body()[0]; p.sheets[page-1].inTable(head) && !strings.Contains(head.text(), "TTHọvàtên,") {
			t.Errorf("page %d begins with %q", page, head.text())
		}
	}
	if len(p.found(last, "CHÁNH VĂN PHÒNG")) == 0 || len(p.found(last, "NGƯỜI LẬP BẢNG")) == 0 {
		t.Error("the last page has no signatures")
	}
	if dir := os.Getenv("SHOTS_DIR"); dir != "" {
		for page := 1; page <= file.Pages(); page++ {
			picture, err := file.Picture(page, 96)
			if err != nil {
				t.Fatal(err)
			}
			out, err := os.Create(filepath.Join(dir, "yearsheet-"+string(rune('0'+page))+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(out, picture); err != nil {
				t.Fatal(err)
			}
			out.Close()
		}
	}
}
