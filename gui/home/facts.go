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
	open     []data.Task
	done     int // tasks done since doneFrom
	doneFrom data.Day
	meetings []sqlite.MeetingRow // those looked at
	next     *data.Dossier       // the briefing that comes next
	last     *data.Dossier       // the latest briefing already held
	count    data.ActivityCount
	lines    []data.Activity // the latest first
}

// Office returns the office that keeps the register.
func (f Facts) Office() data.Office { return f.office }

// OpenTasks returns the tasks that still wait to be done.
func (f Facts) OpenTasks() []data.Task { return f.open }

const activityLines = 4

// source is what the start screen asks of the register.
type source interface {
	Today() data.Day
	Office(context.Context) (data.Office, error)
	Units(context.Context) ([]data.Unit, error)
	Tasks(context.Context, sqlite.TaskFilter) ([]data.Task, error)
	Meetings(context.Context, sqlite.MeetingFilter) ([]sqlite.MeetingRow, error)
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
		func() error { return f.readTasks(ctx, s) },
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

func (f *Facts) readTasks(ctx context.Context, s source) error {
	var err error
	if f.open, err = s.Tasks(ctx, sqlite.TaskFilter{OpenOnly: true}); err != nil {
		return err
	}
	done, err := s.Tasks(ctx, sqlite.TaskFilter{DoneSince: f.doneFrom})
	f.done = len(done)
	return err
}

// readMeetings finds the briefing that comes next, in whatever year it lies,
// and the latest held, which lies in this year or the one before but for a
// register long left alone.
func (f *Facts) readMeetings(ctx context.Context, s source) error {
	var coming []sqlite.MeetingRow
	for _, state := range []data.MeetingState{data.StateInSession, data.StatePreparing} {
		list, err := s.Meetings(ctx, sqlite.MeetingFilter{State: state})
		if err != nil {
			return err
		}
		coming = append(coming, list...)
	}
	held, err := f.readHeld(ctx, s)
	if err != nil {
		return err
	}
	f.meetings = append(coming, held...)
	if f.next, err = dossier(ctx, s, nextMeeting(coming, f.today)); err != nil {
		return err
	}
	f.last, err = dossier(ctx, s, lastMeeting(held, f.today))
	return err
}

func (f *Facts) readHeld(ctx context.Context, s source) ([]sqlite.MeetingRow, error) {
	for _, years := range []sqlite.MeetingFilter{{Year: f.today.Year}, {Year: f.today.Year - 1}, {}} {
		list, err := s.Meetings(ctx, years)
		if err != nil || lastMeeting(list, f.today) != 0 {
			return list, err
		}
	}
	return nil, nil
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
func nextMeeting(meetings []sqlite.MeetingRow, today data.Day) data.MeetingID {
	var best sqlite.MeetingRow
	for _, m := range meetings {
		if m.State != data.StatePreparing && m.State != data.StateInSession {
			continue
		}
		if best.ID == 0 || sooner(m, best, today) {
			best = m
		}
	}
	return best.ID
}

func sooner(a, b sqlite.MeetingRow, today data.Day) bool {
	if x, y := urgency(a, today), urgency(b, today); x != y {
		return x < y
	}
	if !a.Day.IsZero() && a.Day.Before(today) {
		return a.Day.After(b.Day)
	}
	return a.Day.Before(b.Day)
}

func urgency(m sqlite.MeetingRow, today data.Day) int {
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

// lastMeeting finds the latest briefing that has been held. 0 without one.
func lastMeeting(meetings []sqlite.MeetingRow, today data.Day) data.MeetingID {
	var best sqlite.MeetingRow
	for _, m := range meetings {
		held := m.State == data.StateDrafting || m.State.Locked()
		if held && !m.Day.After(today) && (best.ID == 0 || m.Day.After(best.Day)) {
			best = m
		}
	}
	return best.ID
}

// weekBefore returns the Monday of the week before the day's own.
func weekBefore(day data.Day) data.Day {
	sinceMonday := (int(day.Weekday()) + 6) % 7
	return day.AddDays(-sinceMonday - 7)
}

// inZone returns an instant in the zone of the user's clock.
func (f Facts) inZone(t time.Time) time.Time { return t.In(f.now.Location()) }
