package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tableBody is as high as all rows of a table and holds only those in view.
type tableBody[T any] struct {
	widget.BaseWidget
	table       *Table[T]
	rows        map[int]*tableRow[T]   // by line
	groups      map[int]*tableGroup[T] // by line
	spareRows   []*tableRow[T]
	spareGroups []*tableGroup[T]
	shown       []fyne.CanvasObject
	ring        *ring
	first, last int
}

func newTableBody[T any](t *Table[T]) *tableBody[T] {
	b := &tableBody[T]{
		table: t, rows: map[int]*tableRow[T]{}, groups: map[int]*tableGroup[T]{}, ring: newRing(radiusControl), first: -1, last: -1,
	}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *tableBody[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: b, objects: b.objects, layout: b.layout, min: b.min, shallow: true}
}

func (b *tableBody[T]) objects() []fyne.CanvasObject { return append(b.shown, b.ring.obj) }

func (b *tableBody[T]) min() fyne.Size { return fyne.NewSize(Px(40), b.table.height) }

// layout puts the rows in view in their places and takes back those that have
// left it.
func (b *tableBody[T]) layout(size fyne.Size) {
	t := b.table
	from, to := b.inView()
	b.takeBack(from, to)
	b.shown = b.shown[:0]
	b.first, b.last = -1, -1
	for i := from; i < to; i++ {
		l := t.lines[i]
		if l.row < 0 {
			b.showGroup(i, l, size.Width)
			continue
		}
		if b.first < 0 {
			b.first = l.row
		}
		b.last = l.row
		b.showRow(i, l, size.Width)
	}
	b.layoutRing(size.Width)
}

// inView returns the lines from and up to which the scroll area shows.
func (b *tableBody[T]) inView() (from, to int) {
	t := b.table
	view := t.scroll.Size().Height
	if view <= 0 || len(t.lines) == 0 {
		return 0, 0
	}
	from = t.lineAt(t.scroll.Offset.Y)
	to = min(t.lineAt(t.scroll.Offset.Y+view)+1, len(t.lines))
	return from, to
}

func (b *tableBody[T]) takeBack(from, to int) {
	t := b.table
	for i, row := range b.rows {
		if i < from || i >= to || t.lines[i].row < 0 {
			delete(b.rows, i)
			b.spareRows = append(b.spareRows, row)
		}
	}
	for i, group := range b.groups {
		if i < from || i >= to || t.lines[i].row >= 0 {
			delete(b.groups, i)
			b.spareGroups = append(b.spareGroups, group)
		}
	}
}

func (b *tableBody[T]) showGroup(i int, l tableLine, width float32) {
	group, ok := b.groups[i]
	if !ok {
		if n := len(b.spareGroups); n > 0 {
			group, b.spareGroups = b.spareGroups[n-1], b.spareGroups[:n-1]
		} else {
			group = newTableGroup(b.table)
		}
		b.groups[i] = group
	}
	group.set(l.group)
	place(group, 0, l.y, width, l.high)
	b.shown = append(b.shown, group)
}

func (b *tableBody[T]) showRow(i int, l tableLine, width float32) {
	row, ok := b.rows[i]
	if !ok {
		if n := len(b.spareRows); n > 0 {
			row, b.spareRows = b.spareRows[n-1], b.spareRows[:n-1]
		} else {
			row = newTableRow(b.table)
		}
		b.rows[i] = row
	}
	place(row, 0, l.y, width, l.high)
	row.show(l.row)
	b.shown = append(b.shown, row)
}

func (b *tableBody[T]) layoutRing(width float32) {
	t := b.table
	i := t.lineOf(t.selected)
	b.ring.paint()
	b.ring.show(t.focused && i >= 0)
	if i >= 0 {
		b.ring.within(0, t.lines[i].y, width, t.lines[i].high)
	}
}

// tableRow is one row in view.
type tableRow[T any] struct {
	widget.BaseWidget
	table   *Table[T]
	index   int
	ground  *canvas.Rectangle
	bar     *canvas.Rectangle
	line    *canvas.Rectangle
	cells   []fyne.CanvasObject
	hovered bool
	version int  // of the table when the row was filled
	marked  bool // the row was drawn as the highlighted one
	look    *Theme
}

func newTableRow[T any](t *Table[T]) *tableRow[T] {
	r := &tableRow[T]{table: t, index: -1, ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil)}
	for _, c := range t.o.Columns {
		r.cells = append(r.cells, newCell(c))
	}
	r.ExtendBaseWidget(r)
	return r
}

func newCell[T any](c Column[T]) fyne.CanvasObject {
	if c.Create != nil {
		return c.Create()
	}
	return NewText(TextOptions{Ellipsis: true, Align: c.Align})
}

// show fills the row for an index unless it shows that already.
func (r *tableRow[T]) show(index int) {
	t := r.table
	selected := index == t.selected
	if r.index == index && r.version == t.version {
		if r.marked != selected {
			r.marked = selected
			if t.o.Choice {
				r.fill(index)
			}
			r.paint()
			r.ground.Refresh()
		}
		return
	}
	r.index, r.version, r.marked = index, t.version, selected
	r.fill(index)
}

func (r *tableRow[T]) fill(index int) {
	t := r.table
	row, ok := t.Row(index)
	if !ok {
		return
	}
	for i, c := range t.o.Columns {
		switch {
		case c.Update != nil:
			c.Update(r.cells[i], row)
		case c.Text != nil:
			r.setText(i, r.chosen(c.Text(row)))
		}
	}
	if look := themeInForce(); r.look != look {
		r.look = look
		refreshInside(r.cells)
	}
	r.Refresh()
}

// chosen is the manner of words in the highlighted one of several choices.
func (r *tableRow[T]) chosen(span Span) Span {
	if r.table.o.Choice && r.marked {
		span.Bold, span.Color = true, ColorPrimary
	}
	return span
}

func (r *tableRow[T]) setText(i int, span Span) {
	if text, ok := r.cells[i].(*Text); ok {
		text.o.Text, text.o.Spans, text.o.Bold, text.o.Italic = span.Text, nil, span.Bold, span.Italic
		text.o.Color = span.Color
		if span.Color == "" {
			text.o.Color = ColorText
		}
		text.changed()
	}
}

// edited returns the field that stands in a cell while the row is edited.
func (r *tableRow[T]) edited(i int) fyne.CanvasObject {
	e := r.table.edit
	if e == nil || e.row != r.index {
		return nil
	}
	return e.fields[r.table.o.Columns[i].ID]
}

// CreateRenderer implements fyne.Widget.
func (r *tableRow[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: r, objects: r.objects, layout: r.layout, min: r.min, paint: r.paint, shallow: true}
}

func (r *tableRow[T]) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.line, r.bar}
	for i, cell := range r.cells {
		if field := r.edited(i); field != nil {
			cell = field
		}
		objects = append(objects, cell)
	}
	return objects
}

func (r *tableRow[T]) paint() {
	t := r.table
	selected := r.index == t.selected
	ground := fyne.ThemeColorName("")
	if row, ok := t.Row(r.index); ok && t.o.Tint != nil {
		ground = t.o.Tint(row)
	}
	switch {
	case selected:
		ground = ColorTint
	case r.hovered && ground == "":
		ground = ColorBg
	}
	r.ground.FillColor = colorOrNone(ground)
	r.line.FillColor = Color(ColorLine)
	r.line.Hidden = t.o.Choice
	r.ground.CornerRadius = 0
	if t.o.Choice {
		r.ground.CornerRadius = Px(radiusControl)
	}
	r.bar.FillColor = Color(ColorPrimary)
	r.bar.Hidden = !selected || !t.o.Bar
}

func (r *tableRow[T]) min() fyne.Size { return fyne.NewSize(Px(40), Px(r.table.o.RowHeight)) }

func (r *tableRow[T]) layout(size fyne.Size) {
	place(r.ground, 0, 0, size.Width, size.Height)
	place(r.line, 0, size.Height-Px(1), size.Width, Px(1))
	place(r.bar, 0, 0, Px(4), size.Height)
	widths := r.table.head.widths
	x := r.table.pad()
	for i, cell := range r.cells {
		if i >= len(widths) {
			return
		}
		room := cellRoom(widths, i)
		if field := r.edited(i); field != nil {
			high := field.MinSize().Height
			place(field, x-Px(11), floor((size.Height-high)/2), widths[i]-Px(6), high)
		} else {
			r.placeCell(cell, r.table.o.Columns[i].Align, x, room, size.Height-Px(1))
		}
		x += widths[i]
	}
}

func (r *tableRow[T]) placeCell(cell fyne.CanvasObject, align fyne.TextAlign, x, room, height float32) {
	min := cell.MinSize()
	if _, isText := cell.(*Text); isText {
		place(cell, x, floor((height-min.Height)/2), room, min.Height)
		return
	}
	width := room
	if align != fyne.TextAlignLeading {
		width = fyne.Min(min.Width, room)
	}
	high := HeightFor(cell, width)
	place(cell, x+alignedAt(align, room, width), floor((height-high)/2), width, high)
}

// MouseDown implements desktop.Mouseable: a press highlights at once.
func (r *tableRow[T]) MouseDown(*desktop.MouseEvent) {
	FocusOn(r.table)
	r.table.choose(r.index)
}

// MouseUp implements desktop.Mouseable.
func (r *tableRow[T]) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped implements fyne.DoubleTappable.
func (r *tableRow[T]) DoubleTapped(*fyne.PointEvent) { r.table.activate() }

// TappedSecondary implements fyne.SecondaryTappable.
func (r *tableRow[T]) TappedSecondary(e *fyne.PointEvent) {
	FocusOn(r.table)
	r.table.choose(r.index)
	r.table.showMenu(e.AbsolutePosition)
}

// MouseIn implements desktop.Hoverable.
func (r *tableRow[T]) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (r *tableRow[T]) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *tableRow[T]) MouseOut() {
	r.hovered = false
	r.Refresh()
}

// tableGroup is a heading in view.
type tableGroup[T any] struct {
	widget.BaseWidget
	table              *Table[T]
	group              Group
	ground             *canvas.Rectangle
	line               *canvas.Rectangle
	fold, icon         *glyph
	mark               *UnitMark
	title, note, alert *line
}

func newTableGroup[T any](t *Table[T]) *tableGroup[T] {
	g := &tableGroup[T]{
		table: t, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), fold: newGlyph(IconNone, ColorText2),
		icon: newGlyph(IconNone, ColorText), mark: NewUnitMark(UnitNone), title: newLine("", RoleBody, ColorText),
		note: newLine("", RoleBody, ColorText2), alert: newLine("", RoleBody, ColorRed),
	}
	g.title.bold, g.alert.bold = true, true
	g.ExtendBaseWidget(g)
	return g
}

func (g *tableGroup[T]) set(group Group) {
	g.group = group
	g.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (g *tableGroup[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: g, objects: g.objects, layout: g.layout, min: g.min, paint: g.paint}
}

func (g *tableGroup[T]) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{g.ground, g.line, g.fold.image, g.icon.image, g.mark, g.title.obj, g.note.obj, g.alert.obj}
}

func (g *tableGroup[T]) paint() {
	g.ground.FillColor = Color(ColorBg)
	g.line.FillColor = Color(ColorLine)
	fold := IconNone
	if g.table.o.OnFold != nil {
		fold = IconDown
		if g.group.Folded {
			fold = IconRight
		}
	}
	g.fold.set(fold, ColorText2)
	g.icon.set(g.group.Icon, ColorText)
	g.mark.Hidden = g.group.Unit == 0
	switch {
	case g.group.Unit == UnitAll:
		g.mark.Set(UnitAll)
	case g.group.Unit > 0:
		g.mark.Set(g.group.Unit - 1)
	}
	g.title.role, g.title.bold, g.title.color, g.note.role = RoleBody, true, ColorText, RoleBody
	if g.table.o.QuietGroups {
		g.title.role, g.title.bold, g.title.color, g.note.role = RoleCaption, false, ColorText2, RoleCaption
	}
	g.title.set(g.group.Title)
	g.title.paint()
	g.note.set(g.group.Note)
	g.note.paint()
	g.alert.set(g.group.Alert)
	g.alert.paint()
}

func (g *tableGroup[T]) min() fyne.Size { return fyne.NewSize(Px(40), Px(RowGroup)) }

func (g *tableGroup[T]) layout(size fyne.Size) {
	place(g.ground, 0, 0, size.Width, size.Height)
	place(g.line, 0, size.Height-Px(1), size.Width, Px(1))
	height := size.Height - Px(1)
	x := g.table.pad()
	if g.fold.name != IconNone {
		g.fold.place(x, 0, Px(iconControl), height)
		x += Px(iconControl) + Px(8)
	}
	if g.icon.name != IconNone {
		g.icon.place(x, 0, Px(iconControl), height)
		x += Px(iconControl) + Px(6)
	}
	if !g.mark.Hidden {
		place(g.mark, x, 0, Px(10), height)
		x += Px(10) + Px(8)
	}
	for _, words := range []*line{g.title, g.note, g.alert} {
		if words.full == "" {
			words.place(x, 0, 0, height)
			continue
		}
		width := min(words.width(), max(size.Width-x-g.table.pad(), 0))
		words.place(x, 0, width, height)
		x += width + Px(8)
	}
}

// Tapped implements fyne.Tappable.
func (g *tableGroup[T]) Tapped(*fyne.PointEvent) {
	if g.table.o.OnFold != nil {
		g.table.o.OnFold(g.group.Title, !g.group.Folded)
	}
}
