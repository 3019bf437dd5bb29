package sqlite

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"giaoban/data"
	"giaoban/data/file"
)

// Open opens a register; it never makes one. An older register is migrated after
// a verified copy of it was laid beside. A file that is refused stays as it was.
func Open(ctx context.Context, path string, o Options) (*Register, error) {
	r, err := open(ctx, path, o)
	if err != nil {
		return nil, fmt.Errorf("open register %s: %w", path, refusalOf(path, err))
	}
	return r, nil
}

func open(ctx context.Context, path string, o Options) (*Register, error) {
	h, err := readHeader(path)
	if err != nil {
		return nil, err
	}
	if o.ReadOnly {
		return openForReading(ctx, path, o, h)
	}
	if err := refuseUnwritable(path); err != nil {
		return nil, err
	}
	lock, err := hold(path)
	if err != nil {
		return nil, err
	}
	r, err := prepare(ctx, path, o, h, lock)
	if err != nil {
		_ = release(lock)
		return nil, err
	}
	return r, nil
}

func prepare(ctx context.Context, path string, o Options, h header, lock *flock.Flock) (*Register, error) {
	if err := inspect(ctx, path); err != nil {
		return nil, err
	}
	if h.version < schemaVersion {
		if err := currentSchema().upgrade(ctx, path, h.version); err != nil {
			return nil, err
		}
	}
	return openHeld(ctx, path, o, lock)
}

func refuseUnwritable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return file.Refusal(path, err)
	}
	return f.Close()
}

// inspect looks at the file through a connection that cannot write, so that a
// damaged one is left alone. After a run that did not end cleanly its structure
// is checked whole.
func inspect(ctx context.Context, path string) error {
	c, err := connect(ctx, path, quietAccess(path))
	if err != nil {
		return err
	}
	defer c.Close()
	version, err := c.number(ctx, "PRAGMA user_version")
	if err != nil {
		return err
	}
	if err := refuseNewer(path, int(version)); err != nil {
		return err
	}
	if _, err := c.number(ctx, "SELECT count(*) FROM sqlite_schema"); err != nil {
		return err
	}
	if !hasLog(path) {
		return nil
	}
	return checkStructure(ctx, c, path, "PRAGMA quick_check(1)")
}

func checkStructure(ctx context.Context, c *connection, path, pragma string) error {
	var result string
	if err := c.QueryRowContext(ctx, pragma).Scan(&result); err != nil {
		return err
	}
	if result != "ok" {
		return &data.Refusal{Code: data.RefusedDamaged, Detail: path, Err: errors.New(result)}
	}
	return nil
}

func newRegister(path string, o Options) *Register {
	r := &Register{
		path: path, readOnly: o.ReadOnly, clock: o.Clock, real: o.Real, random: o.Random, actor: o.Actor,
		reading: accessRead, readers: make(chan *connection, maxReaders), closed: make(chan struct{}),
		watchers: map[int]func([]data.Change){},
	}
	if r.clock == nil {
		r.clock = time.Now
	}
	if r.real == nil {
		r.real = time.Now
	}
	if r.random == nil {
		r.random = bufio.NewReader(rand.Reader)
	}
	for range maxReaders {
		r.readers <- nil
	}
	return r
}

func openHeld(ctx context.Context, path string, o Options, lock *flock.Flock) (*Register, error) {
	r := newRegister(path, o)
	c, err := connect(ctx, path, accessWrite)
	if err != nil {
		return nil, err
	}
	r.writer = c
	err = r.last.load(ctx, c)
	if err == nil {
		r.mark, err = meta(ctx, c, "mark")
	}
	if err != nil {
		_ = c.Close()
		return nil, err
	}
	r.lock = lock
	return r, nil
}

// openForReading opens beside whoever holds the register, without a lock.
func openForReading(ctx context.Context, path string, o Options, h header) (*Register, error) {
	if h.version < schemaVersion {
		return nil, &data.Refusal{Code: data.RefusedOlder, Detail: path, Err: fmt.Errorf("schema %d must be migrated first", h.version)}
	}
	var r *Register
	var err error
	for _, way := range waysToRead(path) {
		r, err = openAs(ctx, path, o, way)
		if refusal, ok := data.AsRefusal(refusalOf(path, err)); !ok || refusal.Code != data.RefusedFull {
			break
		}
	}
	return r, err
}

// waysToRead returns how the register can be read. The next way is for a disk so
// full that the one before finds no room beside the file.
func waysToRead(path string) []access {
	switch {
	case hasLog(path):
		return []access{accessRead}
	case refuseUnwritable(path) == nil && canCreateBeside(path):
		return []access{accessTidy, accessAlone}
	}
	return []access{accessAlone}
}

func openAs(ctx context.Context, path string, o Options, way access) (*Register, error) {
	r := newRegister(path, o)
	r.reading = way
	err := r.read(ctx, func(c *connection) error {
		var err error
		r.mark, err = meta(ctx, c, "mark")
		return err
	})
	if err != nil {
		_ = r.Close()
		return nil, err
	}
	return r, nil
}

func hasLog(path string) bool {
	log, err := os.Stat(resolved(path) + "-wal")
	return err == nil && log.Size() > 0
}

func canCreateBeside(path string) bool {
	f, err := os.CreateTemp(filepath.Dir(path), ".~*")
	if err != nil {
		return false
	}
	_ = f.Close()
	return os.Remove(f.Name()) == nil
}
