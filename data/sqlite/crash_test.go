package sqlite_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func init() {
	childJobs["write"] = writeUntilKilled
	childJobs["hold"] = holdOpen
}

// writeUntilKilled stores remarks and tells each one that is stored.
func writeUntilKilled(ctx context.Context, out io.Writer, args []string) error {
	r, err := sqlite.Open(ctx, args[0], options())
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		text := fmt.Sprintf("ý kiến thứ %d", n)
		if _, err := r.SaveRemark(ctx, data.Remark{Meeting: 1, Text: text}); err != nil {
			return err
		}
		fmt.Fprintln(out, text)
	}
}

func holdOpen(ctx context.Context, out io.Writer, args []string) error {
	r, err := sqlite.Open(ctx, args[0], options())
	if err != nil {
		return err
	}
	defer r.Close() // never reached; an unused register would be swept away with its lock
	fmt.Fprintln(out, "held")
	select {}
}

// What was said to be stored is there after kill -9, wherever it fell.
func TestStoredRemarksOutliveAKill(t *testing.T) {
	path := closed(t)
	for _, after := range []int{1, 7, 40} {
		cmd, lines := child(t, "write", path)
		var stored []string
		for len(stored) < after && lines.Scan() {
			if strings.HasPrefix(lines.Text(), "error") {
				t.Fatal(lines.Text())
			}
			stored = append(stored, lines.Text())
		}
		check(t, cmd.Process.Kill())
		for lines.Scan() {
			stored = append(stored, lines.Text())
		}
		_ = cmd.Wait()
		r := open(t, path)
		sound(t, r)
		d := must(r.Dossier(t.Context(), 1))
		kept := map[string]bool{}
		for _, remark := range d.Remarks {
			kept[remark.Text] = true
		}
		for _, text := range stored {
			if !kept[text] {
				t.Errorf("%q is lost", text)
			}
		}
		check(t, r.Close())
	}
}

// Another process holds the register; when it is killed the lock goes with it.
func TestLockOfAnotherProcess(t *testing.T) {
	path := closed(t)
	cmd, lines := child(t, "hold", path)
	if !lines.Scan() || lines.Text() != "held" {
		t.Fatalf("the other process says %q", lines.Text())
	}
	_, err := sqlite.Open(t.Context(), path, options())
	refused(t, err, data.RefusedInUse)
	refused(t, sqlite.Restore(t.Context(), path, path), data.RefusedInUse)
	check(t, cmd.Process.Kill())
	_ = cmd.Wait()
	sound(t, open(t, path))
}
