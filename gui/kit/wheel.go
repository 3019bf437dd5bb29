package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a field and gives what the mouse wheel says to the field's own
// text as long as that can move, else to the area the field stands in. Without
// it the wheel stops over every field of a form.
type wheel struct {
	widget.BaseWidget
	field fyne.Focusable
	text  *container.Scroll
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(field fyne.Focusable, text *container.Scroll) *wheel {
	w := &wheel{field: field, text: text}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if w.text != nil && w.moves(e.Scrolled.DY) {
		w.text.Scrolled(e)
		return
	}
	field, ok := w.field.(fyne.CanvasObject)
	if !ok {
		return
	}
	root := rootOf(field)
	if root == nil {
		return
	}
	if around := scrollsAround(root.content, field, nil); len(around) > 0 {
		around[0].scroll.Scrolled(e)
	}
}

// moves reports whether the field's own text can go the way of the wheel.
func (w *wheel) moves(dy float32) bool {
	beyond := w.text.Content.MinSize().Height - w.text.Size().Height
	if beyond <= 1 {
		return false
	}
	if dy > 0 {
		return w.text.Offset.Y > 0
	}
	return w.text.Offset.Y < beyond
}
