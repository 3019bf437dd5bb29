package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// SaveAnnex adds an annex (ID 0) to a signed paper or edits one and returns it as
// stored. Its briefing is that of the paper; one that has been signed itself is
// refused (RefusedLocked). Order is where to add it, 0 at the end.
func (r *Register) SaveAnnex(ctx context.Context, a data.Annex) (data.Annex, error) {
	return save(ctx, r, a, (*transaction).saveAnnex)
}

func (t *transaction) saveAnnex(ctx context.Context, a *data.Annex) error {
	if a.ID == 0 {
		row, err := t.plain.SignedPaper(ctx, int64(a.Paper))
		if err != nil {
			return err
		}
		m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
		if err != nil {
			return err
		}
		return t.addAnnex(ctx, m, a)
	}
	row, err := t.plain.Annex(ctx, int64(a.ID))
	if err != nil {
		return err
	}
	old := annexOf(row)
	edited := old
	edited.Day, edited.Title, edited.Text = a.Day, a.Title, a.Text
	*a = edited
	m, err := t.meeting(ctx, old.Meeting)
	if err != nil || edited == old {
		return err
	}
	if err := t.checkAnnexOpen(ctx, m, row.ID); err != nil {
		return err
	}
	t.note(data.ActionEdited, data.KindAnnex, row.ID, m.ID, within(a.Title, m))
	return t.plain.UpdateAnnex(ctx, query.UpdateAnnexParams{Day: a.Day.String(), Title: a.Title, Text: a.Text, ID: row.ID})
}

// checkAnnexOpen refuses an annex that has been signed.
func (t *transaction) checkAnnexOpen(ctx context.Context, m data.Meeting, id int64) error {
	version, err := t.plain.LastPaperVersion(ctx, query.LastPaperVersionParams{Meeting: int64(m.ID), Kind: string(data.PaperAnnex), Part: id})
	if err == nil && version > 0 {
		return &data.Refusal{Code: data.RefusedLocked, Field: "text"}
	}
	return err
}

func (t *transaction) addAnnex(ctx context.Context, m data.Meeting, a *data.Annex) (err error) {
	if a.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if a.Order, err = t.place(ctx, annexList, a.Order, int64(m.ID)); err != nil {
		return err
	}
	a.Meeting = m.ID
	id, err := t.plain.InsertAnnex(ctx, query.InsertAnnexParams{
		UUID: a.UUID, Meeting: int64(m.ID), Position: int64(a.Order), Paper: int64(a.Paper), Day: a.Day.String(), Title: a.Title, Text: a.Text,
	})
	a.ID = data.AnnexID(id)
	t.note(data.ActionCreated, data.KindAnnex, id, m.ID, within(a.Title, m))
	return err
}

// DeleteAnnex deletes an annex that has not been signed.
func (r *Register) DeleteAnnex(ctx context.Context, id data.AnnexID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.Annex(ctx, int64(id))
		if err != nil {
			return err
		}
		m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
		if err != nil {
			return err
		}
		if err := t.checkAnnexOpen(ctx, m, row.ID); err != nil {
			return err
		}
		if err := t.plain.DeleteAnnex(ctx, row.ID); err != nil {
			return usedElsewhere(err)
		}
		t.note(data.ActionDeleted, data.KindAnnex, row.ID, m.ID, within(row.Title, m))
		return t.closeUp(ctx, annexList, int(row.Position), row.Meeting)
	})
}

func annexOf(row query.Annex) data.Annex {
	return data.Annex{
		ID: data.AnnexID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Order: int(row.Position), Paper: data.PaperID(row.Paper),
		Day: dayOf(row.Day), Title: row.Title, Text: row.Text,
	}
}
