package sqlite

import (
	"context"
	"encoding/json"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Tracking returns the tasks chosen, in the order of Tasks, with what their
// ledgers add up to and all that names them, read at one moment.
func (r *Register) Tracking(ctx context.Context, f TaskFilter) (data.Tracking, error) {
	tracking := data.Tracking{Today: r.Today(), Meetings: map[data.MeetingID]data.Meeting{}}
	err := r.read(ctx, func(c *connection) error {
		tasks, err := c.tasks(ctx, f.conditions())
		if err != nil {
			return err
		}
		for _, task := range tasks {
			if f.matches(task) && f.stands(task, tracking.Today) {
				tracking.Tasks = append(tracking.Tasks, data.TrackedTask{Task: task, FirstDeadline: task.Deadline})
			}
		}
		for _, load := range []func(context.Context, *data.Tracking) error{
			c.trackEvents, c.trackPlaces, c.trackMeetings, c.trackDirectory,
		} {
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
	tasks := map[int64]*data.TrackedTask{}
	for i := range tracking.Tasks {
		tasks[int64(tracking.Tasks[i].ID)] = &tracking.Tasks[i]
	}
	if err := c.countEvents(ctx, tasks); err != nil {
		return err
	}
	return c.readLedgers(ctx, tasks)
}

// countEvents counts the lines of each kind by the index alone.
func (c *connection) countEvents(ctx context.Context, tasks map[int64]*data.TrackedTask) error {
	rows, err := c.QueryContext(ctx, `SELECT task, kind, count(*) FROM task_event
		WHERE kind IN ('carried', 'extended', 'urged') GROUP BY task, kind`)
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
		task := tasks[id]
		switch {
		case task == nil:
		case kind == data.EventCarried:
			task.Carried = n
		case kind == data.EventExtended:
			task.Extended = n
		case kind == data.EventUrged:
			task.Urged = n
		}
	}
	return rows.Err()
}

// readLedgers reads the first deadlines and what was said last.
func (c *connection) readLedgers(ctx context.Context, tasks map[int64]*data.TrackedTask) error {
	ids := make([]int64, 0, len(tasks))
	for id := range tasks {
		ids = append(ids, id)
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, `SELECT task, kind, day, text, old_kind, old_day FROM task_event
		WHERE task IN (SELECT value FROM json_each(?)) AND (kind = 'extended' OR kind IN ('carried', 'reported', 'done') AND text <> '')
		ORDER BY task, id`, string(list))
	if err != nil {
		return err
	}
	defer rows.Close()
	extended := int64(0)
	for rows.Next() {
		var id int64
		var kind data.TaskEventKind
		var day, text, oldKind, oldDay string
		if err := rows.Scan(&id, &kind, &day, &text, &oldKind, &oldDay); err != nil {
			return err
		}
		switch {
		case kind != data.EventExtended:
			tasks[id].LastSaid, tasks[id].SaidOn = text, dayOf(day)
		case extended != id:
			extended, tasks[id].FirstDeadline = id, deadlineOf(oldKind, oldDay)
		}
	}
	return rows.Err()
}

// trackPlaces finds the places of the conclusions that gave the tasks.
func (c *connection) trackPlaces(ctx context.Context, tracking *data.Tracking) error {
	rows, err := c.QueryContext(ctx, "SELECT id, position FROM conclusion")
	if err != nil {
		return err
	}
	defer rows.Close()
	places := map[data.ConclusionID]int{}
	for rows.Next() {
		var id int64
		var place int
		if err := rows.Scan(&id, &place); err != nil {
			return err
		}
		places[data.ConclusionID(id)] = place
	}
	for i, task := range tracking.Tasks {
		tracking.Tasks[i].ConclusionOrder = places[task.Conclusion]
	}
	return rows.Err()
}

func (c *connection) trackMeetings(ctx context.Context, tracking *data.Tracking) error {
	for _, task := range tracking.Tasks {
		if _, known := tracking.Meetings[task.Meeting]; known || task.Meeting == 0 {
			continue
		}
		row, err := c.plain.Meeting(ctx, int64(task.Meeting))
		if err != nil {
			return err
		}
		tracking.Meetings[task.Meeting] = meetingOf(row)
	}
	return nil
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
