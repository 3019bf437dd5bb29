package preview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"giaoban/gui/kit"
)

// The manners in which words are marked on a page. They lie over black letters on
// white paper in both looks, so the letters stay as dark as the mark is thin.
const (
	markHit = iota
	markShown
	markSelected
)

func markColors(manner int) (fill, edge color.NRGBA) {
	switch manner {
	case markShown:
		return color.NRGBA{0xFF, 0xA0, 0x00, 0x60}, color.NRGBA{0x7F, 0x4C, 0x00, 0xFF}
	case markSelected:
		return color.NRGBA{0x0B, 0x63, 0xC4, 0x40}, color.NRGBA{}
	}
	return color.NRGBA{0xFF, 0xC8, 0x28, 0x58}, color.NRGBA{}
}

// mark lays the marks of hits and of the selection over the leaves.
func (s *leaves) mark() {
	v := s.view
	page, shown, ok := v.finder.hit()
	for _, l := range s.list {
		l.marks = l.marks[:0]
		if !l.read || l.page >= len(v.finder.hits) {
			continue
		}
		for _, hit := range v.finder.hits[l.page] {
			manner := markHit
			if ok && l.page == page && hit == shown {
				manner = markShown
			}
			s.add(l, hit, manner)
		}
		selected := v.selection.of(l.page, len(l.letters))
		if isShown := ok && l.page == page && selected == shown; selected.to > selected.from && !isShown {
			s.add(l, selected, markSelected)
		}
	}
	canvas.Refresh(s)
}

// add marks letters of a leaf.
func (s *leaves) add(l *leaf, at span, manner int) {
	p, unit := s.view.column.places[l.page], s.view.unit(l.page)
	fill, edge := markColors(manner)
	for _, b := range boxesOf(l.letters, at) {
		m := canvas.NewRectangle(fill)
		if edge.A > 0 {
			m.StrokeColor, m.StrokeWidth = edge, kit.Px(1)
		}
		m.Move(fyne.NewPos(p.x+b.left*unit, p.y+b.top*unit))
		m.Resize(fyne.NewSize((b.right-b.left)*unit, (b.bottom-b.top)*unit))
		l.marks = append(l.marks, m)
	}
}
