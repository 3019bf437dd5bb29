package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"giaoban/data/vietnamese"
)

// searchTable makes the search index; the register's own is in its first
// migration.
const searchTable = `CREATE VIRTUAL TABLE search USING fts5 (exact, folded, content = '', contentless_delete = 1,
	detail = column, tokenize = 'unicode61 remove_diacritics 0')`

// checkSearch makes the index anew in memory and compares it word by word with
// the register's.
func checkSearch(ctx context.Context, c *connection, found *findings) error {
	anew, err := indexAnew(ctx, c)
	if err != nil {
		return err
	}
	defer anew.Close()
	want, err := words(ctx, anew)
	if err != nil {
		return err
	}
	defer want.Close()
	got, err := words(ctx, c)
	if err != nil {
		return err
	}
	defer got.Close()
	for {
		wantWord, wantMore, err := next(want)
		if err != nil {
			return err
		}
		gotWord, gotMore, err := next(got)
		if err != nil {
			return err
		}
		if wantWord != gotWord {
			found.add(FoundSearch, "%q ≠ %q", gotWord, wantWord)
			return nil
		}
		if !wantMore && !gotMore {
			return nil
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
	err = anew.once(ctx, searchTable)
	if err == nil {
		err = anew.once(ctx, "BEGIN")
	}
	for _, s := range searched {
		if err == nil {
			err = indexKind(ctx, c, anew, s.code, searchSource(s.kind))
		}
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

// indexKind indexes all records of one kind.
func indexKind(ctx context.Context, from, to *connection, code int64, source string) error {
	rows, err := from.QueryContext(ctx, source)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id, meeting int64
		var text string
		if err := rows.Scan(&text, &meeting, &id); err != nil {
			return err
		}
		_, err := to.ExecContext(ctx, "INSERT INTO search (rowid, exact, folded) VALUES (?, ?, ?)",
			id*searchKinds+code, vietnamese.ExactKey(text), vietnamese.Fold(text))
		if err != nil {
			return err
		}
	}
	return rows.Err()
}

func words(ctx context.Context, c *connection) (*sql.Rows, error) {
	if err := c.once(ctx, "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance)"); err != nil {
		return nil, fmt.Errorf("read the search index: %w", err)
	}
	return c.QueryContext(ctx, "SELECT term || ' ' || doc || ' ' || col FROM temp.words")
}

func next(rows *sql.Rows) (word string, more bool, err error) {
	if !rows.Next() {
		return "", false, rows.Err()
	}
	err = rows.Scan(&word)
	return word, true, err
}
