package data

// TrackedTask is a task with what its ledger adds up to.
type TrackedTask struct {
	Task
	Carried       int      // briefings that have gone through it
	Extended      int      // times its deadline was put off
	Urged         int      // times it was urged
	FirstDeadline Deadline // as given, before any extension
	// LastSaid is the latest thing reported or said of it in a briefing, SaidOn
	// the day; zero when nothing has been.
	LastSaid string
	SaidOn   Day
	// ConclusionOrder is the place of its conclusion in its briefing; 0 without one.
	ConclusionOrder int
}

// Tracking is the tasks of a list with all that names them, read at one moment.
// Units and People hold the whole directory, retired ones too; Meetings those
// the tasks come from.
type Tracking struct {
	Today    Day
	Office   Office
	Tasks    []TrackedTask
	Units    []Unit
	People   []Person
	Meetings map[MeetingID]Meeting
}

// QuietDays returns for how many days nothing has been reported of an open task:
// since the last word of it, else since it was given; 0 for one that is not open.
func (t TrackedTask) QuietDays(today Day) int {
	if !t.State.Open() || t.State == TaskToConfirm {
		return 0
	}
	since := t.Given
	if t.SaidOn.After(since) {
		since = t.SaidOn
	}
	if since.IsZero() {
		return 0
	}
	return max(since.DaysUntil(today), 0)
}

// Quiet reports whether nothing has been reported of an open task for more than
// that many days (Office.QuietDays); with 0 days no task ever is.
func (t TrackedTask) Quiet(today Day, days int) bool {
	return days > 0 && t.QuietDays(today) > days
}

// TakeIn takes from a line of the ledger what it tells of the first deadline and of
// what was said last. Lines come in the order in which they were written, the last
// one first. What was said last goes by the day on which it was said, for the line
// of a review is there before its briefing is held; the first deadline is that of
// the extension written first, whatever day it bears.
func (t *TrackedTask) TakeIn(e TaskEvent) {
	switch e.Kind {
	case EventExtended:
		t.FirstDeadline = e.Old
	case EventCarried, EventReported, EventDone:
		if e.Text != "" && (t.LastSaid == "" || e.Day.After(t.SaidOn)) {
			t.LastSaid, t.SaidOn = e.Text, e.Day
		}
	}
}

// Count counts lines of a kind in.
func (t *TrackedTask) Count(kind TaskEventKind, n int) {
	switch kind {
	case EventCarried:
		t.Carried += n
	case EventExtended:
		t.Extended += n
	case EventUrged:
		t.Urged += n
	}
}
