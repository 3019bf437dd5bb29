package native

import (
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// OtherDrives returns the roots of drives that a copy is safe on when the
// system's drive fails: fixed drives and sticks, without the system's own.
func OtherDrives() []string {
	letters, err := windows.GetLogicalDrives()
	if err != nil {
		return nil
	}
	var drives []string
	for i := range 26 {
		root := fmt.Sprintf(`%c:\`, 'A'+i)
		if letters&(1<<i) == 0 || i < 3 {
			continue
		}
		name, err := windows.UTF16PtrFromString(root)
		if err != nil {
			continue
		}
		switch windows.GetDriveType(name) {
		case windows.DRIVE_FIXED, windows.DRIVE_REMOVABLE:
			drives = append(drives, root)
		}
	}
	return drives
}

// SameDrive reports whether two paths lie on one drive.
func SameDrive(a, b string) bool {
	return strings.EqualFold(filepath.VolumeName(a), filepath.VolumeName(b))
}
