package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// HintRow shows keys and what they do, one after another: caps, then a word.
type HintRow struct {
	widget.BaseWidget
	hints []Hint
	caps  []*capRow
	words []*line
}

// NewHintRow makes a row of key hints.
func NewHintRow(hints ...Hint) *HintRow {
	h := &HintRow{}
	h.hints = hints
	h.build()
	h.ExtendBaseWidget(h)
	return h
}

// Set shows other hints.
func (h *HintRow) Set(hints []Hint) {
	h.hints = hints
	h.build()
	h.Refresh()
}

// Hints returns the hints shown.
func (h *HintRow) Hints() []Hint { return h.hints }

func (h *HintRow) build() {
	h.caps, h.words = nil, nil
	for _, hint := range h.hints {
		h.caps = append(h.caps, newCapRow(hint.Keys))
		h.words = append(h.words, newLine(hint.Word, RoleCaption, ColorText2))
	}
}

// CreateRenderer implements fyne.Widget.
func (h *HintRow) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: h, objects: h.objects, layout: h.layout, min: h.min, paint: h.paint}
}

func (h *HintRow) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i := range h.caps {
		all = append(all, h.caps[i].objects()...)
		all = append(all, h.words[i].obj)
	}
	return all
}

func (h *HintRow) paint() {
	for i := range h.caps {
		h.caps[i].paint()
		h.words[i].paint()
	}
}

func (h *HintRow) itemWidth(i int) float32 { return h.caps[i].width() + Px(4) + h.words[i].width() }

func (h *HintRow) width() float32 {
	width := float32(0)
	for i := range h.caps {
		if i > 0 {
			width += Px(16)
		}
		width += h.itemWidth(i)
	}
	return width
}

func (h *HintRow) min() fyne.Size { return fyne.NewSize(h.width(), Px(20)) }

// layout shows the hints that fit, the first ones first.
func (h *HintRow) layout(size fyne.Size) {
	x := float32(0)
	for i := range h.caps {
		fits := x+h.itemWidth(i) <= size.Width+0.5
		for _, o := range h.caps[i].objects() {
			o.Show()
			if !fits {
				o.Hide()
			}
		}
		h.words[i].obj.Hidden = !fits
		if fits {
			h.caps[i].place(x, 0, size.Height)
			for _, c := range h.caps[i].caps {
				c.arrow.paint()
			}
			h.words[i].place(x+h.caps[i].width()+Px(4), 0, h.words[i].width(), size.Height)
		}
		x += h.itemWidth(i) + Px(16)
	}
}
