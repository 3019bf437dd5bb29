package gui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
)

// railOptions describes a rail.
type railOptions struct {
	Words    *translations.Words
	Navigate func(kit.Place)
	OnUser   func() // the name at the foot was pressed
}

// rail is the column of places at the left of the window. It has the focus as a
// whole; ↑ and ↓ move the ring, Enter goes there.
type rail struct {
	widget.BaseWidget
	o       railOptions
	ground  *canvas.Rectangle
	items   []*railItem
	user    *railItem
	current kit.PlaceName
	ringed  int
	focused bool
}

var (
	_ fyne.Focusable = (*rail)(nil)
	_ kit.KeyHinter  = (*rail)(nil)
)

func newRail(o railOptions) *rail {
	r := &rail{o: o, ground: canvas.NewRectangle(kit.Color(kit.ColorRail))}
	for i, p := range railPlaces() {
		name := p.name
		r.items = append(r.items, newRailItem(p.icon, o.Words.T(p.key), func() {
			r.ringed = i
			o.Navigate(kit.Place{Name: name})
		}))
	}
	r.user = newRailItem(kit.IconPerson, "", func() {
		if o.OnUser != nil {
			o.OnUser()
		}
	})
	r.ExtendBaseWidget(r)
	return r
}

// show marks the place the user is in.
func (r *rail) show(name kit.PlaceName) {
	r.current = railOf(name)
	for i, p := range railPlaces() {
		if p.name == r.current {
			r.ringed = i
		}
	}
	r.Refresh()
}

// setUser shows who sits at the desk.
func (r *rail) setUser(name string) {
	r.user.words.SetText(name)
	r.user.Refresh()
}

// setOverdue shows how many tasks are overdue.
func (r *rail) setOverdue(n int) {
	for i, p := range railPlaces() {
		if p.name == kit.PlaceTasks {
			r.items[i].setCount(n)
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (r *rail) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.ground}
	for _, item := range r.all() {
		objects = append(objects, item)
	}
	r.paint()
	return kit.Drawn(kit.Drawing{Widget: r, Objects: objects, Layout: r.layout, Min: r.min, Paint: r.paint})
}

func (r *rail) all() []*railItem { return append(append([]*railItem{}, r.items...), r.user) }

func (r *rail) min() fyne.Size { return fyne.NewSize(kit.Px(kit.WidthRail), kit.Px(64)) }

func (r *rail) layout(size fyne.Size) {
	kit.Put(r.ground, 0, 0, size.Width, size.Height)
	y := kit.Px(8)
	step, height := kit.Px(68), kit.Px(64)
	if room := size.Height - kit.Px(8) - height - kit.Px(4); float32(len(r.items))*step > room {
		step = room / float32(len(r.items))
	}
	for _, item := range r.items {
		kit.Put(item, 0, y, size.Width, height)
		y += step
	}
	kit.Put(r.user, 0, size.Height-height-kit.Px(2), size.Width, height)
}

func (r *rail) paint() {
	r.ground.FillColor = kit.Color(kit.ColorRail)
	r.ground.Refresh()
	for i, item := range r.all() {
		selected := i < len(r.items) && railPlaces()[i].name == r.current
		item.mark(selected, r.focused && i == r.ringed)
	}
}

// FocusGained implements fyne.Focusable.
func (r *rail) FocusGained() {
	r.focused = true
	r.Refresh()
	kit.FocusMoved(r, true)
}

// FocusLost implements fyne.Focusable.
func (r *rail) FocusLost() {
	r.focused = false
	r.Refresh()
	kit.FocusMoved(r, false)
}

// TypedRune implements fyne.Focusable.
func (r *rail) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (r *rail) TypedKey(key *fyne.KeyEvent) {
	last := len(r.items)
	switch key.Name {
	case fyne.KeyUp:
		r.ringed = max(r.ringed-1, 0)
	case fyne.KeyDown:
		r.ringed = min(r.ringed+1, last)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.all()[r.ringed].tap()
		return
	default:
		kit.WindowKey(r, key)
		return
	}
	r.Refresh()
}

// KeyHints implements kit.KeyHinter.
func (r *rail) KeyHints() []kit.Hint {
	return []kit.Hint{
		{Keys: []string{"↑", "↓"}, Word: r.o.Words.T("rail.hint.choose")},
		{Keys: []string{"Enter"}, Word: r.o.Words.T("rail.hint.go")},
	}
}

// railItem is one place of the rail: its icon over its word.
type railItem struct {
	widget.BaseWidget
	box      *canvas.Rectangle
	bar      *canvas.Rectangle // at the window's edge, beside the chosen place
	ring     *canvas.Rectangle
	badge    *canvas.Rectangle
	icon     *kit.Icon
	words    *kit.Text
	count    *canvas.Text
	n        int
	selected bool
	ringed   bool
	tap      func()
}

func newRailItem(icon kit.IconName, words string, tap func()) *railItem {
	none := kit.Color(kit.ColorRail)
	i := &railItem{
		box: canvas.NewRectangle(none), bar: canvas.NewRectangle(none), ring: canvas.NewRectangle(nil), badge: canvas.NewRectangle(none),
		icon: kit.NewIcon(kit.IconOptions{Name: icon, Color: kit.ColorRailText, Size: 24}),
		words: kit.NewText(kit.TextOptions{
			Text: words, Role: kit.RoleCaption, Color: kit.ColorRailText, Align: fyne.TextAlignCenter, Ellipsis: true,
		}),
		count: canvas.NewText("", nil), tap: tap,
	}
	i.ExtendBaseWidget(i)
	return i
}

func (i *railItem) mark(selected, ringed bool) {
	i.selected, i.ringed = selected, ringed
	i.Refresh()
}

func (i *railItem) setCount(n int) {
	i.n = n
	i.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	i.paint()
	return kit.Drawn(kit.Drawing{
		Widget:  i,
		Objects: []fyne.CanvasObject{i.bar, i.box, i.icon, i.words, i.badge, i.count, i.ring},
		Layout:  i.layout, Min: i.min, Paint: i.paint,
	})
}

func (i *railItem) min() fyne.Size { return fyne.NewSize(kit.Px(kit.WidthRail), kit.Px(64)) }

func (i *railItem) paint() {
	ink := kit.ColorRailText
	i.box.FillColor = kit.Color(kit.ColorRailSel)
	i.box.CornerRadius = kit.Px(8)
	i.bar.FillColor = kit.Color(kit.ColorWhite)
	i.bar.CornerRadius = kit.Px(2)
	i.box.Hidden, i.bar.Hidden = !i.selected, !i.selected
	if i.selected {
		ink = kit.ColorWhite
	}
	i.icon.Set(i.icon.Name(), ink)
	i.words.SetColor(ink)
	i.words.SetBold(i.selected)
	i.ring.StrokeColor, i.ring.StrokeWidth, i.ring.CornerRadius = kit.Color(kit.ColorWhite), kit.Px(2), kit.Px(8)
	i.ring.Hidden = !i.ringed
	i.badge.FillColor = kit.Color(kit.ColorAlarm)
	i.badge.CornerRadius = kit.Px(9)
	i.count.Text = countText(i.n)
	i.count.Color, i.count.TextSize, i.count.TextStyle.Bold = kit.Color(kit.ColorWhite), kit.RoleCaption.TextSize(), true
	i.badge.Hidden, i.count.Hidden = i.n == 0, i.n == 0
}

func countText(n int) string {
	if n > 99 {
		return "99+"
	}
	return fmt.Sprint(n)
}

func (i *railItem) layout(size fyne.Size) {
	kit.Put(i.bar, 0, kit.Px(12), kit.Px(4), size.Height-kit.Px(24))
	side := kit.Px(8)
	kit.Put(i.box, side, 0, size.Width-2*side, size.Height)
	kit.Put(i.ring, side, 0, size.Width-2*side, size.Height)
	icon := kit.Px(24)
	kit.Put(i.icon, (size.Width-icon)/2, kit.Px(10), icon, icon)
	kit.Put(i.words, kit.Px(6), kit.Px(37), size.Width-kit.Px(12), kit.RoleCaption.LineHeight())
	letters := fyne.MeasureText(i.count.Text, i.count.TextSize, i.count.TextStyle)
	height := kit.Px(18)
	width := max(letters.Width+kit.Px(10), kit.Px(20))
	x := size.Width/2 + kit.Px(6)
	kit.Put(i.badge, x, kit.Px(4), width, height)
	kit.Put(i.count, x+(width-letters.Width)/2, kit.Px(4)+(height-letters.Height)/2, letters.Width, letters.Height)
}

// Tapped implements fyne.Tappable.
func (i *railItem) Tapped(*fyne.PointEvent) { i.tap() }
