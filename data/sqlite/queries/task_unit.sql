-- name: InsertTaskUnit :execlastid
INSERT INTO task_unit (task, position, unit)
VALUES (?, ?, ?);

-- name: TaskUnitsOf :many
SELECT * FROM task_unit WHERE task = ? ORDER BY position, id;
