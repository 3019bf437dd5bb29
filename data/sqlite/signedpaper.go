package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
	"giaoban/data/vietnamese"
)

// KeepSignedPaper keeps the very bytes of a paper as it was signed, for good, and
// returns it as stored: the next version of its kind, signed now unless Signed
// is stated. A version after the first needs a reason. It cannot be undone.
func (r *Register) KeepSignedPaper(ctx context.Context, p data.SignedPaper, bytes []byte) (data.SignedPaper, error) {
	p.Clean()
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		m, err := t.meeting(ctx, p.Meeting)
		if err != nil {
			return err
		}
		last, err := t.plain.LastPaperVersion(ctx, query.LastPaperVersionParams{Meeting: int64(m.ID), Kind: string(p.Kind), Part: p.Part})
		if err != nil {
			return err
		}
		p.Version = int(last) + 1
		if p.Signed.IsZero() {
			p.Signed = t.register.real()
		}
		if p.Version > 1 && p.Reason == "" {
			return &data.Refusal{Code: data.RefusedReason, Field: "reason"}
		}
		form, err := t.paperForm(ctx, m, p.Ref())
		if err != nil {
			return err
		}
		if p.Number == "" {
			p.Number = form.Number
		}
		t.undoable = undoClear
		return t.addPaper(ctx, m, &p, bytes)
	})
	return p, err
}

// addPaper stores a signed paper with the version it has.
func (t *transaction) addPaper(ctx context.Context, m data.Meeting, p *data.SignedPaper, bytes []byte) (err error) {
	if err := p.Check(); err != nil {
		return err
	}
	if p.UUID, err = t.newUUID(); err != nil {
		return err
	}
	p.Signed = instantOf(instant(p.Signed))
	p.Size = len(bytes)
	if p.SHA256, err = t.keep(ctx, bytes); err != nil {
		return err
	}
	id, err := t.plain.InsertSignedPaper(ctx, query.InsertSignedPaperParams{
		UUID: p.UUID, Meeting: int64(m.ID), Kind: string(p.Kind), Part: p.Part, Version: int64(p.Version), Number: p.Number,
		Signed: instant(p.Signed), Reason: p.Reason, Size: int64(p.Size), SHA256: p.SHA256,
	})
	p.ID = data.PaperID(id)
	t.note(data.ActionCreated, data.KindPaper, id, m.ID, m.Name())
	return err
}

// SignedPaperBytes returns the bytes of a signed paper.
func (r *Register) SignedPaperBytes(ctx context.Context, id data.PaperID) ([]byte, error) {
	var bytes []byte
	err := r.read(ctx, func(c *connection) error {
		row, err := c.plain.SignedPaper(ctx, int64(id))
		if err == nil {
			bytes, err = c.content(ctx, row.SHA256)
		}
		return err
	})
	return bytes, err
}

// NumberPaper writes down the number that the văn thư gave a signed paper, as
// SavePaperForm does, on today's day where the paper has none; that of the minutes
// becomes the briefing's. From then on a signature under what the briefing decided
// cannot be taken back.
func (r *Register) NumberPaper(ctx context.Context, id data.PaperID, number string) error {
	number = vietnamese.CleanLine(number)
	if number == "" {
		return &data.Refusal{Code: data.RefusedEmpty, Field: "number"}
	}
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.SignedPaper(ctx, int64(id))
		if err != nil {
			return err
		}
		p := paperOf(row)
		m, err := t.meeting(ctx, p.Meeting)
		if err != nil {
			return err
		}
		form, err := t.paperForm(ctx, m, p.Ref())
		if err != nil {
			return err
		}
		form.Number = number
		if form.Day.IsZero() && form.Kind != data.PaperMinutes {
			form.Day = r.Today()
		}
		if err := form.Check(); err != nil {
			return err
		}
		return t.savePaperForm(ctx, &form)
	})
}

func paperOf(row query.SignedPaper) data.SignedPaper {
	return data.SignedPaper{
		ID: data.PaperID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Kind: data.PaperKind(row.Kind), Part: row.Part,
		Version: int(row.Version), Number: row.Number, Signed: instantOf(row.Signed), Reason: row.Reason,
		Size: int(row.Size), SHA256: row.SHA256,
	}
}
