package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/pressly/goose/v3"

	"giaoban/data"
)

//go:embed migrations/*.sql
var migrations embed.FS

// schema is a set of migrations and the version they lead to.
type schema struct {
	scripts fs.FS
	version int
}

// currentSchema returns the schema of this program.
func currentSchema() schema {
	scripts, err := fs.Sub(migrations, "migrations")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return schema{scripts, schemaVersion}
}

// migrate brings the file at path to the schema, each migration in a transaction
// of its own.
func (s schema) migrate(ctx context.Context, path string) error {
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
	options := []goose.ProviderOption{goose.WithDisableGlobalRegistry(true)}
	if s.version >= shelvesVersion {
		options = append(options, goose.WithGoMigrations(shelveSearch()))
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, pool, s.scripts, options...)
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate %s: %w", path, refusalOf(path, err))
	}
	var version int
	if err := pool.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version != s.version {
		return &data.Refusal{Code: data.RefusedDamaged, Detail: path, Err: fmt.Errorf("schema %d after migrating to %d", version, s.version)}
	}
	return pool.Close()
}

// upgrade migrates an existing register after laying a verified copy of it
// beside it, which stays.
func (s schema) upgrade(ctx context.Context, path string, from int) error {
	kept := freeName(fmt.Sprintf("%s truoc khi nang cap tu ban %d", strings.TrimSuffix(path, registerSuffix), from))
	if _, err := copyVerified(ctx, path, kept, quietAccess(path)); err != nil {
		return fmt.Errorf("copy before migrating: %w", err)
	}
	return s.migrate(ctx, path)
}
