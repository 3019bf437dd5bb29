package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
	"giaoban/data/vietnamese"
)

// StepFacts returns what decides which step a briefing may take, so that a
// screen can offer only those: m.CheckStep(step, facts).
func (r *Register) StepFacts(ctx context.Context, id data.MeetingID) (data.MeetingFacts, error) {
	var facts data.MeetingFacts
	err := r.read(ctx, func(c *connection) error {
		row, err := c.plain.Meeting(ctx, int64(id))
		if err == nil {
			facts, err = c.stepFacts(ctx, meetingOf(row))
		}
		return err
	})
	return facts, err
}

// stepFacts looks around a briefing. The next one is one that follows it or a
// later one of its kind; of two without a day the one written later.
func (c *connection) stepFacts(ctx context.Context, m data.Meeting) (data.MeetingFacts, error) {
	numbered, err := c.numberedDecisions(ctx, m.ID)
	if err != nil {
		return data.MeetingFacts{}, err
	}
	later, err := c.plain.CountLaterMeetings(ctx, query.CountLaterMeetingsParams{
		Kind: string(m.Kind), ID: int64(m.ID), Day: m.Day.String(),
	})
	if err == nil && later == 0 {
		later, err = c.number(ctx, "SELECT count(*) FROM meeting WHERE previous = ?", int64(m.ID))
	}
	return data.MeetingFacts{PaperNumbered: numbered || m.Number != "", NextExists: later > 0}, err
}

// numberedDecisions reports whether a signed paper of what the briefing decided has a
// number.
func (c *connection) numberedDecisions(ctx context.Context, id data.MeetingID) (bool, error) {
	papers, err := c.plain.SignedPapersOf(ctx, int64(id))
	for _, p := range papers {
		if p.Number != "" && data.PaperKind(p.Kind).Decides() {
			return true, err
		}
	}
	return false, err
}

// Step moves a briefing to another state as data.Meeting.CheckStep allows. One
// that begins takes the open tasks as they are then into its review; signing
// fixes what the review states. A step cannot be undone; see Undo.
func (r *Register) Step(ctx context.Context, id data.MeetingID, step data.MeetingStep) error {
	step.Reason = vietnamese.CleanLine(step.Reason)
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.meeting(ctx, id)
		if err != nil {
			return err
		}
		facts, err := t.stepFacts(ctx, m)
		if err != nil {
			return err
		}
		if err := m.CheckStep(step, facts); err != nil {
			return err
		}
		if err := t.stepReview(ctx, m, step.To); err != nil {
			return err
		}
		if t.undoable, err = t.undoOfStep(ctx, id, m.State, step.To); err != nil {
			return err
		}
		t.line(data.Activity{
			Action: stepAction(m.State, step.To), Kind: data.KindMeeting, Record: int64(id), Meeting: id,
			Subject: m.Name(), Detail: step.Reason,
		})
		t.changed(data.KindMeeting, int64(id), id)
		return t.plain.SetMeetingState(ctx, query.SetMeetingStateParams{State: string(step.To), ID: int64(id)})
	})
}

func stepAction(from, to data.MeetingState) data.ActivityAction {
	switch {
	case to == data.StateSigned:
		return data.ActionSigned
	case from == data.StateSigned && to == data.StateDrafting:
		return data.ActionTakenBack
	case to == data.StateArchived:
		return data.ActionArchived
	}
	return data.ActionMoved
}
