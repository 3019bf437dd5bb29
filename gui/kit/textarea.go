package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TextArea is a field of several lines. Tab leaves it; Enter begins a line;
// Ctrl+Enter submits.
type TextArea struct{ Entry }

var _ fyne.Focusable = (*TextArea)(nil)

// NewTextArea makes a field of several lines.
func NewTextArea(o EntryOptions) *TextArea {
	t := &TextArea{}
	if o.Rows == 0 {
		o.Rows = 3
	}
	t.build(o, t)
	t.MultiLine = true
	t.Wrapping = fyne.TextWrapWord
	t.OnSubmitted = nil
	t.ExtendBaseWidget(t)
	return t
}

// TypedShortcut implements fyne.Shortcutable.
func (t *TextArea) TypedShortcut(shortcut fyne.Shortcut) {
	if custom, ok := shortcut.(*desktop.CustomShortcut); ok && custom.Modifier == fyne.KeyModifierControl {
		if custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter {
			if t.o.OnSubmit != nil {
				t.o.OnSubmit(t.Value())
			}
			return
		}
	}
	t.Entry.TypedShortcut(shortcut)
}
