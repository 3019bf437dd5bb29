// Package sqlite keeps the records of a register in one SQLite file.
//
// Every write is one transaction that also writes a line of activity and keeps
// the search index in step; once committed it is announced to watchers. What is
// typed is cleaned and checked at this door. Every error a user can act on is,
// or wraps, a *data.Refusal.
package sqlite
