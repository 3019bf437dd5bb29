package data

// Completion is how a task came to its end. Reported is the day on which the
// lead reported it done: that day counts, not the day of the confirmation. Zero
// keeps the day of an earlier report, else it is today.
type Completion struct {
	Task       TaskID
	Reported   Day
	Result     string
	Paper      string // number of the paper that brought the result
	LateReason string // needed when the task was reported done late
}

// Clean normalises what was typed.
func (c *Completion) Clean() {
	cleanTexts(&c.Result, &c.LateReason)
	cleanLines(&c.Paper)
}

// Check reports the first field that cannot be kept.
func (c Completion) Check() error { return validDay("reported", c.Reported) }

// Complete brings the task to its end as of today. A task that has ended is
// refused (RefusedEnded), a day before it was given or after today too
// (RefusedReportDay), and so is a late end without its reason (RefusedReason).
func (t *Task) Complete(c Completion, today Day) error {
	if t.State == TaskDone || t.State == TaskWithdrawn {
		return &Refusal{Code: RefusedEnded, Field: "state", Detail: string(t.State)}
	}
	reported := c.Reported
	switch {
	case reported.IsZero() && !t.ReportedDone.IsZero():
		reported = t.ReportedDone
	case reported.IsZero():
		reported = today
	}
	if err := t.CheckReported(reported, today); err != nil {
		return err
	}
	t.State, t.Percent, t.ReportedDone = TaskDone, 100, reported
	for _, f := range []struct {
		field *string
		value string
	}{{&t.Result, c.Result}, {&t.ResultPaper, c.Paper}, {&t.LateReason, c.LateReason}} {
		if f.value != "" {
			*f.field = f.value
		}
	}
	return t.checkLate(today)
}
