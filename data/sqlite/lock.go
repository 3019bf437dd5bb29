package sqlite

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/gofrs/flock"

	"giaoban/data"
	"giaoban/data/file"
)

// lockSuffix is the ending of the empty file beside a register whose lock says
// that a program holds it. It lies there only as long as one does.
const lockSuffix = ".lock"

// hold takes the lock that keeps other instances out.
func hold(path string) (*flock.Flock, error) {
	for {
		lock := flock.New(resolved(path)+lockSuffix, flock.SetPermissions(0o644))
		held, err := lock.TryLock()
		switch {
		case err != nil:
			return nil, file.Refusal(path, err)
		case !held:
			_ = lock.Close()
			return nil, &data.Refusal{Code: data.RefusedInUse, Detail: path}
		case inPlace(lock):
			return lock, nil
		}
		_ = lock.Close()
	}
}

// inPlace reports whether the locked file still is the one that others find. An
// instance that ended in between may have taken its name away.
func inPlace(lock *flock.Flock) bool {
	locked, err := lock.Stat()
	if err != nil {
		return false
	}
	found, err := os.Stat(lock.Path())
	return err == nil && os.SameFile(locked, found)
}

// release gives the lock up and takes its file away: while it is still held, so
// that it is nobody else's, or on Windows, where an open file stays, afterwards;
// there it stays as well when another instance has opened it by then.
func release(lock *flock.Flock) error {
	if runtime.GOOS != "windows" {
		_ = os.Remove(lock.Path())
		return lock.Unlock()
	}
	err := lock.Unlock()
	_ = os.Remove(lock.Path())
	return err
}

// resolved returns where a register really lies, so that it has one lock by
// whatever link it is opened.
func resolved(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}
