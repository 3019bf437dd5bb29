package task

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/xuri/excelize/v2"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// oneFile answers every question for a file with the same one.
type oneFile struct{ path, viewed string }

func (f *oneFile) OpenFile(q kit.FileQuestion)     { q.OnChosen(f.path) }
func (f *oneFile) SaveFile(q kit.FileQuestion)     { q.OnChosen(f.path) }
func (f *oneFile) ChooseFolder(q kit.FileQuestion) {}
func (f *oneFile) View(path string) error          { f.viewed = path; return nil }
func (f *oneFile) Print(path string, left func(bool)) error {
	err := f.View(path)
	if err == nil {
		left(true)
	}
	return err
}

func (f *oneFile) PrintLast(path string, left func(bool)) error { return f.Print(path, left) }

// TestASheetGoesOutAndComesBack: through the screen's own commands, with the
// preview telling what each row does, and one undo.
func TestASheetGoesOutAndComesBack(t *testing.T) {
	b := newBench(t)
	b.show(kit.Look{Mode: kit.ModeLight}, kit.Place{Name: kit.PlaceTasks})
	files := &oneFile{path: filepath.Join(t.TempDir(), "Theo dõi.xlsx")}
	b.s.desk.Files = files
	b.s.export()
	b.press(fyne.KeyReturn)
	if files.viewed != files.path {
		t.Errorf("opened %q", files.viewed)
	}
	book, err := excelize.OpenFile(files.path)
	b.must(err)
	sheet := book.GetSheetName(0)
	pictures, err := book.GetPictures(book.GetSheetName(1), "D1")
	if err != nil || len(pictures) != 1 {
		t.Errorf("%d charts, %v", len(pictures), err)
	}
	before, err := b.r.Tasks(t.Context(), sqlite.TaskFilter{})
	b.must(err)
	b.must(book.SetCellValue(sheet, "L2", 30))
	b.must(book.SetCellStr(sheet, "D3", "Người Lạ"))
	b.must(book.SetCellStr(sheet, "B8", "Việc mới từ bảng"))
	b.must(book.Save())

	b.s.importSheet()
	b.expect("Thêm 1 · sửa 1 · giữ nguyên 3 · từ chối 1", "Việc mới từ bảng", "Tiến độ", "Người thực hiện: ")
	b.shot("import")
	b.press(fyne.KeyF9)
	after, err := b.r.Tasks(t.Context(), sqlite.TaskFilter{})
	b.must(err)
	if len(after) != len(before)+1 || !strings.Contains(b.said, "thêm 1, sửa 1") {
		t.Errorf("%d tasks, said %q", len(after), b.said)
	}
	b.undo()
	again, err := b.r.Tasks(t.Context(), sqlite.TaskFilter{})
	b.must(err)
	if len(again) != len(before) || again[0].Percent != 0 {
		t.Errorf("undone to %d tasks, the first at %d %%", len(again), again[0].Percent)
	}
}

func TestAFileThatIsNoSheetIsRefused(t *testing.T) {
	b := newBench(t)
	b.show(kit.Look{Mode: kit.ModeLight}, kit.Place{Name: kit.PlaceTasks})
	var failed error
	b.s.desk.Fail = func(err error) { failed = err }
	b.s.importFrom(filepath.Join(t.TempDir(), "không có.xlsx"))
	if r, ok := data.AsRefusal(failed); !ok || r.Code != data.RefusedNoFile {
		t.Errorf("failed with %v", failed)
	}
}

// expect reports words that neither the screen nor a dialog over it shows.
func (b *bench) expect(words ...string) {
	b.t.Helper()
	var all []string
	for _, o := range append([]fyne.CanvasObject{b.s.Content()}, b.w.Canvas().Overlays().List()...) {
		for _, part := range test.LaidOutObjects(o) {
			if text, ok := part.(*canvas.Text); ok {
				all = append(all, text.Text)
			}
		}
	}
	said := strings.Join(all, "\n")
	for _, w := range words {
		if !strings.Contains(said, w) {
			b.t.Errorf("nothing says %q; shown is\n%s", w, said)
		}
	}
}
