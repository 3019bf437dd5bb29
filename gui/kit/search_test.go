package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestEscapeEmptiesASearchThenClosesItsDialog(t *testing.T) {
	w := show(t, NewText(TextOptions{Text: "x"}))
	search := NewSearchBox(SearchOptions{})
	closed := 0
	d := NewDialog(DialogOptions{Title: "Thêm người", Body: search, OnCancel: func() { closed++ }})
	d.Show(w)
	search.SetText("bich")
	press(search, fyne.KeyEscape)
	if search.Text != "" || closed != 0 || !d.IsOpen() {
		t.Fatalf("the first Esc: text %q, closed %d", search.Text, closed)
	}
	press(search, fyne.KeyEscape)
	if closed != 1 || d.IsOpen() {
		t.Errorf("the second Esc left the dialog open: closed %d", closed)
	}
}
