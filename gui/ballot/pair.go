package ballot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/gui/kit"
)

// pairLayout sets a narrow part beside a wide one over the whole height. The narrow
// one is as wide as it asks at 100 %, but never more than a share of the window, so
// that large letters leave both readable.
type pairLayout struct {
	width float32 // of the narrow part at 100 %
	right bool    // it stands at the right
}

// narrowShare is the most of the width that the narrow part takes.
const narrowShare float32 = 0.38

// beside sets a narrow part at the left of a wide one.
func beside(width float32, narrow, wide fyne.CanvasObject) *fyne.Container {
	return container.New(&pairLayout{width: width}, narrow, wide)
}

// besideRight sets a narrow part at the right of a wide one. The wide one comes first
// for Tab.
func besideRight(width float32, wide, narrow fyne.CanvasObject) *fyne.Container {
	return container.New(&pairLayout{width: width, right: true}, wide, narrow)
}

func (l *pairLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(kit.Px(320), max(a.Height, b.Height))
}

func (l *pairLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Px(16)
	narrow := min(kit.Px(l.width), size.Width*narrowShare)
	wide := max(size.Width-narrow-gap, 0)
	if l.right {
		kit.Put(objects[0], 0, 0, wide, size.Height)
		kit.Put(objects[1], wide+gap, 0, narrow, size.Height)
		return
	}
	kit.Put(objects[0], 0, 0, narrow, size.Height)
	kit.Put(objects[1], narrow+gap, 0, wide, size.Height)
}
