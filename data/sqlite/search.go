package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// searchKey is a record that search knows.
type searchKey struct {
	kind data.RecordKind
	id   int64
}

// A shelf is one index of the search. Each holds records that are found side by
// side, so that the newest of every sort are found without walking past all
// others. The kinds of record on one come by code, the greatest first.
type shelf string

const (
	shelfTask       shelf = "search_task"
	shelfConclusion shelf = "search_conclusion"
	shelfReport     shelf = "search_report"
	shelfRemark     shelf = "search_remark"
	shelfMeeting    shelf = "search_meeting"
	shelfPeople     shelf = "search_people"
	shelfOther      shelf = "search_other"
)

func shelves() []shelf {
	return []shelf{shelfTask, shelfConclusion, shelfReport, shelfRemark, shelfMeeting, shelfPeople, shelfOther}
}

// create returns the statement that makes the shelf: exact holds what exactWords
// gives, folded what foldedWords does. Prefixes of up to
// three letters have an index of their own: most words of the language begin with
// so few others that a longer one needs none.
func (s shelf) create() string {
	return "CREATE VIRTUAL TABLE " + string(s) + ` USING fts5 (exact, folded, content = '', contentless_delete = 1,
	detail = column, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0')`
}

func (s shelf) insert() string {
	return "INSERT OR REPLACE INTO " + string(s) + " (rowid, exact, folded) VALUES (?, ?, ?)"
}

func (s shelf) delete() string { return "DELETE FROM " + string(s) + " WHERE rowid = ?" }

// searchedKind is a kind of record that search finds.
type searchedKind struct {
	kind    data.RecordKind
	shelf   shelf
	code    int64
	table   string
	meeting string   // the id of its briefing, 0 for none; expressions over the row r
	order   string   // its place within the briefing
	unit    string   // the name of the unit it concerns
	person  string   // the name of whom it concerns
	fields  []string // what is searched; the first names the record
}

const (
	noName     = "''"
	unitName   = "coalesce((SELECT name FROM unit WHERE unit.id = r.%s), '')"
	personName = "coalesce((SELECT name FROM person WHERE person.id = r.%s), '')"
)

// searched are the kinds of record that search finds. The row of a record on its
// shelf is its code and its id, so a code never changes.
var searched = []searchedKind{
	{
		data.KindTask, shelfTask, 1, "task", "r.meeting", "r.position", fmt.Sprintf(unitName, "lead_unit"), fmt.Sprintf(personName, "person"),
		[]string{"what", "result", "late_reason", "result_paper", "lead_text", "sent_text", "field"},
	},
	{data.KindConclusion, shelfConclusion, 2, "conclusion", "r.meeting", "r.position", noName, noName, []string{"text"}},
	{
		data.KindReport, shelfReport, 3, "report", "r.meeting", "r.position", fmt.Sprintf(unitName, "unit"), fmt.Sprintf(personName, "person"),
		[]string{"results", "shortcomings", "causes", "proposals", "plan", "field"},
	},
	{
		data.KindRemark, shelfRemark, 4, "remark", "r.meeting", "r.position", noName, fmt.Sprintf(personName, "speaker"),
		[]string{"text", "speaker_text"},
	},
	{data.KindMeeting, shelfMeeting, 5, "meeting", "r.id", "0", noName, noName, []string{"title", "place", "number", "results", "shortcomings"}},
	{data.KindPerson, shelfPeople, 6, "person", "0", "r.position", fmt.Sprintf(unitName, "unit"), noName, []string{"name", "post"}},
	{data.KindUnit, shelfPeople, 7, "unit", "0", "r.position", noName, noName, []string{"name", "short"}},
	{data.KindAttendance, shelfOther, 8, "attendance", "r.meeting", "r.position", noName, fmt.Sprintf(personName, "person"), []string{"note"}},
	{data.KindAgendaItem, shelfOther, 9, "agenda_item", "r.meeting", "r.position", noName, fmt.Sprintf(personName, "presenter"), []string{"title"}},
	{data.KindPhoto, shelfOther, 10, "photo", "r.meeting", "r.position", noName, noName, []string{"caption"}},
	{data.KindAttachment, shelfOther, 11, "attachment", "r.meeting", "r.position", noName, noName, []string{"name", "caption"}},
	{data.KindBallot, shelfOther, 12, "ballot", "r.meeting", "r.position", noName, noName, []string{"title", "post"}},
}

// searchShift is how far the code of a kind stands above the ids in the row of a
// record.
const searchShift = 40

func (k searchedKind) row(id int64) int64 { return k.code<<searchShift | id }

// source returns the query of the kind's text and id, with one line for each
// field.
func (k searchedKind) source() string {
	return fmt.Sprintf("SELECT %s, id FROM %s", strings.Join(k.fields, ` || char(10) || `), k.table)
}

func searchedOf(kind data.RecordKind) (searchedKind, bool) {
	for _, k := range searched {
		if k.kind == kind {
			return k, true
		}
	}
	return searchedKind{}, false
}

// kindOfRow returns the kind and id that a row of a shelf stands for.
func kindOfRow(row int64) (data.RecordKind, int64) {
	for _, k := range searched {
		if k.code == row>>searchShift {
			return k.kind, row & (1<<searchShift - 1)
		}
	}
	return "", 0
}

// reindex brings the index in step with the records of the transaction.
func (t *transaction) reindex(ctx context.Context) error {
	seen := map[searchKey]bool{}
	for _, key := range t.stale {
		if seen[key] {
			continue
		}
		seen[key] = true
		if err := t.reindexRecord(ctx, key); err != nil {
			return err
		}
	}
	return nil
}

func (t *transaction) reindexRecord(ctx context.Context, key searchKey) error {
	kind, ok := searchedOf(key.kind)
	if !ok {
		return nil
	}
	var text string
	var id int64
	err := t.QueryRowContext(ctx, kind.source()+" WHERE id = ?", key.id).Scan(&text, &id)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if strings.TrimSpace(text) == "" {
		_, err = t.ExecContext(ctx, kind.shelf.delete(), kind.row(key.id))
		return err
	}
	_, err = t.ExecContext(ctx, kind.shelf.insert(), kind.row(key.id), exactWords(text), foldedWords(text))
	return err
}

// plainTag stands before the words of the column exact that have no diacritics.
// Both columns share their words: without it "dao" as it stands in a text would be
// looked for among all the places where "đào" and "đạo" are folded to it.
const plainTag = "ʭ"

// exactWords gives the words of a text as vietnamese.ExactKey does, those without
// diacritics tagged.
func exactWords(text string) string {
	words := searchWords(vietnamese.ExactKey(text))
	for i, w := range words {
		words[i] = tagged(w)
	}
	return strings.Join(words, " ")
}

func tagged(word string) string {
	if vietnamese.Fold(word) == word {
		return plainTag + word
	}
	return word
}

// foldedWords gives the words of a text as vietnamese.Fold does.
func foldedWords(text string) string {
	return strings.Join(searchWords(vietnamese.Fold(text)), " ")
}

func searchWords(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !vietnamese.IsWordRune(r) })
}

// runner runs SQL: a connection or a transaction of database/sql.
type runner interface {
	ExecContext(ctx context.Context, text string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error)
}

// indexAll makes all shelves in to and fills them with the records in from.
func indexAll(ctx context.Context, from, to runner) error {
	for _, s := range shelves() {
		if _, err := to.ExecContext(ctx, s.create()); err != nil {
			return err
		}
	}
	for _, k := range searched {
		if err := indexKind(ctx, from, to, k); err != nil {
			return fmt.Errorf("index %s: %w", k.kind, err)
		}
	}
	return nil
}

// indexKind indexes all records of one kind.
func indexKind(ctx context.Context, from, to runner, k searchedKind) error {
	rows, err := from.QueryContext(ctx, k.source())
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var text string
		if err := rows.Scan(&text, &id); err != nil {
			return err
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if _, err := to.ExecContext(ctx, k.shelf.insert(), k.row(id), exactWords(text), foldedWords(text)); err != nil {
			return err
		}
	}
	return rows.Err()
}
