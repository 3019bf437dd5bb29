-- name: InsertUnit :execlastid
INSERT INTO unit (uuid, name, short, parent, position, reports, retired)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: Unit :one
SELECT * FROM unit WHERE id = ?;

-- name: UpdateUnit :exec
UPDATE unit SET name = ?, short = ?, parent = ?, reports = ?, retired = ? WHERE id = ?;

-- name: DeleteUnit :exec
DELETE FROM unit WHERE id = ?;

-- name: Units :many
SELECT * FROM unit ORDER BY position, id;
