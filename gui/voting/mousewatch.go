package voting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// mouseWatch lies over a voters' page and tells that the mouse moves. It takes no
// presses.
type mouseWatch struct {
	widget.BaseWidget
	moved func()
}

var _ desktop.Hoverable = (*mouseWatch)(nil)

func newMouseWatch(moved func()) *mouseWatch {
	w := &mouseWatch{moved: moved}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *mouseWatch) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// MouseIn implements desktop.Hoverable. It comes by itself when a page appears under
// a mouse at rest, and counts for nothing.
func (w *mouseWatch) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (w *mouseWatch) MouseMoved(*desktop.MouseEvent) { w.moved() }

// MouseOut implements desktop.Hoverable.
func (w *mouseWatch) MouseOut() {}
