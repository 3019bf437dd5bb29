package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Setting returns a setting of the office, "" when it was never set.
func (r *Register) Setting(ctx context.Context, key string) (string, error) {
	var value string
	err := r.read(ctx, func(c *connection) error {
		var err error
		value, err = c.setting(ctx, key)
		return err
	})
	return value, err
}

func (c *connection) setting(ctx context.Context, key string) (string, error) {
	value, err := c.plain.Setting(ctx, key)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, err
}

// SetSetting stores a setting of the office. It is not a step of undo.
func (r *Register) SetSetting(ctx context.Context, key, value string) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		t.undoable = undoNone
		old, err := t.plain.Setting(ctx, key)
		if err == nil && old == value {
			return nil
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		t.note(data.ActionEdited, data.KindSetting, 0, 0, key)
		return t.plain.SetSetting(ctx, query.SetSettingParams{Key: key, Value: value})
	})
}

// NextNumber takes the next number of a series within a year, from 1.
func (r *Register) NextNumber(ctx context.Context, series string, year int) (int, error) {
	var n int64
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		t.undoable = undoNone
		var err error
		n, err = t.plain.NextNumber(ctx, query.NextNumberParams{Name: series, Year: int64(year)})
		return err
	})
	return int(n), err
}

func metaParams(key, value string) query.SetMetaParams {
	return query.SetMetaParams{Key: key, Value: value}
}

// meta returns a fact about the register itself, "" when it was never set.
func meta(ctx context.Context, c *connection, key string) (string, error) {
	value, err := c.plain.Meta(ctx, key)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, err
}
