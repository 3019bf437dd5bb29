package preview

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// bar stands over the pages: which page is in view, how large it is, the search.
type bar struct {
	pane           *Pane
	previous, next *kit.Button
	page           *kit.Entry
	of             *kit.Text
	smaller        *kit.Button
	size           *kit.Button
	larger         *kit.Button
	find           *kit.Button
	zoom           Zoom
	root           fyne.CanvasObject
}

func newBar(p *Pane) *bar {
	words := p.o.Desk.Words
	b := &bar{pane: p, of: kit.NewText(kit.TextOptions{Color: kit.ColorText2})}
	icon := func(name kit.IconName, key string, tap func()) *kit.Button {
		return kit.NewIconButton(kit.IconButtonOptions{Icon: name, Name: words.T(key), OnTap: tap})
	}
	b.previous = icon(kit.IconUp, "preview.previous_page", func() { p.View.PreviousPage() })
	b.next = icon(kit.IconDown, "preview.next_page", func() { p.View.NextPage() })
	b.page = kit.NewEntry(kit.EntryOptions{
		Small: true, OnSubmit: b.goTo, OnEscape: p.Focus, OnBlur: b.showAgain,
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: words.T("preview.hint.go")}},
	})
	b.smaller = icon(kit.IconRemove, "preview.zoom.out", func() { p.View.ZoomOut() })
	b.larger = icon(kit.IconAdd, "preview.zoom.in", func() { p.View.ZoomIn() })
	b.size = kit.NewButton(kit.ButtonOptions{Kind: kit.ButtonFlat, Small: true, OnTap: b.choose})
	b.find = icon(kit.IconSearch, "preview.find", func() { p.line.open() })
	parts := []fyne.CanvasObject{
		b.previous, kit.Sized(46, 0, b.page), b.of, b.next, kit.Spacer(), b.smaller, b.size, b.larger, kit.Spacer(), b.find,
	}
	if p.o.Trailing != nil {
		parts = append(parts, kit.Gap(4), p.o.Trailing)
	}
	b.root = kit.Ground(kit.ColorSurface, kit.VBox(0, kit.Sized(0, 47, kit.Inside(0, 12, 0, 8, kit.HBox(2, parts...))), kit.NewDivider()))
	b.showPage(0, 0)
	return b
}

// showPage says which page is in view, from 1.
func (b *bar) showPage(page, count int) {
	text := ""
	if count > 0 {
		text = fmt.Sprintf("/ %d", count)
	}
	b.of.SetText(text)
	if !kit.HasFocus(b.page) {
		b.page.SetValue(number(page))
	}
	b.previous.SetOff(page <= 1)
	b.next.SetOff(page >= count)
	for _, button := range []*kit.Button{b.smaller, b.size, b.larger, b.find} {
		button.SetOff(count == 0)
	}
	b.page.SetReadOnly(count == 0)
	if b.root != nil {
		b.root.Refresh()
	}
}

func number(page int) string {
	if page == 0 {
		return ""
	}
	return strconv.Itoa(page)
}

// goTo brings the page whose number is typed into view.
func (b *bar) goTo(text string) {
	page, err := strconv.Atoi(strings.TrimSpace(text))
	if count := b.pane.View.Count(); err != nil || page < 1 || page > count {
		b.page.SetError(b.pane.o.Desk.Words.F("preview.no_such_page", "count", count))
		b.pane.o.Desk.Say(b.page.Error())
		b.page.SelectAllText()
		return
	}
	b.pane.View.GoTo(page)
	b.pane.Focus()
}

// askPage puts the focus where the number of a page is typed.
func (b *bar) askPage() {
	kit.FocusOn(b.page)
	b.page.SelectAllText()
}

// showAgain shows the page in view where a number was typed and given up.
func (b *bar) showAgain() {
	b.page.SetError("")
	b.page.SetValue(number(b.pane.View.Page()))
}

// showZoom says how large the pages are.
func (b *bar) showZoom(zoom Zoom, percent float32) {
	b.zoom = zoom
	words := b.pane.o.Desk.Words
	text := fmt.Sprintf("%.0f %%", percent)
	switch zoom.Fit {
	case FitWidth:
		text = words.T("preview.fit.width") + " · " + text
	case FitPage:
		text = words.T("preview.fit.page") + " · " + text
	}
	b.size.SetText(text)
	b.smaller.SetOff(percent <= LeastPercent)
	b.larger.SetOff(percent >= MostPercent)
	b.root.Refresh()
}

// choose offers the sizes to choose from.
func (b *bar) choose() {
	words, view := b.pane.o.Desk.Words, b.pane.View
	item := func(label string, zoom Zoom) *fyne.MenuItem {
		i := fyne.NewMenuItem(label, func() { view.SetZoom(zoom) })
		i.Checked = zoom == b.zoom
		return i
	}
	items := []*fyne.MenuItem{item(words.T("preview.zoom.width"), Zoom{}), item(words.T("preview.zoom.page"), Zoom{Fit: FitPage}), fyne.NewMenuItemSeparator()}
	for _, percent := range ZoomPercents() {
		items = append(items, item(fmt.Sprintf("%d %%", percent), ZoomAt(percent)))
	}
	kit.ShowMenu(b.size, fyne.NewMenu("", items...))
}
