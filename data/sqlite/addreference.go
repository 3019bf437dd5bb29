package sqlite

import (
	"context"

	"giaoban/data"
)

// findMeeting ties an event to the briefing of the register that its
// MeetingText names, if there is one.
func (in *intake) findMeeting(ctx context.Context, e *data.TaskEvent) error {
	e.Meeting = 0
	if e.MeetingText == "" {
		return nil
	}
	if err := in.readReferences(ctx); err != nil {
		return err
	}
	if id, held := in.references[e.MeetingText]; held {
		e.Meeting, e.MeetingText = id, ""
	}
	return nil
}

// readReferences reads what the briefings of the register are called; of several
// that are called alike the first counts.
func (in *intake) readReferences(ctx context.Context) error {
	if in.references != nil {
		return nil
	}
	ids, err := in.numbers(ctx, "SELECT id FROM meeting ORDER BY id DESC")
	if err != nil {
		return err
	}
	in.references = map[string]data.MeetingID{}
	for _, id := range ids {
		row, err := in.plain.Meeting(ctx, id)
		if err != nil {
			return err
		}
		in.references[meetingOf(row).Reference()] = data.MeetingID(id)
	}
	return nil
}

// lastBefore returns the last earlier briefing of the kind; 0 when there is none
// or the kind makes no series.
func (in *intake) lastBefore(ctx context.Context, m data.Meeting) (data.MeetingID, error) {
	if m.Kind == data.KindExtraordinary || m.Day.IsZero() {
		return 0, nil
	}
	ids, err := in.numbers(ctx, "SELECT id FROM meeting WHERE kind = ? AND day <> '' AND day < ? ORDER BY day DESC, id DESC LIMIT 1",
		string(m.Kind), m.Day.String())
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	return data.MeetingID(ids[0]), nil
}

// tieEvents ties the events that named a briefing before the register held it.
func (in *intake) tieEvents(ctx context.Context, m data.Meeting) error {
	_, err := in.ExecContext(ctx, "UPDATE task_event SET at_meeting = ?, meeting_text = '' WHERE meeting_text <> '' AND meeting_text = ?",
		int64(m.ID), m.Reference())
	return err
}
