-- name: InsertBallot :execlastid
INSERT INTO ballot (uuid, meeting, position, title, post, rule_card, rule, state)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: Ballot :one
SELECT * FROM ballot WHERE id = ?;

-- name: UpdateBallot :exec
UPDATE ballot SET title = ?, post = ?, rule_card = ?, rule = ?, state = ? WHERE id = ?;

-- name: DeleteBallot :exec
DELETE FROM ballot WHERE id = ?;

-- name: BallotsOf :many
SELECT * FROM ballot WHERE meeting = ? ORDER BY position, id;

-- name: Ballots :many
SELECT * FROM ballot ORDER BY meeting, position, id;

-- name: AllCandidates :many
SELECT * FROM candidate ORDER BY ballot, position, id;

-- name: CandidatesOfMeeting :many
SELECT candidate.* FROM candidate JOIN ballot ON ballot.id = candidate.ballot
WHERE ballot.meeting = ? ORDER BY candidate.ballot, candidate.position, candidate.id;

-- name: UpdateCandidate :exec
UPDATE candidate SET position = ?, person = ?, post = ? WHERE id = ?;

-- name: DeleteCandidate :exec
DELETE FROM candidate WHERE id = ?;

-- name: SetBallotCourse :exec
UPDATE ballot SET state = ?, way = ?, reason = ?, printed = ?, unused = ?, spoiled = ?, returned = ?, not_returned = ?,
  result = ?, urn = ?, urn_sha256 = ? WHERE id = ?;
