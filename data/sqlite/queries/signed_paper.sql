-- name: InsertSignedPaper :execlastid
INSERT INTO signed_paper (uuid, meeting, kind, part, version, number, signed, reason, size, sha256)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: SignedPaper :one
SELECT * FROM signed_paper WHERE id = ?;

-- name: SignedPapersOf :many
SELECT * FROM signed_paper WHERE meeting = ? ORDER BY signed, id;

-- name: LastPaperVersion :one
SELECT CAST(coalesce(max(version), 0) AS INTEGER) FROM signed_paper WHERE meeting = ? AND kind = ? AND part = ?;

-- name: NumberLastPaper :execrows
UPDATE signed_paper SET number = ?1 WHERE id = (
  SELECT id FROM signed_paper AS s WHERE s.meeting = ?2 AND s.kind = ?3 AND s.part = ?4 ORDER BY s.version DESC LIMIT 1
) AND number <> ?1;
