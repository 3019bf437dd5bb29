package sqlite

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Tracking returns the tasks chosen, in the order of Tasks, with what their
// ledgers add up to and all that names them, read at one moment.
func (r *Register) Tracking(ctx context.Context, f TaskFilter) (data.Tracking, error) {
	tracking := data.Tracking{Today: r.Today(), Meetings: map[data.MeetingID]data.Meeting{}}
	err := r.read(ctx, func(c *connection) error {
		placed, err := c.placedTasks(ctx, f.conditions(), f.Brief)
		if err != nil {
			return err
		}
		slices.SortFunc(placed, comparePlaced)
		for _, t := range placed {
			if f.matches(t.Task) && f.stands(t.Task, tracking.Today) {
				tracking.Tasks = append(tracking.Tasks, data.TrackedTask{Task: t.Task, FirstDeadline: t.Deadline, ConclusionOrder: t.conclusion})
			}
		}
		events := c.trackEvents
		if f.Brief {
			events = c.trackCounts
		}
		for _, load := range []func(context.Context, *data.Tracking) error{events, c.trackMeetings, c.trackDirectory} {
			if err := load(ctx, &tracking); err != nil {
				return err
			}
		}
		return nil
	})
	return tracking, err
}

// trackEvents adds up the ledgers.
func (c *connection) trackEvents(ctx context.Context, tracking *data.Tracking) error {
	if err := c.trackCounts(ctx, tracking); err != nil {
		return err
	}
	return c.readLedgers(ctx, byID(tracking.Tasks))
}

// trackCounts only counts the lines of the ledgers.
func (c *connection) trackCounts(ctx context.Context, tracking *data.Tracking) error {
	return c.countEvents(ctx, byID(tracking.Tasks))
}

func byID(tasks []data.TrackedTask) map[int64]*data.TrackedTask {
	found := make(map[int64]*data.TrackedTask, len(tasks))
	for i := range tasks {
		found[int64(tasks[i].ID)] = &tasks[i]
	}
	return found
}

// countAllFrom is from how many tasks on it is quicker to go through the whole
// index of the ledgers than to look up each task in it.
const countAllFrom = 1000

// countEvents counts the lines of each kind by the index alone.
func (c *connection) countEvents(ctx context.Context, tasks map[int64]*data.TrackedTask) error {
	chosen, args := "", []any(nil)
	if len(tasks) < countAllFrom {
		list, err := json.Marshal(slices.Collect(maps.Keys(tasks)))
		if err != nil {
			return err
		}
		chosen, args = "task IN (SELECT value FROM json_each(?)) AND ", []any{string(list)}
	}
	rows, err := c.QueryContext(ctx, `SELECT task, kind, count(*) FROM task_event WHERE `+chosen+`
		kind IN ('carried', 'extended', 'urged') GROUP BY task, kind`, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var kind data.TaskEventKind
		var n int
		if err := rows.Scan(&id, &kind, &n); err != nil {
			return err
		}
		if task := tasks[id]; task != nil {
			task.Count(kind, n)
		}
	}
	return rows.Err()
}

// readLedgers reads the first deadlines and what was said last.
func (c *connection) readLedgers(ctx context.Context, tasks map[int64]*data.TrackedTask) error {
	list, err := json.Marshal(slices.Collect(maps.Keys(tasks)))
	if err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, `SELECT task, kind, day, text, old_kind, old_day FROM task_event
		WHERE task IN (SELECT value FROM json_each(?)) AND (kind = 'extended' OR kind IN ('carried', 'reported', 'done') AND text <> '')
		ORDER BY id DESC`, string(list))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var e data.TaskEvent
		var day, oldKind, oldDay string
		if err := rows.Scan(&id, &e.Kind, &day, &e.Text, &oldKind, &oldDay); err != nil {
			return err
		}
		e.Day, e.Old = dayOf(day), deadlineOf(oldKind, oldDay)
		tasks[id].TakeIn(e)
	}
	return rows.Err()
}

// trackMeetings reads the briefings that gave the tasks.
func (c *connection) trackMeetings(ctx context.Context, tracking *data.Tracking) error {
	ids := map[int64]bool{}
	for _, task := range tracking.Tasks {
		if task.Meeting != 0 {
			ids[int64(task.Meeting)] = true
		}
	}
	list, err := json.Marshal(slices.Collect(maps.Keys(ids)))
	if err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, "SELECT * FROM meeting WHERE id IN (SELECT value FROM json_each(?))", string(list))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var m query.Meeting
		if err := rows.Scan(&m.ID, &m.UUID, &m.Kind, &m.PeriodYear, &m.PeriodNumber, &m.Title, &m.Day, &m.StartTime, &m.EndDay,
			&m.EndTime, &m.Place, &m.Chair, &m.Secretary, &m.Number, &m.Results, &m.Shortcomings, &m.State, &m.Previous,
			&m.Objections); err != nil {
			return err
		}
		tracking.Meetings[data.MeetingID(m.ID)] = meetingOf(m)
	}
	return rows.Err()
}

func (c *connection) trackDirectory(ctx context.Context, tracking *data.Tracking) error {
	var office query.Office
	var err error
	if office, err = c.plain.Office(ctx); err != nil {
		return err
	}
	tracking.Office = officeOf(office)
	units, err := c.plain.Units(ctx)
	if tracking.Units, err = mapped(units, err, unitOf); err != nil {
		return err
	}
	people, err := c.plain.People(ctx)
	tracking.People, err = mapped(people, err, personOf)
	return err
}
