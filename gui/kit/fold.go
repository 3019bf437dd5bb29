package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Fold is HBox while what grows gets a width of least at 100 %. In a narrower
// place the other objects go on in lines of their own where they do not fit, and
// what grows stands below them over the whole width.
func Fold(gap, least float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&foldLayout{row: rowLayout{gap: gap}, wrap: wrapLayout{gapX: gap, gapY: gap}, least: least}, objects...)
}

// FoldTop is Fold with the objects at the upper edge, as HBoxTop is HBox.
func FoldTop(gap, least float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&foldLayout{row: rowLayout{gap: gap, top: true}, wrap: wrapLayout{gapX: gap, gapY: gap}, least: least}, objects...)
}

type foldLayout struct {
	row   rowLayout
	wrap  wrapLayout
	least float32
}

// parts tells what grows from what does not; a Spacer counts as neither.
func (l *foldLayout) parts(objects []fyne.CanvasObject) (fixed, growing []fyne.CanvasObject) {
	for _, o := range visible(objects) {
		switch {
		case !grows(o):
			fixed = append(fixed, o)
		case len(o.(*fyne.Container).Objects) > 0:
			growing = append(growing, o)
		}
	}
	return fixed, growing
}

// fits reports whether everything stands in one row.
func (l *foldLayout) fits(objects []fyne.CanvasObject, width float32) bool {
	need := l.row.MinSize(objects).Width
	if _, growing := l.parts(objects); len(growing) > 0 {
		need += max(Px(l.least)-growing[0].MinSize().Width, 0)
	}
	return need <= width
}

func (l *foldLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := l.wrap.MinSize(objects)
	size.Height = l.row.MinSize(objects).Height
	return size
}

func (l *foldLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if l.fits(objects, width) {
		return l.row.heightFor(objects, width)
	}
	fixed, growing := l.parts(objects)
	height := l.wrap.heightFor(fixed, width)
	for _, o := range growing {
		height += Px(l.wrap.gapY) + HeightFor(o, width)
	}
	return height
}

func (l *foldLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if l.fits(objects, size.Width) {
		l.row.Layout(objects, size)
		return
	}
	fixed, growing := l.parts(objects)
	l.wrap.Layout(fixed, size)
	y := l.wrap.heightFor(fixed, size.Width)
	for _, o := range growing {
		height := HeightFor(o, size.Width)
		Put(o, 0, y+Px(l.wrap.gapY), size.Width, height)
		y += Px(l.wrap.gapY) + height
	}
}
