package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

const (
	dragEdge     float32 = 44 // distance from an edge at which a column scrolls under a dragged card
	dragSpeed    float32 = 14 // greatest way of one tick
	dragInterval         = 16 * time.Millisecond
)

// boardDrag is a drag under way: of cards, or of a column's scroll bar.
type boardDrag[T any] struct {
	cards  []T
	keys   map[int64]bool
	moving bool // the pointer has moved: the card hangs on it
	grip   fyne.Position
	at     fyne.Position
	target int // column under the pointer that takes the cards, -1 for none
	bar    int // column whose scroll bar is dragged, -1 for none
	stop   func()
}

// over reports whether cards hang over a column that takes them.
func (d *boardDrag[T]) over(column int) bool { return d != nil && d.moving && d.target == column }

// holds reports whether a card has been lifted out of its place.
func (d *boardDrag[T]) holds(key int64) bool { return d != nil && d.moving && d.keys[key] }

// Dragged implements fyne.Draggable.
func (b *Board[T]) Dragged(e *fyne.DragEvent) {
	if b.drag == nil && !b.lift() {
		return
	}
	b.drag.at = e.Position
	if b.drag.bar >= 0 {
		b.dragBar(e.Dragged.DY)
		return
	}
	b.follow()
}

// lift begins a drag with what was pressed; a drag that was given up does not
// begin again before the button is let go.
func (b *Board[T]) lift() bool {
	spot := b.pressed
	switch spot.zone {
	case zoneBar:
		b.drag = &boardDrag[T]{bar: spot.column, target: -1}
		return true
	case zoneCard:
		card, ok := b.columns[spot.column].card(spot.row)
		if !ok {
			return false
		}
		b.liftCards(card, spot)
		return true
	}
	return false
}

func (b *Board[T]) liftCards(card T, spot boardSpot) {
	d := &boardDrag[T]{cards: []T{card}, keys: map[int64]bool{}, moving: true, target: -1, bar: -1}
	if b.selected[b.o.Key(card)] {
		d.cards = b.Selected()
	}
	for _, c := range d.cards {
		d.keys[b.o.Key(c)] = true
	}
	c := b.columns[spot.column]
	top := c.Position().AddXY(c.inset(), Px(boardHead)+c.tops[spot.row]-c.offset)
	d.grip = b.pressAt.Subtract(top)
	b.drag = d
	size := fyne.NewSize(c.cardWidth(), c.tops[spot.row+1]-c.tops[spot.row]-Px(boardCardGap))
	b.ghost.show(b.o.Card(card), size, b.letters, b.version)
	d.stop = b.o.Every(dragInterval, b.dragTick)
	b.mark()
	focusMoved(b, true)
}

// follow brings the ghost under the pointer and shows where it would drop.
func (b *Board[T]) follow() {
	d := b.drag
	target := b.targetAt(d.at)
	if target != d.target {
		old := d.target
		d.target = target
		b.showTarget(old, false)
		b.showTarget(target, true)
	}
	title := ""
	if target >= 0 {
		title = b.columns[target].o.Title
	}
	b.ghost.moveTo(d.at.Subtract(d.grip), title, len(d.cards))
	fyne.CurrentApp().Driver().CanvasForObject(b).Refresh(b)
}

// targetAt returns the column at a place that would take the dragged cards.
func (b *Board[T]) targetAt(at fyne.Position) int {
	i := b.columnAt(at)
	if i < 0 || b.allIn(b.drag.cards, i) && len(b.columns[i].targets()) == 1 {
		return -1
	}
	return i
}

// allIn reports whether cards are all in a column already.
func (b *Board[T]) allIn(cards []T, column int) bool {
	for _, card := range cards {
		if b.columns[column].find(b.o.Key(card)) < 0 {
			return false
		}
	}
	return true
}

func (b *Board[T]) showTarget(column int, on bool) {
	if column < 0 {
		return
	}
	c := b.columns[column]
	c.gapAt = -1
	if on && !c.folded && !b.allIn(b.drag.cards, column) {
		c.gapAt = c.placeFor(b.drag.cards[0])
	}
	c.Refresh()
}

// dragTick scrolls what lies under a card that is held near an edge.
func (b *Board[T]) dragTick() {
	d := b.drag
	if d == nil || !d.moving {
		return
	}
	b.lanes.scrollBy(edgePull(d.at.X, b.Size().Width))
	if i := b.columnAt(d.at); i >= 0 && !b.columns[i].folded {
		c := b.columns[i]
		c.scrollTo(c.offset + edgePull(d.at.Y-Px(boardHead), c.body.Size().Height))
	}
	b.follow()
}

// edgePull returns how far a tick scrolls for a pointer at a place along a length.
func edgePull(at, length float32) float32 {
	edge := min(Px(dragEdge), length/3)
	switch {
	case at < edge:
		return -Px(dragSpeed) * min((edge-at)/edge, 1)
	case at > length-edge:
		return Px(dragSpeed) * min((at-length+edge)/edge, 1)
	}
	return 0
}

func (b *Board[T]) dragBar(dy float32) {
	c := b.columns[b.drag.bar]
	if free := c.body.Size().Height - c.body.thumb(); free > 0 {
		c.scrollTo(c.offset + dy*c.furthest()/free)
	}
}

// DragEnd implements fyne.Draggable.
func (b *Board[T]) DragEnd() {
	d := b.drag
	b.pressed = noSpot
	if d == nil {
		return
	}
	b.endDrag()
	if d.target >= 0 {
		b.moveTo(d.cards, d.target, fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Add(d.at))
	}
}

// endDrag takes the ghost and its marks away.
func (b *Board[T]) endDrag() {
	d := b.drag
	b.drag, b.hovered = nil, noSpot
	if d.stop != nil {
		d.stop()
	}
	b.showTarget(d.target, false)
	b.mark()
	b.Refresh()
	focusMoved(b, true)
}

// cancelDrag gives a drag up; the cards stay where they were.
func (b *Board[T]) cancelDrag() bool {
	if b.drag == nil {
		return false
	}
	b.pressed = noSpot
	b.endDrag()
	return true
}
