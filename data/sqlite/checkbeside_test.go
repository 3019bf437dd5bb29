package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"giaoban/data"
)

// A check sees one state of the register, however much is written meanwhile.
func TestCheckBesideAWriter(t *testing.T) {
	r, err := Create(t.Context(), filepath.Join(t.TempDir(), "sổ.sogiaoban"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	writing := func(ctx context.Context, _ *connection, _ *findings) error {
		_, err := r.SaveUnit(ctx, data.Unit{Name: "Phòng Tổng hợp"})
		return err
	}
	var seen []int64
	counting := func(ctx context.Context, c *connection, _ *findings) error {
		n, err := c.number(ctx, "SELECT count(*) FROM unit")
		seen = append(seen, n)
		return err
	}
	found, err := r.look(t.Context(), counting, writing, checkFile, writing, counting, checkActivity, checkSearch)
	if err != nil || len(found) > 0 || seen[0] != seen[1] {
		t.Errorf("found %+v, %v; saw %v units", found, err, seen)
	}
}
