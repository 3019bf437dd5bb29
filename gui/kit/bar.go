package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ProgressOptions describes a Progress.
type ProgressOptions struct {
	Part  float32 // 0 to 1
	Tone  Tone    // ToneInfo is the primary
	Small bool    // 6 high, as in tables
	Parts []BarPart
}

// BarPart is a stretch of a bar, by its share of the whole.
type BarPart struct {
	Share float32
	Tone  Tone
}

// Progress is a bar that shows how much of a whole is done. With Parts it shows
// several stretches one after another.
type Progress struct {
	widget.BaseWidget
	o     ProgressOptions
	track *box
	fills []*box
}

// NewProgress makes a bar.
func NewProgress(o ProgressOptions) *Progress {
	p := &Progress{o: o, track: newBox(ColorSunken, "", 4)}
	p.paint()
	p.ExtendBaseWidget(p)
	return p
}

// Set shows another share, 0 to 1.
func (p *Progress) Set(part float32) {
	p.o.Part = part
	p.Refresh()
}

// SetParts shows other stretches.
func (p *Progress) SetParts(parts []BarPart) {
	p.o.Parts = parts
	p.Refresh()
}

// Part returns the share shown.
func (p *Progress) Part() float32 { return p.o.Part }

// CreateRenderer implements fyne.Widget.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: p, objects: p.objects, layout: p.layout, min: p.min, paint: p.paint}
}

func (p *Progress) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.track.obj}
	for _, f := range p.fills {
		objects = append(objects, f.obj)
	}
	return objects
}

func (p *Progress) parts() []BarPart {
	if p.o.Parts != nil {
		return p.o.Parts
	}
	return []BarPart{{Share: p.o.Part, Tone: p.o.Tone}}
}

func (p *Progress) fillOf(t Tone) fyne.ThemeColorName {
	switch t {
	case ToneGrey, ToneInfo:
		return ColorPrimary
	case ToneOutline, TonePlain:
		return ColorEdge
	}
	return t.ink()
}

func (p *Progress) paint() {
	p.track.paint()
	p.fills = p.fills[:0]
	for _, part := range p.parts() {
		p.fills = append(p.fills, newBox(p.fillOf(part.Tone), "", 0))
	}
}

func (p *Progress) height() float32 {
	if p.o.Small {
		return Px(6)
	}
	return Px(8)
}

func (p *Progress) min() fyne.Size { return fyne.NewSize(Px(40), p.height()) }

func (p *Progress) layout(size fyne.Size) {
	height := p.height()
	y := floor((size.Height - height) / 2)
	Put(p.track.obj, 0, y, size.Width, height)
	p.track.rect.CornerRadius = height / 2
	x := float32(0)
	parts := p.parts()
	for i, f := range p.fills {
		width := floor(size.Width * max(min(parts[i].Share, 1), 0))
		Put(f.obj, x, y, width, height)
		f.obj.Hidden = width < 1
		p.round(f, i == 0, x+width >= size.Width-1, height)
		x += width
	}
}

func (p *Progress) round(f *box, first, last bool, height float32) {
	if first {
		f.rect.TopLeftCornerRadius, f.rect.BottomLeftCornerRadius = height/2, height/2
	}
	if last {
		f.rect.TopRightCornerRadius, f.rect.BottomRightCornerRadius = height/2, height/2
	}
}

// StackPart is a block of a StackedBar: how many, in which tone.
type StackPart struct {
	Count int
	Text  string // what stands in the block; overdue carries "!" before its number
	Tone  Tone   // ToneRed filled, ToneAmber tinted, ToneInfo filled, ToneGrey tinted
}

// StackedBar shows counts side by side as blocks of one unit of width each.
type StackedBar struct {
	widget.BaseWidget
	parts  []StackPart
	most   int
	boxes  []*box
	labels []*line
}

// NewStackedBar makes a bar; most is the greatest total of all bars beside each
// other, which fills the width.
func NewStackedBar(most int, parts []StackPart) *StackedBar {
	s := &StackedBar{}
	s.Set(most, parts)
	s.ExtendBaseWidget(s)
	return s
}

// Set shows other counts.
func (s *StackedBar) Set(most int, parts []StackPart) {
	s.most, s.parts = most, parts
	s.paint()
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *StackedBar) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: s, objects: s.objects, layout: s.layout, min: s.min, paint: s.paint}
}

func (s *StackedBar) objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i := range s.boxes {
		objects = append(objects, s.boxes[i].obj, s.labels[i].obj)
	}
	return objects
}

func (s *StackedBar) paint() {
	s.boxes, s.labels = nil, nil
	for _, p := range s.parts {
		fill, edge, ink := stackManner(p.Tone)
		s.boxes = append(s.boxes, newBox(fill, edge, 3))
		words := newLine(p.Text, RoleCaption, ink)
		words.bold = true
		words.paint()
		s.labels = append(s.labels, words)
	}
}

// stackManner returns the colours of a block. Only overdue and far blocks are filled.
func stackManner(t Tone) (fill, edge, ink fyne.ThemeColorName) {
	switch t {
	case ToneRed:
		return ColorRed, "", ColorOnRed
	case ToneAmber:
		return ColorAmberTint, ColorAmber, ColorAmber
	case ToneInfo:
		return ColorPrimary, "", ColorOnPrimary
	case ToneGreen:
		return ColorGreen, "", ColorOnRed
	}
	return ColorSunken, ColorEdge, ColorText2
}

func (s *StackedBar) min() fyne.Size { return fyne.NewSize(Px(40), Px(18)) }

func (s *StackedBar) layout(size fyne.Size) {
	if s.most <= 0 {
		return
	}
	gap := Px(2)
	x := float32(0)
	height := Px(18)
	y := floor((size.Height - height) / 2)
	for i, width := range s.widths(size.Width, gap) {
		Put(s.boxes[i].obj, x, y, width, height)
		w := s.labels[i].width()
		s.labels[i].place(x+floor((width-w)/2), y, w, height)
		x += width + gap
	}
}

// widths shares out the width: as the counts are, but that each block holds its
// number; what that takes is taken from the widest.
func (s *StackedBar) widths(width, gap float32) []float32 {
	unit := min((width+gap)/float32(s.most), Px(46))
	widths := make([]float32, len(s.parts))
	total, widest := float32(0), 0
	for i, p := range s.parts {
		widths[i] = max(floor(unit*float32(p.Count))-gap, s.labels[i].width()+Px(6))
		total += widths[i] + gap
		if widths[i] > widths[widest] {
			widest = i
		}
	}
	if over := total - gap - width; over > 0 && len(widths) > 0 {
		widths[widest] = max(widths[widest]-over, s.labels[widest].width())
	}
	return widths
}

// LegendMark is the small block before the words of a chart's legend.
func LegendMark(t Tone, text string) fyne.CanvasObject {
	fill, edge, ink := stackManner(t)
	return newLegend(fill, edge, ink, text)
}

// legend is a block of 14 with an optional "!".
type legend struct {
	widget.BaseWidget
	box   *box
	words *line
}

func newLegend(fill, edge, ink fyne.ThemeColorName, text string) *legend {
	l := &legend{box: newBox(fill, edge, 3), words: newLine(text, RoleCaption, ink)}
	l.words.bold = true
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *legend) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: l, objects: fixed(l.box.obj, l.words.obj), layout: l.layout, min: l.min, paint: l.paint}
}

func (l *legend) paint() {
	l.box.paint()
	l.words.paint()
}

func (l *legend) min() fyne.Size { return fyne.NewSquareSize(Px(14)) }

func (l *legend) layout(size fyne.Size) {
	Put(l.box.obj, 0, floor((size.Height-Px(14))/2), Px(14), Px(14))
	w := l.words.width()
	l.words.place(floor((Px(14)-w)/2), 0, w, size.Height)
}
