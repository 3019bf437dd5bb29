package sqlite

import (
	"context"
	"slices"

	"giaoban/data"
)

// OutlookQuery says what an outlook looks at.
type OutlookQuery struct {
	Today data.Day
	// UrgentDays is how many days ahead a deadline counts as near (Office.UrgentDays).
	UrgentDays int
	// QuietDays is for how many days a task may go without a report
	// (Office.QuietDays); 0: for ever.
	QuietDays int
	// DoneSince is the day since when done tasks are counted.
	DoneSince data.Day
	// Pressing is how many pressing tasks are read in full; 0: they are only counted.
	Pressing int
}

// LeadCount counts the open tasks of one lead. Each is in one of the first four;
// Quiet counts again those of which nothing was reported for too long.
type LeadCount struct {
	Lead                          data.Party // Unit (of the person, where one leads), AllUnits or Text; zero for nobody
	Overdue, Soon, Later, Undated int
	Quiet                         int
}

// Open returns how many tasks of the lead are open.
func (c LeadCount) Open() int { return c.Overdue + c.Soon + c.Later + c.Undated }

// Outlook is the open tasks of a register in figures, and the most pressing of
// them.
type Outlook struct {
	Leads []LeadCount // every lead with an open task, in no particular order
	Done  int         // tasks reported done since OutlookQuery.DoneSince
	// Pressing are the tasks that are late, near or waiting to be confirmed, the
	// most pressing first, as many as were asked for; Pressed counts them all.
	Pressing []data.Task
	Pressed  int
}

// Total adds up the counts of all leads.
func (o Outlook) Total() LeadCount {
	var sum LeadCount
	for _, c := range o.Leads {
		sum.Overdue += c.Overdue
		sum.Soon += c.Soon
		sum.Later += c.Later
		sum.Undated += c.Undated
		sum.Quiet += c.Quiet
	}
	return sum
}

// Outlook counts the open tasks as data.Task.DaysLeft and data.TrackedTask.Quiet
// judge them, without reading them.
func (r *Register) Outlook(ctx context.Context, q OutlookQuery) (Outlook, error) {
	var o Outlook
	err := r.read(ctx, func(c *connection) error {
		if err := c.countOpen(ctx, q, &o); err != nil {
			return err
		}
		if q.Pressing > 0 && o.Pressed > 0 {
			return c.readPressing(ctx, q, &o)
		}
		return nil
	})
	return o, err
}

// These are terms over a row of task. A task due "before" a day is late on that
// day, one due "by" a day on the next: ?1 is today, ?2 tomorrow, ?3 the last near
// day, ?4 the day after.
const (
	taskOpen  = "task.state IN ('not_started', 'under_way', 'to_confirm')"
	taskDated = "task.deadline_kind IN ('before', 'by')"
	taskLate  = taskDated + " AND task.deadline_day < iif(task.deadline_kind = 'before', ?2, ?1)"
	taskNear  = taskDated + ` AND task.deadline_day BETWEEN iif(task.deadline_kind = 'before', ?2, ?1)
		AND iif(task.deadline_kind = 'before', ?4, ?3)`
	taskPressing = "task.state = 'to_confirm' OR " + taskDated + " AND task.deadline_day <= iif(task.deadline_kind = 'before', ?4, ?3)"
	// taskSince is the day since when nothing has been reported of a task.
	taskSince = `max(task.given, coalesce((SELECT max(day) FROM task_event WHERE task_event.task = task.id
		AND kind IN ('carried', 'reported', 'done') AND text <> ''), ''))`
)

func (q OutlookQuery) days() []any {
	near := q.Today.AddDays(q.UrgentDays)
	return []any{q.Today.String(), q.Today.AddDays(1).String(), near.String(), near.AddDays(1).String()}
}

// lastQuiet returns the last day on which a task may have been reported for it to
// be quiet; "", which is before every day, when none ever is.
func (q OutlookQuery) lastQuiet() string {
	if q.QuietDays <= 0 {
		return ""
	}
	return q.Today.AddDays(-q.QuietDays - 1).String()
}

func (c *connection) countOpen(ctx context.Context, q OutlookQuery, o *Outlook) error {
	args := append(q.days(), q.lastQuiet())
	rows, err := c.QueryContext(ctx, `SELECT coalesce(lead_unit, (SELECT unit FROM person WHERE person.id = lead_person), 0), lead_all, lead_text, count(*), sum(`+taskDated+`),
		sum(`+taskLate+`), sum(`+taskNear+`), sum(`+taskPressing+`),
		sum(task.state <> 'to_confirm' AND task.given <= ?5 AND `+taskSince+` BETWEEN '0' AND ?5)
		FROM task WHERE `+taskOpen+` GROUP BY 1, 2, 3`, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var n LeadCount
		var unit int64
		var open, dated, pressing int
		if err := rows.Scan(&unit, &n.Lead.AllUnits, &n.Lead.Text, &open, &dated, &n.Overdue, &n.Soon, &pressing, &n.Quiet); err != nil {
			return err
		}
		n.Lead.Unit = data.UnitID(unit)
		n.Later, n.Undated = dated-n.Overdue-n.Soon, open-dated
		o.Leads = append(o.Leads, n)
		o.Pressed += pressing
	}
	if err := rows.Err(); err != nil || q.DoneSince.IsZero() {
		return err
	}
	done, err := c.number(ctx, "SELECT count(*) FROM task WHERE state = 'done' AND reported_done >= ?", q.DoneSince.String())
	o.Done = int(done)
	return err
}

// readPressing reads the most pressing tasks: those whose last good day comes
// first, those without one last, and of one day in the order of Tasks.
func (c *connection) readPressing(ctx context.Context, q OutlookQuery, o *Outlook) error {
	ids, err := c.numbers(ctx, `SELECT task.id FROM task LEFT JOIN conclusion ON conclusion.id = task.conclusion
		WHERE `+taskOpen+` AND (`+taskPressing+`)
		ORDER BY NOT (`+taskDated+`), date(task.deadline_day, iif(task.deadline_kind = 'before', '-1 day', '+0 day')),
		task.deadline_day, task.given, task.meeting, conclusion.position IS NULL, conclusion.position, task.position, task.id
		LIMIT ?5`, append(q.days(), q.Pressing)...)
	if err != nil {
		return err
	}
	chosen := make([]data.TaskID, len(ids))
	for i, id := range ids {
		chosen[i] = data.TaskID(id)
	}
	o.Pressing, err = c.tasks(ctx, TaskFilter{IDs: chosen}.conditions())
	slices.SortFunc(o.Pressing, func(a, b data.Task) int {
		return slices.Index(chosen, a.ID) - slices.Index(chosen, b.ID)
	})
	return err
}
