package gui

import (
	"context"
	"fmt"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// nextBriefing makes the briefing that follows the latest one and opens it. It
// can be undone as any step.
func (s *session) nextBriefing() {
	s.flush()
	m, err := makeNext(s.desk.Context(), s.o.Register)
	if err != nil {
		s.fail(err)
		return
	}
	s.navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID, Step: kit.StepInfo})
	s.status.say(s.o.Words.F("session.made", "name", m.Name()))
}

// meetingMaker is what making the next briefing asks of the register.
type meetingMaker interface {
	Today() data.Day
	Meetings(context.Context, sqlite.MeetingFilter) ([]sqlite.MeetingRow, error)
	NewMeeting(context.Context, data.MeetingKind, data.Day) (data.Meeting, error)
}

func makeNext(ctx context.Context, r meetingMaker) (data.Meeting, error) {
	meetings, err := r.Meetings(ctx, sqlite.MeetingFilter{})
	if err != nil {
		return data.Meeting{}, fmt.Errorf("find the latest briefing: %w", err)
	}
	kind, day := proposeNext(meetings, r.Today())
	m, err := r.NewMeeting(ctx, kind, day)
	if err != nil {
		return data.Meeting{}, fmt.Errorf("make the next briefing: %w", err)
	}
	return m, nil
}

// proposeNext proposes kind and day of the briefing after the latest of its kind:
// one period later, not before today. An extraordinary briefing has no next; the
// latest regular kind goes on. Without any, a weekly one begins today.
func proposeNext(meetings []sqlite.MeetingRow, today data.Day) (data.MeetingKind, data.Day) {
	var latest data.Meeting
	for _, m := range meetings {
		if m.Kind != data.KindExtraordinary && (latest.Kind == "" || m.Day.After(latest.Day)) {
			latest = m.Meeting
		}
	}
	if latest.Kind == "" {
		return data.KindWeekly, today
	}
	if latest.Day.IsZero() {
		return latest.Kind, today
	}
	day := oneLater(latest.Kind, latest.Day)
	for day.Before(today) {
		day = oneLater(latest.Kind, day)
	}
	return latest.Kind, day
}

// oneLater returns the day one period later. Days that the month lacks become
// its last; from Saturday and Sunday it moves to Monday.
func oneLater(kind data.MeetingKind, d data.Day) data.Day {
	switch kind {
	case data.KindFortnightly:
		return d.AddDays(14)
	case data.KindMonthly:
		return workday(monthsLater(d, 1))
	case data.KindQuarterly:
		return workday(monthsLater(d, 3))
	case data.KindHalfYearly:
		return workday(monthsLater(d, 6))
	case data.KindYearly:
		return workday(monthsLater(d, 12))
	}
	return d.AddDays(7)
}

func monthsLater(d data.Day, n int) data.Day {
	first := data.DayOf(data.Day{Year: d.Year, Month: d.Month, Day: 1}.Time().AddDate(0, n, 0))
	for day := d.Day; day > 28; day-- {
		if moved, ok := data.NewDay(first.Year, first.Month, day); ok {
			return moved
		}
	}
	return data.Day{Year: first.Year, Month: first.Month, Day: min(d.Day, 28)}
}

func workday(d data.Day) data.Day {
	switch d.Weekday() {
	case 6:
		return d.AddDays(2)
	case 0:
		return d.AddDays(1)
	}
	return d
}
