package preview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// leaves is the column of pages inside the scroller: of all pages only those in
// view and near it.
type leaves struct {
	widget.BaseWidget
	view     *View
	list     []*leaf // in the order of the pages
	overText bool    // the pointer lies on a letter
}

var (
	_ fyne.Draggable      = (*leaves)(nil)
	_ fyne.DoubleTappable = (*leaves)(nil)
	_ desktop.Mouseable   = (*leaves)(nil)
	_ desktop.Cursorable  = (*leaves)(nil)
	_ desktop.Hoverable   = (*leaves)(nil)
)

func newLeaves(v *View) *leaves {
	s := &leaves{view: v}
	s.ExtendBaseWidget(s)
	return s
}

// of returns the leaf of a page, nil where the page is far from the view.
func (s *leaves) of(page int) *leaf {
	for _, l := range s.list {
		if l.page == page {
			return l
		}
	}
	return nil
}

// pictures counts the pictures in memory.
func (s *leaves) pictures() int {
	n := 0
	for _, l := range s.list {
		n += l.pictures()
	}
	return n
}

// turn takes up the pages that have come near the view and gives up those that
// have gone from it.
func (s *leaves) turn() {
	v := s.view
	reach := v.reach()
	top, bottom := v.scroll.Offset.Y-reach, v.scroll.Offset.Y+v.scroll.Size().Height+reach
	from, to := v.column.between(top, bottom)
	list := make([]*leaf, 0, to-from)
	for page := from; page < to; page++ {
		at := v.column.places[page]
		l := s.of(page)
		if l == nil {
			l = newLeaf(page, v.edition, at)
		}
		l.renew(v.edition, at)
		l.thin(at, top, bottom)
		l.put(at)
		list = append(list, l)
	}
	if !slices.Equal(list, s.list) {
		s.list = list
		s.changed()
	}
	s.mark()
}

// changed draws the column anew, with other leaves or pictures.
func (s *leaves) changed() {
	for _, l := range s.list {
		if l.page < len(s.view.column.places) {
			l.put(s.view.column.places[l.page])
		}
	}
	canvas.Refresh(s)
}

func (s *leaves) paint() {
	for _, l := range s.list {
		l.paint()
	}
}

// CreateRenderer implements fyne.Widget.
func (s *leaves) CreateRenderer() fyne.WidgetRenderer { return &leavesRenderer{leaves: s} }

type leavesRenderer struct{ leaves *leaves }

func (r *leavesRenderer) Destroy() {}

func (r *leavesRenderer) Layout(fyne.Size) {}

func (r *leavesRenderer) MinSize() fyne.Size { return r.leaves.view.column.size }

func (r *leavesRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, l := range r.leaves.list {
		objects = append(objects, l.objects()...)
	}
	return objects
}

func (r *leavesRenderer) Refresh() { canvas.Refresh(r.leaves) }

// pointOf returns the page under a place of the column and the point on it, in
// points from its corner.
func (s *leaves) pointOf(at fyne.Position) (l *leaf, x, y float32) {
	page := s.view.column.at(at.Y)
	if page < 0 {
		return nil, 0, 0
	}
	if l = s.of(page); l == nil {
		return nil, 0, 0
	}
	p, unit := s.view.column.places[page], s.view.unit(page)
	return l, (at.X - p.x) / unit, (at.Y - p.y) / unit
}
