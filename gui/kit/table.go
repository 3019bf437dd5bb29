package kit

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Column describes one column of a Table.
type Column[T any] struct {
	ID     string
	Title  string
	Width  float32 // at 100 %; 0 takes a share of what remains
	Weight float32 // the share of a column without Width; 1 when 0
	Least  float32 // how wide a column without Width must be at 100 %, as far as others can be left out
	Drop   int     // where the table is too narrow the columns with the highest Drop go first; 0 stays
	Align  fyne.TextAlign
	// Create makes the object of a cell; Update fills it for a row. Objects are
	// used again for other rows. A column with Text needs neither.
	Create func() fyne.CanvasObject
	Update func(cell fyne.CanvasObject, row T)
	Text   func(row T) Span // a cell of plain words
	// Compare orders two rows; a column with it can be sorted by its head.
	Compare func(a, b T) int
}

// Group is a heading above the rows that follow it.
type Group struct {
	Title  string
	Note   string // behind the title, regular
	Unit   int    // place of the unit whose mark stands before the title, from 1; 0 shows none; UnitAll
	Icon   IconName
	Alert  string // behind the note, red and bold: "1 quá hạn"
	Folded bool   // its rows are hidden; a tap folds and unfolds when OnFold is set
}

// TableOptions describes a Table.
type TableOptions[T any] struct {
	Columns    []Column[T]
	RowHeight  float32 // RowDense, RowNormal or RowTwoLines; RowNormal when 0
	HeadHidden bool
	Bare       bool // no border of its own: the table fills a card or panel
	// GroupOf returns the heading a row stands under; rows of one heading
	// follow each other. Headings are compared by Title.
	GroupOf    func(row T) Group
	OnSelected func(index int, row T) // the highlighted row has changed
	OnActivate func(index int, row T) // Enter or double click
	// OnKey sees the keys the table does not use itself, as the single keys of a
	// roster. It returns whether it took the key.
	OnKey  func(key fyne.KeyName, index int, row T) bool
	OnSort func(column string, descending bool) // sorting is left to the caller
	Menu   func(index int, row T) *fyne.Menu    // right click, Shift+F10 or the menu key
	OnFold func(group string, folded bool)
	Bar    bool              // the selected row gets a bar of 4 at its left, as lists at the left of a form
	Empty  fyne.CanvasObject // shown where there are no rows
	Hints  []Hint
	Tint   func(row T) fyne.ThemeColorName // ground of a row, "" for none
	// Choice makes the rows choices of a list at the left: no lines between them,
	// the highlighted one in bold primary.
	Choice bool
	Whole  bool // as high as all its rows: a short table inside a scrolling page
	// QuietGroups sets headings in small second text, as in lists at the left.
	QuietGroups bool
	Pad         float32 // inset of the first and last column at 100 %; 16 when 0
	// Marks lets several rows be selected, by tick boxes before them, Space, Shift
	// with the arrows and Ctrl+A; nil: one is highlighted and that is all.
	Marks *TableMarks[T]
}

// Table shows rows in columns. Only the rows in view are laid out, so that a
// hundred thousand are as quick as ten. It has the focus as a whole; ↑ ↓ PgUp
// PgDn Home End move the highlighted row.
type Table[T any] struct {
	widget.BaseWidget
	o        TableOptions[T]
	rows     []T
	lines    []tableLine
	height   float32
	selected int
	version  int // of rows and look: a row in view is filled anew when it changes
	focused  bool
	sortBy   string
	sortDown bool

	frame     *box
	marks     tableMarks
	hidden    map[string]bool // columns that are not shown
	groupless bool            // GroupOf is not asked

	head   *tableHead
	scroll *container.Scroll
	body   *tableBody[T]
	edit   *rowEdit
}

var (
	_ fyne.Focusable    = (*Table[int])(nil)
	_ fyne.Shortcutable = (*Table[int])(nil)
	_ Parent            = (*Table[int])(nil)
)

// tableLine is a row or a heading of the table, with its place.
type tableLine struct {
	row   int // index of the row, -1 for a heading
	group Group
	y     float32
	high  float32
}

// NewTable makes a table.
func NewTable[T any](o TableOptions[T]) *Table[T] {
	if o.RowHeight == 0 {
		o.RowHeight = RowNormal
	}
	t := &Table[T]{o: o, selected: -1, frame: newBox(ColorSurface, ColorLine, radiusCard)}
	t.head = newTableHead(headCells(o.Columns), t.sort)
	if o.Marks != nil {
		t.head.onMark = t.toggleAll
	}
	t.body = newTableBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = t.scrolled
	t.ExtendBaseWidget(t)
	return t
}

func headCells[T any](columns []Column[T]) []headCell {
	cells := make([]headCell, len(columns))
	for i, c := range columns {
		cells[i] = headCell{id: c.ID, title: c.Title, align: c.Align, sorts: c.Compare != nil}
	}
	return cells
}

// SetRows shows other rows. The highlighted row keeps its index as far as there
// are rows; a caller who knows better calls Select.
func (t *Table[T]) SetRows(rows []T) {
	t.rows = slices.Clone(rows)
	t.edit = nil
	t.sortRows()
	if t.selected >= len(rows) {
		t.selected = len(rows) - 1
	}
	t.arrange()
	t.pruneMarks()
	t.Refresh()
}

// UpdateRow shows another value of one row.
func (t *Table[T]) UpdateRow(index int, row T) {
	if index < 0 || index >= len(t.rows) {
		return
	}
	t.rows[index] = row
	t.version++
	t.arrange()
	t.body.Refresh()
}

// Rows returns the rows in the order shown.
func (t *Table[T]) Rows() []T { return t.rows }

// Row returns a row of the table.
func (t *Table[T]) Row(index int) (T, bool) {
	if index < 0 || index >= len(t.rows) {
		var none T
		return none, false
	}
	return t.rows[index], true
}

// Selected returns the index of the highlighted row, -1 for none.
func (t *Table[T]) Selected() int { return t.selected }

// SelectedRow returns the highlighted row.
func (t *Table[T]) SelectedRow() (T, bool) { return t.Row(t.selected) }

// Select highlights a row without reporting it and brings it into view; -1
// highlights none.
func (t *Table[T]) Select(index int) {
	t.selected = max(min(index, len(t.rows)-1), -1)
	t.reveal()
	t.body.Refresh()
}

// SelectWhere highlights the first row that fits and returns its index, -1 when
// none does.
func (t *Table[T]) SelectWhere(fits func(T) bool) int {
	for i, row := range t.rows {
		if fits(row) {
			t.Select(i)
			return i
		}
	}
	t.Select(-1)
	return -1
}

// choose highlights a row as the user does and reports it.
func (t *Table[T]) choose(index int) {
	if len(t.rows) == 0 {
		return
	}
	index = max(min(index, len(t.rows)-1), 0)
	if index == t.selected {
		t.reveal()
		return
	}
	t.Select(index)
	if t.o.OnSelected != nil {
		t.o.OnSelected(index, t.rows[index])
	}
}

// SortBy orders the rows by a column and marks its head.
func (t *Table[T]) SortBy(column string, descending bool) {
	t.sortBy, t.sortDown = column, descending
	t.head.mark(column, descending)
	t.sortRows()
	t.arrange()
	t.Refresh()
}

func (t *Table[T]) sort(column string) {
	t.SortBy(column, t.sortBy == column && !t.sortDown)
	if t.o.OnSort != nil {
		t.o.OnSort(t.sortBy, t.sortDown)
	}
}

func (t *Table[T]) sortRows() {
	if t.sortBy == "" || t.o.OnSort != nil {
		return
	}
	for _, c := range t.o.Columns {
		if c.ID == t.sortBy && c.Compare != nil {
			t.sortWith(c.Compare)
		}
	}
}

func (t *Table[T]) sortWith(compare func(a, b T) int) {
	sort.SliceStable(t.rows, func(i, j int) bool {
		if t.sortDown {
			i, j = j, i
		}
		return compare(t.rows[i], t.rows[j]) < 0
	})
}

// reveal brings the highlighted row into view.
func (t *Table[T]) reveal() {
	i := t.lineOf(t.selected)
	if i < 0 || t.scroll.Size().Height <= 0 {
		return
	}
	l := t.lines[i]
	top := l.y
	if i > 0 && t.lines[i-1].row < 0 {
		top = t.lines[i-1].y
	}
	view := t.scroll.Size().Height
	switch {
	case top < t.scroll.Offset.Y:
		t.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case l.y+l.high > t.scroll.Offset.Y+view:
		t.scroll.ScrollToOffset(fyne.NewPos(0, l.y+l.high-view))
	default:
		return
	}
	t.body.Refresh()
}

func (t *Table[T]) scrolled(fyne.Position) {
	if root := rootOf(t); root != nil {
		root.CloseFloat()
	}
	t.body.Refresh()
}

// VisibleRows returns the indexes of the first and last row in view.
func (t *Table[T]) VisibleRows() (first, last int) { return t.body.first, t.body.last }

// CreateRenderer implements fyne.Widget.
func (t *Table[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: t, objects: t.objects, layout: t.layout, min: t.min, paint: t.paint, shallow: true}
}

func (t *Table[T]) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{}
	if !t.o.Bare {
		objects = append(objects, t.frame.obj)
	}
	objects = append(objects, t.scroll)
	if !t.o.HeadHidden {
		objects = append(objects, t.head)
	}
	if t.o.Empty != nil && len(t.rows) == 0 {
		objects = append(objects, t.o.Empty)
	}
	return objects
}

func (t *Table[T]) paint() {
	t.version++
	t.arrange()
	t.frame.paint()
	t.head.bare = t.o.Bare
	t.head.Refresh()
	t.scroll.Refresh()
	if t.o.Empty != nil {
		t.o.Empty.Refresh()
	}
}
