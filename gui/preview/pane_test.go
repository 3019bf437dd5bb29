package preview

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	papers "giaoban/data/paper"
	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// testFiles answers each question for a file with a path, and keeps what is asked.
type testFiles struct {
	answer  string
	asked   kit.FileQuestion
	viewed  string
	printed string
	unasked bool // printed as last time
	givenUp bool // in the system's dialog
	fails   error
}

func (f *testFiles) OpenFile(q kit.FileQuestion)     { f.asked = q }
func (f *testFiles) ChooseFolder(q kit.FileQuestion) { f.asked = q }

func (f *testFiles) SaveFile(q kit.FileQuestion) {
	f.asked = q
	if f.answer != "" {
		q.OnChosen(f.answer)
	}
}

func (f *testFiles) View(path string) error {
	f.viewed = path
	return f.fails
}

func (f *testFiles) Print(path string, left func(bool)) error {
	f.printed, f.unasked = path, false
	return f.gone(true, left)
}

func (f *testFiles) PrintLast(path string, left func(bool)) error {
	f.printed, f.unasked = path, true
	return f.gone(false, left)
}

func (f *testFiles) gone(opened bool, left func(bool)) error {
	if f.fails == nil && !f.givenUp {
		left(opened)
	}
	return f.fails
}

// testDesk is a desk in a window of its own, and what it was told.
type testDesk struct {
	*kit.Desk
	files  testFiles
	said   []string
	failed []error
}

var testReader = sync.OnceValue(func() *proof.Reader {
	dir, err := os.UserCacheDir()
	if err != nil {
		return proof.NewReader(proof.Options{})
	}
	return proof.NewReader(proof.Options{CacheDir: filepath.Join(dir, "giaoban", "pdfium")})
})

func newDesk(t *testing.T) *testDesk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	d := &testDesk{}
	w := test.NewTempWindow(t, kit.NewRoot(kit.Gap(1)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 700))
	d.Desk = &kit.Desk{
		Words: words, Window: w, Runner: kit.AtOnce, Files: &d.files, Reader: testReader(),
		Fail: func(err error) { d.failed = append(d.failed, err) }, Say: func(s string) { d.said = append(d.said, s) },
		ActionsChanged: func() {},
	}
	return d
}

// showPane puts a pane into the desk's window.
func showPane(t *testing.T, d *testDesk) *Pane {
	t.Helper()
	p := NewPane(PaneOptions{Desk: d.Desk})
	d.Window.SetContent(kit.NewRoot(p.Object()))
	return p
}

// press does what an item of the menu does.
func press(t *testing.T, actions []kit.Action, label string) {
	t.Helper()
	for _, a := range actions {
		if a.Label != label {
			continue
		}
		if a.Off {
			t.Fatalf("%q is off", label)
		}
		a.Run()
		return
	}
	t.Fatalf("no action %q", label)
}

// seen are the words in view.
func seen(o fyne.CanvasObject) string {
	if !o.Visible() {
		return ""
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		return o.Text + "\n"
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	words := ""
	for _, part := range inside {
		words += seen(part)
	}
	return words
}

func typed(d *testDesk, text string) {
	for _, r := range text {
		d.Window.Canvas().Focused().TypedRune(r)
	}
}

func key(d *testDesk, name fyne.KeyName) {
	d.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// TestThePaneIsWorkedByKeys: find, step through the hits, go to a page, zoom.
func TestThePaneIsWorkedByKeys(t *testing.T) {
	d := newDesk(t)
	p := showPane(t, d)
	for _, a := range p.Actions() {
		if !a.Off {
			t.Errorf("%q can be done without a paper", a.Label)
		}
	}
	p.Show(saying("một Phòng", "hai", "ba phòng", "bốn phòng"))
	p.Focus()
	press(t, p.Actions(), "Tìm trong văn bản…")
	typed(d, "phong")
	if words := seen(p.Object()); !strings.Contains(words, "1 / 3") {
		t.Errorf("the line does not count the hits:\n%s", words)
	}
	key(d, fyne.KeyReturn)
	key(d, fyne.KeyDown)
	if p.View.Page() != 4 || !strings.Contains(seen(p.Object()), "3 / 3") {
		t.Errorf("after two steps page %d", p.View.Page())
	}
	press(t, p.Actions(), "Chỗ tìm thấy trước")
	press(t, p.Actions(), "Chỗ tìm thấy sau")
	key(d, fyne.KeyEscape)
	if !kit.HasFocus(p.View) || strings.Contains(seen(p.Object()), "/ 3\n") || p.View.selection.empty() {
		t.Error("the line does not close, or the hit is not selected")
	}
	press(t, p.Actions(), "Tìm trong văn bản…")
	typed(d, "không có")
	if !strings.Contains(seen(p.Object()), "Không thấy") {
		t.Error("nothing says that nothing was found")
	}
	key(d, fyne.KeyEscape)

	press(t, p.Actions(), "Tới trang…")
	typed(d, "2")
	key(d, fyne.KeyReturn)
	if p.View.Page() != 2 || !kit.HasFocus(p.View) {
		t.Errorf("page %d is in view", p.View.Page())
	}
	press(t, p.Actions(), "Tới trang…")
	typed(d, "9")
	key(d, fyne.KeyReturn)
	if p.View.Page() != 2 || len(d.said) == 0 || !strings.Contains(d.said[len(d.said)-1], "1 đến 4") {
		t.Errorf("page %d is in view, said %v", p.View.Page(), d.said)
	}
	key(d, fyne.KeyEscape)

	press(t, p.Actions(), "Vừa cả trang")
	if !strings.Contains(seen(p.Object()), "Vừa trang · ") {
		t.Error("the bar does not say how the page fits")
	}
	press(t, p.Actions(), "Phóng to")
	if p.View.Zoom().Fit != FitNone || !strings.Contains(seen(p.Object()), fmt.Sprintf("%d %%", p.View.Zoom().Percent)) {
		t.Errorf("a step larger reads\n%s", seen(p.Object()))
	}
	if len(d.failed) > 0 {
		t.Errorf("failed: %v", d.failed)
	}
}

func TestThePaneSaysWhatItWaitsFor(t *testing.T) {
	d := newDesk(t)
	cold := proof.NewReader(proof.Options{CacheDir: t.TempDir()})
	d.Reader = cold
	p := showPane(t, d)
	p.wait.timer = func(_ time.Duration, fire func()) func() { return func() {} }
	p.Wait()
	if words := seen(p.Object()); !strings.Contains(words, "Đang chuẩn bị phần xem văn bản… 0 giây") || !strings.Contains(words, "Chỉ lần đầu") {
		t.Errorf("a reader that must compile is waited for as\n%s", words)
	}
	d.Reader = testReader()
	if err := d.Reader.Start(); err != nil {
		t.Fatal(err)
	}
	p.Wait()
	if words := seen(p.Object()); !strings.Contains(words, "Đang dựng trang…") || strings.Contains(words, "Chỉ lần đầu") {
		t.Errorf("a reader that is ready is waited for as\n%s", words)
	}
	p.Show(newPaper(1))
	if strings.Contains(seen(p.Object()), "Đang") {
		t.Error("the pane still waits")
	}
}

// letter is a paper of two pages that holds a character no letters have.
func letter() (*papers.Document, error) {
	d := &papers.Document{Title: "Giấy mời"}
	for range 60 {
		d.Blocks = append(d.Blocks, &papers.Paragraph{Where: "Nội dung", Text: papers.Plain("Kính mời 🎉 dự họp giao ban.")})
	}
	return d, nil
}

// TestThePaperDialog: a paper is shown with what could not be drawn, searched,
// saved, printed and opened by the keys of the menu, and its file is let go.
func TestThePaperDialog(t *testing.T) {
	d := newDesk(t)
	dialog := Show(d.Desk, PaperOptions{Title: "Giấy mời", Name: "GM giao ban.pdf", Make: letter})
	if dialog.pane.View.Count() != 2 || !kit.HasFocus(dialog.pane.View) {
		t.Fatalf("%d pages", dialog.pane.View.Count())
	}
	if words := seen(d.Window.Canvas().Overlays().Top()); !strings.Contains(words, "Nội dung (trang 1)") || !strings.Contains(words, "U+1F389") {
		t.Errorf("what could not be drawn is not told:\n%s", words)
	} else if strings.Contains(words, "Điền") {
		t.Error("a caution that leads nowhere offers to")
	}
	actions, open := kit.DialogActions(d.Window.Canvas())
	if !open || len(actions) == 0 {
		t.Fatal("the menu does not get what the dialog can do")
	}
	folder := t.TempDir()
	d.files.answer = filepath.Join(folder, "giấy mời.pdf")
	press(t, actions, "Lưu PDF")
	saved, err := os.ReadFile(d.files.answer)
	if err != nil || !bytes.Equal(saved, dialog.made.pdf) || d.files.asked.Name != "GM giao ban.pdf" {
		t.Errorf("saved as %q: %v", d.files.asked.Name, err)
	}
	if words := seen(d.Window.Canvas().Overlays().Top()); !strings.Contains(words, "Đã lưu") {
		t.Errorf("the dialog does not say that it was saved:\n%s", words)
	}
	d.files.answer = filepath.Join(folder, "giấy mời.docx")
	press(t, actions, "Lưu Word")
	if archive, err := zip.OpenReader(d.files.answer); err != nil || d.files.asked.Name != "GM giao ban.docx" {
		t.Errorf("saved for Word as %q: %v", d.files.asked.Name, err)
	} else {
		_ = archive.Close()
	}
	press(t, actions, "Mở bằng trình xem PDF")
	press(t, actions, "In…")
	for _, path := range []string{d.files.viewed, d.files.printed} {
		if content, err := os.ReadFile(path); err != nil || !bytes.Equal(content, dialog.made.pdf) || filepath.Base(path) != "GM giao ban.pdf" {
			t.Errorf("handed over %s: %v", path, err)
		}
	}
	printed := len(d.said)
	if last := d.said[printed-1]; !strings.Contains(last, "Ctrl+P") {
		t.Errorf("printing says %q", last)
	}
	press(t, actions, "In như lần trước")
	if !d.files.unasked || len(d.said) != printed {
		t.Errorf("printed as last time: %v, said %q", d.files.unasked, d.said[printed:])
	}
	press(t, actions, "Tìm trong văn bản…")
	typed(d, "giao ban")
	key(d, fyne.KeyEscape)
	key(d, fyne.KeyEscape) // the selection
	key(d, fyne.KeyEscape)
	if dialog.dialog.IsOpen() {
		t.Error("the dialog does not close")
	}
	if _, err := dialog.made.pages.Picture(0, proof.Cut{Wide: 100}); !errors.Is(err, proof.ErrClosed) {
		t.Errorf("the paper's file is still open: %v", err)
	}
	NewShelf("").Clear()
	if len(d.failed) > 0 {
		t.Errorf("failed: %v", d.failed)
	}
}

// TestNothingLeavesWhereNothingIs: without a paper, or where a file cannot be
// written, nothing is lost and the reason is told.
func TestNothingLeavesWhereNothingIs(t *testing.T) {
	d := newDesk(t)
	out := NewOutlet(d.Desk, func() Leaving { return Leaving{Name: "x"} })
	out.SavePDF()
	out.SaveWord()
	out.Open()
	out.Print()
	out.PrintLast()
	for _, a := range out.Actions() {
		if !a.Off {
			t.Errorf("%q can be done without a paper", a.Label)
		}
	}
	if d.files.asked.Name != "" || d.files.viewed != "" || d.files.printed != "" {
		t.Errorf("asked %+v", d.files)
	}
	document, _ := letter()
	out = NewOutlet(d.Desk, func() Leaving { return Leaving{Name: "x", PDF: []byte("%PDF"), Document: document} })
	d.files.answer = filepath.Join(t.TempDir(), "không có", "x.pdf")
	out.SavePDF()
	out.SaveWord()
	d.files.fails = errors.New("no program")
	out.Open()
	out.Print()
	if len(d.failed) != 4 || len(d.said) != 0 {
		t.Errorf("told %v, said %v", d.failed, d.said)
	}
	NewShelf("").Clear()
}

// TestAPaperHasLeftOnceItIsPrinted, and not where the clerk gives it up: the number
// of a draft goes by what has left.
func TestAPaperHasLeftOnceItIsPrinted(t *testing.T) {
	d := newDesk(t)
	left := 0
	out := NewOutlet(d.Desk, func() Leaving { return Leaving{Name: "x", PDF: []byte("%PDF"), Left: func() { left++ }} })
	d.files.givenUp = true
	out.Print()
	out.PrintLast()
	if left != 0 || len(d.said)+len(d.failed) != 0 {
		t.Errorf("given up, and left %d times; said %v, %v", left, d.said, d.failed)
	}
	d.files.givenUp = false
	out.Print()
	out.PrintLast()
	if left != 2 {
		t.Errorf("printed twice, left %d times", left)
	}
	NewShelf("").Clear()
}
