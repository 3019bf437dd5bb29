package voting

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// fit builds what it shows anew for each size it is given.
type fit struct {
	build  func(width, height float32) fyne.CanvasObject // lengths at 100 %
	size   fyne.Size
	holder *fyne.Container
}

func newFit(build func(width, height float32) fyne.CanvasObject) fyne.CanvasObject {
	f := &fit{build: build}
	f.holder = &fyne.Container{Layout: f}
	return f.holder
}

// MinSize implements fyne.Layout.
func (f *fit) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (f *fit) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size != f.size {
		f.size = size
		unit := kit.Px(1000) / 1000
		f.holder.Objects = []fyne.CanvasObject{f.build(size.Width/unit, size.Height/unit)}
	}
	for _, o := range f.holder.Objects {
		kit.Put(o, 0, 0, size.Width, size.Height)
	}
}
