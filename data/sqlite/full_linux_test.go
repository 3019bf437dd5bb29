package sqlite_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/sqlite"
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

func TestRealFullDisk(t *testing.T) {
	o := settled(t)
	folder := smallDisk(t, "200k")
	_, err := o.Backup(t.Context(), folder)
	refused(t, err, data.RefusedFull)
	_, err = sqlite.Create(t.Context(), filepath.Join(folder, "sổ.sogiaoban"), options())
	refused(t, err, data.RefusedFull)
	if entries := must(os.ReadDir(folder)); len(entries) != 0 {
		t.Errorf("left on the full disk: %v", entries)
	}
	err = file.AtomicWrite(filepath.Join(folder, "biên bản.pdf"), func(w io.Writer) error {
		_, err := w.Write(make([]byte, 300_000))
		return err
	})
	refused(t, err, data.RefusedFull)
}

// A register on a disk that fills up refuses what no longer fits, keeps what was
// stored, and goes on once there is room.
func TestDiskFillsUpWhileWriting(t *testing.T) {
	folder := smallDisk(t, "4m")
	path := filepath.Join(folder, "sổ.sogiaoban")
	r, err := sqlite.Create(t.Context(), path, options())
	check(t, err)
	m := must(r.SaveMeeting(t.Context(), data.Meeting{Kind: data.KindMonthly}))
	filler := filepath.Join(folder, "đầy")
	check(t, os.WriteFile(filler, make([]byte, 2<<20), 0o644))
	stored := 0
	for err == nil && stored < 100 {
		if _, err = r.SaveRemark(t.Context(), data.Remark{Meeting: m.ID, Text: strings.Repeat("dài ", 10_000)}); err == nil {
			stored++
		}
	}
	refused(t, err, data.RefusedFull)
	check(t, os.Remove(filler))
	must(r.SaveRemark(t.Context(), data.Remark{Meeting: m.ID, Text: "lại ghi được"}))
	check(t, r.Close())
	again := open(t, path)
	if d := must(again.Dossier(t.Context(), m.ID)); len(d.Remarks) != stored+1 {
		t.Errorf("%d remarks, want %d", len(d.Remarks), stored+1)
	}
	sound(t, again)
}

// What is on a disk without any room left can still be read.
func TestReadingOnAFullDisk(t *testing.T) {
	whole := must(os.ReadFile(closed(t)))
	folder := smallDisk(t, "1m")
	path := filepath.Join(folder, "sổ.sogiaoban")
	check(t, os.WriteFile(path, whole, 0o644))
	if err := os.WriteFile(filepath.Join(folder, "đầy"), make([]byte, 2<<20), 0o644); err == nil {
		t.Fatal("the disk is not full")
	}
	o := options()
	o.ReadOnly = true
	r, err := sqlite.Open(t.Context(), path, o)
	check(t, err)
	defer r.Close()
	if units := must(r.Units(t.Context())); len(units) != 4 {
		t.Errorf("units = %v", units)
	}
	sound(t, r)
}
