package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// searchKey is a record that search knows.
type searchKey struct {
	kind data.RecordKind
	id   int64
}

// searched are the kinds of record that search finds. The row of a record in the
// index is its id times searchKinds plus the code, so a code never changes.
// Text is one expression over the record's row, with one line for each field.
var searched = []struct {
	kind    data.RecordKind
	code    int64
	table   string
	meeting string
	fields  []string
}{
	{data.KindMeeting, 1, "meeting", "id", []string{"title", "place", "number", "results", "shortcomings"}},
	{data.KindUnit, 2, "unit", "0", []string{"name", "short"}},
	{data.KindPerson, 3, "person", "0", []string{"name", "post"}},
	{data.KindAgendaItem, 4, "agenda_item", "meeting", []string{"title"}},
	{data.KindReport, 5, "report", "meeting", []string{"field", "results", "shortcomings", "causes", "proposals", "plan"}},
	{data.KindRemark, 6, "remark", "meeting", []string{"speaker_text", "text"}},
	{data.KindConclusion, 7, "conclusion", "meeting", []string{"text"}},
	{data.KindTask, 8, "task", "coalesce(meeting, 0)", []string{"what", "lead_text", "sent_text", "result", "result_paper", "late_reason"}},
	{data.KindBallot, 9, "ballot", "meeting", []string{"title", "post"}},
	{data.KindPhoto, 10, "photo", "meeting", []string{"caption"}},
	{data.KindAttachment, 11, "attachment", "meeting", []string{"name", "caption"}},
	{data.KindAttendance, 12, "attendance", "meeting", []string{"note"}},
}

// searchKinds is more than any code in searched will ever be.
const searchKinds = 64

// searchSource returns the query of a kind's text, briefing and id.
func searchSource(kind data.RecordKind) string {
	for _, s := range searched {
		if s.kind == kind {
			return fmt.Sprintf("SELECT %s, %s, id FROM %s", strings.Join(s.fields, ` || char(10) || `), s.meeting, s.table)
		}
	}
	return ""
}

// searchRow returns the row of a record in the index, and whether its kind is
// searched.
func searchRow(key searchKey) (int64, bool) {
	for _, s := range searched {
		if s.kind == key.kind {
			return key.id*searchKinds + s.code, true
		}
	}
	return 0, false
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
	row, ok := searchRow(key)
	if !ok {
		return nil
	}
	var text string
	var meeting, id int64
	err := t.QueryRowContext(ctx, searchSource(key.kind)+" WHERE id = ?", key.id).Scan(&text, &meeting, &id)
	if errors.Is(err, sql.ErrNoRows) {
		_, err = t.ExecContext(ctx, "DELETE FROM search WHERE rowid = ?", row)
		return err
	}
	if err != nil {
		return err
	}
	_, err = t.ExecContext(ctx, "INSERT OR REPLACE INTO search (rowid, exact, folded) VALUES (?, ?, ?)",
		row, vietnamese.ExactKey(text), vietnamese.Fold(text))
	return err
}

// Hit is a record found. Text is what of it is searched, a line for each field
// that is not empty. Exact says that it holds the words with the diacritics as
// typed. Meeting is the briefing it belongs to, or zero.
type Hit struct {
	Kind    data.RecordKind
	ID      int64
	Meeting data.MeetingID
	Text    string
	Exact   bool
}

// Find returns the records that hold every one of the words, or words that begin
// so; at most limit. Those that hold them with the diacritics as typed come
// first, then those that hold them with others.
func (r *Register) Find(ctx context.Context, words string, limit int) ([]Hit, error) {
	words = vietnamese.CleanLine(words)
	exact, folded := matchOf("exact", vietnamese.ExactKey(words)), matchOf("folded", vietnamese.Fold(words))
	if exact == "" || limit < 1 {
		return nil, nil
	}
	var hits []Hit
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.found(ctx, exact, limit)
		if err != nil {
			return err
		}
		typed := len(rows)
		more, err := c.found(ctx, folded, limit+typed)
		if err != nil {
			return err
		}
		for _, row := range more {
			if len(rows) < limit && !slices.Contains(rows[:typed], row) {
				rows = append(rows, row)
			}
		}
		for i, row := range rows {
			hit, err := c.hit(ctx, row)
			if err != nil {
				return err
			}
			hit.Exact = i < typed
			hits = append(hits, hit)
		}
		return nil
	})
	return hits, err
}

// hit reads the record of a row of the index.
func (c *connection) hit(ctx context.Context, row int64) (Hit, error) {
	for _, s := range searched {
		if s.code != row%searchKinds {
			continue
		}
		hit := Hit{Kind: s.kind, ID: row / searchKinds}
		err := c.QueryRowContext(ctx, searchSource(s.kind)+" WHERE id = ?", hit.ID).Scan(&hit.Text, &hit.Meeting, &hit.ID)
		hit.Text = withoutBlankLines(hit.Text)
		return hit, err
	}
	return Hit{}, fmt.Errorf("search row %d is of no kind", row)
}

// matchOf returns the FTS5 query for text that has all the words in a column,
// each from its beginning.
func matchOf(column, words string) string {
	terms := strings.FieldsFunc(words, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.M, r)
	})
	for i, term := range terms {
		terms[i] = `"` + term + `"*`
	}
	if len(terms) == 0 {
		return ""
	}
	return column + " : (" + strings.Join(terms, " AND ") + ")"
}

func (c *connection) found(ctx context.Context, match string, limit int) ([]int64, error) {
	return c.numbers(ctx, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank, rowid DESC LIMIT ?", match, limit)
}

func withoutBlankLines(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
