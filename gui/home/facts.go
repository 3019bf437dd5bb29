package home

import (
	"context"
	"fmt"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// Facts is what the start screen is made from, read from the register.
type Facts struct {
	today    data.Day
	now      time.Time // of the activity, which always goes by the real clock
	office   data.Office
	units    []data.Unit
	outlook  sqlite.Outlook
	doneFrom data.Day      // since when outlook counts what is done
	any      bool          // the register has a briefing
	next     *data.Dossier // the briefing that comes next
	last     *data.Dossier // the latest briefing already held
	count    data.ActivityCount
	lines    []data.Activity // the latest first
}

// Office returns the office that keeps the register.
func (f Facts) Office() data.Office { return f.office }

// Outlook returns the open tasks in figures.
func (f Facts) Outlook() sqlite.Outlook { return f.outlook }

const activityLines = 4

// pressingRead is how many pressing tasks are read; of more the list says how
// many there are and leads to them.
const pressingRead = 30

// source is what the start screen asks of the register.
type source interface {
	Today() data.Day
	Office(context.Context) (data.Office, error)
	Units(context.Context) ([]data.Unit, error)
	Outlook(context.Context, sqlite.OutlookQuery) (sqlite.Outlook, error)
	MeetingsNear(context.Context, data.Day) (sqlite.MeetingsNear, error)
	Dossier(context.Context, data.MeetingID) (data.Dossier, error)
	ActivityCount(context.Context) (data.ActivityCount, error)
	Activities(ctx context.Context, limit int, before data.ActivityID) ([]data.Activity, error)
}

// Read reads everything the start screen shows.
func Read(ctx context.Context, s source, now time.Time) (Facts, error) {
	f := Facts{today: s.Today(), now: now}
	f.doneFrom = weekBefore(f.today)
	steps := []func() error{
		func() (err error) { f.office, err = s.Office(ctx); return err },
		func() (err error) { f.units, err = s.Units(ctx); return err },
		func() (err error) { f.outlook, err = s.Outlook(ctx, f.question()); return err },
		func() error { return f.readMeetings(ctx, s) },
		func() (err error) { f.count, err = s.ActivityCount(ctx); return err },
		func() (err error) { f.lines, err = s.Activities(ctx, activityLines, 0); return err },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return Facts{}, fmt.Errorf("read the start screen: %w", err)
		}
	}
	return f, nil
}

func (f *Facts) question() sqlite.OutlookQuery {
	return sqlite.OutlookQuery{
		Today: f.today, UrgentDays: f.office.UrgentDays, QuietDays: f.office.QuietDays, DoneSince: f.doneFrom, Pressing: pressingRead,
	}
}

// readMeetings reads the briefing that comes next and the latest held.
func (f *Facts) readMeetings(ctx context.Context, s source) error {
	near, err := s.MeetingsNear(ctx, f.today)
	if err != nil {
		return err
	}
	f.any = near.Any
	if f.next, err = dossier(ctx, s, nextMeeting(near.Coming, f.today)); err != nil {
		return err
	}
	f.last, err = dossier(ctx, s, near.Last)
	return err
}

func dossier(ctx context.Context, s source, id data.MeetingID) (*data.Dossier, error) {
	if id == 0 {
		return nil, nil
	}
	d, err := s.Dossier(ctx, id)
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// nextMeeting finds the briefing that comes next: one in session, else the
// nearest being prepared from today on, else one whose day is not stated or is
// past without having been opened. 0 without one.
func nextMeeting(coming []sqlite.MeetingDay, today data.Day) data.MeetingID {
	var best sqlite.MeetingDay
	for _, m := range coming {
		if best.ID == 0 || sooner(m, best, today) {
			best = m
		}
	}
	return best.ID
}

func sooner(a, b sqlite.MeetingDay, today data.Day) bool {
	if x, y := urgency(a, today), urgency(b, today); x != y {
		return x < y
	}
	if !a.Day.IsZero() && a.Day.Before(today) {
		return a.Day.After(b.Day)
	}
	return a.Day.Before(b.Day)
}

func urgency(m sqlite.MeetingDay, today data.Day) int {
	switch {
	case m.State == data.StateInSession:
		return 0
	case m.Day.IsZero():
		return 2
	case m.Day.Before(today):
		return 3
	}
	return 1
}

// weekBefore returns the Monday of the week before the day's own.
func weekBefore(day data.Day) data.Day {
	sinceMonday := (int(day.Weekday()) + 6) % 7
	return day.AddDays(-sinceMonday - 7)
}

// inZone returns an instant in the zone of the user's clock.
func (f Facts) inZone(t time.Time) time.Time { return t.In(f.now.Location()) }
