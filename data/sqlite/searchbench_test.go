package sqlite_test

import (
	"context"
	"database/sql"
	"net/url"
	"os"
	"slices"
	"testing"
	"time"

	"giaoban/data/sqlite"
)

// What is looked for: words of nearly every record, with and without diacritics;
// beginnings that most words share; words that seldom meet; a word that is nowhere.
var benchWords = []string{
	"phong", "phòng", "bao cao", "phối hợp thực hiện", "t", "th", "phon", "thực hi", "dao", "đào", "lanh dao ban so hoa", "xuân yến", "zzz",
}

const benchLimit = 20

// BenchmarkFindTenYears looks for words in a ten-year register, taking turns with
// the same queries on the bare driver.
func BenchmarkFindTenYears(b *testing.B) { findBesideFloor(b, tenYears(b)) }

// BenchmarkFindLarge does the same in the register that GIAOBAN_LARGE names.
func BenchmarkFindLarge(b *testing.B) {
	path := os.Getenv("GIAOBAN_LARGE")
	if path == "" {
		b.Skip("GIAOBAN_LARGE names no register")
	}
	r, err := sqlite.Open(b.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = r.Close() })
	findBesideFloor(b, r)
}

// findBesideFloor reports the median time of a search over all words and the
// slowest of them, and the same of the bare driver.
func findBesideFloor(b *testing.B, r *sqlite.Register) {
	bare := newBareFind(b, r)
	finds, floors := make([][]time.Duration, len(benchWords)), make([][]time.Duration, len(benchWords))
	ctx := context.Background() // as the window asks: one that can end costs more on both sides
	for b.Loop() {
		for i, words := range benchWords {
			finds[i] = append(finds[i], timed(func() {
				if _, err := r.Find(ctx, words, benchLimit); err != nil {
					b.Fatal(err)
				}
			}))
			floors[i] = append(floors[i], timed(func() { bare.run(b, words) }))
		}
	}
	var find, floor, slowest time.Duration
	for i, words := range benchWords {
		slices.Sort(finds[i])
		slices.Sort(floors[i])
		one, bare := finds[i][len(finds[i])/2], floors[i][len(floors[i])/2]
		b.Logf("%-22s %8v bare %8v", words, one, bare)
		find, floor, slowest = find+one, floor+bare, max(slowest, one)
	}
	b.ReportMetric(float64(find.Microseconds()), "µs-find")
	b.ReportMetric(float64(floor.Microseconds()), "µs-floor")
	b.ReportMetric(float64(slowest.Microseconds()), "µs-slowest")
	b.ReportMetric(float64(find)/float64(floor), "times-floor")
}

// bareFind runs the queries of searches on the bare driver.
type bareFind struct {
	queries map[string][]bareQuery
}

type bareQuery struct {
	statement *sql.Stmt
	args      []any
}

func newBareFind(b *testing.B, r *sqlite.Register) *bareFind {
	u := url.URL{Scheme: "file", Path: r.Path(), RawQuery: "mode=ro&_query_only=1"}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	prepared := map[string]*sql.Stmt{}
	f := &bareFind{map[string][]bareQuery{}}
	for _, words := range benchWords {
		list, err := r.FindStatements(b.Context(), words, benchLimit)
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range list {
			if prepared[s.Text] == nil {
				if prepared[s.Text], err = db.Prepare(s.Text); err != nil {
					b.Fatal(err)
				}
			}
			f.queries[words] = append(f.queries[words], bareQuery{prepared[s.Text], s.Args})
		}
	}
	return f
}

func (f *bareFind) run(b *testing.B, words string) {
	for _, q := range f.queries[words] {
		if err := q.run(); err != nil {
			b.Fatal(err)
		}
	}
}

// run reads every row and column.
func (q bareQuery) run() error {
	rows, err := q.statement.Query(q.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	values, into := make([]any, len(names)), make([]any, len(names))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
	}
	return rows.Err()
}
