package task

import (
	"time"

	"giaoban/data"
)

// periodKey names the stretch of days in which a task was given; "" is any.
type periodKey string

// The periods to choose from, counted from today.
const (
	periodMonth     periodKey = "month"
	periodLastMonth periodKey = "last_month"
	periodQuarter   periodKey = "quarter"
	periodYear      periodKey = "year"
	periodLastYear  periodKey = "last_year"
)

func periods() []periodKey {
	return []periodKey{periodMonth, periodLastMonth, periodQuarter, periodYear, periodLastYear}
}

// days returns the first and the last day of a period, zero days for any.
func (p periodKey) days(today data.Day) (from, to data.Day) {
	first := func(year int, month time.Month) data.Day { return data.Day{Year: year, Month: month, Day: 1} }
	span := func(year int, month time.Month, months int) (data.Day, data.Day) {
		start := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
		end := start.AddDate(0, months, -1)
		return first(start.Year(), start.Month()), data.Day{Year: end.Year(), Month: end.Month(), Day: end.Day()}
	}
	switch p {
	case periodMonth:
		return span(today.Year, today.Month, 1)
	case periodLastMonth:
		return span(today.Year, today.Month-1, 1)
	case periodQuarter:
		return span(today.Year, today.Month-(today.Month-1)%3, 3)
	case periodYear:
		return span(today.Year, time.January, 12)
	case periodLastYear:
		return span(today.Year-1, time.January, 12)
	}
	return data.Day{}, data.Day{}
}
