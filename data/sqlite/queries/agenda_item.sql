-- name: InsertAgendaItem :execlastid
INSERT INTO agenda_item (uuid, meeting, position, title, presenter, minutes, kind)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: AgendaItem :one
SELECT * FROM agenda_item WHERE id = ?;

-- name: UpdateAgendaItem :exec
UPDATE agenda_item SET title = ?, presenter = ?, minutes = ?, kind = ? WHERE id = ?;

-- name: DeleteAgendaItem :exec
DELETE FROM agenda_item WHERE id = ?;

-- name: AgendaItemsOf :many
SELECT * FROM agenda_item WHERE meeting = ? ORDER BY position, id;
