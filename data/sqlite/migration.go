package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"

	"github.com/pressly/goose/v3"

	"giaoban/data"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the file at path to the newest schema, each migration in a
// transaction of its own.
func migrate(ctx context.Context, path string) error {
	source, err := dataSource(path, accessWrite)
	if err != nil {
		return err
	}
	pool, err := sql.Open("sqlite", source)
	if err != nil {
		return err
	}
	defer pool.Close()
	pool.SetMaxOpenConns(1)
	scripts, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, pool, scripts, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate %s: %w", path, refusalOf(path, err))
	}
	return pool.Close()
}

// upgrade migrates an existing register after making a verified copy of it
// beside it, which stays.
func upgrade(ctx context.Context, path string, version int) error {
	kept := fmt.Sprintf("%s-truoc-nang-cap-%d", path, version)
	_ = os.Remove(kept)
	if _, err := copyVerified(ctx, path, kept); err != nil {
		return fmt.Errorf("copy before migrating: %w", err)
	}
	if err := migrate(ctx, path); err != nil {
		return err
	}
	h, err := readHeader(path)
	if err != nil {
		return err
	}
	if h.version != schemaVersion {
		return &data.Refusal{Code: data.RefusedDamaged, Detail: path, Err: fmt.Errorf("schema %d after migrating", h.version)}
	}
	return nil
}
