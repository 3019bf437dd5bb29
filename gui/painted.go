package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// painted draws a widget of the frame by the widget's own methods.
type painted struct {
	widget  fyne.CanvasObject
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	paint   func()
}

func (p *painted) Destroy() {}

func (p *painted) Layout(size fyne.Size) { p.layout(size) }

func (p *painted) MinSize() fyne.Size { return p.min() }

func (p *painted) Objects() []fyne.CanvasObject { return p.objects }

func (p *painted) Refresh() {
	p.paint()
	p.layout(p.widget.Size())
	canvas.Refresh(p.widget)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
