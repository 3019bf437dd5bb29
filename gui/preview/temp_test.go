package preview

import (
	"os"
	"path/filepath"
	"testing"
)

func TestShelfKeepsPapersApartAndClearsThem(t *testing.T) {
	temp := t.TempDir()
	shelf := NewShelf(temp)
	name := "BB giao ban quý I-2016 (01-4-2016).pdf"
	put := func(s Shelf, content string) string {
		path, err := s.Put(name, []byte(content))
		if err != nil {
			t.Fatal(err)
		}
		return path
	}
	first, second := put(shelf, "one"), put(shelf, "two")
	if filepath.Base(first) != name || first == second {
		t.Errorf("paths %s and %s", first, second)
	}
	if got, err := os.ReadFile(first); err != nil || string(got) != "one" {
		t.Errorf("the first paper now holds %q, %v", got, err)
	}
	shelf.Clear()
	if gone(first) && gone(temp+"/so-giao-ban-xem") {
		return
	}
	t.Error("papers are left after the end")
}

// TestShelfClearsWhatEndedRunsLeft: a run that goes on keeps its papers, one that
// was killed leaves them to the next.
func TestShelfClearsWhatEndedRunsLeft(t *testing.T) {
	temp := t.TempDir()
	own, other, ended := NewShelf(temp), NewShelf(temp), NewShelf(temp)
	other.run, ended.run = os.Getppid(), 1<<30
	var paths []string
	for _, s := range []Shelf{own, other, ended} {
		path, err := s.Put("Giấy mời.pdf", nil)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	own.ClearLeft()
	if gone(paths[0]) || gone(paths[1]) || !gone(paths[2]) {
		t.Errorf("gone: own %v, of a run that goes on %v, of one that ended %v", gone(paths[0]), gone(paths[1]), gone(paths[2]))
	}
	own.ClearLeft()
	NewShelf(t.TempDir()).ClearLeft()
}

func gone(path string) bool {
	_, err := os.Stat(path)
	return os.IsNotExist(err)
}
