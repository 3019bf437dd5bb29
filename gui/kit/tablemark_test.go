package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func newMarkTable(t *testing.T, o TableOptions[testRow], n int) (*Table[testRow], *int) {
	t.Helper()
	changes := new(int)
	o.Marks = &TableMarks[testRow]{Key: func(r testRow) int64 { return int64(r.number) + 1 }, OnChange: func() { *changes++ }}
	table, _ := newTestTable(t, o, n)
	return table, changes
}

func markedNumbers(t *Table[testRow]) []int {
	var numbers []int
	for _, r := range t.Marked() {
		numbers = append(numbers, r.number)
	}
	return numbers
}

func TestTableSelectsSeveralByKeys(t *testing.T) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	table, changes := newMarkTable(t, TableOptions[testRow]{}, 20)
	check := func(step string, want ...int) {
		t.Helper()
		if got := markedNumbers(table); !slices.Equal(got, want) {
			t.Errorf("%s: selected %v, want %v", step, got, want)
		}
	}
	press(table, fyne.KeyDown, fyne.KeySpace)
	check("Space", 1)
	press(table, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	check("moving on", 1)
	table.KeyDown(shift)
	press(table, fyne.KeyDown, fyne.KeyDown)
	check("Shift and ↓ twice", 1, 4, 5, 6)
	press(table, fyne.KeyUp)
	check("Shift and ↑", 1, 4, 5)
	table.KeyUp(shift)
	press(table, fyne.KeyHome)
	check("Home without Shift", 1, 4, 5)
	press(table, fyne.KeyDown, fyne.KeySpace)
	check("Space again", 4, 5)
	if *changes != 5 {
		t.Errorf("reported %d times, want 5", *changes)
	}
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	if n := len(table.Marked()); n != 20 {
		t.Errorf("Ctrl+A selected %d", n)
	}
	press(table, fyne.KeyEscape)
	check("Esc")
}

func TestTableSelectsByPointer(t *testing.T) {
	table, _ := newMarkTable(t, TableOptions[testRow]{}, 20)
	down := func(row int, x float32, modifier fyne.KeyModifier) {
		e := &desktop.MouseEvent{Modifier: modifier}
		e.Position = fyne.NewPos(x, 10)
		table.body.rows[table.lineOf(row)].MouseDown(e)
	}
	down(2, 20, 0)
	down(4, 300, 0)
	if got := markedNumbers(table); !slices.Equal(got, []int{2}) {
		t.Errorf("the tick box and a plain press selected %v", got)
	}
	down(6, 300, fyne.KeyModifierShift)
	down(5, 300, fyne.KeyModifierControl)
	if got := markedNumbers(table); !slices.Equal(got, []int{2, 4, 6}) {
		t.Errorf("Shift and Ctrl selected %v", got)
	}
	head := func() { table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)}) }
	head()
	if n := len(table.Marked()); n != 20 {
		t.Errorf("the box in the head selected %d", n)
	}
	head()
	if n := len(table.Marked()); n != 0 {
		t.Errorf("the box in the head left %d", n)
	}
}

func TestTableKeepsSelectedRowsThatStay(t *testing.T) {
	table, changes := newMarkTable(t, TableOptions[testRow]{}, 10)
	table.MarkWhere(func(r testRow) bool { return r.number == 3 || r.number == 8 })
	rows := testRows(10)
	slices.Reverse(rows)
	table.SetRows(rows[:4])
	if got := markedNumbers(table); !slices.Equal(got, []int{8}) || *changes != 2 {
		t.Errorf("selected %v, reported %d times", got, *changes)
	}
}

// TestTableForgetsRowsThatAreGone: whoever hears of it may draw the table at once.
func TestTableForgetsRowsThatAreGone(t *testing.T) {
	table, _ := newMarkTable(t, TableOptions[testRow]{GroupOf: func(r testRow) Group { return Group{Title: r.group} }}, 10)
	drawn := 0
	table.o.Marks.OnChange = func() {
		drawn++
		table.Refresh()
	}
	press(table, fyne.KeyEnd, fyne.KeySpace)
	table.SetRows(testRows(1))
	if drawn != 2 || table.Marked() != nil || table.Selected() != 0 {
		t.Errorf("drawn %d times, selected %v, highlighted %d", drawn, markedNumbers(table), table.Selected())
	}
}

func TestTableSelectsNothingThatIsFoldedAway(t *testing.T) {
	folded := func(r testRow) Group { return Group{Title: r.group, Folded: r.group == "Phòng 1"} }
	table, _ := newMarkTable(t, TableOptions[testRow]{GroupOf: folded}, 9)
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := markedNumbers(table); !slices.Equal(got, []int{0, 1, 2, 6, 7, 8}) {
		t.Errorf("selected %v", got)
	}
}

func TestTableLeavesColumnsOut(t *testing.T) {
	table, _ := newTestTable(t, TableOptions[testRow]{}, 5)
	table.SetHidden("number")
	if got := table.ColumnsShown(); !slices.Equal(got, []string{"name"}) {
		t.Errorf("in view: %v", got)
	}
	table.SetHidden()
	if got := table.ColumnsShown(); !slices.Equal(got, []string{"number", "name"}) {
		t.Errorf("in view: %v", got)
	}
}
