package sample_test

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

// options give the same register each time.
func options() sqlite.Options {
	clock := func() time.Time { return time.Date(2016, time.April, 6, 10, 42, 0, 0, time.UTC) }
	return sqlite.Options{Clock: clock, Real: clock, Random: rand.NewChaCha8([32]byte{}), Actor: "văn thư"}
}

func made(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mẫu.sogiaoban")
	if err := sample.Make(t.Context(), path, options()); err != nil {
		t.Fatal(err)
	}
	return path
}

func opened(t *testing.T, path string) *sqlite.Register {
	t.Helper()
	r, err := sqlite.Open(t.Context(), path, options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// only returns the dossier of the register's one briefing.
func only(t *testing.T, r *sqlite.Register) data.Dossier {
	t.Helper()
	rows, err := r.Meetings(t.Context(), sqlite.MeetingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1 {
		t.Fatalf("there are %d briefings", len(rows))
	}
	d, err := r.Dossier(t.Context(), rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// dump returns every row of every table of a register.
func dump(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var out strings.Builder
	for _, table := range tables(t, db) {
		fmt.Fprintf(&out, "-- %s\n", table)
		dumpTable(t.Context(), t, db, table, &out)
	}
	return out.String()
}

func tables(t *testing.T, db *sql.DB) []string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}

func dumpTable(ctx context.Context, t *testing.T, db *sql.DB, table string, out *strings.Builder) {
	t.Helper()
	rows, err := db.QueryContext(ctx, fmt.Sprintf("SELECT * FROM %q ORDER BY 1, 2", table))
	if err != nil {
		t.Fatalf("%s: %v", table, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	values, places := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		places[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(out, "%q\n", fmt.Sprint(values...))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}
