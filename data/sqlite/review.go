package sqlite

import (
	"context"
	"encoding/json"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// loadReview loads what the briefing went through of others' tasks.
func (c *connection) loadReview(ctx context.Context, d *data.Dossier) error {
	events, err := c.reviewEvents(ctx, d.Meeting.ID)
	if err != nil || len(events) == 0 {
		return err
	}
	tasks, err := c.reviewedTasks(ctx, d.Meeting, events)
	if err != nil {
		return err
	}
	sources := map[data.MeetingID]data.Meeting{0: {}, d.Meeting.ID: d.Meeting}
	for _, e := range events {
		task := *tasks[e.Task]
		if _, known := sources[task.Meeting]; !known {
			row, err := c.plain.Meeting(ctx, int64(task.Meeting))
			if err != nil {
				return err
			}
			sources[task.Meeting] = meetingOf(row)
		}
		d.Review = append(d.Review, data.ReviewLine{
			Event: e, Task: task, Source: sources[task.Meeting], Over: d.Meeting.State.Over(),
			Fixed: d.Meeting.State.Locked(),
		})
	}
	data.SortReview(d.Review, d.Meeting.EndsOn())
	return nil
}

// reviewEvents returns the lines of a review, those of the briefing's own tasks
// left out; of several lines of a task, which an older program could leave, the
// last counts.
func (c *connection) reviewEvents(ctx context.Context, id data.MeetingID) ([]data.TaskEvent, error) {
	rows, err := c.QueryContext(ctx, `SELECT * FROM task_event WHERE id IN (
		SELECT max(task_event.id) FROM task_event JOIN task ON task.id = task_event.task
		WHERE at_meeting = ? AND kind = 'carried' AND task.meeting IS NOT ? GROUP BY task) ORDER BY id`, int64(id), int64(id))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var events []data.TaskEvent
	for rows.Next() {
		var e query.TaskEvent
		if err := rows.Scan(&e.ID, &e.UUID, &e.Task, &e.Kind, &e.Day, &e.Logged, &e.AtMeeting, &e.MeetingText, &e.Text, &e.State,
			&e.Percent, &e.OldKind, &e.OldDay, &e.NewKind, &e.NewDay, &e.ApprovedBy, &e.ReportedDone); err != nil {
			return nil, err
		}
		events = append(events, taskEventOf(e))
	}
	return events, rows.Err()
}

// reviewedTasks returns the tasks of a review with what their ledgers held before it.
func (c *connection) reviewedTasks(ctx context.Context, m data.Meeting, events []data.TaskEvent) (map[data.TaskID]*data.TrackedTask, error) {
	ids := make([]data.TaskID, len(events))
	for i, e := range events {
		ids[i] = e.Task
	}
	list, err := c.tasks(ctx, TaskFilter{IDs: ids}.conditions())
	if err != nil {
		return nil, err
	}
	tasks := make(map[data.TaskID]*data.TrackedTask, len(list))
	for _, task := range list {
		tasks[task.ID] = &data.TrackedTask{Task: task, FirstDeadline: task.Deadline}
	}
	if err := c.ledgersBefore(ctx, m, ids, tasks); err != nil {
		return nil, err
	}
	return tasks, c.conclusionOrders(ctx, ids, tasks)
}

// ledgersBefore adds up the ledgers of tasks without what the briefing itself
// said, and without what was said after it.
func (c *connection) ledgersBefore(ctx context.Context, m data.Meeting, ids []data.TaskID, tasks map[data.TaskID]*data.TrackedTask) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, `SELECT task, kind, day, coalesce(at_meeting, 0), text, old_kind, old_day FROM task_event
		WHERE task IN (SELECT value FROM json_each(?)) AND kind IN ('carried', 'extended', 'urged', 'reported', 'done')
		ORDER BY id DESC`, string(list))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var e data.TaskEvent
		var day, oldKind, oldDay string
		if err := rows.Scan(&id, &e.Kind, &day, &e.Meeting, &e.Text, &oldKind, &oldDay); err != nil {
			return err
		}
		e.Day, e.Old = dayOf(day), deadlineOf(oldKind, oldDay)
		own := e.Kind == data.EventCarried && e.Meeting == m.ID
		after := !m.Day.IsZero() && e.Day.After(m.EndsOn())
		if own || after {
			continue
		}
		task := tasks[data.TaskID(id)]
		task.Count(e.Kind, 1)
		task.TakeIn(e)
	}
	return rows.Err()
}

// conclusionOrders finds the places of the conclusions that gave the tasks.
func (c *connection) conclusionOrders(ctx context.Context, ids []data.TaskID, tasks map[data.TaskID]*data.TrackedTask) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, `SELECT task.id, conclusion.position FROM task JOIN conclusion ON conclusion.id = task.conclusion
		WHERE task.id IN (SELECT value FROM json_each(?))`, string(list))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var place int
		if err := rows.Scan(&id, &place); err != nil {
			return err
		}
		tasks[data.TaskID(id)].ConclusionOrder = place
	}
	return rows.Err()
}
