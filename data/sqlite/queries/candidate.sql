-- name: InsertCandidate :execlastid
INSERT INTO candidate (uuid, ballot, position, person, post)
VALUES (?, ?, ?, ?, ?);

-- name: CandidatesOf :many
SELECT * FROM candidate WHERE ballot = ? ORDER BY position, id;
