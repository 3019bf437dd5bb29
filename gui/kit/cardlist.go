package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// CardListOptions describes a CardList.
type CardListOptions struct {
	OnSelect func(index int) // the selection moved, by key or pointer
	OnOpen   func(index int) // Enter, or a second tap on the selected card
	// OnKey gets every other key and reports whether it did something.
	OnKey func(index int, key *fyne.KeyEvent) bool
	Hints []Hint
}

// CardList is a list of cards below one another, each as high as its content
// needs. It has the focus as a whole; ↑ and ↓ move the selection.
type CardList struct {
	widget.BaseWidget
	o        CardListOptions
	cards    []*listCard
	selected int
	focused  bool
}

var (
	_ fyne.Focusable = (*CardList)(nil)
	_ Flow           = (*CardList)(nil)
	_ Parent         = (*CardList)(nil)
	_ FocusParter    = (*CardList)(nil)
)

// NewCardList makes an empty list.
func NewCardList(o CardListOptions) *CardList {
	l := &CardList{o: o, selected: -1}
	l.ExtendBaseWidget(l)
	return l
}

// SetCards shows contents as cards and selects one of them, -1 for none. A
// content that was shown before keeps its card.
func (l *CardList) SetCards(contents []fyne.CanvasObject, selected int) {
	old := make(map[fyne.CanvasObject]*listCard, len(l.cards))
	for _, c := range l.cards {
		old[c.content] = c
	}
	l.cards = make([]*listCard, len(contents))
	for i, content := range contents {
		c := old[content]
		if c == nil {
			c = newListCard(content)
		}
		c.tapped = l.tapped(i)
		l.cards[i] = c
	}
	l.selected = min(max(selected, -1), len(contents)-1)
	l.Refresh()
}

// Len returns how many cards there are.
func (l *CardList) Len() int { return len(l.cards) }

// Selected returns the selected card, -1 for none.
func (l *CardList) Selected() int { return l.selected }

// Select moves the selection without reporting it.
func (l *CardList) Select(index int) {
	if index == l.selected || index < -1 || index >= len(l.cards) {
		return
	}
	l.selected = index
	l.mark()
}

// Reveal brings the selected card into view.
func (l *CardList) Reveal() {
	if l.selected < 0 {
		return
	}
	if root := rootOf(l); root != nil {
		scrollTo(root.content, l.cards[l.selected])
	}
}

// FocusPart implements FocusParter: what comes into view is the selected card.
func (l *CardList) FocusPart() fyne.CanvasObject {
	if l.selected < 0 {
		return nil
	}
	return l.cards[l.selected]
}

// Children implements Parent.
func (l *CardList) Children() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(l.cards))
	for i, c := range l.cards {
		all[i] = c
	}
	return all
}

func (l *CardList) tapped(index int) func() {
	return func() {
		again := index == l.selected && l.focused
		FocusOn(l)
		l.moveTo(index)
		if again && l.o.OnOpen != nil {
			l.o.OnOpen(index)
		}
	}
}

func (l *CardList) moveTo(index int) {
	if index == l.selected || index < 0 || index >= len(l.cards) {
		return
	}
	l.Select(index)
	l.Reveal()
	if l.o.OnSelect != nil {
		l.o.OnSelect(index)
	}
}

// mark shows which card is selected and whether the ring is on it.
func (l *CardList) mark() {
	for i, c := range l.cards {
		c.mark(i == l.selected, l.focused && i == l.selected)
	}
}

// CreateRenderer implements fyne.Widget.
func (l *CardList) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: l, objects: l.Children, layout: l.layout, min: l.min, paint: l.mark}
}

func (l *CardList) gap() float32 { return Px(8) }

func (l *CardList) min() fyne.Size {
	width := l.Size().Width
	if width <= 0 {
		width = Px(240)
	}
	return fyne.NewSize(Px(120), l.HeightFor(width))
}

// HeightFor implements Flow.
func (l *CardList) HeightFor(width float32) float32 {
	height := float32(0)
	for i, c := range l.cards {
		if i > 0 {
			height += l.gap()
		}
		height += c.HeightFor(width)
	}
	return height
}

func (l *CardList) layout(size fyne.Size) {
	y := float32(0)
	for _, c := range l.cards {
		height := c.HeightFor(size.Width)
		Put(c, 0, y, size.Width, height)
		y += height + l.gap()
	}
}

// FocusGained implements fyne.Focusable.
func (l *CardList) FocusGained() {
	l.focused = true
	if l.selected < 0 && len(l.cards) > 0 {
		l.moveTo(0)
	}
	l.mark()
	focusMoved(l, true)
}

// FocusLost implements fyne.Focusable.
func (l *CardList) FocusLost() {
	l.focused = false
	l.mark()
	focusMoved(l, false)
}

// TypedRune implements fyne.Focusable.
func (l *CardList) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (l *CardList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		l.moveTo(l.selected - 1)
	case fyne.KeyDown:
		l.moveTo(l.selected + 1)
	case fyne.KeyHome:
		l.moveTo(0)
	case fyne.KeyEnd:
		l.moveTo(len(l.cards) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.o.OnOpen != nil && l.selected >= 0 {
			l.o.OnOpen(l.selected)
		}
	default:
		if l.o.OnKey == nil || l.selected < 0 || !SingleKey(l, key.Name, func() bool { return l.o.OnKey(l.selected, key) }) {
			windowKey(l, key)
		}
	}
}

// KeyHints implements KeyHinter.
func (l *CardList) KeyHints() []Hint { return l.o.Hints }

// listCard is one card of a CardList.
type listCard struct {
	widget.BaseWidget
	content fyne.CanvasObject
	box     *box
	ring    *ring
	tapped  func()
}

func newListCard(content fyne.CanvasObject) *listCard {
	c := &listCard{content: content, box: newBox(ColorSurface, ColorLine, radiusCard), ring: newRing(radiusCard)}
	c.ExtendBaseWidget(c)
	return c
}

func (c *listCard) mark(selected, ringed bool) {
	edge := ColorLine
	if selected {
		edge = ColorPrimary
	}
	if c.box.edge != edge {
		c.box.set(ColorSurface, edge)
		c.box.paint()
	}
	if c.ring.shown() != ringed {
		c.ring.show(ringed)
	}
}

// Children implements Parent.
func (c *listCard) Children() []fyne.CanvasObject { return []fyne.CanvasObject{c.content} }

// CreateRenderer implements fyne.Widget.
func (c *listCard) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: c, objects: fixed(c.box.obj, c.content, c.ring.obj), layout: c.layout, min: c.min, paint: c.paint,
	}
}

func (c *listCard) paint() {
	c.box.paint()
	c.ring.paint()
	c.content.Refresh()
}

func (c *listCard) pad() float32 { return Px(10) }

func (c *listCard) min() fyne.Size {
	return c.content.MinSize().AddWidthHeight(2*c.pad(), 2*c.pad())
}

// HeightFor implements Flow.
func (c *listCard) HeightFor(width float32) float32 {
	return HeightFor(c.content, width-2*c.pad()) + 2*c.pad()
}

func (c *listCard) layout(size fyne.Size) {
	Put(c.box.obj, 0, 0, size.Width, size.Height)
	Put(c.content, c.pad(), c.pad(), size.Width-2*c.pad(), size.Height-2*c.pad())
	c.ring.around(size)
}

// Tapped implements fyne.Tappable.
func (c *listCard) Tapped(*fyne.PointEvent) { c.tapped() }
