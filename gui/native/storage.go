package native

import (
	"path/filepath"
	"strings"
)

// Storage is the kind of place a file lies in, as far as it matters to a register.
type Storage int

// The kinds of places. In all but the first a register may be damaged or lost:
// SQLite's locks do not hold across a network, a synchronised folder copies a
// file while it is being written, and a stick is pulled out.
const (
	StorageLocal Storage = iota
	StorageNetwork
	StorageCloud
	StorageRemovable
)

// inFolder reports whether a path lies in a folder, or is it.
func inFolder(path, folder string) bool {
	if folder == "" {
		return false
	}
	path, folder = strings.ToLower(filepath.Clean(path)), strings.ToLower(filepath.Clean(folder))
	return path == folder || strings.HasPrefix(path, folder+string(filepath.Separator))
}

// inCloud reports whether a folder above a path is the one of a program that
// synchronises it: one of those given, or one named as such programs name them.
func inCloud(path string, folders []string) bool {
	for _, folder := range folders {
		if inFolder(path, folder) {
			return true
		}
	}
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		name := strings.ToLower(filepath.Base(dir))
		for _, brand := range []string{"onedrive", "google drive", "googledrive", "my drive", "dropbox", "icloud drive", "iclouddrive"} {
			if name == brand || strings.HasPrefix(name, brand+" - ") {
				return true
			}
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}
