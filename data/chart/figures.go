package chart

import (
	"cmp"
	"slices"
	"strconv"

	"giaoban/data"
	"giaoban/data/figures"
)

// most is how many bars are told apart; those with the fewest tasks become one.
const most = 12

// Of returns the chart of a table of figures: lines by month, else bars.
func Of(t figures.Table, words figures.Words) Chart {
	if t.Ask.By == figures.ByMonth {
		return linesOf(t, words)
	}
	b := Bars{
		Title: words.T("figure.title." + t.Ask.By.String()), Subtitle: t.Ask.Period(words), Empty: words.T("figure.none"),
	}
	for _, s := range data.Standings() {
		b.Parts = append(b.Parts, Part{Word: words.T("figure.short." + s.String()), Fill: fillOf(s)})
	}
	rows := map[figures.Key]bool{}
	for _, row := range fullest(t.Rows) {
		rows[row.Key] = true
	}
	rest := Bar{Counts: make([]int, len(b.Parts))}
	left := 0
	for _, row := range t.Rows {
		if rows[row.Key] {
			b.Bars = append(b.Bars, Bar{Name: row.Label(t.Ask.By, words), Counts: counts(row.Figure)})
			continue
		}
		left++
		for i, n := range counts(row.Figure) {
			rest.Counts[i] += n
		}
	}
	if left > 0 {
		rest.Name = words.F("figure.rest", "n", left)
		b.Bars = append(b.Bars, rest)
	}
	return b
}

// fullest returns the rows that get a bar of their own.
func fullest(rows []figures.Row) []figures.Row {
	if len(rows) <= most {
		return rows
	}
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b figures.Row) int { return cmp.Compare(len(b.Assigned), len(a.Assigned)) })
	return rows[:most-1]
}

func counts(f figures.Figure) []int {
	var counts []int
	for _, s := range data.Standings() {
		counts = append(counts, f.Number(s))
	}
	return counts
}

func fillOf(s data.Standing) Fill {
	switch s {
	case data.StandingDoneInTime:
		return FillDone
	case data.StandingDoneLate:
		return FillDoneLate
	case data.StandingDoneUndated:
		return FillDoneUndated
	case data.StandingInTime:
		return FillOpen
	case data.StandingOverdue:
		return FillOverdue
	case data.StandingUndated:
		return FillUndated
	case data.StandingPaused:
		return FillPaused
	}
	return FillWithdrawn
}

// linesOf names each month by its number, the first one and each January with the
// year.
func linesOf(t figures.Table, words figures.Words) Lines {
	c := Lines{Title: words.T("figure.title.month"), Subtitle: t.Ask.Period(words), Empty: words.T("figure.none")}
	given := Series{Word: words.T("figure.assigned_within"), Manner: LineAssigned}
	done := Series{Word: words.T("figure.done_within"), Manner: LineDone}
	late := Series{Word: words.T("figure.overdue_at_end"), Manner: LineOverdue}
	for _, row := range t.Rows {
		if row.Kind != figures.Named {
			continue
		}
		label := strconv.Itoa(int(row.Month.Month))
		if len(c.Labels) == 0 || row.Month.Month == 1 {
			label += "/" + strconv.Itoa(row.Month.Year)
		}
		c.Labels = append(c.Labels, label)
		given.Values = append(given.Values, len(row.Assigned))
		done.Values = append(done.Values, len(row.DoneWithin))
		late.Values = append(late.Values, len(row.OverdueAtEnd))
	}
	c.Series = []Series{given, done, late}
	return c
}

// Untitled returns a chart without its title, for where that stands already.
func Untitled(c Chart) Chart {
	switch c := c.(type) {
	case Bars:
		c.Title, c.Subtitle = "", ""
		return c
	case Lines:
		c.Title, c.Subtitle = "", ""
		return c
	}
	return c
}
