package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// SaveConclusion adds a conclusion (ID 0) or edits one and returns it as stored.
// Order is where to add it, 0 at the end; an edit keeps it.
func (r *Register) SaveConclusion(ctx context.Context, c data.Conclusion) (data.Conclusion, error) {
	return save(ctx, r, c, (*transaction).saveConclusion)
}

func (t *transaction) saveConclusion(ctx context.Context, c *data.Conclusion) error {
	if c.ID == 0 {
		m, err := t.editable(ctx, c.Meeting)
		if err != nil {
			return err
		}
		return t.addConclusion(ctx, m, c)
	}
	row, err := t.plain.Conclusion(ctx, int64(c.ID))
	if err != nil {
		return err
	}
	old := conclusionOf(row)
	m, err := t.editable(ctx, old.Meeting)
	if err != nil {
		return err
	}
	c.UUID, c.Meeting, c.Order = old.UUID, old.Meeting, old.Order
	if *c == old {
		return nil
	}
	t.note(data.ActionEdited, data.KindConclusion, row.ID, m.ID, within(c.Text, m))
	return t.plain.UpdateConclusion(ctx, query.UpdateConclusionParams{Text: c.Text, ID: row.ID})
}

func (t *transaction) addConclusion(ctx context.Context, m data.Meeting, c *data.Conclusion) (err error) {
	if c.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if c.Order, err = t.place(ctx, conclusionList, c.Order, int64(m.ID)); err != nil {
		return err
	}
	id, err := t.plain.InsertConclusion(ctx, query.InsertConclusionParams{
		UUID: c.UUID, Meeting: int64(m.ID), Position: int64(c.Order), Text: c.Text,
	})
	c.ID = data.ConclusionID(id)
	t.note(data.ActionCreated, data.KindConclusion, id, m.ID, within(c.Text, m))
	return err
}

func findConclusion(ctx context.Context, t *transaction, id int64) (child, error) {
	row, err := t.plain.Conclusion(ctx, id)
	if err != nil {
		return child{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
	return child{
		list: conclusionList, kind: data.KindConclusion, id: id, meeting: m, order: int(row.Position), words: row.Text,
	}, err
}

// DeleteConclusion deletes a conclusion with the tasks it gave; it is refused when
// a later briefing has taken one of them up or might have (RefusedCarried).
func (r *Register) DeleteConclusion(ctx context.Context, id data.ConclusionID) error {
	find := func(ctx context.Context, t *transaction, id int64) (child, error) {
		c, err := findConclusion(ctx, t, id)
		if err != nil {
			return c, err
		}
		tasks, err := t.plain.TasksOfConclusion(ctx, ref(data.ConclusionID(id)))
		for _, task := range tasks {
			t.changed(data.KindTask, task, c.meeting.ID)
		}
		if err == nil && c.meeting.CheckEdit() == nil {
			err = t.checkCarried(ctx, "task.conclusion = ?", id)
		}
		return c, err
	}
	return r.deleteChild(ctx, int64(id), find, (*query.Queries).DeleteConclusion)
}

// MoveConclusion puts a conclusion at another place of its list, from 1.
func (r *Register) MoveConclusion(ctx context.Context, id data.ConclusionID, order int) error {
	return r.moveChild(ctx, int64(id), order, findConclusion)
}

func conclusionOf(row query.Conclusion) data.Conclusion {
	return data.Conclusion{
		ID: data.ConclusionID(row.ID), UUID: row.UUID, Meeting: data.MeetingID(row.Meeting), Order: int(row.Position),
		Text: row.Text,
	}
}
