package task

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// figuresLayout sets the table above its chart. The table is as high as its rows,
// but leaves the chart its share; the chart has the rest. A chart alone has all.
type figuresLayout struct{}

// tableShare is how much of the height the table may take where both cannot be
// seen whole.
const tableShare = 0.5

// MinSize implements fyne.Layout.
func (*figuresLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(300), kit.Px(200))
}

// Layout implements fyne.Layout.
func (*figuresLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := float32(0)
	if len(objects) == 2 {
		rows := kit.Px(kit.HeightTableHead) + 2
		if t, ok := objects[0].(interface{ Rows() []figureRow }); ok {
			rows += kit.Px(kit.RowDense) * float32(len(t.Rows()))
		}
		high := min(rows, max(size.Height*tableShare, kit.Px(150)))
		objects[0].Move(fyne.NewPos(0, 0))
		objects[0].Resize(fyne.NewSize(size.Width, high))
		top = high + kit.Px(12)
	}
	last := objects[len(objects)-1]
	last.Move(fyne.NewPos(0, top))
	last.Resize(fyne.NewSize(size.Width, max(size.Height-top, 0)))
}

// atLeastLayout gives an object in a scroll area the height it needs, and at
// least that of the area.
type atLeastLayout struct{ width float32 }

// MinSize implements fyne.Layout.
func (l *atLeastLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, kit.HeightFor(objects[0], l.width))
}

// Layout implements fyne.Layout.
func (l *atLeastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}
