-- name: InsertAccount :execlastid
INSERT INTO account (uuid, name, passphrase, retired)
VALUES (?, ?, ?, ?);

-- name: Account :one
SELECT * FROM account WHERE id = ?;

-- name: Accounts :many
SELECT * FROM account ORDER BY name, id;

-- name: UpdateAccount :exec
UPDATE account SET name = ?, retired = ? WHERE id = ?;

-- name: SetPassphrase :exec
UPDATE account SET passphrase = ? WHERE id = ?;
