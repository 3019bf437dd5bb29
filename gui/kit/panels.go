package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Panels sets up to three parts side by side over the whole height: left and
// right as wide as they need (see Sized), the middle with the rest, with thin
// lines between them. Left or right may be nil.
func Panels(left, middle, right fyne.CanvasObject) *fyne.Container {
	l := &panelsLayout{left: left, middle: middle, right: right}
	objects := []fyne.CanvasObject{}
	if left != nil {
		l.leftLine = NewVerticalDivider()
		objects = append(objects, left, l.leftLine)
	}
	objects = append(objects, middle)
	if right != nil {
		l.rightLine = NewVerticalDivider()
		objects = append(objects, l.rightLine, right)
	}
	return container.New(l, objects...)
}

type panelsLayout struct {
	left, middle, right fyne.CanvasObject
	leftLine, rightLine *Divider
}

func (l *panelsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		need := o.MinSize()
		size.Width += need.Width
		size.Height = max(size.Height, need.Height)
	}
	return size
}

func (l *panelsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	from, to := float32(0), size.Width
	if l.left != nil && l.left.Visible() {
		width := l.left.MinSize().Width
		place(l.left, 0, 0, width, size.Height)
		place(l.leftLine, width, 0, Px(1), size.Height)
		from = width + Px(1)
	}
	if l.right != nil && l.right.Visible() {
		width := l.right.MinSize().Width
		to -= width + Px(1)
		place(l.rightLine, to, 0, Px(1), size.Height)
		place(l.right, to+Px(1), 0, width, size.Height)
	}
	place(l.middle, from, 0, max(to-from, 0), size.Height)
}
