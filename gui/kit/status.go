package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// StatusPart is one statement of the status line: icon and words in a tone.
type StatusPart struct {
	Icon IconName
	Text string
	Tone Tone // TonePlain: second text; red and amber are bold
	Rule bool // a thin line stands before it
}

// StatusLine is the lower edge of the window, 28 high: how saving stands, the
// day, what is overdue; at the right the keys of the focused control.
type StatusLine struct {
	widget.BaseWidget
	parts  []StatusPart
	ground *canvas.Rectangle
	line   *canvas.Rectangle
	icons  []*glyph
	words  []*line
	rules  []*canvas.Rectangle
	hints  *HintRow
}

// NewStatusLine makes an empty status line.
func NewStatusLine() *StatusLine {
	s := &StatusLine{ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), hints: NewHintRow()}
	s.ExtendBaseWidget(s)
	s.paint()
	return s
}

// SetParts shows other statements.
func (s *StatusLine) SetParts(parts []StatusPart) {
	s.parts = parts
	s.icons, s.words, s.rules = nil, nil, nil
	for _, p := range parts {
		s.icons = append(s.icons, newGlyph(p.Icon, p.Tone.ink()))
		words := newLine(p.Text, RoleCaption, p.Tone.ink())
		words.bold = p.Tone.bold()
		words.paint()
		s.words = append(s.words, words)
		s.rules = append(s.rules, canvas.NewRectangle(Color(ColorLine)))
	}
	s.Refresh()
}

// Parts returns the statements shown.
func (s *StatusLine) Parts() []StatusPart { return s.parts }

// SetHints shows the keys of another control.
func (s *StatusLine) SetHints(hints []Hint) {
	s.hints.Set(hints)
	s.Refresh()
}

// Hints returns the keys shown.
func (s *StatusLine) Hints() []Hint { return s.hints.Hints() }

// SavePart says how saving stands.
func SavePart(state SaveState, words Words) StatusPart {
	switch state.Kind {
	case SaveWaiting, SaveSaving:
		return StatusPart{Icon: IconEdit, Text: words.T(wordSaving), Tone: TonePlain}
	case SaveSaved:
		return StatusPart{Icon: IconCheck, Text: words.F(wordSavedAt, "time", state.At.Format("15:04")), Tone: ToneGreen}
	case SaveFailed:
		return StatusPart{Icon: IconOverdue, Text: words.T(wordSaveFailed), Tone: ToneRed}
	}
	return StatusPart{}
}

// CreateRenderer implements fyne.Widget.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: s, objects: s.objects, layout: s.layout, min: s.min, paint: s.paint}
}

func (s *StatusLine) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{s.ground, s.line}
	for i := range s.parts {
		objects = append(objects, s.rules[i], s.icons[i].image, s.words[i].obj)
	}
	return append(objects, s.hints)
}

func (s *StatusLine) paint() {
	s.ground.FillColor = Color(ColorSurface)
	s.line.FillColor = Color(ColorLine)
	for i := range s.parts {
		s.icons[i].paint()
		s.words[i].paint()
		s.rules[i].FillColor = Color(ColorLine)
	}
	s.hints.Refresh()
}

func (s *StatusLine) min() fyne.Size { return fyne.NewSize(Px(320), Px(HeightStatusLine)) }

func (s *StatusLine) layout(size fyne.Size) {
	place(s.ground, 0, 0, size.Width, size.Height)
	place(s.line, 0, 0, size.Width, Px(1))
	x := Px(14)
	for i, p := range s.parts {
		s.rules[i].Hidden = !p.Rule
		if p.Rule {
			place(s.rules[i], x, floor((size.Height-Px(14))/2), Px(1), Px(14))
			x += Px(1) + Px(10)
		}
		if p.Icon != IconNone {
			s.icons[i].place(x, 0, Px(iconBadge), size.Height)
			x += Px(iconBadge) + Px(4)
		}
		s.words[i].place(x, 0, s.words[i].width(), size.Height)
		x += s.words[i].width() + Px(10)
	}
	width := min(s.hints.MinSize().Width, max(size.Width-x-Px(24), 0))
	place(s.hints, size.Width-Px(12)-width, 0, width, size.Height)
}
