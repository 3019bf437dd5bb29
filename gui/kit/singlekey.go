package kit

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// SingleKey does what a single key does in a list or on a card and returns what
// do returns. A letter or figure comes twice, as a key and as what it types:
// where the key leads into a field, what it types is kept out of it.
func SingleKey(control fyne.CanvasObject, key fyne.KeyName, do func() bool) bool {
	before := focusedOn(control)
	took := do()
	letter, size := utf8.DecodeRuneInString(string(key))
	if size != len(key) {
		return took
	}
	after := focusedOn(control)
	if field, ok := after.(interface{ ignoreRune(rune) }); ok && after != before {
		field.ignoreRune(unicode.ToLower(letter))
	}
	return took
}

func focusedOn(o fyne.CanvasObject) fyne.Focusable {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	return c.Focused()
}
