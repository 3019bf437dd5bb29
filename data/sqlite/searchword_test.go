package sqlite

import (
	"database/sql"
	"errors"
	"testing"
	"unicode"

	"giaoban/data/vietnamese"
)

// TestEveryWordRuneIsOneToSQLite: a word of the program is one word to FTS5 too.
// Where it were several it would be a phrase, which the index cannot look for.
func TestEveryWordRuneIsOneToSQLite(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(shelfTask.create()); err != nil {
		t.Fatal(err)
	}
	look, err := db.Prepare("SELECT rowid FROM search_task WHERE search_task MATCH ?")
	if err != nil {
		t.Fatal(err)
	}
	for r := rune(0); r <= 0xffff; r++ {
		if !vietnamese.IsWordRune(r) || unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r) {
			continue
		}
		for _, tier := range tiersOf(vietnamese.NewQuery("a" + string(r) + "b")) {
			var row int64
			if err := look.QueryRow(tier.match).Scan(&row); !errors.Is(err, sql.ErrNoRows) {
				t.Errorf("%U in %s: %v", r, tier.match, err)
			}
		}
	}
}
