package sqlite

import (
	"context"
	"database/sql"

	"giaoban/data/vietnamese"
)

// Statement is a query as it is run.
type Statement struct {
	Text string
	Args []any
}

// recorder keeps the queries that are run through it.
type recorder struct {
	runner
	list []Statement
}

func (r *recorder) QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	r.list = append(r.list, Statement{text, args})
	return r.runner.QueryContext(ctx, text, args...)
}

// FindStatements returns the queries by which Find looks for words.
func (r *Register) FindStatements(ctx context.Context, words string, limit int) ([]Statement, error) {
	var list []Statement
	err := r.read(ctx, func(c *connection) error {
		rec := &recorder{runner: c}
		_, err := find(ctx, rec, vietnamese.NewQuery(words), limit)
		list = rec.list
		return err
	})
	return list, err
}
