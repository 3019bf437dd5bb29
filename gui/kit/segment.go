package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// SegmentItem is one choice of a Segment.
type SegmentItem struct {
	Icon IconName
	Text string
	Tone Tone // colour when chosen; the primary for ToneInfo and ToneGrey's dark grey
}

// SegmentOptions describes a Segment.
type SegmentOptions struct {
	Items    []SegmentItem
	Selected int  // -1 for none
	Small    bool // 28 high with small words
	Tick     bool // a tick before the chosen words instead of icons
	Plain    bool // a light border, as inside a table
	OnChange func(index int)
	Hints    []Hint
}

// segmentFace is a row of choices without the focus.
type segmentFace struct {
	widget.BaseWidget
	o        SegmentOptions
	box      *box
	fills    []*box
	icons    []*glyph
	words    []*line
	dividers []*canvas.Rectangle
	ring     *ring
	focused  bool
}

func (f *segmentFace) build(o SegmentOptions) {
	f.o = o
	edge := ColorEdge
	if o.Plain {
		edge = ColorLine
	}
	f.box = newBox(ColorSurface, edge, radiusControl)
	f.ring = newRing(radiusControl)
	for _, item := range o.Items {
		f.fills = append(f.fills, newBox("", "", 0))
		f.icons = append(f.icons, newGlyph(item.Icon, ColorText2))
		f.words = append(f.words, newLine(item.Text, f.role(), ColorText2))
		f.dividers = append(f.dividers, canvas.NewRectangle(Color(ColorLine)))
	}
	f.paint()
}

func (f *segmentFace) renderer(w fyne.CanvasObject) fyne.WidgetRenderer {
	return &renderer{widget: w, objects: f.objects, layout: f.layout, min: f.min, paint: f.paint}
}

func (f *segmentFace) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.box.obj}
	for i := range f.o.Items {
		objects = append(objects, f.dividers[i])
	}
	for i := range f.o.Items {
		objects = append(objects, f.fills[i].obj, f.icons[i].image, f.words[i].obj)
	}
	return append(objects, f.ring.obj)
}

func (f *segmentFace) role() Role {
	if f.o.Small {
		return RoleCaption
	}
	return RoleBody
}

// chosenManner returns ground and ink of a chosen item.
func chosenManner(t Tone) (fill, ink fyne.ThemeColorName) {
	switch t {
	case ToneGreen:
		return ColorGreen, ColorOnRed
	case ToneAmber:
		return ColorAmber, ColorOnRed
	case ToneRed:
		return ColorRed, ColorOnRed
	case ToneOutline:
		return ColorGrey, ColorOnRed
	}
	return ColorPrimary, ColorOnPrimary
}

func (f *segmentFace) icon(i int) IconName {
	if f.o.Tick {
		if i == f.o.Selected {
			return IconCheck
		}
		return IconNone
	}
	return f.o.Items[i].Icon
}

func (f *segmentFace) paint() {
	f.box.paint()
	for i, item := range f.o.Items {
		fill, ink := fyne.ThemeColorName(""), ColorText2
		if i == f.o.Selected {
			fill, ink = chosenManner(item.Tone)
		}
		f.fills[i].set(fill, "")
		f.fills[i].corners = f.round(i)
		f.fills[i].paint()
		f.icons[i].set(f.icon(i), ink)
		f.words[i].color = ink
		f.words[i].bold = i == f.o.Selected
		f.words[i].set(item.Text)
		f.words[i].paint()
		f.dividers[i].FillColor = Color(ColorLine)
		f.dividers[i].Hidden = i == 0 || i == f.o.Selected || i-1 == f.o.Selected
	}
	f.ring.paint()
	f.ring.show(f.focused)
}

// round gives the outer corners of the first and last item.
func (f *segmentFace) round(i int) *corners {
	c := &corners{}
	if i == 0 {
		c.topLeft, c.bottomLeft = radiusControl, radiusControl
	}
	if i == len(f.o.Items)-1 {
		c.topRight, c.bottomRight = radiusControl, radiusControl
	}
	return c
}

func (f *segmentFace) height() float32 {
	if f.o.Small {
		return Px(HeightSmall)
	}
	return Px(HeightControl)
}

func (f *segmentFace) pad() float32 {
	if f.o.Small {
		return Px(9)
	}
	return Px(12)
}

func (f *segmentFace) iconSide() float32 {
	if f.o.Small {
		return Px(15)
	}
	return Px(iconControl)
}

// itemWidth is the same whether the item is chosen or not, so that nothing moves.
func (f *segmentFace) itemWidth(i int) float32 {
	item := f.o.Items[i]
	width := 2*f.pad() + ceil(measure(item.Text, f.role(), fyne.TextStyle{Bold: true}))
	if f.icon(i) != IconNone || (f.o.Tick && i == f.o.Selected) {
		width += f.iconSide() + Px(5)
	}
	return width
}

func (f *segmentFace) min() fyne.Size {
	width := float32(0)
	for i := range f.o.Items {
		width += f.itemWidth(i)
	}
	return fyne.NewSize(width, f.height())
}

func (f *segmentFace) layout(size fyne.Size) {
	height := f.height()
	y := floor((size.Height - height) / 2)
	Put(f.box.obj, 0, y, f.min().Width, height)
	x := float32(0)
	for i := range f.o.Items {
		width := f.itemWidth(i)
		Put(f.fills[i].obj, x, y, width, height)
		Put(f.dividers[i], x, y+Px(1), Px(1), height-2*Px(1))
		inner := f.words[i].width()
		at := x + floor((width-inner)/2)
		if f.icon(i) != IconNone {
			at = x + floor((width-inner-f.iconSide()-Px(5))/2)
			f.icons[i].place(at, y, f.iconSide(), height)
			at += f.iconSide() + Px(5)
		}
		f.words[i].place(at, y, inner, height)
		x += width
	}
	f.ring.around(fyne.NewSize(f.min().Width, height))
	f.ring.obj.Move(f.ring.obj.Position().AddXY(0, y))
}

func (f *segmentFace) tapped(at fyne.Position) {
	x := float32(0)
	for i := range f.o.Items {
		x += f.itemWidth(i)
		if at.X < x {
			f.choose(i)
			return
		}
	}
}

func (f *segmentFace) choose(i int) {
	if i < 0 || i >= len(f.o.Items) || i == f.o.Selected {
		return
	}
	f.o.Selected = i
	f.Refresh()
	if f.o.OnChange != nil {
		f.o.OnChange(i)
	}
}

// SetSelected shows a choice without reporting it; -1 shows none.
func (f *segmentFace) SetSelected(i int) {
	if f.o.Selected != i {
		f.o.Selected = i
		f.Refresh()
	}
}

// Selected returns the chosen item, -1 for none.
func (f *segmentFace) Selected() int { return f.o.Selected }

// SetOnChange changes whom a choice is reported to.
func (f *segmentFace) SetOnChange(onChange func(int)) { f.o.OnChange = onChange }

// Cursor implements desktop.Cursorable.
func (f *segmentFace) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Segment is a row of choices of which one holds; ← and → move the choice.
type Segment struct{ segmentFace }

var _ fyne.Focusable = (*Segment)(nil)

// NewSegment makes a row of choices.
func NewSegment(o SegmentOptions) *Segment {
	s := &Segment{}
	s.build(o)
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *Segment) CreateRenderer() fyne.WidgetRenderer { return s.renderer(s) }

// Tapped implements fyne.Tappable.
func (s *Segment) Tapped(e *fyne.PointEvent) {
	FocusOn(s)
	s.tapped(e.Position)
}

// FocusGained implements fyne.Focusable.
func (s *Segment) FocusGained() {
	s.focused = true
	s.Refresh()
	focusMoved(s, true)
}

// FocusLost implements fyne.Focusable.
func (s *Segment) FocusLost() {
	s.focused = false
	s.Refresh()
	focusMoved(s, false)
}

// TypedRune implements fyne.Focusable.
func (s *Segment) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (s *Segment) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(max(s.o.Selected-1, 0))
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.o.Selected + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.o.Items) - 1)
	default:
		windowKey(s, key)
	}
}

// KeyHints implements KeyHinter.
func (s *Segment) KeyHints() []Hint { return s.o.Hints }

// CellSegment is a row of choices inside a row of a list; it takes no focus.
type CellSegment struct{ segmentFace }

// NewCellSegment makes a row of choices for a row of a list.
func NewCellSegment(o SegmentOptions) *CellSegment {
	s := &CellSegment{}
	s.build(o)
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *CellSegment) CreateRenderer() fyne.WidgetRenderer { return s.renderer(s) }

// Tapped implements fyne.Tappable.
func (s *CellSegment) Tapped(e *fyne.PointEvent) { s.tapped(e.Position) }
