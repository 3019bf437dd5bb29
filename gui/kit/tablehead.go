package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// headCell is the head of one column.
type headCell struct {
	id, title string
	align     fyne.TextAlign
	sorts     bool
}

// tableHead is the head of a table. A tap on a column that can be sorted sorts by it.
type tableHead struct {
	widget.BaseWidget
	cells  []headCell
	widths []float32
	pad    float32
	bare   bool
	onSort func(id string)
	onMark func() // the tick box before the titles was pressed; nil: there is none
	marked Marked // what that box shows
	// markRoom is the width of the tick box within pad.
	markRoom float32
	sorted   string
	down     bool

	ground *box
	line   *canvas.Rectangle
	titles []*line
	arrow  *glyph
	box    *glyph
}

func newTableHead(cells []headCell, onSort func(string)) *tableHead {
	h := &tableHead{cells: cells, onSort: onSort, ground: newBox(ColorSunken, "", 0), line: headLine(), arrow: newGlyph(IconNone, ColorText), box: newGlyph(IconNone, ColorText2)}
	for _, c := range cells {
		title := newLine(c.title, RoleCaption, ColorText2)
		title.bold = true
		h.titles = append(h.titles, title)
	}
	h.ExtendBaseWidget(h)
	return h
}

// mark shows by which column the rows are sorted.
func (h *tableHead) mark(id string, down bool) {
	h.sorted, h.down = id, down
	h.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: h, objects: h.objects, layout: h.layout, min: h.min, paint: h.paint}
}

func (h *tableHead) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{h.ground.obj, h.line}
	for _, t := range h.titles {
		objects = append(objects, t.obj)
	}
	return append(objects, h.arrow.image, h.box.image)
}

func (h *tableHead) paint() {
	h.ground.corners = nil
	if !h.bare {
		h.ground.corners = &corners{topLeft: radiusCard - 1, topRight: radiusCard - 1}
	}
	h.ground.paint()
	h.line.FillColor = Color(ColorLine)
	for i, t := range h.titles {
		t.color = ColorText2
		if h.cells[i].id == h.sorted {
			t.color = ColorText
		}
		t.paint()
	}
	h.box.set(IconNone, ColorText2)
	if h.onMark != nil {
		h.box.set(h.marked.icon(), h.marked.ink())
	}
	switch {
	case h.sorted == "":
		h.arrow.set(IconNone, ColorText)
	case h.down:
		h.arrow.set(IconDown, ColorText)
	default:
		h.arrow.set(IconUp, ColorText)
	}
}

func (h *tableHead) min() fyne.Size { return fyne.NewSize(Px(40), Px(HeightTableHead)) }

func (h *tableHead) layout(size fyne.Size) {
	Put(h.ground.obj, 0, 0, size.Width, size.Height)
	Put(h.line, 0, size.Height-Px(1), size.Width, Px(1))
	h.box.place(h.pad-h.markRoom, 0, Px(iconRow), size.Height)
	x := h.pad
	for i, t := range h.titles {
		if i >= len(h.widths) {
			return
		}
		t.obj.Hidden = h.widths[i] == 0
		room := cellRoom(h.widths, i)
		width := min(t.width(), room)
		at := x + alignedAt(h.cells[i].align, room, width)
		t.place(at, 0, width, size.Height)
		if h.cells[i].id == h.sorted {
			h.arrow.image.Hidden = h.widths[i] == 0
			h.arrow.place(at+width+Px(2), 0, Px(16), size.Height)
		}
		x += h.widths[i]
	}
}

func alignedAt(align fyne.TextAlign, room, width float32) float32 {
	switch align {
	case fyne.TextAlignCenter:
		return floor((room - width) / 2)
	case fyne.TextAlignTrailing:
		return room - width
	}
	return 0
}

// Tapped implements fyne.Tappable.
func (h *tableHead) Tapped(e *fyne.PointEvent) {
	x := h.pad
	if h.onMark != nil && e.Position.X < x {
		h.onMark()
		return
	}
	for i, width := range h.widths {
		if e.Position.X >= x && e.Position.X < x+width {
			if h.cells[i].sorts {
				h.onSort(h.cells[i].id)
			}
			return
		}
		x += width
	}
}

// Cursor implements desktop.Cursorable.
func (h *tableHead) Cursor() desktop.Cursor {
	for _, c := range h.cells {
		if c.sorts {
			return desktop.PointerCursor
		}
	}
	return desktop.DefaultCursor
}
