-- name: InsertAttendance :execlastid
INSERT INTO attendance (uuid, meeting, position, person, invited_as, presence, note, arrived, departed, substitute)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: Attendance :one
SELECT * FROM attendance WHERE id = ?;

-- name: UpdateAttendance :exec
UPDATE attendance SET person = ?, invited_as = ?, presence = ?, note = ?, arrived = ?, departed = ?, substitute = ? WHERE id = ?;

-- name: DeleteAttendance :exec
DELETE FROM attendance WHERE id = ?;

-- name: AttendancesOf :many
SELECT * FROM attendance WHERE meeting = ? ORDER BY position, id;
