package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// child is a row of one of a briefing's lists, with the words that name it.
type child struct {
	list    list
	kind    data.RecordKind
	id      int64
	meeting data.Meeting
	order   int
	words   string
	annex   bool // it may be written after signing
}

// finder finds a row of a list of a briefing.
type finder func(ctx context.Context, t *transaction, id int64) (child, error)

// note leaves a line of activity about the row.
func (c child) note(t *transaction, action data.ActivityAction) {
	t.note(action, c.kind, c.id, c.meeting.ID, within(c.words, c.meeting))
}

// group are the values of the columns by which the row's list is grouped.
func (c child) group() []any { return []any{int64(c.meeting.ID)} }

// moveChild puts a row at another place of its list.
func (r *Register) moveChild(ctx context.Context, id int64, order int, find finder) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		c, err := find(ctx, t, id)
		if err != nil {
			return err
		}
		if err := c.meeting.CheckEdit(); err != nil && !c.annex {
			return err
		}
		moved, err := t.move(ctx, c.list, id, c.order, order, c.group()...)
		if moved {
			c.note(t, data.ActionMoved)
		}
		return err
	})
}

// deleteChild takes a row out of its list. What came to a signed briefing stays.
func (r *Register) deleteChild(ctx context.Context, id int64, find finder, remove func(*query.Queries, context.Context, int64) error) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		c, err := find(ctx, t, id)
		if err != nil {
			return err
		}
		if err := c.meeting.CheckEdit(); err != nil {
			return err
		}
		if err := remove(t.plain, ctx, id); err != nil {
			return usedElsewhere(err)
		}
		c.note(t, data.ActionDeleted)
		return t.closeUp(ctx, c.list, c.order, c.group()...)
	})
}
