-- name: InsertPhoto :execlastid
INSERT INTO photo (uuid, meeting, position, caption, format, width, height, size, sha256)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: Photo :one
SELECT * FROM photo WHERE id = ?;

-- name: UpdatePhoto :exec
UPDATE photo SET caption = ? WHERE id = ?;

-- name: DeletePhoto :exec
DELETE FROM photo WHERE id = ?;

-- name: PhotosOf :many
SELECT * FROM photo WHERE meeting = ? ORDER BY position, id;
