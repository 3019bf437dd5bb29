-- name: Jotting :one
SELECT text FROM jotting WHERE key = ?;

-- name: SetJotting :exec
INSERT INTO jotting (key, text) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text;

-- name: DropJotting :exec
DELETE FROM jotting WHERE key = ?;
