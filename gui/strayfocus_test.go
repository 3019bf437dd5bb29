package gui

import (
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// TestKeysFindTheListThatHadTheFocus: a menu opened with the mouse and given up
// leaves the focus nowhere.
func TestKeysFindTheListThatHadTheFocus(t *testing.T) {
	b := onSample(t)
	b.session.navigate(kit.Place{Name: kit.PlaceTasks})
	c := b.window.Canvas()
	board := c.Focused()
	if board == nil || isTextField(board) {
		t.Fatalf("the tasks begin with the focus on %T", board)
	}
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Focused() != board {
		t.Errorf("the focus is on %T", c.Focused())
	}
	b.emptyField()
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Focused() != nil {
		t.Errorf("a key pressed beside a text field went to %T", c.Focused())
	}
	c.Focus(board)
	c.Unfocus()
	b.session.navigate(kit.Place{Name: kit.PlaceSettings})
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Focused() == board {
		t.Error("the focus is on a board that is not in view")
	}
}
