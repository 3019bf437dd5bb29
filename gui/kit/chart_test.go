package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/data/chart"
)

func testBars() chart.Bars {
	return chart.Bars{
		Title: "Nhiệm vụ theo đơn vị", Parts: []chart.Part{{Word: "Xong", Fill: chart.FillDone}, {Word: "Quá hạn", Fill: chart.FillOverdue}},
		Bars: []chart.Bar{{Name: "Phòng Tổng hợp", Counts: []int{3, 1}}, {Name: "Phòng Nội chính", Counts: []int{2, 0}}},
	}
}

// TestChartsHaveTheColoursOfTheLook: a picture file has the colours of the light
// look, the window those of the look in force.
func TestChartsHaveTheColoursOfTheLook(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(Look{Mode: ModeLight, Scale: Scale100}))
	if got := ChartPalette(); got != chart.Light() {
		t.Errorf("the light look is %+v", got)
	}
	app.Settings().SetTheme(NewTheme(Look{Mode: ModeDark, Scale: Scale100}))
	if got := ChartPalette(); got.Ground == chart.Light().Ground || got.Red == chart.Light().Red {
		t.Errorf("the dark look is %+v", got)
	}
}

// TestAChartFillsItsPlace: its letters are as large as the place allows, and its
// picture has the pixels of its place.
func TestAChartFillsItsPlace(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(Look{Mode: ModeLight, Scale: Scale100}))
	small, big := NewChart(ChartOptions{Chart: testBars()}), NewChart(ChartOptions{Chart: testBars(), Letters: 2})
	if a, b := small.HeightFor(500), big.HeightFor(500); b != a || a < 80 {
		t.Errorf("heights %v and %v", a, b)
	}
	roomy, low := fyne.NewSize(1000, 1000), fyne.NewSize(1000, small.HeightFor(1000))
	for _, tt := range []struct {
		chart *Chart
		place fyne.Size
		want  float32
	}{{big, roomy, 2}, {big, low, smallest}, {small, roomy, 1}, {small, low, smallest}} {
		if got := tt.chart.unit(tt.place); got < tt.want-0.06 || got > tt.want+0.06 {
			t.Errorf("in %v letters are %v times as large, want %v", tt.place, got, tt.want)
		}
	}
	w := app.NewWindow("")
	w.SetContent(small)
	w.Resize(fyne.NewSize(600, 200))
	img := small.draw(1200, 400)
	if b := img.Bounds(); b.Dx() != 1200 || b.Dy() != 400 {
		t.Errorf("the picture is %v", b)
	}
	red := color.RGBAModel.Convert(chart.Light().Red)
	found := false
	for y := 0; y < 400 && !found; y += 2 {
		for x := 0; x < 1200; x += 2 {
			found = found || img.At(x, y) == red
		}
	}
	if !found {
		t.Error("nothing is overdue in the picture")
	}
	if b := NewChart(ChartOptions{}).draw(30, 0).Bounds(); b.Dx() != 30 {
		t.Errorf("a chart of nothing is %v", b)
	}
}
