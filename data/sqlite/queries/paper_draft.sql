-- name: InsertPaperDraft :execlastid
INSERT INTO paper_draft (uuid, meeting, kind, part, number, made, lines) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: PaperDraftsOf :many
SELECT * FROM paper_draft WHERE meeting = ? AND kind = ? AND part = ? ORDER BY number;

-- name: LastPaperDraft :one
SELECT * FROM paper_draft WHERE meeting = ? AND kind = ? AND part = ? ORDER BY number DESC LIMIT 1;
