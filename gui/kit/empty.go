package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// EmptyOptions describes an empty state.
type EmptyOptions struct {
	Icon   IconName
	Text   string            // one line saying what is not here
	Action fyne.CanvasObject // the main button that makes the first; may be nil
}

// NewEmpty makes an empty state: what is not here and how to make the first.
func NewEmpty(o EmptyOptions) *fyne.Container {
	icon := NewIcon(IconOptions{Name: o.Icon, Color: ColorText3, Size: iconEmpty})
	words := NewText(TextOptions{Text: o.Text, Color: ColorText2, Align: fyne.TextAlignCenter})
	parts := []fyne.CanvasObject{container.NewCenter(icon), container.NewCenter(words)}
	if o.Action != nil {
		parts = append(parts, container.NewCenter(o.Action))
	}
	return container.NewCenter(VBox(12, parts...))
}
