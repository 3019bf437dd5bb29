package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Hit is a record found. Meeting is the briefing it belongs to, or zero. Exact says
// that it holds the words with the diacritics as typed.
type Hit struct {
	Kind    data.RecordKind
	ID      int64
	Meeting data.MeetingID
	Exact   bool
	// Texts are its fields that are searched and not empty, that which names the
	// record first.
	Texts []HitText
	// Briefing is what the briefing is called by: kind, period and day.
	Briefing data.Meeting
	Order    int    // its place among its like in the briefing, from 1
	Unit     string // the name of the unit it concerns: the lead of a task, who reports, where a person works
	Person   string // the name of whom it concerns: who does a task, who spoke, who attended
	// Task is how a task stands: state, percent, deadline, day reported done, and
	// whether all units lead it. Zero for other kinds.
	Task data.Task
}

// HitText is a field of a record found, by the name of its column.
type HitText struct{ Field, Text string }

// Subject returns the text that names the record.
func (h Hit) Subject() string {
	if len(h.Texts) == 0 {
		return ""
	}
	return h.Texts[0].Text
}

// taskStanding are the columns by which a task's standing is computed.
const taskStanding = "r.state, r.percent, r.deadline_kind, r.deadline_day, r.reported_done, r.lead_all, "

// hitQuery returns the query of the records of a kind by a JSON list of their ids.
func (k searchedKind) hitQuery() string {
	standing := ""
	if k.kind == data.KindTask {
		standing = taskStanding
	}
	return fmt.Sprintf(`SELECT r.id, coalesce(m.id, 0), coalesce(m.kind, ''), coalesce(m.period_year, 0), coalesce(m.period_number, 0),
		coalesce(m.day, ''), %s, %s, %s, %sr.%s FROM %s r LEFT JOIN meeting m ON m.id = %s
		WHERE r.id IN (SELECT value FROM json_each(?))`,
		k.order, k.unit, k.person, standing, strings.Join(k.fields, ", r."), k.table, k.meeting)
}

// hitQueries holds the queries of all kinds.
var hitQueries = func() map[data.RecordKind]string {
	queries := map[data.RecordKind]string{}
	for _, k := range searched {
		queries[k.kind] = k.hitQuery()
	}
	return queries
}()

// readHits reads the records of rows, in their order.
func readHits(ctx context.Context, c runner, rows []foundRow, tiers []tier) ([]Hit, error) {
	hits := make([]Hit, len(rows))
	for _, k := range searched {
		places := map[int64]int{}
		var ids []int64
		for i, row := range rows {
			if kind, id := kindOfRow(row.row); kind == k.kind {
				places[id] = i
				ids = append(ids, id)
			}
		}
		if len(ids) == 0 {
			continue
		}
		err := readKind(ctx, c, k, ids, func(h Hit) {
			at := places[h.ID]
			h.Exact = tiers[rows[at].tier].exact
			hits[at] = h
		})
		if err != nil {
			return nil, fmt.Errorf("read %s found: %w", k.kind, err)
		}
	}
	if slices.ContainsFunc(hits, func(h Hit) bool { return h.ID == 0 }) {
		return nil, fmt.Errorf("search knows a record that is not there")
	}
	return hits, nil
}

func readKind(ctx context.Context, c runner, k searchedKind, ids []int64, tell func(Hit)) error {
	list, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, hitQueries[k.kind], string(list))
	if err != nil {
		return err
	}
	defer rows.Close()
	scanner := newHitScanner(k)
	for rows.Next() {
		if err := rows.Scan(scanner.into...); err != nil {
			return err
		}
		tell(scanner.hit())
	}
	return rows.Err()
}

// hitScanner reads the rows of one kind. Whole numbers are read as SQLite has
// them: into any other type they would go by way of their digits.
type hitScanner struct {
	kind                                   searchedKind
	id, meeting, year, number, order       int64
	meetingKind, day, unit, person         string
	percent, all                           int64
	state, deadlineKind, deadlineDay, done string
	texts                                  []string
	into                                   []any
}

func newHitScanner(k searchedKind) *hitScanner {
	s := &hitScanner{kind: k, texts: make([]string, len(k.fields))}
	s.into = []any{&s.id, &s.meeting, &s.meetingKind, &s.year, &s.number, &s.day, &s.order, &s.unit, &s.person}
	if k.kind == data.KindTask {
		s.into = append(s.into, &s.state, &s.percent, &s.deadlineKind, &s.deadlineDay, &s.done, &s.all)
	}
	for i := range s.texts {
		s.into = append(s.into, &s.texts[i])
	}
	return s
}

// hit makes the hit of the row just scanned.
func (s *hitScanner) hit() Hit {
	h := Hit{
		Kind: s.kind.kind, ID: s.id, Meeting: data.MeetingID(s.meeting), Order: int(s.order), Unit: s.unit, Person: s.person,
		Briefing: data.Meeting{
			ID: data.MeetingID(s.meeting), Kind: data.MeetingKind(s.meetingKind), Day: dayOf(s.day),
			Period: data.Period{Year: int(s.year), Number: int(s.number)},
		},
		Texts: make([]HitText, 0, len(s.texts)),
	}
	if s.kind.kind == data.KindTask {
		h.Task = data.Task{
			ID: data.TaskID(s.id), State: data.TaskState(s.state), Percent: int(s.percent), Lead: data.Party{AllUnits: s.all != 0},
			Deadline: deadlineOf(s.deadlineKind, s.deadlineDay), ReportedDone: dayOf(s.done),
		}
	}
	for i, text := range s.texts {
		if strings.TrimSpace(text) != "" {
			h.Texts = append(h.Texts, HitText{s.kind.fields[i], text})
		}
	}
	return h
}

// Text returns a field by the name of its column, "" where it is empty or not
// searched.
func (h Hit) Text(field string) string {
	for _, t := range h.Texts {
		if t.Field == field {
			return t.Text
		}
	}
	return ""
}

// Best returns the field that holds the words of a query, and where: the one that
// names the record where it holds them all, otherwise the one that holds most.
func (h Hit) Best(q vietnamese.Query) (HitText, vietnamese.Match) {
	var best HitText
	var match vietnamese.Match
	for i, t := range h.Texts {
		if match.Whole && (match.Exact || !h.Exact) {
			break
		}
		m := q.In(t.Text)
		if i == 0 || m.Words > match.Words || m.Words == match.Words && m.Exact && !match.Exact {
			best, match = t, m
		}
	}
	return best, match
}
