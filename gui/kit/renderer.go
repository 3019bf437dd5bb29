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
	shallow bool   // the widget sees to its inner widgets itself when it is refreshed
}

// Drawing says how a widget outside the kit is drawn. Its objects stay the same.
type Drawing struct {
	Widget  fyne.CanvasObject
	Objects []fyne.CanvasObject
	Layout  func(fyne.Size)
	Min     func() fyne.Size
	Paint   func() // sets colours and texts; sees to inner widgets too
}

// Drawn makes the renderer of a widget from the widget's own methods.
func Drawn(d Drawing) fyne.WidgetRenderer {
	return &renderer{widget: d.Widget, objects: fixed(d.Objects...), layout: d.Layout, min: d.Min, paint: d.Paint, shallow: true}
}

func (r *renderer) Destroy() {}

func (r *renderer) Layout(size fyne.Size) { r.layout(size) }

func (r *renderer) MinSize() fyne.Size { return r.min() }

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects() }

func (r *renderer) Refresh() {
	if r.paint != nil {
		r.paint()
	}
	if !r.shallow {
		refreshInside(r.objects())
	}
	r.layout(r.widget.Size())
	canvas.Refresh(r.widget)
}

// refreshInside refreshes the widgets inside another one. A screen that was not
// shown while the look was changed is drawn anew by one Refresh of its outermost
// object.
func refreshInside(objects []fyne.CanvasObject) {
	for _, o := range objects {
		switch o := o.(type) {
		case fyne.Widget:
			o.Refresh()
		case *fyne.Container:
			if _, drawn := o.Layout.(*boxLayout); !drawn {
				o.Refresh()
			}
		}
	}
}

// fixed gives a renderer a list of objects that never changes.
func fixed(objects ...fyne.CanvasObject) func() []fyne.CanvasObject {
	return func() []fyne.CanvasObject { return objects }
}

// Put moves and resizes an object in one call.
func Put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
