package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tableRow is one row in view.
type tableRow[T any] struct {
	widget.BaseWidget
	table   *Table[T]
	index   int
	ground  *canvas.Rectangle
	bar     *canvas.Rectangle
	line    *canvas.Rectangle
	box     *glyph
	cells   []fyne.CanvasObject
	hovered bool
	version int  // of the table when the row was filled
	marked  bool // the row was drawn as the highlighted one
	look    *Theme
}

func newTableRow[T any](t *Table[T]) *tableRow[T] {
	r := &tableRow[T]{table: t, index: -1, ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), box: newGlyph(IconNone, ColorText2)}
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
	objects := []fyne.CanvasObject{r.ground, r.line, r.bar, r.box.image}
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
	marked := r.paintMark()
	switch {
	case marked || selected && t.o.Marks == nil:
		ground = ColorTint
	case selected:
		ground = ColorBg
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
	Put(r.ground, 0, 0, size.Width, size.Height)
	Put(r.line, 0, size.Height-Px(1), size.Width, Px(1))
	Put(r.bar, 0, 0, Px(4), size.Height)
	widths := r.table.head.widths
	x := r.table.pad()
	r.box.place(x, 0, Px(iconRow), size.Height-Px(1))
	x += r.table.markRoom()
	for i, cell := range r.cells {
		if i >= len(widths) {
			return
		}
		room := cellRoom(widths, i)
		if shown := widths[i] > 0; cell.Visible() != shown {
			setVisible(cell, shown)
		}
		if field := r.edited(i); field != nil {
			high := field.MinSize().Height
			Put(field, x-Px(11), floor((size.Height-high)/2), widths[i]-Px(6), high)
		} else {
			r.placeCell(cell, r.table.o.Columns[i].Align, x, room, size.Height-Px(1))
		}
		x += widths[i]
	}
}

func (r *tableRow[T]) placeCell(cell fyne.CanvasObject, align fyne.TextAlign, x, room, height float32) {
	min := cell.MinSize()
	if _, isText := cell.(*Text); isText {
		Put(cell, x, floor((height-min.Height)/2), room, min.Height)
		return
	}
	width := room
	if align != fyne.TextAlignLeading {
		width = fyne.Min(min.Width, room)
	}
	high := HeightFor(cell, width)
	Put(cell, x+alignedAt(align, room, width), floor((height-high)/2), width, high)
}

// MouseDown implements desktop.Mouseable: a press highlights at once.
func (r *tableRow[T]) MouseDown(e *desktop.MouseEvent) {
	FocusOn(r.table)
	r.table.pressed(r.index, e)
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
