package urn_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"giaoban/data"
	"giaoban/data/urn"
)

// smallDisk mounts a disk of that many bytes, where the test may.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk of one's own here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder
}

func TestNoUrnOnAFullDisk(t *testing.T) {
	folder := smallDisk(t, "32k")
	_, err := urn.Create(filepath.Join(folder, "hòm"), options())
	refused(t, err, data.RefusedFull)
	if names := entries(t, folder); len(names) != 0 {
		t.Errorf("left on the full disk: %q", names)
	}
}

// The urn has its size from the opening: a disk that fills up afterwards does not
// stop the voting.
func TestADiskThatFillsUpDoesNotStopTheVoting(t *testing.T) {
	folder := smallDisk(t, "256k")
	u := must(urn.Create(filepath.Join(folder, "hòm"), options()))
	if err := os.WriteFile(filepath.Join(folder, "đầy"), make([]byte, 1<<20), 0o600); err == nil {
		t.Fatal("the disk is not full")
	}
	for line := range 6 {
		vote(t, u, line, 0, 1, 0)
	}
	if got := must(closed(u)); got.Returned != 6 {
		t.Errorf("totals %+v", got)
	}
	check(t, u.Release())
}

func TestADiskThatIsWriteProtected(t *testing.T) {
	folder := smallDisk(t, "1m")
	path := filepath.Join(folder, "hòm")
	u := must(urn.Create(path, options()))
	vote(t, u, 0, 0, 1, 0)
	must(closed(u))
	check(t, u.Release())
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("the disk cannot be protected: %v", err)
	}
	_, err := urn.Create(filepath.Join(folder, "hòm khác"), options())
	refused(t, err, data.RefusedReadOnly)
	u = must(urn.Open(path, nil))
	if got := must(closed(u)); got.Returned != 1 {
		t.Errorf("totals %+v", got)
	}
	_, err = u.Seal()
	refused(t, err, data.RefusedReadOnly)
	check(t, u.Release())
	refused(t, urn.Destroy(path, nil), data.RefusedReadOnly)
}

func TestAPipeIsNoUrn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ống")
	check(t, syscall.Mkfifo(path, 0o600))
	_, err := urn.Open(path, nil)
	refused(t, err, data.RefusedNoUrn)
	refused(t, urn.Destroy(path, nil), data.RefusedNoUrn)
}
