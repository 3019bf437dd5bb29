package sqlite

import (
	"context"
	"database/sql"
	"fmt"
)

// checkSearch makes the index anew in memory and compares it word by word with
// the register's.
func checkSearch(ctx context.Context, c *connection, found *findings) error {
	anew, err := indexAnew(ctx, c)
	if err != nil {
		return err
	}
	defer anew.Close()
	for _, s := range shelves() {
		differs, err := checkShelf(ctx, s, anew, c)
		if err != nil {
			return fmt.Errorf("read the search index: %w", err)
		}
		if differs != "" {
			found.add(FoundSearch, "%s", differs)
			return nil
		}
	}
	return nil
}

// checkShelf compares a shelf of two indexes and returns the first words that
// differ, "" when none do.
func checkShelf(ctx context.Context, s shelf, anew, kept *connection) (differs string, err error) {
	want, err := shelfWords(ctx, s, anew)
	if err != nil {
		return "", err
	}
	defer want.Close()
	got, err := shelfWords(ctx, s, kept)
	if err != nil {
		return "", err
	}
	defer got.Close()
	for {
		wantWord, wantMore, err := next(want)
		if err != nil {
			return "", err
		}
		gotWord, gotMore, err := next(got)
		if err != nil {
			return "", err
		}
		if wantWord != gotWord {
			return fmt.Sprintf("%q ≠ %q", gotWord, wantWord), nil
		}
		if !wantMore && !gotMore {
			return "", nil
		}
	}
}

func indexAnew(ctx context.Context, c *connection) (*connection, error) {
	pool, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		_ = pool.Close()
		return nil, err
	}
	anew := &connection{pool: pool, conn: conn, kept: map[string]*sql.Stmt{}}
	err = anew.once(ctx, "BEGIN")
	if err == nil {
		err = indexAll(ctx, c, anew)
	}
	if err == nil {
		err = anew.once(ctx, "COMMIT")
	}
	if err != nil {
		_ = anew.Close()
		return nil, err
	}
	return anew, nil
}

// shelfWords lists every word of a shelf with its row and column.
func shelfWords(ctx context.Context, s shelf, c *connection) (*sql.Rows, error) {
	name := "temp.words_of_" + string(s)
	if err := c.once(ctx, "CREATE VIRTUAL TABLE "+name+" USING fts5vocab(main, "+string(s)+", instance)"); err != nil {
		return nil, err
	}
	return c.QueryContext(ctx, "SELECT term || ' ' || doc || ' ' || col FROM "+name)
}

func next(rows *sql.Rows) (word string, more bool, err error) {
	if !rows.Next() {
		return "", false, rows.Err()
	}
	err = rows.Scan(&word)
	return word, true, err
}
