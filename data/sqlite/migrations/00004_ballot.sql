-- +goose Up
-- way is '' until voting opens; result is JSON of data.Count, '' until the count is
-- agreed. present and issued are marks without a time: no row says when. content is
-- JSON of data.Count, a teller's own count in totals; single papers are kept nowhere.

ALTER TABLE ballot ADD COLUMN way          TEXT    NOT NULL DEFAULT '';
ALTER TABLE ballot ADD COLUMN reason       TEXT    NOT NULL DEFAULT '';
ALTER TABLE ballot ADD COLUMN printed      INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ballot ADD COLUMN unused       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ballot ADD COLUMN spoiled      INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ballot ADD COLUMN returned     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ballot ADD COLUMN not_returned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ballot ADD COLUMN result       TEXT    NOT NULL DEFAULT '';
ALTER TABLE ballot ADD COLUMN urn          TEXT    NOT NULL DEFAULT '';
ALTER TABLE ballot ADD COLUMN urn_sha256   TEXT    NOT NULL DEFAULT '';

CREATE TABLE roll_line (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  ballot   INTEGER NOT NULL REFERENCES ballot (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person   INTEGER NOT NULL REFERENCES person (id),
  standing TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  present  INTEGER NOT NULL,
  issued   INTEGER NOT NULL,
  UNIQUE (ballot, person)
) STRICT;
CREATE INDEX roll_line_person ON roll_line (person);

CREATE TABLE teller (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  ballot   INTEGER NOT NULL REFERENCES ballot (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person   INTEGER NOT NULL REFERENCES person (id),
  role     TEXT    NOT NULL,
  UNIQUE (ballot, person)
) STRICT;
CREATE INDEX teller_person ON teller (person);

CREATE TABLE ballot_entry (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  ballot  INTEGER NOT NULL REFERENCES ballot (id) ON DELETE CASCADE,
  teller  INTEGER NOT NULL UNIQUE REFERENCES teller (id) ON DELETE CASCADE,
  content TEXT    NOT NULL
) STRICT;
CREATE INDEX ballot_entry_ballot ON ballot_entry (ballot);

PRAGMA user_version = 4;
