package figures

import "giaoban/data"

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
	for i := range t.Rows {
		row := &t.Rows[i]
		if row.Kind != Named {
			continue
		}
		from, to := t.Ask.within(row.Month)
		for _, task := range tasks {
			if task.State == data.TaskDone && !task.ReportedDone.IsZero() && !task.ReportedDone.Before(from) && !task.ReportedDone.After(to) {
				row.DoneWithin = append(row.DoneWithin, task.ID)
			}
			if overdueOn(task, to) {
				row.OverdueAtEnd = append(row.OverdueAtEnd, task.ID)
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

// overdueOn reports whether a task was overdue at the end of a day that is past.
// It goes by the dates: the deadline in force now, and the day the lead reported
// the task done, once that is confirmed. Paused and withdrawn tasks never count,
// as their dates do not say since when they are.
func overdueOn(t data.Task, day data.Day) bool {
	last, dated := t.Deadline.LastGoodDay()
	if !dated || !day.After(last) || t.Given.After(day) || t.State == data.TaskPaused || t.State == data.TaskWithdrawn {
		return false
	}
	return t.State != data.TaskDone || t.ReportedDone.After(day)
}
