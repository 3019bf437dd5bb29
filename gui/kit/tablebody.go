package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tableBody is as high as all rows of a table and holds only those in view.
type tableBody[T any] struct {
	widget.BaseWidget
	table       *Table[T]
	rows        map[int]*tableRow[T]   // by line
	groups      map[int]*tableGroup[T] // by line
	spareRows   []*tableRow[T]
	spareGroups []*tableGroup[T]
	shown       []fyne.CanvasObject
	ring        *ring
	first, last int
}

func newTableBody[T any](t *Table[T]) *tableBody[T] {
	b := &tableBody[T]{
		table: t, rows: map[int]*tableRow[T]{}, groups: map[int]*tableGroup[T]{}, ring: newRing(radiusControl), first: -1, last: -1,
	}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *tableBody[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: b, objects: b.objects, layout: b.layout, min: b.min, shallow: true}
}

func (b *tableBody[T]) objects() []fyne.CanvasObject { return append(b.shown, b.ring.obj) }

func (b *tableBody[T]) min() fyne.Size { return fyne.NewSize(Px(40), b.table.height) }

// layout puts the rows in view in their places and takes back those that have
// left it.
func (b *tableBody[T]) layout(size fyne.Size) {
	t := b.table
	from, to := b.inView()
	b.takeBack(from, to)
	b.shown = b.shown[:0]
	b.first, b.last = -1, -1
	for i := from; i < to; i++ {
		l := t.lines[i]
		if l.row < 0 {
			b.showGroup(i, l, size.Width)
			continue
		}
		if b.first < 0 {
			b.first = l.row
		}
		b.last = l.row
		b.showRow(i, l, size.Width)
	}
	b.layoutRing(size.Width)
}

// inView returns the lines from and up to which the scroll area shows.
func (b *tableBody[T]) inView() (from, to int) {
	t := b.table
	view := t.scroll.Size().Height
	if view <= 0 || len(t.lines) == 0 {
		return 0, 0
	}
	from = t.lineAt(t.scroll.Offset.Y)
	to = min(t.lineAt(t.scroll.Offset.Y+view)+1, len(t.lines))
	return from, to
}

func (b *tableBody[T]) takeBack(from, to int) {
	t := b.table
	for i, row := range b.rows {
		if i < from || i >= to || t.lines[i].row < 0 {
			delete(b.rows, i)
			b.spareRows = append(b.spareRows, row)
		}
	}
	for i, group := range b.groups {
		if i < from || i >= to || t.lines[i].row >= 0 {
			delete(b.groups, i)
			b.spareGroups = append(b.spareGroups, group)
		}
	}
}

func (b *tableBody[T]) showGroup(i int, l tableLine, width float32) {
	group, ok := b.groups[i]
	if !ok {
		if n := len(b.spareGroups); n > 0 {
			group, b.spareGroups = b.spareGroups[n-1], b.spareGroups[:n-1]
		} else {
			group = newTableGroup(b.table)
		}
		b.groups[i] = group
	}
	group.set(l.group)
	Put(group, 0, l.y, width, l.high)
	b.shown = append(b.shown, group)
}

func (b *tableBody[T]) showRow(i int, l tableLine, width float32) {
	row, ok := b.rows[i]
	if !ok {
		if n := len(b.spareRows); n > 0 {
			row, b.spareRows = b.spareRows[n-1], b.spareRows[:n-1]
		} else {
			row = newTableRow(b.table)
		}
		b.rows[i] = row
	}
	Put(row, 0, l.y, width, l.high)
	row.show(l.row)
	b.shown = append(b.shown, row)
}

func (b *tableBody[T]) layoutRing(width float32) {
	t := b.table
	i := t.lineOf(t.selected)
	if i < 0 && t.selected >= 0 {
		i = t.headingOf(t.selected)
	}
	b.ring.paint()
	b.ring.show(t.focused && i >= 0)
	if t.height > t.scroll.Size().Height {
		width -= theme.ScrollBarSmallSize() + Px(1) // the bar lies over the rows
	}
	if i >= 0 {
		b.ring.within(0, t.lines[i].y, width, t.lines[i].high)
	}
}
