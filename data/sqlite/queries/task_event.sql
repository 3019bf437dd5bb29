-- name: InsertTaskEvent :execlastid
INSERT INTO task_event (uuid, task, kind, day, logged, at_meeting, meeting_text, text, state, percent, old_kind, old_day, new_kind, new_day, approved_by, reported_done)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: TaskEvent :one
SELECT * FROM task_event WHERE id = ?;

-- name: TaskEventsOf :many
SELECT * FROM task_event WHERE task = ? ORDER BY id;
