package kit

import "fyne.io/fyne/v2"

// rowEdit puts fields into the cells of a row.
type rowEdit struct {
	row    int
	fields map[string]fyne.CanvasObject
}

// heightEditRow is the height of a row while it is edited.
const heightEditRow float32 = 44

// Edit puts fields into the cells of a row, by column; other cells stay. The
// focus is for the caller to set.
func (t *Table[T]) Edit(index int, fields map[string]fyne.CanvasObject) {
	t.edit = &rowEdit{row: index, fields: fields}
	t.selected = index
	t.share(t.Size().Width)
	t.arrange()
	t.Refresh()
	t.reveal()
}

// edits reports whether a column has a field in the row being edited; it is not
// left out meanwhile.
func (t *Table[T]) edits(column string) bool {
	return t.edit != nil && t.edit.fields[column] != nil
}

// EndEdit takes the fields out of the row again.
func (t *Table[T]) EndEdit() {
	if t.edit == nil {
		return
	}
	t.edit = nil
	t.share(t.Size().Width)
	t.arrange()
	t.Refresh()
}

// Editing returns the row that is being edited, -1 for none.
func (t *Table[T]) Editing() int {
	if t.edit == nil {
		return -1
	}
	return t.edit.row
}

// Children implements Parent.
func (t *Table[T]) Children() []fyne.CanvasObject {
	if t.edit == nil {
		return nil
	}
	var fields []fyne.CanvasObject
	for _, c := range t.o.Columns {
		if f, ok := t.edit.fields[c.ID]; ok {
			fields = append(fields, f)
		}
	}
	return fields
}
