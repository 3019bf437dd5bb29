package sqlite

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// AddPhoto adds a picture with its bytes to a briefing and returns it as stored.
// Format, Width and Height are the caller's; Size and SHA256 are reckoned. Order
// is where to add it, 0 at the end.
func (r *Register) AddPhoto(ctx context.Context, p data.Photo, bytes []byte) (data.Photo, error) {
	return save(ctx, r, p, func(t *transaction, ctx context.Context, p *data.Photo) error {
		m, err := t.editable(ctx, p.Meeting)
		if err != nil {
			return err
		}
		return t.addPhoto(ctx, m, p, bytes)
	})
}

func (t *transaction) addPhoto(ctx context.Context, m data.Meeting, p *data.Photo, bytes []byte) (err error) {
	if p.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if p.Order, err = t.place(ctx, photoList, p.Order, int64(m.ID)); err != nil {
		return err
	}
	p.Size = len(bytes)
	if p.SHA256, err = t.keep(ctx, bytes); err != nil {
		return err
	}
	id, err := t.plain.InsertPhoto(ctx, query.InsertPhotoParams{
		UUID: p.UUID, Meeting: int64(m.ID), Position: int64(p.Order), Caption: p.Caption, Format: p.Format,
		Width: int64(p.Width), Height: int64(p.Height), Size: int64(p.Size), SHA256: p.SHA256,
	})
	p.ID = data.PhotoID(id)
	t.note(data.ActionCreated, data.KindPhoto, id, m.ID, within(p.Caption, m))
	return err
}

// keep stores bytes, once however often they are kept, and returns their sum.
func (t *transaction) keep(ctx context.Context, bytes []byte) (string, error) {
	sum := sha256.Sum256(bytes)
	name := hex.EncodeToString(sum[:])
	if bytes == nil {
		bytes = []byte{}
	}
	return name, t.plain.InsertContent(ctx, query.InsertContentParams{SHA256: name, Bytes: bytes})
}

// content returns kept bytes; bytes that are not what was kept are refused
// (RefusedDamaged).
func (c *connection) content(ctx context.Context, name string) ([]byte, error) {
	bytes, err := c.plain.Content(ctx, name)
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(bytes); hex.EncodeToString(sum[:]) != name {
		return nil, &data.Refusal{Code: data.RefusedDamaged, Err: fmt.Errorf("content %s is not what was kept", name)}
	}
	return bytes, nil
}

// SavePhoto edits the caption of a picture and returns it as stored.
func (r *Register) SavePhoto(ctx context.Context, p data.Photo) (data.Photo, error) {
	return save(ctx, r, p, (*transaction).savePhoto)
}

func (t *transaction) savePhoto(ctx context.Context, p *data.Photo) error {
	row, err := t.plain.Photo(ctx, int64(p.ID))
	if err != nil {
		return err
	}
	caption := p.Caption
	*p = photoOf(row)
	m, err := t.editable(ctx, p.Meeting)
	if err != nil || caption == p.Caption {
		return err
	}
	p.Caption = caption
	t.note(data.ActionEdited, data.KindPhoto, row.ID, m.ID, within(caption, m))
	return t.plain.UpdatePhoto(ctx, query.UpdatePhotoParams{Caption: caption, ID: row.ID})
}

// PhotoBytes returns the bytes of a picture.
func (r *Register) PhotoBytes(ctx context.Context, id data.PhotoID) ([]byte, error) {
	var bytes []byte
	err := r.read(ctx, func(c *connection) error {
		row, err := c.plain.Photo(ctx, int64(id))
		if err == nil {
			bytes, err = c.content(ctx, row.SHA256)
		}
		return err
	})
	return bytes, err
}

// DeletePhoto deletes a picture.
func (r *Register) DeletePhoto(ctx context.Context, id data.PhotoID) error {
	return r.deleteChild(ctx, int64(id), findPhoto, (*query.Queries).DeletePhoto)
}

// MovePhoto puts a picture at another place among those of its briefing, from 1.
func (r *Register) MovePhoto(ctx context.Context, id data.PhotoID, order int) error {
	return r.moveChild(ctx, int64(id), order, findPhoto)
}

func findPhoto(ctx context.Context, t *transaction, id int64) (child, error) {
	row, err := t.plain.Photo(ctx, id)
	if err != nil {
		return child{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
	return child{
		list: photoList, kind: data.KindPhoto, id: id, meeting: m, order: int(row.Position), words: row.Caption,
	}, err
}

func photoOf(row query.Photo) data.Photo {
	return data.Photo{
		ID: data.PhotoID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Order: int(row.Position),
		Caption: row.Caption, Format: row.Format, Width: int(row.Width), Height: int(row.Height), Size: int(row.Size), SHA256: row.SHA256,
	}
}
