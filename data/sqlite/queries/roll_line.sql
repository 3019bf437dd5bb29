-- name: InsertRollLine :execlastid
INSERT INTO roll_line (uuid, ballot, position, person, standing, reason, present, issued)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: RollLine :one
SELECT * FROM roll_line WHERE id = ?;

-- name: RollLinesOf :many
SELECT * FROM roll_line WHERE ballot = ? ORDER BY position, id;

-- name: RollLinesOfMeeting :many
SELECT roll_line.* FROM roll_line JOIN ballot ON ballot.id = roll_line.ballot
WHERE ballot.meeting = ? ORDER BY roll_line.ballot, roll_line.position, roll_line.id;

-- name: AllRollLines :many
SELECT * FROM roll_line ORDER BY ballot, position, id;

-- name: UpdateRollLine :exec
UPDATE roll_line SET standing = ?, reason = ?, present = ? WHERE id = ?;

-- name: SetPresent :exec
UPDATE roll_line SET present = ? WHERE id = ?;

-- name: SetIssued :exec
UPDATE roll_line SET issued = ? WHERE id = ?;

-- name: DeleteRollLine :exec
DELETE FROM roll_line WHERE id = ?;
