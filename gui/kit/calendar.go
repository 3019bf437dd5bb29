package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"giaoban/data"
)

// calendar is the month that a DateField opens: weeks from Monday, T2 to CN. It
// takes no focus; the field hands it the keys.
type calendar struct {
	widget.BaseWidget
	words   Words
	today   data.Day
	cursor  data.Day // the highlighted day; its month is shown
	chosen  data.Day
	onPick  func(data.Day)
	hovered bool

	ground     *box
	title      *line
	prev, next *calendarArrow
	heads      [7]*line
	days       [42]*calendarDay
}

func newCalendar(words Words, onPick func(data.Day)) *calendar {
	c := &calendar{words: words, onPick: onPick, ground: newBox(ColorSurface, ColorEdge, radiusControl), title: newLine("", RoleBody, ColorText)}
	c.title.bold = true
	c.prev = newCalendarArrow(c, IconLeft, -1)
	c.next = newCalendarArrow(c, IconRight, 1)
	for i, key := range []string{wordMonday, wordTuesday, wordWednesday, wordThursday, wordFriday, wordSaturday, wordSunday} {
		c.heads[i] = newLine(words.T(key), RoleCaption, ColorText2)
	}
	for i := range c.days {
		c.days[i] = newCalendarDay(c)
	}
	c.ExtendBaseWidget(c)
	return c
}

// show shows the month of a day.
func (c *calendar) show(cursor, chosen, today data.Day) {
	c.cursor, c.chosen, c.today = cursor, chosen, today
	c.Refresh()
}

// move highlights the day n days on.
func (c *calendar) move(days int) {
	c.cursor = c.cursor.AddDays(days)
	c.Refresh()
}

// moveMonth highlights the same day of another month, or its last.
func (c *calendar) moveMonth(months int) {
	first := time.Date(c.cursor.Year, c.cursor.Month+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	c.cursor = data.Day{Year: first.Year(), Month: first.Month(), Day: min(c.cursor.Day, last)}
	c.Refresh()
}

// firstShown returns the Monday that begins the page of the cursor's month.
func (c *calendar) firstShown() data.Day {
	first := data.Day{Year: c.cursor.Year, Month: c.cursor.Month, Day: 1}
	return first.AddDays(-(int(first.Weekday()) + 6) % 7)
}

// CreateRenderer implements fyne.Widget.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: c, objects: c.objects, layout: c.layout, min: c.min, paint: c.paint}
}

func (c *calendar) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{c.ground.obj, c.title.obj, c.prev, c.next}
	for _, h := range c.heads {
		objects = append(objects, h.obj)
	}
	for _, d := range c.days {
		objects = append(objects, d)
	}
	return objects
}

func (c *calendar) paint() {
	c.ground.paint()
	c.title.set(c.words.F(wordMonthTitle, "month", int(c.cursor.Month), "year", c.cursor.Year))
	c.title.paint()
	for _, h := range c.heads {
		h.paint()
	}
	day := c.firstShown()
	for _, d := range c.days {
		d.day = day
		d.paint()
		day = day.AddDays(1)
	}
}

func (c *calendar) min() fyne.Size {
	return fyne.NewSize(7*Px(34)+2*Px(8), Px(40)+Px(24)+6*Px(30)+Px(8))
}

func (c *calendar) layout(size fyne.Size) {
	Put(c.ground.obj, 0, 0, size.Width, size.Height)
	width := c.title.width()
	c.title.place(floor((size.Width-width)/2), Px(2), width, Px(38))
	Put(c.prev, Px(8), Px(6), Px(30), Px(30))
	Put(c.next, size.Width-Px(8)-Px(30), Px(6), Px(30), Px(30))
	for i, h := range c.heads {
		w := h.width()
		h.place(Px(8)+float32(i)*Px(34)+floor((Px(34)-w)/2), Px(40), w, Px(24))
	}
	for i, d := range c.days {
		Put(d, Px(8)+float32(i%7)*Px(34), Px(40)+Px(24)+float32(i/7)*Px(30), Px(34), Px(30))
	}
}

// calendarDay is one day of the page.
type calendarDay struct {
	widget.BaseWidget
	month *calendar
	day   data.Day
	box   *box
	words *line
}

func newCalendarDay(month *calendar) *calendarDay {
	d := &calendarDay{month: month, box: newBox("", "", radiusControl), words: newLine("", RoleBody, ColorText)}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *calendarDay) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: d, objects: fixed(d.box.obj, d.words.obj), layout: d.layout, min: d.min, paint: d.paint}
}

func (d *calendarDay) paint() {
	fill, edge, ink := fyne.ThemeColorName(""), fyne.ThemeColorName(""), ColorText
	d.box.edgeWidth = 1
	if d.day.Month != d.month.cursor.Month {
		ink = ColorText3
	}
	if d.day == d.month.today {
		edge = ColorEdge
	}
	if d.day == d.month.chosen {
		fill, ink = ColorPrimary, ColorOnPrimary
	}
	if d.day == d.month.cursor {
		edge = ColorFocus
		d.box.edgeWidth = 2
	}
	d.box.set(fill, edge)
	d.box.paint()
	d.words.set(strconv.Itoa(d.day.Day))
	d.words.color = ink
	d.words.bold = d.day == d.month.chosen || d.day == d.month.today
	d.words.paint()
	d.layout(d.Size())
}

func (d *calendarDay) min() fyne.Size { return fyne.NewSize(Px(34), Px(30)) }

func (d *calendarDay) layout(size fyne.Size) {
	Put(d.box.obj, Px(2), Px(1), max(size.Width-2*Px(2), 0), max(size.Height-2*Px(1), 0))
	w := d.words.width()
	d.words.place(floor((size.Width-w)/2), 0, w, size.Height)
}

// Tapped implements fyne.Tappable.
func (d *calendarDay) Tapped(*fyne.PointEvent) { d.month.onPick(d.day) }

// MouseIn implements desktop.Hoverable.
func (d *calendarDay) MouseIn(*desktop.MouseEvent) { d.month.hovered = true }

// MouseMoved implements desktop.Hoverable.
func (d *calendarDay) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (d *calendarDay) MouseOut() { d.month.hovered = false }

// Cursor implements desktop.Cursorable.
func (d *calendarDay) Cursor() desktop.Cursor { return desktop.PointerCursor }

// calendarArrow goes to the month before or after.
type calendarArrow struct {
	widget.BaseWidget
	month  *calendar
	glyph  *glyph
	months int
}

func newCalendarArrow(month *calendar, icon IconName, months int) *calendarArrow {
	a := &calendarArrow{month: month, glyph: newGlyph(icon, ColorPrimary), months: months}
	a.ExtendBaseWidget(a)
	return a
}

// CreateRenderer implements fyne.Widget.
func (a *calendarArrow) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: a, objects: fixed(a.glyph.image), layout: a.layout, min: a.min, paint: a.glyph.paint}
}

func (a *calendarArrow) min() fyne.Size { return fyne.NewSquareSize(Px(30)) }

func (a *calendarArrow) layout(size fyne.Size) {
	a.glyph.place(floor((size.Width-Px(iconRow))/2), 0, Px(iconRow), size.Height)
}

// Tapped implements fyne.Tappable.
func (a *calendarArrow) Tapped(*fyne.PointEvent) { a.month.moveMonth(a.months) }

// MouseIn implements desktop.Hoverable.
func (a *calendarArrow) MouseIn(*desktop.MouseEvent) { a.month.hovered = true }

// MouseMoved implements desktop.Hoverable.
func (a *calendarArrow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (a *calendarArrow) MouseOut() { a.month.hovered = false }

// Cursor implements desktop.Cursorable.
func (a *calendarArrow) Cursor() desktop.Cursor { return desktop.PointerCursor }
