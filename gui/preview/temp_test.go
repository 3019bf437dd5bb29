package preview

import (
	"os"
	"path/filepath"
	"testing"
)

func TestShelfKeepsPapersApartAndClearsThem(t *testing.T) {
	shelf := NewShelf(t.TempDir())
	name := "BB giao ban quý I-2016 (01-4-2016).pdf"
	first, err := shelf.Put(name, []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := shelf.Put(name, []byte("two"))
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(first) != name || first == second {
		t.Errorf("paths %s and %s", first, second)
	}
	if got, err := os.ReadFile(first); err != nil || string(got) != "one" {
		t.Errorf("the first paper now holds %q, %v", got, err)
	}
	shelf.Clear()
	if _, err := os.Stat(first); !os.IsNotExist(err) {
		t.Errorf("after clearing: %v", err)
	}
	shelf.Clear()
}
