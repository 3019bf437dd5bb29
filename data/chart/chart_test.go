package chart

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"pgregory.net/rapid"
)

func drawn(t testing.TB, c Chart, o Options) *image.RGBA {
	t.Helper()
	img, err := Draw(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// count returns how many pixels have exactly the colour.
func count(img *image.RGBA, c color.NRGBA) int {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] == c.R && img.Pix[i+1] == c.G && img.Pix[i+2] == c.B {
			n++
		}
	}
	return n
}

func TestAPictureForAProjector(t *testing.T) {
	few := Bars{Parts: units().Parts, Bars: units().Bars[:3]}
	raw, err := PNG(few, Projector(few))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds() != image.Rect(0, 0, 1920, 1080) {
		t.Errorf("the picture is %v", img.Bounds())
	}
	again, err := PNG(few, Projector(few))
	if err != nil || !bytes.Equal(raw, again) {
		t.Error("the same figures gave another picture", err)
	}
	if many := Projector(units()); many.Height <= projectorHeight {
		t.Errorf("seven bars are pressed into %v units", many.Height)
	}
}

// A block is as long as its share of the longest bar.
func TestBlocksHaveTheirLength(t *testing.T) {
	p := Light()
	lengths := func(counts []int) (done, late int) {
		c := Bars{Parts: []Part{{"Xong", FillDone}, {"Quá hạn", FillOverdue}}, Bars: []Bar{{"Đơn vị", []int{40, 40}}, {"Một", counts}}}
		img := drawn(t, c, Options{Width: 900, Scale: 1})
		y := int(c.Height(900)-margin-barPitch/2) - 13 // above the numbers of the lower bar
		for x := range img.Bounds().Dx() {
			switch got := img.RGBAAt(x, y); {
			case got.R == p.Green.R && got.G == p.Green.G:
				done++
			case got.R == p.Red.R && got.G == p.Red.G:
				late++
			}
		}
		return done, late
	}
	done, late := lengths([]int{40, 20})
	if half := done - 2*late; done < 200 || half < -4 || half > 4 {
		t.Errorf("40 done are %d pixels, 20 late %d", done, late)
	}
	if done, late = lengths([]int{0, 0}); done != 0 || late != 0 {
		t.Errorf("nothing is %d and %d pixels", done, late)
	}
}

// Every fill is told from every other with all colours turned to grey.
func TestFillsDifferWithoutColour(t *testing.T) {
	look := func(f Fill) [3]int {
		s, err := newSurface(Options{Width: 60, Height: 40, Scale: 2, Palette: Light()})
		if err != nil {
			t.Fatal(err)
		}
		s.fill(0, 0, 60, 40, s.palette.Ground)
		f.mark(s, point{30, 20}, 30)
		var bands [3]int // dark, middle, light pixels
		for y := range 80 {
			for x := range 120 {
				grey, ok := color.GrayModel.Convert(s.img.At(x, y)).(color.Gray)
				if !ok {
					t.Fatal("no grey")
				}
				bands[min(int(grey.Y)/90, 2)]++
			}
		}
		return bands
	}
	seen := map[[3]int]Fill{}
	for f := FillDone; f <= FillWithdrawn; f++ {
		bands := look(f)
		if other, twice := seen[bands]; twice {
			t.Errorf("fills %d and %d look the same: %v", f, other, bands)
		}
		seen[bands] = f
	}
}

func TestLinesAreDrawn(t *testing.T) {
	p := Light()
	img := drawn(t, year(), Options{Width: 900, Scale: 1})
	for name, c := range map[string]color.NRGBA{"assigned": p.Primary, "done": p.Green, "overdue": p.Red} {
		if n := count(img, c); n < 300 {
			t.Errorf("%s has %d pixels", name, n)
		}
	}
}

func TestAChartWithoutFiguresSaysSo(t *testing.T) {
	for _, c := range []Chart{Bars{Empty: "Chưa có nhiệm vụ"}, Lines{Empty: "Chưa có nhiệm vụ"}} {
		img := drawn(t, c, Options{Width: 600, Scale: 1})
		if count(img, Light().Ground) == img.Bounds().Dx()*img.Bounds().Dy() {
			t.Errorf("%T is blank", c)
		}
	}
}

func TestOneMonthIsAPoint(t *testing.T) {
	c := Lines{Labels: []string{"4/2016"}, Series: []Series{{"Giao", LineAssigned, []int{5}}, {"Quá hạn", LineOverdue, []int{0}}}}
	if img := drawn(t, c, Options{Width: 600, Scale: 1}); count(img, Light().Primary) < 50 {
		t.Error("the point is missing")
	}
}

// The letters that a Vietnamese name may have are all in both fonts.
func TestTheFontsHaveVietnamese(t *testing.T) {
	fonts, err := loadFonts()
	if err != nil {
		t.Fatal(err)
	}
	letters := "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
	var buf sfnt.Buffer
	for _, font := range fonts {
		for _, r := range letters + strings.ToUpper(letters) + "0123456789 .,;:!?()/-–…“”%₫" {
			if i, err := font.GlyphIndex(&buf, r); err != nil || i == 0 {
				t.Errorf("%q is missing (%v)", r, err)
			}
		}
	}
}

func TestWordsAreBrokenIntoTheirRoom(t *testing.T) {
	fonts, err := loadFonts()
	if err != nil {
		t.Fatal(err)
	}
	f := faces{fonts: fonts, scale: 1}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.RuneFrom([]rune("aằệữ ỘĐ")), 0, 60, -1).Draw(t, "name")
		width, most := rapid.Float64Range(20, 300).Draw(t, "width"), rapid.IntRange(1, 3).Draw(t, "lines")
		lines := f.balanced(nameLetters, name, width, most)
		if len(lines) > most {
			t.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if w := f.measure(nameLetters, line); w > width {
				t.Fatalf("%q is %v wide in %v", line, w, width)
			}
		}
		if joined := strings.Join(lines, " "); !strings.Contains(joined, "…") && joined != strings.Join(strings.Fields(name), " ") {
			t.Fatalf("%q became %q", name, joined)
		}
	})
}

// Whatever the figures and however small the picture, it is drawn.
func TestAnyFiguresAreDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bars := Bars{Title: rapid.StringN(0, 30, -1).Draw(t, "title"), Parts: units().Parts}
		for range rapid.IntRange(0, 6).Draw(t, "bars") {
			bars.Bars = append(bars.Bars, Bar{
				Name: rapid.StringN(0, 40, -1).Draw(t, "name"), Counts: rapid.SliceOfN(rapid.IntRange(0, 5000), 0, 8).Draw(t, "counts"),
			})
		}
		lines := Lines{Labels: make([]string, rapid.IntRange(0, 15).Draw(t, "months"))}
		lines.Series = []Series{{"Quá hạn", LineOverdue, rapid.SliceOfN(rapid.IntRange(0, 5000), len(lines.Labels), len(lines.Labels)).Draw(t, "values")}}
		o := Options{Width: rapid.Float64Range(1, 500).Draw(t, "width"), Height: rapid.Float64Range(1, 300).Draw(t, "height"), Scale: rapid.Float64Range(0.5, 2).Draw(t, "scale")}
		for _, c := range []Chart{bars, lines} {
			if _, err := Draw(c, o); err != nil {
				t.Fatal(err)
			}
		}
	})
}
