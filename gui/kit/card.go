package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// CardOptions describes a Card.
type CardOptions struct {
	Title   string
	Badge   fyne.CanvasObject // behind the title
	Actions fyne.CanvasObject // at the right of the head
	Body    fyne.CanvasObject
	Bleed   bool // the body reaches the card's edges, as rows do
	Tone    Tone // ToneRed gives a red edge: an error that stands
	Accent  bool // edge of 2 in primary: the chosen one of several cards
	NoHead  bool // no head even where there is a title
}

// Card is a piece of surface with a head of 44 and a body.
type Card struct {
	widget.BaseWidget
	o     CardOptions
	box   *box
	title *line
	body  fyne.CanvasObject
}

var (
	_ Flow   = (*Card)(nil)
	_ Parent = (*Card)(nil)
)

// NewCard makes a card.
func NewCard(o CardOptions) *Card {
	c := &Card{o: o, box: newBox(ColorSurface, ColorLine, radiusCard), title: newLine(o.Title, RoleLead, ColorText), body: o.Body}
	c.title.bold = true
	if c.body == nil {
		c.body = Gap(0)
	}
	c.paint()
	c.ExtendBaseWidget(c)
	return c
}

// SetTitle changes the head.
func (c *Card) SetTitle(title string) {
	c.o.Title = title
	c.Refresh()
}

// Title returns the head.
func (c *Card) Title() string { return c.o.Title }

// SetBody shows another body.
func (c *Card) SetBody(body fyne.CanvasObject) {
	c.body = body
	c.Refresh()
}

// SetAccent marks the card as the chosen one of several, or not.
func (c *Card) SetAccent(on bool) {
	c.o.Accent = on
	c.Refresh()
}

// Children implements Parent.
func (c *Card) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{c.o.Badge, c.o.Actions, c.body} {
		if o != nil {
			all = append(all, o)
		}
	}
	return all
}

// CreateRenderer implements fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: c, objects: c.objects, layout: c.layout, min: c.min, paint: c.paint}
}

func (c *Card) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{c.box.obj, c.title.obj}
	return append(objects, c.Children()...)
}

func (c *Card) paint() {
	edge := ColorLine
	c.box.edgeWidth = 1
	switch {
	case c.o.Accent:
		edge = ColorPrimary
		c.box.edgeWidth = 2
	case c.o.Tone == ToneRed:
		edge = ColorRed
	case c.o.Tone == ToneAmber:
		edge = ColorAmber
	}
	c.box.set(ColorSurface, edge)
	c.box.paint()
	c.title.set(c.o.Title)
	c.title.paint()
}

func (c *Card) headed() bool {
	return !c.o.NoHead && (c.o.Title != "" || c.o.Badge != nil || c.o.Actions != nil)
}

// frame returns what lies between the card's edges and its body.
func (c *Card) frame() (top, side, bottom float32) {
	top, side, bottom = Px(16), Px(16), Px(16)
	if c.o.Bleed {
		top, side, bottom = Px(1), Px(1), Px(1)
	}
	if c.headed() {
		top = Px(HeightCardHead)
	}
	return top, side, bottom
}

func (c *Card) min() fyne.Size {
	top, side, bottom := c.frame()
	size := c.body.MinSize().AddWidthHeight(2*side, top+bottom)
	if c.headed() {
		size.Width = max(size.Width, c.headWidth())
	}
	return size
}

func (c *Card) headWidth() float32 {
	width := 2 * Px(16)
	for _, o := range []fyne.CanvasObject{c.o.Badge, c.o.Actions} {
		if o != nil {
			width += o.MinSize().Width + Px(8)
		}
	}
	return width + min(c.title.width(), Px(80))
}

// HeightFor implements Flow.
func (c *Card) HeightFor(width float32) float32 {
	top, side, bottom := c.frame()
	return top + HeightFor(c.body, width-2*side) + bottom
}

func (c *Card) layout(size fyne.Size) {
	Put(c.box.obj, 0, 0, size.Width, size.Height)
	top, side, bottom := c.frame()
	if c.headed() {
		c.layoutHead(size.Width)
	} else {
		c.title.place(0, 0, 0, 0)
	}
	Put(c.body, side, top, max(size.Width-2*side, 0), max(size.Height-top-bottom, 0))
}

func (c *Card) layoutHead(width float32) {
	head := Px(HeightCardHead)
	right := width - Px(16)
	if c.o.Actions != nil {
		size := c.o.Actions.MinSize()
		right -= size.Width
		Put(c.o.Actions, right, floor((head-size.Height)/2), size.Width, size.Height)
		right -= Px(8)
	}
	x := Px(16)
	room := right - x
	words, isText := c.o.Badge.(*Text)
	if c.o.Badge != nil && !isText {
		room -= c.o.Badge.MinSize().Width + Px(8)
	}
	titleWidth := min(c.title.width(), max(room, 0))
	c.title.place(x, 0, titleWidth, head)
	if c.o.Badge != nil {
		size := c.o.Badge.MinSize()
		if isText { // words behind the title have what room the title leaves
			size.Width = min(measure(words.Text(), words.o.Role, fyne.TextStyle{}), max(room-titleWidth-Px(8), 0))
		}
		Put(c.o.Badge, x+titleWidth+Px(8), floor((head-size.Height)/2), size.Width, size.Height)
	}
}
