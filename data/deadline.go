package data

// DeadlineKind is how a deadline was said.
type DeadlineKind string

// The kinds of deadline.
const (
	DeadlineNone     DeadlineKind = "none"     // không nêu hạn
	DeadlineBefore   DeadlineKind = "before"   // trước ngày: the day itself is late
	DeadlineBy       DeadlineKind = "by"       // chậm nhất ngày: the day itself is in time
	DeadlineStanding DeadlineKind = "standing" // thường xuyên: never late
)

// String returns the kind's code; its words are under "deadline_kind.<code>".
func (k DeadlineKind) String() string { return string(k) }

// Deadline is when a task must be done. Day is set for "before" and "by" only.
type Deadline struct {
	Kind DeadlineKind `json:"kind"`
	Day  Day          `json:"day"`
}

// Before returns the deadline "trước ngày d".
func Before(d Day) Deadline { return Deadline{DeadlineBefore, d} }

// By returns the deadline "chậm nhất ngày d".
func By(d Day) Deadline { return Deadline{DeadlineBy, d} }

// LastGoodDay returns the last day that is in time, and whether there is one.
func (d Deadline) LastGoodDay() (Day, bool) {
	switch d.Kind {
	case DeadlineBefore:
		return d.Day.AddDays(-1), true
	case DeadlineBy:
		return d.Day, true
	}
	return Day{}, false
}

// Words returns the deadline as papers write it: "Trước 08/4/2016", "Chậm nhất
// 30/4/2016", "Thường xuyên"; "" when none is stated.
func (d Deadline) Words() string {
	short := d.Day.Short()
	switch d.Kind {
	case DeadlineBefore:
		return "Trước " + short
	case DeadlineBy:
		return "Chậm nhất " + short
	case DeadlineStanding:
		return "Thường xuyên"
	}
	return ""
}

// Check reports what is wrong with the deadline.
func (d Deadline) Check() error {
	dated := d.Kind == DeadlineBefore || d.Kind == DeadlineBy
	switch {
	case dated && !d.Day.Valid():
		return &Refusal{Code: RefusedDate, Field: "day", Detail: d.Day.String()}
	case !dated && !d.Day.IsZero():
		return &Refusal{Code: RefusedUnknown, Field: "day", Detail: d.Day.String()}
	}
	return known("kind", d.Kind, []DeadlineKind{DeadlineNone, DeadlineBefore, DeadlineBy, DeadlineStanding})
}
