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

// SetGroups says whether rows stand under the headings that GroupOf gives; the
// caller then fills the table.
func (t *Table[T]) SetGroups(on bool) { t.groupless = !on }

// groups reports whether rows stand under headings.
func (t *Table[T]) groups() bool { return t.o.GroupOf != nil && !t.groupless }
