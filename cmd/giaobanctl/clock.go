package main

import (
	"time"

	"giaoban/data"
)

// standing returns a clock that shows the real time of day on another day.
func standing(day data.Day, real data.Clock) data.Clock {
	return func() time.Time {
		now := real()
		return time.Date(day.Year, day.Month, day.Day, now.Hour(), now.Minute(), now.Second(), now.Nanosecond(), now.Location())
	}
}
