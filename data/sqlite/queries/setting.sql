-- name: Setting :one
SELECT value FROM setting WHERE key = ?;

-- name: SetSetting :exec
INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: Meta :one
SELECT value FROM meta WHERE key = ?;

-- name: SetMeta :exec
INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: NextNumber :one
INSERT INTO series (name, year, last) VALUES (?, ?, 1)
ON CONFLICT (name, year) DO UPDATE SET last = last + 1 RETURNING last;

-- name: CountRecords :one
SELECT
  (SELECT count(*) FROM meeting)  AS meetings,
  (SELECT count(*) FROM person)   AS people,
  (SELECT count(*) FROM unit)     AS units,
  (SELECT count(*) FROM task)     AS tasks,
  (SELECT count(*) FROM report)   AS reports,
  (SELECT count(*) FROM ballot)   AS ballots,
  (SELECT count(*) FROM activity) AS activities;
