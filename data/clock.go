package data

import "time"

// Clock tells the time. Records never ask the system's clock themselves.
type Clock func() time.Time

// Today returns the civil day of the clock.
func (c Clock) Today() Day { return DayOf(c()) }
