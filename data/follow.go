package data

import "strconv"

// Follow completes an event from its task and brings the task in step with it.
// Without a Day it is today's. Without a State it keeps the task's, but one that
// says it was done or reopened means so. The day on which a task counts as done
// is that on which it was reported so: a confirmation keeps it, whatever is not
// reported done or done has none. An extension sets the deadline New.
func (t *Task) Follow(e *TaskEvent, today Day) {
	if e.Day.IsZero() {
		e.Day = today
	}
	if e.Kind == EventExtended {
		e.Old, t.Deadline = t.Deadline, e.New
	}
	if e.State == "" {
		e.State, e.Percent = t.stateAfter(e.Kind), t.Percent
	}
	switch e.State {
	case TaskToConfirm, TaskDone:
		if !e.ReportedDone.IsZero() {
			t.ReportedDone = e.ReportedDone
		}
		if t.ReportedDone.IsZero() {
			t.ReportedDone = e.Day
		}
	default:
		t.ReportedDone = Day{}
	}
	if e.State == TaskDone {
		e.Percent = 100
	}
	t.State, t.Percent, e.ReportedDone = e.State, e.Percent, t.ReportedDone
}

// PercentIn returns how far the task has come once it is in a state. What is not
// started has not come anywhere; a task that goes on after it was reported done is
// as far as its ledger says it was before.
func (t Task) PercentIn(to TaskState, ledger []TaskEvent) int {
	switch {
	case to == TaskNotStarted:
		return 0
	case to != TaskUnderWay || !t.reported():
		return t.Percent
	}
	percent := 0
	for _, e := range ledger {
		if e.State == TaskNotStarted || e.State == TaskUnderWay {
			percent = e.Percent
		}
	}
	return percent
}

// CheckReported reports whether the task may count as reported done on a day: not
// before it was given, not after today.
func (t Task) CheckReported(day, today Day) error {
	if day.After(today) || !t.Given.IsZero() && day.Before(t.Given) {
		return &Refusal{Code: RefusedReportDay, Field: "reported", Detail: day.String()}
	}
	return nil
}

// checkFollowed refuses what an event has made of a task that was in the state
// before: reported done on a day that cannot be, or although it is withdrawn.
func (t Task) checkFollowed(before TaskState, today Day) error {
	switch {
	case !t.reported() || Task{State: before}.reported():
		return nil
	case before == TaskWithdrawn:
		return &Refusal{Code: RefusedEnded, Field: "state", Detail: string(before)}
	}
	return t.CheckReported(t.ReportedDone, today)
}

// reported reports whether the lead has reported the task done.
func (t Task) reported() bool { return t.State == TaskToConfirm || t.State == TaskDone }

// FollowChecked is Follow for what a person writes: a task that is withdrawn is
// not reported done (RefusedEnded), nor is any on a day before it was given or
// after today (RefusedReportDay).
func (t *Task) FollowChecked(e *TaskEvent, today Day) error {
	before := t.State
	t.Follow(e, today)
	return t.checkFollowed(before, today)
}

func (t *Task) stateAfter(kind TaskEventKind) TaskState {
	switch kind {
	case EventDone:
		return TaskDone
	case EventReopened:
		return TaskUnderWay
	}
	return t.State
}

// CheckExtension reports whether the deadline may be put off as the event says.
// It needs a later last good day, a reason and who approved it; a task that has
// ended has no deadline to put off. already is how often it was put off, most
// how often the office allows (0: no limit).
func (t Task) CheckExtension(e TaskEvent, already, most int) error {
	if err := At("new", e.New.Check()); err != nil {
		return err
	}
	later, dated := e.New.LastGoodDay()
	last, had := t.Deadline.LastGoodDay()
	switch {
	case !t.State.Open() && t.State != TaskPaused:
		return &Refusal{Code: RefusedEnded, Field: "state", Detail: string(t.State)}
	case most > 0 && already >= most:
		return &Refusal{Code: RefusedExtensions, Field: "new", Detail: strconv.Itoa(most)}
	case !dated || had && !later.After(last):
		return &Refusal{Code: RefusedNotLater, Field: "new"}
	case e.Text == "":
		return &Refusal{Code: RefusedReason, Field: "text"}
	case e.ApprovedBy == 0:
		return &Refusal{Code: RefusedEmpty, Field: "approved_by"}
	}
	return nil
}
