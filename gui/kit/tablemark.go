package kit

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TableMarks says how several rows of a table are selected.
type TableMarks[T any] struct {
	// Key tells rows apart, so that they stay selected when the table is filled anew.
	Key      func(row T) int64
	OnChange func() // other rows are selected now
}

// Marked says how many of several rows are selected.
type Marked int

// How many are selected.
const (
	MarkedNone Marked = iota
	MarkedSome
	MarkedAll
)

func (m Marked) icon() IconName {
	switch m {
	case MarkedAll:
		return IconTicked
	case MarkedSome:
		return IconPartlyTicked
	}
	return IconUnticked
}

func (m Marked) ink() fyne.ThemeColorName {
	if m == MarkedNone {
		return ColorText2
	}
	return ColorPrimary
}

// tableMarks are the selected rows of a table, by their keys.
type tableMarks struct {
	on    map[int64]bool
	shift bool // the Shift key is down
	// from is the row from which Shift and the arrows select, base what was
	// selected before.
	from    int
	base    map[int64]bool
	ranging bool
}

var _ desktop.Keyable = (*Table[int])(nil)

// widthMark is the room of the tick box before a row, at 100 %.
const widthMark float32 = 40

func (t *Table[T]) markRoom() float32 {
	if t.o.Marks == nil {
		return 0
	}
	return Px(widthMark)
}

// Marked returns the selected rows in the order shown.
func (t *Table[T]) Marked() []T {
	if t.o.Marks == nil || len(t.marks.on) == 0 {
		return nil
	}
	var rows []T
	for _, row := range t.rows {
		if t.marks.on[t.o.Marks.Key(row)] {
			rows = append(rows, row)
		}
	}
	return rows
}

// MarkAll selects every row that is not folded away, or none.
func (t *Table[T]) MarkAll(on bool) {
	marked := map[int64]bool{}
	if on {
		t.addMarks(marked, 0, len(t.rows)-1)
	}
	t.setMarks(marked)
}

// MarkWhere selects the rows that fit and no others.
func (t *Table[T]) MarkWhere(fits func(T) bool) {
	marked := map[int64]bool{}
	for _, row := range t.rows {
		if fits(row) {
			marked[t.o.Marks.Key(row)] = true
		}
	}
	t.setMarks(marked)
}

// setMarks selects the rows of keys and reports it.
func (t *Table[T]) setMarks(marked map[int64]bool) {
	if maps.Equal(marked, t.marks.on) {
		return
	}
	t.marks.on = marked
	t.showMarks()
	if t.o.Marks.OnChange != nil {
		t.o.Marks.OnChange()
	}
}

func (t *Table[T]) showMarks() {
	switch {
	case len(t.marks.on) == 0:
		t.head.marked = MarkedNone
	case len(t.marks.on) >= len(t.rows):
		t.head.marked = MarkedAll
	default:
		t.head.marked = MarkedSome
	}
	t.version++
	t.head.Refresh()
	t.body.Refresh()
}

// pruneMarks forgets the selected rows that are gone.
func (t *Table[T]) pruneMarks() {
	if t.o.Marks == nil || len(t.marks.on) == 0 {
		return
	}
	there := map[int64]bool{}
	for _, row := range t.rows {
		if k := t.o.Marks.Key(row); t.marks.on[k] {
			there[k] = true
		}
	}
	t.marks.ranging = false
	t.setMarks(there)
}

// isMarked reports whether a row is selected.
func (t *Table[T]) isMarked(index int) bool {
	row, ok := t.Row(index)
	return ok && t.o.Marks != nil && t.marks.on[t.o.Marks.Key(row)]
}

// toggleMark selects a row, or no longer.
func (t *Table[T]) toggleMark(index int) {
	row, ok := t.Row(index)
	if !ok {
		return
	}
	marked := maps.Clone(t.marks.on)
	if marked == nil {
		marked = map[int64]bool{}
	}
	if k := t.o.Marks.Key(row); marked[k] {
		delete(marked, k)
	} else {
		marked[k] = true
	}
	t.setMarks(marked)
}

func (t *Table[T]) toggleAll() { t.MarkAll(t.head.marked != MarkedAll) }

// addMarks selects the rows between two that are not folded away.
func (t *Table[T]) addMarks(marked map[int64]bool, from, to int) {
	for i := max(min(from, to), 0); i <= max(from, to) && i < len(t.rows); i++ {
		if t.lineOf(i) >= 0 {
			marked[t.o.Marks.Key(t.rows[i])] = true
		}
	}
}

// markTo selects the rows from where Shift was first used up to one.
func (t *Table[T]) markTo(start, index int) {
	if !t.marks.ranging {
		t.marks.ranging, t.marks.from, t.marks.base = true, start, maps.Clone(t.marks.on)
	}
	marked := maps.Clone(t.marks.base)
	if marked == nil {
		marked = map[int64]bool{}
	}
	t.addMarks(marked, t.marks.from, index)
	t.setMarks(marked)
}

// markOn selects on to the row that a key has led to from another, while Shift
// is down.
func (t *Table[T]) markOn(before int) {
	switch {
	case t.o.Marks == nil || t.selected == before || before < 0:
	case t.marks.shift:
		t.markTo(before, t.selected)
	default:
		t.marks.ranging = false
	}
}

// markKey does what a key does to the selection and reports whether it took it.
func (t *Table[T]) markKey(name fyne.KeyName) bool {
	switch {
	case t.o.Marks == nil:
		return false
	case name == fyne.KeySpace:
		t.marks.ranging = false
		if t.lineOf(t.selected) >= 0 {
			t.toggleMark(t.selected)
		}
		return true
	case name == fyne.KeyEscape && len(t.marks.on) > 0:
		t.MarkAll(false)
		return true
	}
	return false
}

// pressed does what a press of the pointer on a row does: on its tick box or
// with Ctrl it selects, with Shift it selects on to the row.
func (t *Table[T]) pressed(index int, e *desktop.MouseEvent) {
	before := t.selected
	t.choose(index)
	switch {
	case t.o.Marks == nil || e.Button == desktop.MouseButtonSecondary:
	case e.Modifier&fyne.KeyModifierShift != 0 && before >= 0:
		t.markTo(before, index)
	case e.Modifier&fyne.KeyModifierControl != 0, e.Position.X < t.pad()+t.markRoom():
		t.marks.ranging = false
		t.toggleMark(index)
	}
}

// KeyDown implements desktop.Keyable: it watches for the Shift key.
func (t *Table[T]) KeyDown(key *fyne.KeyEvent) { t.shiftKey(key.Name, true) }

// KeyUp implements desktop.Keyable.
func (t *Table[T]) KeyUp(key *fyne.KeyEvent) { t.shiftKey(key.Name, false) }

func (t *Table[T]) shiftKey(name fyne.KeyName, down bool) {
	if name == desktop.KeyShiftLeft || name == desktop.KeyShiftRight {
		t.marks.shift = down
	}
}

// paintMark shows whether the row is selected and reports it.
func (r *tableRow[T]) paintMark() bool {
	if r.table.o.Marks == nil {
		return false
	}
	marked := r.table.isMarked(r.index)
	state := MarkedNone
	if marked {
		state = MarkedAll
	}
	r.box.set(state.icon(), state.ink())
	return marked
}
