package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// SaveAgendaItem adds a point to a programme (ID 0) or edits one and returns it
// as stored. Order is where to add it, 0 at the end; an edit keeps it.
func (r *Register) SaveAgendaItem(ctx context.Context, a data.AgendaItem) (data.AgendaItem, error) {
	return save(ctx, r, a, (*transaction).saveAgendaItem)
}

func (t *transaction) saveAgendaItem(ctx context.Context, a *data.AgendaItem) error {
	if a.ID == 0 {
		m, err := t.editable(ctx, a.Meeting)
		if err != nil {
			return err
		}
		return t.addAgendaItem(ctx, m, a)
	}
	row, err := t.plain.AgendaItem(ctx, int64(a.ID))
	if err != nil {
		return err
	}
	old := agendaItemOf(row)
	m, err := t.editable(ctx, old.Meeting)
	if err != nil {
		return err
	}
	a.Meeting, a.Order = old.Meeting, old.Order
	if *a == old {
		return nil
	}
	t.note(data.ActionEdited, data.KindAgendaItem, row.ID, m.ID, within(a.Title, m))
	return t.plain.UpdateAgendaItem(ctx, query.UpdateAgendaItemParams{
		Title: a.Title, Presenter: ref(a.Presenter), Minutes: int64(a.Minutes), Kind: string(a.Kind), ID: row.ID,
	})
}

func (t *transaction) addAgendaItem(ctx context.Context, m data.Meeting, a *data.AgendaItem) error {
	uuid, err := t.newUUID()
	if err != nil {
		return err
	}
	if a.Order, err = t.place(ctx, agendaList, a.Order, int64(m.ID)); err != nil {
		return err
	}
	id, err := t.plain.InsertAgendaItem(ctx, query.InsertAgendaItemParams{
		UUID: uuid, Meeting: int64(m.ID), Position: int64(a.Order), Title: a.Title, Presenter: ref(a.Presenter),
		Minutes: int64(a.Minutes), Kind: string(a.Kind),
	})
	a.ID = data.AgendaItemID(id)
	t.note(data.ActionCreated, data.KindAgendaItem, id, m.ID, within(a.Title, m))
	return err
}

func findAgendaItem(ctx context.Context, t *transaction, id int64) (child, error) {
	row, err := t.plain.AgendaItem(ctx, id)
	if err != nil {
		return child{}, err
	}
	m, err := t.meeting(ctx, data.MeetingID(row.Meeting))
	return child{
		list: agendaList, kind: data.KindAgendaItem, id: id, meeting: m, order: int(row.Position), words: row.Title,
	}, err
}

// DeleteAgendaItem takes a point out of its programme.
func (r *Register) DeleteAgendaItem(ctx context.Context, id data.AgendaItemID) error {
	return r.deleteChild(ctx, int64(id), findAgendaItem, (*query.Queries).DeleteAgendaItem)
}

// MoveAgendaItem puts a point at another place of its programme, from 1.
func (r *Register) MoveAgendaItem(ctx context.Context, id data.AgendaItemID, order int) error {
	return r.moveChild(ctx, int64(id), order, findAgendaItem)
}

func agendaItemOf(row query.AgendaItem) data.AgendaItem {
	return data.AgendaItem{
		ID: data.AgendaItemID(row.ID), Meeting: data.MeetingID(row.Meeting), Order: int(row.Position), Title: row.Title,
		Presenter: idOf[data.PersonID](row.Presenter), Minutes: int(row.Minutes), Kind: data.AgendaKind(row.Kind),
	}
}
