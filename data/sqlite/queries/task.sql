-- name: InsertTask :execlastid
INSERT INTO task (uuid, meeting, conclusion, position, what, lead_unit, lead_person, lead_all, lead_text, person, sent_unit, sent_person, sent_all, sent_text, deadline_kind, deadline_day, state, percent, result, result_paper, late_reason, reported_done, given, field)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: Task :one
SELECT * FROM task WHERE id = ?;

-- name: UpdateTask :exec
UPDATE task SET meeting = ?, conclusion = ?, what = ?, lead_unit = ?, lead_person = ?, lead_all = ?, lead_text = ?, person = ?, sent_unit = ?, sent_person = ?, sent_all = ?, sent_text = ?, deadline_kind = ?, deadline_day = ?, state = ?, percent = ?, result = ?, result_paper = ?, late_reason = ?, reported_done = ?, given = ?, field = ? WHERE id = ?;

-- name: DeleteTask :exec
DELETE FROM task WHERE id = ?;

-- name: TasksOf :many
SELECT task.* FROM task LEFT JOIN conclusion ON conclusion.id = task.conclusion
WHERE task.meeting = ?
ORDER BY conclusion.position IS NULL, conclusion.position, task.position, task.id;

-- name: TasksOfConclusion :many
SELECT id FROM task WHERE conclusion = ?;

-- name: SetTaskProgress :exec
UPDATE task SET state = ?, percent = ?, reported_done = ?, deadline_kind = ?, deadline_day = ? WHERE id = ?;

-- name: TaskUnitsOfMeeting :many
SELECT task_unit.* FROM task_unit JOIN task ON task.id = task_unit.task
WHERE task.meeting = ? ORDER BY task_unit.task, task_unit.position;

-- name: TaskEventsOfMeeting :many
SELECT task_event.* FROM task_event JOIN task ON task.id = task_event.task
WHERE task.meeting = ? ORDER BY task_event.id;

-- name: DeleteTaskUnits :exec
DELETE FROM task_unit WHERE task = ?;
