package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// BoardTarget is where a card can be put: a column, or one of the states that
// share a column.
type BoardTarget struct{ ID, Title string }

// BoardColumn describes one column of a Board.
type BoardColumn struct {
	ID    string
	Title string
	Icon  IconName
	Add   bool   // has a "+" that makes a card in it
	Empty string // said where the column has no cards
	Folds bool   // may be folded to a strip with its count; folded at first
	// Targets are the states that share the column; a card put into it is asked
	// which. Without any the column itself is the target.
	Targets []BoardTarget
}

// BoardCard is what a card shows.
type BoardCard struct {
	Text    string // what it is about, in up to three lines
	Unit    int    // place of the unit in the directory, as of a UnitMark
	Who     string // behind the unit's mark
	Badge   BadgeOptions
	Carried int // how many times carried over; 0 shows nothing
	Origin  string
	Muted   bool // done with: quieter words
}

// BoardMove is a wish to put cards somewhere else.
type BoardMove[T any] struct {
	Cards []T
	To    string // ID of a target
}

// BoardOptions describes a Board. Key and Card are needed.
type BoardOptions[T any] struct {
	Columns []BoardColumn
	Words   Words
	Key     func(T) int64 // tells cards apart
	Card    func(T) BoardCard
	// Place returns before which card of a column a card comes to stand, which
	// may be len(cards); without it a card goes to the end.
	Place       func(card T, column string, cards []T) int
	OnMove      func(BoardMove[T]) // the caller shows the move by Relocate or SetCards
	OnOpen      func(T)            // Enter or double click
	OnAdd       func(column string)
	OnCurrent   func(T)     // another card has the focus
	OnSelection func(n int) // other cards are selected
	OnFold      func(column string, folded bool)
	Menu        func(cards []T) *fyne.Menu                // right click, Shift+F10 or the menu key
	OnKey       func(key fyne.KeyName, cards []T) bool    // keys the board does not use itself; reports whether it took the key
	Hints       []Hint                                    // keys for the status line while it has the focus
	Every       func(time.Duration, func()) (stop func()) // calls again and again on the UI goroutine; a real clock when nil
}

// Board shows cards in columns, each of which scrolls by itself and lays out
// only the cards in view. It has the focus as a whole: the arrows go from card
// to card, Ctrl+← and Ctrl+→ move cards to the column beside, M opens "Chuyển
// sang…", Space selects. With the mouse cards are dragged.
type Board[T any] struct {
	widget.BaseWidget
	o       BoardOptions[T]
	columns []*boardColumn[T]
	lanes   *boardLanes[T]
	ghost   *boardGhost
	letters *letterWidths
	look    *Theme
	version int // of the look: a card in view is drawn anew when it changes
	spare   []*boardFace

	column   int // with the focus
	row      int // card of it with the focus, -1 for none
	focused  bool
	shift    bool
	selected map[int64]bool
	anchor   int64     // where a selection by Shift began
	hovered  boardSpot // under the pointer
	pressed  boardSpot
	pressAt  fyne.Position
	drag     *boardDrag[T]
}

var (
	_ fyne.Focusable    = (*Board[int])(nil)
	_ fyne.Shortcutable = (*Board[int])(nil)
	_ fyne.Draggable    = (*Board[int])(nil)
	_ KeyHinter         = (*Board[int])(nil)
)

// NewBoard makes a board without cards.
func NewBoard[T any](o BoardOptions[T]) *Board[T] {
	if o.Every == nil {
		o.Every = everyOnUI
	}
	b := &Board[T]{o: o, row: -1, selected: map[int64]bool{}, hovered: noSpot, pressed: noSpot, ghost: newBoardGhost(o.Words)}
	b.letters = newLetterWidths(RoleBody, fyne.TextStyle{})
	for i, c := range o.Columns {
		b.columns = append(b.columns, newBoardColumn(b, i, c))
	}
	b.lanes = newBoardLanes(b)
	b.ExtendBaseWidget(b)
	return b
}

// SetCards shows other cards, by the ID of their column and in their order. The
// card with the focus keeps it as long as it is there; selected cards that are
// gone are no longer selected.
func (b *Board[T]) SetCards(cards map[string][]T) {
	key, had := b.currentKey()
	for _, c := range b.columns {
		c.setCards(cards[c.o.ID])
	}
	b.dropGone()
	if !had || !b.goTo(key) {
		b.row = min(max(b.row, 0), b.here().lastRow())
	}
	if !had && b.row < 0 && b.column == 0 {
		b.toFirstCard()
	}
	b.Refresh()
}

// SetTotal says how many cards a column has with those that are not shown in it.
func (b *Board[T]) SetTotal(column string, total int) {
	if c := b.columnOf(column); c != nil {
		c.total = total
		c.Refresh()
	}
}

// SetNote shows words under the cards of a column.
func (b *Board[T]) SetNote(column, words string) {
	if c := b.columnOf(column); c != nil {
		c.setNote(words)
		b.Refresh()
	}
}

// Counted returns the count at the head of a column.
func (b *Board[T]) Counted(column string) string {
	if c := b.columnOf(column); c != nil {
		return c.counted()
	}
	return ""
}

// Note returns the words under the cards of a column.
func (b *Board[T]) Note(column string) string {
	if c := b.columnOf(column); c != nil {
		return c.body.note
	}
	return ""
}

// Relocate shows cards, as they now are, in a column: those shown elsewhere
// leave it. The focus goes with them.
func (b *Board[T]) Relocate(cards []T, column string) {
	to := b.columnOf(column)
	if to == nil {
		return
	}
	key, had := b.currentKey()
	for _, card := range cards {
		b.takeOut(b.o.Key(card))
		to.insert(card)
	}
	if had {
		b.goTo(key)
	}
	b.Refresh()
	b.reveal()
}

func (b *Board[T]) takeOut(key int64) {
	for _, c := range b.columns {
		if i := c.find(key); i >= 0 {
			c.remove(i)
			return
		}
	}
}

// Cards returns the cards of a column in the order shown.
func (b *Board[T]) Cards(column string) []T {
	if c := b.columnOf(column); c != nil {
		return c.cards
	}
	return nil
}

// Current returns the card with the focus.
func (b *Board[T]) Current() (T, bool) { return b.here().card(b.row) }

// CurrentColumn returns the ID of the column the focus is in.
func (b *Board[T]) CurrentColumn() string { return b.here().o.ID }

// Select puts the focus of the board on a card without reporting it and brings
// it into view; it returns false where there is no such card.
func (b *Board[T]) Select(key int64) bool {
	if !b.goTo(key) {
		return false
	}
	if c := b.here(); c.folded {
		c.folded = false
		b.Refresh()
	}
	b.reveal()
	b.mark()
	return true
}

// Selected returns the selected cards in the order of the board.
func (b *Board[T]) Selected() []T {
	var cards []T
	for _, c := range b.columns {
		for _, card := range c.cards {
			if b.selected[b.o.Key(card)] {
				cards = append(cards, card)
			}
		}
	}
	return cards
}

// Acting returns the cards that a key or menu acts on: the selected ones or,
// where none is, the one with the focus.
func (b *Board[T]) Acting() []T {
	if len(b.selected) > 0 {
		return b.Selected()
	}
	if card, ok := b.Current(); ok {
		return []T{card}
	}
	return nil
}

// ClearSelection selects no card any more.
func (b *Board[T]) ClearSelection() {
	if len(b.selected) > 0 {
		clear(b.selected)
		b.selectionChanged()
	}
}

// SetFolded folds or opens a column that folds, without reporting it.
func (b *Board[T]) SetFolded(column string, folded bool) {
	if c := b.columnOf(column); c != nil && c.o.Folds && c.folded != folded {
		c.folded = folded
		b.Refresh()
	}
}

// VisibleCards returns the indexes of the first and last card of a column in
// view; -1 for none.
func (b *Board[T]) VisibleCards(column string) (first, last int) {
	c := b.columnOf(column)
	if c == nil || c.folded {
		return -1, -1
	}
	return c.body.first, c.body.last
}

func (b *Board[T]) columnOf(id string) *boardColumn[T] {
	for _, c := range b.columns {
		if c.o.ID == id {
			return c
		}
	}
	return nil
}

func (b *Board[T]) here() *boardColumn[T] { return b.columns[b.column] }

func (b *Board[T]) currentKey() (key int64, ok bool) {
	card, ok := b.Current()
	if !ok {
		return 0, false
	}
	return b.o.Key(card), true
}

// goTo puts the place of the focus on a card.
func (b *Board[T]) goTo(key int64) bool {
	for i, c := range b.columns {
		if row := c.find(key); row >= 0 {
			b.column, b.row = i, row
			return true
		}
	}
	return false
}

// dropGone forgets selected cards that are no longer there.
func (b *Board[T]) dropGone() {
	if len(b.selected) == 0 {
		return
	}
	left := map[int64]bool{}
	for _, card := range b.Selected() {
		left[b.o.Key(card)] = true
	}
	changed := len(left) != len(b.selected)
	b.selected = left
	if changed && b.o.OnSelection != nil {
		b.o.OnSelection(len(left))
	}
}

func (b *Board[T]) selectionChanged() {
	b.mark()
	if b.o.OnSelection != nil {
		b.o.OnSelection(len(b.selected))
	}
}

// mark shows anew which cards have the focus, are selected or are dragged.
func (b *Board[T]) mark() {
	for _, c := range b.columns {
		c.mark()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Board[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: b, objects: b.objects, layout: b.layout, min: b.min, paint: b.paint, shallow: true}
}

func (b *Board[T]) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{b.lanes}
	if b.drag != nil && b.drag.moving {
		objects = append(objects, b.ghost.objects()...)
	}
	return objects
}

func (b *Board[T]) paint() { b.version++ }

// lookNow makes the board draw its cards anew where the look has changed since
// they were drawn.
func (b *Board[T]) lookNow() {
	look := themeInForce()
	if b.look == look {
		return
	}
	b.look = look
	b.version++
	if b.letters.scale == factor() {
		return
	}
	b.letters = newLetterWidths(RoleBody, fyne.TextStyle{})
	for _, c := range b.columns {
		c.recount()
	}
}

func (b *Board[T]) min() fyne.Size { return fyne.NewSize(Px(240), Px(240)) }

func (b *Board[T]) layout(size fyne.Size) {
	Put(b.lanes, 0, 0, size.Width, size.Height)
	b.lanes.Refresh()
}

// everyOnUI calls a function on the UI goroutine at an interval.
func everyOnUI(interval time.Duration, do func()) (stop func()) {
	ticker, done := time.NewTicker(interval), make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				fyne.Do(do)
			case <-done:
				return
			}
		}
	}()
	return func() {
		ticker.Stop()
		close(done)
	}
}
