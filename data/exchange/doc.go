// Package exchange writes a dossier as a JSON document and reads it back: what
// the console's show prints and its record takes.
//
// A document is a tree that stands on its own. People are referred to by
// {"name", "unit"}, units by name, and the lists "people" and "units" hold the
// details of everyone referred to; somebody who is not listed is known by the
// reference alone. Where several bear one name, the second of the list is
// referred to as "Nguyễn Văn An (2)". The place of an entry in its list is its
// order. Days are written 2016-04-01, times 08:30, moments as in RFC 3339, bytes
// in base64; what is not stated is "" or null.
//
// Reading is strict: an unknown field, a wrong type, a day the calendar does not
// have, a missing or doubled field and anything after the document is refused as
// a *data.Refusal with the path of the field, e.g. agenda[2].minutes. The fields
// "id" and "uuid" are read over: a record gets its own when it is stored. The list
// "review" is read over too: what was said of a task stands in its ledger.
package exchange
