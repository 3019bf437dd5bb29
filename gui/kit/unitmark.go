package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Places of the directory that are no unit.
const (
	UnitNone = -1 // no unit: an empty square
	UnitAll  = -2 // "Các phòng, ban": the primary
)

// UnitMark is the small coloured square that always stands beside a unit's name.
type UnitMark struct {
	widget.BaseWidget
	place int
	box   *box
}

// NewUnitMark makes the mark of the unit at a place of the directory, from 0;
// UnitNone and UnitAll are allowed.
func NewUnitMark(place int) *UnitMark {
	m := &UnitMark{place: place, box: newBox("", "", 3)}
	m.paint()
	m.ExtendBaseWidget(m)
	return m
}

// Set shows another unit.
func (m *UnitMark) Set(place int) {
	if m.place != place {
		m.place = place
		m.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (m *UnitMark) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: m, objects: fixed(m.box.obj), layout: m.layout, min: m.min, paint: m.paint}
}

func (m *UnitMark) paint() {
	m.box.edgeWidth = 1
	switch m.place {
	case UnitAll:
		m.box.set(ColorPrimary, "")
	case UnitNone:
		m.box.set("", ColorEdge)
	default:
		name, ring := UnitColor(m.place)
		if ring {
			m.box.edgeWidth = 2
			m.box.set("", name)
		} else {
			m.box.set(name, "")
		}
	}
	m.box.paint()
}

func (m *UnitMark) min() fyne.Size { return fyne.NewSquareSize(Px(10)) }

func (m *UnitMark) layout(size fyne.Size) {
	side := Px(10)
	Put(m.box.obj, floor((size.Width-side)/2), floor((size.Height-side)/2), side, side)
}

// UnitLine is a unit's mark and name.
func UnitLine(place int, name string) *fyne.Container {
	return HBox(6, NewUnitMark(place), Grow(NewText(TextOptions{Text: name, Ellipsis: true})))
}
