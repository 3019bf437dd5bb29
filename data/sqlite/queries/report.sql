-- name: InsertReport :execlastid
INSERT INTO report (uuid, meeting, position, unit, person, field, results, shortcomings, causes, proposals, plan, state)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: Report :one
SELECT * FROM report WHERE id = ?;

-- name: UpdateReport :exec
UPDATE report SET unit = ?, person = ?, field = ?, results = ?, shortcomings = ?, causes = ?, proposals = ?, plan = ?, state = ? WHERE id = ?;

-- name: DeleteReport :exec
DELETE FROM report WHERE id = ?;

-- name: ReportsOf :many
SELECT * FROM report WHERE meeting = ? ORDER BY position, id;
