package gui

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// findHeading stands over the results of one sort and counts them.
type findHeading struct {
	widget.BaseWidget
	title, count *kit.Text
}

func newFindHeading() *findHeading {
	h := &findHeading{
		title: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Bold: true}),
		count: kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2}),
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *findHeading) set(g findGroup, more func(int) string) {
	h.title.SetText(g.title)
	count := strconv.Itoa(len(g.rows))
	if g.more {
		count = more(len(g.rows))
	}
	h.count.SetText(count)
}

// CreateRenderer implements fyne.Widget.
func (h *findHeading) CreateRenderer() fyne.WidgetRenderer {
	return kit.Drawn(kit.Drawing{Widget: h, Objects: []fyne.CanvasObject{h.title, h.count}, Layout: h.layout, Min: h.min, Paint: h.paint})
}

func (h *findHeading) paint() {
	h.title.Refresh()
	h.count.Refresh()
}

func (h *findHeading) min() fyne.Size { return fyne.NewSize(kit.Px(100), kit.Px(findGroupHigh)) }

func (h *findHeading) layout(size fyne.Size) {
	high, inset := kit.RoleCaption.LineHeight(), kit.Px(findInset)
	y := (size.Height - high) / 2
	count := h.count.NaturalWidth()
	kit.Put(h.title, inset, y, size.Width-3*inset-count, high)
	kit.Put(h.count, size.Width-inset-count, y, count, high)
}

// findLine is one result: what was found over where it is, and how it stands.
type findLine struct {
	widget.BaseWidget
	list    *findList
	row     findRow
	chosen  bool
	ground  *canvas.Rectangle
	icon    *kit.Icon
	subject *kit.Text
	where   *kit.Text
	badge   *kit.Badge
	enter   *kit.KeyCaps
}

var (
	_ fyne.Tappable      = (*findLine)(nil)
	_ desktop.Cursorable = (*findLine)(nil)
)

func newFindLine(list *findList) *findLine {
	l := &findLine{
		list: list, ground: canvas.NewRectangle(color.Transparent),
		icon:    kit.NewIcon(kit.IconOptions{Name: kit.IconTask, Size: 18, Color: kit.ColorText2}),
		subject: kit.NewText(kit.TextOptions{Ellipsis: true}),
		where:   kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true}),
		badge:   kit.NewBadge(kit.BadgeOptions{}), enter: kit.NewKeyCaps("Enter"),
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *findLine) set(row findRow, chosen bool) {
	l.row, l.chosen = row, chosen
	l.icon.Set(row.icon, kit.ColorText2)
	l.subject.SetSpans(row.subject)
	l.where.SetSpans(row.where)
	l.badge.Set(row.badge)
	l.badge.Hidden = row.badge.Text == ""
	l.enter.Hidden = !chosen
}

func (l *findLine) setChosen(on bool) {
	if l.chosen != on {
		l.chosen = on
		l.enter.Hidden = !on
		l.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (l *findLine) CreateRenderer() fyne.WidgetRenderer {
	l.paint()
	return kit.Drawn(kit.Drawing{
		Widget: l, Objects: []fyne.CanvasObject{l.ground, l.icon, l.subject, l.where, l.badge, l.enter},
		Layout: l.layout, Min: l.min, Paint: l.paint,
	})
}

func (l *findLine) paint() {
	l.ground.Hidden = !l.chosen
	l.ground.FillColor, l.ground.StrokeColor = kit.Color(kit.ColorTint), kit.Color(kit.ColorFocus)
	l.ground.StrokeWidth, l.ground.CornerRadius = kit.Px(2), kit.Px(4)
	for _, o := range []fyne.Widget{l.icon, l.subject, l.where, l.badge, l.enter} {
		o.Refresh()
	}
}

func (l *findLine) min() fyne.Size { return fyne.NewSize(kit.Px(160), kit.Px(findRowHeight)) }

func (l *findLine) layout(size fyne.Size) {
	kit.Put(l.ground, 0, 0, size.Width, size.Height)
	icon := kit.Px(18)
	left, right := kit.Px(findInset-findEdge), size.Width-kit.Px(findInset-findEdge)
	kit.Put(l.icon, left, (size.Height-icon)/2, icon, icon)
	left += icon + kit.Px(14)
	right = putRight(l.enter, right, size.Height)
	right = putRight(l.badge, right, size.Height)
	body, caption := kit.RoleBody.LineHeight(), kit.RoleCaption.LineHeight()
	top := (size.Height - body - caption) / 2
	kit.Put(l.subject, left, top, max(right-left, 0), body)
	kit.Put(l.where, left, top+body, max(right-left, 0), caption)
}

// putRight places what is shown at the right end and returns where it begins.
func putRight(o fyne.CanvasObject, right, height float32) float32 {
	if !o.Visible() {
		return right
	}
	size := o.MinSize()
	kit.Put(o, right-size.Width, (height-size.Height)/2, size.Width, size.Height)
	return right - size.Width - kit.Px(12)
}

// Tapped implements fyne.Tappable.
func (l *findLine) Tapped(*fyne.PointEvent) { l.list.onOpen(l.row) }

// Cursor implements desktop.Cursorable.
func (l *findLine) Cursor() desktop.Cursor { return desktop.PointerCursor }
