-- +goose Up
-- max_extensions 0 means no limit. previous is the briefing that a briefing
-- follows; objections are those made to its minutes. reported_done of an event is
-- the day its task counted as reported done when the event was written.

ALTER TABLE office ADD COLUMN quiet_days INTEGER NOT NULL DEFAULT 14;
ALTER TABLE office ADD COLUMN max_extensions INTEGER NOT NULL DEFAULT 0;

ALTER TABLE meeting ADD COLUMN previous INTEGER REFERENCES meeting (id);
ALTER TABLE meeting ADD COLUMN objections TEXT NOT NULL DEFAULT '';
CREATE INDEX meeting_previous ON meeting (previous);

ALTER TABLE agenda_item ADD COLUMN kind TEXT NOT NULL DEFAULT '';

ALTER TABLE task ADD COLUMN field TEXT NOT NULL DEFAULT '';

ALTER TABLE task_event ADD COLUMN reported_done TEXT NOT NULL DEFAULT '';
CREATE INDEX task_event_kind ON task_event (task, kind);
CREATE INDEX task_event_meeting_text ON task_event (meeting_text) WHERE meeting_text <> '';

PRAGMA user_version = 2;
