package native

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

func TestWithEnding(t *testing.T) {
	for _, c := range []struct {
		path    string
		endings []string
		want    string
	}{
		{"a", []string{".pdf"}, "a.pdf"},
		{"a.pdf", []string{".pdf"}, "a.pdf"},
		{"a.PDF", []string{".pdf"}, "a.PDF"},
		{"BB 01.4", []string{".pdf"}, "BB 01.4.pdf"},
		{"a.png", []string{".jpg", ".png"}, "a.png"},
		{"a", nil, "a"},
	} {
		if got := WithEnding(c.path, c.endings); got != c.want {
			t.Errorf("%q with %v is %q, want %q", c.path, c.endings, got, c.want)
		}
	}
}

func TestViewingWhatIsNotThereIsRefused(t *testing.T) {
	err := NewFiles(FilesOptions{}).View(filepath.Join(t.TempDir(), "none.pdf"))
	if r, ok := data.AsRefusal(err); !ok || r.Code != data.RefusedNoFile || r.Detail != "none.pdf" {
		t.Errorf("refused as %v", err)
	}
}

func TestSameDrive(t *testing.T) {
	folder := t.TempDir()
	if !SameDrive(folder, filepath.Join(folder, "not", "made", "yet")) {
		t.Error("a folder lies on another drive than what is under it")
	}
}

// memory remembers folders for a test.
type memory map[string]string

func (memory) Printer() PrinterChoice { return PrinterChoice{} }

func (memory) RememberPrinter(PrinterChoice) error { return nil }

func (m memory) Folder(purpose string) string { return m[purpose] }

func (m memory) RememberFolder(purpose, folder string) error {
	m[purpose] = folder
	return nil
}

// asked opens a chooser over a folder with some files in it.
func asked(t *testing.T, what purpose, q kit.FileQuestion) (c *chooser, folder string, chosen *string, remembered memory) {
	t.Helper()
	folder = t.TempDir()
	for _, name := range []string{"b.pdf", "a.PDF", "ảnh.png", ".ẩn.pdf", filepath.Join("Thư mục", "c.pdf")} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	w := app.NewWindow("")
	w.SetContent(kit.NewRoot(kit.Gap(10)))
	w.Resize(fyne.NewSize(1366, 768))
	remembered = memory{}
	f := NewFiles(FilesOptions{
		Window: w, Memory: remembered, Home: folder, Words: func() *translations.Words { return words },
		Fail: func(err error) { t.Error(err) },
	})
	chosen = new(string)
	q.Purpose, q.OnChosen = "p", func(path string) { *chosen = path }
	c = newChooser(f, what, q)
	c.show()
	return c, folder, chosen, remembered
}

func names(c *chooser) string {
	var all []string
	for _, p := range c.table.Rows() {
		all = append(all, p.name)
	}
	return strings.Join(all, " | ")
}

func press(control fyne.Focusable, keys ...fyne.KeyName) {
	for _, key := range keys {
		control.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestAFileIsChosenByKeyboard(t *testing.T) {
	c, folder, chosen, remembered := asked(t, toOpen, kit.FileQuestion{Endings: []string{".pdf"}})
	if got := names(c); got != ".. | Thư mục | a.PDF | b.pdf" {
		t.Errorf("listed %s", got)
	}
	press(c.entry, fyne.KeyDown)
	if !kit.HasFocus(c.table) {
		t.Fatal("↓ does not lead into the list")
	}
	press(c.table, fyne.KeyDown, fyne.KeyReturn)
	if got := names(c); got != ".. | c.pdf" {
		t.Errorf("in the folder: %s", got)
	}
	press(c.table, fyne.KeyBackspace)
	if c.folder != folder {
		t.Errorf("Backspace leads to %s", c.folder)
	}
	press(c.table, fyne.KeyEnd, fyne.KeyReturn)
	if want := filepath.Join(folder, "b.pdf"); *chosen != want || c.dialog.IsOpen() || remembered["p"] != folder {
		t.Errorf("chosen %q, open %v, remembered %v", *chosen, c.dialog.IsOpen(), remembered)
	}
}

func TestAPathIsTyped(t *testing.T) {
	c, folder, chosen, _ := asked(t, toOpen, kit.FileQuestion{Endings: []string{".pdf"}})
	c.entry.SetText("không có.pdf")
	c.accept()
	if c.entry.Error() == "" || *chosen != "" {
		t.Errorf("a file that is not there: %q, %q", c.entry.Error(), *chosen)
	}
	c.entry.SetText("Thư mục")
	c.accept()
	if got := names(c); got != ".. | c.pdf" {
		t.Errorf("a folder typed shows %s", got)
	}
	c.entry.SetText(filepath.Join(folder, "b.pdf"))
	c.accept()
	if *chosen != filepath.Join(folder, "b.pdf") {
		t.Errorf("chosen %q", *chosen)
	}
}

func TestSavingProposesANameAndAsksBeforeItReplaces(t *testing.T) {
	c, folder, chosen, _ := asked(t, toSave, kit.FileQuestion{Name: "BB quý I", Endings: []string{".pdf"}})
	if got := c.entry.Value(); got != filepath.Join(folder, "BB quý I") {
		t.Errorf("proposes %q", got)
	}
	c.enter(filepath.Join(folder, "Thư mục"))
	if got := c.entry.Value(); got != filepath.Join(folder, "Thư mục", "BB quý I") {
		t.Errorf("in another folder proposes %q", got)
	}
	c.accept()
	if want := filepath.Join(folder, "Thư mục", "BB quý I.pdf"); *chosen != want {
		t.Errorf("chosen %q, want %q", *chosen, want)
	}
	c, folder, chosen, _ = asked(t, toSave, kit.FileQuestion{Name: "b.pdf", Endings: []string{".pdf"}})
	c.accept()
	if *chosen != "" {
		t.Error("a file is replaced without asking")
	}
	c.entry.SetText(filepath.Join(folder, "none", "x.pdf"))
	c.accept()
	if c.entry.Error() == "" || *chosen != "" {
		t.Error("a folder that is not there is taken")
	}
}

func TestAFolderIsChosen(t *testing.T) {
	c, folder, chosen, _ := asked(t, toChooseFolder, kit.FileQuestion{})
	if got := names(c); got != ".. | Thư mục" {
		t.Errorf("listed %s", got)
	}
	press(c.table, fyne.KeyDown, fyne.KeyReturn)
	c.accept()
	if want := filepath.Join(folder, "Thư mục"); *chosen != want {
		t.Errorf("chosen %q, want %q", *chosen, want)
	}
}
