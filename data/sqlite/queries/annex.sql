-- name: InsertAnnex :execlastid
INSERT INTO annex (uuid, meeting, position, paper, day, title, text) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: Annex :one
SELECT * FROM annex WHERE id = ?;

-- name: UpdateAnnex :exec
UPDATE annex SET day = ?, title = ?, text = ? WHERE id = ?;

-- name: DeleteAnnex :exec
DELETE FROM annex WHERE id = ?;

-- name: AnnexesOf :many
SELECT * FROM annex WHERE meeting = ? ORDER BY position, id;
