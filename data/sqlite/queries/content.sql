-- name: InsertContent :exec
INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING;

-- name: Content :one
SELECT bytes FROM content WHERE sha256 = ?;

-- name: SweepContent :execrows
DELETE FROM content WHERE NOT EXISTS (SELECT 1 FROM photo WHERE photo.sha256 = content.sha256)
  AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = content.sha256)
  AND NOT EXISTS (SELECT 1 FROM signed_paper WHERE signed_paper.sha256 = content.sha256);
