package sqlite

import (
	"context"
	"slices"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// FillRoll puts everybody of the briefing's roster on the roll of a ballot that is
// being prepared: members summoned, guests without a vote. Who is on it stays as
// is. It is one step.
func (r *Register) FillRoll(ctx context.Context, id data.BallotID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		b, m, err := t.editableBallot(ctx, id)
		if err != nil {
			return err
		}
		rows, err := t.plain.AttendancesOf(ctx, int64(m.ID))
		roster, err := mapped(rows, err, attendanceOf)
		if err != nil {
			return err
		}
		for _, l := range b.RollOf(roster) {
			if err := t.addRollLine(ctx, b.ID, &l); err != nil {
				return err
			}
			t.noteBallot(data.ActionEdited, b, m)
		}
		return nil
	})
}

// AddToRoll summons people: each goes to the end of the roll of a ballot that is being
// prepared. Who is on it already stays as they are.
func (r *Register) AddToRoll(ctx context.Context, id data.BallotID, people []data.PersonID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		b, m, err := t.editableBallot(ctx, id)
		if err != nil {
			return err
		}
		on := map[data.PersonID]bool{}
		for _, l := range b.Roll {
			on[l.Person] = true
		}
		for _, person := range people {
			if on[person] {
				continue
			}
			on[person] = true
			if err := t.addRollLine(ctx, b.ID, &data.RollLine{Person: person, Standing: data.RollSummoned}); err != nil {
				return err
			}
			t.noteBallot(data.ActionEdited, b, m)
		}
		return nil
	})
}

// SaveRollLine adds a line to the roll of a ballot that is being prepared (ID 0) or
// changes how somebody stands on it, and returns it as stored. Who is on the roster
// of the briefing is present as it says; Present is for others.
func (r *Register) SaveRollLine(ctx context.Context, l data.RollLine) (data.RollLine, error) {
	l.Issued = false
	return save(ctx, r, l, (*transaction).saveRollLine)
}

func (t *transaction) saveRollLine(ctx context.Context, l *data.RollLine) error {
	if l.ID != 0 {
		row, err := t.plain.RollLine(ctx, int64(l.ID))
		if err != nil {
			return err
		}
		l.Ballot, l.UUID, l.Order, l.Person = data.BallotID(row.Ballot), row.UUID, int(row.Position), data.PersonID(row.Person)
	}
	b, m, err := t.editableBallot(ctx, l.Ballot)
	if err != nil || slices.Contains(b.Roll, *l) {
		return err
	}
	if l.ID == 0 {
		err = t.addRollLine(ctx, b.ID, l)
	} else {
		err = t.plain.UpdateRollLine(ctx, query.UpdateRollLineParams{
			Standing: string(l.Standing), Reason: l.Reason, Present: l.Present, ID: int64(l.ID),
		})
	}
	t.noteBallot(data.ActionEdited, b, m)
	return err
}

func (t *transaction) addRollLine(ctx context.Context, id data.BallotID, l *data.RollLine) (err error) {
	if l.UUID, err = t.newUUID(); err != nil {
		return err
	}
	l.Ballot = id
	if l.Order, err = t.place(ctx, rollList, l.Order, int64(id)); err != nil {
		return err
	}
	row, err := t.plain.InsertRollLine(ctx, query.InsertRollLineParams{
		UUID: l.UUID, Ballot: int64(id), Position: int64(l.Order), Person: int64(l.Person),
		Standing: string(l.Standing), Reason: l.Reason, Present: l.Present, Issued: l.Issued,
	})
	l.ID = data.RollLineID(row)
	return twice(err)
}

// DeleteRollLine takes somebody off the roll of a ballot that is being prepared.
func (r *Register) DeleteRollLine(ctx context.Context, id data.RollLineID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.RollLine(ctx, int64(id))
		if err != nil {
			return err
		}
		b, m, err := t.editableBallot(ctx, data.BallotID(row.Ballot))
		if err != nil {
			return err
		}
		t.noteBallot(data.ActionEdited, b, m)
		if err := t.plain.DeleteRollLine(ctx, row.ID); err != nil {
			return err
		}
		return t.closeUp(ctx, rollList, int(row.Position), row.Ballot)
	})
}

// MarkIssued sets or takes back the mark that somebody was handed a ballot paper,
// while a ballot on paper is open. The mark bears no time and leaves no line of
// activity; closing says how many there are.
func (r *Register) MarkIssued(ctx context.Context, id data.RollLineID, issued bool) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.RollLine(ctx, int64(id))
		if err != nil {
			return err
		}
		b, m, err := t.ballotAt(ctx, data.BallotID(row.Ballot))
		if err != nil {
			return err
		}
		if err := b.CheckCounting(data.BallotOpen); err != nil {
			return err
		}
		if b.Way != data.BallotOnPaper {
			return &data.Refusal{Code: data.RefusedUrn, Field: "issued"}
		}
		if l := rollLineOf(row); !l.Votes() {
			return &data.Refusal{Code: data.RefusedNoVoter, Field: "issued"}
		}
		t.undoable = undoNone
		t.changed(data.KindBallot, int64(b.ID), m.ID)
		return t.plain.SetIssued(ctx, query.SetIssuedParams{Issued: issued, ID: row.ID})
	})
}

// SaveTellers states the whole Tổ kiểm phiếu of a ballot that is being prepared, in
// the order given. A candidate is refused (RefusedStands).
func (r *Register) SaveTellers(ctx context.Context, id data.BallotID, tellers []data.Teller) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		b, m, err := t.editableBallot(ctx, id)
		if err != nil {
			return err
		}
		had := b.Tellers
		if b.Tellers = append([]data.Teller(nil), tellers...); sameTellers(had, b.Tellers) {
			return nil
		}
		if err := b.Check(); err != nil {
			return err
		}
		for _, old := range had {
			if err := t.plain.DeleteTeller(ctx, int64(old.ID)); err != nil {
				return err
			}
		}
		for i := range b.Tellers {
			if err := t.addTeller(ctx, b.ID, &b.Tellers[i]); err != nil {
				return err
			}
		}
		t.noteBallot(data.ActionEdited, b, m)
		return nil
	})
}

func sameTellers(a, b []data.Teller) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Person != b[i].Person || a[i].Role != b[i].Role {
			return false
		}
	}
	return true
}

func (t *transaction) addTeller(ctx context.Context, id data.BallotID, teller *data.Teller) (err error) {
	if teller.UUID, err = t.newUUID(); err != nil {
		return err
	}
	teller.Ballot = id
	if teller.Order, err = t.place(ctx, tellerList, 0, int64(id)); err != nil {
		return err
	}
	row, err := t.plain.InsertTeller(ctx, query.InsertTellerParams{
		UUID: teller.UUID, Ballot: int64(id), Position: int64(teller.Order), Person: int64(teller.Person), Role: string(teller.Role),
	})
	teller.ID = data.TellerID(row)
	return twice(err)
}

// noteBallot leaves a line of activity about a ballot.
func (t *transaction) noteBallot(action data.ActivityAction, b data.Ballot, m data.Meeting) {
	for _, n := range t.notes {
		if n.Kind == data.KindBallot && n.Record == int64(b.ID) && n.Action == action {
			return
		}
	}
	t.note(action, data.KindBallot, int64(b.ID), m.ID, within(b.Title, m))
}
