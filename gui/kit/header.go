package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// HeaderOptions describes a Header.
type HeaderOptions struct {
	Back     string // words of the link that leads back, "" for none
	OnBack   func()
	Title    string
	Subtitle string
	Badge    *BadgeOptions
	Search   *SearchButtonOptions // the box that opens the search
	Actions  []fyne.CanvasObject  // buttons at the right; the main one last
}

// Header is the upper edge of a screen: where it leads back to, title, state,
// search and one main button. It is 60 high.
type Header struct {
	widget.BaseWidget
	o        HeaderOptions
	ground   *canvas.Rectangle
	line     *canvas.Rectangle
	back     *Link
	title    *line
	subtitle *line
	badge    *Badge
	search   *SearchButton
}

var _ Parent = (*Header)(nil)

// NewHeader makes the header of a screen.
func NewHeader(o HeaderOptions) *Header {
	h := &Header{
		o: o, ground: canvas.NewRectangle(Color(ColorSurface)), line: canvas.NewRectangle(Color(ColorLine)),
		title: newLine(o.Title, RoleTitle, ColorText), subtitle: newLine(o.Subtitle, RoleBody, ColorText2),
	}
	h.title.bold = true
	if o.Back != "" {
		h.back = NewLink(LinkOptions{Text: o.Back, Icon: IconLeft, OnTap: o.OnBack})
	}
	h.badge = NewBadge(BadgeOptions{})
	h.badge.Hidden = o.Badge == nil
	if o.Badge != nil {
		h.badge.Set(*o.Badge)
	}
	if o.Search != nil {
		h.search = NewSearchButton(*o.Search)
	}
	h.paint()
	h.ExtendBaseWidget(h)
	return h
}

// SetTitle changes title and subtitle.
func (h *Header) SetTitle(title, subtitle string) {
	h.o.Title, h.o.Subtitle = title, subtitle
	h.Refresh()
}

// Title returns the title shown.
func (h *Header) Title() string { return h.o.Title }

// SetBadge shows another state; nil shows none.
func (h *Header) SetBadge(o *BadgeOptions) {
	h.o.Badge = o
	h.badge.Hidden = o == nil
	if o != nil {
		h.badge.Set(*o)
	}
	h.Refresh()
}

// SetActions shows other buttons at the right.
func (h *Header) SetActions(actions ...fyne.CanvasObject) {
	h.o.Actions = actions
	h.Refresh()
}

// Children implements Parent.
func (h *Header) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if h.back != nil {
		all = append(all, h.back)
	}
	all = append(all, h.badge)
	if h.search != nil {
		all = append(all, h.search)
	}
	return append(all, h.o.Actions...)
}

// CreateRenderer implements fyne.Widget.
func (h *Header) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: h, objects: h.objects, layout: h.layout, min: h.min, paint: h.paint}
}

func (h *Header) objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{h.ground, h.line, h.title.obj, h.subtitle.obj}, h.Children()...)
}

func (h *Header) paint() {
	h.ground.FillColor = Color(ColorSurface)
	h.line.FillColor = Color(ColorLine)
	h.title.set(h.o.Title)
	h.title.paint()
	h.subtitle.set(h.o.Subtitle)
	h.subtitle.paint()
}

// leastTitle is the room for the title, at 100 %, that the search box gives way to.
const leastTitle float32 = 150

func (h *Header) min() fyne.Size { return fyne.NewSize(Px(320), Px(HeightHeader)) }

func (h *Header) layout(size fyne.Size) {
	Put(h.ground, 0, 0, size.Width, size.Height)
	Put(h.line, 0, size.Height-Px(1), size.Width, Px(1))
	high := size.Height - Px(1)
	if h.search != nil {
		h.search.Hidden = false
	}
	right := h.layoutRight(size.Width-Px(Inset), high)
	x := Px(Inset)
	if h.back != nil {
		min := h.back.MinSize()
		Put(h.back, x-Px(4), floor((high-min.Height)/2), min.Width, min.Height)
		x += min.Width + Px(8)
	}
	if h.search != nil && right-x < Px(leastTitle) {
		// Ctrl+K searches too; where the user is must be readable.
		h.search.Hidden = true
		right = h.layoutRight(size.Width-Px(Inset), high)
	}
	room := right - Px(12) - x
	badge := float32(0)
	if !h.badge.Hidden {
		badge = h.badge.MinSize().Width + Px(12)
	}
	width := min(h.title.width(), max(room-badge, 0))
	h.title.place(x, 0, width, high)
	x += width + Px(12)
	width = min(h.subtitle.width(), max(right-Px(12)-badge-x, 0))
	if width < Px(40) {
		width = min(width, 0)
	}
	h.subtitle.obj.Hidden = width <= 0
	h.subtitle.place(x, 0, width, high)
	if width > 0 {
		x += width + Px(12)
	}
	if !h.badge.Hidden {
		min := h.badge.MinSize()
		Put(h.badge, x, floor((high-min.Height)/2), min.Width, min.Height)
	}
}

// layoutRight places search and buttons from the right and returns where they begin.
func (h *Header) layoutRight(right, high float32) float32 {
	var objects []fyne.CanvasObject
	if h.search != nil {
		objects = append(objects, h.search)
	}
	objects = append(objects, h.o.Actions...)
	for i := len(objects) - 1; i >= 0; i-- {
		if !objects[i].Visible() {
			continue
		}
		min := objects[i].MinSize()
		right -= min.Width
		Put(objects[i], right, floor((high-min.Height)/2), min.Width, min.Height)
		right -= Px(12)
	}
	return right
}

// SearchButtonOptions describes a SearchButton.
type SearchButtonOptions struct {
	Text  string
	Keys  []string
	OnTap func()
	Hints []Hint
}

// SearchButton looks like a search field and opens the search when it is pressed.
type SearchButton struct {
	widget.BaseWidget
	o       SearchButtonOptions
	box     *box
	icon    *glyph
	words   *line
	caps    *capRow
	ring    *ring
	focused bool
}

var _ fyne.Focusable = (*SearchButton)(nil)

// NewSearchButton makes the box that opens the search.
func NewSearchButton(o SearchButtonOptions) *SearchButton {
	s := &SearchButton{
		o: o, box: newBox(ColorBg, ColorLine, radiusControl), icon: newGlyph(IconSearch, ColorText2),
		words: newLine(o.Text, RoleBody, ColorText3), caps: newCapRow(o.Keys), ring: newRing(radiusControl),
	}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *SearchButton) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: s, objects: s.objects, layout: s.layout, min: s.min, paint: s.paint}
}

func (s *SearchButton) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{s.box.obj, s.icon.image, s.words.obj}
	return append(append(objects, s.caps.objects()...), s.ring.obj)
}

func (s *SearchButton) paint() {
	s.box.paint()
	s.icon.paint()
	s.words.paint()
	s.caps.paint()
	s.ring.paint()
	s.ring.show(s.focused)
}

func (s *SearchButton) min() fyne.Size {
	return fyne.NewSize(max(Px(35)+s.words.width()+Px(16)+s.caps.width()+Px(8), Px(215)), Px(HeightControl))
}

func (s *SearchButton) layout(size fyne.Size) {
	Put(s.box.obj, 0, 0, size.Width, size.Height)
	s.icon.place(Px(9), 0, Px(iconControl), size.Height)
	s.words.place(Px(35), 0, s.words.width(), size.Height)
	s.caps.place(size.Width-s.caps.width()-Px(8), 0, size.Height)
	s.ring.around(size)
}

// Tapped implements fyne.Tappable.
func (s *SearchButton) Tapped(*fyne.PointEvent) { s.press() }

func (s *SearchButton) press() {
	if s.o.OnTap != nil {
		s.o.OnTap()
	}
}

// Cursor implements desktop.Cursorable.
func (s *SearchButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (s *SearchButton) FocusGained() {
	s.focused = true
	s.Refresh()
	focusMoved(s, true)
}

// FocusLost implements fyne.Focusable.
func (s *SearchButton) FocusLost() {
	s.focused = false
	s.Refresh()
	focusMoved(s, false)
}

// TypedRune implements fyne.Focusable.
func (s *SearchButton) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (s *SearchButton) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.press()
	default:
		windowKey(s, key)
	}
}

// KeyHints implements KeyHinter.
func (s *SearchButton) KeyHints() []Hint { return s.o.Hints }
