package sqlite

import (
	"io"

	"giaoban/data"
)

// Options says how a register is created or opened. The clocks are looked at from
// several goroutines.
type Options struct {
	Clock  data.Clock // the rules' time; nil: time.Now
	Real   data.Clock // the activity's time, always the real one outside tests; nil: time.Now
	Random io.Reader  // of UUIDs and salts; nil: crypto/rand
	Actor  string     // who writes, for the activity
	// ReadOnly opens for reading beside a program that holds the register: no
	// lock is taken and nothing is written.
	ReadOnly bool
	Mark     string // for Create only: MarkOrdinary, MarkSample or MarkTest
}

// The marks of a register. Only a marked one takes a false day (--today).
const (
	MarkOrdinary = ""
	MarkSample   = "sample"
	MarkTest     = "test"
)
