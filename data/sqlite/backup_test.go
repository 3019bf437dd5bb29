package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func TestBackupIsAWholeRegister(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	if _, ever, err := o.LastBackup(ctx); ever || err != nil {
		t.Errorf("a backup before any: %v, %v", ever, err)
	}
	folder := filepath.Join(t.TempDir(), possible("USB #1 50%?"))
	check(t, os.Mkdir(folder, 0o755))
	activities := must(o.ActivityCount(ctx)).All
	info, err := o.Backup(ctx, folder)
	check(t, err)
	want := sqlite.Counts{Meetings: 1, People: 5, Units: 4, Tasks: 2, Reports: 3, Ballots: 1, Activities: activities}
	if info.Counts != want || info.Size == 0 || !strings.HasPrefix(filepath.Base(info.Path), "sổ giao ban 2016-04-01 08.") {
		t.Errorf("backup %+v", info)
	}
	if at, ever, err := o.LastBackup(ctx); !ever || err != nil || !at.Equal(info.Time) {
		t.Errorf("last backup %v, %v, %v", at, ever, err)
	}
	list, err := sqlite.Backups(folder)
	check(t, err)
	if len(list) != 1 || list[0].Path != info.Path || list[0].Size != info.Size {
		t.Errorf("backups %+v", list)
	}
	copied := open(t, info.Path)
	same(t, must(copied.Dossier(ctx, o.meeting.ID)), o.dossier(t))
	if got := must(copied.PhotoBytes(ctx, 1)); string(got) != "ảnh" {
		t.Errorf("picture of the copy %q", got)
	}
	sound(t, copied)
	if names := beside(t, info.Path); len(names) != 4 { // the open copy with its log and lock
		t.Errorf("folder holds %q", names)
	}
}

func TestBackupKeepsTheLastThirty(t *testing.T) {
	now := time.Date(2016, 4, 1, 8, 0, 0, 0, time.Local)
	o := options()
	o.Real = func() time.Time { return now }
	r, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "sổ.sogiaoban"), o)
	check(t, err)
	defer r.Close()
	folder := t.TempDir()
	others := []string{"khác 2001-01-01 00.00.00.sogiaoban", "sổ.sogiaoban", "ghi chú.txt", "sổ 2001-01-01.sogiaoban"}
	for _, name := range others {
		check(t, os.WriteFile(filepath.Join(folder, name), nil, 0o644))
	}
	for range 33 {
		now = now.Add(time.Hour)
		must(r.Backup(t.Context(), folder))
	}
	again := must(r.Backup(t.Context(), folder)) // in the same second
	list, err := sqlite.Backups(folder)
	check(t, err)
	if len(list) != 31 || list[0].Path != again.Path || !strings.HasSuffix(again.Path, " (2).sogiaoban") {
		t.Errorf("%d copies, the newest %+v", len(list), list[0])
	}
	oldest := list[29]
	if want := time.Date(2016, 4, 1, 13, 0, 0, 0, time.Local); !oldest.Time.Equal(want) {
		t.Errorf("the oldest is of %v, want %v", oldest.Time, want)
	}
	for _, name := range others {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Errorf("another file is gone: %v", err)
		}
	}
}

func TestBackupToARemovedFolder(t *testing.T) {
	o := settled(t)
	_, err := o.Backup(t.Context(), filepath.Join(t.TempDir(), "ổ đã rút"))
	refused(t, err, data.RefusedNoFolder)
	if _, ever, _ := o.LastBackup(t.Context()); ever {
		t.Error("a failed backup counts")
	}
	_, err = sqlite.Backups(filepath.Join(t.TempDir(), "ổ đã rút"))
	refused(t, err, data.RefusedNoFolder)
}

func TestCompareAndRestore(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	before := o.dossier(t)
	info, err := o.Backup(ctx, t.TempDir())
	check(t, err)
	check(t, o.DeleteMeeting(ctx, o.meeting.ID))
	untouched := fingerprint(t, info.Path)
	both, err := o.Compare(ctx, info.Path)
	check(t, err)
	if both.There != info.Counts || both.Here.Meetings != 0 || both.Here.People != 5 {
		t.Errorf("comparison %+v", both)
	}
	refused(t, sqlite.Restore(ctx, o.Path(), info.Path), data.RefusedInUse)
	check(t, o.Close())
	replaced := must(os.ReadFile(o.Path()))
	check(t, sqlite.Restore(ctx, o.Path(), info.Path))
	if fingerprint(t, info.Path) != untouched {
		t.Error("restoring touched the copy")
	}
	restored := open(t, o.Path())
	same(t, must(restored.Dossier(ctx, o.meeting.ID)), before)
	sound(t, restored)
	check(t, restored.Close())
	names := beside(t, o.Path())
	if len(names) != 2 || !strings.HasPrefix(names[0], "sổ giao ban truoc khi khoi phuc ") {
		t.Fatalf("beside the register lies %q", names)
	}
	kept := must(os.ReadFile(filepath.Join(filepath.Dir(o.Path()), names[0])))
	if string(kept) != string(replaced) {
		t.Error("the replaced register is not as it was")
	}
}

func TestRestoreWhereNoRegisterIs(t *testing.T) {
	o := settled(t)
	info, err := o.Backup(t.Context(), t.TempDir())
	check(t, err)
	path := place(t)
	check(t, sqlite.Restore(t.Context(), path, info.Path))
	same(t, must(open(t, path).Dossier(t.Context(), o.meeting.ID)), o.dossier(t))
}

func TestRestoreRefusesWhatIsNotSound(t *testing.T) {
	register := closed(t)
	whole := must(os.ReadFile(register))
	damaged := append([]byte(nil), whole...)
	for i := len(damaged) / 2; i < len(damaged); i++ {
		damaged[i] = 0x5a
	}
	cases := map[string]struct {
		content []byte
		want    data.RefusalCode
	}{
		"text":    {[]byte("không phải sổ"), data.RefusedNoRegister},
		"damaged": {damaged, data.RefusedDamaged},
		"cut":     {whole[:len(whole)-4096], data.RefusedDamaged},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			before := fingerprint(t, register)
			backup := filepath.Join(t.TempDir(), "bản sao.sogiaoban")
			check(t, os.WriteFile(backup, c.content, 0o644))
			refused(t, sqlite.Restore(t.Context(), register, backup), c.want)
			if after := fingerprint(t, register); after != before {
				t.Errorf("the register was touched:\n%s\n%s", before, after)
			}
		})
	}
	t.Run("missing", func(t *testing.T) {
		refused(t, sqlite.Restore(t.Context(), register, filepath.Join(t.TempDir(), "không có")), data.RefusedNoFile)
	})
}

// A register whose last run was killed is set aside with its log.
func TestRestoreKeepsTheLogOfAKilledRun(t *testing.T) {
	o := settled(t)
	info, err := o.Backup(t.Context(), t.TempDir())
	check(t, err)
	must(o.SaveUnit(t.Context(), data.Unit{Name: "Chỉ trong nhật ký"}))
	path := place(t)
	for _, suffix := range []string{"", "-wal"} {
		check(t, os.WriteFile(path+suffix, must(os.ReadFile(o.Path()+suffix)), 0o644))
	}
	check(t, sqlite.Restore(t.Context(), path, info.Path))
	names := beside(t, path)
	if len(names) != 3 {
		t.Fatalf("beside the register lies %q", names)
	}
	aside := open(t, filepath.Join(filepath.Dir(path), names[0]))
	if units := must(aside.Units(t.Context())); last(units).Name != "Chỉ trong nhật ký" {
		t.Errorf("units of the replaced register %+v", units)
	}
	if units := must(open(t, path).Units(t.Context())); len(units) != 4 {
		t.Errorf("units of the restored register %+v", units)
	}
}
