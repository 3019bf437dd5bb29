-- +goose Up
-- What is typed into a field that keeps nothing by itself, until it is entered or
-- given up. key names the field and the record it is about.

CREATE TABLE jotting (
  key  TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 6;
