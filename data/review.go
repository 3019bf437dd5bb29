package data

import "sort"

// ReviewLine is one task that a briefing went through: an event of the kind
// EventCarried at that briefing, whose Text is what was said of it. Until the
// session is over the task is as it is now; then state, percent, deadline (New)
// and day of report are kept in the event, so that minutes drawn up days later
// say how the task stood at the briefing. Signing fixes them.
type ReviewLine struct {
	Event TaskEvent
	// Task is the task as it is now; LastSaid and SaidOn are what was said of it
	// before this briefing.
	Task   TrackedTask
	Source Meeting // the briefing that gave it; zero when none did
	Over   bool    // the session is over
	Fixed  bool    // the minutes are signed
}

// Stated returns the task as the briefing stated it.
func (l ReviewLine) Stated() Task {
	t := l.Task.Task
	if !l.Over && !l.Fixed {
		return t
	}
	t.State, t.Percent, t.ReportedDone = l.Event.State, l.Event.Percent, l.Event.ReportedDone
	if l.Event.New.Kind != "" {
		t.Deadline = l.Event.New
	}
	return t
}

// Standing returns how the task stood on a day, as the briefing stated it.
func (l ReviewLine) Standing(day Day) Standing { return l.Stated().Standing(day) }

// SortReview puts the lines of a review in the order in which it goes: what is
// overdue on the day first, longest overdue before, then by the last good day,
// then what has none; what has ended comes last.
func SortReview(lines []ReviewLine, day Day) {
	sort.SliceStable(lines, func(i, j int) bool {
		a, b := lines[i].Stated(), lines[j].Stated()
		if x, y := reviewPlace(a, day), reviewPlace(b, day); x != y {
			return x < y
		}
		last, dated := a.Deadline.LastGoodDay()
		if other, _ := b.Deadline.LastGoodDay(); dated && last != other {
			return last.Before(other)
		}
		if a.Given != b.Given {
			return a.Given.Before(b.Given)
		}
		if lines[i].Task.ConclusionOrder != lines[j].Task.ConclusionOrder {
			return lines[i].Task.ConclusionOrder < lines[j].Task.ConclusionOrder
		}
		return a.ID < b.ID
	})
}

func reviewPlace(t Task, day Day) int {
	switch t.Standing(day) {
	case StandingOverdue:
		return 0
	case StandingInTime:
		return 1
	case StandingUndated:
		return 2
	}
	return 3
}

// ReviewDay returns the day as of which a review shows how tasks stand: that of
// the briefing, or today while it lies ahead or has no day.
func (m Meeting) ReviewDay(today Day) Day {
	if day := m.EndsOn(); !day.IsZero() && (m.State.Locked() || !today.Before(day)) {
		return day
	}
	return today
}

// ReportDay returns the day that counts for what is said done in a review: that of
// the briefing, or today while it lies ahead or has no day.
func (m Meeting) ReportDay(today Day) Day {
	if !m.Day.IsZero() && m.Day.Before(today) {
		return m.Day
	}
	return today
}

// FollowReview is Follow for what a review says of the task. A task that comes to
// its end late keeps why; without a reason it is refused (RefusedReason), as by
// Complete. Of a task that has ended already another reason alone can be given.
func (t *Task) FollowReview(e *TaskEvent, lateReason string, today Day) error {
	ended := t.State == TaskDone
	if e.State != "" && (e.State != t.State || e.Percent != t.Percent) {
		t.Follow(e, today)
	}
	if t.State == TaskDone && lateReason != "" {
		t.LateReason = lateReason
	}
	if t.State != TaskDone || ended {
		return nil
	}
	return t.checkLate(today)
}

// Draft reports whether a line of a ledger that belongs to the briefing may
// still change: the task it gave, or what it said of one, before its minutes are
// signed.
func (e TaskEvent) Draft(at Meeting) bool {
	said := e.Kind == EventAssigned || e.Kind == EventCarried
	return said && e.Meeting != 0 && e.Meeting == at.ID && !at.State.Locked()
}
