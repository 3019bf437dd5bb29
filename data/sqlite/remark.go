package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// SaveRemark adds a remark (ID 0) or edits one and returns it as stored. Order is
// where to add it, 0 at the end; an edit keeps it.
func (r *Register) SaveRemark(ctx context.Context, rem data.Remark) (data.Remark, error) {
	return save(ctx, r, rem, (*transaction).saveRemark)
}

func (t *transaction) saveRemark(ctx context.Context, rem *data.Remark) error {
	if rem.ID == 0 {
		m, err := t.editable(ctx, rem.Meeting)
		if err != nil {
			return err
		}
		return t.addRemark(ctx, m, rem)
	}
	row, err := t.plain.Remark(ctx, int64(rem.ID))
	if err != nil {
		return err
	}
	old := remarkOf(row)
	m, err := t.editable(ctx, old.Meeting)
	if err != nil {
		return err
	}
	rem.UUID, rem.Meeting, rem.Order = old.UUID, old.Meeting, old.Order
	if *rem == old {
		return nil
	}
	t.note(data.ActionEdited, data.KindRemark, row.ID, m.ID, within(rem.Text, m))
	return t.plain.UpdateRemark(ctx, query.UpdateRemarkParams{
		Time: rem.Time.String(), Speaker: ref(rem.Speaker), SpeakerText: rem.SpeakerText, Text: rem.Text, ID: row.ID,
	})
}

func (t *transaction) addRemark(ctx context.Context, m data.Meeting, rem *data.Remark) (err error) {
	if rem.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if rem.Order, err = t.place(ctx, remarkList, rem.Order, int64(m.ID)); err != nil {
		return err
	}
	id, err := t.plain.InsertRemark(ctx, query.InsertRemarkParams{
		UUID: rem.UUID, Meeting: int64(m.ID), Position: int64(rem.Order), Time: rem.Time.String(),
		Speaker: ref(rem.Speaker), SpeakerText: rem.SpeakerText, Text: rem.Text,
	})
	rem.ID = data.RemarkID(id)
	t.note(data.ActionCreated, data.KindRemark, id, m.ID, within(rem.Text, m))
	return err
}

func findRemark(ctx context.Context, t *transaction, id int64) (child, error) {
	row, err := t.plain.Remark(ctx, id)
	if err != nil {
		return child{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
	return child{
		list: remarkList, kind: data.KindRemark, id: id, meeting: m, order: int(row.Position), words: row.Text,
	}, err
}

// DeleteRemark deletes a remark.
func (r *Register) DeleteRemark(ctx context.Context, id data.RemarkID) error {
	return r.deleteChild(ctx, int64(id), findRemark, (*query.Queries).DeleteRemark)
}

// MoveRemark puts a remark at another place in the course of its briefing, from 1.
func (r *Register) MoveRemark(ctx context.Context, id data.RemarkID, order int) error {
	return r.moveChild(ctx, int64(id), order, findRemark)
}

func remarkOf(row query.Remark) data.Remark {
	return data.Remark{
		ID: data.RemarkID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Order: int(row.Position),
		Time: timeOf(row.Time), Speaker: idOf[data.PersonID](row.Speaker), SpeakerText: row.SpeakerText, Text: row.Text,
	}
}
