package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// AddAttachment adds a file with its bytes to a briefing, signed or not, and
// returns it as stored: any file, or the scan of a paper of it that was signed. Size
// and SHA256 are reckoned. Order is where to add it, 0
// at the end.
func (r *Register) AddAttachment(ctx context.Context, a data.Attachment, bytes []byte) (data.Attachment, error) {
	return save(ctx, r, a, func(t *transaction, ctx context.Context, a *data.Attachment) error {
		m, err := t.meeting(ctx, a.Meeting)
		if err != nil {
			return err
		}
		return t.addAttachment(ctx, m, a, bytes)
	})
}

func (t *transaction) addAttachment(ctx context.Context, m data.Meeting, a *data.Attachment, bytes []byte) (err error) {
	if a.Paper != 0 {
		paper, err := t.plain.SignedPaper(ctx, int64(a.Paper))
		if err != nil {
			return err
		}
		if data.MeetingID(paper.Meeting) != m.ID {
			return &data.Refusal{Code: data.RefusedMissing, Field: "paper"}
		}
	}
	if a.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if a.Order, err = t.place(ctx, attachmentList, a.Order, int64(m.ID)); err != nil {
		return err
	}
	a.Size = len(bytes)
	if a.SHA256, err = t.keep(ctx, bytes); err != nil {
		return err
	}
	id, err := t.plain.InsertAttachment(ctx, query.InsertAttachmentParams{
		UUID: a.UUID, Meeting: int64(m.ID), Position: int64(a.Order), Name: a.Name, Caption: a.Caption, Format: a.Format,
		Size: int64(a.Size), SHA256: a.SHA256, Paper: ref(a.Paper),
	})
	a.ID = data.AttachmentID(id)
	t.note(data.ActionCreated, data.KindAttachment, id, m.ID, within(a.Name, m))
	return err
}

// SaveAttachment edits name and caption of an attachment, signed briefing or not,
// and returns it as stored.
func (r *Register) SaveAttachment(ctx context.Context, a data.Attachment) (data.Attachment, error) {
	return save(ctx, r, a, (*transaction).saveAttachment)
}

func (t *transaction) saveAttachment(ctx context.Context, a *data.Attachment) error {
	row, err := t.plain.Attachment(ctx, int64(a.ID))
	if err != nil {
		return err
	}
	old := attachmentOf(row)
	edited := old
	edited.Name, edited.Caption = a.Name, a.Caption
	*a = edited
	m, err := t.meeting(ctx, old.Meeting)
	if err != nil || edited == old {
		return err
	}
	t.note(data.ActionEdited, data.KindAttachment, row.ID, m.ID, within(a.Name, m))
	return t.plain.UpdateAttachment(ctx, query.UpdateAttachmentParams{Name: a.Name, Caption: a.Caption, ID: row.ID})
}

// AttachmentBytes returns the bytes of an attachment.
func (r *Register) AttachmentBytes(ctx context.Context, id data.AttachmentID) ([]byte, error) {
	var bytes []byte
	err := r.read(ctx, func(c *connection) error {
		row, err := c.plain.Attachment(ctx, int64(id))
		if err == nil {
			bytes, err = c.content(ctx, row.SHA256)
		}
		return err
	})
	return bytes, err
}

// DeleteAttachment deletes an attachment; what came to a signed briefing stays.
func (r *Register) DeleteAttachment(ctx context.Context, id data.AttachmentID) error {
	return r.deleteChild(ctx, int64(id), findAttachment, (*query.Queries).DeleteAttachment)
}

// MoveAttachment puts an attachment at another place among those of its briefing,
// from 1.
func (r *Register) MoveAttachment(ctx context.Context, id data.AttachmentID, order int) error {
	return r.moveChild(ctx, int64(id), order, findAttachment)
}

func findAttachment(ctx context.Context, t *transaction, id int64) (child, error) {
	row, err := t.plain.Attachment(ctx, id)
	if err != nil {
		return child{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
	return child{
		list: attachmentList, kind: data.KindAttachment, id: id, meeting: m, order: int(row.Position), words: row.Name, annex: true,
	}, err
}

func attachmentOf(row query.Attachment) data.Attachment {
	return data.Attachment{
		ID: data.AttachmentID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Order: int(row.Position),
		Name: row.Name, Caption: row.Caption, Format: row.Format, Size: int(row.Size), SHA256: row.SHA256,
		Paper: idOf[data.PaperID](row.Paper),
	}
}
