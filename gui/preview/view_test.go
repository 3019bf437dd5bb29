package preview

import (
	"errors"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/gui/kit"
)

// paper is a paper whose pages are of one colour and which notes what is drawn.
type paper struct {
	count  int
	shade  color.Color
	broken int // page that cannot be drawn; -1 for none
	drawn  []int
}

func (p *paper) Count() int { return p.count }

func (p *paper) Size(int) (width, height float32) { return a4Width, a4Height }

func (p *paper) Picture(page, width int) (image.Image, error) {
	p.drawn = append(p.drawn, page)
	if page == p.broken {
		return nil, errors.New("damaged page")
	}
	picture := image.NewNRGBA(image.Rect(0, 0, width, int(float32(width)*a4Height/a4Width)))
	for i := range picture.Pix {
		picture.Pix[i] = 0xFF
	}
	picture.Set(0, 0, p.shade)
	return picture, nil
}

func newPaper(count int) *paper { return &paper{count: count, shade: color.Black, broken: -1} }

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

func TestPagesInViewAreDrawnFirstAndFarOnesNot(t *testing.T) {
	v := showView(t, Options{}, fyne.NewSize(600, 500))
	p := newPaper(30)
	v.ShowPages(p)
	if len(p.drawn) == 0 || p.drawn[0] != 0 {
		t.Fatalf("drawn %v, want page 0 first", p.drawn)
	}
	if len(p.drawn) > 4 {
		t.Errorf("drawn %v: pages far from view were drawn", p.drawn)
	}
	if !v.Drawn(0) || v.Drawn(29) {
		t.Error("page 0 should be drawn, page 29 should not")
	}
	v.GoTo(30)
	if v.Page() != 30 || !v.Drawn(29) {
		t.Errorf("at the end: page %d, drawn %v", v.Page(), v.Drawn(29))
	}
}

func TestANewerPaperKeepsThePlace(t *testing.T) {
	v := showView(t, Options{}, fyne.NewSize(600, 500))
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

func TestALatePictureOfAnOlderPaperIsDropped(t *testing.T) {
	var waiting []func()
	v := showView(t, Options{Run: func(f func()) { waiting = append(waiting, f) }}, fyne.NewSize(600, 500))
	old, newer := newPaper(1), newPaper(1)
	v.ShowPages(old)
	v.ShowPages(newer)
	if len(waiting) != 1 {
		t.Fatalf("%d drawings at once, want one", len(waiting))
	}
	waiting[0]()
	if v.Drawn(0) {
		t.Error("the older paper's picture counts as the newer's")
	}
	if len(waiting) != 2 {
		t.Fatalf("%d drawings asked for, want the newer paper's as well", len(waiting))
	}
	waiting[1]()
	if !v.Drawn(0) || len(newer.drawn) != 1 {
		t.Errorf("newer paper drawn %v", newer.drawn)
	}
}

func TestABrokenPageIsToldOnceAndTheOthersAreDrawn(t *testing.T) {
	var told []error
	v := showView(t, Options{OnError: func(err error) { told = append(told, err) }}, fyne.NewSize(600, 500))
	p := newPaper(2)
	p.broken = 0
	v.ShowPages(p)
	if len(told) != 1 {
		t.Errorf("told %d times", len(told))
	}
	if !v.Drawn(1) {
		t.Error("the page after the broken one is missing")
	}
}

func TestKeysTurnPages(t *testing.T) {
	var page, count int
	v := showView(t, Options{OnPage: func(p, n int) { page, count = p, n }}, fyne.NewSize(600, 500))
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
	v := showView(t, Options{}, fyne.NewSize(600, 500))
	v.ShowPages(newPaper(9))
	v.GoTo(9)
	v.ShowPages(newPaper(2))
	if v.Count() != 2 || v.Page() > 2 {
		t.Errorf("%d pages, at page %d", v.Count(), v.Page())
	}
	v.ShowPages(nil)
	if v.Count() != 0 || v.Page() != 0 {
		t.Errorf("nothing shown: %d pages, at page %d", v.Count(), v.Page())
	}
}
