package data

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"giaoban/data/vietnamese"
)

// Day is a day of the civil calendar, without a clock or a time zone. The zero
// Day means "not stated".
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDay returns the day and whether the calendar has it.
func NewDay(year int, month time.Month, day int) (Day, bool) {
	d := Day{year, month, day}
	return d, d.Valid()
}

// DayOf returns the civil day of an instant in its own time zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, m, d}
}

// Valid reports whether the calendar has this day, in the years 1900 to 2200.
func (d Day) Valid() bool {
	if d.Year < 1900 || d.Year > 2200 {
		return false
	}
	return DayOf(d.Time()) == d
}

// IsZero reports whether no day is stated.
func (d Day) IsZero() bool { return d == Day{} }

// Time returns midnight UTC of the day.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// AddDays returns the day n days later, or earlier when n is negative.
func (d Day) AddDays(n int) Day { return DayOf(d.Time().AddDate(0, 0, n)) }

// Before reports whether d lies before other.
func (d Day) Before(other Day) bool { return d.Time().Before(other.Time()) }

// After reports whether d lies after other.
func (d Day) After(other Day) bool { return d.Time().After(other.Time()) }

// DaysUntil returns how many days lie from d to other, negative when other is earlier.
func (d Day) DaysUntil(other Day) int { return int(other.Time().Sub(d.Time()).Hours() / 24) }

// String returns the ISO form 2016-04-01, or "" when no day is stated.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Short returns the day as lists write it, 01/4/2016; "" when no day is stated.
func (d Day) Short() string {
	if d.IsZero() {
		return ""
	}
	return vietnamese.ShortDate(d.Day, int(d.Month), d.Year)
}

// DayMonth returns the day without its year, 01/4.
func (d Day) DayMonth() string { return vietnamese.DayMonth(d.Day, int(d.Month)) }

// ShortBeside is Short without the year where that is the other day's: 01/4.
func (d Day) ShortBeside(other Day) string {
	if d.Year == other.Year && !d.IsZero() {
		return d.DayMonth()
	}
	return d.Short()
}

// ParseISODay reads the form that String writes; "" is the zero Day.
func ParseISODay(text string) (Day, error) {
	if text == "" {
		return Day{}, nil
	}
	t, err := time.Parse("2006-01-02", text)
	if err != nil || !DayOf(t).Valid() {
		return Day{}, &Refusal{Code: RefusedDate, Detail: text}
	}
	return DayOf(t), nil
}

// ParseDay reads a day as people type it: 8/4, 8-4-2016, 08.04.16, 080416,
// 08042016. A day without a year falls in the year of ref. "" is the zero Day.
func ParseDay(text string, ref Day) (Day, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Day{}, nil
	}
	refused := &Refusal{Code: RefusedDate, Detail: text}
	parts := splitDay(text)
	if parts == nil {
		return Day{}, refused
	}
	year := ref.Year
	if len(parts) == 3 {
		year = parts[2]
		if year < 100 {
			year += 2000
		}
	}
	d, ok := NewDay(year, time.Month(parts[1]), parts[0])
	if !ok {
		return Day{}, refused
	}
	return d, nil
}

func splitDay(text string) []int {
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/-. ", r) })
	if len(fields) == 1 {
		fields = splitDigits(fields[0])
	}
	if len(fields) != 2 && len(fields) != 3 {
		return nil
	}
	parts := make([]int, len(fields))
	for i, field := range fields {
		n, err := strconv.Atoi(field)
		if err != nil || n < 0 || len(field) > 4 || (i < 2 && len(field) > 2) || (i == 2 && len(field) == 3) {
			return nil
		}
		parts[i] = n
	}
	return parts
}

func splitDigits(s string) []string {
	switch len(s) {
	case 4:
		return []string{s[:2], s[2:]}
	case 6, 8:
		return []string{s[:2], s[2:4], s[4:]}
	}
	return nil
}

// MarshalJSON writes the ISO form.
func (d Day) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// UnmarshalJSON reads the ISO form.
func (d *Day) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	parsed, err := ParseISODay(s)
	*d = parsed
	return err
}
