package task

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// asked notes what a view asks the screen for.
type asked struct {
	ids   []data.TaskID
	words string
}

func (a *asked) open(data.TaskID)                    {}
func (a *asked) add(data.TaskState)                  {}
func (a *asked) move([]data.TaskID, data.TaskState)  {}
func (a *asked) chooseMove([]data.TaskID)            {}
func (a *asked) urge([]data.TaskID)                  {}
func (a *asked) extend([]data.TaskID)                {}
func (a *asked) reassign([]data.TaskID)              {}
func (a *asked) only(ids []data.TaskID, said string) { a.ids, a.words = ids, said }

// saving answers the question for a file with one of a folder.
type saving struct{ folder string }

func (s saving) SaveFile(q kit.FileQuestion)      { q.OnChosen(filepath.Join(s.folder, q.Name)) }
func (saving) OpenFile(kit.FileQuestion)          {}
func (saving) ChooseFolder(kit.FileQuestion)      {}
func (saving) View(string) error                  { return nil }
func (saving) Print(string, func(bool)) error     { return nil }
func (saving) PrintLast(string, func(bool)) error { return nil }

func figuresDay(month, day int) data.Day {
	return data.Day{Year: 2016, Month: time.Month(month), Day: day}
}

// figuresFixture is the work of two units and of all, made up, on 6 April 2016.
func figuresFixture() data.Tracking {
	t := data.Tracking{
		Today: figuresDay(4, 6),
		Units: []data.Unit{
			{ID: 1, Name: "Phòng Tổng hợp", Order: 1},
			{ID: 2, Name: "Phòng Quản trị Tài vụ", Order: 2},
			{ID: 3, Name: "Phòng Nội chính", Order: 3},
			{ID: 4, Name: "Ban Tiếp công dân", Order: 4},
		},
		People: []data.Person{{ID: 1, Name: "Chuyên viên A", Unit: 1}, {ID: 2, Name: "Chuyên viên B", Unit: 2}},
	}
	add := func(unit data.UnitID, person data.PersonID, given data.Day, deadline data.Deadline, state data.TaskState, done data.Day) *data.TrackedTask {
		t.Tasks = append(t.Tasks, data.TrackedTask{Task: data.Task{
			ID: data.TaskID(len(t.Tasks) + 1), Lead: data.Party{Unit: unit, AllUnits: unit == 0}, Person: person, Given: given,
			Deadline: deadline, State: state, ReportedDone: done, Field: []string{"Kinh tế", "Nội chính"}[len(t.Tasks)%2],
		}})
		return &t.Tasks[len(t.Tasks)-1]
	}
	none := data.Deadline{Kind: data.DeadlineNone}
	for i := range 14 {
		add(1, 1, figuresDay(1, 5+i), data.By(figuresDay(2, 5+i)), data.TaskDone, figuresDay(2, 1))
	}
	for i := range 3 {
		add(1, 1, figuresDay(2, 1+i), data.By(figuresDay(2, 20)), data.TaskDone, figuresDay(3, 1))
	}
	for range 6 {
		add(1, 0, figuresDay(2, 15), data.Before(figuresDay(3, 15)), data.TaskUnderWay, data.Day{}).Extended = 2
	}
	for range 8 {
		add(2, 2, figuresDay(3, 1), data.By(figuresDay(3, 20)), data.TaskDone, figuresDay(3, 18))
	}
	add(2, 2, figuresDay(3, 1), data.By(figuresDay(3, 20)), data.TaskNotStarted, data.Day{})
	add(2, 2, figuresDay(3, 1), none, data.TaskDone, figuresDay(3, 18))
	add(3, 0, figuresDay(4, 1), data.Before(figuresDay(4, 8)), data.TaskNotStarted, data.Day{})
	add(3, 0, figuresDay(4, 1), none, data.TaskNotStarted, data.Day{})
	add(4, 0, figuresDay(4, 1), data.By(figuresDay(4, 20)), data.TaskPaused, data.Day{})
	add(4, 0, figuresDay(4, 1), data.By(figuresDay(4, 20)), data.TaskWithdrawn, data.Day{})
	add(0, 0, figuresDay(4, 1), data.Deadline{Kind: data.DeadlineStanding}, data.TaskNotStarted, data.Day{})
	return t
}

type figuresRig struct {
	*testing.T
	view   *figuresView
	asked  *asked
	window fyne.Window
	folder string
	said   string
}

func newFiguresRig(t *testing.T, look kit.Look) *figuresRig {
	t.Helper()
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(look))
	r := &figuresRig{T: t, asked: &asked{}, window: app.NewWindow(""), folder: t.TempDir()}
	r.view = newFigures(&kit.Desk{
		Words: words, Window: r.window, Runner: kit.AtOnce, Files: saving{r.folder},
		Fail: func(err error) { t.Error(err) }, Say: func(s string) { r.said = s },
	}, r.asked)
	r.window.SetContent(kit.NewRoot(kit.Ground(kit.ColorBg, kit.Inside(12, kit.Inset, 12, kit.Inset, r.view.content()))))
	r.window.Resize(fyne.NewSize(1278, 620))
	r.view.show(shown{tracking: figuresFixture()})
	r.view.focus()
	return r
}

func (r *figuresRig) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// told writes the rows as "name: numbers".
func (r *figuresRig) told() []string {
	var lines []string
	for _, row := range r.view.table.table.Rows() {
		var numbers []string
		for _, n := range row.numbers {
			numbers = append(numbers, n.text)
		}
		lines = append(lines, row.name+": "+strings.Join(numbers, " | "))
	}
	return lines
}

func light() kit.Look { return kit.Look{Mode: kit.ModeLight, Scale: kit.Scale100} }

func TestFiguresOfTheUnits(t *testing.T) {
	r := newFiguresRig(t, light())
	want := []string{
		"Tổng số: 38 | 22 | 3 | 1 | 1 | ! 7 | 2 | 1 | 1 | 6 (12 lần)",
		"Phòng Tổng hợp: 23 | 14 | 3 | 0 | 0 | ! 6 | 0 | 0 | 0 | 6 (12 lần)",
		"Phòng Quản trị Tài vụ: 10 | 8 | 0 | 1 | 0 | ! 1 | 0 | 0 | 0 | 0",
		"Phòng Nội chính: 2 | 0 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 0",
		"Ban Tiếp công dân: 2 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | 0",
		"Các phòng, ban: 1 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0",
	}
	if got := r.told(); !slices.Equal(got, want) {
		t.Errorf("shown\n%s", strings.Join(got, "\n"))
	}
}

// Arrows go from number to number, Enter lists the tasks of the marked one.
func TestANumberOpensItsTasks(t *testing.T) {
	r := newFiguresRig(t, light())
	r.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	if !slices.Equal(r.asked.ids, []data.TaskID{32}) || r.asked.words != "Quá hạn · Phòng Quản trị Tài vụ" {
		t.Errorf("opened %v as %q", r.asked.ids, r.asked.words)
	}
	r.asked.ids = nil
	r.press(fyne.KeyLeft, fyne.KeyReturn)
	if r.asked.ids != nil {
		t.Errorf("a number of none opened %v", r.asked.ids)
	}
}

func TestFiguresByEachWayAddUpToTheSame(t *testing.T) {
	r := newFiguresRig(t, light())
	for i, by := range figures.Bys() {
		r.view.by.SetSelected(i)
		r.view.chooseBy(i)
		if total := r.told()[0]; !strings.HasPrefix(total, "Tổng số: 38 | 22 | 3 | 1 | 1 | ! 7 | 2 | 1 | 1 | ") {
			t.Errorf("by %s: %s", by, total)
		}
	}
	if rows := r.told(); rows[1] != "Tháng 1/2016: 14 | 14 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0" ||
		!strings.HasSuffix(rows[3], "| 12 | ! 7") {
		t.Errorf("months\n%s", strings.Join(rows, "\n"))
	}
}

func TestTheDaysChooseWhatIsCounted(t *testing.T) {
	r := newFiguresRig(t, light())
	r.view.setPeriod(figuresDay(1, 1), figuresDay(3, 31))
	r.view.show(shown{tracking: figuresFixture()})
	if r.view.from.Day() != figuresDay(1, 1) || !strings.HasPrefix(r.told()[0], "Tổng số: 33 |") {
		t.Errorf("the filter's period: %s to %s, %s", r.view.from.Day(), r.view.to.Day(), r.told()[0])
	}
	r.view.setTo(figuresDay(2, 29))
	if !strings.HasPrefix(r.told()[0], "Tổng số: 23 |") {
		t.Errorf("to the end of February: %s", r.told()[0])
	}
	r.view.setTo(data.Day{Year: 2015, Month: 12, Day: 31})
	if !r.view.problem.Visible() || !strings.HasPrefix(r.told()[0], "Tổng số: 23 |") {
		t.Errorf("a last day before the first: %q, %s", r.view.problem.Text(), r.told()[0])
	}
	r.view.setTo(data.Day{})
	if r.view.problem.Visible() || !strings.HasPrefix(r.told()[0], "Tổng số: 38 |") {
		t.Errorf("without a last day: %s", r.told()[0])
	}
	r.view.setPeriod(figuresDay(1, 1), figuresDay(3, 31))
	r.view.show(shown{tracking: figuresFixture()})
	if !r.view.ask.To.IsZero() {
		t.Error("a reload took what was typed")
	}
}

func TestTheChartIsSaved(t *testing.T) {
	r := newFiguresRig(t, light())
	r.view.saveChart()
	file, err := os.Open(filepath.Join(r.folder, "Nhiệm vụ theo đơn vị.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	config, err := png.DecodeConfig(file)
	if err != nil || config.Width != 1920 || config.Height < 1080 {
		t.Errorf("a picture of %d×%d, %v", config.Width, config.Height, err)
	}
	if !strings.Contains(r.said, "Nhiệm vụ theo đơn vị.png") {
		t.Errorf("said %q", r.said)
	}
}

// The sheet of the year has the days chosen, and is saved as it is shown.
func TestTheYearSheetIsSaved(t *testing.T) {
	r := newFiguresRig(t, light())
	r.view.setPeriod(figuresDay(1, 1), figuresDay(12, 31))
	r.view.show(shown{tracking: figuresFixture()})
	document, err := newYearSheet(r.view.tracking, r.view.ask)
	if err != nil || document.Subject != "Kết quả thực hiện nhiệm vụ được giao năm 2016" {
		t.Fatalf("a sheet about %q, %v", document.Subject, err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	r.view.desk.Reader = proof.NewReader(proof.Options{CacheDir: filepath.Join(cache, "giaoban", "pdfium")})
	defer r.view.desk.Reader.Close()
	r.view.yearSheet()
	if len(r.window.Canvas().Overlays().List()) != 1 {
		t.Fatal("no dialog shows the sheet")
	}
	if folder := os.Getenv("SHOTS_DIR"); folder != "" {
		r.shot(filepath.Join(folder, "figures-sheet.png"))
	}
	r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	raw, err := os.ReadFile(filepath.Join(r.folder, "Bảng tổng hợp nhiệm vụ.pdf"))
	if err != nil || !strings.HasPrefix(string(raw), "%PDF-1.") {
		t.Errorf("saved %d bytes, %v", len(raw), err)
	}
	if len(r.window.Canvas().Overlays().List()) != 1 || !strings.HasPrefix(r.said, "Đã lưu") {
		t.Errorf("after saving the dialog is gone, or nothing is said: %q", r.said)
	}
}

// TestFiguresShots leaves pictures of the view to look at under SHOTS_DIR.
func TestFiguresShots(t *testing.T) {
	folder := os.Getenv("SHOTS_DIR")
	if folder == "" {
		t.Skip("SHOTS_DIR is not set")
	}
	for name, look := range map[string]kit.Look{
		"light": light(), "dark": {Mode: kit.ModeDark, Scale: kit.Scale100}, "150": {Mode: kit.ModeLight, Scale: kit.Scale150},
	} {
		r := newFiguresRig(t, look)
		for i, by := range figures.Bys() {
			r.view.by.SetSelected(i)
			r.view.chooseBy(i)
			r.view.table.table.Select(1)
			r.press(fyne.KeyRight)
			r.shot(filepath.Join(folder, fmt.Sprintf("figures-%s-%s.png", by, name)))
		}
		r.view.chooseBy(0)
		r.view.toggleLarge()
		r.shot(filepath.Join(folder, fmt.Sprintf("figures-large-%s.png", name)))
	}
}

func (r *figuresRig) shot(path string) {
	file, err := os.Create(path)
	if err != nil {
		r.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, r.window.Canvas().Capture()); err != nil {
		r.Fatal(err)
	}
}
