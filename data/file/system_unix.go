//go:build unix

package file

import (
	"errors"
	"os"
	"syscall"

	"giaoban/data"
)

func reason(_ string, err error) data.RefusalCode {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return data.RefusedFull
	case errors.Is(err, syscall.EROFS):
		return data.RefusedReadOnly
	case errors.Is(err, syscall.ENAMETOOLONG):
		return data.RefusedPath
	case errors.Is(err, syscall.ENOTDIR):
		return data.RefusedNoFolder
	}
	return ""
}

// SyncFolder forces the names in a folder to the disk.
func SyncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	err = d.Sync()
	// Some network and memory file systems know no such call.
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	if closeErr := d.Close(); err == nil {
		err = closeErr
	}
	return err
}
