-- name: InsertActivity :execlastid
INSERT INTO activity (time, actor, action, kind, record, meeting, subject, detail, previous, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: LastActivity :one
SELECT * FROM activity ORDER BY id DESC LIMIT 1;

-- name: RenewActivity :exec
UPDATE activity SET time = ?, subject = ?, hash = ? WHERE id = ?;

-- name: ActivitiesBefore :many
SELECT * FROM activity WHERE id < ? ORDER BY id DESC LIMIT ?;

-- name: ActivitiesFrom :many
SELECT * FROM activity WHERE id > ? ORDER BY id LIMIT ?;

-- Lines are written in the order of time, so the count needs no index: it
-- begins after the last line before that time.
-- name: CountActivitiesSince :one
SELECT count(*) FROM activity
WHERE id > coalesce((SELECT earlier.id FROM activity AS earlier WHERE earlier.time < ? ORDER BY earlier.id DESC LIMIT 1), 0);
