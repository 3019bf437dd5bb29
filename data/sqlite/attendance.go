package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// SaveAttendance adds a line to a roster (ID 0) or edits one and returns it as
// stored. Somebody on the roster already is refused (RefusedDuplicate).
func (r *Register) SaveAttendance(ctx context.Context, a data.Attendance) (data.Attendance, error) {
	if a.InvitedAs == "" {
		a.InvitedAs = data.InvitedMember
	}
	return save(ctx, r, a, (*transaction).saveAttendance)
}

func (t *transaction) saveAttendance(ctx context.Context, a *data.Attendance) error {
	if a.ID == 0 {
		m, err := t.editable(ctx, a.Meeting)
		if err != nil {
			return err
		}
		return t.addAttendance(ctx, m, a)
	}
	row, err := t.plain.Attendance(ctx, int64(a.ID))
	if err != nil {
		return err
	}
	old := attendanceOf(row)
	m, err := t.editable(ctx, old.Meeting)
	if err != nil {
		return err
	}
	a.Meeting, a.Order = old.Meeting, old.Order
	if *a == old {
		return nil
	}
	if err := t.noteAttendance(ctx, data.ActionEdited, m, *a); err != nil {
		return err
	}
	return twice(t.plain.UpdateAttendance(ctx, query.UpdateAttendanceParams{
		Person: int64(a.Person), InvitedAs: string(a.InvitedAs), Presence: string(a.Presence), Note: a.Note,
		Arrived: a.Arrived.String(), Departed: a.Left.String(), Substitute: ref(a.Substitute), ID: row.ID,
	}))
}

func (t *transaction) addAttendance(ctx context.Context, m data.Meeting, a *data.Attendance) error {
	uuid, err := t.newUUID()
	if err != nil {
		return err
	}
	if a.Order, err = t.place(ctx, attendanceList, a.Order, int64(m.ID)); err != nil {
		return err
	}
	id, err := t.plain.InsertAttendance(ctx, query.InsertAttendanceParams{
		UUID: uuid, Meeting: int64(m.ID), Position: int64(a.Order), Person: int64(a.Person),
		InvitedAs: string(a.InvitedAs), Presence: string(a.Presence), Note: a.Note,
		Arrived: a.Arrived.String(), Departed: a.Left.String(), Substitute: ref(a.Substitute),
	})
	if err != nil {
		return twice(err)
	}
	a.ID = data.AttendanceID(id)
	return t.noteAttendance(ctx, data.ActionCreated, m, *a)
}

// twice tells that somebody stands on the roster already.
func twice(err error) error {
	if isDuplicate(err) {
		return &data.Refusal{Code: data.RefusedDuplicate, Field: "person", Err: err}
	}
	return err
}

func (t *transaction) noteAttendance(ctx context.Context, action data.ActivityAction, m data.Meeting, a data.Attendance) error {
	person, err := t.plain.Person(ctx, int64(a.Person))
	t.note(action, data.KindAttendance, int64(a.ID), m.ID, within(person.Name, m))
	return err
}

func findAttendance(ctx context.Context, t *transaction, id int64) (child, error) {
	row, err := t.plain.Attendance(ctx, id)
	if err != nil {
		return child{}, err
	}
	person, err := t.plain.Person(ctx, row.Person)
	if err != nil {
		return child{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
	return child{
		list: attendanceList, kind: data.KindAttendance, id: id, meeting: m, order: int(row.Position), words: person.Name,
	}, err
}

// DeleteAttendance takes a line off a roster.
func (r *Register) DeleteAttendance(ctx context.Context, id data.AttendanceID) error {
	return r.deleteChild(ctx, int64(id), findAttendance, (*query.Queries).DeleteAttendance)
}

// MoveAttendance puts a line at another place of its roster, from 1.
func (r *Register) MoveAttendance(ctx context.Context, id data.AttendanceID, order int) error {
	return r.moveChild(ctx, int64(id), order, findAttendance)
}

// AddToRoster adds people to the end of a roster; who is on it is skipped. It is
// one step.
func (r *Register) AddToRoster(ctx context.Context, id data.MeetingID, people []data.PersonID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.editable(ctx, id)
		if err != nil {
			return err
		}
		lines := make([]data.Attendance, len(people))
		for i, person := range people {
			lines[i] = data.Attendance{Person: person}
		}
		return t.asOne(rosterLine(data.ActionCreated, m), func() error {
			_, err := t.extendRoster(ctx, m, lines)
			return err
		})
	})
}

// rosterLine is the line of activity about a roster as a whole.
func rosterLine(action data.ActivityAction, m data.Meeting) data.Activity {
	return data.Activity{Action: action, Kind: data.KindAttendance, Meeting: m.ID, Subject: m.Name()}
}

// extendRoster adds those who are not on the roster and not retired, as guests
// whom the directory ranks so.
func (t *transaction) extendRoster(ctx context.Context, m data.Meeting, lines []data.Attendance) (added int, err error) {
	rows, err := t.plain.AttendancesOf(ctx, int64(m.ID))
	if err != nil {
		return 0, err
	}
	there := map[data.PersonID]bool{}
	for _, row := range rows {
		there[data.PersonID(row.Person)] = true
	}
	for _, line := range lines {
		person, err := t.plain.Person(ctx, int64(line.Person))
		if err != nil {
			return added, err
		}
		if there[line.Person] || person.Retired {
			continue
		}
		there[line.Person] = true
		if line.InvitedAs == "" {
			line.InvitedAs = invitedAs(personOf(person))
		}
		if err := t.addAttendance(ctx, m, &line); err != nil {
			return added, err
		}
		added++
	}
	return added, nil
}

func invitedAs(p data.Person) data.InvitedAs {
	if p.Rank == data.RankGuest {
		return data.InvitedGuest
	}
	return data.InvitedMember
}

// MarkRest answers the roll for all who have not yet been called, in one step.
func (r *Register) MarkRest(ctx context.Context, id data.MeetingID, presence data.Presence) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.editable(ctx, id)
		if err != nil {
			return err
		}
		return t.asOne(rosterLine(data.ActionEdited, m), func() error { return t.markRest(ctx, id, presence) })
	})
}

func (t *transaction) markRest(ctx context.Context, id data.MeetingID, presence data.Presence) error {
	rows, err := t.plain.AttendancesOf(ctx, int64(id))
	if err != nil {
		return err
	}
	for _, row := range rows {
		a := attendanceOf(row)
		if a.Presence != data.PresenceUnknown {
			continue
		}
		a.Presence = presence
		if err := a.Check(); err != nil {
			return err
		}
		if err := t.saveAttendance(ctx, &a); err != nil {
			return err
		}
	}
	return nil
}

func attendanceOf(row query.Attendance) data.Attendance {
	return data.Attendance{
		ID: data.AttendanceID(row.ID), Meeting: data.MeetingID(row.Meeting), Order: int(row.Position),
		Person: data.PersonID(row.Person), InvitedAs: data.InvitedAs(row.InvitedAs), Presence: data.Presence(row.Presence),
		Note: row.Note, Arrived: timeOf(row.Arrived), Left: timeOf(row.Departed), Substitute: idOf[data.PersonID](row.Substitute),
	}
}
