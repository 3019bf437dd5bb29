-- name: InsertPaperForm :execlastid
INSERT INTO paper_form (uuid, meeting, kind, part, number, day, signer, drafter, form) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: UpdatePaperForm :exec
UPDATE paper_form SET number = ?, day = ?, signer = ?, drafter = ?, form = ? WHERE id = ?;

-- name: PaperForm :one
SELECT * FROM paper_form WHERE meeting = ? AND kind = ? AND part = ?;

-- name: PaperFormsOf :many
SELECT * FROM paper_form WHERE meeting = ? ORDER BY id;

-- name: NumberedForms :many
SELECT * FROM paper_form WHERE number <> '' AND day >= sqlc.arg(from_day) AND day <= sqlc.arg(to_day) ORDER BY id;

-- name: NumberedMeetings :many
SELECT meeting.id, meeting.number, CAST(coalesce(nullif(paper_form.day, ''), meeting.day) AS TEXT) AS issued FROM meeting
  LEFT JOIN paper_form ON paper_form.meeting = meeting.id AND paper_form.kind = 'minutes' WHERE meeting.number <> '' ORDER BY meeting.id;
