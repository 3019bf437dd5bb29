package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// boardZone is a part of a board that a pointer can be over.
type boardZone int

const (
	zoneNone boardZone = iota
	zoneCard
	zoneBar   // a column's scroll bar
	zoneFoot  // "3 thẻ nữa"
	zoneStrip // a folded column
)

// boardSpot is what lies under a pointer.
type boardSpot struct {
	zone        boardZone
	column, row int
}

var noSpot = boardSpot{column: -1, row: -1}

// columnAt returns the column at a place, -1 for none.
func (b *Board[T]) columnAt(at fyne.Position) int {
	if at.Y < -Px(dragEdge) || at.Y > b.Size().Height+Px(dragEdge) || at.X < 0 || at.X >= b.Size().Width {
		return -1
	}
	for i, c := range b.columns {
		if x := at.X - c.Position().X; x >= 0 && x < c.Size().Width {
			return i
		}
	}
	return -1
}

// spotAt returns what lies at a place.
func (b *Board[T]) spotAt(at fyne.Position) boardSpot {
	i := b.columnAt(at)
	if i < 0 {
		return noSpot
	}
	c := b.columns[i]
	x, y := at.X-c.Position().X, at.Y-Px(boardHead)
	switch {
	case c.folded:
		return boardSpot{zone: zoneStrip, column: i, row: -1}
	case c.footed() && at.Y >= c.Size().Height-Px(boardFoot):
		return boardSpot{zone: zoneFoot, column: i, row: -1}
	case y < 0 || y >= c.body.Size().Height:
		return boardSpot{column: i, row: -1}
	case c.furthest() > 0 && x >= c.Size().Width-c.inset():
		return boardSpot{zone: zoneBar, column: i, row: -1}
	}
	row := c.rowAt(y + c.offset)
	if row < len(c.cards) && c.tops[row]-c.offset <= y && x >= c.inset() && x < c.Size().Width-c.inset() {
		return boardSpot{zone: zoneCard, column: i, row: row}
	}
	return boardSpot{column: i, row: -1}
}

// MouseDown implements desktop.Mouseable: a press brings the focus to a card;
// with Ctrl it selects the card, with Shift all up to it.
func (b *Board[T]) MouseDown(e *desktop.MouseEvent) {
	FocusOn(b)
	b.pressed, b.pressAt = b.spotAt(e.Position), e.Position
	if b.pressed.zone != zoneCard {
		return
	}
	b.shift = e.Modifier&fyne.KeyModifierShift != 0
	card, _ := b.columns[b.pressed.column].card(b.pressed.row)
	picked := b.selected[b.o.Key(card)]
	switch {
	case e.Button == desktop.MouseButtonPrimary && b.shift:
		b.extendTo(b.pressed.column, b.pressed.row)
		return
	case e.Button == desktop.MouseButtonPrimary && e.Modifier&fyne.KeyModifierControl != 0:
		b.choose(b.pressed.column, b.pressed.row)
		b.toggle()
		return
	case !picked:
		b.ClearSelection()
	}
	b.choose(b.pressed.column, b.pressed.row)
}

// MouseUp implements desktop.Mouseable.
func (b *Board[T]) MouseUp(e *desktop.MouseEvent) {
	b.shift = false
	spot := b.spotAt(e.Position)
	if b.drag != nil || e.Button != desktop.MouseButtonPrimary || spot != b.pressed {
		return
	}
	switch spot.zone {
	case zoneFoot:
		b.columns[spot.column].tapFoot()
	case zoneStrip:
		b.foldBy(spot.column, false)
	case zoneNone, zoneCard, zoneBar:
	}
}

// DoubleTapped implements fyne.DoubleTappable.
func (b *Board[T]) DoubleTapped(e *fyne.PointEvent) {
	if b.spotAt(e.Position).zone == zoneCard {
		b.open()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (b *Board[T]) TappedSecondary(e *fyne.PointEvent) {
	if b.spotAt(e.Position).zone == zoneCard {
		b.showMenu(e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *Board[T]) MouseIn(e *desktop.MouseEvent) { b.hover(b.spotAt(e.Position)) }

// MouseMoved implements desktop.Hoverable.
func (b *Board[T]) MouseMoved(e *desktop.MouseEvent) { b.hover(b.spotAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (b *Board[T]) MouseOut() { b.hover(noSpot) }

func (b *Board[T]) hover(spot boardSpot) {
	if spot == b.hovered {
		return
	}
	old := b.hovered
	b.hovered = spot
	for _, i := range []int{old.column, spot.column} {
		if i >= 0 {
			b.columns[i].mark()
		}
	}
}

// Cursor implements desktop.Cursorable.
func (b *Board[T]) Cursor() desktop.Cursor {
	switch b.hovered.zone {
	case zoneCard, zoneFoot, zoneStrip:
		return desktop.PointerCursor
	case zoneNone, zoneBar:
	}
	return desktop.DefaultCursor
}
