-- name: InsertSignedPaper :execlastid
INSERT INTO signed_paper (uuid, meeting, kind, version, number, signed, reason, size, sha256)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: SignedPaper :one
SELECT * FROM signed_paper WHERE id = ?;

-- name: SignedPapersOf :many
SELECT * FROM signed_paper WHERE meeting = ? ORDER BY signed, id;

-- name: LastPaperVersion :one
SELECT CAST(coalesce(max(version), 0) AS INTEGER) FROM signed_paper WHERE meeting = ? AND kind = ?;

-- name: NumberPaper :exec
UPDATE signed_paper SET number = ? WHERE id = ?;
