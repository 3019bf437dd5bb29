package sqlite

import (
	"database/sql"
	"time"

	"giaoban/data"
)

// ref is the column value of an id that may be none.
func ref[T ~int64](id T) sql.NullInt64 {
	return sql.NullInt64{Int64: int64(id), Valid: id != 0}
}

// idOf is the id in a column that may hold none.
func idOf[T ~int64](n sql.NullInt64) T { return T(n.Int64) }

// dayOf reads a day; one that no calendar has is read as not stated, and Check
// reports it.
func dayOf(text string) data.Day {
	d, err := data.ParseISODay(text)
	if err != nil {
		return data.Day{}
	}
	return d
}

// timeOf reads a time of day.
func timeOf(text string) data.TimeOfDay {
	if text == "" {
		return data.TimeOfDay{}
	}
	t, err := data.ParseTimeOfDay(text)
	if err != nil {
		return data.TimeOfDay{}
	}
	return t
}

// instantForm is RFC 3339 of one length, so that text sorts as time does.
const instantForm = "2006-01-02T15:04:05.000000000Z"

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(instantForm)
}

func instantOf(text string) time.Time {
	t, err := time.Parse(instantForm, text)
	if err != nil {
		return time.Time{}
	}
	return t
}

func deadlineOf(kind, day string) data.Deadline {
	return data.Deadline{Kind: data.DeadlineKind(kind), Day: dayOf(day)}
}

// mapped turns rows into records.
func mapped[Row, Record any](rows []Row, err error, of func(Row) Record) ([]Record, error) {
	if err != nil {
		return nil, err
	}
	list := make([]Record, len(rows))
	for i, row := range rows {
		list[i] = of(row)
	}
	return list, nil
}
