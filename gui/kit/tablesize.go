package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// arrange computes where each row and heading stands.
func (t *Table[T]) arrange() {
	t.lines = t.lines[:0]
	y := float32(0)
	var group Group
	for i, row := range t.rows {
		if t.groups() {
			if g := t.o.GroupOf(row); i == 0 || g.Title != group.Title {
				group = g
				t.lines = append(t.lines, tableLine{row: -1, group: g, y: y, high: Px(RowGroup)})
				y += Px(RowGroup)
			}
			if group.Folded {
				continue
			}
		}
		high := Px(t.o.RowHeight)
		if t.edit != nil && t.edit.row == i {
			high = max(Px(heightEditRow), high)
		}
		t.lines = append(t.lines, tableLine{row: i, y: y, high: high})
		y += high
	}
	t.height = y
}

// lineAt returns the first line that reaches below a height.
func (t *Table[T]) lineAt(y float32) int {
	return sort.Search(len(t.lines), func(i int) bool { return t.lines[i].y+t.lines[i].high > y })
}

// lineOf returns the line of a row, -1 when it is folded away.
func (t *Table[T]) lineOf(row int) int {
	i := sort.Search(len(t.lines), func(i int) bool {
		return t.lines[i].row >= row && t.lines[i].row >= 0 || t.nextRow(i) >= row
	})
	for ; i < len(t.lines); i++ {
		if t.lines[i].row == row {
			return i
		}
		if t.lines[i].row > row {
			break
		}
	}
	return -1
}

// headingOf returns the line of the heading a folded row is under, -1 for none.
func (t *Table[T]) headingOf(row int) int {
	if !t.groups() {
		return -1
	}
	title := t.o.GroupOf(t.rows[row]).Title
	i := sort.Search(len(t.lines), func(i int) bool { return t.nextRow(i) > row })
	for ; i >= 0; i-- {
		if i < len(t.lines) && t.lines[i].row < 0 && t.lines[i].group.Title == title {
			return i
		}
	}
	return -1
}

// nextRow returns the row of a line or, for a heading, of the line after it.
func (t *Table[T]) nextRow(i int) int {
	for ; i < len(t.lines); i++ {
		if t.lines[i].row >= 0 {
			return t.lines[i].row
		}
	}
	return len(t.rows)
}

func (t *Table[T]) headHeight() float32 {
	if t.o.HeadHidden {
		return 0
	}
	return Px(HeightTableHead)
}

func (t *Table[T]) min() fyne.Size {
	width := float32(0)
	for _, c := range t.o.Columns {
		width += Px(max(c.Width, 40))
	}
	if t.o.Whole || t.o.Choice {
		return fyne.NewSize(width, t.wholeHeight())
	}
	return fyne.NewSize(width, t.leastHeight())
}

func (t *Table[T]) leastHeight() float32 { return t.headHeight() + Px(t.o.RowHeight)*2 }

func (t *Table[T]) wholeHeight() float32 { return t.headHeight() + t.height + 2*t.border() }

// HeightFor implements Flow: the height at which all rows are in view.
func (t *Table[T]) HeightFor(float32) float32 {
	if t.o.Whole || t.o.Choice {
		return t.wholeHeight()
	}
	return max(t.wholeHeight(), t.leastHeight())
}

func (t *Table[T]) border() float32 {
	if t.o.Bare {
		return 0
	}
	return Px(1)
}

// share gives the columns their widths in a table of a width.
func (t *Table[T]) share(width float32) {
	t.head.widths, t.head.pad, t.head.markRoom = t.widths(width-2*t.border()), t.pad()+t.markRoom(), t.markRoom()
}

func (t *Table[T]) layout(size fyne.Size) {
	Put(t.frame.obj, 0, 0, size.Width, size.Height)
	b := t.border()
	head := t.headHeight()
	t.share(size.Width)
	Put(t.head, b, b, size.Width-2*b, head)
	t.head.Refresh()
	Put(t.scroll, b, b+head, size.Width-2*b, max(size.Height-head-2*b, 0))
	t.scroll.Refresh()
	if t.o.Empty != nil {
		Put(t.o.Empty, b, b+head, size.Width-2*b, max(size.Height-head-2*b, 0))
	}
	t.body.Refresh()
}

// widths shares the width of the table out among its columns. A column that is
// left out has no width.
func (t *Table[T]) widths(width float32) []float32 {
	widths := make([]float32, len(t.o.Columns))
	spare, kept := t.kept(width - 2*t.pad() - t.markRoom())
	weight := float32(0)
	for i, c := range t.o.Columns {
		switch {
		case t.hidden[c.ID]:
		case c.Width <= 0:
			weight += weightOf(c.Weight)
		case kept[i]:
			widths[i] = Px(c.Width)
		}
	}
	for i, c := range t.o.Columns {
		if c.Width <= 0 && !t.hidden[c.ID] {
			widths[i] = max(floor(spare*weightOf(c.Weight)/weight), Px(40))
		}
	}
	return widths
}

// kept chooses the columns there is room for, and returns what they leave to
// the columns that share.
func (t *Table[T]) kept(width float32) (spare float32, kept []bool) {
	kept = make([]bool, len(t.o.Columns))
	spare, least := width, float32(0)
	for i, c := range t.o.Columns {
		if t.hidden[c.ID] {
			continue
		}
		kept[i] = true
		spare -= Px(c.Width)
		if c.Width <= 0 {
			least += Px(c.Least)
		}
	}
	for spare < least {
		out := -1
		for i, c := range t.o.Columns {
			if kept[i] && c.Width > 0 && c.Drop > 0 && !t.edits(c.ID) && (out < 0 || c.Drop > t.o.Columns[out].Drop) {
				out = i
			}
		}
		if out < 0 {
			break
		}
		kept[out] = false
		spare += Px(t.o.Columns[out].Width)
	}
	return spare, kept
}

func weightOf(w float32) float32 {
	if w <= 0 {
		return 1
	}
	return w
}

// pad is the inset of the first and last column.
func (t *Table[T]) pad() float32 {
	if t.o.Pad > 0 {
		return Px(t.o.Pad)
	}
	return Px(16)
}

// cellRoom is the width of a cell's content: that of its column but for a gap to
// the next.
func cellRoom(widths []float32, column int) float32 {
	if column == len(widths)-1 {
		return widths[column]
	}
	return max(widths[column]-Px(12), 0)
}

// headLine is a thin line of the head.
func headLine() *canvas.Rectangle { return canvas.NewRectangle(Color(ColorLine)) }
