package sqlite

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"giaoban/data"
)

// older makes a register, as this program makes it today.
func older(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ #1 50%.sogiaoban")
	r, err := Create(t.Context(), path, Options{})
	if err == nil {
		_, err = r.SaveUnit(t.Context(), data.Unit{Name: "Phòng Tổng hợp"})
	}
	if err == nil {
		err = r.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// future is the schema of a program of the future, with one migration more.
func future(t *testing.T, migration string) schema {
	t.Helper()
	today := currentSchema()
	scripts := fstest.MapFS{fmt.Sprintf("%05d_next.sql", today.version+1): {Data: []byte("-- +goose Up\n" + migration + fmt.Sprintf("\nPRAGMA user_version = %d;", today.version+1))}}
	names, err := fs.Glob(today.scripts, "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		script, err := fs.ReadFile(today.scripts, name)
		if err != nil {
			t.Fatal(err)
		}
		scripts[name] = &fstest.MapFile{Data: script}
	}
	return schema{scripts, today.version + 1}
}

func countUnits(t *testing.T, path string) int64 {
	t.Helper()
	c, err := connect(t.Context(), path, accessAlone)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	n, err := c.number(t.Context(), "SELECT count(*) FROM unit")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func besides(t *testing.T, path string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*nang cap*"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestUpgradeLeavesAVerifiedCopy(t *testing.T) {
	path := older(t)
	schema := future(t, "ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT '';")
	if err := schema.upgrade(t.Context(), path, schemaVersion); err != nil {
		t.Fatal(err)
	}
	if n := countUnits(t, path); n != 1 {
		t.Errorf("%d units after migrating", n)
	}
	copies := besides(t, path)
	if len(copies) != 1 {
		t.Fatalf("copies %q", copies)
	}
	// The migrated register is now a newer program's, the copy is not.
	_, err := Open(t.Context(), path, Options{})
	if r, ok := data.AsRefusal(err); !ok || r.Code != data.RefusedNewer {
		t.Errorf("opening the migrated register: %v", err)
	}
	kept, err := Open(t.Context(), copies[0], Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if units, err := kept.Units(context.Background()); err != nil || len(units) != 1 {
		t.Errorf("units of the copy: %v, %v", units, err)
	}
}

func TestFailingUpgradeLeavesTheRegister(t *testing.T) {
	path := older(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	broken := future(t, "ALTER TABLE unit ADD COLUMN phone TEXT;\nDELETE FROM unit;\nINSERT INTO nowhere VALUES (1);")
	if err := broken.upgrade(t.Context(), path, schemaVersion); err == nil {
		t.Fatal("a broken migration succeeded")
	}
	after, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("the register was changed")
	}
	if len(besides(t, path)) != 1 {
		t.Error("the copy is gone")
	}
	r, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
}

// The number in the code and the one the migrations write must be the same, and
// every shelf of the search index must be there.
func TestSchemaAgreesWithItself(t *testing.T) {
	path := older(t)
	h, err := readHeader(path)
	if err != nil || h.version != schemaVersion {
		t.Errorf("header %+v, %v", h, err)
	}
	c, err := connect(t.Context(), path, accessAlone)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for _, shelf := range shelves() {
		n, err := c.number(t.Context(), "SELECT count(*) FROM sqlite_schema WHERE name = ?", string(shelf))
		if err != nil || n != 1 {
			t.Errorf("%s is there %d times, %v", shelf, n, err)
		}
	}
}

// TestOlderRegistersAreIndexed: what an older program left is found after the
// migration, and the index is as Check makes it anew.
func TestOlderRegistersAreIndexed(t *testing.T) {
	r, err := Open(t.Context(), leftBy(t, shelvesVersion-1), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	found, err := r.Find(t.Context(), "phong a", 5)
	if err != nil || len(found.Hits) != 1 || found.Hits[0].Kind != data.KindUnit {
		t.Errorf("found %+v, %v", found, err)
	}
	wrong, err := r.Check(t.Context())
	if err != nil || len(wrong) != 0 {
		t.Errorf("check finds %+v, %v", wrong, err)
	}
}

// Every table that holds records is either taken back by undo or named here.
func TestEveryTableIsTrackedOrNot(t *testing.T) {
	outside := []string{"meta", "setting", "series", "content", "signed_paper", "paper_draft", "jotting", "account", "activity", "ballot_entry", "goose_db_version"}
	known := map[string]bool{}
	for _, name := range outside {
		known[name] = true
	}
	for _, tracked := range undoTracked {
		known[tracked.table] = true
	}
	c, err := connect(t.Context(), older(t), accessAlone)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	err = c.each(t.Context(), `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'`,
		func(columns []string) {
			if !known[columns[0]] {
				t.Errorf("table %s is neither tracked by undo nor left out on purpose", columns[0])
			}
		})
	if err != nil {
		t.Fatal(err)
	}
}

// TestEveryOlderSchemaOpens: a register that any earlier program left is opened,
// brought up to date, and holds what it held.
func TestEveryOlderSchemaOpens(t *testing.T) {
	for version := 1; version < schemaVersion; version++ {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			path := leftBy(t, version)
			r, err := Open(t.Context(), path, Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if units, err := r.Units(t.Context()); err != nil || len(units) != 1 {
				t.Errorf("units %v, %v", units, err)
			}
			if len(besides(t, path)) != 1 {
				t.Error("no copy was kept")
			}
		})
	}
}

// leftBy makes a register as the program with that schema left it, with one unit.
func leftBy(t *testing.T, version int) string {
	t.Helper()
	today := currentSchema()
	scripts := fstest.MapFS{}
	for n := 1; n <= version; n++ {
		if n == shelvesVersion {
			continue
		}
		names, err := fs.Glob(today.scripts, fmt.Sprintf("%05d_*.sql", n))
		if err != nil || len(names) != 1 {
			t.Fatalf("migration %d: %v, %v", n, names, err)
		}
		script, err := fs.ReadFile(today.scripts, names[0])
		if err != nil {
			t.Fatal(err)
		}
		scripts[names[0]] = &fstest.MapFile{Data: script}
	}
	path := filepath.Join(t.TempDir(), "cũ.sogiaoban")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := (schema{scripts, version}).migrate(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	c, err := connect(t.Context(), path, accessWrite)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	const unit = `INSERT INTO office (id, parent, agency, full_name, symbol, place, head_title, recipients, minutes_kept, urgent_days)
		VALUES (1, '', '', '', '', '', '', '[]', 10, 7);
		INSERT INTO unit (uuid, name, short, position, reports, retired) VALUES ('u', 'Phòng A', '', 1, 1, 0);`
	if err := c.once(t.Context(), unit); err != nil {
		t.Fatal(err)
	}
	return path
}
