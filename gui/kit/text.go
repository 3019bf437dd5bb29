package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TextOptions describes a Text. Text and Spans exclude each other.
type TextOptions struct {
	Text     string
	Spans    []Span // stretches in several manners
	Role     Role
	Color    fyne.ThemeColorName // ColorText when empty
	Bold     bool
	Italic   bool
	Wrap     bool // break lines; otherwise one line
	MaxLines int  // with Wrap: more is cut with …; 0 means all
	Ellipsis bool // without Wrap: may become narrower than its words, cut with …
	Align    fyne.TextAlign
	Line     float32 // line height at 100 % when it is not the role's
}

// Text shows words of one role, broken into lines or cut with … at the width
// it is given.
type Text struct {
	widget.BaseWidget
	o       TextOptions
	lines   []textLine
	width   float32 // the width lines was broken at
	factor  float32
	objects []fyne.CanvasObject
}

var _ Flow = (*Text)(nil)

// NewText makes a text.
func NewText(o TextOptions) *Text {
	if o.Color == "" {
		o.Color = ColorText
	}
	t := &Text{o: o}
	t.ExtendBaseWidget(t)
	return t
}

// Body makes a line of main text.
func Body(text string) *Text { return NewText(TextOptions{Text: text}) }

// BodyBold makes a line of main text in bold.
func BodyBold(text string) *Text { return NewText(TextOptions{Text: text, Bold: true}) }

// Caption makes a line of small second text.
func Caption(text string) *Text {
	return NewText(TextOptions{Text: text, Role: RoleCaption, Color: ColorText2})
}

// Lead makes a card head.
func Lead(text string) *Text { return NewText(TextOptions{Text: text, Role: RoleLead, Bold: true}) }

// Title makes a screen title.
func Title(text string) *Text { return NewText(TextOptions{Text: text, Role: RoleTitle, Bold: true}) }

// Paragraph makes wrapped main text.
func Paragraph(text string) *Text { return NewText(TextOptions{Text: text, Wrap: true}) }

// SetText shows other words in the manner of the Text.
func (t *Text) SetText(text string) {
	if t.o.Text == text && t.o.Spans == nil {
		return
	}
	t.o.Text, t.o.Spans = text, nil
	t.changed()
}

// SetSpans shows other stretches.
func (t *Text) SetSpans(spans []Span) {
	t.o.Spans = spans
	t.changed()
}

// SetColor shows the words in another colour.
func (t *Text) SetColor(name fyne.ThemeColorName) {
	if t.o.Color != name {
		t.o.Color = name
		t.changed()
	}
}

// SetBold switches bold on or off.
func (t *Text) SetBold(bold bool) {
	if t.o.Bold != bold {
		t.o.Bold = bold
		t.changed()
	}
}

// Text returns the words shown, whole.
func (t *Text) Text() string {
	if t.o.Spans == nil {
		return t.o.Text
	}
	var b strings.Builder
	for _, s := range t.o.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Lines returns the lines as they are drawn.
func (t *Text) Lines() []string {
	t.flow(t.Size().Width)
	lines := make([]string, len(t.lines))
	for i, l := range t.lines {
		for _, p := range l.pieces {
			lines[i] += p.text
		}
	}
	return lines
}

func (t *Text) changed() {
	t.lines = nil
	t.Refresh()
}

func (t *Text) spans() []Span {
	if t.o.Spans != nil {
		spans := make([]Span, len(t.o.Spans))
		for i, s := range t.o.Spans {
			s.Bold = s.Bold || t.o.Bold
			s.Italic = s.Italic || t.o.Italic
			spans[i] = s
		}
		return spans
	}
	return []Span{{Text: t.o.Text, Bold: t.o.Bold, Italic: t.o.Italic}}
}

func (t *Text) breaker() *breaker { return &breaker{spans: t.spans(), role: t.o.Role} }

func (t *Text) lineHeight() float32 {
	if t.o.Line > 0 {
		return Px(t.o.Line)
	}
	return t.o.Role.LineHeight()
}

// flow breaks the text at a width unless that is done already.
func (t *Text) flow(width float32) {
	if t.lines != nil && t.width == width && t.factor == factor() {
		return
	}
	t.lines, t.width, t.factor = t.broken(width), width, factor()
}

func (t *Text) broken(width float32) []textLine {
	b := t.breaker()
	if !t.o.Wrap {
		first := b.lines(0)[0]
		if width > 0 {
			first = b.shorten(first, width, false)
		}
		return []textLine{first}
	}
	if width <= 0 {
		return b.lines(0)
	}
	lines := b.lines(width)
	if t.o.MaxLines > 0 && len(lines) > t.o.MaxLines {
		lines = lines[:t.o.MaxLines]
		last := len(lines) - 1
		lines[last] = b.shorten(lines[last], width, true)
	}
	return lines
}

// HeightFor implements Flow.
func (t *Text) HeightFor(width float32) float32 {
	if !t.o.Wrap {
		return t.lineHeight()
	}
	if width == t.Size().Width {
		t.flow(width)
		return float32(len(t.lines)) * t.lineHeight()
	}
	return float32(len(t.broken(width))) * t.lineHeight()
}

// NaturalWidth returns the width of the words on one line.
func (t *Text) NaturalWidth() float32 {
	widest := float32(0)
	for _, l := range t.breaker().lines(0) {
		widest = max(widest, l.width)
	}
	return ceil(widest)
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: t, objects: t.drawn, layout: t.layout, min: t.min, paint: t.paint,
	}
}

func (t *Text) drawn() []fyne.CanvasObject { return t.objects }

func (t *Text) min() fyne.Size {
	switch {
	case t.o.Wrap && t.Size().Width > 0:
		return fyne.NewSize(Px(24), t.HeightFor(t.Size().Width))
	case t.o.Wrap:
		return fyne.NewSize(Px(24), t.lineHeight())
	case t.o.Ellipsis:
		return fyne.NewSize(Px(16), t.lineHeight())
	}
	return fyne.NewSize(t.NaturalWidth(), t.lineHeight())
}

func (t *Text) paint() { t.lines = nil }

func (t *Text) layout(size fyne.Size) {
	t.flow(size.Width)
	d := &textDrawing{text: t, spans: t.spans(), old: t.objects}
	for i, l := range t.lines {
		d.line(l, float32(i)*t.lineHeight(), size.Width)
	}
	t.objects = append(d.grounds, d.letters...)
}

// textDrawing turns broken lines into objects, using those of the drawing
// before it again.
type textDrawing struct {
	text    *Text
	spans   []Span
	old     []fyne.CanvasObject
	grounds []fyne.CanvasObject // behind the letters
	letters []fyne.CanvasObject
}

func (d *textDrawing) line(l textLine, y, width float32) {
	shift := float32(0)
	switch d.text.o.Align {
	case fyne.TextAlignCenter:
		shift = floor((width - l.width) / 2)
	case fyne.TextAlignTrailing:
		shift = floor(width - l.width)
	}
	for _, p := range l.pieces {
		d.piece(p, max(shift, 0)+p.x, y)
	}
}

func (d *textDrawing) piece(p piece, x, y float32) {
	span := d.spans[p.span]
	height := d.text.lineHeight()
	words := strings.TrimRight(p.text, " ")
	wordsWidth := measure(words, d.text.o.Role, span.style())
	full := wordsWidth
	if p.icon {
		full += d.text.breaker().iconRoom()
	}
	if span.Ground != "" {
		ground := canvas.NewRectangle(Color(span.Ground))
		ground.CornerRadius = Px(2)
		Put(ground, x-Px(1), y+Px(1), full+Px(2), height-Px(2))
		d.grounds = append(d.grounds, ground)
	}
	if span.Underline != "" {
		under := canvas.NewRectangle(Color(span.Underline))
		Put(under, x-Px(1), y+height-Px(3), full+Px(2), Px(2))
		d.grounds = append(d.grounds, under)
	}
	if words != "" {
		d.words(words, span, x, y, wordsWidth)
	}
	if p.icon {
		color := span.Underline
		if color == "" {
			color = d.color(span)
		}
		g := newGlyph(span.Icon, color)
		g.place(x+wordsWidth+Px(3), y, Px(iconBadge), height)
		d.letters = append(d.letters, g.image)
	}
}

func (d *textDrawing) color(span Span) fyne.ThemeColorName {
	if span.Color != "" {
		return span.Color
	}
	return d.text.o.Color
}

func (d *textDrawing) words(words string, span Span, x, y, width float32) {
	letters := d.reuse()
	letters.Text = words
	letters.Color = Color(d.color(span))
	letters.TextSize = d.text.o.Role.TextSize()
	letters.TextStyle = span.style()
	height := fyne.MeasureText("A", letters.TextSize, letters.TextStyle).Height
	Put(letters, x, y+floor((d.text.lineHeight()-height)/2), width, height)
	letters.Refresh()
	d.letters = append(d.letters, letters)
}

// reuse takes a letter object of the drawing before, or a new one.
func (d *textDrawing) reuse() *canvas.Text {
	for i, o := range d.old {
		if letters, ok := o.(*canvas.Text); ok {
			d.old = d.old[i+1:]
			return letters
		}
	}
	return canvas.NewText("", nil)
}
