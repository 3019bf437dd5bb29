package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over the pages and hears the mouse wheel: with Ctrl it zooms. It holds
// nothing itself, because Fyne cuts what is in a widget that scrolls at its edges.
type wheel struct {
	widget.BaseWidget
	view *View
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(v *View) *wheel {
	w := &wheel{view: v}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	switch {
	case !ok || driver.CurrentKeyModifiers()&fyne.KeyModifierControl == 0:
		w.view.scroll.Scrolled(e)
	case e.Scrolled.DY > 0:
		w.view.ZoomIn()
	case e.Scrolled.DY < 0:
		w.view.ZoomOut()
	}
}
