package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Choice is one thing to choose from a Select or a Completion.
type Choice struct {
	Key  string // what the screen knows it by
	Text string
	Note string   // small words behind the text: a person's unit
	Icon IconName // before the text
	Unit int      // place of the unit whose mark stands before the text, from 1; 0 shows none; UnitAll
}

// maxChoicesShown is how many choices an open list shows before it scrolls.
const maxChoicesShown = 8

// choiceList is the open list of a Select or a Completion. It takes no focus:
// its owner keeps it and hands it the keys.
type choiceList struct {
	widget.BaseWidget
	choices []Choice
	current int // highlighted, -1 for none
	chosen  int // ticked, -1 for none
	empty   string
	onPick  func(index int)

	ground  *box
	rows    []*choiceRow
	scroll  *container.Scroll
	inside  *fyne.Container
	nothing *line
	hovered bool
}

func newChoiceList(onPick func(int)) *choiceList {
	l := &choiceList{
		current: -1, chosen: -1, onPick: onPick, ground: newBox(ColorSurface, ColorEdge, radiusControl),
		inside: container.New(&columnLayout{}), nothing: newLine("", RoleBody, ColorText2),
	}
	l.scroll = container.NewVScroll(l.inside)
	l.ExtendBaseWidget(l)
	return l
}

// show lists choices, with one highlighted and one ticked.
func (l *choiceList) show(choices []Choice, current, chosen int) {
	l.choices, l.current, l.chosen = choices, current, chosen
	l.rows = nil
	l.inside.Objects = nil
	for i := range choices {
		row := newChoiceRow(l, i)
		l.rows = append(l.rows, row)
		l.inside.Objects = append(l.inside.Objects, row)
	}
	l.inside.Refresh()
	l.Refresh()
	l.reveal()
}

// move highlights another choice.
func (l *choiceList) move(to int) {
	if len(l.choices) == 0 {
		return
	}
	l.current = max(min(to, len(l.choices)-1), 0)
	for _, row := range l.rows {
		row.Refresh()
	}
	l.reveal()
}

func (l *choiceList) reveal() {
	if l.current < 0 {
		return
	}
	height := Px(RowDense)
	top := float32(l.current) * height
	view := l.scroll.Size().Height
	switch {
	case top < l.scroll.Offset.Y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+height > l.scroll.Offset.Y+view && view > 0:
		l.scroll.ScrollToOffset(fyne.NewPos(0, top+height-view))
	}
}

// wanted returns the size the list takes below an owner of a width.
func (l *choiceList) wanted(ownerWidth float32) fyne.Size {
	rows := min(max(len(l.choices), 1), maxChoicesShown)
	width := max(ownerWidth, Px(160))
	for _, row := range l.rows {
		width = max(width, row.min().Width)
	}
	return fyne.NewSize(min(width, Px(520)), float32(rows)*Px(RowDense)+2*Px(4))
}

// CreateRenderer implements fyne.Widget.
func (l *choiceList) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: l, objects: fixed(l.ground.obj, l.nothing.obj, l.scroll), layout: l.layout, min: l.min, paint: l.paint,
	}
}

func (l *choiceList) paint() {
	l.ground.paint()
	l.nothing.set("")
	if len(l.choices) == 0 {
		l.nothing.set(l.empty)
	}
	l.nothing.paint()
}

func (l *choiceList) min() fyne.Size { return fyne.NewSize(Px(120), Px(RowDense)+2*Px(4)) }

func (l *choiceList) layout(size fyne.Size) {
	Put(l.ground.obj, 0, 0, size.Width, size.Height)
	Put(l.scroll, Px(1), Px(4), size.Width-2*Px(1), size.Height-2*Px(4))
	l.nothing.place(Px(12), 0, size.Width-2*Px(12), size.Height)
}

// choiceRow is one line of an open list.
type choiceRow struct {
	widget.BaseWidget
	list   *choiceList
	index  int
	ground *box
	mark   *UnitMark
	icon   *glyph
	words  *line
	note   *line
	tick   *glyph
}

func newChoiceRow(list *choiceList, index int) *choiceRow {
	c := list.choices[index]
	r := &choiceRow{
		list: list, index: index, ground: newBox("", "", 0), icon: newGlyph(c.Icon, ColorText2),
		words: newLine(c.Text, RoleBody, ColorText), note: newLine(c.Note, RoleCaption, ColorText2), tick: newGlyph(IconCheck, ColorPrimary),
		mark: newChoiceMark(c.Unit),
	}
	r.ExtendBaseWidget(r)
	r.paint()
	return r
}

// newChoiceMark makes the unit mark of a Choice, nil when it shows none.
func newChoiceMark(unit int) *UnitMark {
	switch {
	case unit == UnitAll:
		return NewUnitMark(UnitAll)
	case unit > 0:
		return NewUnitMark(unit - 1)
	}
	return nil
}

// CreateRenderer implements fyne.Widget.
func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: r, objects: r.objects, layout: r.layout, min: r.min, paint: r.paint}
}

func (r *choiceRow) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground.obj, r.icon.image, r.words.obj, r.note.obj, r.tick.image}
	if r.mark != nil {
		objects = append(objects, r.mark)
	}
	return objects
}

func (r *choiceRow) paint() {
	ground := fyne.ThemeColorName("")
	if r.index == r.list.current {
		ground = ColorTint
	}
	r.ground.set(ground, "")
	r.ground.paint()
	r.words.bold = r.index == r.list.chosen
	r.words.paint()
	r.note.paint()
	r.icon.paint()
	tick := IconNone
	if r.index == r.list.chosen {
		tick = IconCheck
	}
	r.tick.set(tick, ColorPrimary)
}

func (r *choiceRow) lead() float32 {
	x := Px(11)
	if r.list.choices[r.index].Icon != IconNone {
		x += Px(iconControl) + Px(8)
	}
	if r.mark != nil {
		x += Px(10) + Px(6)
	}
	return x
}

func (r *choiceRow) min() fyne.Size {
	width := r.lead() + r.words.width() + Px(11) + Px(iconControl) + Px(8)
	if r.note.full != "" {
		width += r.note.width() + Px(12)
	}
	return fyne.NewSize(width, Px(RowDense))
}

func (r *choiceRow) layout(size fyne.Size) {
	Put(r.ground.obj, 0, 0, size.Width, size.Height)
	x := Px(11)
	if r.icon.name != IconNone {
		r.icon.place(x, 0, Px(iconControl), size.Height)
		x += Px(iconControl) + Px(8)
	}
	if r.mark != nil {
		Put(r.mark, x, 0, Px(10), size.Height)
		x += Px(10) + Px(6)
	}
	right := size.Width - Px(11)
	r.tick.place(right-Px(iconControl), 0, Px(iconControl), size.Height)
	right -= Px(iconControl) + Px(8)
	width := min(r.words.width(), max(right-x, 0))
	r.words.place(x, 0, width, size.Height)
	noteWidth := min(r.note.width(), max(right-x-width-Px(12), 0))
	if noteWidth < Px(12) {
		noteWidth = 0
	}
	r.note.obj.Hidden = noteWidth == 0
	r.note.place(right-noteWidth, 0, noteWidth, size.Height)
}

// Tapped implements fyne.Tappable.
func (r *choiceRow) Tapped(*fyne.PointEvent) { r.list.onPick(r.index) }

// MouseIn implements desktop.Hoverable.
func (r *choiceRow) MouseIn(*desktop.MouseEvent) {
	r.list.hovered = true
	r.list.move(r.index)
}

// MouseMoved implements desktop.Hoverable.
func (r *choiceRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *choiceRow) MouseOut() { r.list.hovered = false }

// Cursor implements desktop.Cursorable.
func (r *choiceRow) Cursor() desktop.Cursor { return desktop.PointerCursor }
