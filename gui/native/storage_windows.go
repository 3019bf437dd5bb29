package native

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// StorageOf returns in what kind of place a path lies; the file need not be there
// yet.
func StorageOf(path string) Storage {
	path, err := filepath.Abs(path)
	if err != nil {
		return StorageLocal
	}
	volume := filepath.VolumeName(path)
	if strings.HasPrefix(volume, `\\`) && !strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(volume, `\\.\`) {
		return StorageNetwork
	}
	if inCloud(path, []string{os.Getenv("OneDrive"), os.Getenv("OneDriveCommercial"), os.Getenv("OneDriveConsumer")}) {
		return StorageCloud
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return StorageLocal
	}
	switch windows.GetDriveType(root) {
	case windows.DRIVE_REMOTE:
		return StorageNetwork
	case windows.DRIVE_REMOVABLE, windows.DRIVE_CDROM:
		return StorageRemovable
	}
	return StorageLocal
}
