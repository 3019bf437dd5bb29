package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TimelineEntry is a point of a Timeline.
type TimelineEntry struct {
	Day    string
	Icon   IconName
	Tone   Tone
	Hollow bool // an outlined dot: no record, but how things stand now
	Title  string
	Text   string
	Link   string // words of what Enter opens, "" for nothing
	OnLink func()
}

// TimelineOptions describes a Timeline.
type TimelineOptions struct {
	// OnKey sees the keys the timeline does not use itself and returns whether it
	// took the key.
	OnKey func(key fyne.KeyName) bool
	Hints []Hint
}

// Timeline shows what happened one thing under another, joined by a line. It has
// the focus as a whole; ↑ and ↓ go from one to the next, Enter opens its link.
type Timeline struct {
	widget.BaseWidget
	o       TimelineOptions
	entries []*timelineEntry
	at      int
	focused bool
}

var (
	_ fyne.Focusable = (*Timeline)(nil)
	_ Flow           = (*Timeline)(nil)
	_ FocusParter    = (*Timeline)(nil)
)

// NewTimeline makes a timeline.
func NewTimeline(o TimelineOptions) *Timeline {
	t := &Timeline{o: o}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows other entries; the highlighted one keeps its place.
func (t *Timeline) Set(entries []TimelineEntry) {
	t.entries = t.entries[:0:0]
	for i, e := range entries {
		t.entries = append(t.entries, newTimelineEntry(t, e, i, i == len(entries)-1))
	}
	t.at = max(min(t.at, len(entries)-1), 0)
	t.mark()
	t.Refresh()
}

// Entries returns what is shown.
func (t *Timeline) Entries() []TimelineEntry {
	entries := make([]TimelineEntry, len(t.entries))
	for i, e := range t.entries {
		entries[i] = e.o
	}
	return entries
}

func (t *Timeline) mark() {
	for i, e := range t.entries {
		e.ring.show(t.focused && i == t.at)
	}
}

func (t *Timeline) goTo(i int) {
	if i < 0 || i >= len(t.entries) {
		return
	}
	t.at = i
	t.mark()
	if root := rootOf(t); root != nil {
		scrollTo(root.content, t.entries[i])
	}
}

// Children implements Parent.
func (t *Timeline) Children() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(t.entries))
	for i, e := range t.entries {
		all[i] = e
	}
	return all
}

// FocusPart implements FocusParter.
func (t *Timeline) FocusPart() fyne.CanvasObject {
	if t.at >= len(t.entries) {
		return nil
	}
	return t.entries[t.at]
}

// CreateRenderer implements fyne.Widget.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: t, objects: t.Children, layout: t.layout, min: t.min, paint: t.mark}
}

func (t *Timeline) min() fyne.Size {
	return fyne.NewSize(Px(240), t.HeightFor(max(t.Size().Width, Px(240))))
}

// HeightFor implements Flow.
func (t *Timeline) HeightFor(width float32) float32 {
	height := float32(0)
	for _, e := range t.entries {
		height += e.HeightFor(width)
	}
	return height
}

func (t *Timeline) layout(size fyne.Size) {
	y := float32(0)
	for _, e := range t.entries {
		high := e.HeightFor(size.Width)
		Put(e, 0, y, size.Width, high)
		y += high
	}
}

// FocusGained implements fyne.Focusable.
func (t *Timeline) FocusGained() {
	t.focused = true
	t.mark()
	focusMoved(t, true)
}

// FocusLost implements fyne.Focusable.
func (t *Timeline) FocusLost() {
	t.focused = false
	t.mark()
	focusMoved(t, false)
}

// TypedRune implements fyne.Focusable.
func (t *Timeline) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *Timeline) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		t.goTo(t.at - 1)
	case fyne.KeyDown:
		t.goTo(t.at + 1)
	case fyne.KeyHome:
		t.goTo(0)
	case fyne.KeyEnd:
		t.goTo(len(t.entries) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	default:
		if t.o.OnKey == nil || !SingleKey(t, key.Name, func() bool { return t.o.OnKey(key.Name) }) {
			windowKey(t, key)
		}
	}
}

func (t *Timeline) open() {
	if t.at < len(t.entries) && t.entries[t.at].o.OnLink != nil {
		t.entries[t.at].o.OnLink()
	}
}

// KeyHints implements KeyHinter.
func (t *Timeline) KeyHints() []Hint { return t.o.Hints }

// timelineEntry is one point in view.
type timelineEntry struct {
	widget.BaseWidget
	timeline *Timeline
	o        TimelineEntry
	index    int
	last     bool

	day   *line
	dot   *box
	icon  *glyph
	join  *canvas.Rectangle
	title *Text
	text  *Text
	link  *CellLink
	ring  *ring
}

// Measures of an entry at 100 %.
const (
	timelineDay  float32 = 72 // width of the day
	timelineDot  float32 = 28
	timelineGap  float32 = 12
	timelineFoot float32 = 18 // between two entries
)

func newTimelineEntry(t *Timeline, o TimelineEntry, index int, last bool) *timelineEntry {
	e := &timelineEntry{
		timeline: t, o: o, index: index, last: last, day: newLine(o.Day, RoleCaption, ColorText2), dot: newBox("", "", timelineDot/2),
		icon: newGlyph(o.Icon, ColorText2), join: canvas.NewRectangle(nil),
		title: NewText(TextOptions{Text: o.Title, Bold: true, Wrap: true}), text: NewText(TextOptions{Text: o.Text, Color: ColorText2, Wrap: true}),
		ring: newRing(radiusControl),
	}
	e.text.Hidden = o.Text == ""
	e.link = NewCellLink(LinkOptions{Text: o.Link, OnTap: o.OnLink})
	e.link.Hidden = o.Link == ""
	e.paint()
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer implements fyne.Widget.
func (e *timelineEntry) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: e, objects: fixed(e.join, e.dot.obj, e.icon.image, e.day.obj, e.title, e.text, e.link, e.ring.obj),
		layout: e.layout, min: e.min, paint: e.paint,
	}
}

func (e *timelineEntry) paint() {
	e.day.paint()
	fill, edge, ink := e.o.Tone.ground(), fyne.ThemeColorName(""), e.o.Tone.ink()
	switch {
	case e.o.Hollow:
		fill, edge = ColorSurface, e.o.Tone.ink()
	case e.o.Tone == ToneInfo:
		fill, ink = ColorPrimary, ColorOnPrimary
	}
	e.dot.set(fill, edge)
	e.dot.paint()
	e.icon.set(e.o.Icon, ink)
	e.join.FillColor = Color(ColorLine)
	e.join.Hidden = e.last
	e.ring.paint()
}

// left is where the words begin.
func (e *timelineEntry) left() float32 {
	return Px(timelineDay) + Px(timelineGap) + Px(timelineDot) + Px(timelineGap)
}

// room is the width of the words at a width of the entry: the link stands at
// the right of the title.
func (e *timelineEntry) room(width float32) (title, text float32) {
	text = max(width-e.left(), Px(80))
	title = text
	if !e.link.Hidden {
		title = max(text-e.link.MinSize().Width-Px(12), Px(80))
	}
	return title, text
}

// HeightFor implements Flow.
func (e *timelineEntry) HeightFor(width float32) float32 {
	title, text := e.room(width)
	height := Px(4) + e.title.HeightFor(title)
	if !e.text.Hidden {
		height += e.text.HeightFor(text)
	}
	return max(height, Px(timelineDot)) + Px(timelineFoot)
}

func (e *timelineEntry) min() fyne.Size {
	return fyne.NewSize(Px(240), Px(timelineDot)+Px(timelineFoot))
}

func (e *timelineEntry) layout(size fyne.Size) {
	dayWidth := min(e.day.width(), Px(timelineDay))
	e.day.place(Px(timelineDay)-dayWidth, 0, dayWidth, Px(timelineDot))
	x := Px(timelineDay) + Px(timelineGap)
	Put(e.dot.obj, x, 0, Px(timelineDot), Px(timelineDot))
	e.icon.place(x+(Px(timelineDot)-Px(16))/2, 0, Px(16), Px(timelineDot))
	Put(e.join, x+Px(timelineDot)/2-Px(1), Px(timelineDot), Px(2), max(size.Height-Px(timelineDot), 0))
	title, text := e.room(size.Width)
	y := Px(4)
	high := e.title.HeightFor(title)
	Put(e.title, e.left(), y, title, high)
	if !e.link.Hidden {
		link := e.link.MinSize()
		Put(e.link, size.Width-link.Width, y, link.Width, link.Height)
	}
	y += high
	Put(e.text, e.left(), y, text, e.text.HeightFor(text))
	Put(e.ring.obj, e.left()-Px(8), -Px(2), size.Width-e.left()+Px(12), size.Height-Px(timelineFoot)+Px(6))
}

// Tapped implements fyne.Tappable.
func (e *timelineEntry) Tapped(*fyne.PointEvent) {
	FocusOn(e.timeline)
	e.timeline.goTo(e.index)
}
