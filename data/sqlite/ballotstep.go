package sqlite

import (
	"context"
	"fmt"
	"strings"

	"giaoban/data"
	"giaoban/data/sqlite/query"
	"giaoban/data/vietnamese"
)

// StepBallot moves a ballot to another state as data.Ballot.CheckStep allows. When
// it opens, who is present is fixed from the roster; from then on rule, candidates,
// roll and tellers stay. At the screen it opens with the urn that was made for it,
// which alone closes it (CloseUrn); make both in one Together, so that the urn has
// as many lines as there are voters. No step can be undone, nor anything written
// before it.
func (r *Register) StepBallot(ctx context.Context, id data.BallotID, step data.BallotStep) error {
	step.Reason = vietnamese.CleanLine(step.Reason)
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		b, m, err := t.ballotAt(ctx, id)
		if err != nil {
			return err
		}
		if step.To == data.BallotOpen {
			if err := m.CheckEdit(); err != nil {
				return err
			}
		}
		if step.To == data.BallotCounted {
			if err := t.takeCount(ctx, &b); err != nil {
				return err
			}
		}
		return t.stepBallot(ctx, b, m, step)
	})
}

// stepBallot takes the step with the ballot as it now is.
func (t *transaction) stepBallot(ctx context.Context, b data.Ballot, m data.Meeting, step data.BallotStep) error {
	if err := b.CheckStep(step); err != nil {
		return err
	}
	if step.To == data.BallotOpen {
		b.Way = step.Way
		if b.Way == data.BallotOnScreen {
			b.Urn = step.Urn
		}
		if err := t.fixPresence(ctx, b); err != nil {
			return err
		}
	}
	if step.To == data.BallotAnnulled {
		b.Reason = step.Reason
	}
	b.State = step.To
	t.undoable = undoClear
	t.line(data.Activity{
		Action: ballotAction(step.To), Kind: data.KindBallot, Record: int64(b.ID), Meeting: m.ID,
		Subject: within(b.Title, m), Detail: ballotDetail(b, step),
	})
	t.changed(data.KindBallot, int64(b.ID), m.ID)
	return t.keepCourse(ctx, b)
}

// keepCourse stores what of a ballot changes while it is held.
func (t *transaction) keepCourse(ctx context.Context, b data.Ballot) error {
	result := ""
	if b.Result != nil {
		text, err := countText(*b.Result)
		if err != nil {
			return err
		}
		result = text
	}
	return t.plain.SetBallotCourse(ctx, query.SetBallotCourseParams{
		State: string(b.State), Way: string(b.Way), Reason: b.Reason, Printed: int64(b.Papers.Printed),
		Unused: int64(b.Papers.Unused), Spoiled: int64(b.Papers.Spoiled), Returned: int64(b.Papers.Returned),
		NotReturned: int64(b.Papers.NotReturned), Result: result, Urn: b.Urn, UrnSha256: b.UrnSHA256, ID: int64(b.ID),
	})
}

func (t *transaction) fixPresence(ctx context.Context, b data.Ballot) error {
	for _, l := range b.Roll {
		if err := t.plain.SetPresent(ctx, query.SetPresentParams{Present: l.Present, ID: int64(l.ID)}); err != nil {
			return err
		}
	}
	return nil
}

func ballotAction(to data.BallotState) data.ActivityAction {
	switch to {
	case data.BallotOpen:
		return data.ActionOpened
	case data.BallotClosed:
		return data.ActionClosed
	case data.BallotCounted:
		return data.ActionCounted
	case data.BallotSigned:
		return data.ActionSigned
	case data.BallotArchived:
		return data.ActionArchived
	case data.BallotAnnulled:
		return data.ActionAnnulled
	}
	return data.ActionMoved
}

// ballotDetail says in totals what a step rests on; never how anybody chose.
func ballotDetail(b data.Ballot, step data.BallotStep) string {
	turnout := b.Turnout()
	switch step.To {
	case data.BallotOpen:
		return fmt.Sprintf("triệu tập %d, có mặt %d", turnout.Summoned, turnout.Present)
	case data.BallotClosed:
		return fmt.Sprintf("phát ra %d", turnout.Issued)
	case data.BallotCounted:
		return fmt.Sprintf("thu về %d, hợp lệ %d", b.Papers.Returned, b.Result.Valid)
	case data.BallotAnnulled:
		return strings.TrimSpace(step.Reason)
	}
	return ""
}

// checkHeld refuses to delete a briefing of which a ballot was opened.
func (t *transaction) checkHeld(ctx context.Context, id data.MeetingID) error {
	held, err := t.number(ctx, "SELECT count(*) FROM ballot WHERE meeting = ? AND state <> 'prepared'", int64(id))
	if err == nil && held > 0 {
		err = &data.Refusal{Code: data.RefusedUsed, Field: "ballots"}
	}
	return err
}
