package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/data/chart"
)

// ChartOptions describes a Chart.
type ChartOptions struct {
	Chart chart.Chart
	// Letters makes letters and marks up to so many times as large as at 100 %, as
	// far as the place allows, for a chart that is read from afar.
	Letters float32
}

// Chart shows a chart, drawn anew for every size, so that it is sharp at every
// letter size and on every screen.
type Chart struct {
	widget.BaseWidget
	o      ChartOptions
	raster *canvas.Raster
}

var _ Flow = (*Chart)(nil)

// NewChart makes the place of a chart.
func NewChart(o ChartOptions) *Chart {
	c := &Chart{o: o}
	c.raster = canvas.NewRaster(c.draw)
	c.ExtendBaseWidget(c)
	return c
}

// Set shows another chart.
func (c *Chart) Set(shown chart.Chart) {
	c.o.Chart = shown
	c.Refresh()
}

// smallest is how small letters may become where the place is too low for the
// chart: names of bars are then as large as the words of the window.
const smallest = 0.8

// units returns the greatest and the least length of the chart's unit. Px gives
// whole lengths only.
func (c *Chart) units() (most, least float32) {
	if c.o.Letters > 0 {
		return c.o.Letters, smallest
	}
	at := Px(100) / 100
	return at, at * smallest
}

// unit is the length of the chart's unit in a place of that size.
func (c *Chart) unit(size fyne.Size) float32 {
	most, least := c.units()
	for unit := most; unit > least; unit -= 0.05 {
		if c.least(size.Width, unit) <= size.Height {
			return unit
		}
	}
	return least
}

// least is the least height in which the chart can be read.
func (c *Chart) least(width, unit float32) float32 {
	return float32(c.o.Chart.Least(float64(width/unit))) * unit
}

// HeightFor implements Flow: the least height in which the chart can be read. It
// is looser and larger where it gets more.
func (c *Chart) HeightFor(width float32) float32 {
	if c.o.Chart == nil {
		return 0
	}
	_, least := c.units()
	return c.least(width, least)
}

// draw makes the picture for a size in pixels.
func (c *Chart) draw(width, height int) image.Image {
	size := c.raster.Size()
	if c.o.Chart == nil || width <= 0 || height <= 0 || size.Width <= 0 {
		return image.NewRGBA(image.Rect(0, 0, max(width, 1), max(height, 1)))
	}
	scale := float64(width) / float64(size.Width/c.unit(size))
	img, err := chart.Draw(c.o.Chart, chart.Options{
		Width: float64(width) / scale, Height: float64(height) / scale, Scale: scale, Palette: ChartPalette(),
	})
	if err != nil {
		fyne.LogError("chart", err)
		return image.NewRGBA(image.Rect(0, 0, width, height))
	}
	return img
}

// ChartPalette returns the colours of charts in the look in force.
func ChartPalette() chart.Palette {
	onFilled := chartColor(ColorOnRed)
	return chart.Palette{
		Ground: chartColor(ColorSurface), Text: chartColor(ColorText), Text2: chartColor(ColorText2), Line: chartColor(ColorLine),
		Green: chartColor(ColorGreen), GreenTint: chartColor(ColorGreenTint), Primary: chartColor(ColorPrimary), Tint: chartColor(ColorTint),
		Red: chartColor(ColorRed), Grey: chartColor(ColorGrey), GreyTint: chartColor(ColorGreyTint), Edge: chartColor(ColorEdge),
		OnGreen: onFilled, OnPrimary: chartColor(ColorOnPrimary), OnRed: onFilled,
	}
}

func chartColor(name fyne.ThemeColorName) color.NRGBA {
	c, ok := color.NRGBAModel.Convert(Color(name)).(color.NRGBA)
	if !ok {
		return color.NRGBA{}
	}
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{widget: c, objects: fixed(c.raster), layout: c.layout, min: c.min, paint: c.paint}
}

func (c *Chart) paint() { c.raster.Refresh() }

func (c *Chart) min() fyne.Size { return fyne.NewSize(Px(200), Px(120)) }

func (c *Chart) layout(size fyne.Size) { Put(c.raster, 0, 0, size.Width, size.Height) }
