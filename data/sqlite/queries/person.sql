-- name: InsertPerson :execlastid
INSERT INTO person (uuid, name, honorific, post, rank, unit, position, retired)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: Person :one
SELECT * FROM person WHERE id = ?;

-- name: UpdatePerson :exec
UPDATE person SET name = ?, honorific = ?, post = ?, rank = ?, unit = ?, retired = ? WHERE id = ?;

-- name: DeletePerson :exec
DELETE FROM person WHERE id = ?;

-- name: People :many
SELECT * FROM person ORDER BY position, id;
