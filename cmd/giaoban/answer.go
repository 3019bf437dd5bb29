package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"
)

// shiftedClock is the system's clock, moved on by whoever drives the program from
// outside. What the activity record says goes by the real one.
type shiftedClock struct{ ahead atomic.Int64 }

func (c *shiftedClock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())) }

func (c *shiftedClock) shift(d time.Duration) { c.ahead.Add(int64(d)) }

// answer answers each line of in by "ready" and the line, once the window has
// handled what reached it before and is at rest. Whoever drives the window from
// outside learns by it when the next key may be pressed. A line "later 91s" first
// lets so much time pass on the program's clock. It returns at the end of in.
func answer(in io.Reader, out io.Writer, settled func(func()), later func(time.Duration)) {
	for lines := bufio.NewScanner(in); lines.Scan(); {
		line := lines.Text()
		if passed, ok := strings.CutPrefix(line, "later "); ok {
			if d, err := time.ParseDuration(passed); err == nil {
				later(d)
			}
		}
		settled(func() { fmt.Fprintln(out, "ready", line) })
	}
}
