package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// NumberMark is the number of a point in a disc of 24; the chosen one of several
// is filled.
type NumberMark struct {
	widget.BaseWidget
	disc   *box
	words  *line
	chosen bool
}

// NewNumberMark makes the mark of a number.
func NewNumberMark(number int) *NumberMark {
	m := &NumberMark{disc: newBox(ColorSunken, "", 12), words: newLine(strconv.Itoa(number), RoleCaption, ColorText2)}
	m.words.bold = true
	m.paint()
	m.ExtendBaseWidget(m)
	return m
}

// Set shows another number, chosen or not.
func (m *NumberMark) Set(number int, chosen bool) {
	text := strconv.Itoa(number)
	if text == m.words.full && chosen == m.chosen {
		return
	}
	m.words.set(text)
	m.chosen = chosen
	m.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (m *NumberMark) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: m, objects: fixed(m.disc.obj, m.words.obj), layout: m.layout, min: m.min, paint: m.paint}
}

func (m *NumberMark) paint() {
	fill, ink := ColorSunken, ColorText2
	if m.chosen {
		fill, ink = ColorPrimary, ColorOnPrimary
	}
	m.disc.set(fill, "")
	m.disc.paint()
	m.words.color = ink
	m.words.paint()
}

// min grows with numbers of three figures.
func (m *NumberMark) min() fyne.Size {
	return fyne.NewSize(max(m.words.width()+2*Px(6), Px(24)), Px(24))
}

func (m *NumberMark) layout(size fyne.Size) {
	disc := m.min()
	y := floor((size.Height - disc.Height) / 2)
	Put(m.disc.obj, 0, y, disc.Width, disc.Height)
	width := m.words.width()
	m.words.place(floor((disc.Width-width)/2), y, width, disc.Height)
}
