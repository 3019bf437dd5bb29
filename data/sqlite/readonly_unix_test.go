//go:build unix

package sqlite_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/sqlite"
)

func init() { childJobs["powerless"] = powerless }

// nobody is a user to whom no permission is granted by office.
const nobody = 65534

// powerless tries what a user may who cannot write: args are the register, its
// folder, and what to try. It prints the code of the refusal.
func powerless(ctx context.Context, out io.Writer, args []string) error {
	if os.Geteuid() == 0 {
		if err := syscall.Setgid(nobody); err != nil {
			return err
		}
		if err := syscall.Setuid(nobody); err != nil {
			return err
		}
	}
	path, folder := args[0], args[1]
	var err error
	switch o := options(); args[2] {
	case "open":
		_, err = sqlite.Open(ctx, path, o)
	case "create":
		_, err = sqlite.Create(ctx, filepath.Join(folder, "mới.sogiaoban"), o)
	case "write":
		err = file.AtomicWrite(filepath.Join(folder, "mới.pdf"), func(io.Writer) error { return nil })
	case "read":
		o.ReadOnly = true
		var r *sqlite.Register
		if r, err = sqlite.Open(ctx, path, o); err == nil {
			var units []data.Unit
			units, err = r.Units(ctx)
			fmt.Fprint(out, len(units), " units ")
			found, checkErr := r.Check(ctx)
			fmt.Fprint(out, len(found), " findings ", checkErr, " ")
			_ = r.Close()
		}
	}
	refusal, _ := data.AsRefusal(err)
	if refusal == nil {
		fmt.Fprintln(out, err)
		return nil
	}
	fmt.Fprintln(out, refusal.Code)
	return nil
}

func TestWriteProtected(t *testing.T) {
	cases := []struct {
		name         string
		file, folder os.FileMode
		try          string
		want         string
	}{
		{"file that cannot be written", 0o444, 0o777, "open", string(data.RefusedReadOnly)},
		{"folder that cannot be written", 0o666, 0o555, "open", string(data.RefusedReadOnly)},
		{"file that cannot be read", 0o000, 0o777, "open", string(data.RefusedUnreadable)},
		{"folder that cannot be entered", 0o444, 0o000, "read", string(data.RefusedUnreadable)},
		{"create in such a folder", 0o666, 0o555, "create", string(data.RefusedReadOnly)},
		{"write in such a folder", 0o666, 0o555, "write", string(data.RefusedReadOnly)},
		{"read where nothing can be written", 0o444, 0o555, "read", "4 units 0 findings <nil> <nil>"},
		{"read a file that cannot be written", 0o444, 0o777, "read", "4 units 0 findings <nil> <nil>"},
	}
	whole := must(os.ReadFile(closed(t)))
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			// Not t.TempDir: another user must reach it.
			base, err := os.MkdirTemp("", "giaoban-*")
			check(t, err)
			t.Cleanup(func() { _ = os.RemoveAll(base) })
			folder := filepath.Join(base, "chỉ đọc")
			check(t, os.Mkdir(folder, 0o777))
			path := filepath.Join(folder, "sổ.sogiaoban")
			check(t, os.WriteFile(path, whole, 0o644))
			check(t, os.Chmod(base, 0o755))
			before := fingerprint(t, path)
			reopen := func() {
				_ = os.Chmod(folder, 0o755)
				_ = os.Chmod(path, 0o644)
			}
			t.Cleanup(reopen)
			check(t, os.Chmod(path, c.file))
			check(t, os.Chmod(folder, c.folder))
			_, lines := child(t, "powerless", path, folder, c.try)
			if !lines.Scan() || lines.Text() != c.want {
				t.Errorf("%s: %q, want %q", c.try, lines.Text(), c.want)
			}
			reopen()
			if after := fingerprint(t, path); after != before {
				t.Errorf("the folder changed:\n%s\n%s", before, after)
			}
		})
	}
}

func TestAPipeIsNoRegister(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ống.sogiaoban")
	check(t, syscall.Mkfifo(path, 0o600))
	_, err := sqlite.Open(t.Context(), path, options())
	refused(t, err, data.RefusedNoRegister)
}
