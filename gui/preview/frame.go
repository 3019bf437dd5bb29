package preview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"giaoban/gui/kit"
)

// focusFrame is the focus ring just inside the edges of the view.
type focusFrame struct{ obj *canvas.Rectangle }

func newFocusFrame() *focusFrame {
	f := &focusFrame{obj: canvas.NewRectangle(color.Transparent)}
	f.obj.Hide()
	f.paint()
	return f
}

func (f *focusFrame) paint() {
	f.obj.StrokeColor = kit.Color(kit.ColorFocus)
	f.obj.StrokeWidth = kit.Px(2)
	f.obj.Refresh()
}

func (f *focusFrame) show(on bool) {
	f.obj.Hidden = !on
	f.paint()
}

func (f *focusFrame) place(size fyne.Size) {
	f.obj.Move(fyne.NewPos(kit.Px(1), kit.Px(1)))
	f.obj.Resize(size.SubtractWidthHeight(2*kit.Px(1), 2*kit.Px(1)))
}
