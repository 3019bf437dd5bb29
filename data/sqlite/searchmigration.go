package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/pressly/goose/v3"
)

// shelvesVersion is the schema that keeps the search index by sorts of record.
const shelvesVersion = 3

// shelveSearch is the migration to shelvesVersion. It is no SQL script because the
// text is folded before it is indexed, which SQLite cannot do.
func shelveSearch() *goose.Migration {
	return goose.NewGoMigration(shelvesVersion, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DROP TABLE search"); err != nil {
			return err
		}
		if err := indexAll(ctx, tx, tx); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", shelvesVersion))
		return err
	}}, nil)
}
