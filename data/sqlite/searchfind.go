package sqlite

import (
	"context"
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Found is what a search has found. More lists the kinds of record of which there
// are further ones.
type Found struct {
	Hits []Hit
	More []data.RecordKind
}

// Find returns the records that hold every one of the words, the last at least in
// its beginning, the newest of each sort; of tasks, conclusions, reports, remarks,
// briefings, the directory and all else at most limit each. Among each, those that
// hold the words with the diacritics as typed come first, then those that hold
// them with others; whole words before beginnings; words that stand together
// before words apart.
func (r *Register) Find(ctx context.Context, words string, limit int) (Found, error) {
	q := vietnamese.NewQuery(words)
	if q.IsZero() || limit < 1 {
		return Found{}, nil
	}
	var found Found
	err := r.read(ctx, func(c *connection) error {
		var err error
		found, err = find(ctx, c, q, limit)
		return err
	})
	return found, err
}

// tier is one way in which records may hold the words, the best first.
type tier struct {
	match string // of FTS5
	exact bool
}

// tiersOf lists the ways to look for words. A beginning without diacritics is not
// looked for among words with them: every word of the language is one.
func tiersOf(q vietnamese.Query) []tier {
	exact := make([]string, len(q.Exact()))
	for i, w := range q.Exact() {
		exact[i] = tagged(w)
	}
	tiers := []tier{{matchOf("exact", exact, false), true}}
	if q.Marked() {
		tiers = append(tiers, tier{matchOf("exact", exact, true), true})
	}
	return append(tiers, tier{matchOf("folded", q.Folded(), false), false}, tier{matchOf("folded", q.Folded(), true), false})
}

// matchOf returns the FTS5 query for text that has all the words in a column; open
// says that the last may go on. The words hold letters and digits only, so nothing
// in them means anything to FTS5.
func matchOf(column string, words []string, open bool) string {
	terms := make([]string, len(words))
	for i, w := range words {
		terms[i] = `"` + w + `"`
	}
	if open {
		terms[len(terms)-1] += "*"
	}
	return column + " : (" + strings.Join(terms, " AND ") + ")"
}

// foundRow is a row of a shelf and the tier it was found in.
type foundRow struct {
	row  int64
	tier int
}

func find(ctx context.Context, c runner, q vietnamese.Query, limit int) (Found, error) {
	var found Found
	tiers := tiersOf(q)
	for _, s := range shelves() {
		rows, more, err := searchShelf(ctx, c, s, tiers, limit)
		if err != nil {
			return Found{}, err
		}
		hits, err := readHits(ctx, c, rows, tiers)
		if err != nil {
			return Found{}, err
		}
		found.Hits = append(found.Hits, closeFirst(hits, rows, q)...)
		if more {
			found.More = append(found.More, kindsOf(hits)...)
		}
	}
	return found, nil
}

// searchShelf finds the newest rows of a shelf, tier by tier, and whether there
// are more than limit. Each look ends as soon as there are enough: nothing is
// weighed against all other rows, so a word that is in every record takes no
// longer than a rare one.
func searchShelf(ctx context.Context, c runner, s shelf, tiers []tier, limit int) ([]foundRow, bool, error) {
	var found []foundRow
	query := "SELECT rowid FROM " + string(s) + " WHERE " + string(s) + " MATCH ? ORDER BY rowid DESC LIMIT ?"
	for i, t := range tiers {
		rows, err := numbers(ctx, c, query, t.match, limit+1+len(found))
		if err != nil {
			return nil, false, err
		}
		for _, row := range rows {
			if !slices.ContainsFunc(found, func(f foundRow) bool { return f.row == row }) {
				found = append(found, foundRow{row, i})
			}
		}
		if len(found) > limit {
			return found[:limit], true, nil
		}
	}
	return found, false, nil
}

// closeFirst puts the hits of one tier in which the words stand together before
// the others.
func closeFirst(hits []Hit, rows []foundRow, q vietnamese.Query) []Hit {
	if len(q.Exact()) < 2 || len(hits) < 2 {
		return hits
	}
	type ranked struct {
		Hit
		tier  int
		apart int
	}
	list := make([]ranked, len(hits))
	for i, h := range hits {
		list[i] = ranked{h, rows[i].tier, 1}
		if slices.ContainsFunc(h.Texts, func(t HitText) bool { return q.Together(t.Text) }) {
			list[i].apart = 0
		}
	}
	slices.SortStableFunc(list, func(a, b ranked) int {
		if a.tier != b.tier {
			return a.tier - b.tier
		}
		return a.apart - b.apart
	})
	for i := range list {
		hits[i] = list[i].Hit
	}
	return hits
}

func kindsOf(hits []Hit) []data.RecordKind {
	var kinds []data.RecordKind
	for _, h := range hits {
		if !slices.Contains(kinds, h.Kind) {
			kinds = append(kinds, h.Kind)
		}
	}
	return kinds
}
