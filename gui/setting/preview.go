package setting

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/assets"
	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// preview shows the head of a paper as it prints (NĐ 30/2020, Phụ lục I, II.1 to
// II.3), small, in the very font of the papers.
type preview struct {
	widget.BaseWidget
	page    *canvas.Rectangle
	left    [3]*canvas.Text // parent agency, agency, number and symbol
	right   [2]*canvas.Text // Quốc hiệu, Tiêu ngữ
	lines   [2]*canvas.Line // under the agency, under the Tiêu ngữ
	regular fyne.Resource
	bold    fyne.Resource
}

const (
	previewHeight float32 = 124
	previewLetter float32 = 10.5
)

func newPreview() *preview {
	p := &preview{page: canvas.NewRectangle(color.White), regular: paperFont("Regular"), bold: paperFont("Bold")}
	p.page.StrokeColor, p.page.StrokeWidth = kit.Color(kit.ColorLine), 1
	text := func(font fyne.Resource, words string) *canvas.Text {
		t := canvas.NewText(words, color.Black)
		t.FontSource = font
		return t
	}
	p.left = [3]*canvas.Text{text(p.regular, ""), text(p.bold, ""), text(p.regular, "")}
	p.right = [2]*canvas.Text{text(p.bold, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), text(p.bold, "Độc lập - Tự do - Hạnh phúc")}
	for i := range p.lines {
		p.lines[i] = canvas.NewLine(color.Black)
		p.lines[i].StrokeWidth = 1
	}
	p.ExtendBaseWidget(p)
	return p
}

// paperFont returns a face of the papers' font; nil, Fyne's own, where it is missing.
func paperFont(face string) fyne.Resource {
	raw, err := assets.Fonts.ReadFile("fonts/LiberationSerif-" + face + ".ttf")
	if err != nil {
		fyne.LogError("font of the papers", err)
		return nil
	}
	return fyne.NewStaticResource("LiberationSerif-"+face+".ttf", raw)
}

// set shows the head of an office as it prints.
func (p *preview) set(o data.Office) {
	parent, agency := paper.HeadNames(o)
	symbol := o.Symbol
	if symbol == "" {
		symbol = paper.GapShort
	}
	p.left[0].Text = strings.ToUpper(parent)
	p.left[1].Text = strings.ToUpper(agency)
	p.left[2].Text = "Số: " + paper.GapShort + "/BB-" + symbol
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *preview) CreateRenderer() fyne.WidgetRenderer { return &previewRenderer{p} }

type previewRenderer struct{ p *preview }

func (r *previewRenderer) Destroy() {}

func (r *previewRenderer) MinSize() fyne.Size {
	return fyne.NewSize(kit.Px(300), kit.Px(previewHeight))
}

func (r *previewRenderer) Objects() []fyne.CanvasObject {
	p := r.p
	objects := []fyne.CanvasObject{p.page}
	for _, t := range p.left {
		objects = append(objects, t)
	}
	for _, t := range p.right {
		objects = append(objects, t)
	}
	return append(objects, p.lines[0], p.lines[1])
}

func (r *previewRenderer) Refresh() {
	r.p.page.StrokeColor = kit.Color(kit.ColorLine)
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

func (r *previewRenderer) Layout(size fyne.Size) {
	p := r.p
	p.page.Resize(size)
	step := kit.Px(17)
	top := kit.Px(26)
	leftWidth, rightWidth := size.Width*0.36, size.Width*0.58
	for i, t := range p.left {
		y := top + float32(i)*step
		if i > 0 && p.left[0].Text == "" {
			y -= step
		}
		if i == 2 {
			y += kit.Px(10)
		}
		r.centre(t, kit.Px(4), y, leftWidth)
	}
	for i, t := range p.right {
		r.centre(t, size.Width-rightWidth-kit.Px(8), top+float32(i)*step, rightWidth)
	}
	r.underline(0, p.left[1], 0.4)
	r.underline(1, p.right[1], 1)
}

// centre fits a line into a width: letters shrink rather than overflow.
func (r *previewRenderer) centre(t *canvas.Text, x, y, width float32) {
	t.TextSize = kit.Px(previewLetter)
	measured := r.measure(t)
	if measured.Width > width {
		t.TextSize *= width / measured.Width
		measured = r.measure(t)
	}
	t.Move(fyne.NewPos(x+(width-measured.Width)/2, y))
	t.Resize(measured)
	t.Refresh()
}

func (r *previewRenderer) measure(t *canvas.Text) fyne.Size {
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(t.Text, t.TextSize, t.TextStyle, t.FontSource)
	return size
}

// underline draws a rule of a share of the line's length under its middle.
func (r *previewRenderer) underline(i int, t *canvas.Text, share float32) {
	length := t.Size().Width * share
	x := t.Position().X + (t.Size().Width-length)/2
	y := t.Position().Y + t.Size().Height + kit.Px(1)
	r.p.lines[i].Position1 = fyne.NewPos(x, y)
	r.p.lines[i].Position2 = fyne.NewPos(x+length, y)
	r.p.lines[i].Refresh()
}
