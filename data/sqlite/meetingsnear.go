package sqlite

import (
	"context"

	"giaoban/data"
)

// MeetingDay is a briefing as far as it is needed to find the next one.
type MeetingDay struct {
	ID    data.MeetingID
	State data.MeetingState
	Day   data.Day
}

// MeetingsNear are the briefings that lie around a day.
type MeetingsNear struct {
	Coming []MeetingDay   // being prepared or in session, whatever their day; the last by day first
	Last   data.MeetingID // the latest held, not after the day; 0 without one
	Any    bool           // the register has a briefing at all
}

// MeetingsNear finds what is coming and the latest briefing held up to a day,
// without reading the others.
func (r *Register) MeetingsNear(ctx context.Context, day data.Day) (MeetingsNear, error) {
	var near MeetingsNear
	err := r.read(ctx, func(c *connection) error {
		var err error
		if near.Coming, err = c.coming(ctx); err != nil {
			return err
		}
		held, err := c.numbers(ctx, `SELECT id FROM meeting WHERE state IN ('drafting', 'signed', 'archived') AND day <= ?
			ORDER BY day DESC, id DESC LIMIT 1`, day.String())
		for _, id := range held {
			near.Last = data.MeetingID(id)
		}
		if err != nil {
			return err
		}
		n, err := c.number(ctx, "SELECT EXISTS (SELECT 1 FROM meeting)")
		near.Any = n > 0
		return err
	})
	return near, err
}

func (c *connection) coming(ctx context.Context) ([]MeetingDay, error) {
	rows, err := c.QueryContext(ctx, `SELECT id, state, day FROM meeting WHERE state IN ('preparing', 'in_session')
		ORDER BY day DESC, id DESC`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []MeetingDay
	for rows.Next() {
		var id int64
		var state, day string
		if err := rows.Scan(&id, &state, &day); err != nil {
			return nil, err
		}
		list = append(list, MeetingDay{ID: data.MeetingID(id), State: data.MeetingState(state), Day: dayOf(day)})
	}
	return list, rows.Err()
}
