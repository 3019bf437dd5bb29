package figures

import (
	"fmt"

	"giaoban/data"
)

// Ask says which tasks are counted, and how. From and To bound the day a task was
// given, both counted; a zero day is no bound. A task whose day is not known is
// counted only where neither bound is stated.
type Ask struct {
	By       By
	From, To data.Day
	Today    data.Day
}

// Source is what is counted. Extensions tells how often a task was extended; Units
// and People, in the order of the directory, name the rows and order them.
type Source struct {
	Tasks      []data.Task
	Extensions map[data.TaskID]int
	Units      []data.Unit
	People     []data.Person
}

// Row is one line of a Table. DoneWithin and OverdueAtEnd are those of By month.
type Row struct {
	Key
	Figure
	// DoneWithin are the tasks whose lead reported them done in the month.
	DoneWithin Tasks
	// OverdueAtEnd are the tasks that were overdue when the month ended.
	OverdueAtEnd Tasks
}

// Table holds the rows and their total.
type Table struct {
	Ask   Ask
	Rows  []Row
	Total Row
}

// Count counts the tasks. An error means that the numbers do not add up, and
// that none of them may be shown.
func Count(s Source, ask Ask) (Table, error) {
	t := Table{Ask: ask}
	g := newGrouping(s, ask.By)
	rows := map[Key]*Row{}
	for _, task := range s.Tasks {
		if !ask.covers(task.Given) {
			continue
		}
		key := g.key(task)
		row := rows[key]
		if row == nil {
			row = &Row{Key: key}
			rows[key] = row
		}
		standing, extensions := task.Standing(ask.Today), s.Extensions[task.ID]
		row.add(task.ID, standing, extensions)
		t.Total.add(task.ID, standing, extensions)
	}
	if ask.By == ByMonth {
		fillMonths(rows, s.Tasks, ask)
	}
	t.Rows = g.ordered(rows)
	if ask.By == ByMonth {
		followMonths(&t, s.Tasks)
	}
	if err := t.Check(); err != nil {
		return Table{}, fmt.Errorf("figures by %s: %w", ask.By, err)
	}
	return t, nil
}

// covers reports whether a task given on that day is counted.
func (a Ask) covers(given data.Day) bool {
	if given.IsZero() {
		return a.From.IsZero() && a.To.IsZero()
	}
	return (a.From.IsZero() || !given.Before(a.From)) && (a.To.IsZero() || !given.After(a.To))
}

// Check reports where the numbers of a row, or the rows and the total, do not add
// up, or where a task is counted twice.
func (t Table) Check() error {
	var sum Figure
	seen := map[data.TaskID]bool{}
	for _, row := range t.Rows {
		if err := row.Check(); err != nil {
			return fmt.Errorf("row %q: %w", row.Name, err)
		}
		for _, id := range row.Assigned {
			if seen[id] {
				return fmt.Errorf("task %d is counted twice", id)
			}
			seen[id] = true
		}
		sum.Assigned = append(sum.Assigned, row.Assigned...)
		sum.Extended = append(sum.Extended, row.Extended...)
		sum.Extensions += row.Extensions
	}
	if err := t.Total.Check(); err != nil {
		return fmt.Errorf("total: %w", err)
	}
	return t.checkSums(sum)
}

func (t Table) checkSums(sum Figure) error {
	if len(sum.Assigned) != len(t.Total.Assigned) || len(sum.Extended) != len(t.Total.Extended) || sum.Extensions != t.Total.Extensions {
		return fmt.Errorf("the rows have %d tasks, %d extended %d times; the total %d, %d, %d", len(sum.Assigned), len(sum.Extended),
			sum.Extensions, len(t.Total.Assigned), len(t.Total.Extended), t.Total.Extensions)
	}
	for _, s := range data.Standings() {
		n := 0
		for _, row := range t.Rows {
			n += row.Number(s)
		}
		if n != t.Total.Number(s) {
			return fmt.Errorf("the rows have %d tasks %s, the total %d", n, s, t.Total.Number(s))
		}
	}
	return nil
}

// FromTracking returns the tasks of a list as what is counted.
func FromTracking(t data.Tracking) Source {
	s := Source{Tasks: make([]data.Task, len(t.Tasks)), Extensions: map[data.TaskID]int{}, Units: t.Units, People: t.People}
	for i, task := range t.Tasks {
		s.Tasks[i] = task.Task
		if task.Extended > 0 {
			s.Extensions[task.ID] = task.Extended
		}
	}
	return s
}
