-- name: InsertRuleCard :execlastid
INSERT INTO rule_card (uuid, name, rule, retired)
VALUES (?, ?, ?, ?);

-- name: RuleCard :one
SELECT * FROM rule_card WHERE id = ?;

-- name: UpdateRuleCard :exec
UPDATE rule_card SET name = ?, rule = ?, retired = ? WHERE id = ?;

-- name: DeleteRuleCard :exec
DELETE FROM rule_card WHERE id = ?;

-- name: RuleCards :many
SELECT * FROM rule_card ORDER BY name, id;
