package sqlite

import (
	"context"
	"encoding/json"
	"slices"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// KeepDraft keeps a draft of a paper that leaves the program and returns it as
// stored. One that says what the draft before said is that draft; any other is the
// next. It is not a step of undo.
func (r *Register) KeepDraft(ctx context.Context, d data.PaperDraft) (data.PaperDraft, error) {
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		t.undoable = undoNone
		next, err := t.nextDraft(ctx, d)
		if err != nil || next.ID != 0 {
			d = next
			return err
		}
		d = next
		return t.addDraft(ctx, &d)
	})
	return d, err
}

func (t *transaction) addDraft(ctx context.Context, d *data.PaperDraft) (err error) {
	if d.Made.IsZero() {
		d.Made = t.register.real()
	}
	d.Made = instantOf(instant(d.Made))
	if err := d.Check(); err != nil {
		return err
	}
	if d.UUID, err = t.newUUID(); err != nil {
		return err
	}
	lines, _ := json.Marshal(d.Lines) // strings always marshal
	id, err := t.plain.InsertPaperDraft(ctx, query.InsertPaperDraftParams{
		UUID: d.UUID, Meeting: int64(d.Meeting), Kind: string(d.Kind), Part: d.Part, Number: int64(d.Number), Made: instant(d.Made), Lines: string(lines),
	})
	d.ID = data.PaperDraftID(id)
	t.changes = append(t.changes, data.Change{Kind: data.KindPaper, ID: id, Meeting: d.Meeting})
	return err
}

// NextDraft returns the draft that a paper would be: the last one kept where it says
// the same, else a new one with the next number and no ID.
func (r *Register) NextDraft(ctx context.Context, d data.PaperDraft) (data.PaperDraft, error) {
	var next data.PaperDraft
	err := r.read(ctx, func(c *connection) error {
		var err error
		next, err = c.nextDraft(ctx, d)
		return err
	})
	return next, err
}

func (c *connection) nextDraft(ctx context.Context, d data.PaperDraft) (data.PaperDraft, error) {
	row, err := c.plain.LastPaperDraft(ctx, query.LastPaperDraftParams{Meeting: int64(d.Meeting), Kind: string(d.Kind), Part: d.Part})
	if err != nil {
		if !refused(refusalOf("", err), data.RefusedMissing) {
			return d, err
		}
		d.ID, d.Number = 0, 1
		return d, nil
	}
	last := paperDraftOf(row)
	if slices.Equal(last.Lines, d.Lines) {
		return last, nil
	}
	d.ID, d.Number = 0, last.Number+1
	return d, nil
}

// PaperDrafts returns the drafts of a paper that have left the program, the first one
// first.
func (r *Register) PaperDrafts(ctx context.Context, meeting data.MeetingID, ref data.PaperRef) ([]data.PaperDraft, error) {
	var drafts []data.PaperDraft
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.plain.PaperDraftsOf(ctx, query.PaperDraftsOfParams{Meeting: int64(meeting), Kind: string(ref.Kind), Part: ref.Part})
		drafts, err = mapped(rows, err, paperDraftOf)
		return err
	})
	return drafts, err
}

func paperDraftOf(row query.PaperDraft) data.PaperDraft {
	d := data.PaperDraft{
		ID: data.PaperDraftID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Kind: data.PaperKind(row.Kind), Part: row.Part,
		Number: int(row.Number), Made: instantOf(row.Made),
	}
	_ = json.Unmarshal([]byte(row.Lines), &d.Lines) // Check reports what cannot be read
	return d
}
