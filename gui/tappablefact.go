package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tappableFact is a fact of the status line that leads to what it tells of. By
// keyboard the tiles of the start screen lead there.
type tappableFact struct {
	widget.BaseWidget
	fact fyne.CanvasObject
	lead func()
}

var (
	_ fyne.Tappable      = (*tappableFact)(nil)
	_ desktop.Cursorable = (*tappableFact)(nil)
)

func newTappableFact(fact fyne.CanvasObject, lead func()) *tappableFact {
	f := &tappableFact{fact: fact, lead: lead}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer implements fyne.Widget.
func (f *tappableFact) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.fact) }

// Tapped implements fyne.Tappable.
func (f *tappableFact) Tapped(*fyne.PointEvent) { f.lead() }

// Cursor implements desktop.Cursorable.
func (f *tappableFact) Cursor() desktop.Cursor { return desktop.PointerCursor }
