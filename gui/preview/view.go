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
	// OnZoom is told how large the pages are, in percent of their size on paper.
	OnZoom func(zoom Zoom, percent float32)
	// OnFound is told which hit of the search is shown, from 1, how many there
	// are, and whether all pages have been read.
	OnFound func(hit, of int, all bool)
	// OnError is told when a page cannot be drawn or read.
	OnError func(error)
	// OnCopied is told how many letters have been copied.
	OnCopied func(letters int)
	// Clipboard takes what is copied; nil: the system's.
	Clipboard fyne.Clipboard
	// Hints are the keys that the status line shows while the view has the focus.
	Hints []kit.Hint
}

// View is a scroller with the pages of a paper. Pages are drawn when they come
// into view, the first visible one first, and given up when they have gone far
// from it; until a page is drawn, and while a newer paper is, what was there
// stays. Words can be sought, selected and copied.
type View struct {
	widget.BaseWidget
	o      Options
	scroll *container.Scroll
	leaves *leaves
	wheel  *wheel
	ring   *focusFrame

	pages   Pages
	zoom    Zoom
	column  column
	edition int // counts the papers shown, so that a late picture of an older one is dropped
	busy    bool
	shown   int // the page told to OnPage last
	of      int
	percent float32 // told to OnZoom last
	told    Zoom

	finder    finder
	selection selection
	selecting bool // the mouse button is down
	shift     bool // the Shift key is down
}

var (
	_ fyne.Focusable    = (*View)(nil)
	_ fyne.Shortcutable = (*View)(nil)
)

// New makes an empty view.
func New(o Options) *View {
	if o.Run == nil {
		o.Run = func(f func()) { go f() }
	}
	v := &View{o: o, ring: newFocusFrame(), finder: finder{at: noHit}}
	v.leaves, v.wheel = newLeaves(v), newWheel(v)
	v.scroll = container.NewScroll(v.leaves)
	v.scroll.OnScrolled = v.scrolled
	v.ExtendBaseWidget(v)
	return v
}

// ShowPages shows the pages of a paper, keeping the place the reader has come to
// and what is sought.
func (v *View) ShowPages(pages Pages) {
	at := v.anchor()
	v.pages = pages
	v.edition++
	v.selection = selection{}
	v.arrange()
	v.finder.reset(len(v.column.places))
	v.restore(at)
	v.tellFound()
}

// SetZoom shows the pages larger or smaller, keeping the place.
func (v *View) SetZoom(zoom Zoom) {
	if zoom == v.zoom {
		return
	}
	at, page := v.anchor(), v.Page()
	v.zoom = zoom
	v.arrange()
	v.restore(at)
	if zoom.Fit == FitPage {
		v.GoTo(page)
	}
}

// Zoom returns how large the pages are shown.
func (v *View) Zoom() Zoom { return v.zoom }

// ZoomIn goes a step larger.
func (v *View) ZoomIn() { v.SetZoom(Larger(v.column.percent)) }

// ZoomOut goes a step smaller.
func (v *View) ZoomOut() { v.SetZoom(Smaller(v.column.percent)) }

// arrange places the pages anew.
func (v *View) arrange() {
	v.column = arrange(v.pages, v.scroll.Size(), v.zoom, v.scale())
	v.leaves.Resize(v.leaves.MinSize().Max(v.scroll.Size()))
	if v.o.OnZoom != nil && (v.percent != v.column.percent || v.told != v.zoom) && v.pages != nil {
		v.percent, v.told = v.column.percent, v.zoom
		v.o.OnZoom(v.zoom, v.percent)
	}
}

// scale returns how many pixels of the screen are in a unit.
func (v *View) scale() float32 {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(v)
	if windows := driver.AllWindows(); c == nil && len(windows) > 0 { // not painted yet
		c = windows[0].Canvas()
	}
	if c == nil || c.Scale() <= 0 {
		return 1
	}
	return c.Scale()
}

// anchored is a place of the paper: a page and how far down it, as a share of its
// height, or how far over it, in the gap; and what part of the paper's width lies
// left of the view's middle.
type anchored struct {
	page       int
	down, over float32
	across     float32
}

// anchor returns the place at the upper edge of the view.
func (v *View) anchor() anchored {
	top := v.scroll.Offset.Y
	page := v.column.at(top + kit.Px(pageGap) + 1)
	if page < 0 {
		return anchored{across: 0.5}
	}
	p := v.column.places[page]
	at := anchored{page: page, down: max(top-p.y, 0) / p.height, over: max(p.y-top, 0), across: 0.5}
	if wide := v.column.size.Width; wide > v.scroll.Size().Width {
		at.across = (v.scroll.Offset.X + v.scroll.Size().Width/2) / wide
	}
	return at
}

// restore brings a place to the upper edge of the view.
func (v *View) restore(at anchored) {
	if len(v.column.places) == 0 {
		v.scrollTo(fyne.NewPos(0, 0))
		return
	}
	p := v.column.places[min(at.page, len(v.column.places)-1)]
	v.scrollTo(fyne.NewPos(at.across*v.column.size.Width-v.scroll.Size().Width/2, p.y+at.down*p.height-at.over))
}

// scrollTo goes to a place of the column, as far as there is one.
func (v *View) scrollTo(to fyne.Position) {
	most := v.leaves.MinSize().Subtract(v.scroll.Size())
	to.X = v.column.whole(max(min(to.X, most.Width), 0))
	to.Y = v.column.whole(max(min(to.Y, most.Height), 0))
	v.scroll.ScrollToOffset(to)
	v.scroll.Refresh()
	v.settled()
}

func (v *View) scrolled(fyne.Position) { v.settled() }

// settled takes in a new place, size or paper: other leaves, another page in view.
func (v *View) settled() {
	if v.scale() != v.column.scale { // the window has come to another screen
		at := v.anchor()
		v.arrange()
		v.restore(at)
		return
	}
	v.leaves.turn()
	v.tellPage()
	v.work()
}

// Count returns how many pages are shown.
func (v *View) Count() int { return len(v.column.places) }

// Page returns the page in view, from 1; 0 when there is none.
func (v *View) Page() int {
	return v.column.at(v.scroll.Offset.Y+v.scroll.Size().Height/3) + 1
}

// GoTo brings a page, from 1, to the top of the view.
func (v *View) GoTo(page int) {
	if page < 1 || page > len(v.column.places) {
		return
	}
	v.scrollTo(fyne.NewPos(v.scroll.Offset.X, v.column.places[page-1].y-kit.Px(pageGap)))
}

// NextPage goes on to the page after the one in view.
func (v *View) NextPage() { v.GoTo(v.Page() + 1) }

// PreviousPage goes back to the page before the one in view.
func (v *View) PreviousPage() { v.GoTo(v.Page() - 1) }

func (v *View) tellPage() {
	page, of := v.Page(), len(v.column.places)
	if v.o.OnPage != nil && (page != v.shown || of != v.of) {
		v.shown, v.of = page, of
		v.o.OnPage(page, of)
	}
}

// bring brings a rectangle of a page into view, a third from its top where it is
// not there yet.
func (v *View) bring(page int, b box) {
	p := v.column.places[page]
	unit := v.unit(page)
	top, bottom := p.y+b.top*unit, p.y+b.bottom*unit
	left, right := p.x+b.left*unit, p.x+b.right*unit
	at, size := v.scroll.Offset, v.scroll.Size()
	margin := kit.Px(pageGap)
	if top-margin < at.Y || bottom+margin > at.Y+size.Height {
		at.Y = top - size.Height/3
	}
	if left-margin < at.X || right+margin > at.X+size.Width {
		at.X = (left+right)/2 - size.Width/2
	}
	v.scrollTo(at)
}

// unit returns how long a point of a page is shown.
func (v *View) unit(page int) float32 {
	width, _ := sizeOf(v.pages, page)
	return v.column.places[page].width / width
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return &viewRenderer{view: v} }

type viewRenderer struct{ view *View }

func (r *viewRenderer) Destroy() {}

func (r *viewRenderer) Layout(size fyne.Size) {
	v := r.view
	at := v.anchor()
	v.scroll.Resize(size)
	v.wheel.Resize(size)
	v.ring.place(size)
	v.arrange()
	v.restore(at)
}

func (r *viewRenderer) MinSize() fyne.Size { return fyne.NewSize(kit.Px(240), kit.Px(160)) }

func (r *viewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.view.scroll, r.view.wheel, r.view.ring.obj}
}

func (r *viewRenderer) Refresh() {
	r.view.ring.paint()
	r.view.leaves.paint()
	r.Layout(r.view.Size())
}
