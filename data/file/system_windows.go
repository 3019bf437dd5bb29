package file

import (
	"errors"
	"path/filepath"
	"syscall"
	"unicode/utf16"

	"giaoban/data"
)

// System error codes, as winerror.h names them.
const (
	errorPathNotFound       = syscall.Errno(3)
	errorNotReady           = syscall.Errno(21)
	errorWriteProtect       = syscall.Errno(19)
	errorSharingViolation   = syscall.Errno(32)
	errorLockViolation      = syscall.Errno(33)
	errorHandleDiskFull     = syscall.Errno(39)
	errorDiskFull           = syscall.Errno(112)
	errorInvalidName        = syscall.Errno(123)
	errorFilenameExcedRange = syscall.Errno(206)
)

// longestName is how many UTF-16 units the name of a file may have.
const longestName = 255

func reason(path string, err error) data.RefusalCode {
	if len(utf16.Encode([]rune(filepath.Base(path)))) > longestName {
		return data.RefusedPath // Windows names several errors for it
	}
	var code syscall.Errno
	if !errors.As(err, &code) {
		return ""
	}
	switch code {
	case errorDiskFull, errorHandleDiskFull, syscall.ENOSPC:
		return data.RefusedFull
	case errorWriteProtect, syscall.EROFS:
		return data.RefusedReadOnly
	case errorSharingViolation, errorLockViolation:
		return data.RefusedFileInUse
	case errorFilenameExcedRange, errorInvalidName:
		return data.RefusedPath
	case errorPathNotFound, errorNotReady:
		return data.RefusedNoFolder
	}
	return ""
}

// SyncFolder does nothing: Windows forces a rename to the disk by itself.
func SyncFolder(string) error { return nil }
