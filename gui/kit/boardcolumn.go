package kit

import (
	"slices"
	"sort"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	boardHead    float32 = 41 // height of a column's head
	boardFoot    float32 = 33
	boardCardGap float32 = 8
	boardBodyPad float32 = 4 // over the first card, room for its focus ring
)

// boardColumn is one column of a board: its head, its cards and, where they do
// not all fit, a foot that says how many more there are.
type boardColumn[T any] struct {
	widget.BaseWidget
	board  *Board[T]
	index  int
	o      BoardColumn
	cards  []T
	total  int // of the cards with those not shown; 0 where all are
	folded bool
	offset float32
	stale  bool // places must be computed anew
	width  float32
	lines  []int     // of the text of each card; 0 has not been counted
	tops   []float32 // of the cards, with the end of the last
	gapAt  int       // card before which a line marks where the dragged card comes to stand, -1 for none

	ground *box
	icon   *glyph
	title  *line
	count  *line
	add    *CellButton
	fold   *CellButton
	body   *boardBody[T]
	rule   *canvas.Rectangle
	arrow  *glyph
	more   *line
	ring   *ring
	iconed bool // there is room for the icon before the title
}

func newBoardColumn[T any](b *Board[T], index int, o BoardColumn) *boardColumn[T] {
	c := &boardColumn[T]{
		board: b, index: index, o: o, folded: o.Folds, gapAt: -1, stale: true,
		ground: newBox(ColorSunken, "", radiusCard), icon: newGlyph(o.Icon, ColorText2), title: newLine(o.Title, RoleBody, ColorText),
		count: newLine("0", RoleBody, ColorText3), rule: canvas.NewRectangle(nil), arrow: newGlyph(IconDown, ColorText2),
		more: newLine("", RoleCaption, ColorText2), ring: newRing(radiusCard),
	}
	c.title.bold = true
	c.add = NewCellButton(ButtonOptions{Icon: IconAdd, Kind: ButtonFlat, Small: true, OnTap: c.tapAdd})
	c.fold = NewCellButton(ButtonOptions{Icon: IconLeft, Kind: ButtonFlat, Small: true, OnTap: c.tapFold})
	c.body = newBoardBody(c)
	c.ExtendBaseWidget(c)
	return c
}

func (c *boardColumn[T]) tapAdd() {
	if c.board.o.OnAdd != nil {
		c.board.o.OnAdd(c.o.ID)
	}
}

func (c *boardColumn[T]) tapFold() { c.board.foldBy(c.index, !c.folded) }

// targets returns where a card put into the column may go.
func (c *boardColumn[T]) targets() []BoardTarget {
	if len(c.o.Targets) > 0 {
		return c.o.Targets
	}
	return []BoardTarget{{ID: c.o.ID, Title: c.o.Title}}
}

func (c *boardColumn[T]) card(row int) (T, bool) {
	if row < 0 || row >= len(c.cards) {
		var none T
		return none, false
	}
	return c.cards[row], true
}

// lastRow returns the last card that can have the focus, -1 for none.
func (c *boardColumn[T]) lastRow() int {
	if c.folded {
		return -1
	}
	return len(c.cards) - 1
}

func (c *boardColumn[T]) find(key int64) int {
	return slices.IndexFunc(c.cards, func(card T) bool { return c.board.o.Key(card) == key })
}

func (c *boardColumn[T]) setCards(cards []T) {
	c.cards = slices.Clone(cards)
	c.recount()
}

// recount makes the column count the lines of all its cards anew.
func (c *boardColumn[T]) recount() {
	c.lines, c.stale = make([]int, len(c.cards)), true
}

func (c *boardColumn[T]) setNote(words string) { c.body.note = words }

func (c *boardColumn[T]) remove(row int) {
	c.cards, c.lines = slices.Delete(c.cards, row, row+1), slices.Delete(c.lines, row, row+1)
	c.stale = true
}

func (c *boardColumn[T]) insert(card T) {
	row := c.placeFor(card)
	c.cards, c.lines = slices.Insert(c.cards, row, card), slices.Insert(c.lines, row, 0)
	c.stale = true
}

// placeFor returns before which card another comes to stand.
func (c *boardColumn[T]) placeFor(card T) int {
	if c.board.o.Place == nil {
		return len(c.cards)
	}
	return max(min(c.board.o.Place(card, c.o.ID, c.cards), len(c.cards)), 0)
}

// arrange computes where each card stands in a column of a width.
func (c *boardColumn[T]) arrange(width float32) {
	if c.width != width {
		c.width = width
		c.recount()
	}
	if !c.stale {
		return
	}
	c.stale = false
	c.tops = slices.Grow(c.tops[:0], len(c.cards)+1)
	y, room := Px(boardBodyPad), faceTextWidth(c.cardWidth())
	var high [faceLines]float32
	for i := range high {
		high[i] = faceHeight(i+1) + Px(boardCardGap)
	}
	for i, card := range c.cards {
		c.tops = append(c.tops, y)
		if c.lines[i] == 0 {
			c.lines[i] = c.board.letters.count(c.board.o.Card(card).Text, room, faceLines)
		}
		y += high[c.lines[i]-1]
	}
	c.tops = append(c.tops, y)
}

// inset is the distance of cards from the edges of the column.
func (c *boardColumn[T]) inset() float32 {
	if c.Size().Width < Px(boardNarrow) {
		return Px(boardInset - 4)
	}
	return Px(boardInset)
}

func (c *boardColumn[T]) cardWidth() float32 { return c.width - 2*c.inset() }

// end is the height of everything in the column, its note included.
func (c *boardColumn[T]) end() float32 {
	return c.tops[len(c.cards)] + c.body.noteHeight(c.cardWidth())
}

// rowAt returns the first card that reaches below a height.
func (c *boardColumn[T]) rowAt(y float32) int {
	return sort.Search(len(c.cards), func(i int) bool { return c.tops[i+1]-Px(boardCardGap) > y })
}

func (c *boardColumn[T]) furthest() float32 { return max(c.end()-c.body.Size().Height, 0) }

func (c *boardColumn[T]) scrollTo(offset float32) {
	offset = max(min(offset, c.furthest()), 0)
	if offset == c.offset {
		return
	}
	c.offset = offset
	if root := rootOf(c); root != nil {
		root.CloseFloat()
	}
	c.body.Refresh()
	c.layoutFoot(c.Size())
	canvas.Refresh(c)
}

func (c *boardColumn[T]) scrolled(dy float32) {
	if dy != 0 {
		c.scrollTo(c.offset - dy)
	}
}

// reveal brings a card into view, with room for its focus ring.
func (c *boardColumn[T]) reveal(row int) {
	view := c.body.Size().Height
	if c.folded || row < 0 || row >= len(c.cards) || view <= 0 {
		return
	}
	top, bottom := c.tops[row]-Px(boardBodyPad), c.tops[row+1]-Px(boardCardGap)+Px(boardBodyPad)
	switch {
	case top < c.offset:
		c.scrollTo(top)
	case bottom > c.offset+view:
		c.scrollTo(min(bottom-view, top))
	}
}

// CreateRenderer implements fyne.Widget.
func (c *boardColumn[T]) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: c, objects: c.objects, layout: c.layout, min: c.min, paint: c.paint, shallow: true}
}

func (c *boardColumn[T]) objects() []fyne.CanvasObject {
	if c.folded {
		return []fyne.CanvasObject{c.ground.obj, c.arrow.image, c.count.obj, c.icon.image, c.ring.obj}
	}
	objects := []fyne.CanvasObject{c.ground.obj, c.body, c.title.obj, c.count.obj}
	if c.iconed {
		objects = append(objects, c.icon.image)
	}
	if c.o.Add {
		objects = append(objects, c.add)
	}
	if c.o.Folds {
		objects = append(objects, c.fold)
	}
	if c.footed() {
		objects = append(objects, c.rule, c.arrow.image, c.more.obj)
	}
	return append(objects, c.ring.obj)
}

func (c *boardColumn[T]) min() fyne.Size { return fyne.NewSize(Px(boardStrip), Px(200)) }

func (c *boardColumn[T]) paint() {
	fill, edge := ColorSunken, fyne.ThemeColorName("")
	if c.board.drag.over(c.index) {
		fill, edge = ColorTint, ColorPrimary
	}
	c.ground.set(fill, edge)
	c.ground.paint()
	c.icon.paint()
	c.title.paint()
	c.count.set(c.counted())
	c.count.bold = c.folded
	c.count.paint()
	c.rule.FillColor = Color(ColorLine)
	c.more.paint()
	c.ring.paint()
	c.ring.show(c.ringed())
	c.add.Refresh()
	c.fold.Refresh()
}

// counted says how many cards there are: "7" or, where some are not shown, "200/312".
func (c *boardColumn[T]) counted() string {
	if c.total > len(c.cards) {
		return strconv.Itoa(len(c.cards)) + "/" + strconv.Itoa(c.total)
	}
	return strconv.Itoa(len(c.cards))
}

// ringed reports whether the ring is around the column because it has no card
// that could have it.
func (c *boardColumn[T]) ringed() bool {
	b := c.board
	return b.focused && b.column == c.index && (c.folded || b.row < 0)
}

// mark shows anew what stands out in the column.
func (c *boardColumn[T]) mark() {
	if c.ring.shown() != c.ringed() {
		c.ring.show(c.ringed())
	}
	c.body.mark()
}

func (c *boardColumn[T]) layout(size fyne.Size) {
	Put(c.ground.obj, 0, 0, size.Width, size.Height)
	c.ring.within(0, 0, size.Width, size.Height)
	if c.folded {
		c.layoutStrip(size)
		return
	}
	c.arrange(size.Width)
	c.layoutHead(size.Width)
	high := size.Height - Px(boardHead)
	if c.end() > high {
		high -= Px(boardFoot)
	}
	Put(c.body, 0, Px(boardHead), size.Width, max(high, 0))
	c.offset = max(min(c.offset, c.furthest()), 0)
	c.body.Refresh()
	c.layoutFoot(size)
}

func (c *boardColumn[T]) layoutStrip(size fyne.Size) {
	c.arrow.set(IconRight, ColorText2)
	c.arrow.place(floor((size.Width-Px(iconControl))/2), Px(13), Px(iconControl), Px(18))
	wide := min(c.count.width(), size.Width)
	c.count.place(floor((size.Width-wide)/2), Px(42), wide, Px(20))
	c.icon.place(floor((size.Width-Px(iconControl))/2), Px(72), Px(iconControl), Px(18))
}

func (c *boardColumn[T]) layoutHead(width float32) {
	head, right := Px(boardHead)+Px(boardBodyPad), width-Px(9)
	button := Px(HeightSmall)
	for _, b := range []*CellButton{c.fold, c.add} {
		if b == c.fold && !c.o.Folds || b == c.add && !c.o.Add {
			continue
		}
		right -= button
		Put(b, right, floor((head-button)/2), button, button)
	}
	count, x := c.count.width(), Px(16)
	beside, room := Px(iconControl)+Px(8), max(right-x-count-Px(10), 0)
	c.fitTitle(room, beside)
	if c.iconed {
		c.icon.place(x, 0, Px(iconControl), head)
		x, room = x+beside, room-beside
	}
	wide := min(c.title.width(), room)
	c.title.place(x, 0, wide, head)
	c.count.place(x+wide+Px(8), 0, count, head)
}

// fitTitle leaves out the icon where the title has no room beside it, and makes
// the title smaller where it has none without.
func (c *boardColumn[T]) fitTitle(room, beside float32) {
	role := RoleBody
	c.title.role = role
	if c.title.width() > room {
		role = RoleCaption
	}
	c.iconed = c.title.width()+beside <= room
	c.title.role = role
	c.title.paint()
}

// footed reports whether the column has more cards than there is room for.
func (c *boardColumn[T]) footed() bool {
	return !c.folded && len(c.tops) > 0 && c.end() > c.Size().Height-Px(boardHead)
}

func (c *boardColumn[T]) layoutFoot(size fyne.Size) {
	if !c.footed() {
		return
	}
	top, foot := size.Height-Px(boardFoot), Px(boardFoot)
	Put(c.rule, 0, top, size.Width, Px(1))
	icon, words := c.footWords()
	c.arrow.set(icon, ColorText2)
	c.more.set(words)
	wide := min(c.more.width(), size.Width-Px(48))
	x := floor((size.Width - wide - Px(iconControl) - Px(6)) / 2)
	c.arrow.place(x, top, Px(iconControl), foot)
	c.more.place(x+Px(iconControl)+Px(6), top, wide, foot)
}

// footWords says how many cards are below or, at the end, above.
func (c *boardColumn[T]) footWords() (icon IconName, words string) {
	if below := len(c.cards) - c.rowAt(c.offset+c.body.Size().Height); below > 0 {
		return IconDown, c.board.o.Words.F(wordBoardMore, "n", below)
	}
	above := sort.Search(len(c.cards), func(i int) bool { return c.tops[i] >= c.offset })
	return IconUp, c.board.o.Words.F(wordBoardAbove, "n", above)
}

// tapFoot goes a view on or, at the end, back to the beginning.
func (c *boardColumn[T]) tapFoot() {
	if c.offset >= c.furthest() {
		c.scrollTo(0)
		return
	}
	c.scrollTo(c.offset + c.body.Size().Height - Px(40))
}
