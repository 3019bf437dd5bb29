package preview

import (
	"errors"
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/data/proof"
	"giaoban/gui/kit"
)

// madeUp is a paper of made-up pages that notes what is drawn and read of it.
type madeUp struct {
	text   []string // of each page
	broken int      // page that cannot be drawn; -1 for none
	drawn  []int
	read   []int
}

func (p *madeUp) Count() int { return len(p.text) }

func (p *madeUp) Size(int) (width, height float32) { return a4Width, a4Height }

func (p *madeUp) Picture(page int, cut proof.Cut) (image.Image, error) {
	p.drawn = append(p.drawn, page)
	if page == p.broken {
		return nil, errors.New("damaged page")
	}
	return blank{image.Rect(0, 0, cut.Wide, cut.High), page}, nil
}

// blank is a white picture that takes no memory, of a page.
type blank struct {
	rect image.Rectangle
	page int
}

func (b blank) ColorModel() color.Model { return color.GrayModel }
func (b blank) Bounds() image.Rectangle { return b.rect }
func (b blank) At(int, int) color.Color { return color.White }

func (p *madeUp) Letters(page int) ([]proof.Letter, error) {
	p.read = append(p.read, page)
	return typeset(p.text[page]), nil
}

// typeset sets lines of text from (100, 100) on, each letter 6 points wide on
// lines of 14, as pdfium would give them back. A tab before a line indents it.
func typeset(text string) []proof.Letter {
	var letters []proof.Letter
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			letters = append(letters, proof.Letter{Rune: '\r', Inferred: true}, proof.Letter{Rune: '\n', Inferred: true})
		}
		x, y := float32(100), 100+14*float32(i)
		for _, r := range line {
			if r == '\t' {
				x += 28
				continue
			}
			letters = append(letters, proof.Letter{Rune: r, Left: x, Top: y, Right: x + 6, Bottom: y + 13})
			x += 6
		}
	}
	return letters
}

func newPaper(count int) *madeUp {
	p := &madeUp{broken: -1}
	for range count {
		p.text = append(p.text, "Kết luận của chủ trì\nGiao Phòng Tổng hợp")
	}
	return p
}

func saying(pages ...string) *madeUp { return &madeUp{broken: -1, text: pages} }

func showView(t *testing.T, o Options, size fyne.Size) *View {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	if o.Run == nil {
		o.Run = func(f func()) { f() }
	}
	v := New(o)
	w := test.NewTempWindow(t, v)
	w.SetPadded(false)
	w.Resize(size)
	return v
}

// viewSize is a view in which less than one page of A4 stands at full width.
var viewSize = fyne.NewSize(600, 500)

func (v *View) isDrawn(page int) bool {
	l := v.leaves.of(page)
	return l != nil && l.edition == v.edition && l.pictures() > 0
}

func TestPagesInViewAreDrawnFirstAndFarOnesNot(t *testing.T) {
	v := showView(t, Options{}, viewSize)
	p := newPaper(30)
	v.ShowPages(p)
	if len(p.drawn) == 0 || p.drawn[0] != 0 {
		t.Fatalf("drawn %v, want page 0 first", p.drawn)
	}
	if len(p.drawn) > 4 {
		t.Errorf("drawn %v: pages far from view were drawn", p.drawn)
	}
	if !v.isDrawn(0) || v.isDrawn(29) {
		t.Error("page 0 should be drawn, page 29 should not")
	}
	v.GoTo(30)
	if v.Page() != 30 || !v.isDrawn(29) {
		t.Errorf("at the end: page %d, drawn %v", v.Page(), v.isDrawn(29))
	}
}

// TestOnlySeenPagesAreInMemory scrolls through a paper of 300 pages and counts, at
// every size, what is held and what is drawn.
func TestOnlySeenPagesAreInMemory(t *testing.T) {
	for _, zoom := range []Zoom{{}, {Fit: FitPage}, ZoomAt(50), ZoomAt(400)} {
		v := showView(t, Options{}, viewSize)
		p := newPaper(300)
		v.SetZoom(zoom)
		v.ShowPages(p)
		perPage := len(stripsOf(v.column.places[0]))
		most, objects := 0, 0
		for i := 0; v.scroll.Offset.Y < v.column.size.Height-v.scroll.Size().Height-1; i++ {
			v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
			most = max(most, v.leaves.pictures())
			objects = max(objects, len(test.WidgetRenderer(v.leaves).Objects()))
			if i > 5000 {
				t.Fatal("the end of the paper never comes")
			}
		}
		// Three views are within reach, and as much of a strip or page at both ends.
		views := int(3*v.scroll.Size().Height/v.column.places[0].height*float32(perPage)) + 2
		if most > views+1 || objects > 4*views {
			t.Errorf("zoom %+v: %d pictures and %d objects at once, of %d in reach", zoom, most, objects, views)
		}
		if v.Page() != 300 {
			t.Errorf("zoom %+v: at the end page %d is in view", zoom, v.Page())
		}
		if drawn, want := len(p.drawn), 300*perPage; drawn < want || drawn > want+perPage {
			t.Errorf("zoom %+v: %d pictures drawn on the way, of %d", zoom, drawn, want)
		}
	}
}

// TestALargePageIsDrawnInStrips: what is in memory does not grow with the size.
func TestALargePageIsDrawnInStrips(t *testing.T) {
	v := showView(t, Options{}, viewSize)
	v.ShowPages(newPaper(3))
	v.SetZoom(ZoomAt(MostPercent))
	bytes := 0
	for _, l := range v.leaves.list {
		for _, s := range append(slices.Clone(l.old), l.strips...) {
			if s.picture != nil {
				bytes += 4 * s.picture.Bounds().Dx() * s.picture.Bounds().Dy()
			}
		}
	}
	if whole := 4 * v.column.places[0].wide * v.column.places[0].rows; bytes == 0 || bytes > whole/2 {
		t.Errorf("%d MB in memory; a whole page has %d MB", bytes>>20, whole>>20)
	}
}

func TestANewerPaperKeepsThePlace(t *testing.T) {
	v := showView(t, Options{}, viewSize)
	v.ShowPages(newPaper(5))
	v.GoTo(3)
	before := v.scroll.Offset
	newer := newPaper(5)
	v.ShowPages(newer)
	if v.scroll.Offset != before || v.Page() != 3 {
		t.Errorf("moved from %v to %v, page %d", before, v.scroll.Offset, v.Page())
	}
	if len(newer.drawn) == 0 || newer.drawn[0] < 1 {
		t.Errorf("drawn %v, want the pages in view first", newer.drawn)
	}
}

func TestALatePictureOfAnOlderPaperIsNotShownAsTheNewers(t *testing.T) {
	var waiting []func()
	v := showView(t, Options{Run: func(f func()) { waiting = append(waiting, f) }}, viewSize)
	old, newer := newPaper(1), newPaper(1)
	v.ShowPages(old)
	v.ShowPages(newer)
	if len(waiting) != 1 {
		t.Fatalf("%d drawings at once, want one", len(waiting))
	}
	waiting[0]()
	if v.isDrawn(0) {
		t.Error("the older paper's picture counts as the newer's")
	}
	if len(waiting) != 2 {
		t.Fatalf("%d drawings asked for, want the newer paper's as well", len(waiting))
	}
	waiting[1]()
	if !v.isDrawn(0) || len(newer.drawn) != 1 {
		t.Errorf("newer paper drawn %v", newer.drawn)
	}
}

// TestAnOlderPictureStaysUntilTheNewerIsDrawn: an edit never shows a white page.
func TestAnOlderPictureStaysUntilTheNewerIsDrawn(t *testing.T) {
	var waiting []func()
	v := showView(t, Options{Run: func(f func()) { waiting = append(waiting, f) }}, viewSize)
	next := func() {
		f := waiting[0]
		waiting = waiting[1:]
		f()
	}
	v.ShowPages(newPaper(1))
	for len(waiting) > 0 {
		next()
	}
	shown := v.leaves.of(0).strips[0]
	v.ShowPages(newPaper(1))
	l := v.leaves.of(0)
	if len(l.old) != 1 || l.old[0] != shown {
		t.Fatal("the older picture is gone before there is a newer one")
	}
	next()
	if len(l.old) != 0 || l.pictures() != 1 || l.strips[0] == shown {
		t.Errorf("%d older pictures, %d in all", len(l.old), l.pictures())
	}
}

func TestABrokenPageIsToldOnceAndTheOthersAreDrawn(t *testing.T) {
	var told []error
	v := showView(t, Options{OnError: func(err error) { told = append(told, err) }}, viewSize)
	p := newPaper(2)
	p.broken = 0
	v.ShowPages(p)
	if len(told) != 1 {
		t.Errorf("told %d times", len(told))
	}
	if !v.isDrawn(1) {
		t.Error("the page after the broken one is missing")
	}
}

func TestKeysTurnPages(t *testing.T) {
	var page, count int
	v := showView(t, Options{OnPage: func(p, n int) { page, count = p, n }}, viewSize)
	v.ShowPages(newPaper(4))
	if page != 1 || count != 4 {
		t.Fatalf("told page %d of %d", page, count)
	}
	steps := []struct {
		key  fyne.KeyName
		page int
	}{{fyne.KeyRight, 2}, {fyne.KeyRight, 3}, {fyne.KeyLeft, 2}, {fyne.KeyEnd, 4}, {fyne.KeyHome, 1}, {fyne.KeyLeft, 1}}
	for _, s := range steps {
		v.TypedKey(&fyne.KeyEvent{Name: s.key})
		if page != s.page {
			t.Errorf("after %s: page %d, want %d", s.key, page, s.page)
		}
	}
	before := v.scroll.Offset.Y
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if v.scroll.Offset.Y <= before {
		t.Error("Page Down did not move")
	}
}

func TestFewerPagesLeaveNoOldSheet(t *testing.T) {
	v := showView(t, Options{}, viewSize)
	v.ShowPages(newPaper(9))
	v.GoTo(9)
	v.ShowPages(newPaper(2))
	if v.Count() != 2 || v.Page() > 2 || len(v.leaves.list) > 2 {
		t.Errorf("%d pages, at page %d, %d in memory", v.Count(), v.Page(), len(v.leaves.list))
	}
	v.ShowPages(nil)
	if v.Count() != 0 || v.Page() != 0 || v.leaves.pictures() != 0 {
		t.Errorf("nothing shown: %d pages, at page %d", v.Count(), v.Page())
	}
}

func TestZoomKeepsThePlace(t *testing.T) {
	var told []float32
	v := showView(t, Options{OnZoom: func(_ Zoom, percent float32) { told = append(told, percent) }}, viewSize)
	v.ShowPages(newPaper(8))
	if wide := v.column.places[0].width; wide != viewSize.Width-2*kit.Px(pageMargin) {
		t.Errorf("fit to the width: %v wide in a view of %v", wide, viewSize.Width)
	}
	v.GoTo(5)
	for _, zoom := range []Zoom{{Fit: FitPage}, ZoomAt(400), ZoomAt(50), {}} {
		v.SetZoom(zoom)
		if v.column.at(v.scroll.Offset.Y+kit.Px(pageGap)+1) != 4 {
			t.Errorf("zoom %+v: page %d at the top, want 5", zoom, v.column.at(v.scroll.Offset.Y+kit.Px(pageGap)+1)+1)
		}
	}
	v.SetZoom(Zoom{Fit: FitPage})
	if p := v.column.places[4]; p.height > v.scroll.Size().Height || v.column.size.Width > viewSize.Width {
		t.Errorf("a whole page is %v high in a view of %v", p.height, v.scroll.Size().Height)
	}
	v.ZoomIn()
	if v.Zoom().Fit != FitNone || told[len(told)-1] != float32(v.Zoom().Percent) {
		t.Errorf("a step larger is %+v, told %v", v.Zoom(), told)
	}
	for range 20 {
		v.ZoomIn()
	}
	if v.Zoom() != ZoomAt(MostPercent) {
		t.Errorf("the largest is %+v", v.Zoom())
	}
	for range 20 {
		v.ZoomOut()
	}
	if v.Zoom() != ZoomAt(LeastPercent) {
		t.Errorf("the smallest is %+v", v.Zoom())
	}
}

func TestPagesBeginOnWholePixels(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5, 2} {
		c := arrange(newPaper(7), fyne.NewSize(637, 411), ZoomAt(110), scale)
		for _, p := range c.places {
			for _, length := range []float32{p.x * scale, p.y * scale, p.width * scale, p.height * scale} {
				if off := length - float32(int(length+0.5)); off > 0.01 || off < -0.01 {
					t.Errorf("scale %v: %v pixels", scale, length)
				}
			}
		}
	}
}

func TestTheMouseSelectsAndCopies(t *testing.T) {
	clipboard := test.NewClipboard()
	copied := 0
	v := showView(t, Options{Clipboard: clipboard, OnCopied: func(n int) { copied = n }}, viewSize)
	v.ShowPages(saying("Giao Phòng Tổng hợp", "theo dõi việc này"))
	if v.Copy() {
		t.Error("nothing is selected, and is copied")
	}
	v.scrollTo(fyne.NewPos(0, v.column.places[1].y-viewSize.Height/2))
	from, to := pointOn(v, 0, 5), pointOn(v, 1, 4)
	v.leaves.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	v.leaves.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	v.leaves.MouseUp(nil)
	v.TypedShortcut(&fyne.ShortcutCopy{})
	if got := clipboard.Content(); got != "Phòng Tổng hợp\ntheo" || copied != len([]rune(got)) {
		t.Errorf("copied %q, told %d letters", got, copied)
	}
	v.leaves.DoubleTapped(&fyne.PointEvent{Position: pointOn(v, 0, 6)})
	v.Copy()
	if got := clipboard.Content(); got != "Phòng" {
		t.Errorf("a double press selects %q", got)
	}
	v.TypedShortcut(&fyne.ShortcutSelectAll{})
	v.Copy()
	if got := clipboard.Content(); got != "Giao Phòng Tổng hợp\ntheo dõi việc này" {
		t.Errorf("all is %q", got)
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if v.Copy() {
		t.Error("Escape left the selection")
	}
}

// pointOn is where a letter of the first line of a page stands in the column.
func pointOn(v *View, page, letter int) fyne.Position {
	if v.leaves.of(page) == nil {
		v.GoTo(page + 1)
	}
	p, unit := v.column.places[page], v.unit(page)
	return fyne.NewPos(p.x+(100+6*float32(letter)+1)*unit, p.y+105*unit)
}

func TestKeysSelect(t *testing.T) {
	clipboard := test.NewClipboard()
	v := showView(t, Options{Clipboard: clipboard}, viewSize)
	v.ShowPages(saying("một hai ba\nbốn năm sáu\n\t\tdòng dài nhất", "bảy tám"))
	shift := func(names ...fyne.KeyName) {
		v.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		for _, name := range names {
			v.TypedKey(&fyne.KeyEvent{Name: name})
		}
		v.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	both := fyne.KeyModifierControl | fyne.KeyModifierShift
	cases := []struct {
		name string
		do   func()
		want string
	}{
		{"letters", func() { shift(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) }, "một"},
		{"a word more", func() { v.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: both}) }, "một hai"},
		{"back", func() { shift(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft) }, "một"},
		{"to the end of the line", func() { shift(fyne.KeyEnd) }, "một hai ba"},
		{"a line down", func() { shift(fyne.KeyDown) }, "một hai ba\nbốn năm sá"},
		{"over the page", func() { shift(fyne.KeyDown, fyne.KeyEnd, fyne.KeyDown, fyne.KeyEnd) }, "một hai ba\nbốn năm sáu\ndòng dài nhất\nbảy tám"},
		{"back over the page", func() { shift(fyne.KeyHome, fyne.KeyLeft) }, "một hai ba\nbốn năm sáu\ndòng dài nhất"},
		{"a line up", func() { shift(fyne.KeyUp, fyne.KeyHome) }, "một hai ba"},
	}
	for _, c := range cases {
		c.do()
		v.Copy()
		if got := clipboard.Content(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFindShowsHitsRoundThePaper(t *testing.T) {
	clipboard := test.NewClipboard()
	var hit, of int
	var all bool
	v := showView(t, Options{Clipboard: clipboard, OnFound: func(h, n int, done bool) { hit, of, all = h, n, done }}, viewSize)
	p := saying("một Phòng", "không", "không", "hai phòng phóng", "không", "ba PHÒNG")
	v.ShowPages(p)
	v.GoTo(3)
	v.Find("phong")
	if hit != 2 || of != 5-1 || !all || v.Page() != 4 {
		t.Errorf("hit %d of %d, all %v, page %d", hit, of, all, v.Page())
	}
	v.Copy()
	if got := clipboard.Content(); got != "phòng" {
		t.Errorf("the hit copies as %q", got)
	}
	wanted := []struct{ hit, page int }{{3, 4}, {4, 6}, {1, 1}, {2, 4}}
	for _, w := range wanted {
		v.NextHit()
		if hit != w.hit || v.Page() != w.page {
			t.Errorf("next: hit %d on page %d, want %+v", hit, v.Page(), w)
		}
	}
	for _, w := range []struct{ hit, page int }{{1, 1}, {4, 6}, {3, 4}} {
		v.PreviousHit()
		if hit != w.hit || v.Page() != w.page {
			t.Errorf("previous: hit %d on page %d, want %+v", hit, v.Page(), w)
		}
	}
	v.Find("phòng")
	if of != 3 {
		t.Errorf("with its mark: %d hits", of)
	}
	v.Find("không có")
	if hit != 0 || of != 0 || !all {
		t.Errorf("nothing to find: hit %d of %d", hit, of)
	}
	v.Find("")
	for _, l := range v.leaves.list {
		if len(l.marks) > 1 {
			t.Errorf("page %d keeps %d marks", l.page, len(l.marks))
		}
	}
}

func TestANewerPaperIsSearchedWithoutMoving(t *testing.T) {
	var hit, of int
	v := showView(t, Options{OnFound: func(h, n int, _ bool) { hit, of = h, n }}, viewSize)
	v.ShowPages(saying("một", "hai", "hai", "bốn"))
	v.Find("hai")
	v.GoTo(4)
	before := v.scroll.Offset
	v.ShowPages(saying("hai", "hai", "hai", "bốn"))
	if v.scroll.Offset != before || of != 3 || hit != 2 {
		t.Errorf("moved from %v to %v; hit %d of %d", before, v.scroll.Offset, hit, of)
	}
	v.NextHit()
	if v.Page() != 3 {
		t.Errorf("the next hit shows page %d", v.Page())
	}
}

// TestPagesAreReadOnceForASearch: a longer query reads nothing again.
func TestPagesAreReadOnceForASearch(t *testing.T) {
	v := showView(t, Options{}, viewSize)
	p := newPaper(40)
	v.ShowPages(p)
	v.Find("k")
	v.Find("ke")
	v.Find("ket")
	if len(p.read) > 40 {
		t.Errorf("%d pages read", len(p.read))
	}
}
