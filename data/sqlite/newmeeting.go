package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// NewMeeting adds a briefing of a kind on a day (zero: not yet known) after the
// model of the last of its kind: chair, secretary, place, start and roster, with
// a report form for every reporting unit. Who has been retired since is left
// out. Without a model the head of the office chairs.
func (r *Register) NewMeeting(ctx context.Context, kind data.MeetingKind, day data.Day) (data.Meeting, error) {
	m := data.Meeting{Kind: kind, Day: day, State: data.StatePreparing, Period: data.PeriodOf(kind, day)}
	m.Title = m.ProposedTitle()
	if err := m.Check(); err != nil {
		return m, err
	}
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		model, err := t.lastOfKind(ctx, kind, 0)
		if err != nil {
			return err
		}
		if err := t.follow(ctx, &m, model); err != nil {
			return err
		}
		if err := t.addMeeting(ctx, &m); err != nil {
			return err
		}
		notes := len(t.notes)
		err = t.fill(ctx, m, model)
		t.notes = t.notes[:notes] // the line of the briefing says it all
		return err
	})
	return m, err
}

// fill adds roster and report forms to a new briefing.
func (t *transaction) fill(ctx context.Context, m, model data.Meeting) error {
	if _, err := t.copyRoster(ctx, m, model); err != nil {
		return err
	}
	_, err := t.addReportForms(ctx, m)
	return err
}

// lastOfKind returns the last briefing of a kind but the one excepted; a zero
// Meeting when there is none.
func (t *transaction) lastOfKind(ctx context.Context, kind data.MeetingKind, except data.MeetingID) (data.Meeting, error) {
	row, err := t.plain.LastMeetingOfKind(ctx, query.LastMeetingOfKindParams{Kind: string(kind), ID: int64(except)})
	if errors.Is(err, sql.ErrNoRows) {
		return data.Meeting{}, nil
	}
	return meetingOf(row), err
}

func (t *transaction) follow(ctx context.Context, m *data.Meeting, model data.Meeting) error {
	m.Place, m.Start, m.Chair, m.Secretary = model.Place, model.Start, model.Chair, model.Secretary
	if model.ID == 0 {
		office, err := t.plain.Office(ctx)
		if err != nil {
			return err
		}
		m.Chair = officeOf(office).Head
	}
	for _, person := range []*data.PersonID{&m.Chair, &m.Secretary} {
		if *person == 0 {
			continue
		}
		row, err := t.plain.Person(ctx, int64(*person))
		if err != nil {
			return err
		}
		if row.Retired {
			*person = 0
		}
	}
	return nil
}

// RosterFromLast adds to the roster of a briefing those on the roster of the last
// of its kind who are not on it, and returns how many.
func (r *Register) RosterFromLast(ctx context.Context, id data.MeetingID) (added int, err error) {
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.editable(ctx, id)
		if err != nil {
			return err
		}
		model, err := t.lastOfKind(ctx, m.Kind, id)
		if err != nil {
			return err
		}
		return t.asOne(rosterLine(data.ActionCreated, m), func() error {
			added, err = t.copyRoster(ctx, m, model)
			return err
		})
	})
	return added, err
}

func (t *transaction) copyRoster(ctx context.Context, m, model data.Meeting) (int, error) {
	rows, err := t.plain.AttendancesOf(ctx, int64(model.ID))
	if err != nil {
		return 0, err
	}
	lines := make([]data.Attendance, len(rows))
	for i, row := range rows {
		lines[i] = data.Attendance{Person: data.PersonID(row.Person), InvitedAs: data.InvitedAs(row.InvitedAs)}
	}
	return t.extendRoster(ctx, m, lines)
}
