package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Meeting returns a briefing.
func (r *Register) Meeting(ctx context.Context, id data.MeetingID) (data.Meeting, error) {
	var m data.Meeting
	err := r.read(ctx, func(c *connection) error {
		row, err := c.plain.Meeting(ctx, int64(id))
		m = meetingOf(row)
		return err
	})
	return m, err
}

// SaveMeeting adds a briefing (ID 0), which is then preparing, or edits one and
// returns it as stored. Its state changes by Step only; a locked one is refused.
func (r *Register) SaveMeeting(ctx context.Context, m data.Meeting) (data.Meeting, error) {
	if m.State == "" {
		m.State = data.StatePreparing
	}
	return save(ctx, r, m, (*transaction).saveMeeting)
}

func (t *transaction) saveMeeting(ctx context.Context, m *data.Meeting) error {
	if m.ID == 0 {
		m.State = data.StatePreparing
		return t.addMeeting(ctx, m)
	}
	old, err := t.editable(ctx, m.ID)
	if err != nil {
		return err
	}
	m.UUID, m.State = old.UUID, old.State
	if *m == old {
		return nil
	}
	if m.Number != old.Number {
		if err := t.checkNumber(ctx, *m, data.PaperForm{Meeting: m.ID, Kind: data.PaperMinutes, Number: m.Number}); err != nil {
			return err
		}
	}
	t.note(data.ActionEdited, data.KindMeeting, int64(m.ID), m.ID, m.Name())
	if m.Day != old.Day && !m.Day.IsZero() {
		if err := t.dateReview(ctx, *m); err != nil {
			return err
		}
		if err := t.dateTasks(ctx, old, *m); err != nil {
			return err
		}
	}
	return t.plain.UpdateMeeting(ctx, query.UpdateMeetingParams{
		Kind: string(m.Kind), PeriodYear: int64(m.Period.Year), PeriodNumber: int64(m.Period.Number), Title: m.Title,
		Day: m.Day.String(), StartTime: m.Start.String(), EndDay: m.EndDay.String(), EndTime: m.End.String(),
		Place: m.Place, Chair: ref(m.Chair), Secretary: ref(m.Secretary), Number: m.Number,
		Results: m.Results, Shortcomings: m.Shortcomings, Previous: ref(m.Previous), Objections: m.Objections, ID: int64(m.ID),
	})
}

// dateTasks gives the tasks that were given on the day a briefing had, with the
// lines that assign them, the day it has now; where it had none, all its tasks.
func (t *transaction) dateTasks(ctx context.Context, old, m data.Meeting) error {
	ids, err := t.numbers(ctx, "SELECT id FROM task WHERE meeting = ?1 AND (?2 = '' OR given = ?2) AND given <> ?3 ORDER BY id",
		int64(m.ID), old.Day.String(), m.Day.String())
	if err != nil {
		return err
	}
	for _, id := range ids {
		if _, err := t.ExecContext(ctx, `UPDATE task_event SET day = ?1 WHERE task = ?2 AND kind = 'assigned'
			AND day = (SELECT given FROM task WHERE id = ?2)`, m.Day.String(), id); err != nil {
			return err
		}
		if _, err := t.ExecContext(ctx, "UPDATE task SET given = ? WHERE id = ?", m.Day.String(), id); err != nil {
			return err
		}
		t.changed(data.KindTask, id, m.ID)
	}
	return nil
}

func (t *transaction) addMeeting(ctx context.Context, m *data.Meeting) (err error) {
	if m.UUID, err = t.newUUID(); err != nil {
		return err
	}
	id, err := t.plain.InsertMeeting(ctx, query.InsertMeetingParams{
		UUID: m.UUID, Kind: string(m.Kind), PeriodYear: int64(m.Period.Year), PeriodNumber: int64(m.Period.Number),
		Title: m.Title, Day: m.Day.String(), StartTime: m.Start.String(), EndDay: m.EndDay.String(), EndTime: m.End.String(),
		Place: m.Place, Chair: ref(m.Chair), Secretary: ref(m.Secretary), Number: m.Number,
		Results: m.Results, Shortcomings: m.Shortcomings, State: string(m.State),
		Previous: ref(m.Previous), Objections: m.Objections,
	})
	m.ID = data.MeetingID(id)
	t.note(data.ActionCreated, data.KindMeeting, id, m.ID, m.Name())
	return err
}

// meeting returns a briefing as the transaction sees it.
func (t *transaction) meeting(ctx context.Context, id data.MeetingID) (data.Meeting, error) {
	row, err := t.plain.Meeting(ctx, int64(id))
	return meetingOf(row), err
}

// editable returns a briefing whose records may be written.
func (t *transaction) editable(ctx context.Context, id data.MeetingID) (data.Meeting, error) {
	m, err := t.meeting(ctx, id)
	if err == nil {
		err = m.CheckEdit()
	}
	return m, err
}

// DeleteMeeting deletes a briefing that is being prepared, with all that belongs
// to it, what it would go through of others' tasks too. Later ones are refused
// (RefusedStep), and so is one that another follows or of which a signed paper is
// kept or a ballot was opened (RefusedUsed), and one of whose tasks another has taken
// up (RefusedCarried).
func (r *Register) DeleteMeeting(ctx context.Context, id data.MeetingID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.editable(ctx, id)
		if err != nil {
			return err
		}
		if m.State != data.StatePreparing {
			return &data.Refusal{Code: data.RefusedStep, Field: "state", Detail: string(m.State)}
		}
		if err := t.checkCarried(ctx, "task.meeting = ?", int64(id)); err != nil {
			return err
		}
		if err := t.checkHeld(ctx, id); err != nil {
			return err
		}
		if err := t.changedOf(ctx, id); err != nil {
			return err
		}
		if err := t.clearReview(ctx, id); err != nil {
			return err
		}
		t.note(data.ActionDeleted, data.KindMeeting, int64(id), id, m.Name())
		return usedElsewhere(t.plain.DeleteMeeting(ctx, int64(id)))
	})
}

// changedOf announces every record of a briefing, before it is deleted.
func (t *transaction) changedOf(ctx context.Context, id data.MeetingID) error {
	for _, s := range searched {
		if s.table == "meeting" || s.meeting == "0" {
			continue
		}
		ids, err := t.numbers(ctx, "SELECT id FROM "+s.table+" WHERE meeting = ?", int64(id))
		if err != nil {
			return err
		}
		for _, record := range ids {
			t.changed(s.kind, record, id)
		}
	}
	return nil
}

func meetingOf(row query.Meeting) data.Meeting {
	return data.Meeting{
		ID: data.MeetingID(row.ID), UUID: row.UUID, Kind: data.MeetingKind(row.Kind),
		Period: data.Period{Year: int(row.PeriodYear), Number: int(row.PeriodNumber)}, Title: row.Title,
		Day: dayOf(row.Day), Start: timeOf(row.StartTime), EndDay: dayOf(row.EndDay), End: timeOf(row.EndTime),
		Place: row.Place, Chair: idOf[data.PersonID](row.Chair), Secretary: idOf[data.PersonID](row.Secretary),
		Number: row.Number, Results: row.Results, Shortcomings: row.Shortcomings, State: data.MeetingState(row.State),
		Previous: idOf[data.MeetingID](row.Previous), Objections: row.Objections,
	}
}
