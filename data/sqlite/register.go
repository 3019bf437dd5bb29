package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/gofrs/flock"

	"giaoban/data"
)

// Register is an open register. Its methods may be called from any goroutine.
//
// Writes are made one after another on one connection; reads run beside them and
// see what was committed when they began. A write once begun is finished even if
// its context ends.
type Register struct {
	path     string
	mark     string
	readOnly bool
	reading  access // of the connections that read
	clock    data.Clock
	real     data.Clock
	lock     *flock.Flock

	writing sync.Mutex // held during a write; guards what follows up to watching
	writer  *connection
	random  io.Reader
	last    lastLine
	undo    undoStack

	readers chan *connection // nil for one not yet made
	closed  chan struct{}
	closing sync.Once

	naming sync.Mutex
	actor  string

	version atomic.Int64

	watching sync.Mutex
	watchers map[int]func([]data.Change)
	watches  int
}

var errClosed = errors.New("the register is closed")

// maxReaders is how many reads run at the same time.
const maxReaders = 4

// Path returns the file's path as it was given.
func (r *Register) Path() string { return r.path }

// Mark returns MarkOrdinary, MarkSample or MarkTest.
func (r *Register) Mark() string { return r.mark }

// ReadOnly reports whether the register was opened for reading.
func (r *Register) ReadOnly() bool { return r.readOnly }

// Version counts what has been committed since the register was opened. What was read
// while it was the same still holds. That of a register opened for reading tells
// nothing: another program may write it.
func (r *Register) Version() int64 { return r.version.Load() }

// Today returns the day by which the rules go.
func (r *Register) Today() data.Day { return r.clock.Today() }

// Actor returns whose name the activity gets.
func (r *Register) Actor() string {
	r.naming.Lock()
	defer r.naming.Unlock()
	return r.actor
}

// SetActor sets whose name the activity gets from now on.
func (r *Register) SetActor(name string) {
	r.naming.Lock()
	defer r.naming.Unlock()
	r.actor = name
}

// Watch calls f after every commit with what was written, on the goroutine that
// wrote, until stop is called. f may read the register.
func (r *Register) Watch(f func([]data.Change)) (stop func()) {
	r.watching.Lock()
	defer r.watching.Unlock()
	r.watches++
	id := r.watches
	r.watchers[id] = f
	return func() {
		r.watching.Lock()
		defer r.watching.Unlock()
		delete(r.watchers, id)
	}
}

func (r *Register) announce(changes []data.Change) {
	if len(changes) == 0 {
		return
	}
	r.watching.Lock()
	var calls []func([]data.Change)
	for _, id := range slices.Sorted(maps.Keys(r.watchers)) {
		calls = append(calls, r.watchers[id])
	}
	r.watching.Unlock()
	for _, f := range calls {
		f(append([]data.Change(nil), changes...))
	}
}

// Close ends the register: what nothing refers to is swept, the write-ahead log
// goes into the file, the lock is released. A second Close does nothing.
func (r *Register) Close() error {
	var err error
	r.closing.Do(func() { err = r.shut() })
	return err
}

func (r *Register) shut() error {
	r.writing.Lock()
	defer r.writing.Unlock()
	close(r.closed)
	for range maxReaders {
		if c := <-r.readers; c != nil {
			_ = c.Close()
		}
	}
	var err error
	if r.writer != nil {
		err = errors.Join(r.tidy(), r.writer.Close())
		r.writer = nil
	}
	if r.lock != nil {
		err = errors.Join(err, release(r.lock))
	}
	if err != nil {
		return fmt.Errorf("close register %s: %w", r.path, refusalOf(r.path, err))
	}
	return nil
}

func (r *Register) tidy() error {
	ctx := context.Background()
	_, err := r.writer.plain.SweepContent(ctx)
	if err == nil {
		err = r.writer.once(ctx, "PRAGMA optimize")
	}
	if err == nil {
		err = r.writer.once(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	}
	return err
}
