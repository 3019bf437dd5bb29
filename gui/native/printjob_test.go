package native

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"math"
	"strings"
	"testing"
)

// twoPages is a paper of an upright and a lying page of 3 by 4 inches, each with a
// black square of an inch whose corner is an inch from that of the page.
type twoPages struct{ largest int }

func (*twoPages) Pages() int { return 2 }

func (*twoPages) Size(page int) (width, height float64, err error) {
	if page == 2 {
		return 288, 216, nil
	}
	return 216, 288, nil
}

func (p *twoPages) Band(page, wide, top, rows int) (*image.RGBA, error) {
	width, _, _ := p.Size(page)
	inch := float64(wide) / width * pointsPerInch
	picture := image.NewRGBA(image.Rect(0, 0, wide, rows))
	p.largest = max(p.largest, len(picture.Pix))
	for y := range rows {
		for x := range wide {
			c := color.RGBA{255, 255, 255, 255}
			if in(float64(x), inch) && in(float64(top+y), inch) {
				c = color.RGBA{A: 255}
			}
			picture.SetRGBA(x, y, c)
		}
	}
	return picture, nil
}

func in(at, inch float64) bool { return at >= inch && at < 2*inch }

// plotter is a printer that notes where ink comes to lie, in dots of the sheet.
type plotter struct {
	sheet  paperSheet
	pages  []string
	ink    image.Rectangle
	across bool
	fail   error
}

func (p *plotter) Begin(across bool) (paperSheet, error) {
	p.across, p.ink = across, image.Rectangle{}
	s := p.sheet
	if across {
		s.width, s.height, s.left, s.top = s.height, s.width, s.top, s.left
	}
	return s, p.fail
}

func (p *plotter) Draw(px pixels, x, y, width, height int) error {
	left, top := p.sheet.left, p.sheet.top
	if p.across {
		left, top = top, left
	}
	p.ink = p.ink.Union(image.Rect(x+left, y+top, x+left+width, y+top+height))
	if px.coloured || len(px.bytes) != stride(px.width, false)*px.height {
		return fmt.Errorf("%d bytes for %d × %d", len(px.bytes), px.width, px.height)
	}
	return nil
}

func (p *plotter) End() error {
	p.pages = append(p.pages, fmt.Sprint(p.across, p.ink))
	return nil
}

// card is a sheet of a printer that has the size of the pages.
func card(dpi int) paperSheet {
	return paperSheet{dpiX: dpi, dpiY: dpi, width: 3 * dpi, height: 4 * dpi, left: dpi / 6, top: dpi / 5}
}

func TestPagesArePrintedInTheirTrueSize(t *testing.T) {
	for _, dpi := range []int{150, 300, 600, 1200} {
		p, paper := &plotter{sheet: card(dpi)}, &twoPages{}
		job := &printJob{paper: paper, to: p, progress: func(int, int) {}}
		if err := job.run(context.Background()); err != nil {
			t.Fatal(err)
		}
		if len(p.pages) != 2 || !strings.HasPrefix(p.pages[0], "false") || !strings.HasPrefix(p.pages[1], "true") {
			t.Fatalf("at %d dpi printed %v", dpi, p.pages)
		}
		want := image.Rect(dpi, dpi, 2*dpi, 2*dpi)
		slack := float64(dpi) / 150 // a dot of a coarse printer
		for _, d := range []int{p.ink.Min.X - want.Min.X, p.ink.Min.Y - want.Min.Y, p.ink.Max.X - want.Max.X, p.ink.Max.Y - want.Max.Y} {
			if math.Abs(float64(d)) > slack {
				t.Errorf("at %d dpi ink lies in %v, want %v", dpi, p.ink, want)
			}
		}
		if paper.largest > bandBytes {
			t.Errorf("at %d dpi a band takes %d bytes", dpi, paper.largest)
		}
	}
}

func TestAPageLargerThanItsSheetIsMadeSmaller(t *testing.T) {
	half := paperSheet{dpiX: 300, dpiY: 300, width: 450, height: 600}
	l := layOut(216, 288, half)
	if right := l.x + float64(l.wide)*l.dotsX; l.x < -0.5 || right > 450.5 {
		t.Errorf("lies from %.1f to %.1f of 450", l.x, right)
	}
	if l := layOut(216, 288, card(300)); math.Abs(l.dotsX-1) > 0.001 || math.Abs(l.dotY-1) > 0.001 {
		t.Errorf("on its own sheet a pixel is %v × %v dots", l.dotsX, l.dotY)
	}
	if l := layOut(216, 288, paperSheet{dpiX: 600, dpiY: 300, width: 1800, height: 1200}); math.Abs(l.dotY/l.dotsX-0.5) > 0.001 {
		t.Errorf("on a printer of 600 × 300 dots a pixel is %v × %v dots", l.dotsX, l.dotY)
	}
}

func TestPagesAndCopiesAreChosen(t *testing.T) {
	for want, which := range map[string]printRange{
		"2 of 2": {}, "6 of 6": {copies: 3}, "1 of 1": {from: 2, to: 9}, "2 of 2, one page twice": {from: 1, to: 1, copies: 2},
	} {
		p := &plotter{sheet: card(50)}
		last := ""
		job := &printJob{paper: &twoPages{}, to: p, which: which, progress: func(done, of int) { last = fmt.Sprint(done, " of ", of) }}
		if err := job.run(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got, _, _ := strings.Cut(want, ","); last != got || fmt.Sprint(len(p.pages)) != got[:1] {
			t.Errorf("%+v: told %s, printed %d, want %s", which, last, len(p.pages), want)
		}
	}
}

func TestPrintingStops(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	p := &plotter{sheet: card(50)}
	job := &printJob{paper: &twoPages{}, to: p, progress: func(done, _ int) {
		if done == 1 {
			stop()
		}
	}}
	if err := job.run(ctx); !errors.Is(err, context.Canceled) || len(p.pages) != 1 {
		t.Errorf("printed %d pages, %v", len(p.pages), err)
	}
	p.fail = errors.New("no paper")
	if err := job.run(context.Background()); !errors.Is(err, p.fail) {
		t.Errorf("a failing printer gives %v", err)
	}
}

func TestABandEndsBetweenTwoLines(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 3, 10))
	for i := range picture.Pix {
		picture.Pix[i] = 0xFF
	}
	ink := func(rows ...int) {
		for _, y := range rows {
			picture.SetRGBA(1, y, color.RGBA{A: 255})
		}
	}
	for _, c := range []struct {
		inked []int
		want  int
	}{{nil, 9}, {[]int{9}, 8}, {[]int{8, 7}, 6}, {[]int{6, 5}, 10}} {
		ink(c.inked...)
		if got := lastGap(picture); got != c.want {
			t.Errorf("with %v inked too a band takes %d rows, want %d", c.inked, got, c.want)
		}
	}
}

func TestColourIsKeptOrTakenOut(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 5, 3))
	for i := range picture.Pix {
		picture.Pix[i] = 0xFF
	}
	if _, any := inkOf(picture, 3); any {
		t.Error("white is ink")
	}
	picture.SetRGBA(3, 1, color.RGBA{200, 100, 50, 255})
	part, any := inkOf(picture, 3)
	if !any || part != image.Rect(3, 1, 4, 2) {
		t.Fatalf("ink lies in %v", part)
	}
	if got := pixelsOf(picture, part, false); fmt.Sprint(got) != fmt.Sprint(pixels{1, 1, true, []byte{50, 100, 200, 0}}) {
		t.Errorf("in colour %v", got)
	}
	if got := pixelsOf(picture, part, true); fmt.Sprint(got) != fmt.Sprint(pixels{1, 1, false, []byte{124, 0, 0, 0}}) {
		t.Errorf("in grey %v", got)
	}
}
