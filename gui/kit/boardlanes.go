package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

const (
	boardGap    float32 = 12  // between columns
	boardStrip  float32 = 44  // width of a folded column
	boardLeast  float32 = 168 // width of a column below which the board scrolls sideways
	boardNarrow float32 = 200 // width of a column below which its cards take of their inset
	boardInset  float32 = 10  // of cards in their column
)

// boardLanes holds the columns side by side. Where they have no room it scrolls
// sideways.
type boardLanes[T any] struct {
	widget.BaseWidget
	board  *Board[T]
	offset float32
	whole  float32 // width of all columns
}

func newBoardLanes[T any](b *Board[T]) *boardLanes[T] {
	l := &boardLanes[T]{board: b}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *boardLanes[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: l, objects: l.objects, layout: l.layout, min: l.min, shallow: true}
}

func (l *boardLanes[T]) objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(l.board.columns))
	for i, c := range l.board.columns {
		objects[i] = c
	}
	return objects
}

func (l *boardLanes[T]) min() fyne.Size { return fyne.NewSize(Px(240), Px(240)) }

func (l *boardLanes[T]) layout(size fyne.Size) {
	l.board.lookNow()
	width := l.columnWidth(size.Width)
	l.whole = l.wholeWidth(width)
	l.offset = max(min(l.offset, l.whole-size.Width), 0)
	x := -l.offset
	for _, c := range l.board.columns {
		wide := width
		if c.folded {
			wide = Px(boardStrip)
		}
		Put(c, x, 0, wide, size.Height)
		c.Refresh()
		x += wide + Px(boardGap)
	}
}

// columnWidth shares the width out among the columns that are not folded.
func (l *boardLanes[T]) columnWidth(width float32) float32 {
	room, open := width-Px(boardGap)*float32(len(l.board.columns)-1), 0
	for _, c := range l.board.columns {
		if c.folded {
			room -= Px(boardStrip)
		} else {
			open++
		}
	}
	if open == 0 {
		return 0
	}
	return max(floor(room/float32(open)), Px(boardLeast))
}

func (l *boardLanes[T]) wholeWidth(column float32) float32 {
	width := Px(boardGap) * float32(len(l.board.columns)-1)
	for _, c := range l.board.columns {
		if c.folded {
			width += Px(boardStrip)
		} else {
			width += column
		}
	}
	return width
}

// Scrolled implements fyne.Scrollable: the column under the pointer goes up and
// down, all of them go sideways.
func (l *boardLanes[T]) Scrolled(e *fyne.ScrollEvent) {
	l.scrollBy(-e.Scrolled.DX)
	if i := l.board.columnAt(e.Position); i >= 0 && !l.board.columns[i].folded {
		l.board.columns[i].scrolled(e.Scrolled.DY)
	}
}

func (l *boardLanes[T]) scrollBy(dx float32) {
	offset := max(min(l.offset+dx, l.whole-l.Size().Width), 0)
	if offset != l.offset {
		l.offset = offset
		l.Refresh()
	}
}

// reveal brings a column into view.
func (l *boardLanes[T]) reveal(c *boardColumn[T]) {
	left := c.Position().X + l.offset
	switch {
	case left < l.offset:
		l.scrollBy(left - l.offset)
	case left+c.Size().Width > l.offset+l.Size().Width:
		l.scrollBy(left + c.Size().Width - l.Size().Width - l.offset)
	}
}
