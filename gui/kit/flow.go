package kit

import "fyne.io/fyne/v2"

// Flow is an object whose height depends on its width, as that of a wrapped
// text. Layouts of the kit ask for it before they place the object, so that one
// pass is enough.
type Flow interface {
	fyne.CanvasObject
	// HeightFor returns the height the object needs at a width.
	HeightFor(width float32) float32
}

// flowLayout is a layout that knows the height of its objects at a width.
type flowLayout interface {
	fyne.Layout
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor returns the height an object needs at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case Flow:
		return o.HeightFor(width)
	case *fyne.Container:
		if l, ok := o.Layout.(flowLayout); ok {
			return l.heightFor(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// Parent is a widget that holds other objects. Screens' own composite widgets
// implement it so that a scroll area can find the focused control in them.
type Parent interface {
	Children() []fyne.CanvasObject
}
