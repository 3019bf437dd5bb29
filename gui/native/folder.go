package native

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"giaoban/data/vietnamese"
)

// place is a line of a folder: a folder or a file.
type place struct {
	path   string
	name   string
	folder bool
	up     bool // the folder above
	drive  bool
	time   time.Time
}

// readFolder lists a folder: the way up, folders, then files of the endings,
// each by name. Hidden ones are left out. Without endings it lists all files;
// foldersOnly lists none.
func readFolder(folder string, endings []string, foldersOnly bool) ([]place, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var folders, files []place
	for _, e := range entries {
		p := place{path: filepath.Join(folder, e.Name()), name: e.Name()}
		info, err := os.Stat(p.path)
		if err != nil || strings.HasPrefix(p.name, ".") {
			continue
		}
		p.folder, p.time = info.IsDir(), info.ModTime()
		switch {
		case p.folder:
			folders = append(folders, p)
		case !foldersOnly && hasEnding(p.name, endings):
			files = append(files, p)
		}
	}
	byName := func(a, b place) int { return vietnamese.Compare(a.name, b.name) }
	slices.SortFunc(folders, byName)
	slices.SortFunc(files, byName)
	return append(append(above(folder), folders...), files...), nil
}

// above returns the way up from a folder, or the drives where there is none.
func above(folder string) []place {
	if parent := filepath.Dir(folder); parent != folder {
		return []place{{path: parent, name: "..", folder: true, up: true}}
	}
	var drives []place
	for _, d := range OtherDrives() {
		drives = append(drives, place{path: d, name: d, folder: true, drive: true})
	}
	return drives
}

func hasEnding(name string, endings []string) bool {
	return len(endings) == 0 || slices.ContainsFunc(endings, func(e string) bool { return strings.EqualFold(filepath.Ext(name), e) })
}

// nearestFolder returns the folder, or the nearest above it that is there.
func nearestFolder(folder string) string {
	for {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return folder
		}
		folder = parent
	}
}
