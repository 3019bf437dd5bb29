package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// FocusGained implements fyne.Focusable. A board whose focus has no card yet puts
// it on the first, so that the ring is seen.
func (b *Board[T]) FocusGained() {
	b.focused, b.shift = true, false
	if b.row < 0 {
		b.toFirstCard()
	}
	b.mark()
	focusMoved(b, true)
}

// toFirstCard puts the place of the focus on the first card in view.
func (b *Board[T]) toFirstCard() {
	for i, c := range b.columns {
		if c.lastRow() >= 0 {
			b.column, b.row = i, 0
			return
		}
	}
}

// FocusLost implements fyne.Focusable.
func (b *Board[T]) FocusLost() {
	b.focused, b.shift = false, false
	b.cancelDrag()
	b.mark()
	focusMoved(b, false)
}

// Focused reports whether the board has the focus.
func (b *Board[T]) Focused() bool { return b.focused }

// TypedRune implements fyne.Focusable. Single keys are read as key presses, not
// as letters: input programs swallow typed letters.
func (b *Board[T]) TypedRune(rune) {}

// KeyDown implements desktop.Keyable.
func (b *Board[T]) KeyDown(e *fyne.KeyEvent) { b.shifted(e.Name, true) }

// KeyUp implements desktop.Keyable.
func (b *Board[T]) KeyUp(e *fyne.KeyEvent) { b.shifted(e.Name, false) }

func (b *Board[T]) shifted(name fyne.KeyName, down bool) {
	if name == desktop.KeyShiftLeft || name == desktop.KeyShiftRight {
		b.shift = down
	}
}

// TypedKey implements fyne.Focusable.
func (b *Board[T]) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		b.step(b.row - 1)
	case fyne.KeyDown:
		b.step(b.row + 1)
	case fyne.KeyPageUp:
		b.step(b.pageRow(-1))
	case fyne.KeyPageDown:
		b.step(b.pageRow(1))
	case fyne.KeyHome:
		b.step(0)
	case fyne.KeyEnd:
		b.step(len(b.here().cards) - 1)
	case fyne.KeyLeft:
		b.sideways(-1)
	case fyne.KeyRight:
		b.sideways(1)
	default:
		b.otherKey(key)
	}
}

func (b *Board[T]) otherKey(key *fyne.KeyEvent) {
	if b.o.OnKey != nil && SingleKey(b, key.Name, func() bool { return b.o.OnKey(key.Name, b.Acting()) }) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.enter()
	case fyne.KeySpace:
		b.toggle()
	case fyne.KeyM:
		b.showTargets(b.Acting(), b.allTargets(), b.menuPlace())
	case desktop.KeyMenu:
		b.showMenu(b.menuPlace())
	case fyne.KeyEscape:
		if !b.escape() {
			windowKey(b, key)
		}
	default:
		windowKey(b, key)
	}
}

// escape gives up a drag or, without one, the selection.
func (b *Board[T]) escape() bool {
	if b.cancelDrag() {
		return true
	}
	if len(b.selected) == 0 {
		return false
	}
	b.ClearSelection()
	return true
}

// enter opens the card, or the folded column, that has the focus.
func (b *Board[T]) enter() {
	if c := b.here(); c.folded {
		b.foldBy(b.column, false)
		return
	}
	b.open()
}

func (b *Board[T]) open() {
	if card, ok := b.Current(); ok && b.o.OnOpen != nil {
		b.o.OnOpen(card)
	}
}

// step brings the focus to another card of the column, with Shift selecting on
// the way.
func (b *Board[T]) step(row int) {
	c := b.here()
	if c.folded || len(c.cards) == 0 {
		return
	}
	row = max(min(row, len(c.cards)-1), 0)
	if b.shift {
		b.extendTo(b.column, row)
		return
	}
	b.choose(b.column, row)
}

// pageRow returns the card a view further up or down.
func (b *Board[T]) pageRow(direction float32) int {
	c := b.here()
	if b.row < 0 || len(c.tops) == 0 {
		return 0
	}
	return c.rowAt(c.tops[b.row] + direction*(c.body.Size().Height-Px(40)))
}

// sideways brings the focus to the column beside, to the card level with the
// one that has it; with Shift it moves the card itself.
func (b *Board[T]) sideways(direction int) {
	if b.shift {
		b.moveSideways(direction)
		return
	}
	to := b.column + direction
	if to < 0 || to >= len(b.columns) {
		return
	}
	b.choose(to, b.levelRow(to))
	b.lanes.reveal(b.columns[to])
}

// levelRow returns the card of a column that lies level with the one that has
// the focus, as they are scrolled.
func (b *Board[T]) levelRow(column int) int {
	from, to := b.here(), b.columns[column]
	if len(to.cards) == 0 || to.folded {
		return -1
	}
	y := to.offset
	if b.row >= 0 && b.row < len(from.cards) && !from.folded {
		y += (from.tops[b.row]+from.tops[b.row+1])/2 - from.offset
	}
	return min(to.rowAt(y), len(to.cards)-1)
}

// choose brings the focus of the board to a card as the user does, and reports it.
func (b *Board[T]) choose(column, row int) {
	if column == b.column && row == b.row {
		b.reveal()
		return
	}
	old := b.column
	b.column, b.row = column, row
	b.reveal()
	b.columns[old].mark()
	b.here().mark()
	if card, ok := b.Current(); ok && b.o.OnCurrent != nil {
		b.o.OnCurrent(card)
	}
}

func (b *Board[T]) reveal() {
	if b.Size().Width > 0 && b.row < len(b.here().tops)-1 {
		b.here().reveal(b.row)
	}
}

// toggle selects the card with the focus, or no longer.
func (b *Board[T]) toggle() {
	key, ok := b.currentKey()
	if !ok {
		return
	}
	if b.selected[key] {
		delete(b.selected, key)
	} else {
		b.selected[key] = true
	}
	b.anchor = key
	b.selectionChanged()
}

// extendTo selects the cards from the anchor of the selection to a card.
func (b *Board[T]) extendTo(column, row int) {
	from := b.columns[column].find(b.anchor)
	if len(b.selected) == 0 || from < 0 {
		from = row
		if column == b.column && b.row >= 0 {
			from = b.row
		}
	}
	c := b.columns[column]
	b.anchor = b.o.Key(c.cards[from])
	clear(b.selected)
	for i := min(from, row); i <= max(from, row); i++ {
		b.selected[b.o.Key(c.cards[i])] = true
	}
	b.choose(column, row)
	b.selectionChanged()
}

// moveSideways moves the cards acted on to the column beside the focus.
func (b *Board[T]) moveSideways(direction int) {
	to := b.column + direction
	if cards := b.Acting(); len(cards) > 0 && to >= 0 && to < len(b.columns) {
		b.moveTo(cards, to, b.menuPlace())
	}
}

// moveTo asks for cards to be put into a column; where states share it, it asks
// first which of them.
func (b *Board[T]) moveTo(cards []T, column int, at fyne.Position) {
	targets := b.columns[column].targets()
	if len(targets) > 1 {
		b.showTargets(cards, targets, at)
		return
	}
	b.move(cards, targets[0].ID)
}

func (b *Board[T]) move(cards []T, target string) {
	if b.o.OnMove != nil {
		b.o.OnMove(BoardMove[T]{Cards: cards, To: target})
	}
}

// allTargets returns everywhere the cards acted on may go: all but their own
// column where they share one.
func (b *Board[T]) allTargets() []BoardTarget {
	var all []BoardTarget
	cards := b.Acting()
	for i, c := range b.columns {
		if targets := c.targets(); len(targets) > 1 || !b.allIn(cards, i) {
			all = append(all, targets...)
		}
	}
	return all
}

// showTargets opens "Chuyển sang…".
func (b *Board[T]) showTargets(cards []T, targets []BoardTarget, at fyne.Position) {
	if len(cards) == 0 {
		return
	}
	b.popUp(b.TargetMenu(cards, targets), at)
}

// TargetMenu makes the items of "Chuyển sang…" for cards; targets nil lists all.
func (b *Board[T]) TargetMenu(cards []T, targets []BoardTarget) *fyne.Menu {
	if targets == nil {
		targets = b.allTargets()
	}
	menu := fyne.NewMenu("")
	for _, t := range targets {
		menu.Items = append(menu.Items, fyne.NewMenuItem(t.Title, func() { b.move(cards, t.ID) }))
	}
	return menu
}

// showMenu opens the menu of the cards acted on.
func (b *Board[T]) showMenu(at fyne.Position) {
	if cards := b.Acting(); len(cards) > 0 && b.o.Menu != nil {
		b.popUp(b.o.Menu(cards), at)
	}
}

func (b *Board[T]) popUp(menu *fyne.Menu, at fyne.Position) {
	c := canvasOf(b)
	if c == nil || menu == nil || len(menu.Items) == 0 {
		return
	}
	widget.ShowPopUpMenuAtPosition(menu, c, at)
}

// menuPlace is where a menu opened by a key stands: under the card's first line.
func (b *Board[T]) menuPlace() fyne.Position {
	c := b.here()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	if c.folded || b.row < 0 || b.row >= len(c.cards) {
		return at.AddXY(c.inset(), Px(boardHead))
	}
	return at.AddXY(c.inset()+Px(faceLeft), Px(boardHead)+c.tops[b.row]-c.offset+Px(32))
}

// foldBy folds or opens a column as the user does, and reports it.
func (b *Board[T]) foldBy(column int, folded bool) {
	c := b.columns[column]
	c.folded = folded
	b.column, b.row = column, -1
	if !folded && len(c.cards) > 0 {
		b.row = 0
	}
	FocusOn(b)
	b.Refresh()
	b.lanes.reveal(c)
	if b.o.OnFold != nil {
		b.o.OnFold(c.o.ID, folded)
	}
}

// TypedShortcut implements fyne.Shortcutable: Ctrl+← and Ctrl+→ move cards,
// Shift+F10 opens their menu; all other shortcuts are the window's.
func (b *Board[T]) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	switch {
	case ok && custom.Modifier == fyne.KeyModifierControl && custom.KeyName == fyne.KeyLeft:
		b.moveSideways(-1)
	case ok && custom.Modifier == fyne.KeyModifierControl && custom.KeyName == fyne.KeyRight:
		b.moveSideways(1)
	case ok && custom.Modifier == fyne.KeyModifierShift && custom.KeyName == fyne.KeyF10:
		b.showMenu(b.menuPlace())
	default:
		passShortcut(b, shortcut)
	}
}

// KeyHints implements KeyHinter.
func (b *Board[T]) KeyHints() []Hint {
	if b.drag != nil && b.drag.moving {
		return []Hint{{Keys: []string{"Esc"}, Word: b.o.Words.T(wordBoardCancel)}}
	}
	return b.o.Hints
}
