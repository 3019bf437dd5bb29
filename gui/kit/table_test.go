package kit

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

type testRow struct {
	number int
	name   string
	group  string
}

func testRows(n int) []testRow {
	rows := make([]testRow, n)
	for i := range rows {
		rows[i] = testRow{i, fmt.Sprintf("Chuyên viên %d", i), fmt.Sprintf("Phòng %d", i/3)}
	}
	return rows
}

func testColumns() []Column[testRow] {
	return []Column[testRow]{
		{
			ID: "number", Title: "TT", Width: 60, Text: func(r testRow) Span { return Span{Text: fmt.Sprint(r.number)} },
			Compare: func(a, b testRow) int { return cmp.Compare(a.number, b.number) },
		},
		{ID: "name", Title: "Họ và tên", Text: func(r testRow) Span { return Span{Text: r.name, Bold: true} }},
	}
}

func newTestTable(t *testing.T, o TableOptions[testRow], n int) (*Table[testRow], fyne.Window) {
	t.Helper()
	if o.Columns == nil {
		o.Columns = testColumns()
	}
	table := NewTable(o)
	table.SetRows(testRows(n))
	w := show(t, table)
	w.Canvas().Focus(table)
	return table, w
}

func TestTableByKeys(t *testing.T) {
	grouped := func(r testRow) Group { return Group{Title: r.group} }
	folded := func(r testRow) Group { return Group{Title: r.group, Folded: r.group == "Phòng 1"} }
	cases := []struct {
		name  string
		group func(testRow) Group
		keys  []fyne.KeyName
		want  int
	}{
		{"first row on focus", nil, nil, 0},
		{"down", nil, []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, 2},
		{"up at the top", nil, []fyne.KeyName{fyne.KeyUp}, 0},
		{"end", nil, []fyne.KeyName{fyne.KeyEnd}, 99},
		{"home", nil, []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, 0},
		{"over headings", grouped, []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown}, 3},
		{"over folded rows", folded, []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown}, 6},
		{"back over folded rows", folded, []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp}, 2},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			table, _ := newTestTable(t, TableOptions[testRow]{GroupOf: c.group}, 100)
			press(table, c.keys...)
			if table.Selected() != c.want {
				t.Errorf("selected %d, want %d", table.Selected(), c.want)
			}
		})
	}
}

func TestTablePagesAndShowsTheSelectedRow(t *testing.T) {
	table, _ := newTestTable(t, TableOptions[testRow]{GroupOf: func(r testRow) Group { return Group{Title: r.group} }}, 1000)
	for range 30 {
		press(table, fyne.KeyPageDown)
		first, last := table.VisibleRows()
		if s := table.Selected(); s < first || s > last {
			t.Fatalf("row %d is out of view %d to %d", s, first, last)
		}
	}
	if table.Selected() < 300 {
		t.Errorf("thirty pages lead to row %d", table.Selected())
	}
	press(table, fyne.KeyHome)
	if first, _ := table.VisibleRows(); first != 0 {
		t.Errorf("Home shows from row %d", first)
	}
}

func TestTableLaysOutOnlyRowsInView(t *testing.T) {
	table, _ := newTestTable(t, TableOptions[testRow]{}, 100_000)
	first, last := table.VisibleRows()
	if first != 0 || last > 30 {
		t.Errorf("rows %d to %d are laid out", first, last)
	}
	press(table, fyne.KeyEnd)
	first, last = table.VisibleRows()
	if last != 99_999 || first < 99_960 {
		t.Errorf("at the end rows %d to %d are laid out", first, last)
	}
	if made := len(table.body.rows) + len(table.body.spareRows); made > 60 {
		t.Errorf("%d row objects were made", made)
	}
}

func TestTableShowsTheValuesOfItsRows(t *testing.T) {
	table, _ := newTestTable(t, TableOptions[testRow]{}, 50)
	name := func(index int) string {
		row := table.body.rows[table.lineOf(index)]
		return row.cells[1].(*Text).Text()
	}
	if name(3) != "Chuyên viên 3" {
		t.Errorf("row 3 shows %q", name(3))
	}
	table.UpdateRow(3, testRow{3, "Hoàng Ngọc Bích", ""})
	if name(3) != "Hoàng Ngọc Bích" {
		t.Errorf("after the update row 3 shows %q", name(3))
	}
	press(table, fyne.KeyEnd, fyne.KeyHome)
	if name(3) != "Hoàng Ngọc Bích" {
		t.Errorf("after scrolling row 3 shows %q", name(3))
	}
}

func TestTableReports(t *testing.T) {
	var selected, activated []int
	var keys []fyne.KeyName
	table, w := newTestTable(t, TableOptions[testRow]{
		OnSelected: func(i int, _ testRow) { selected = append(selected, i) },
		OnActivate: func(i int, _ testRow) { activated = append(activated, i) },
		OnKey: func(k fyne.KeyName, _ int, _ testRow) bool {
			keys = append(keys, k)
			return k == fyne.Key1
		},
		Menu: func(int, testRow) *fyne.Menu { return fyne.NewMenu("", fyne.NewMenuItem("Mở", nil)) },
	}, 10)
	press(table, fyne.KeyDown, fyne.Key1, fyne.KeyReturn)
	if fmt.Sprint(selected) != "[0 1]" || fmt.Sprint(activated) != "[1]" || keys[0] != fyne.Key1 {
		t.Errorf("selected %v, activated %v, keys %v", selected, activated, keys)
	}
	table.Select(4)
	if len(selected) != 2 {
		t.Errorf("Select was reported: %v", selected)
	}
	row := table.body.rows[table.lineOf(6)]
	row.MouseDown(&desktop.MouseEvent{})
	test.DoubleTap(row)
	if table.Selected() != 6 || activated[len(activated)-1] != 6 {
		t.Errorf("pointer: selected %d, activated %v", table.Selected(), activated)
	}
	table.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF10, Modifier: fyne.KeyModifierShift})
	if w.Canvas().Overlays().Top() == nil {
		t.Error("Shift+F10 opened no menu")
	}
}

func TestTableSorts(t *testing.T) {
	table, _ := newTestTable(t, TableOptions[testRow]{}, 20)
	table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(30, 10)})
	table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(30, 10)})
	if got := table.Rows()[0].number; got != 19 {
		t.Errorf("descending, the first row is %d", got)
	}
	table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(400, 10)})
	if table.sortBy != "number" {
		t.Errorf("a tap on a column without order sorted by %q", table.sortBy)
	}
}

func TestTableLeavesTheCallersRowsAlone(t *testing.T) {
	rows := testRows(5)
	table := NewTable(TableOptions[testRow]{Columns: testColumns()})
	table.SetRows(rows)
	show(t, table)
	table.SortBy("number", true)
	if rows[0].number != 0 {
		t.Error("sorting changed the caller's slice")
	}
}

func TestTableEditsARow(t *testing.T) {
	table, w := newTestTable(t, TableOptions[testRow]{}, 10)
	e := NewEntry(EntryOptions{Small: true})
	table.Edit(2, map[string]fyne.CanvasObject{"name": e})
	w.Canvas().Focus(e)
	if w.Canvas().Focused() != e {
		t.Fatalf("the field in the row has no focus, %T has", w.Canvas().Focused())
	}
	if table.Editing() != 2 || table.lines[2].high != heightEditRow {
		t.Errorf("editing %d, row %v high", table.Editing(), table.lines[2].high)
	}
	table.EndEdit()
	if table.Editing() != -1 || table.lines[2].high != RowNormal {
		t.Errorf("after editing: %d, row %v high", table.Editing(), table.lines[2].high)
	}
}

func TestTableKeepsTheSelectionWithinItsRows(t *testing.T) {
	table, _ := newTestTable(t, TableOptions[testRow]{}, 10)
	table.Select(9)
	table.SetRows(testRows(3))
	if table.Selected() != 2 {
		t.Errorf("selected %d of 3", table.Selected())
	}
	table.SetRows(nil)
	if table.Selected() != -1 {
		t.Errorf("selected %d of none", table.Selected())
	}
	press(table, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyHome, fyne.KeyPageDown, fyne.KeyReturn)
	if table.Selected() != -1 {
		t.Errorf("keys selected %d of none", table.Selected())
	}
}

func BenchmarkTableKeyDown(b *testing.B) {
	table := NewTable(TableOptions[testRow]{Columns: testColumns(), GroupOf: func(r testRow) Group { return Group{Title: r.group} }})
	table.SetRows(testRows(100_000))
	show(b, table).Canvas().Focus(table)
	for b.Loop() {
		press(table, fyne.KeyDown)
	}
}

func BenchmarkTableSetRows(b *testing.B) {
	table := NewTable(TableOptions[testRow]{Columns: testColumns(), GroupOf: func(r testRow) Group { return Group{Title: r.group} }})
	rows := testRows(100_000)
	show(b, table)
	for b.Loop() {
		table.SetRows(rows)
	}
}

func TestTableFoldsByKeys(t *testing.T) {
	folded := map[string]bool{}
	var table *Table[testRow]
	table, _ = newTestTable(t, TableOptions[testRow]{
		GroupOf: func(r testRow) Group { return Group{Title: r.group, Folded: folded[r.group]} },
		OnFold: func(group string, fold bool) {
			folded[group] = fold
			table.Refresh()
		},
	}, 30)
	press(table, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyLeft)
	if !folded["Phòng 1"] || table.lineOf(3) >= 0 {
		t.Fatalf("folded %v", folded)
	}
	i := table.headingOf(table.Selected())
	if i < 0 || table.lines[i].group.Title != "Phòng 1" || !table.body.ring.shown() {
		t.Errorf("the ring is at line %d, shown %v", i, table.body.ring.shown())
	}
	press(table, fyne.KeyRight)
	if folded["Phòng 1"] || table.lineOf(3) < 0 {
		t.Errorf("still folded: %v", folded)
	}
}

// TestTableLeavesColumnsOutWhereItIsNarrow: what a row is called stays readable.
func TestTableLeavesColumnsOutWhereItIsNarrow(t *testing.T) {
	test.NewTempApp(t)
	text := func(s string) Span { return Span{Text: s} }
	table := NewTable(TableOptions[string]{Pad: 1, Columns: []Column[string]{
		{ID: "name", Least: 100, Text: text},
		{ID: "kind", Width: 80, Drop: 2, Text: text},
		{ID: "reports", Width: 80, Drop: 1, Text: text},
		{ID: "state", Width: 80, Text: text},
	}})
	for _, c := range []struct{ width, name, kind, reports, state float32 }{
		{402, 160, 80, 80, 80}, {322, 160, 0, 80, 80}, {242, 160, 0, 0, 80}, {142, 60, 0, 0, 80},
	} {
		got := table.widths(c.width)
		if want := []float32{c.name, c.kind, c.reports, c.state}; !slices.Equal(got, want) {
			t.Errorf("at %v the columns are %v wide, want %v", c.width, got, want)
		}
	}
	table.SetRows([]string{"một"})
	table.Edit(0, map[string]fyne.CanvasObject{"kind": NewEntry(EntryOptions{})})
	if got := table.widths(242); got[1] != 80 || got[2] != 0 {
		t.Errorf("while the kind is edited the columns are %v wide", got)
	}
}
