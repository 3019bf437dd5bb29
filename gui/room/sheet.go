package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/assets/translations"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// Sizes of letters and spaces for a screen 768 high; they grow with the screen. The
// smallest is some 40 mm on a picture 1.5 m high, for readers ten metres away.
const (
	sizeHead    float32 = 28
	sizeHeading float32 = 44
	sizeText    float32 = 36
	sizeNote    float32 = 27
	sizeClock   float32 = 60
	inset       float32 = 48
	gap         float32 = 18
	lineFactor  float32 = 1.36 // room for stacked marks
)

// sheet draws a page over the whole of a window.
type sheet struct {
	widget.BaseWidget
	words   *translations.Words
	page    page
	reading reading
	held    bool
	objects []fyne.CanvasObject
	clock   [2]*canvas.Text
}

func newSheet(words *translations.Words) *sheet {
	s := &sheet{words: words, page: page{focus: -1}}
	s.ExtendBaseWidget(s)
	return s
}

func (s *sheet) show(p page, r reading, held bool) {
	s.page, s.reading, s.held = p, r, held
	s.Refresh()
}

// tell shows another reading of the clock without drawing the page anew.
func (s *sheet) tell(r reading) {
	if (r.over > 0) != (s.reading.over > 0) || s.clock[0] == nil || (r.elapsed == "") != (s.reading.elapsed == "") {
		s.show(s.page, r, s.held)
		return
	}
	s.reading = r
	s.clock[0].Text, s.clock[1].Text = r.elapsed, s.clockNote()
	for _, t := range s.clock {
		t.Refresh()
	}
}

func (s *sheet) clockNote() string {
	switch {
	case s.reading.over > 0:
		return s.words.F("room.over", "n", s.reading.over)
	case s.reading.planned != "":
		return s.words.F("room.of", "n", s.reading.planned)
	}
	return ""
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

type sheetRenderer struct{ sheet *sheet }

func (r *sheetRenderer) MinSize() fyne.Size           { return fyne.NewSize(320, 180) }
func (r *sheetRenderer) Layout(size fyne.Size)        { r.sheet.draw(size) }
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.sheet.objects }
func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Refresh() {
	r.sheet.draw(r.sheet.Size())
	canvas.Refresh(r.sheet)
}

// pen puts words on the sheet.
type pen struct {
	sheet *sheet
	unit  float32 // one length of a screen 768 high
	size  fyne.Size
}

func (s *sheet) draw(size fyne.Size) {
	p := &pen{sheet: s, unit: min(size.Height/768, size.Width/1366), size: size}
	ground := canvas.NewRectangle(kit.Color(kit.ColorSurface))
	ground.Resize(size)
	s.objects, s.clock = []fyne.CanvasObject{ground}, [2]*canvas.Text{}
	y := p.head()
	if s.page.heading == "" {
		p.titleAlone()
		return
	}
	p.blocks(y)
}

// text puts one line of words and returns it.
func (p *pen) text(words string, x, y, size float32, bold bool, color fyne.ThemeColorName) *canvas.Text {
	t := canvas.NewText(words, kit.Color(color))
	t.TextSize, t.TextStyle.Bold = size, bold
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
	p.sheet.objects = append(p.sheet.objects, t)
	return t
}

func (p *pen) box(x, y, width, height float32, color fyne.ThemeColorName) {
	b := canvas.NewRectangle(kit.Color(color))
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(width, height))
	p.sheet.objects = append(p.sheet.objects, b)
}

// head draws the briefing's name, the day and the clock, and returns where the
// rest begins.
func (p *pen) head() float32 {
	s, u := p.sheet, p.unit
	height := (sizeClock*lineFactor + 2*gap) * u
	p.box(0, 0, p.size.Width, height, kit.ColorRail)
	size := sizeHead * u
	p.text(s.page.title, inset*u, gap*u, size, true, kit.ColorRailText)
	day := s.page.day
	if s.held {
		day = vietnamese.Joined(" · ", day, s.words.T("room.held"))
	}
	p.text(day, inset*u, gap*u+size*lineFactor, size, false, kit.ColorRailText)
	if s.page.clock && s.reading.elapsed != "" {
		p.clock()
	}
	return height
}

func (p *pen) clock() {
	s, u := p.sheet, p.unit
	color := kit.ColorRailText
	time := p.text(s.reading.elapsed, 0, gap*u, sizeClock*u, true, color)
	time.Move(fyne.NewPos(p.size.Width-inset*u-time.MinSize().Width, gap*u))
	note := p.text(s.clockNote(), 0, 0, sizeHead*u, s.reading.over > 0, color)
	note.Move(fyne.NewPos(time.Position().X-note.MinSize().Width-gap*u, gap*u+(sizeClock-sizeHead)*u))
	s.clock = [2]*canvas.Text{time, note}
}

// titleAlone is what stands where there is nothing for the room.
func (p *pen) titleAlone() {
	u := p.unit
	t := p.text(p.sheet.page.title, 0, p.size.Height/2-sizeHeading*u, sizeHeading*1.4*u, true, kit.ColorText)
	t.Move(fyne.NewPos((p.size.Width-t.MinSize().Width)/2, t.Position().Y))
}
