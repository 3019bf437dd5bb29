package preview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"giaoban/gui/kit"
)

// Options describes a View.
type Options struct {
	// Run runs a drawing off the goroutine of the user interface.
	Run func(func())
	// OnPage is told which page is in view, from 1, and how many there are.
	OnPage func(page, count int)
	// OnError is told when a page cannot be drawn.
	OnError func(error)
	// Hints are the keys that the status line shows while the view has the focus.
	Hints []kit.Hint
}

// View is a scroller with the pages of a paper, as wide as the view allows.
// Pages are drawn when they come into view, the first visible one first; until
// then, and while a newer paper is drawn, what was there stays.
type View struct {
	widget.BaseWidget
	o       Options
	scroll  *container.Scroll
	sheets  *sheets
	pages   Pages
	edition int // counts the papers shown, so that a late picture of an older one is dropped
	busy    bool
	shown   int // the page told to OnPage last
	of      int
	ring    *focusFrame
}

var _ fyne.Focusable = (*View)(nil)

// New makes an empty view.
func New(o Options) *View {
	if o.Run == nil {
		o.Run = func(f func()) { go f() }
	}
	v := &View{o: o, sheets: newSheets(), ring: newFocusFrame()}
	v.scroll = container.NewVScroll(v.sheets)
	v.scroll.OnScrolled = v.scrolled
	v.ExtendBaseWidget(v)
	return v
}

// ShowPages shows the pages of a paper, keeping the place the reader has come to.
func (v *View) ShowPages(pages Pages) {
	v.pages = pages
	v.edition++
	count := 0
	if pages != nil {
		count = pages.Count()
	}
	v.sheets.setCount(count, v.shape)
	v.sheets.outdate()
	v.scroll.Refresh()
	v.tellPage()
	v.draw()
}

func (v *View) shape(page int) (width, height float32) { return v.pages.Size(page) }

// Count returns how many pages are shown.
func (v *View) Count() int { return len(v.sheets.list) }

// Drawn reports whether the picture of a page, from 0, is that of the paper shown.
func (v *View) Drawn(page int) bool {
	return page >= 0 && page < len(v.sheets.list) && v.sheets.list[page].edition == v.edition
}

// Page returns the page in view, from 1; 0 when there is none.
func (v *View) Page() int {
	return v.sheets.pageAt(v.scroll.Offset.Y+v.scroll.Size().Height/3) + 1
}

// GoTo brings a page, from 1, to the top of the view.
func (v *View) GoTo(page int) {
	if page < 1 || page > len(v.sheets.list) {
		return
	}
	v.scrollTo(v.sheets.list[page-1].y - kit.Px(pageGap))
}

// NextPage goes on to the page after the one in view.
func (v *View) NextPage() { v.GoTo(v.Page() + 1) }

// PreviousPage goes back to the page before the one in view.
func (v *View) PreviousPage() { v.GoTo(v.Page() - 1) }

func (v *View) scrollTo(y float32) {
	limit := max(v.sheets.MinSize().Height-v.scroll.Size().Height, 0)
	v.scroll.ScrollToOffset(fyne.NewPos(0, max(min(y, limit), 0)))
	v.scrolled(v.scroll.Offset)
}

func (v *View) scrolled(fyne.Position) {
	v.tellPage()
	v.draw()
}

func (v *View) tellPage() {
	page, of := v.Page(), len(v.sheets.list)
	if v.o.OnPage != nil && (page != v.shown || of != v.of) {
		v.shown, v.of = page, of
		v.o.OnPage(page, of)
	}
}

// draw starts drawing the most wanted page that has no picture yet. One page is
// drawn at a time, so that the reader's next page never waits behind many.
func (v *View) draw() {
	if v.busy || v.pages == nil {
		return
	}
	page, ok := v.wanted()
	if !ok {
		return
	}
	width := v.pixels()
	if width <= 0 {
		return
	}
	v.busy = true
	pages, edition := v.pages, v.edition
	v.o.Run(func() {
		picture, err := pages.Picture(page, width)
		fyne.Do(func() {
			v.busy = false
			switch {
			case err != nil && edition == v.edition:
				v.sheets.fail(page, edition, width)
				if v.o.OnError != nil {
					v.o.OnError(err)
				}
			case err == nil && edition == v.edition:
				v.sheets.set(page, picture, edition, width)
			}
			v.draw()
		})
	})
}

// wanted returns the page to draw next: one in view, else one beside the view.
func (v *View) wanted() (int, bool) {
	top := v.scroll.Offset.Y
	bottom := top + max(v.scroll.Size().Height, 1)
	for _, reach := range []float32{0, v.scroll.Size().Height} {
		for i, s := range v.sheets.list {
			if s.y+s.height >= top-reach && s.y <= bottom+reach && (s.edition != v.edition || s.pixels != v.pixels()) {
				return i, true
			}
		}
	}
	return 0, false
}

// pixels returns how many pixels of the screen a page is wide.
func (v *View) pixels() int {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		scale = c.Scale()
	}
	return int(v.sheets.pageWidth() * scale)
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return &viewRenderer{view: v} }

// FocusGained implements fyne.Focusable.
func (v *View) FocusGained() {
	v.ring.show(true)
	kit.FocusMoved(v, true)
}

// FocusLost implements fyne.Focusable.
func (v *View) FocusLost() {
	v.ring.show(false)
	kit.FocusMoved(v, false)
}

// TypedRune implements fyne.Focusable.
func (v *View) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (v *View) TypedKey(key *fyne.KeyEvent) {
	view := v.scroll.Size().Height
	switch key.Name {
	case fyne.KeyDown:
		v.scrollTo(v.scroll.Offset.Y + kit.Px(60))
	case fyne.KeyUp:
		v.scrollTo(v.scroll.Offset.Y - kit.Px(60))
	case fyne.KeyPageDown, fyne.KeySpace:
		v.scrollTo(v.scroll.Offset.Y + view - kit.Px(60))
	case fyne.KeyPageUp:
		v.scrollTo(v.scroll.Offset.Y - view + kit.Px(60))
	case fyne.KeyRight:
		v.NextPage()
	case fyne.KeyLeft:
		v.PreviousPage()
	case fyne.KeyHome:
		v.scrollTo(0)
	case fyne.KeyEnd:
		v.scrollTo(v.sheets.MinSize().Height)
	default:
		kit.WindowKey(v, key)
	}
}

// Tapped implements fyne.Tappable.
func (v *View) Tapped(*fyne.PointEvent) { kit.FocusOn(v) }

// KeyHints implements kit.KeyHinter.
func (v *View) KeyHints() []kit.Hint { return v.o.Hints }

type viewRenderer struct{ view *View }

func (r *viewRenderer) Destroy() {}

func (r *viewRenderer) Layout(size fyne.Size) {
	r.view.sheets.width = size.Width
	r.view.scroll.Resize(size)
	r.view.scroll.Refresh()
	r.view.ring.place(size)
	r.view.tellPage()
	r.view.draw()
}

func (r *viewRenderer) MinSize() fyne.Size { return fyne.NewSize(kit.Px(240), kit.Px(160)) }

func (r *viewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.view.scroll, r.view.ring.obj}
}

func (r *viewRenderer) Refresh() {
	r.view.ring.paint()
	r.Layout(r.view.Size())
}
