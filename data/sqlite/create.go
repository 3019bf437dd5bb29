package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"

	"giaoban/data"
	"giaoban/data/file"
)

// Create makes an empty register and opens it. A file of that name is refused
// (RefusedExists). Until it is whole the register lies beside under another name.
func Create(ctx context.Context, path string, o Options) (*Register, error) {
	lock, err := build(ctx, path, o, nil)
	if err != nil {
		return nil, fmt.Errorf("create register %s: %w", path, refusalOf(path, err))
	}
	r, err := openHeld(ctx, path, o, lock)
	if err != nil {
		_ = release(lock)
		return nil, fmt.Errorf("create register %s: %w", path, refusalOf(path, err))
	}
	return r, nil
}

// Make makes a register, has fill write into it in one transaction, and closes
// it. A file of that name is refused (RefusedExists). The register gets its name
// once it is filled: when anything fails, or the program is killed, there is none.
func Make(ctx context.Context, path string, o Options, fill func(context.Context, *Register) error) error {
	lock, err := build(ctx, path, o, fill)
	if err != nil {
		return fmt.Errorf("make register %s: %w", path, refusalOf(path, err))
	}
	return release(lock)
}

// build makes a register beside path, fills it and moves it there. It returns the
// lock that it holds on it.
func build(ctx context.Context, path string, o Options, fill func(context.Context, *Register) error) (*flock.Flock, error) {
	if err := refuseExisting(path); err != nil {
		return nil, err
	}
	lock, err := hold(path)
	if err != nil {
		return nil, err
	}
	beside := path + ".new"
	removeFiles(beside)
	defer removeFiles(beside)
	err = empty(ctx, beside, o)
	if err == nil && fill != nil {
		err = filled(ctx, beside, o, fill)
	}
	if err == nil {
		err = settle(beside, path)
	}
	if err != nil {
		_ = release(lock)
		return nil, err
	}
	return lock, nil
}

func refuseExisting(path string) error {
	_, err := os.Lstat(path)
	switch {
	case err == nil:
		return &data.Refusal{Code: data.RefusedExists, Detail: path}
	case errors.Is(err, fs.ErrNotExist):
		return nil
	}
	return file.Refusal(path, err)
}

// empty makes a register that holds nothing but what every new one does.
func empty(ctx context.Context, path string, o Options) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := currentSchema().migrate(ctx, path); err != nil {
		return err
	}
	c, err := connect(ctx, path, accessWrite)
	if err != nil {
		return err
	}
	return errors.Join(furnish(ctx, c, o), c.Close())
}

// furnish writes what every new register holds. The lines of the migrations get
// the time of the clock, so that the same clock gives the same register.
func furnish(ctx context.Context, c *connection, o Options) error {
	if err := c.plain.SetMeta(ctx, metaParams("mark", o.Mark)); err != nil {
		return err
	}
	if o.Real != nil {
		if _, err := c.ExecContext(ctx, "UPDATE goose_db_version SET tstamp = ?", o.Real().UTC().Format(time.DateTime)); err != nil {
			return err
		}
	}
	return c.plain.InsertOffice(ctx, officeParams(data.DefaultOffice()))
}

// filled opens the register at path, which nobody else knows of, for fill.
func filled(ctx context.Context, path string, o Options, fill func(context.Context, *Register) error) error {
	r, err := openHeld(ctx, path, o, nil)
	if err != nil {
		return err
	}
	err = r.Together(ctx, func(ctx context.Context) error { return fill(ctx, r) })
	return errors.Join(err, r.Close())
}

// settle moves a finished register to its name.
func settle(beside, path string) error {
	if err := refuseExisting(path); err != nil {
		return err
	}
	if err := clearLog(path); err != nil {
		return err
	}
	return file.Replace(beside, path)
}

// clearLog takes away the log of a register of this name that is gone: it would
// be read as the new one's. A log that holds something is kept under another name.
func clearLog(path string) error {
	if hasLog(path) {
		if err := os.Rename(path+"-wal", path+"-wal.cu"); err != nil {
			return err
		}
	}
	removeFiles(path)
	return nil
}

// removeFiles removes a SQLite file and what SQLite puts beside it.
func removeFiles(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + suffix)
	}
}
