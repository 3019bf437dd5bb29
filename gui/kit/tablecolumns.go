package kit

// SetHidden leaves columns out, by their IDs, whatever the room there is.
func (t *Table[T]) SetHidden(ids ...string) {
	t.hidden = map[string]bool{}
	for _, id := range ids {
		t.hidden[id] = true
	}
	t.Refresh()
}

// ColumnsShown returns the IDs of the columns in view, from the left.
func (t *Table[T]) ColumnsShown() []string {
	var ids []string
	for i, c := range t.o.Columns {
		if !t.hidden[c.ID] && (i >= len(t.head.widths) || t.head.widths[i] > 0) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
