package sqlite

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"giaoban/data"
)

// transaction is one write: the rows it changes, the lines of activity it
// leaves, the records to be indexed for search and announced.
type transaction struct {
	*connection
	register *Register
	visit    string
	notes    []data.Activity
	changes  []data.Change
	stale    []searchKey
	undoable undoMode
	failed   error
}

// undoMode is what a write does to the undo steps.
type undoMode int

const (
	undoStep  undoMode = iota // it is a step
	undoNone                  // it leaves them as they are
	undoBack                  // it takes the last one back
	undoClear                 // it ends them: what came before stays
)

type (
	visitKey       struct{}
	transactionKey struct{}
)

// WithVisit marks the writes made with the returned context as belonging to one
// visit of a field, so that autosaves of one record share a line of activity and
// an undo step. Each visit has its own name.
func WithVisit(ctx context.Context, visit string) context.Context {
	return context.WithValue(ctx, visitKey{}, visit)
}

// Together makes all writes that f makes with the context it is given one
// transaction and one undo step; reads with that context see them. When f or any
// of the writes fails nothing is stored. A write of f with another context waits
// for f to end, for ever.
func (r *Register) Together(ctx context.Context, f func(ctx context.Context) error) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		err := f(context.WithValue(ctx, transactionKey{}, t))
		if err == nil {
			err = t.failed
		}
		return err
	})
}

func (r *Register) joined(ctx context.Context) *transaction {
	t, ok := ctx.Value(transactionKey{}).(*transaction)
	if !ok || t.register != r {
		return nil
	}
	return t
}

// write runs f in a transaction, writes its activity and search index, commits,
// and then announces what changed. Inside Together it joins that transaction.
func (r *Register) write(ctx context.Context, f func(ctx context.Context, t *transaction) error) error {
	if t := r.joined(ctx); t != nil {
		err := f(ctx, t)
		if err != nil {
			err = refusalOf(r.path, err)
			t.failed = err
		}
		return err
	}
	if r.readOnly {
		return &data.Refusal{Code: data.RefusedReadOnly, Detail: r.path}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	changes, err := r.commit(context.WithoutCancel(ctx), f)
	if err != nil {
		return refusalOf(r.path, err)
	}
	r.announce(changes)
	return nil
}

func (r *Register) commit(ctx context.Context, f func(ctx context.Context, t *transaction) error) ([]data.Change, error) {
	r.writing.Lock()
	defer r.writing.Unlock()
	if r.writer == nil {
		return nil, errClosed
	}
	if err := r.undo.laid(ctx, r.writer); err != nil {
		return nil, err
	}
	t := &transaction{connection: r.writer, register: r}
	t.visit, _ = ctx.Value(visitKey{}).(string)
	if _, err := t.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return nil, err
	}
	done := false
	defer func() {
		if !done {
			_ = t.once(ctx, "ROLLBACK")
		}
	}()
	if err := f(ctx, t); err != nil {
		return nil, err
	}
	after, err := t.finish(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := t.ExecContext(ctx, "COMMIT"); err != nil {
		return nil, err
	}
	done = true
	r.version.Add(1)
	r.last, r.undo = after.last, after.undo
	return t.changes, nil
}

// aftermath is what the register keeps in memory of a write once it is committed.
type aftermath struct {
	last lastLine
	undo undoStack
}

// finish writes what goes with the rows.
func (t *transaction) finish(ctx context.Context) (aftermath, error) {
	if err := t.reindex(ctx); err != nil {
		return aftermath{}, fmt.Errorf("index for search: %w", err)
	}
	last, err := t.writeLines(ctx)
	if err != nil {
		return aftermath{}, fmt.Errorf("write activity: %w", err)
	}
	undo, err := t.register.undo.after(ctx, t)
	if err != nil {
		return aftermath{}, fmt.Errorf("keep the undo step: %w", err)
	}
	return aftermath{last, undo}, nil
}

// read runs f on a connection that sees one state of the register throughout.
func (r *Register) read(ctx context.Context, f func(c *connection) error) error {
	if t := r.joined(ctx); t != nil {
		return refusalOf(r.path, f(t.connection))
	}
	c, err := r.reader(ctx)
	if err != nil {
		return refusalOf(r.path, err)
	}
	_, err = c.ExecContext(ctx, "BEGIN")
	if err == nil {
		err = f(c)
		_, endErr := c.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		err = errors.Join(err, endErr)
	}
	r.readers <- c
	return refusalOf(r.path, err)
}

func (r *Register) reader(ctx context.Context) (*connection, error) {
	select {
	case <-r.closed:
		return nil, errClosed
	default:
	}
	var c *connection
	select {
	case c = <-r.readers:
	case <-r.closed:
		return nil, errClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if c != nil {
		return c, nil
	}
	c, err := connect(ctx, r.path, r.reading)
	if err != nil {
		r.readers <- nil
		return nil, err
	}
	return c, nil
}

// newUUID returns a random UUID (RFC 9562, version 4).
func (t *transaction) newUUID() (string, error) {
	id, err := uuid.NewRandomFromReader(t.register.random)
	if err != nil {
		return "", fmt.Errorf("make a UUID: %w", err)
	}
	return id.String(), nil
}

// note leaves a line of activity about a record and announces the record.
func (t *transaction) note(action data.ActivityAction, kind data.RecordKind, id int64, meeting data.MeetingID, subject string) {
	t.line(data.Activity{Action: action, Kind: kind, Record: id, Meeting: meeting, Subject: subject})
	t.changed(kind, id, meeting)
}

// asOne leaves one line of activity for all that f writes, and none when it
// writes nothing.
func (t *transaction) asOne(line data.Activity, f func() error) error {
	before := len(t.notes)
	if err := f(); err != nil {
		return err
	}
	if len(t.notes) > before {
		t.notes = append(t.notes[:before], line)
	}
	return nil
}

func (t *transaction) line(a data.Activity) { t.notes = append(t.notes, a) }

// changed announces a record and has it indexed anew.
func (t *transaction) changed(kind data.RecordKind, id int64, meeting data.MeetingID) {
	t.changes = append(t.changes, data.Change{Kind: kind, ID: id, Meeting: meeting})
	t.stale = append(t.stale, searchKey{kind, id})
}

// cleaner is a record that is normalised and checked before it is stored.
type cleaner[T any] interface {
	*T
	Clean()
	Check() error
}

// save cleans and checks a record and stores it; it returns it as stored.
func save[T any, P cleaner[T]](ctx context.Context, r *Register, record T, store func(*transaction, context.Context, *T) error) (T, error) {
	P(&record).Clean()
	if err := P(&record).Check(); err != nil {
		return record, err
	}
	err := r.write(ctx, func(ctx context.Context, t *transaction) error { return store(t, ctx, &record) })
	return record, err
}
