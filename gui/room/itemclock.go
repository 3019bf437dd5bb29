package room

import (
	"fmt"
	"time"

	"giaoban/data"
)

// itemClock tells how long a point of the programme has been on.
type itemClock struct {
	item    int // -1 before the first
	started time.Time
}

// goTo puts another point on, from now; the same one goes on.
func (c *itemClock) goTo(item int, now time.Time) {
	if item == c.item {
		return
	}
	c.item, c.started = item, now
}

// reading is what the clock shows.
type reading struct {
	elapsed string // "04:12"
	planned string // minutes planned, "" where none are
	over    int    // whole minutes beyond the plan; 0 while within it
}

// read reads the clock for a programme.
func (c *itemClock) read(agenda []data.AgendaItem, now time.Time) reading {
	if c.item < 0 || c.item >= len(agenda) {
		return reading{}
	}
	spent := max(now.Sub(c.started), 0)
	r := reading{elapsed: fmt.Sprintf("%02d:%02d", int(spent.Minutes()), int(spent.Seconds())%60)}
	planned := agenda[c.item].Minutes
	if planned == 0 {
		return r
	}
	r.planned = fmt.Sprint(planned)
	if limit := time.Duration(planned) * time.Minute; spent > limit {
		r.over = int((spent - limit + time.Minute - 1) / time.Minute)
	}
	return r
}
