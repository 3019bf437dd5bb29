-- +goose Up
-- Days are ISO text, times of day HH:MM, instants RFC 3339 in UTC; '' means not
-- stated. An id of another record is NULL when none is meant. position counts
-- from 1 within the list a record stands in.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  name TEXT    NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (name, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  name     TEXT    NOT NULL,
  short    TEXT    NOT NULL,
  parent   INTEGER REFERENCES unit (id),
  position INTEGER NOT NULL,
  reports  INTEGER NOT NULL,
  retired  INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_parent ON unit (parent);

CREATE TABLE person (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT    NOT NULL UNIQUE,
  name      TEXT    NOT NULL,
  honorific TEXT    NOT NULL,
  post      TEXT    NOT NULL,
  rank      INTEGER NOT NULL,
  unit      INTEGER REFERENCES unit (id),
  position  INTEGER NOT NULL,
  retired   INTEGER NOT NULL
) STRICT;
CREATE INDEX person_unit ON person (unit);

CREATE TABLE office (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  parent       TEXT    NOT NULL,
  agency       TEXT    NOT NULL,
  full_name    TEXT    NOT NULL,
  symbol       TEXT    NOT NULL,
  place        TEXT    NOT NULL,
  head         INTEGER REFERENCES person (id),
  head_title   TEXT    NOT NULL,
  recipients   TEXT    NOT NULL, -- JSON, a list of strings
  minutes_kept INTEGER NOT NULL,
  urgent_days  INTEGER NOT NULL
) STRICT;

CREATE TABLE meeting (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid          TEXT    NOT NULL UNIQUE,
  kind          TEXT    NOT NULL,
  period_year   INTEGER NOT NULL,
  period_number INTEGER NOT NULL,
  title         TEXT    NOT NULL,
  day           TEXT    NOT NULL,
  start_time    TEXT    NOT NULL,
  end_day       TEXT    NOT NULL,
  end_time      TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  chair         INTEGER REFERENCES person (id),
  secretary     INTEGER REFERENCES person (id),
  number        TEXT    NOT NULL,
  results       TEXT    NOT NULL,
  shortcomings  TEXT    NOT NULL,
  state         TEXT    NOT NULL
) STRICT;
CREATE INDEX meeting_kind ON meeting (kind, day);
CREATE INDEX meeting_chair ON meeting (chair);
CREATE INDEX meeting_secretary ON meeting (secretary);

CREATE TABLE attendance (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  meeting    INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  person     INTEGER NOT NULL REFERENCES person (id),
  invited_as TEXT    NOT NULL,
  presence   TEXT    NOT NULL,
  note       TEXT    NOT NULL,
  arrived    TEXT    NOT NULL,
  departed   TEXT    NOT NULL,
  substitute INTEGER REFERENCES person (id),
  UNIQUE (meeting, person)
) STRICT;
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_substitute ON attendance (substitute);

CREATE TABLE agenda_item (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT    NOT NULL UNIQUE,
  meeting   INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  title     TEXT    NOT NULL,
  presenter INTEGER REFERENCES person (id),
  minutes   INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting, position);
CREATE INDEX agenda_item_presenter ON agenda_item (presenter);

CREATE TABLE report (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid         TEXT    NOT NULL UNIQUE,
  meeting      INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  unit         INTEGER REFERENCES unit (id),
  person       INTEGER REFERENCES person (id),
  field        TEXT    NOT NULL,
  results      TEXT    NOT NULL,
  shortcomings TEXT    NOT NULL,
  causes       TEXT    NOT NULL,
  proposals    TEXT    NOT NULL,
  plan         TEXT    NOT NULL,
  state        TEXT    NOT NULL
) STRICT;
CREATE INDEX report_meeting ON report (meeting, position);
CREATE INDEX report_state ON report (meeting, state);
CREATE INDEX report_unit ON report (unit);
CREATE INDEX report_person ON report (person);

CREATE TABLE remark (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid         TEXT    NOT NULL UNIQUE,
  meeting      INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  time         TEXT    NOT NULL,
  speaker      INTEGER REFERENCES person (id),
  speaker_text TEXT    NOT NULL,
  text         TEXT    NOT NULL
) STRICT;
CREATE INDEX remark_meeting ON remark (meeting, position);
CREATE INDEX remark_speaker ON remark (speaker);

CREATE TABLE conclusion (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  meeting  INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text     TEXT    NOT NULL
) STRICT;
CREATE INDEX conclusion_meeting ON conclusion (meeting, position);

-- position counts among the tasks of one conclusion, among those a meeting gave
-- without one, or among those given outside any meeting.
CREATE TABLE task (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid          TEXT    NOT NULL UNIQUE,
  meeting       INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
  conclusion    INTEGER REFERENCES conclusion (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  what          TEXT    NOT NULL,
  lead_unit     INTEGER REFERENCES unit (id),
  lead_person   INTEGER REFERENCES person (id),
  lead_all      INTEGER NOT NULL,
  lead_text     TEXT    NOT NULL,
  person        INTEGER REFERENCES person (id),
  sent_unit     INTEGER REFERENCES unit (id),
  sent_person   INTEGER REFERENCES person (id),
  sent_all      INTEGER NOT NULL,
  sent_text     TEXT    NOT NULL,
  deadline_kind TEXT    NOT NULL,
  deadline_day  TEXT    NOT NULL,
  state         TEXT    NOT NULL,
  percent       INTEGER NOT NULL,
  result        TEXT    NOT NULL,
  result_paper  TEXT    NOT NULL,
  late_reason   TEXT    NOT NULL,
  reported_done TEXT    NOT NULL,
  given         TEXT    NOT NULL
) STRICT;
CREATE INDEX task_meeting ON task (meeting, state);
CREATE INDEX task_conclusion ON task (conclusion);
CREATE INDEX task_lead_unit ON task (lead_unit);
CREATE INDEX task_lead_person ON task (lead_person);
CREATE INDEX task_person ON task (person);
CREATE INDEX task_sent_unit ON task (sent_unit);
CREATE INDEX task_sent_person ON task (sent_person);
CREATE INDEX task_state ON task (state, reported_done);

CREATE TABLE task_unit (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  task     INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  unit     INTEGER NOT NULL REFERENCES unit (id),
  UNIQUE (task, unit)
) STRICT;
CREATE INDEX task_unit_unit ON task_unit (unit);

CREATE TABLE task_event (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid        TEXT    NOT NULL UNIQUE,
  task        INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  kind        TEXT    NOT NULL,
  day         TEXT    NOT NULL,
  logged      TEXT    NOT NULL,
  at_meeting  INTEGER REFERENCES meeting (id),
  meeting_text TEXT   NOT NULL,
  text        TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  percent     INTEGER NOT NULL,
  old_kind    TEXT    NOT NULL,
  old_day     TEXT    NOT NULL,
  new_kind    TEXT    NOT NULL,
  new_day     TEXT    NOT NULL,
  approved_by INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX task_event_task ON task_event (task);
CREATE INDEX task_event_at_meeting ON task_event (at_meeting);
CREATE INDEX task_event_approved_by ON task_event (approved_by);

CREATE TABLE rule_card (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT    NOT NULL UNIQUE,
  name    TEXT    NOT NULL,
  rule    TEXT    NOT NULL, -- JSON of data.RuleCard
  retired INTEGER NOT NULL
) STRICT;

CREATE TABLE ballot (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid      TEXT    NOT NULL UNIQUE,
  meeting   INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  title     TEXT    NOT NULL,
  post      TEXT    NOT NULL,
  rule_card INTEGER REFERENCES rule_card (id),
  rule      TEXT    NOT NULL, -- JSON of data.RuleCard, the ballot's own copy
  state     TEXT    NOT NULL
) STRICT;
CREATE INDEX ballot_meeting ON ballot (meeting, position);
CREATE INDEX ballot_rule_card ON ballot (rule_card);

CREATE TABLE candidate (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  ballot   INTEGER NOT NULL REFERENCES ballot (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person   INTEGER NOT NULL REFERENCES person (id),
  post     TEXT    NOT NULL
) STRICT;
CREATE INDEX candidate_ballot ON candidate (ballot, position);
CREATE INDEX candidate_person ON candidate (person);

-- The bytes of pictures, attachments and signed papers, each once. What nothing
-- refers to any more is swept when the register closes.
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE photo (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  meeting  INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  caption  TEXT    NOT NULL,
  format   TEXT    NOT NULL,
  width    INTEGER NOT NULL,
  height   INTEGER NOT NULL,
  size     INTEGER NOT NULL,
  sha256   TEXT    NOT NULL REFERENCES content (sha256)
) STRICT;
CREATE INDEX photo_meeting ON photo (meeting, position);
CREATE INDEX photo_sha256 ON photo (sha256);

CREATE TABLE attachment (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT    NOT NULL UNIQUE,
  meeting  INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT    NOT NULL,
  caption  TEXT    NOT NULL,
  format   TEXT    NOT NULL,
  size     INTEGER NOT NULL,
  sha256   TEXT    NOT NULL REFERENCES content (sha256)
) STRICT;
CREATE INDEX attachment_meeting ON attachment (meeting, position);
CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE signed_paper (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT    NOT NULL UNIQUE,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  kind    TEXT    NOT NULL,
  version INTEGER NOT NULL,
  number  TEXT    NOT NULL,
  signed  TEXT    NOT NULL,
  reason  TEXT    NOT NULL,
  size    INTEGER NOT NULL,
  sha256  TEXT    NOT NULL REFERENCES content (sha256),
  UNIQUE (meeting, kind, version)
) STRICT;
CREATE INDEX signed_paper_sha256 ON signed_paper (sha256);

CREATE TABLE account (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL,
  passphrase TEXT    NOT NULL, -- argon2id with its parameters and salt; '' asks for none
  retired    INTEGER NOT NULL
) STRICT;

-- AUTOINCREMENT lets a check see that the last lines were taken out.
CREATE TABLE activity (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  time     TEXT    NOT NULL,
  actor    TEXT    NOT NULL,
  action   TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  record   INTEGER NOT NULL,
  meeting  INTEGER NOT NULL,
  subject  TEXT    NOT NULL,
  detail   TEXT    NOT NULL,
  previous TEXT    NOT NULL,
  hash     TEXT    NOT NULL
) STRICT;

-- exact is text as vietnamese.ExactKey gives it, folded as vietnamese.Fold does;
-- the rowid tells kind and id of the record.
CREATE VIRTUAL TABLE search USING fts5 (
  exact, folded,
  content = '', contentless_delete = 1, detail = column,
  tokenize = 'unicode61 remove_diacritics 0'
);

PRAGMA application_id = 1397178929;
PRAGMA user_version = 1;
