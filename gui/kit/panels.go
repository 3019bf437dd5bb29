package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// widthFolds is the width of the window, at 100 %, below which the right panel
// goes under a button.
const widthFolds float32 = 1200

// Panels sets up to three parts side by side over the whole height: left and
// right as wide as they need (see Sized), the middle with the rest, with thin
// lines between them. Left or right may be nil. In a window narrower than 1200
// the right part goes under a button and lies over the middle when it is pressed.
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
		l.ground = canvas.NewRectangle(Color(ColorSurface))
		l.opener = NewButton(ButtonOptions{Icon: IconLeft, Small: true, OnTap: l.toggle})
		objects = append(objects, l.ground, l.rightLine, right, l.opener)
	}
	l.container = container.New(l, objects...)
	return l.container
}

type panelsLayout struct {
	left, middle, right fyne.CanvasObject
	leftLine, rightLine *Divider
	ground              *canvas.Rectangle // behind the right part where it lies over the middle
	opener              *Button
	opened              bool // the folded right part is shown
	container           *fyne.Container
}

func (l *panelsLayout) toggle() {
	l.opened = !l.opened
	l.container.Refresh()
}

// ShowRight opens the right part of Panels where it is folded, before a control
// in it gets the focus, or folds it again.
func ShowRight(panels *fyne.Container, open bool) {
	if l, ok := panels.Layout.(*panelsLayout); ok && l.opened != open {
		l.toggle()
	}
}

// folds counts the rail in, because it is the window that is narrow.
func (l *panelsLayout) folds(width float32) bool { return width+Px(WidthRail) < Px(widthFolds) }

func (l *panelsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	size := l.middle.MinSize()
	if l.left != nil && l.left.Visible() {
		need := l.left.MinSize()
		size = fyne.NewSize(size.Width+need.Width+Px(1), max(size.Height, need.Height))
	}
	if l.right != nil {
		size.Height = max(size.Height, l.right.MinSize().Height)
	}
	return size
}

func (l *panelsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	from, to := float32(0), size.Width
	if l.left != nil && l.left.Visible() {
		width := l.left.MinSize().Width
		Put(l.left, 0, 0, width, size.Height)
		Put(l.leftLine, width, 0, Px(1), size.Height)
		from = width + Px(1)
	}
	if l.right != nil {
		to = l.layoutRight(size)
	}
	Put(l.middle, from, 0, max(to-from, 0), size.Height)
}

// layoutRight places the right part and returns where the middle ends.
func (l *panelsLayout) layoutRight(size fyne.Size) float32 {
	folded := l.folds(size.Width)
	shown := !folded || l.opened
	setVisible(l.right, shown)
	setVisible(l.rightLine, shown)
	setVisible(l.ground, shown && folded)
	setVisible(l.opener, folded)
	width := l.right.MinSize().Width
	at := size.Width - width
	Put(l.rightLine, at-Px(1), 0, Px(1), size.Height)
	l.ground.FillColor = Color(ColorSurface)
	Put(l.ground, at, 0, width, size.Height)
	Put(l.right, at, 0, width, size.Height)
	if !folded {
		return at - Px(1)
	}
	l.layoutOpener(size.Width, at)
	return size.Width - Px(HeightSmall) - Px(4)
}

// layoutOpener puts the button beside the folded part.
func (l *panelsLayout) layoutOpener(right, at float32) {
	side := Px(HeightSmall)
	x := right - side - Px(2)
	icon := IconLeft
	if l.opened {
		x, icon = at-side-Px(3), IconRight
	}
	if l.opener.o.Icon != icon {
		l.opener.SetIcon(icon)
	}
	Put(l.opener, x, Px(8), side, side)
}

func setVisible(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
		return
	}
	o.Hide()
}
