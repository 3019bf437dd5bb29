package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// FocusGained implements fyne.Focusable. A table without a highlighted row
// highlights its first, so that the ring is seen.
func (t *Table[T]) FocusGained() {
	t.focused = true
	if t.selected < 0 && len(t.rows) > 0 {
		t.choose(0)
	}
	t.body.Refresh()
	focusMoved(t, true)
}

// FocusLost implements fyne.Focusable.
func (t *Table[T]) FocusLost() {
	t.focused, t.marks.shift = false, false
	t.body.Refresh()
	focusMoved(t, false)
}

// Focused reports whether the table has the focus.
func (t *Table[T]) Focused() bool { return t.focused }

// TypedRune implements fyne.Focusable. Single keys are read as key presses, not
// as letters: input programs swallow typed letters.
func (t *Table[T]) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *Table[T]) TypedKey(key *fyne.KeyEvent) {
	defer t.markOn(t.selected)
	switch key.Name {
	case fyne.KeyUp:
		t.choose(t.step(-1))
	case fyne.KeyDown:
		t.choose(t.step(1))
	case fyne.KeyPageUp:
		t.choose(t.step(-t.page()))
	case fyne.KeyPageDown:
		t.choose(t.step(t.page()))
	case fyne.KeyHome:
		t.choose(t.firstUnfolded(0, 1))
	case fyne.KeyEnd:
		t.choose(t.firstUnfolded(len(t.rows)-1, -1))
	default:
		t.otherKey(key.Name)
	}
}

func (t *Table[T]) otherKey(name fyne.KeyName) {
	row, ok := t.SelectedRow()
	if t.markKey(name) {
		return
	}
	if t.o.OnKey != nil && SingleKey(t, name, func() bool { return t.o.OnKey(name, t.selected, row) }) {
		return
	}
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		t.activate()
	case desktop.KeyMenu:
		t.menuAtRow()
	case fyne.KeyLeft, fyne.KeyRight:
		if ok && t.o.OnFold != nil && t.groups() {
			t.o.OnFold(t.o.GroupOf(row).Title, name == fyne.KeyLeft)
		}
	default:
		windowKey(t, &fyne.KeyEvent{Name: name})
	}
}

// page is how many rows are in view.
func (t *Table[T]) page() int {
	return max(int(t.scroll.Size().Height/Px(t.o.RowHeight))-1, 1)
}

// step returns the row n rows on that is not folded away.
func (t *Table[T]) step(n int) int {
	if t.selected < 0 {
		return t.firstUnfolded(0, 1)
	}
	direction := 1
	if n < 0 {
		direction = -1
	}
	at := t.selected
	for range n * direction {
		next := t.firstUnfolded(at+direction, direction)
		if next < 0 || next >= len(t.rows) {
			break
		}
		at = next
	}
	return at
}

func (t *Table[T]) firstUnfolded(from, direction int) int {
	if !t.groups() {
		return from
	}
	for i := from; i >= 0 && i < len(t.rows); i += direction {
		if t.lineOf(i) >= 0 {
			return i
		}
	}
	return -1
}

func (t *Table[T]) activate() {
	if row, ok := t.SelectedRow(); ok && t.o.OnActivate != nil {
		t.o.OnActivate(t.selected, row)
	}
}

// Next highlights the row after the highlighted one, as after a single key.
func (t *Table[T]) Next() { t.choose(t.step(1)) }

// Previous highlights the row before.
func (t *Table[T]) Previous() { t.choose(t.step(-1)) }

// TypedShortcut implements fyne.Shortcutable: Shift+F10 opens the row's menu;
// all other shortcuts are the window's.
func (t *Table[T]) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if ok && custom.KeyName == fyne.KeyF10 && custom.Modifier == fyne.KeyModifierShift {
		t.menuAtRow()
		return
	}
	if _, all := shortcut.(*fyne.ShortcutSelectAll); all && t.o.Marks != nil {
		t.MarkAll(true)
		return
	}
	passShortcut(t, shortcut)
}

// passShortcut hands a shortcut that a control does not use to the window.
func passShortcut(o fyne.CanvasObject, shortcut fyne.Shortcut) {
	if c, ok := canvasOf(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(shortcut)
	}
}

func (t *Table[T]) menuAtRow() {
	i := t.lineOf(t.selected)
	if i < 0 {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.body)
	t.showMenu(at.AddXY(Px(24), t.lines[i].y+t.lines[i].high))
}

func (t *Table[T]) showMenu(at fyne.Position) {
	row, ok := t.SelectedRow()
	c := canvasOf(t)
	if !ok || t.o.Menu == nil || c == nil {
		return
	}
	if menu := t.o.Menu(t.selected, row); menu != nil && len(menu.Items) > 0 {
		widget.ShowPopUpMenuAtPosition(menu, c, at)
	}
}

// KeyHints implements KeyHinter.
func (t *Table[T]) KeyHints() []Hint { return t.o.Hints }
