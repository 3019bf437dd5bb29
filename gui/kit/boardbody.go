package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	boardMarkGap float32 = 13 // by which cards make way for the line where a card comes to stand
	boardBar     float32 = 4  // width of the scroll bar
)

// boardBody shows the cards of a column that are in view, cut off at its edges.
type boardBody[T any] struct {
	widget.BaseWidget
	column      *boardColumn[T]
	faces       map[int64]*boardFace
	shown       []fyne.CanvasObject
	first, last int
	note        string
	words       *Text // the note, or that there are no cards
	line        *canvas.Rectangle
	bar         *canvas.Rectangle
}

func newBoardBody[T any](c *boardColumn[T]) *boardBody[T] {
	body := &boardBody[T]{
		column: c, faces: map[int64]*boardFace{}, first: -1, last: -1,
		words: NewText(TextOptions{Role: RoleCaption, Color: ColorText3, Wrap: true, Align: fyne.TextAlignCenter}),
		line:  canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil),
	}
	body.ExtendBaseWidget(body)
	return body
}

// CreateRenderer implements fyne.Widget.
func (y *boardBody[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: y, objects: y.objects, layout: y.layout, min: y.min, shallow: true}
}

func (y *boardBody[T]) objects() []fyne.CanvasObject { return y.shown }

func (y *boardBody[T]) min() fyne.Size { return fyne.NewSize(Px(boardStrip), Px(40)) }

// Scrolled implements fyne.Scrollable, by which the body is also cut off at its edges.
func (y *boardBody[T]) Scrolled(e *fyne.ScrollEvent) {
	y.column.board.lanes.scrollBy(-e.Scrolled.DX)
	y.column.scrolled(e.Scrolled.DY)
}

func (y *boardBody[T]) said() string {
	if len(y.column.cards) > 0 || y.column.o.Empty == "" {
		return y.note
	}
	return y.column.o.Empty
}

func (y *boardBody[T]) noteHeight(width float32) float32 {
	if y.said() == "" {
		return 0
	}
	y.words.SetText(y.said())
	return y.words.HeightFor(width-Px(16)) + 2*Px(12)
}

// layout puts the cards in view in their places and takes back those that have
// left it.
func (y *boardBody[T]) layout(size fyne.Size) {
	c := y.column
	first, last := c.rowAt(c.offset-Px(boardMarkGap)), c.rowAt(c.offset+size.Height)
	if last >= len(c.cards) {
		last = len(c.cards) - 1
	}
	y.takeBack(first, last)
	y.shown = y.shown[:0]
	y.first, y.last = -1, -1
	if first <= last {
		y.first, y.last = first, last
	}
	for row := first; row <= last; row++ {
		y.layoutFace(row)
	}
	y.layoutWords()
	y.layoutLine(size)
	y.layoutBar(size)
}

func (y *boardBody[T]) takeBack(first, last int) {
	c := y.column
	keep := make(map[int64]bool, last-first+1)
	for row := max(first, 0); row <= last; row++ {
		keep[c.board.o.Key(c.cards[row])] = true
	}
	for key, face := range y.faces {
		if !keep[key] {
			delete(y.faces, key)
			c.board.spare = append(c.board.spare, face)
		}
	}
}

func (y *boardBody[T]) layoutFace(row int) {
	c := y.column
	key := c.board.o.Key(c.cards[row])
	face, ok := y.faces[key]
	if !ok {
		face = c.board.spareFace()
		y.faces[key] = face
	}
	top := c.tops[row] - c.offset
	if c.gapAt >= 0 && row >= c.gapAt {
		top += Px(boardMarkGap)
	}
	Put(face, c.inset(), top, c.cardWidth(), c.tops[row+1]-c.tops[row]-Px(boardCardGap))
	face.show(c.board.o.Card(c.cards[row]), y.look(row, key), c.board.letters, c.board.version)
	y.shown = append(y.shown, face)
}

func (b *Board[T]) spareFace() *boardFace {
	if n := len(b.spare); n > 0 {
		face := b.spare[n-1]
		b.spare = b.spare[:n-1]
		return face
	}
	return newBoardFace(b.o.Words)
}

func (y *boardBody[T]) look(row int, key int64) faceLook {
	b := y.column.board
	hole := b.drag.holds(key)
	return faceLook{
		ringed:   b.focused && b.column == y.column.index && b.row == row && !hole,
		selected: b.selected[key],
		hovered:  b.hovered.zone == zoneCard && b.hovered.column == y.column.index && b.hovered.row == row,
		hole:     hole,
	}
}

// mark shows anew how the cards in view stand out.
func (y *boardBody[T]) mark() {
	c := y.column
	for row := max(y.first, 0); row <= y.last && row < len(c.cards); row++ {
		key := c.board.o.Key(c.cards[row])
		if face := y.faces[key]; face != nil {
			face.mark(y.look(row, key))
		}
	}
}

func (y *boardBody[T]) layoutWords() {
	c := y.column
	if y.said() == "" {
		return
	}
	y.words.SetText(y.said())
	width := c.cardWidth() - Px(16)
	Put(y.words, c.inset()+Px(8), c.tops[len(c.cards)]-c.offset+Px(12), width, y.words.HeightFor(width))
	y.shown = append(y.shown, y.words)
}

// layoutLine marks where a dragged card comes to stand; a place that is out of
// view is marked at the edge it lies beyond.
func (y *boardBody[T]) layoutLine(size fyne.Size) {
	c := y.column
	if c.gapAt < 0 {
		return
	}
	y.line.FillColor = Color(ColorPrimary)
	y.line.CornerRadius = Px(2)
	at := c.tops[c.gapAt] - c.offset + (Px(boardMarkGap)-Px(boardCardGap)-Px(4))/2
	at = max(min(at, size.Height-Px(6)), Px(1))
	Put(y.line, c.inset()-Px(3), at, c.cardWidth()+2*Px(3), Px(4))
	y.line.Refresh()
	y.shown = append(y.shown, y.line)
}

func (y *boardBody[T]) layoutBar(size fyne.Size) {
	c := y.column
	if c.furthest() <= 0 {
		return
	}
	y.bar.FillColor = Color(ColorEdge)
	y.bar.CornerRadius = Px(boardBar) / 2
	high := y.thumb()
	Put(y.bar, size.Width-Px(boardBar)-Px(2), c.offset/c.furthest()*(size.Height-high), Px(boardBar), high)
	y.bar.Refresh()
	y.shown = append(y.shown, y.bar)
}

// thumb is the height of the handle of the scroll bar.
func (y *boardBody[T]) thumb() float32 {
	high := y.Size().Height
	return max(min(high, high*high/y.column.end()), Px(24))
}
