-- name: InsertTeller :execlastid
INSERT INTO teller (uuid, ballot, position, person, role)
VALUES (?, ?, ?, ?, ?);

-- name: Teller :one
SELECT * FROM teller WHERE id = ?;

-- name: TellersOf :many
SELECT * FROM teller WHERE ballot = ? ORDER BY position, id;

-- name: TellersOfMeeting :many
SELECT teller.* FROM teller JOIN ballot ON ballot.id = teller.ballot
WHERE ballot.meeting = ? ORDER BY teller.ballot, teller.position, teller.id;

-- name: AllTellers :many
SELECT * FROM teller ORDER BY ballot, position, id;

-- name: UpdateTeller :exec
UPDATE teller SET position = ?, person = ?, role = ? WHERE id = ?;

-- name: DeleteTeller :exec
DELETE FROM teller WHERE id = ?;

-- name: PutEntry :exec
INSERT INTO ballot_entry (ballot, teller, content) VALUES (?, ?, ?)
ON CONFLICT (teller) DO UPDATE SET content = excluded.content;

-- name: EntriesOf :many
SELECT ballot_entry.* FROM ballot_entry JOIN teller ON teller.id = ballot_entry.teller
WHERE ballot_entry.ballot = ? ORDER BY teller.position, teller.id;

-- name: EntryOf :many
SELECT content FROM ballot_entry WHERE teller = ?;

-- name: DropDrafts :exec
DELETE FROM ballot_entry WHERE ballot = ? AND content LIKE '{"draft"%';

-- name: FinishedTellers :many
SELECT teller FROM ballot_entry WHERE content NOT LIKE '{"draft"%';
