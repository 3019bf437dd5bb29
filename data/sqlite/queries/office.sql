-- name: Office :one
SELECT * FROM office WHERE id = 1;

-- name: InsertOffice :exec
INSERT INTO office (id, parent, agency, full_name, symbol, place, head, head_title, recipients, minutes_kept, urgent_days, quiet_days, max_extensions,
  numbers_here, one_series, templates)
VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: UpdateOffice :exec
UPDATE office SET parent = ?, agency = ?, full_name = ?, symbol = ?, place = ?, head = ?, head_title = ?,
  recipients = ?, minutes_kept = ?, urgent_days = ?, quiet_days = ?, max_extensions = ?,
  numbers_here = ?, one_series = ?, templates = ? WHERE id = 1;
