package task

import (
	"slices"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// Standings to filter by that are no data.Standing of their own.
const (
	standingOpen  = "open"
	standingSoon  = "soon"
	standingQuiet = "quiet"
)

// filter chooses which tasks are shown. A zero field chooses all.
type filter struct {
	words    string
	unit     data.UnitID
	person   data.PersonID
	meeting  data.MeetingID
	period   periodKey
	standing string
	// only lists exactly these tasks; onlyWords says what they are.
	only      []data.TaskID
	onlyWords string
}

// isZero reports whether every task is chosen.
func (f filter) isZero() bool {
	return f.words == "" && f.unit == 0 && f.person == 0 && f.meeting == 0 && f.period == "" && f.standing == "" && len(f.only) == 0
}

// query is the filter as the register takes it.
func (f filter) query(today data.Day) sqlite.TaskFilter {
	q := sqlite.TaskFilter{IDs: f.only, Words: f.words, Unit: f.unit, Person: f.person, Meeting: f.meeting}
	q.GivenFrom, q.GivenTo = f.period.days(today)
	switch f.standing {
	case "":
	case standingOpen, standingQuiet:
		q.OpenOnly = true
	case standingSoon:
		q.OpenOnly, q.Standings = true, []data.Standing{data.StandingInTime}
	default:
		q.Standings = []data.Standing{data.Standing(f.standing)}
	}
	return q
}

// narrow leaves out what the register cannot tell apart by itself.
func (f filter) narrow(t *data.Tracking) {
	keep := func(data.TrackedTask) bool { return true }
	switch f.standing {
	case standingSoon:
		keep = func(task data.TrackedTask) bool { return soon(task.Task, *t) }
	case standingQuiet:
		keep = func(task data.TrackedTask) bool { return quiet(task, *t) }
	default:
		return
	}
	t.Tasks = slices.DeleteFunc(t.Tasks, func(task data.TrackedTask) bool { return !keep(task) })
}

// soon reports whether an open task's last good day is near.
func soon(task data.Task, t data.Tracking) bool {
	left, dated := task.DaysLeft(t.Today)
	return dated && task.State.Open() && left >= 0 && left <= t.Office.UrgentDays
}

// quiet reports whether nothing has been reported of a task for too long.
func quiet(task data.TrackedTask, t data.Tracking) bool {
	return task.Quiet(t.Today, t.Office.QuietDays)
}

// overdue reports whether an open task is past its last good day.
func overdue(task data.Task, today data.Day) bool {
	return task.Standing(today) == data.StandingOverdue
}
