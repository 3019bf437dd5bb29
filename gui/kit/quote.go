package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Quote shows somebody's own words on a ground of their own, with a bar at the left.
type Quote struct {
	widget.BaseWidget
	text   *Text
	ground *box
	bar    *canvas.Rectangle
}

var _ Flow = (*Quote)(nil)

// NewQuote makes a quote of stretches of words.
func NewQuote(spans []Span) *Quote {
	q := &Quote{
		text: NewText(TextOptions{Spans: spans, Wrap: true, Line: 24}), ground: newBox(ColorBg, "", 0), bar: canvas.NewRectangle(nil),
	}
	q.paint()
	q.ExtendBaseWidget(q)
	return q
}

// SetSpans shows other words.
func (q *Quote) SetSpans(spans []Span) {
	q.text.SetSpans(spans)
	q.Refresh()
}

// Text returns the words shown.
func (q *Quote) Text() string { return q.text.Text() }

// CreateRenderer implements fyne.Widget.
func (q *Quote) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: q, objects: fixed(q.ground.obj, q.bar, q.text), layout: q.layout, min: q.min, paint: q.paint}
}

func (q *Quote) paint() {
	q.ground.paint()
	q.bar.FillColor = Color(ColorTintLine)
}

// HeightFor implements Flow.
func (q *Quote) HeightFor(width float32) float32 { return q.text.HeightFor(width-Px(36)) + Px(20) }

func (q *Quote) min() fyne.Size {
	return fyne.NewSize(Px(120), q.HeightFor(max(q.Size().Width, Px(120))))
}

func (q *Quote) layout(size fyne.Size) {
	Put(q.ground.obj, 0, 0, size.Width, size.Height)
	Put(q.bar, 0, 0, Px(4), size.Height)
	Put(q.text, Px(18), Px(10), size.Width-Px(36), size.Height-Px(20))
}
