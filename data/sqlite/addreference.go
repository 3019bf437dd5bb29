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
