-- name: InsertAttachment :execlastid
INSERT INTO attachment (uuid, meeting, position, name, caption, format, size, sha256, paper)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: Attachment :one
SELECT * FROM attachment WHERE id = ?;

-- name: UpdateAttachment :exec
UPDATE attachment SET name = ?, caption = ? WHERE id = ?;

-- name: DeleteAttachment :exec
DELETE FROM attachment WHERE id = ?;

-- name: AttachmentsOf :many
SELECT * FROM attachment WHERE meeting = ? ORDER BY position, id;
