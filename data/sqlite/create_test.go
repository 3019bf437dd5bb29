package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func init() { childJobs["make"] = makeHalf }

// makeHalf makes a register and stops for ever in the middle of filling it.
func makeHalf(ctx context.Context, out io.Writer, args []string) error {
	return sqlite.Make(ctx, args[0], options(), func(ctx context.Context, r *sqlite.Register) error {
		if _, err := r.SaveUnit(ctx, data.Unit{Name: "Phòng Tổng hợp"}); err != nil {
			return err
		}
		fmt.Fprintln(out, "half made")
		select {}
	})
}

func fillOne(ctx context.Context, r *sqlite.Register) error {
	_, err := r.SaveUnit(ctx, data.Unit{Name: "Phòng Tổng hợp"})
	return err
}

func TestMakeLeavesOneFile(t *testing.T) {
	path := place(t)
	check(t, sqlite.Make(t.Context(), path, options(), fillOne))
	if names := beside(t, path); len(names) != 1 || names[0] != filepath.Base(path) {
		t.Errorf("folder holds %q", names)
	}
	r := open(t, path)
	if units := must(r.Units(t.Context())); len(units) != 1 {
		t.Errorf("units = %v", units)
	}
	sound(t, r)
	refused(t, sqlite.Make(t.Context(), path, options(), fillOne), data.RefusedExists)
}

func TestMakeFailingLeavesNothing(t *testing.T) {
	path, broken := place(t), errors.New("broken")
	err := sqlite.Make(t.Context(), path, options(), func(ctx context.Context, r *sqlite.Register) error {
		return errors.Join(fillOne(ctx, r), broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("error = %v", err)
	}
	if names := beside(t, path); len(names) != 0 {
		t.Errorf("folder holds %q", names)
	}
}

// What is killed while it is being made does not bear the register's name, and
// the next one made takes its remains away.
func TestMakeKilledHalfWay(t *testing.T) {
	path := place(t)
	cmd, lines := child(t, "make", path)
	if !lines.Scan() || lines.Text() != "half made" {
		t.Fatalf("the other process says %q", lines.Text())
	}
	refused(t, sqlite.Make(t.Context(), path, options(), fillOne), data.RefusedInUse)
	check(t, cmd.Process.Kill())
	_ = cmd.Wait()
	if slices.Contains(beside(t, path), filepath.Base(path)) {
		t.Error("a register half made bears its name")
	}
	check(t, sqlite.Make(t.Context(), path, options(), fillOne))
	if names := beside(t, path); len(names) != 1 {
		t.Errorf("folder holds %q", names)
	}
}

// A register that was deleted after a crash leaves its log, which must not be
// read as that of the next register of the name.
func TestCreateBesideTheLogOfAnother(t *testing.T) {
	o := settled(t)
	must(o.SaveUnit(t.Context(), data.Unit{Name: "Của sổ cũ"}))
	path := place(t)
	log := must(os.ReadFile(o.Path() + "-wal"))
	check(t, os.WriteFile(path+"-wal", log, 0o644))
	r, err := sqlite.Create(t.Context(), path, options())
	check(t, err)
	if units := must(r.Units(t.Context())); len(units) != 0 {
		t.Errorf("the new register holds %v", units)
	}
	sound(t, r)
	check(t, r.Close())
	if kept := must(os.ReadFile(path + "-wal.cu")); len(kept) != len(log) {
		t.Errorf("%d bytes of the old log are kept, want %d", len(kept), len(log))
	}
}

func TestOneLockByWhateverLink(t *testing.T) {
	o := settled(t)
	link := filepath.Join(t.TempDir(), "lối tắt.sogiaoban")
	if err := os.Symlink(o.Path(), link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	_, err := sqlite.Open(t.Context(), link, options())
	refused(t, err, data.RefusedInUse)
	check(t, o.Close())
	check(t, open(t, link).Close())
	if names := beside(t, link); len(names) != 1 {
		t.Errorf("beside the link lies %q", names)
	}
}
