package sqlite

import (
	"context"
	"database/sql"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"giaoban/data/sqlite/query"
)

// connection is one connection to the file, used by one goroutine at a time. It
// keeps the statements it has prepared: preparing costs more than running.
type connection struct {
	pool  *sql.DB
	conn  *sql.Conn
	kept  map[string]*sql.Stmt
	plain *query.Queries
}

var _ query.DBTX = (*connection)(nil)

func connect(ctx context.Context, path string, a access) (*connection, error) {
	source, err := dataSource(path, a)
	if err != nil {
		return nil, err
	}
	pool, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(1)
	conn, err := pool.Conn(ctx)
	if err != nil {
		_ = pool.Close()
		return nil, err
	}
	c := &connection{pool: pool, conn: conn, kept: map[string]*sql.Stmt{}}
	c.plain = query.New(c)
	return c, nil
}

// Close closes the connection and the statements it keeps.
func (c *connection) Close() error {
	for _, s := range c.kept {
		_ = s.Close()
	}
	_ = c.conn.Close()
	return c.pool.Close()
}

// PrepareContext returns the kept statement of a text.
func (c *connection) PrepareContext(ctx context.Context, text string) (*sql.Stmt, error) {
	if s, ok := c.kept[text]; ok {
		return s, nil
	}
	s, err := c.conn.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	c.kept[text] = s
	return s, nil
}

// ExecContext runs a kept statement.
func (c *connection) ExecContext(ctx context.Context, text string, args ...any) (sql.Result, error) {
	s, err := c.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(ctx, args...)
}

// QueryContext runs a kept query.
func (c *connection) QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	s, err := c.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

// QueryRowContext runs a kept query of one row. The error of a text that cannot
// be prepared comes from the row.
func (c *connection) QueryRowContext(ctx context.Context, text string, args ...any) *sql.Row {
	s, err := c.PrepareContext(ctx, text)
	if err != nil {
		return c.conn.QueryRowContext(ctx, text, args...)
	}
	return s.QueryRowContext(ctx, args...)
}

// once runs a text that will not come again, without keeping it.
func (c *connection) once(ctx context.Context, text string, args ...any) error {
	_, err := c.conn.ExecContext(ctx, text, args...)
	return err
}

// number asks for one whole number.
func (c *connection) number(ctx context.Context, text string, args ...any) (int64, error) {
	var n int64
	err := c.QueryRowContext(ctx, text, args...).Scan(&n)
	return n, err
}

// numbers asks for a column of whole numbers.
func (c *connection) numbers(ctx context.Context, text string, args ...any) ([]int64, error) {
	return numbers(ctx, c, text, args...)
}

func numbers(ctx context.Context, c runner, text string, args ...any) ([]int64, error) {
	rows, err := c.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, rows.Err()
}
