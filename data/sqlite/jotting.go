package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Jotting returns what was typed into a field and not entered yet, "" for nothing.
// The key names the field and the record it is about.
func (r *Register) Jotting(ctx context.Context, key string) (string, error) {
	var text string
	err := r.read(ctx, func(c *connection) error {
		var err error
		text, err = c.plain.Jotting(ctx, key)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	return text, err
}

// KeepJotting keeps what is typed into a field until it is entered, so that it
// outlives the program; no text drops it. It is no step of undo, stands in no activity,
// and nobody is told: it is not a record yet.
func (r *Register) KeepJotting(ctx context.Context, j data.Jotting) error {
	j.Clean()
	if err := j.Check(); err != nil {
		return err
	}
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		t.undoable = undoNone
		if j.Text == "" {
			return t.plain.DropJotting(ctx, j.Key)
		}
		return t.plain.SetJotting(ctx, query.SetJottingParams{Key: j.Key, Text: j.Text})
	})
}
