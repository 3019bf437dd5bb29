package sqlite

import (
	"context"

	"giaoban/data"
)

// NextMeeting makes the briefing that follows another (0: the latest of a
// series), in one step: on the day, or on the one data.NextMeetingDay proposes
// where it is zero; with chair, secretary, place, start, roster and programme
// after the model of the last, a report form for every reporting unit, and every
// open task in its review. An extraordinary briefing has no next: the latest
// series goes on. One that is followed already is refused (RefusedFollowed).
func (r *Register) NextMeeting(ctx context.Context, previous data.MeetingID, day data.Day) (data.Meeting, error) {
	var m data.Meeting
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		model, err := t.modelOfNext(ctx, previous)
		if err != nil {
			return err
		}
		calendar, err := t.calendar(ctx)
		if err != nil {
			return err
		}
		if m, err = data.NextMeeting(model, day, r.Today(), calendar); err != nil {
			return err
		}
		return t.makeNext(ctx, &m, model)
	})
	return m, err
}

func (t *transaction) makeNext(ctx context.Context, m *data.Meeting, model data.Meeting) error {
	if err := t.follow(ctx, m, model); err != nil {
		return err
	}
	if err := t.addMeeting(ctx, m); err != nil {
		return err
	}
	notes := len(t.notes)
	if err := t.fill(ctx, *m, model); err != nil {
		return err
	}
	if err := t.programme(ctx, *m, model); err != nil {
		return err
	}
	t.notes = t.notes[:notes] // the line of the briefing says it all
	if model.ID == 0 {
		return nil
	}
	return t.refreshReview(ctx, *m)
}

// modelOfNext returns the briefing that the next one follows; a zero Meeting
// where the register has no series yet.
func (t *transaction) modelOfNext(ctx context.Context, previous data.MeetingID) (data.Meeting, error) {
	if previous != 0 {
		m, err := t.meeting(ctx, previous)
		if err != nil {
			return m, data.At("previous", refusalOf("", err))
		}
		if m.Kind != data.KindExtraordinary {
			return m, t.checkUnfollowed(ctx, m.ID)
		}
	}
	ids, err := t.numbers(ctx, "SELECT id FROM meeting WHERE kind <> ? ORDER BY day DESC, id DESC LIMIT 1", string(data.KindExtraordinary))
	if err != nil || len(ids) == 0 {
		return data.Meeting{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(ids[0]))
	if err != nil {
		return m, err
	}
	return m, t.checkUnfollowed(ctx, m.ID)
}

func (t *transaction) checkUnfollowed(ctx context.Context, id data.MeetingID) error {
	n, err := t.number(ctx, "SELECT count(*) FROM meeting WHERE previous = ?", int64(id))
	if err == nil && n > 0 {
		err = &data.Refusal{Code: data.RefusedFollowed, Field: "previous"}
	}
	return err
}

// programme gives the next briefing its agenda. Who has been retired presents nothing.
func (t *transaction) programme(ctx context.Context, m, model data.Meeting) error {
	rows, err := t.plain.AgendaItemsOf(ctx, int64(model.ID))
	last, err := mapped(rows, err, agendaItemOf)
	if err != nil {
		return err
	}
	for _, item := range data.NextAgenda(m, model, last) {
		if item.Presenter != 0 {
			person, err := t.plain.Person(ctx, int64(item.Presenter))
			if err != nil {
				return err
			}
			if person.Retired {
				item.Presenter = 0
			}
		}
		item.Meeting = m.ID
		if err := t.addAgendaItem(ctx, m, &item); err != nil {
			return err
		}
	}
	return nil
}
