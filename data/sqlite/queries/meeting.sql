-- name: InsertMeeting :execlastid
INSERT INTO meeting (uuid, kind, period_year, period_number, title, day, start_time, end_day, end_time, place, chair, secretary, number, results, shortcomings, state, previous, objections)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: Meeting :one
SELECT * FROM meeting WHERE id = ?;

-- name: UpdateMeeting :exec
UPDATE meeting SET kind = ?, period_year = ?, period_number = ?, title = ?, day = ?, start_time = ?, end_day = ?, end_time = ?, place = ?, chair = ?, secretary = ?, number = ?, results = ?, shortcomings = ?, previous = ?, objections = ? WHERE id = ?;

-- name: DeleteMeeting :exec
DELETE FROM meeting WHERE id = ?;

-- name: SetMeetingState :exec
UPDATE meeting SET state = ? WHERE id = ?;

-- name: SetMeetingNumber :exec
UPDATE meeting SET number = ? WHERE id = ?;

-- name: LastMeetingOfKind :one
SELECT * FROM meeting WHERE kind = ? AND id <> ? ORDER BY day DESC, id DESC LIMIT 1;

-- name: CountLaterMeetings :one
SELECT count(*) FROM meeting
WHERE kind = sqlc.arg(kind) AND id <> sqlc.arg(id)
  AND CASE WHEN day = '' OR sqlc.arg(day) = '' THEN id > sqlc.arg(id) ELSE day > sqlc.arg(day) END;
