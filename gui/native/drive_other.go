//go:build !windows

package native

import (
	"os"
	"path/filepath"
	"syscall"
)

// OtherDrives returns the folders under which other drives and sticks appear.
func OtherDrives() []string {
	var drives []string
	for _, pattern := range []string{"/media/*/*", "/run/media/*/*", "/Volumes/*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			continue
		}
		drives = append(drives, found...)
	}
	return drives
}

// SameDrive reports whether two paths lie on one drive. A path that is not
// there counts as its nearest folder that is.
func SameDrive(a, b string) bool {
	x, okA := device(a)
	y, okB := device(b)
	return okA && okB && x == y
}

func device(path string) (uint64, bool) {
	for {
		info, err := os.Stat(path)
		if err == nil {
			s, ok := info.Sys().(*syscall.Stat_t)
			if !ok {
				return 0, false
			}
			return uint64(s.Dev), true
		}
		parent := filepath.Dir(path)
		if parent == path {
			return 0, false
		}
		path = parent
	}
}
