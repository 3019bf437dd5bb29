-- name: InsertRemark :execlastid
INSERT INTO remark (uuid, meeting, position, time, speaker, speaker_text, text)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: Remark :one
SELECT * FROM remark WHERE id = ?;

-- name: UpdateRemark :exec
UPDATE remark SET time = ?, speaker = ?, speaker_text = ?, text = ? WHERE id = ?;

-- name: DeleteRemark :exec
DELETE FROM remark WHERE id = ?;

-- name: RemarksOf :many
SELECT * FROM remark WHERE meeting = ? ORDER BY position, id;
