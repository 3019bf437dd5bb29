-- +goose Up
-- A paper of a briefing is named by its kind and, where a briefing has several of a
-- kind, by the report, ballot or annex it is made from (part, else 0). paper_form is
-- what is settled for one, form JSON of all that is not looked for. lines of a draft
-- is JSON, a list of strings. The number of the minutes is the briefing's.

CREATE TABLE paper_form (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT    NOT NULL UNIQUE,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  kind    TEXT    NOT NULL,
  part    INTEGER NOT NULL,
  number  TEXT    NOT NULL,
  day     TEXT    NOT NULL,
  signer  INTEGER REFERENCES person (id),
  drafter INTEGER REFERENCES person (id),
  form    TEXT    NOT NULL,
  UNIQUE (meeting, kind, part)
) STRICT;
CREATE INDEX paper_form_number ON paper_form (day) WHERE number <> '';
CREATE INDEX paper_form_signer ON paper_form (signer);
CREATE INDEX paper_form_drafter ON paper_form (drafter);

CREATE TABLE paper_draft (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT    NOT NULL UNIQUE,
  meeting INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  kind    TEXT    NOT NULL,
  part    INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  made    TEXT    NOT NULL,
  lines   TEXT    NOT NULL,
  UNIQUE (meeting, kind, part, number)
) STRICT;

CREATE TABLE signed_version (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT    NOT NULL UNIQUE,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  kind    TEXT    NOT NULL,
  part    INTEGER NOT NULL,
  version INTEGER NOT NULL,
  number  TEXT    NOT NULL,
  signed  TEXT    NOT NULL,
  reason  TEXT    NOT NULL,
  size    INTEGER NOT NULL,
  sha256  TEXT    NOT NULL REFERENCES content (sha256),
  UNIQUE (meeting, kind, part, version)
) STRICT;
INSERT INTO signed_version (id, uuid, meeting, kind, part, version, number, signed, reason, size, sha256)
  SELECT id, uuid, meeting, kind, 0, version, number, signed, reason, size, sha256 FROM signed_paper ORDER BY id;
DROP TABLE signed_paper;
ALTER TABLE signed_version RENAME TO signed_paper;
CREATE INDEX signed_paper_sha256 ON signed_paper (sha256);

CREATE TABLE annex (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  meeting  INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  paper    INTEGER NOT NULL REFERENCES signed_paper (id),
  day      TEXT    NOT NULL,
  title    TEXT    NOT NULL,
  text     TEXT    NOT NULL
) STRICT;
CREATE INDEX annex_meeting ON annex (meeting, position);
CREATE INDEX annex_paper ON annex (paper);

ALTER TABLE attachment ADD COLUMN paper INTEGER REFERENCES signed_paper (id);
CREATE INDEX attachment_paper ON attachment (paper);

ALTER TABLE office ADD COLUMN numbers_here INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN one_series   INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN templates    TEXT    NOT NULL DEFAULT '[]'; -- JSON, a list of data.PaperTemplate

PRAGMA user_version = 5;
