-- name: InsertConclusion :execlastid
INSERT INTO conclusion (uuid, meeting, position, text)
VALUES (?, ?, ?, ?);

-- name: Conclusion :one
SELECT * FROM conclusion WHERE id = ?;

-- name: UpdateConclusion :exec
UPDATE conclusion SET text = ? WHERE id = ?;

-- name: DeleteConclusion :exec
DELETE FROM conclusion WHERE id = ?;

-- name: ConclusionsOf :many
SELECT * FROM conclusion WHERE meeting = ? ORDER BY position, id;
