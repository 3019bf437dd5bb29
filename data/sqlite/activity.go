package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// lastLine is the end of the activity and the visit that wrote it.
type lastLine struct {
	line  data.Activity
	visit string
}

func (l *lastLine) load(ctx context.Context, c *connection) error {
	row, err := c.plain.LastActivity(ctx)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	l.line = activityOf(row)
	return err
}

// writeLines appends the lines of the transaction to the chain and returns its
// new end. A repeated autosave of one visit renews the line it wrote before
// instead, while that is still the last.
func (t *transaction) writeLines(ctx context.Context) (lastLine, error) {
	last := t.register.last
	now := t.register.real().UTC()
	if t.visit != "" && last.visit == t.visit && len(t.notes) == 1 && sameRecord(t.notes[0], last.line) {
		return t.renewLine(ctx, last, now)
	}
	for _, line := range t.notes {
		line.Time, line.Actor, line.Previous = now, t.register.Actor(), last.line.Hash
		line.Hash = line.ChainHash()
		id, err := t.plain.InsertActivity(ctx, query.InsertActivityParams{
			Time: instant(line.Time), Actor: line.Actor, Action: string(line.Action), Kind: string(line.Kind),
			Record: line.Record, Meeting: int64(line.Meeting), Subject: line.Subject, Detail: line.Detail,
			Previous: line.Previous, Hash: line.Hash,
		})
		if err != nil {
			return last, err
		}
		line.ID = data.ActivityID(id)
		last = lastLine{line: line, visit: t.visit}
	}
	return last, nil
}

// sameRecord reports whether a new line says no more than that the record of the
// line before was edited further.
func sameRecord(line, before data.Activity) bool {
	return line.Action == data.ActionEdited && line.Kind == before.Kind && line.Record == before.Record &&
		(before.Action == data.ActionEdited || before.Action == data.ActionCreated)
}

func (t *transaction) renewLine(ctx context.Context, last lastLine, now time.Time) (lastLine, error) {
	if t.notes[0].Subject == last.line.Subject {
		return last, nil
	}
	last.line.Time, last.line.Subject = now, t.notes[0].Subject
	last.line.Hash = last.line.ChainHash()
	return last, t.plain.RenewActivity(ctx, query.RenewActivityParams{
		Time: instant(now), Subject: last.line.Subject, Hash: last.line.Hash, ID: int64(last.line.ID),
	})
}

func activityOf(row query.Activity) data.Activity {
	return data.Activity{
		ID: data.ActivityID(row.ID), Time: instantOf(row.Time), Actor: row.Actor,
		Action: data.ActivityAction(row.Action), Kind: data.RecordKind(row.Kind), Record: row.Record,
		Meeting: data.MeetingID(row.Meeting), Subject: row.Subject, Detail: row.Detail,
		Previous: row.Previous, Hash: row.Hash,
	}
}

// Activities returns at most limit lines, newest first, from before the line
// with that id; before 0 begins at the end.
func (r *Register) Activities(ctx context.Context, limit int, before data.ActivityID) ([]data.Activity, error) {
	if before == 0 {
		before = math.MaxInt64
	}
	var list []data.Activity
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.plain.ActivitiesBefore(ctx, query.ActivitiesBeforeParams{ID: int64(before), Limit: int64(limit)})
		list, err = mapped(rows, err, activityOf)
		return err
	})
	return list, err
}

// ActivityCount counts the lines of today, of this week and of all, by the real
// clock and the civil days of its time zone.
func (r *Register) ActivityCount(ctx context.Context) (data.ActivityCount, error) {
	now := r.real()
	y, m, d := now.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, now.Location())
	monday := time.Date(y, m, d-(int(now.Weekday())+6)%7, 0, 0, 0, 0, now.Location())
	var count data.ActivityCount
	err := r.read(ctx, func(c *connection) error {
		for _, since := range []struct {
			time  time.Time
			count *int
		}{{today, &count.Today}, {monday, &count.Week}, {time.Time{}, &count.All}} {
			n, err := c.plain.CountActivitiesSince(ctx, instant(since.time))
			if err != nil {
				return err
			}
			*since.count = int(n)
		}
		return nil
	})
	return count, err
}
