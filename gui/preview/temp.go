package preview

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"

	"giaoban/data/file"
)

// Shelf is a folder of papers that another program has been given to show. They
// stay while it may have them open, and go when this program ends; what it could
// not remove then goes at its next start.
type Shelf struct {
	folder string // of all runs
	run    int    // number of the process
}

// NewShelf returns the shelf of this run in a folder of temporary files;
// os.TempDir() when empty.
func NewShelf(temp string) Shelf {
	if temp == "" {
		temp = os.TempDir()
	}
	return Shelf{folder: filepath.Join(temp, "so-giao-ban-xem"), run: os.Getpid()}
}

func (s Shelf) own() string { return filepath.Join(s.folder, strconv.Itoa(s.run)) }

// Put writes a paper under its name and returns its path. Each goes into a
// folder of its own, because one of the same name may be open already.
func (s Shelf) Put(name string, pdf []byte) (string, error) {
	if err := os.MkdirAll(s.own(), 0o700); err != nil {
		return "", fmt.Errorf("make folder to show papers: %w", file.Refusal(s.own(), err))
	}
	folder, err := os.MkdirTemp(s.own(), "")
	if err != nil {
		return "", fmt.Errorf("make folder to show papers: %w", file.Refusal(s.own(), err))
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

// Clear removes what this run has put there. A file that another program still
// holds stays for the next start.
func (s Shelf) Clear() {
	_ = os.RemoveAll(s.own())
	_ = os.Remove(s.folder) // where no other run needs it
}

// ClearLeft removes what runs that have ended left.
func (s Shelf) ClearLeft() {
	runs, err := os.ReadDir(s.folder)
	if err != nil {
		return
	}
	for _, run := range runs {
		if number, err := strconv.Atoi(run.Name()); err != nil || number != s.run && !alive(number) {
			_ = os.RemoveAll(filepath.Join(s.folder, run.Name()))
		}
	}
	_ = os.Remove(s.folder)
}

// alive reports whether a process of that number runs.
func alive(number int) bool {
	process, err := os.FindProcess(number)
	if err != nil {
		return false
	}
	defer func() { _ = process.Release() }()
	// Windows finds only processes that run, and knows no signals.
	return runtime.GOOS == "windows" || process.Signal(syscall.Signal(0)) == nil
}
