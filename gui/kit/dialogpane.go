package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// dialogPane is the dimmed ground with the dialog in its middle.
type dialogPane struct {
	widget.BaseWidget
	dialog *Dialog
	dim    *canvas.Rectangle
	box    *box
	icon   *glyph
	title  *line
	text   *Text
}

var _ Parent = (*dialogPane)(nil)

func newDialogPane(d *Dialog) *dialogPane {
	p := &dialogPane{
		dialog: d, dim: canvas.NewRectangle(color.Transparent), box: newBox(ColorSurface, ColorEdge, radiusDialog),
		icon: newGlyph(d.o.Icon, d.o.Tone.ink()), title: newLine(d.o.Title, RoleTitle, ColorText),
		text: NewText(TextOptions{Text: d.o.Text, Wrap: true}),
	}
	p.title.bold = true
	p.text.Hidden = d.o.Text == ""
	p.ExtendBaseWidget(p)
	p.paint()
	return p
}

// Children implements Parent.
func (p *dialogPane) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if p.dialog.o.Body != nil {
		all = append(all, p.dialog.o.Body)
	}
	for _, b := range p.dialog.buttons {
		all = append(all, b)
	}
	return all
}

// CreateRenderer implements fyne.Widget.
func (p *dialogPane) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: p, objects: p.objects, layout: p.layout, min: p.min, paint: p.paint}
}

func (p *dialogPane) objects() []fyne.CanvasObject {
	if p.dialog.o.Bare {
		return append([]fyne.CanvasObject{p.dim, p.box.obj}, p.Children()...)
	}
	return append([]fyne.CanvasObject{p.dim, p.box.obj, p.icon.image, p.title.obj, p.text}, p.Children()...)
}

func (p *dialogPane) paint() {
	p.dim.FillColor = Color(ColorDim)
	p.box.paint()
	p.icon.paint()
	p.title.paint()
}

func (p *dialogPane) min() fyne.Size { return fyne.NewSize(Px(320), Px(200)) }

func (p *dialogPane) pad() float32 { return Px(24) }

// heights returns the heights of text and body at an inner width.
func (p *dialogPane) heights(inner float32) (text, body float32) {
	if !p.text.Hidden {
		text = p.text.HeightFor(inner) + Px(12)
	}
	if p.dialog.o.Body != nil {
		if s, ok := p.dialog.o.Body.(*Scroll); ok && s.whole {
			inner += Px(wholeLeft) + Px(wholeRight)
		}
		body = HeightFor(p.dialog.o.Body, inner) + Px(12)
	}
	return text, body
}

func (p *dialogPane) layout(size fyne.Size) {
	Put(p.dim, 0, 0, size.Width, size.Height)
	width := min(Px(p.dialog.o.Width), size.Width-Px(32))
	if p.dialog.o.Bare {
		p.layoutBare(size, width)
		return
	}
	inner := width - 2*p.pad()
	text, body := p.heights(inner)
	head := RoleTitle.LineHeight() + Px(12)
	foot := Px(HeightControl) + Px(8)
	height := p.pad() + head + text + body + foot + p.pad()
	if p.dialog.o.Height > 0 {
		height = Px(p.dialog.o.Height)
	}
	height = min(height, size.Height-Px(32))
	body = height - 2*p.pad() - head - text - foot
	x := floor((size.Width - width) / 2)
	y := floor((size.Height - height) / 3)
	Put(p.box.obj, x, y, width, height)
	p.layoutInside(x+p.pad(), y+p.pad(), inner, head, text, body)
	p.layoutFoot(x+width-p.pad(), y+height-p.pad()-Px(HeightControl))
}

// bareTop is how far under the top of the window a dialog without a head stands,
// where there is room.
const bareTop = 54

func (p *dialogPane) layoutBare(size fyne.Size, width float32) {
	height := min(Px(p.dialog.o.Height), size.Height-Px(32))
	x, y := floor((size.Width-width)/2), min(Px(bareTop), floor((size.Height-height)/2))
	Put(p.box.obj, x, y, width, height)
	edge := p.box.width()
	Put(p.dialog.o.Body, x+edge, y+edge, width-2*edge, height-2*edge)
}

func (p *dialogPane) layoutInside(x, y, inner, head, text, body float32) {
	left := x
	if p.icon.name != IconNone {
		p.icon.place(x, y, Px(iconRail), RoleTitle.LineHeight())
		left += Px(iconRail) + Px(10)
	}
	p.title.place(left, y, x+inner-left, RoleTitle.LineHeight())
	y += head
	if !p.text.Hidden {
		Put(p.text, x, y, inner, text-Px(12))
		y += text
	}
	if p.dialog.o.Body != nil {
		if s, ok := p.dialog.o.Body.(*Scroll); ok && s.whole {
			x, inner = x-Px(wholeLeft), inner+Px(wholeLeft)+Px(wholeRight)
		}
		Put(p.dialog.o.Body, x, y, inner, max(body-Px(12), 0))
	}
}

func (p *dialogPane) layoutFoot(right, y float32) {
	for i := len(p.dialog.buttons) - 1; i >= 0; i-- {
		b := p.dialog.buttons[i]
		min := b.MinSize()
		right -= min.Width
		Put(b, right, y, min.Width, min.Height)
		right -= Px(8)
	}
}

// Tapped implements fyne.Tappable: a press beside the dialog or between its fields
// does nothing but give back the focus that it took. Without it no key would
// reach the dialog.
func (p *dialogPane) Tapped(*fyne.PointEvent) { p.dialog.refocus() }
