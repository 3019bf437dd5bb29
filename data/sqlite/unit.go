package sqlite

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Units returns all units in their order, retired ones too.
func (r *Register) Units(ctx context.Context) ([]data.Unit, error) {
	var units []data.Unit
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.plain.Units(ctx)
		units, err = mapped(rows, err, unitOf)
		return err
	})
	return units, err
}

// SaveUnit adds a unit (ID 0) or edits one and returns it as stored. Order is
// where to add it, 0 at the end; an edit keeps it.
func (r *Register) SaveUnit(ctx context.Context, u data.Unit) (data.Unit, error) {
	return save(ctx, r, u, (*transaction).saveUnit)
}

func (t *transaction) saveUnit(ctx context.Context, u *data.Unit) error {
	if err := t.refuseLoop(ctx, *u); err != nil {
		return err
	}
	if u.ID == 0 {
		return t.addUnit(ctx, u)
	}
	row, err := t.plain.Unit(ctx, int64(u.ID))
	if err != nil {
		return err
	}
	old := unitOf(row)
	u.UUID, u.Order = old.UUID, old.Order
	if *u == old {
		return nil
	}
	t.note(retiring(old.Retired, u.Retired), data.KindUnit, row.ID, 0, u.Name)
	return t.plain.UpdateUnit(ctx, query.UpdateUnitParams{
		Name: u.Name, Short: u.Short, Parent: ref(u.Parent), Reports: u.Reports, Retired: u.Retired, ID: row.ID,
	})
}

func (t *transaction) addUnit(ctx context.Context, u *data.Unit) (err error) {
	if u.UUID, err = t.newUUID(); err != nil {
		return err
	}
	if u.Order, err = t.place(ctx, unitList, u.Order); err != nil {
		return err
	}
	id, err := t.plain.InsertUnit(ctx, query.InsertUnitParams{
		UUID: u.UUID, Name: u.Name, Short: u.Short, Parent: ref(u.Parent), Position: int64(u.Order),
		Reports: u.Reports, Retired: u.Retired,
	})
	u.ID = data.UnitID(id)
	t.note(data.ActionCreated, data.KindUnit, id, 0, u.Name)
	return err
}

// refuseLoop refuses a unit that would lie inside itself.
func (t *transaction) refuseLoop(ctx context.Context, u data.Unit) error {
	seen := map[data.UnitID]bool{}
	for parent := u.Parent; parent != 0 && !seen[parent]; {
		if parent == u.ID {
			return &data.Refusal{Code: data.RefusedLoop, Field: "parent"}
		}
		seen[parent] = true
		row, err := t.plain.Unit(ctx, int64(parent))
		if err != nil {
			return data.At("parent", refusalOf("", err))
		}
		parent = idOf[data.UnitID](row.Parent)
	}
	return nil
}

// DeleteUnit deletes a unit that nothing refers to; another is refused
// (RefusedUsed) and can be retired by SaveUnit.
func (r *Register) DeleteUnit(ctx context.Context, id data.UnitID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.Unit(ctx, int64(id))
		if err != nil {
			return err
		}
		if err := t.plain.DeleteUnit(ctx, row.ID); err != nil {
			return usedElsewhere(err)
		}
		t.note(data.ActionDeleted, data.KindUnit, row.ID, 0, row.Name)
		return t.closeUp(ctx, unitList, int(row.Position))
	})
}

// MoveUnit puts a unit at another place of the directory, from 1.
func (r *Register) MoveUnit(ctx context.Context, id data.UnitID, order int) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.Unit(ctx, int64(id))
		if err != nil {
			return err
		}
		moved, err := t.move(ctx, unitList, row.ID, int(row.Position), order)
		if moved {
			t.note(data.ActionMoved, data.KindUnit, row.ID, 0, row.Name)
		}
		return err
	})
}

// retiring names an edit that may retire a record or take it back into use.
func retiring(before, after bool) data.ActivityAction {
	switch {
	case after && !before:
		return data.ActionRetired
	case before && !after:
		return data.ActionRestored
	}
	return data.ActionEdited
}

func unitOf(row query.Unit) data.Unit {
	return data.Unit{
		ID: data.UnitID(row.ID), UUID: row.UUID, Name: row.Name, Short: row.Short, Parent: idOf[data.UnitID](row.Parent),
		Order: int(row.Position), Reports: row.Reports, Retired: row.Retired,
	}
}
