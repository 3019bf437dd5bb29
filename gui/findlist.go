package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// findList is the results of the search, one below the other under the heads of
// their sorts. One is chosen; the focus stays in the line above.
type findList struct {
	widget.BaseWidget
	onOpen func(findRow)
	more   func(n int) string // how the count of a head reads where there are more

	heads   []*findHeading
	lines   []*findLine
	groups  []findGroup
	chosen  int
	results int
}

var _ kit.Flow = (*findList)(nil)

func newFindList(onOpen func(findRow), more func(int) string) *findList {
	l := &findList{onOpen: onOpen, more: more}
	l.ExtendBaseWidget(l)
	return l
}

// setView shows other results, the first chosen. Lines already made serve again.
func (l *findList) setView(v findView) {
	l.groups, l.chosen, l.results = v.groups, 0, v.n
	n := 0
	for i, g := range v.groups {
		if i == len(l.heads) {
			l.heads = append(l.heads, newFindHeading())
		}
		l.heads[i].set(g, l.more)
		for _, row := range g.rows {
			if n == len(l.lines) {
				l.lines = append(l.lines, newFindLine(l))
			}
			l.lines[n].set(row, n == 0)
			n++
		}
	}
	l.Refresh()
}

// row returns the result chosen.
func (l *findList) row() (findRow, bool) {
	if l.chosen >= l.results {
		return findRow{}, false
	}
	return l.lines[l.chosen].row, true
}

// choose moves the choice by so many results and returns the line chosen, nil
// where there is none.
func (l *findList) choose(by int) *findLine {
	if l.results == 0 {
		return nil
	}
	to := max(min(l.chosen+by, l.results-1), 0)
	l.lines[l.chosen].setChosen(false)
	l.lines[to].setChosen(true)
	l.chosen = to
	return l.lines[to]
}

// CreateRenderer implements fyne.Widget.
func (l *findList) CreateRenderer() fyne.WidgetRenderer { return &findListRenderer{list: l} }

// HeightFor implements kit.Flow.
func (l *findList) HeightFor(float32) float32 {
	return float32(len(l.groups))*kit.Px(findGroupHigh) + float32(l.results)*kit.Px(findRowHeight) + kit.Px(findEdge)
}

// findListRenderer lays the list out.
type findListRenderer struct{ list *findList }

func (r *findListRenderer) Destroy() {}

func (r *findListRenderer) MinSize() fyne.Size { return fyne.NewSize(kit.Px(200), r.list.HeightFor(0)) }

func (r *findListRenderer) Refresh() {
	for _, h := range r.list.heads[:len(r.list.groups)] {
		h.Refresh()
	}
	for _, line := range r.list.lines[:r.list.results] {
		line.Refresh()
	}
	r.Layout(r.list.Size())
}

func (r *findListRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, h := range r.list.heads[:len(r.list.groups)] {
		all = append(all, h)
	}
	for _, line := range r.list.lines[:r.list.results] {
		all = append(all, line)
	}
	return all
}

func (r *findListRenderer) Layout(size fyne.Size) {
	y, n := float32(0), 0
	edge := kit.Px(findEdge)
	for i, g := range r.list.groups {
		kit.Put(r.list.heads[i], 0, y, size.Width, kit.Px(findGroupHigh))
		y += kit.Px(findGroupHigh)
		for range g.rows {
			kit.Put(r.list.lines[n], edge, y, size.Width-2*edge, kit.Px(findRowHeight))
			y += kit.Px(findRowHeight)
			n++
		}
	}
}
