package voting

import (
	"time"

	"giaoban/data"
)

// clearAfter is how long a voter may press no key and move no mouse before the
// choices are cleared.
const clearAfter = 90 * time.Second

// countdown measures since when nothing has been pressed or moved. Nothing of it
// is written anywhere.
type countdown struct {
	clock data.Clock
	since time.Time
}

// touch says that a key was pressed or the mouse moved.
func (c *countdown) touch() { c.since = c.clock() }

// left returns the seconds that are left, begun ones in full; 0 when time is up. A
// clock that was set back gives the whole time again.
func (c *countdown) left() int {
	rest := clearAfter - c.clock().Sub(c.since)
	if rest > clearAfter {
		c.touch()
		rest = clearAfter
	}
	return max(int((rest+time.Second-1)/time.Second), 0)
}
