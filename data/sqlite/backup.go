package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"giaoban/data"
	"giaoban/data/file"
)

const (
	// backupsKept is how many copies of a register a folder keeps.
	backupsKept = 30
	// backupForm is the time in a copy's name, to the second, in the local zone.
	backupForm = "2006-01-02 15.04.05"
	// registerSuffix is the ending of a register and of its copies.
	registerSuffix = ".sogiaoban"
)

// BackupInfo describes a copy. Counts is set by Backup only.
type BackupInfo struct {
	Path   string
	Time   time.Time
	Size   int64 // bytes
	Counts Counts
}

// Backup makes a copy of the register in a folder, named by register, date and
// time: written under another name first, opened again, checked, counted, forced
// to the disk, then named. The folder keeps the last 30 copies of this register.
// A removed folder (RefusedNoFolder), a full disk (RefusedFull) and a
// write-protected one (RefusedReadOnly) leave nothing behind.
func (r *Register) Backup(ctx context.Context, folder string) (BackupInfo, error) {
	info, err := r.backup(ctx, folder)
	if err != nil {
		return BackupInfo{}, fmt.Errorf("back up %s to %s: %w", r.path, folder, refusalOf(folder, err))
	}
	line := data.Activity{Action: data.ActionBackedUp, Kind: data.KindSetting, Subject: info.Path}
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		t.undoable = undoNone
		t.line(line)
		return t.plain.SetMeta(ctx, metaParams("last_backup", instant(info.Time)))
	})
	if err != nil {
		return info, fmt.Errorf("note the backup: %w", err)
	}
	return info, pruneBackups(r.path, folder)
}

func (r *Register) backup(ctx context.Context, folder string) (BackupInfo, error) {
	if r.readOnly {
		return BackupInfo{}, &data.Refusal{Code: data.RefusedReadOnly, Detail: r.path}
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return BackupInfo{}, &data.Refusal{Code: data.RefusedNoFolder, Detail: folder, Err: err}
	}
	now := r.real()
	path := freeName(filepath.Join(folder, stem(r.path)+" "+now.Format(backupForm)))
	beside := path + ".dang-ghi"
	removeFiles(beside)
	r.writing.Lock()
	counts, err := copyVerified(ctx, r.path, beside, accessInspect)
	r.writing.Unlock()
	if err != nil {
		return BackupInfo{}, err
	}
	if err := file.Replace(beside, path); err != nil {
		removeFiles(beside)
		return BackupInfo{}, err
	}
	stat, err := os.Stat(path)
	if err != nil {
		return BackupInfo{}, err
	}
	return BackupInfo{Path: path, Time: now, Size: stat.Size(), Counts: counts}, nil
}

// stem is the name of a register without folder and ending.
func stem(path string) string { return strings.TrimSuffix(filepath.Base(path), registerSuffix) }

// freeName returns the name with the ending of a register, told apart by a number
// from the copies made in the same second.
func freeName(name string) string {
	path := name + registerSuffix
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) || n > 99 {
			return path
		}
		path = fmt.Sprintf("%s (%d)%s", name, n, registerSuffix)
	}
}

// Backups lists the copies in a folder, newest first, whatever register they are
// of. Time is the one in the name.
func Backups(folder string) ([]BackupInfo, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("list copies: %w", file.Refusal(folder, err))
	}
	var list []BackupInfo
	for _, e := range entries {
		_, taken, ok := backupName(e.Name())
		info, err := e.Info()
		if !ok || err != nil || !info.Mode().IsRegular() {
			continue
		}
		list = append(list, BackupInfo{Path: filepath.Join(folder, e.Name()), Time: taken, Size: info.Size()})
	}
	slices.SortFunc(list, func(a, b BackupInfo) int {
		// Of one second the numbered ones are the later: "… (2)" after "…".
		return cmp.Or(b.Time.Compare(a.Time), cmp.Compare(len(b.Path), len(a.Path)), cmp.Compare(b.Path, a.Path))
	})
	return list, nil
}

// backupName takes the name of a copy apart: the register's name and the time.
func backupName(name string) (register string, taken time.Time, ok bool) {
	base, found := strings.CutSuffix(name, registerSuffix)
	if !found {
		return "", time.Time{}, false
	}
	if i := strings.LastIndex(base, " ("); i >= 0 && strings.HasSuffix(base, ")") {
		base = base[:i]
	}
	cut := len(base) - len(backupForm)
	if cut < 1 || base[cut-1] != ' ' {
		return "", time.Time{}, false
	}
	taken, err := time.ParseInLocation(backupForm, base[cut:], time.Local)
	return base[:cut-1], taken, err == nil
}

// pruneBackups removes the oldest copies of a register beyond those kept. Other
// files are left alone.
func pruneBackups(path, folder string) error {
	list, err := Backups(folder)
	if err != nil {
		return err
	}
	kept := 0
	for _, b := range list {
		register, _, _ := backupName(filepath.Base(b.Path))
		if register != stem(path) {
			continue
		}
		if kept++; kept <= backupsKept {
			continue
		}
		if err := os.Remove(b.Path); err != nil {
			return fmt.Errorf("remove an old copy: %w", file.Refusal(b.Path, err))
		}
	}
	return nil
}

// LastBackup returns when the last copy was made, and whether one ever was.
func (r *Register) LastBackup(ctx context.Context) (time.Time, bool, error) {
	var at time.Time
	err := r.read(ctx, func(c *connection) error {
		text, err := meta(ctx, c, "last_backup")
		at = instantOf(text)
		return err
	})
	return at, !at.IsZero(), err
}

// Comparison sets the register beside a copy.
type Comparison struct{ Here, There Counts }

// Compare opens a copy for reading, checks its structure, and counts it and the
// register. A file that is no sound register is refused and stays as it was.
func (r *Register) Compare(ctx context.Context, path string) (Comparison, error) {
	var both Comparison
	err := r.read(ctx, func(c *connection) (err error) {
		both.Here, err = c.counts(ctx)
		return err
	})
	if err == nil {
		both.There, err = countCopy(ctx, path)
	}
	if err != nil {
		return Comparison{}, fmt.Errorf("compare with %s: %w", path, refusalOf(path, err))
	}
	return both, nil
}

func countCopy(ctx context.Context, path string) (Counts, error) {
	if _, err := readHeader(path); err != nil {
		return Counts{}, err
	}
	c, err := connect(ctx, path, quietAccess(path))
	if err != nil {
		return Counts{}, err
	}
	defer c.Close()
	if err := checkStructure(ctx, c, path, "PRAGMA integrity_check(1)"); err != nil {
		return Counts{}, err
	}
	return c.counts(ctx)
}

// Restore puts a copy in the place of a register that is closed: the copy is
// checked, copied beside the register, and moved over it. The replaced register
// stays beside under a name with the time of now. A register in use is refused
// (RefusedInUse), a copy that is not sound too; then all is as it was.
func Restore(ctx context.Context, registerPath, backupPath string) error {
	if err := restore(ctx, registerPath, backupPath); err != nil {
		return fmt.Errorf("restore %s from %s: %w", registerPath, backupPath, refusalOf(registerPath, err))
	}
	return nil
}

func restore(ctx context.Context, registerPath, backupPath string) error {
	lock, err := hold(registerPath)
	if err != nil {
		return err
	}
	defer func() { _ = release(lock) }()
	if _, err := countCopy(ctx, backupPath); err != nil {
		return err
	}
	beside := registerPath + ".dang-khoi-phuc"
	removeFiles(beside)
	if _, err := copyVerified(ctx, backupPath, beside, quietAccess(backupPath)); err != nil {
		return err
	}
	// The name is for people to find the file: it says when it really happened.
	replaced, err := setAside(registerPath, time.Now())
	if err == nil {
		err = file.Replace(beside, registerPath)
		if err != nil && replaced != "" {
			err = errors.Join(err, os.Rename(replaced, registerPath))
		}
	}
	if err != nil {
		removeFiles(beside)
	}
	return err
}

// setAside moves a closed register with its log out of the way and returns where
// to; "" when there was none.
func setAside(path string, now time.Time) (string, error) {
	aside := freeName(strings.TrimSuffix(path, registerSuffix) + " truoc khi khoi phuc " + now.Format(backupForm))
	for _, suffix := range []string{"-wal", "-shm", ""} {
		err := os.Rename(path+suffix, aside+suffix)
		if errors.Is(err, fs.ErrNotExist) {
			if suffix == "" {
				return "", nil
			}
			continue
		}
		if err != nil {
			return "", err
		}
	}
	return aside, nil
}
