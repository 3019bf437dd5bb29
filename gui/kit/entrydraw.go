package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

func (e *Entry) paint() {
	edge := ColorEdge
	e.box.edgeWidth = 1
	switch {
	case e.focused && !e.Disabled():
		edge = ColorFocus
		e.box.edgeWidth = 2
	case e.problem != "":
		edge = ColorRed
		e.box.edgeWidth = 2
	case e.Disabled():
		edge = ColorLine
	}
	fill := ColorSurface
	if e.Disabled() {
		fill = ColorSunken
	}
	if e.o.plain {
		fill, edge = "", ""
	}
	e.box.set(fill, edge)
	e.box.paint()
	e.icon.paint()
	e.trailing.Refresh()
}

// CreateRenderer implements fyne.Widget. Fyne's own box and edge are left out.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{entry: e, inner: e.Entry.CreateRenderer()}
	e.wheel = newWheel(e.outer, r.scroll())
	e.paint()
	return r
}

// entryRenderer draws Fyne's entry inside the kit's own edge.
type entryRenderer struct {
	entry *Entry
	inner fyne.WidgetRenderer
}

// scroll returns the area in which Fyne's entry moves its text, nil for none.
func (r *entryRenderer) scroll() *container.Scroll {
	for _, o := range r.inner.Objects()[ownParts:] {
		if s, ok := o.(*container.Scroll); ok {
			return s
		}
	}
	return nil
}

// ownParts are the objects of Fyne's entry that the kit draws itself: box and edge.
const ownParts = 2

func (r *entryRenderer) Destroy() { r.inner.Destroy() }

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	e := r.entry
	objects := []fyne.CanvasObject{e.box.obj, e.icon.image}
	objects = append(objects, r.inner.Objects()[ownParts:]...)
	return append(objects, e.wheel, e.trailing)
}

func (r *entryRenderer) MinSize() fyne.Size {
	e := r.entry
	if e.MultiLine {
		return fyne.NewSize(Px(80), e.rowsHeight())
	}
	return fyne.NewSize(e.shift().X+Px(40)+e.trailingRoom(), e.height())
}

func (r *entryRenderer) Layout(size fyne.Size) {
	e := r.entry
	Put(e.box.obj, 0, 0, size.Width, size.Height)
	e.icon.place(Px(11), 0, Px(iconControl), size.Height)
	room := e.trailingRoom()
	Put(e.trailing, size.Width-room-Px(4), 0, room, size.Height)
	shift := e.shift()
	inner := fyne.NewSize(max(size.Width-shift.X-room-Px(3), 1), size.Height)
	if !e.MultiLine {
		inner.Height = e.innerHeight()
	}
	r.inner.Layout(inner)
	for _, o := range r.inner.Objects()[ownParts:] {
		o.Move(o.Position().Add(shift))
	}
	Put(e.wheel, 0, 0, size.Width, size.Height)
}

func (r *entryRenderer) Refresh() {
	r.inner.Refresh()
	r.entry.paint()
	r.Layout(r.entry.Size())
}

// rowsHeight is the height of a text area: its rows, or as many as its text has.
func (e *Entry) rowsHeight() float32 {
	rows := e.o.Rows
	if rows == 0 {
		rows = 3
	}
	if e.o.MaxRows > rows && e.Size().Width > 0 {
		rows = min(max(e.textRows(e.Size().Width), rows), e.o.MaxRows)
	}
	letters := fyne.MeasureText("M", RoleBody.TextSize(), e.TextStyle).Height
	return ceil(letters*float32(rows)) + 2*Px(8) + Px(2)
}

func (e *Entry) textRows(width float32) int {
	b := &breaker{spans: []Span{{Text: e.Text}}, role: RoleBody}
	return len(b.lines(width - 2*Px(12)))
}

// HeightFor implements Flow.
func (e *Entry) HeightFor(width float32) float32 {
	if !e.MultiLine {
		return e.height()
	}
	if e.o.MaxRows > e.o.Rows && width > 0 {
		letters := fyne.MeasureText("M", RoleBody.TextSize(), e.TextStyle).Height
		rows := min(max(e.textRows(width), e.o.Rows), e.o.MaxRows)
		return ceil(letters*float32(rows)) + 2*Px(8) + Px(2)
	}
	return e.rowsHeight()
}

// trailingIcon is the small icon at the right end of a field. It takes no focus.
type trailingIcon struct {
	widget.BaseWidget
	glyph *glyph
	onTap func()
}

func newTrailingIcon(name IconName, onTap func()) *trailingIcon {
	t := &trailingIcon{glyph: newGlyph(name, ColorText2), onTap: onTap}
	t.Hidden = name == IconNone
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *trailingIcon) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: t, objects: fixed(t.glyph.image), layout: t.layout, min: t.min, paint: t.glyph.paint}
}

func (t *trailingIcon) min() fyne.Size { return fyne.NewSquareSize(Px(28)) }

func (t *trailingIcon) layout(size fyne.Size) {
	t.glyph.place(floor((size.Width-Px(iconControl))/2), 0, Px(iconControl), size.Height)
}

// Tapped implements fyne.Tappable.
func (t *trailingIcon) Tapped(*fyne.PointEvent) { t.onTap() }

// Cursor implements desktop.Cursorable.
func (t *trailingIcon) Cursor() desktop.Cursor { return desktop.PointerCursor }
