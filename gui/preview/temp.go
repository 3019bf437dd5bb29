package preview

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"giaoban/data/file"
)

// Shelf is a folder of papers that another program has been given to show. They
// stay while it may have them open and go at the next start.
type Shelf struct{ folder string }

// NewShelf returns the shelf in a folder of temporary files; os.TempDir() when empty.
func NewShelf(temp string) Shelf {
	if temp == "" {
		temp = os.TempDir()
	}
	return Shelf{folder: filepath.Join(temp, "so-giao-ban-xem")}
}

// Put writes a paper under its name and returns its path. Each goes into a
// folder of its own, because one of the same name may be open already.
func (s Shelf) Put(name string, pdf []byte) (string, error) {
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return "", fmt.Errorf("make folder to show papers: %w", err)
	}
	folder, err := os.MkdirTemp(s.folder, "")
	if err != nil {
		return "", fmt.Errorf("make folder to show papers: %w", err)
	}
	path := filepath.Join(folder, name)
	err = file.AtomicWrite(path, func(w io.Writer) error {
		_, err := w.Write(pdf)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("write paper to show: %w", err)
	}
	return path, nil
}

// Clear removes what earlier runs of the program left. A file that another
// program still holds stays for the next time.
func (s Shelf) Clear() {
	folders, err := os.ReadDir(s.folder)
	if err != nil {
		return
	}
	for _, folder := range folders {
		_ = os.RemoveAll(filepath.Join(s.folder, folder.Name()))
	}
	_ = os.Remove(s.folder)
}
