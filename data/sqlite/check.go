package sqlite

import (
	"context"
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// The kinds of finding.
const (
	FoundIntegrity  = "integrity"   // the structure of the file is damaged
	FoundForeignKey = "foreign_key" // a record refers to one that is gone
	FoundRecord     = "record"      // a record does not keep its rules
	FoundOrder      = "order"       // the places in a list are not 1 to n
	FoundTask       = "task"        // a task's conclusion is another briefing's
	FoundActivity   = "activity"    // the activity was changed, or lines were taken out
	FoundSearch     = "search"      // the search index is not in step
	FoundContent    = "content"     // bytes are missing or not what was kept
)

// Finding is something wrong in a register. Code is one of the Found constants,
// whose sentence is under "check.<code>" with {detail}; Detail names the place.
type Finding struct {
	Code   string
	Detail string
}

// findings gathers what a check finds.
type findings []Finding

func (f *findings) add(code, format string, args ...any) {
	*f = append(*f, Finding{Code: code, Detail: fmt.Sprintf(format, args...)})
}

// look is one of the things a check looks at.
type look func(context.Context, *connection, *findings) error

// Check looks through the whole register, as it is when it begins, and returns
// what is wrong, nothing when it is sound. On a damaged structure it stops there.
func (r *Register) Check(ctx context.Context) ([]Finding, error) {
	found, err := r.look(ctx, checkFile, checkReferences, checkOrders, checkTasks, checkRecords, checkContent,
		checkActivity, checkSearch)
	if err != nil {
		return found, fmt.Errorf("check %s: %w", r.path, refusalOf(r.path, err))
	}
	return found, nil
}

// look has all looks see one state of the register.
func (r *Register) look(ctx context.Context, looks ...look) (findings, error) {
	c, err := connect(ctx, r.path, r.checking())
	if err != nil {
		return nil, err
	}
	defer c.Close()
	if err := c.once(ctx, "BEGIN"); err != nil {
		return nil, err
	}
	var found findings
	for _, see := range looks {
		err := see(ctx, c, &found)
		if refusal, ok := data.AsRefusal(refusalOf(r.path, err)); ok && refusal.Code == data.RefusedDamaged {
			found.add(FoundIntegrity, "%v", refusal.Err)
			err = nil
		}
		if err != nil {
			return found, err
		}
		if len(found) > 0 && found[0].Code == FoundIntegrity {
			break
		}
	}
	return found, nil
}

// checking is how a check reads the register.
func (r *Register) checking() access {
	if r.reading == accessAlone {
		return accessAlone
	}
	return accessInspect
}

// checkFile has SQLite look through the structure of the file.
func checkFile(ctx context.Context, c *connection, found *findings) error {
	return c.each(ctx, "PRAGMA integrity_check", func(columns []string) {
		if columns[0] != "ok" {
			found.add(FoundIntegrity, "%s", columns[0])
		}
	})
}

func checkReferences(ctx context.Context, c *connection, found *findings) error {
	return c.each(ctx, "PRAGMA foreign_key_check", func(columns []string) {
		found.add(FoundForeignKey, "%s %s → %s", columns[0], columns[1], columns[2])
	})
}

func checkOrders(ctx context.Context, c *connection, found *findings) error {
	for _, l := range lists {
		group := strings.Join(append([]string{"true + 0"}, l.group...), ", ")
		text := fmt.Sprintf(`SELECT min(id) FROM %[2]s GROUP BY %[1]s
			HAVING min(position) <> 1 OR max(position) <> count(*) OR count(DISTINCT position) <> count(*)`, group, l.table)
		err := c.each(ctx, text, func(columns []string) { found.add(FoundOrder, "%s %s", l.table, columns[0]) })
		if err != nil {
			return err
		}
	}
	return nil
}

func checkTasks(ctx context.Context, c *connection, found *findings) error {
	return c.each(ctx, `SELECT task.id FROM task JOIN conclusion ON conclusion.id = task.conclusion
		WHERE task.meeting IS NOT conclusion.meeting`, func(columns []string) {
		found.add(FoundTask, "task %s", columns[0])
	})
}

// each calls f for every row of a query, its columns as text.
func (c *connection) each(ctx context.Context, text string, f func(columns []string)) error {
	rows, err := c.QueryContext(ctx, text)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(names))
	for i := range values {
		values[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(values...); err != nil {
			return err
		}
		columns := make([]string, len(values))
		for i, v := range values {
			columns[i] = fmt.Sprint(*v.(*any))
		}
		f(columns)
	}
	return rows.Err()
}

// checkActivity follows the chain of the activity to its end.
func checkActivity(ctx context.Context, c *connection, found *findings) error {
	previous := data.Activity{}
	for {
		rows, err := c.plain.ActivitiesFrom(ctx, query.ActivitiesFromParams{ID: int64(previous.ID), Limit: 1000})
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			return checkLastActivity(ctx, c, previous, found)
		}
		for _, row := range rows {
			line := activityOf(row)
			if line.Previous != previous.Hash || line.ChainHash() != line.Hash || line.ID != previous.ID+1 {
				found.add(FoundActivity, "%d", line.ID)
			}
			previous = line
		}
	}
}

// checkLastActivity sees by the greatest id ever given whether the last lines
// were taken out.
func checkLastActivity(ctx context.Context, c *connection, last data.Activity, found *findings) error {
	given, err := c.number(ctx, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'activity'), 0)")
	if err == nil && given != int64(last.ID) {
		found.add(FoundActivity, "%d", last.ID+1)
	}
	return err
}

// checkContent compares all kept bytes with their sums.
func checkContent(ctx context.Context, c *connection, found *findings) error {
	var names []string
	if err := c.each(ctx, "SELECT sha256 FROM content", func(columns []string) { names = append(names, columns[0]) }); err != nil {
		return err
	}
	for _, name := range names {
		_, err := c.content(ctx, name)
		if refusal, ok := data.AsRefusal(err); ok && refusal.Code == data.RefusedDamaged {
			found.add(FoundContent, "%s", name)
			err = nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}
