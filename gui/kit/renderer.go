package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// renderer draws a widget of the kit by the widget's own methods.
type renderer struct {
	widget  fyne.CanvasObject
	objects func() []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	paint   func() // sets colours, texts and sizes from the state and the theme
}

func (r *renderer) Destroy() {}

func (r *renderer) Layout(size fyne.Size) { r.layout(size) }

func (r *renderer) MinSize() fyne.Size { return r.min() }

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects() }

func (r *renderer) Refresh() {
	if r.paint != nil {
		r.paint()
	}
	r.layout(r.widget.Size())
	canvas.Refresh(r.widget)
}

// fixed gives a renderer a list of objects that never changes.
func fixed(objects ...fyne.CanvasObject) func() []fyne.CanvasObject {
	return func() []fyne.CanvasObject { return objects }
}

// place moves and resizes an object in one call.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
