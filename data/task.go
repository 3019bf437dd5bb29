package data

// TaskState is where a task's card lies on the board.
type TaskState string

// The states of a task.
const (
	TaskNotStarted TaskState = "not_started"
	TaskUnderWay   TaskState = "under_way"
	TaskToConfirm  TaskState = "to_confirm" // reported done, not yet confirmed
	TaskDone       TaskState = "done"
	TaskPaused     TaskState = "paused"
	TaskWithdrawn  TaskState = "withdrawn"
)

// String returns the state's code; its words are under "task_state.<code>".
func (s TaskState) String() string { return string(s) }

// TaskStates lists the states in the order of the board.
func TaskStates() []TaskState {
	return []TaskState{TaskNotStarted, TaskUnderWay, TaskToConfirm, TaskDone, TaskPaused, TaskWithdrawn}
}

// Open reports whether a task in this state still waits to be done.
func (s TaskState) Open() bool {
	return s == TaskNotStarted || s == TaskUnderWay || s == TaskToConfirm
}

// Party is whom a task concerns: one unit, one person, all units ("các phòng,
// ban"), or words when it is somebody outside the directory. Zero is nobody.
type Party struct {
	Unit     UnitID
	Person   PersonID
	AllUnits bool
	Text     string
}

// IsZero reports whether nobody is named.
func (p Party) IsZero() bool { return p == Party{} }

// AllUnitsWords is how papers name all units together.
const AllUnitsWords = "Các phòng, ban"

// Task is work given at a briefing. Lead is who answers for it (a unit or all
// units), Person who does it, SentTo who receives it. ReportedDone is the day
// the lead reported it done: that day counts once the task is confirmed.
type Task struct {
	ID           TaskID
	UUID         string
	Order        int
	What         string
	Lead         Party
	Person       PersonID
	With         []UnitID // co-ordinating units
	SentTo       Party
	Deadline     Deadline
	State        TaskState
	Percent      int
	Result       string
	ResultPaper  string // number of the paper that brought the result
	LateReason   string
	ReportedDone Day
	Meeting      MeetingID // where it was given; 0 when outside a briefing
	Conclusion   ConclusionID
	Given        Day
	Field        string // lĩnh vực, e.g. "Kinh tế"; may be empty
}

// Clean normalises what was typed.
func (t *Task) Clean() {
	cleanTexts(&t.What, &t.Result, &t.LateReason)
	cleanLines(&t.Lead.Text, &t.SentTo.Text, &t.ResultPaper, &t.Field)
	if t.Deadline.Kind == "" {
		t.Deadline.Kind = DeadlineNone
	}
}

// Check reports the first field that cannot be kept.
func (t Task) Check() error {
	return firstOf(
		filled("what", t.What), atMost("what", t.What, textMax),
		known("state", t.State, TaskStates()), At("deadline", t.Deadline.Check()),
		between("percent", t.Percent, 0, 100), validDay("reported_done", t.ReportedDone), validDay("given", t.Given),
		atMost("sent_to.text", t.SentTo.Text, lineMax), atMost("lead.text", t.Lead.Text, lineMax), atMost("field", t.Field, lineMax),
		atMost("result", t.Result, textMax), atMost("result_paper", t.ResultPaper, lineMax), atMost("late_reason", t.LateReason, textMax),
	)
}
