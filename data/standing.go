package data

// Standing is how a task lies against its deadline on a given day. It is
// computed, never stored. The four-way count follows báo cáo 1270/BC-TCTTTg
// 2017; tasks without a day, paused and withdrawn ones are counted apart.
type Standing string

// The standings of a task.
const (
	StandingDoneInTime  Standing = "done_in_time"
	StandingDoneLate    Standing = "done_late"
	StandingDoneUndated Standing = "done_undated"
	StandingInTime      Standing = "in_time"
	StandingOverdue     Standing = "overdue"
	StandingUndated     Standing = "undated"
	StandingPaused      Standing = "paused"
	StandingWithdrawn   Standing = "withdrawn"
)

// String returns the standing's code; its words are under "standing.<code>".
func (s Standing) String() string { return string(s) }

// Standing returns how the task stands on that day.
func (t Task) Standing(today Day) Standing {
	last, dated := t.Deadline.LastGoodDay()
	switch {
	case t.State == TaskPaused:
		return StandingPaused
	case t.State == TaskWithdrawn:
		return StandingWithdrawn
	case t.State == TaskDone && !dated:
		return StandingDoneUndated
	case t.State == TaskDone && t.ReportedDone.After(last):
		return StandingDoneLate
	case t.State == TaskDone:
		return StandingDoneInTime
	case !dated:
		return StandingUndated
	case today.After(last):
		return StandingOverdue
	}
	return StandingInTime
}

// EndsLate reports whether the task would be done late, were it done on a day: a
// day on which it was reported done holds already.
func (t Task) EndsLate(on Day) bool {
	t.Follow(&TaskEvent{Day: on, State: TaskDone}, on)
	return t.Standing(on) == StandingDoneLate
}

// checkLate refuses a late end without its reason.
func (t Task) checkLate(today Day) error {
	if t.Standing(today) == StandingDoneLate && t.LateReason == "" {
		return &Refusal{Code: RefusedReason, Field: "late_reason"}
	}
	return nil
}

// DaysLeft returns how many days remain until the last good day, negative when
// it is past, and whether the task has such a day.
func (t Task) DaysLeft(today Day) (int, bool) {
	last, dated := t.Deadline.LastGoodDay()
	if !dated {
		return 0, false
	}
	return today.DaysUntil(last), true
}

// Standings lists the standings.
func Standings() []Standing {
	return []Standing{
		StandingDoneInTime, StandingDoneLate, StandingDoneUndated, StandingInTime, StandingOverdue,
		StandingUndated, StandingPaused, StandingWithdrawn,
	}
}

// Words returns the standing as papers write it: "Chưa hoàn thành, quá hạn".
func (s Standing) Words() string {
	switch s {
	case StandingDoneInTime:
		return "Hoàn thành đúng hạn"
	case StandingDoneLate:
		return "Hoàn thành quá hạn"
	case StandingDoneUndated:
		return "Hoàn thành, không thời hạn"
	case StandingInTime:
		return "Chưa hoàn thành, trong hạn"
	case StandingOverdue:
		return "Chưa hoàn thành, quá hạn"
	case StandingUndated:
		return "Không thời hạn"
	case StandingPaused:
		return "Tạm dừng"
	case StandingWithdrawn:
		return "Thu hồi"
	}
	return ""
}
