package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Divider is a line of 1 between parts.
type Divider struct {
	widget.BaseWidget
	rect     *canvas.Rectangle
	vertical bool
}

// NewDivider makes a horizontal line.
func NewDivider() *Divider { return newDivider(false) }

// NewVerticalDivider makes an upright line.
func NewVerticalDivider() *Divider { return newDivider(true) }

func newDivider(vertical bool) *Divider {
	d := &Divider{rect: canvas.NewRectangle(Color(ColorLine)), vertical: vertical}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: d, objects: fixed(d.rect), layout: d.layout, min: d.min, paint: d.paint}
}

func (d *Divider) paint() {
	d.rect.FillColor = Color(ColorLine)
	d.rect.Refresh()
}

func (d *Divider) min() fyne.Size { return fyne.NewSquareSize(Px(1)) }

func (d *Divider) layout(size fyne.Size) {
	if d.vertical {
		Put(d.rect, floor((size.Width-Px(1))/2), 0, Px(1), size.Height)
		return
	}
	Put(d.rect, 0, floor((size.Height-Px(1))/2), size.Width, Px(1))
}
