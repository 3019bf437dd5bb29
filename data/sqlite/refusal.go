package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"

	sqlite3driver "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"giaoban/data"
	"giaoban/data/file"
)

// refusalOf turns an error of SQLite or of the file system into the refusal that
// tells the user what to do. Refusals and other errors come back as they are.
func refusalOf(path string, err error) error {
	if _, refused := data.AsRefusal(err); refused || err == nil {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if errors.Is(err, sql.ErrNoRows) {
		return &data.Refusal{Code: data.RefusedMissing, Err: err}
	}
	var e *sqlite3driver.Error
	if !errors.As(err, &e) {
		return file.Refusal(path, err)
	}
	switch code := reason(e.Code()); {
	case code == data.RefusedMissing:
		return &data.Refusal{Code: code, Err: err}
	case code != "":
		return &data.Refusal{Code: code, Detail: path, Err: err}
	case e.Code()&0xff == sqlite3.SQLITE_IOERR && gone(path):
		return &data.Refusal{Code: data.RefusedNoFolder, Detail: path, Err: err}
	}
	return err
}

// gone reports whether the file cannot be found any more: a stick pulled out, a
// share that went away.
func gone(path string) bool {
	_, err := os.Stat(path)
	return err != nil
}

func reason(code int) data.RefusalCode {
	switch code {
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return data.RefusedMissing
	case sqlite3.SQLITE_IOERR_SHMSIZE:
		return data.RefusedFull
	}
	switch code & 0xff {
	case sqlite3.SQLITE_FULL:
		return data.RefusedFull
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return data.RefusedReadOnly
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return data.RefusedInUse
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return data.RefusedDamaged
	case sqlite3.SQLITE_CANTOPEN:
		return data.RefusedReadOnly
	}
	return ""
}

// usedElsewhere turns the refusal of a deletion by a foreign key into the one
// that says so.
func usedElsewhere(err error) error {
	var e *sqlite3driver.Error
	if errors.As(err, &e) && e.Code() == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY {
		return &data.Refusal{Code: data.RefusedUsed, Err: err}
	}
	return err
}

func isDuplicate(err error) bool {
	var e *sqlite3driver.Error
	return errors.As(err, &e) && e.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE
}
