package proof

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"
)

// codeStore is the folder of pdfium's compiled code: one folder below it for the
// versions of pdfium and of its compiler, so that what another version of the
// program left is told apart and can go.
type codeStore struct{ root string }

// codePrefix begins the name of every folder of compiled code.
const codePrefix = "code-"

func (s codeStore) folder() string { return filepath.Join(s.root, codePrefix+codeVersion()) }

// unfinished ends the name of code that is being written.
const unfinished = ".tmp"

// has reports whether there is compiled code.
func (s codeStore) has() bool {
	found := false
	_ = filepath.WalkDir(s.folder(), func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() && filepath.Ext(entry.Name()) != unfinished {
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found
}

// drop removes the compiled code, as when it is damaged.
func (s codeStore) drop() { _ = os.RemoveAll(s.folder()) }

// tidy removes what other versions of the program left, and what a run that was
// ended while it wrote did.
func (s codeStore) tidy() {
	_ = filepath.WalkDir(s.folder(), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != unfinished {
			return nil
		}
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > time.Hour {
			_ = os.Remove(path)
		}
		return nil
	})
	entries, err := os.ReadDir(s.root)
	if err != nil {
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), codePrefix) && e.Name() != filepath.Base(s.folder()) {
			_ = os.RemoveAll(filepath.Join(s.root, e.Name()))
		}
	}
}

// codeVersion names the versions that compiled code belongs to.
func codeVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	var versions []string
	for _, module := range info.Deps {
		switch module.Path {
		case "github.com/klippa-app/go-pdfium", "github.com/tetratelabs/wazero":
			versions = append(versions, module.Version)
		}
	}
	return strings.Join(versions, "-")
}
