package voting

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// rowOptions describes a row.
type rowOptions struct {
	number     int
	name, post string
	choices    []string
	unmark     string // words of taking the mark back
	measures   measures
	onChoose   func(choice int)
	onUnmark   func()
	onTap      func() // beside the choices
}

// row is one name on the ballot with its choices.
type row struct {
	widget.BaseWidget
	o       rowOptions
	box     *canvas.Rectangle
	ring    *canvas.Rectangle
	circle  *canvas.Rectangle
	number  *kit.Text
	name    *kit.Text
	post    *kit.Text
	choices []*choice
	unmark  *textButton
	mark    int
	ringed  bool
}

var (
	_ fyne.Tappable = (*row)(nil)
	_ kit.Parent    = (*row)(nil)
)

func newRow(o rowOptions) *row {
	r := &row{
		o: o, box: newBox(), ring: newBox(), circle: newBox(), mark: -1,
		number: kit.NewText(kit.TextOptions{Text: fmt.Sprint(o.number), Role: kit.RoleLead, Bold: true, Align: fyne.TextAlignCenter}),
		name:   kit.NewText(kit.TextOptions{Text: o.name, Role: o.measures.name, Bold: true, Wrap: true, MaxLines: 2}),
		post:   kit.NewText(kit.TextOptions{Text: o.post, Role: kit.RoleLead, Color: kit.ColorText2, Ellipsis: true}),
		unmark: newTextButton(o.unmark, kit.ColorPrimary, o.onUnmark),
	}
	if o.measures.compact {
		r.post = kit.NewText(kit.TextOptions{Text: o.post, Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true})
	}
	r.post.Hidden = o.post == ""
	role := choiceRole(o.choices, o.measures.width, o.measures.button)
	for i, words := range o.choices {
		r.choices = append(r.choices, newChoice(choiceOptions{words: words, key: fmt.Sprint(i + 1), role: role, onTap: func() { o.onChoose(i) }}))
	}
	r.unmark.Hide()
	r.paint()
	r.ExtendBaseWidget(r)
	return r
}

// set shows what is marked, -1 for nothing, and whether the keys act on this row.
func (r *row) set(mark int, ringed bool) {
	if r.mark == mark && r.ringed == ringed {
		return
	}
	r.mark, r.ringed = mark, ringed
	for i, c := range r.choices {
		c.setChosen(i == mark)
	}
	r.unmark.Hidden = mark < 0
	r.Refresh()
}

// Children implements kit.Parent.
func (r *row) Children() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.unmark}
	for _, c := range r.choices {
		objects = append(objects, c)
	}
	return objects
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.box, r.circle, r.number, r.name, r.post}
	objects = append(append(objects, r.Children()...), r.ring)
	return kit.Drawn(kit.Drawing{Widget: r, Objects: objects, Layout: r.layout, Min: r.min, Paint: r.paint})
}

func (r *row) paint() {
	paintBox(r.box, kit.Color(kit.ColorSurface), kit.ColorLine, 1, 12)
	paintBox(r.circle, kit.Color(kit.ColorSunken), "", 0, r.o.measures.circle/2)
	paintRing(r.ring, r.ringed, 12)
}

func (r *row) min() fyne.Size { return fyne.NewSize(kit.Px(600), kit.Px(r.o.measures.row)) }

func (r *row) layout(size fyne.Size) {
	m := r.o.measures
	kit.Put(r.box, 0, 0, size.Width, size.Height)
	putRing(r.ring, size)
	pad, side := kit.Px(24), kit.Px(m.circle)
	if m.compact {
		pad = kit.Px(16)
	}
	kit.Put(r.circle, pad, (size.Height-side)/2, side, side)
	line := kit.RoleLead.LineHeight()
	kit.Put(r.number, pad, (size.Height-line)/2, side, line)
	x := size.Width - pad
	width, height := kit.Px(m.width), kit.Px(m.button)
	for i := len(r.choices) - 1; i >= 0; i-- {
		x -= width
		kit.Put(r.choices[i], x, (size.Height-height)/2, width, height)
		x -= kit.Px(choiceGap)
	}
	left := pad + side + kit.Px(16)
	r.layoutName(left, max(x-left, 0), size.Height)
}

// layoutName sets name, post and the way to take the mark back in the middle of the
// height; in a low row that way stands at the right, and a long name takes the place of
// the post.
func (r *row) layoutName(left, width, height float32) {
	unmark := r.unmark.MinSize()
	if r.o.measures.compact {
		kit.Put(r.unmark, left+width-unmark.Width, (height-unmark.Height)/2, unmark.Width, unmark.Height)
		width = max(width-unmark.Width-kit.Px(8), 0)
	}
	nameHeight, postHeight := r.name.HeightFor(width), float32(0)
	r.post.Hidden = r.o.post == "" || nameHeight+r.post.MinSize().Height > height
	if !r.post.Hidden {
		postHeight = r.post.MinSize().Height
	}
	under := float32(0)
	if !r.o.measures.compact {
		under = unmark.Height
	}
	y := max((height-nameHeight-postHeight-under)/2, 0)
	kit.Put(r.name, left, y, width, nameHeight)
	kit.Put(r.post, left, y+nameHeight, width, postHeight)
	if under > 0 {
		kit.Put(r.unmark, left, y+nameHeight+postHeight, min(unmark.Width, width), under)
	}
}

// Tapped implements fyne.Tappable.
func (r *row) Tapped(*fyne.PointEvent) { r.o.onTap() }
