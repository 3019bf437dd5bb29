package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	faceLines           = 3 // of what the card is about
	faceLeft    float32 = 16
	faceRight   float32 = 10
	faceTop     float32 = 9
	faceMarkBar float32 = 6 // colour of the unit at the left edge
	faceMark    float32 = 10
)

// faceTextWidth is the room for words on a card of a width.
func faceTextWidth(width float32) float32 { return max(width-Px(faceLeft)-Px(faceRight), Px(24)) }

// faceHeight is the height of a card whose text has a number of lines.
func faceHeight(lines int) float32 {
	return float32(lines)*RoleBody.LineHeight() + 2*Px(faceTop) + Px(4) + RoleCaption.LineHeight() + Px(8) + Px(22)
}

// faceLook is how a card stands out.
type faceLook struct{ ringed, selected, hovered, hole, ghost bool }

// boardFace draws one card. It is used again for other cards.
type boardFace struct {
	widget.BaseWidget
	card    BoardCard
	look    faceLook
	version int
	letters *letterWidths
	shownAt fyne.Size

	box     *box
	bar     *canvas.Rectangle
	lines   [faceLines]*canvas.Text
	unit    *UnitMark
	who     *line
	badge   *Badge
	clock   *glyph
	carried *line
	origin  *line
	tick    *glyph
	gone    *line
	ring    *ring
}

func newBoardFace(words Words) *boardFace {
	f := &boardFace{
		version: -1, box: newBox(ColorSurface, ColorLine, radiusCard), bar: canvas.NewRectangle(nil), unit: NewUnitMark(UnitNone),
		who: newLine("", RoleCaption, ColorText2), badge: NewBadge(BadgeOptions{}), clock: newGlyph(IconHistory, ColorText2),
		carried: newLine("", RoleCaption, ColorText2), origin: newLine("", RoleCaption, ColorText2),
		tick: newGlyph(IconDone, ColorPrimary), gone: newLine(words.T(wordBoardGone), RoleCaption, ColorText2), ring: newRing(radiusCard),
	}
	for i := range f.lines {
		f.lines[i] = canvas.NewText("", nil)
	}
	f.ExtendBaseWidget(f)
	return f
}

// show draws a card unless it is drawn already.
func (f *boardFace) show(card BoardCard, look faceLook, letters *letterWidths, version int) {
	if f.version == version && f.card == card && f.shownAt == f.Size() {
		f.mark(look)
		return
	}
	if f.version != version {
		f.badge.Refresh()
		f.unit.Refresh()
	}
	f.card, f.look, f.letters, f.version, f.shownAt = card, look, letters, version, f.Size()
	f.Refresh()
}

// mark draws how the card stands out.
func (f *boardFace) mark(look faceLook) {
	if f.look == look {
		return
	}
	moved := f.look.hole != look.hole || f.look.selected != look.selected
	f.look = look
	f.paintGround()
	if moved {
		f.layout(f.Size())
	}
	canvas.Refresh(f)
}

// CreateRenderer implements fyne.Widget.
func (f *boardFace) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: f, objects: f.objects, layout: f.layout, min: f.min, paint: f.paint, shallow: true}
}

func (f *boardFace) objects() []fyne.CanvasObject {
	if f.look.hole {
		return []fyne.CanvasObject{f.box.obj, f.gone.obj, f.ring.obj}
	}
	objects := []fyne.CanvasObject{f.box.obj, f.bar, f.unit, f.who.obj, f.badge, f.origin.obj}
	for _, l := range f.lines {
		if l.Text != "" {
			objects = append(objects, l)
		}
	}
	if f.card.Carried > 0 {
		objects = append(objects, f.clock.image, f.carried.obj)
	}
	if f.look.selected {
		objects = append(objects, f.tick.image)
	}
	return append(objects, f.ring.obj)
}

func (f *boardFace) min() fyne.Size { return fyne.NewSize(Px(120), faceHeight(1)) }

func (f *boardFace) paint() {
	f.paintGround()
	f.paintBar()
	ink := ColorText
	if f.card.Muted {
		ink = ColorText2
	}
	for _, l := range f.lines {
		l.Color, l.TextSize = Color(ink), RoleBody.TextSize()
	}
	f.unit.Set(f.card.Unit)
	f.badge.Set(f.card.Badge)
	for l, text := range map[*line]string{f.who: f.card.Who, f.carried: strconv.Itoa(f.card.Carried), f.origin: f.card.Origin, f.gone: f.gone.full} {
		l.set(text)
		l.paint()
	}
	f.clock.paint()
	f.tick.paint()
}

// paintGround draws what the manner of the card shows by: ground, edge and ring.
func (f *boardFace) paintGround() {
	fill, edge, wide := ColorSurface, ColorLine, float32(1)
	switch {
	case f.look.ghost:
		edge, wide = ColorPrimary, 2
	case f.look.hole:
		fill, edge, wide = ColorBg, ColorTintLine, 2
	case f.look.selected:
		fill, edge = ColorTint, ColorPrimary
	case f.look.hovered:
		edge = ColorEdge
	}
	f.box.edgeWidth = wide
	f.box.set(fill, edge)
	f.box.rect.Shadow = canvas.Shadow{}
	if f.look.ghost {
		f.box.rect.Shadow = canvas.Shadow{Color: Color(ColorShadow), BlurRadius: Px(12), Offset: fyne.NewPos(0, Px(4))}
	}
	f.box.paint()
	f.ring.paint()
	f.ring.show(f.look.ringed)
}

func (f *boardFace) paintBar() {
	radius := Px(radiusCard)
	f.bar.TopLeftCornerRadius, f.bar.BottomLeftCornerRadius = radius, radius
	f.bar.StrokeWidth = 0
	switch f.card.Unit {
	case UnitAll:
		f.bar.FillColor = Color(ColorPrimary)
	case UnitNone:
		f.bar.FillColor = Color(ColorSurface)
		f.bar.StrokeColor, f.bar.StrokeWidth = Color(ColorEdge), Px(1)
	default:
		name, ring := UnitColor(f.card.Unit)
		f.bar.FillColor = Color(name)
		if ring {
			f.bar.FillColor = Color(ColorSurface)
			f.bar.StrokeColor, f.bar.StrokeWidth = Color(name), Px(2)
		}
	}
	f.bar.Refresh()
}

func (f *boardFace) layout(size fyne.Size) {
	Put(f.box.obj, 0, 0, size.Width, size.Height)
	f.ring.around(size)
	if f.look.hole {
		wide := min(f.gone.width(), size.Width)
		f.gone.place(floor((size.Width-wide)/2), 0, wide, size.Height)
		return
	}
	Put(f.bar, 0, 0, Px(faceMarkBar), size.Height)
	y := f.layoutText(size.Width)
	y = f.layoutWho(size.Width, y+Px(4))
	f.layoutState(size.Width, y+Px(8))
}

func (f *boardFace) layoutText(width float32) (below float32) {
	if f.letters == nil {
		return 0
	}
	lines := f.letters.lines(f.card.Text, faceTextWidth(width), faceLines)
	y, high := Px(faceTop), RoleBody.LineHeight()
	letters := fyne.MeasureText("A", RoleBody.TextSize(), fyne.TextStyle{}).Height
	for i, l := range f.lines {
		text := ""
		if i < len(lines) {
			text = lines[i]
		}
		if l.Text != text {
			l.Text = text
		}
		Put(l, Px(faceLeft), y+float32(i)*high+floor((high-letters)/2), faceTextWidth(width), letters)
		l.Refresh()
	}
	return y + float32(max(len(lines), 1))*high
}

func (f *boardFace) layoutWho(width, y float32) (below float32) {
	high, mark := RoleCaption.LineHeight(), Px(faceMark)
	Put(f.unit, Px(faceLeft), y+floor((high-mark)/2), mark, mark)
	x := Px(faceLeft) + mark + Px(5)
	right := width - Px(faceRight)
	if f.look.selected {
		right -= Px(iconControl)
		f.tick.place(right, y, Px(iconControl), high)
		right -= Px(4)
	}
	if f.card.Carried > 0 && !f.carriedBelow(width) {
		right -= f.carriedWidth()
		f.placeCarried(right, y, high)
	}
	f.who.place(x, y, max(right-x, 0), high)
	return y + high
}

// layoutState sets the deadline at the left, and at the right how often the card
// was carried over and where it comes from.
func (f *boardFace) layoutState(width, y float32) {
	high, right := Px(22), width-Px(faceRight)-Px(3)
	badge := min(f.badge.MinSize().Width, width-Px(4)-Px(faceLeft))
	Put(f.badge, Px(faceLeft), y, badge, high)
	room, carried := right-Px(faceLeft)-badge-Px(8), float32(0)
	if f.card.Carried > 0 && f.carriedBelow(width) {
		carried = f.carriedWidth() + Px(8)
	}
	origin := min(f.origin.width(), max(room-carried, 0))
	f.origin.obj.Hidden = origin < f.origin.width() && origin < Px(44)
	if f.origin.obj.Hidden {
		origin, carried = 0, carried-Px(8)
	}
	f.origin.place(right-origin, y, origin, high)
	if carried > 0 {
		f.placeCarried(right-origin-carried, y, high)
	}
}

// carriedWidth is the room that the count of carrying over takes.
func (f *boardFace) carriedWidth() float32 { return Px(iconBadge) + Px(3) + f.carried.width() }

// carriedBelow reports whether there is room for it beside the deadline, where it
// belongs; on a narrow card it goes a line up.
func (f *boardFace) carriedBelow(width float32) bool {
	return Px(faceLeft)+f.badge.MinSize().Width+Px(8)+f.carriedWidth() <= width-Px(faceRight)-Px(3)
}

func (f *boardFace) placeCarried(x, y, high float32) {
	f.clock.place(x, y, Px(iconBadge), high)
	f.carried.place(x+Px(iconBadge)+Px(3), y, f.carried.width(), high)
}
