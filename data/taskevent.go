package data

import "time"

// TaskEventKind is what happened to a task.
type TaskEventKind string

// The kinds of line in a task's ledger.
const (
	EventAssigned TaskEventKind = "assigned"
	EventReported TaskEventKind = "reported"
	EventUrged    TaskEventKind = "urged"
	EventExtended TaskEventKind = "extended"
	EventMoved    TaskEventKind = "moved"
	EventDone     TaskEventKind = "done"
	EventReopened TaskEventKind = "reopened"
	EventCarried  TaskEventKind = "carried"
)

// TaskEventKinds lists the kinds.
func TaskEventKinds() []TaskEventKind {
	return []TaskEventKind{
		EventAssigned, EventReported, EventUrged, EventExtended, EventMoved, EventDone, EventReopened, EventCarried,
	}
}

// TaskEvent is a line of a task's ledger. Meeting is the briefing in which it
// was said, or to which the task was carried; MeetingText names it as
// Meeting.Reference does where the register does not hold it. Old and New are
// the deadlines of an extension, ApprovedBy who granted it.
type TaskEvent struct {
	ID          TaskEventID
	UUID        string
	Task        TaskID
	Kind        TaskEventKind
	Day         Day
	Logged      time.Time
	Meeting     MeetingID
	MeetingText string
	Text        string
	State       TaskState
	Percent     int
	Old, New    Deadline
	ApprovedBy  PersonID
	// ReportedDone is the day on which the task counted as reported done then.
	ReportedDone Day
}

// Clean normalises what was typed.
func (e *TaskEvent) Clean() {
	cleanLines(&e.MeetingText)
	cleanTexts(&e.Text)
}

// Check reports the first field that cannot be kept.
func (e TaskEvent) Check() error {
	return firstOf(
		known("kind", e.Kind, TaskEventKinds()), validDay("day", e.Day), validDay("reported_done", e.ReportedDone),
		atMost("text", e.Text, textMax), atMost("meeting", e.MeetingText, lineMax), between("percent", e.Percent, 0, 100),
	)
}
