package native

import (
	"os"
	"path/filepath"
	"testing"

	"giaoban/data"
)

func TestWithEnding(t *testing.T) {
	for _, c := range []struct {
		path    string
		endings []string
		want    string
	}{
		{"a", []string{".pdf"}, "a.pdf"}, {"a.pdf", []string{".pdf"}, "a.pdf"}, {"a.PDF", []string{".pdf"}, "a.PDF"},
		{"BB 01.4", []string{".pdf"}, "BB 01.4.pdf"}, {"a.png", []string{".jpg", ".png"}, "a.png"}, {"a", nil, "a"},
	} {
		if got := WithEnding(c.path, c.endings); got != c.want {
			t.Errorf("%q with %v is %q, want %q", c.path, c.endings, got, c.want)
		}
	}
}

func TestOnlyAnEmptyFileIsTakenAway(t *testing.T) {
	folder := t.TempDir()
	empty, full := filepath.Join(folder, "empty"), filepath.Join(folder, "full")
	for path, content := range map[string]string{empty: "", full: "x"} {
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := removeEmpty(path); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(empty); !os.IsNotExist(err) {
		t.Errorf("the empty file is still there: %v", err)
	}
	if _, err := os.Stat(full); err != nil {
		t.Errorf("the full file is gone: %v", err)
	}
	if err := removeEmpty(filepath.Join(folder, "none")); err != nil {
		t.Errorf("no file: %v", err)
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
