package figures

import (
	"math"

	"giaoban/data"
)

func monthKey(given data.Day) Key {
	if given.IsZero() {
		return Key{Kind: Without}
	}
	return Key{Month: firstOf(given)}
}

// firstOf returns the first day of the day's month.
func firstOf(d data.Day) data.Day { return data.Day{Year: d.Year, Month: d.Month, Day: 1} }

// nextMonth returns the first day of the month after.
func nextMonth(d data.Day) data.Day { return data.DayOf(firstOf(d).Time().AddDate(0, 1, 0)) }

// fillMonths adds the months without a task, so that the rows have no gap: from
// the first task there is, or From if that is later, to the last one given, or
// Today or To, whichever is sooner, if that is later.
func fillMonths(rows map[Key]*Row, tasks []data.Task, ask Ask) {
	first, last := bounds(tasks, ask)
	if first.IsZero() {
		return
	}
	for month := firstOf(first); !month.After(last); month = nextMonth(month) {
		key := monthKey(month)
		if rows[key] == nil {
			rows[key] = &Row{Key: key}
		}
	}
}

func bounds(tasks []data.Task, ask Ask) (first, last data.Day) {
	for _, t := range tasks {
		if t.Given.IsZero() {
			continue
		}
		if first.IsZero() || t.Given.Before(first) {
			first = t.Given
		}
		if ask.covers(t.Given) && t.Given.After(last) {
			last = t.Given
		}
	}
	if first.IsZero() {
		return first, last
	}
	if !ask.From.IsZero() && ask.From.After(first) {
		first = ask.From
	}
	end := ask.Today
	if !ask.To.IsZero() && ask.To.Before(end) {
		end = ask.To
	}
	if end.After(last) {
		last = end
	}
	return first, last
}

// followMonths fills in what was done within each month and overdue when it
// ended: of all tasks, also those given before the period. The total has what was
// done in all months, and what was overdue when the last one ended.
func followMonths(t *Table, tasks []data.Task) {
	courses := make([]course, len(tasks))
	for i, task := range tasks {
		courses[i] = courseOf(task)
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		if row.Kind != Named {
			continue
		}
		first, last := t.Ask.within(row.Month)
		from, to := ordinal(first), ordinal(last)
		for i := range courses {
			c := &courses[i]
			if c.done >= from && c.done <= to {
				row.DoneWithin = append(row.DoneWithin, c.id)
			}
			if c.overdueOn(to) {
				row.OverdueAtEnd = append(row.OverdueAtEnd, c.id)
			}
		}
		t.Total.DoneWithin = append(t.Total.DoneWithin, row.DoneWithin...)
		t.Total.OverdueAtEnd = row.OverdueAtEnd
	}
}

// within returns the days of a month that lie in the period; the last one is
// today while the month is not over.
func (a Ask) within(month data.Day) (from, to data.Day) {
	from, to = month, nextMonth(month).AddDays(-1)
	if from.Before(a.From) {
		from = a.From
	}
	if !a.To.IsZero() && a.To.Before(to) {
		to = a.To
	}
	if a.Today.Before(to) {
		to = a.Today
	}
	return from, to
}

// course is what the dates say of a task, as ordinals: they are compared for every
// month.
type course struct {
	id          data.TaskID
	given, last int
	done        int // the day the lead reported it done, once that is confirmed; never: afterAll
}

// ordinal orders days; the zero Day comes before all others.
func ordinal(d data.Day) int { return (d.Year*100+int(d.Month))*100 + d.Day }

// afterAll is later than every day.
const afterAll = math.MaxInt

// courseOf reads the dates: the deadline in force now, and the day reported. Of
// paused and withdrawn tasks they do not say since when they are, so that those
// are never overdue; of a done task without a day reported not when it was done.
func courseOf(t data.Task) course {
	c := course{id: t.ID, given: ordinal(t.Given), last: afterAll, done: afterAll}
	last, dated := t.Deadline.LastGoodDay()
	if dated && t.State != data.TaskPaused && t.State != data.TaskWithdrawn {
		c.last = ordinal(last)
	}
	if t.State == data.TaskDone {
		c.done = ordinal(t.ReportedDone)
	}
	return c
}

// overdueOn reports whether the task was overdue at the end of a day that is past.
func (c *course) overdueOn(day int) bool {
	return day > c.last && c.given <= day && c.done > day
}
