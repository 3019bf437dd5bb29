package gui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// Measures of the search at 100 %.
const (
	findWidth     = 720
	findHeight    = 552
	findHead      = 60
	findFoot      = 40
	findInset     = 20 // of what stands in head, foot and group heads
	findRowHeight = 48
	findGroupHigh = 32
	findEdge      = 9 // between a row and the edge of the search
)

// findPane is the search as it lies over the window: the line to type in, the
// results under it, and what the keys do at the foot.
type findPane struct {
	widget.BaseWidget
	icon    *kit.Icon
	line    fyne.CanvasObject
	hint    *kit.Text
	under   *canvas.Rectangle
	results *kit.Scroll
	note    *kit.Text // instead of results
	ground  *canvas.Rectangle
	over    *canvas.Rectangle
	keys    *kit.HintRow
	count   *kit.Text
}

var _ kit.Parent = (*findPane)(nil)

func newFindPane(line fyne.CanvasObject, list *findList, hint string, keys []kit.Hint) *findPane {
	p := &findPane{
		icon: kit.NewIcon(kit.IconOptions{Name: kit.IconSearch, Size: 20, Color: kit.ColorText2}), line: line,
		hint: kit.Caption(hint), under: canvas.NewRectangle(color.Transparent), results: kit.NewScroll(list),
		note:   kit.NewText(kit.TextOptions{Color: kit.ColorText2, Wrap: true}),
		ground: canvas.NewRectangle(color.Transparent), over: canvas.NewRectangle(color.Transparent),
		keys: kit.NewHintRow(keys...), count: kit.Caption(""),
	}
	p.ExtendBaseWidget(p)
	return p
}

// Children implements kit.Parent.
func (p *findPane) Children() []fyne.CanvasObject { return []fyne.CanvasObject{p.line, p.results} }

// CreateRenderer implements fyne.Widget.
func (p *findPane) CreateRenderer() fyne.WidgetRenderer {
	r := kit.Drawn(kit.Drawing{Widget: p, Layout: p.layout, Min: p.min, Paint: p.paint, Objects: []fyne.CanvasObject{
		p.ground, p.over, p.icon, p.line, p.hint, p.under, p.results, p.note, p.keys, p.count,
	}})
	p.paint()
	return r
}

func (p *findPane) min() fyne.Size {
	return fyne.NewSize(kit.Px(320), kit.Px(findHead+findFoot+findRowHeight))
}

func (p *findPane) paint() {
	p.under.FillColor, p.over.FillColor = kit.Color(kit.ColorLine), kit.Color(kit.ColorLine)
	p.ground.FillColor = kit.Color(kit.ColorBg)
	p.ground.BottomLeftCornerRadius, p.ground.BottomRightCornerRadius = kit.Px(11), kit.Px(11)
}

func (p *findPane) layout(size fyne.Size) {
	head, foot, inset, line := kit.Px(findHead), kit.Px(findFoot), kit.Px(findInset), kit.Px(1)
	icon := kit.Px(20)
	kit.Put(p.icon, inset, (head-icon)/2, icon, icon)
	hint := min(p.hint.NaturalWidth(), size.Width/2)
	caption := kit.RoleCaption.LineHeight()
	kit.Put(p.hint, size.Width-inset-hint, (head-caption)/2, hint, caption)
	left := inset + icon + kit.Px(4)
	high := p.line.MinSize().Height
	kit.Put(p.line, left, (head-high)/2, size.Width-2*inset-hint-left, high)
	kit.Put(p.under, 0, head, size.Width, line)
	kit.Put(p.results, 0, head+line, size.Width, size.Height-head-foot-2*line)
	kit.Put(p.note, inset, head+kit.Px(20), size.Width-2*inset, p.note.HeightFor(size.Width-2*inset))
	kit.Put(p.over, 0, size.Height-foot-line, size.Width, line)
	kit.Put(p.ground, 0, size.Height-foot, size.Width, foot)
	count := p.count.NaturalWidth()
	kit.Put(p.count, size.Width-inset-count, size.Height-foot+(foot-caption)/2, count, caption)
	kit.Put(p.keys, inset, size.Height-foot+(foot-kit.Px(20))/2, size.Width-3*inset-count, kit.Px(20))
}

// show puts words in the place of the results, or the results where there are none.
func (p *findPane) show(note, count string) {
	p.note.SetText(note)
	p.count.SetText(count)
	p.note.Hidden = note == ""
	p.results.Hidden = note != ""
	p.Refresh()
}
