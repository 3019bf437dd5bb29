// Package file writes the program's files so that a reader never finds half of
// one: beside the old file first, then in its place. What stands in the way (a
// full disk, a write-protected folder) comes back as a *data.Refusal.
package file

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"giaoban/data"
)

// AtomicWrite writes the file at path: into a new file beside it, forced to the
// disk, then moved over path. When anything fails the old file is as it was and
// nothing is left beside it. A link stays and its file is replaced; what is no
// file (a folder, a device) and what is write-protected are left alone. Errors a
// user can act on are a *data.Refusal whose Detail is the path.
func AtomicWrite(path string, write func(io.Writer) error) error {
	target, err := replaceable(path)
	if err == nil {
		err = replace(target, write)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, Refusal(path, err))
	}
	return nil
}

// replaceable returns the file that stands at path, through a link, or path
// itself where none does. It refuses what must not be replaced.
func replaceable(path string) (string, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return path, nil // what stands in the way shows when it is written
	case !info.Mode().IsRegular():
		return "", &data.Refusal{Code: data.RefusedExists, Detail: path}
	case info.Mode().Perm()&0o200 == 0:
		return "", &data.Refusal{Code: data.RefusedReadOnly, Detail: path}
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target, nil
	}
	return path, nil
}

func replace(path string, write func(io.Writer) error) error {
	beside, err := os.CreateTemp(filepath.Dir(path), ".~*"+filepath.Ext(path))
	if err != nil {
		return err
	}
	err = fill(beside, write)
	if err == nil {
		err = Replace(beside.Name(), path)
	}
	if err != nil {
		_ = os.Remove(beside.Name())
	}
	return err
}

func fill(f *os.File, write func(io.Writer) error) error {
	buffered := bufio.NewWriterSize(f, 64*1024)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// Replace moves a finished file over another in the same folder and forces the
// move to the disk.
func Replace(beside, path string) error {
	if err := os.Rename(beside, path); err != nil {
		return err
	}
	return SyncFolder(filepath.Dir(path))
}

// Sync forces the file at path to the disk.
func Sync(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// WriteBytes writes content into the file at path as AtomicWrite does.
func WriteBytes(path string, content []byte) error {
	return AtomicWrite(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// MakeFolder makes the folder at path with those over it, where they are not there.
// A file in its place is refused (RefusedExists).
func MakeFolder(path string) error {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return fmt.Errorf("make folder: %w", &data.Refusal{Code: data.RefusedExists, Detail: path})
	}
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("make folder %s: %w", path, Refusal(path, err))
	}
	return nil
}
