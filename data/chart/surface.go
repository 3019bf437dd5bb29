package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// surface is a picture that is drawn on in units.
type surface struct {
	img     *image.RGBA
	scale   float64
	palette Palette
	faces   faces
}

func newSurface(o Options) (*surface, error) {
	fonts, err := loadFonts()
	if err != nil {
		return nil, err
	}
	width, height := int(math.Round(o.Width*o.Scale)), int(math.Round(o.Height*o.Scale))
	return &surface{
		img: image.NewRGBA(image.Rect(0, 0, max(width, 1), max(height, 1))), scale: o.Scale, palette: o.Palette,
		faces: faces{fonts: fonts, scale: o.Scale},
	}, nil
}

// px returns a position in whole pixels, so that edges are sharp.
func (s *surface) px(units float64) int { return int(math.Round(units * s.scale)) }

// thick returns the width of a line in whole pixels, at least one.
func (s *surface) thick(units float64) int { return max(s.px(units), 1) }

func (s *surface) box(x, y, width, height float64) image.Rectangle {
	return image.Rect(s.px(x), s.px(y), s.px(x+width), s.px(y+height))
}

// fill paints a rectangle.
func (s *surface) fill(x, y, width, height float64, c color.NRGBA) {
	s.paint(s.box(x, y, width, height), c)
}

func (s *surface) paint(r image.Rectangle, c color.NRGBA) {
	draw.Draw(s.img, r, image.NewUniform(c), image.Point{}, draw.Over)
}

// edge paints a rectangle's border inside of it.
func (s *surface) edge(r image.Rectangle, thick int, c color.NRGBA) {
	for _, side := range []image.Rectangle{
		image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Min.Y+thick), image.Rect(r.Min.X, r.Max.Y-thick, r.Max.X, r.Max.Y),
		image.Rect(r.Min.X, r.Min.Y+thick, r.Min.X+thick, r.Max.Y-thick), image.Rect(r.Max.X-thick, r.Min.Y+thick, r.Max.X, r.Max.Y-thick),
	} {
		s.paint(side.Intersect(r), c)
	}
}

// cover paints a pattern over a rectangle.
func (s *surface) cover(r image.Rectangle, c color.NRGBA, pattern func(x, y int) float64) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if cover := pattern(x-r.Min.X, y-r.Min.Y); cover > 0 {
				s.blend(x, y, c, cover)
			}
		}
	}
}

// stripe returns how much of a pixel lies in a stripe of a third of the period.
func stripe(at, period float64) float64 {
	from := math.Mod(at, period) - period/3
	return min(max(from+0.5, 0), 1) - min(max(from-period/3+0.5, 0), 1)
}

func (s *surface) blend(x, y int, c color.NRGBA, cover float64) {
	c.A = uint8(math.Round(float64(c.A) * cover))
	s.paint(image.Rect(x, y, x+1, y+1), c)
}

// point is a place in units.
type point struct{ x, y float64 }

// pen collects outlines that are painted together.
type pen struct {
	outlines [][]point
}

func (p *pen) add(outline []point) { p.outlines = append(p.outlines, outline) }

// paintOutlines paints what the pen has, on the part of the picture it lies on.
func (s *surface) paintOutlines(p *pen, c color.NRGBA) {
	area := p.area(s.scale).Intersect(s.img.Bounds())
	if area.Empty() {
		return
	}
	r := vector.NewRasterizer(area.Dx(), area.Dy())
	for _, outline := range p.outlines {
		for i, at := range outline {
			x, y := float32(at.x*s.scale-float64(area.Min.X)), float32(at.y*s.scale-float64(area.Min.Y))
			if i == 0 {
				r.MoveTo(x, y)
				continue
			}
			r.LineTo(x, y)
		}
		r.ClosePath()
	}
	r.Draw(s.img, area, image.NewUniform(c), image.Point{})
}

// area returns the pixels the outlines touch.
func (p *pen) area(scale float64) image.Rectangle {
	var area image.Rectangle
	for _, outline := range p.outlines {
		for _, at := range outline {
			x, y := at.x*scale, at.y*scale
			area = area.Union(image.Rect(int(math.Floor(x)), int(math.Floor(y)), int(math.Ceil(x))+1, int(math.Ceil(y))+1))
		}
	}
	return area
}

// shape paints a closed outline.
func (s *surface) shape(c color.NRGBA, outline ...point) {
	s.paintOutlines(&pen{outlines: [][]point{outline}}, c)
}

// stroke paints a line through the points. A dash of 0 is a whole line.
func (s *surface) stroke(c color.NRGBA, width, dash float64, through ...point) {
	p := &pen{}
	at := 0.0
	for i := 1; i < len(through); i++ {
		at = p.part(through[i-1], through[i], width, dash, at)
		if dash == 0 && i < len(through)-1 {
			p.add(circle(through[i], width/2))
		}
	}
	s.paintOutlines(p, c)
}

// part adds a straight line, or its dashes, and returns where in the pattern it
// ends.
func (p *pen) part(from, to point, width, dash, at float64) float64 {
	length := math.Hypot(to.x-from.x, to.y-from.y)
	if length == 0 {
		return at
	}
	along := func(d float64) point {
		return point{from.x + (to.x-from.x)*d/length, from.y + (to.y-from.y)*d/length}
	}
	if dash == 0 {
		p.add(band(from, to, width))
		return 0
	}
	for d := -math.Mod(at, 2*dash); d < length; d += 2 * dash {
		if end := min(d+dash, length); end > 0 {
			p.add(band(along(max(d, 0)), along(end), width))
		}
	}
	return at + length
}

// band returns the outline of a straight line of that width. Outlines of one
// stroke turn the same way as circle, so that they add up where they overlap.
func band(from, to point, width float64) []point {
	length := math.Hypot(to.x-from.x, to.y-from.y)
	dx, dy := (to.y-from.y)/length*width/2, (from.x-to.x)/length*width/2
	return []point{{from.x + dx, from.y + dy}, {to.x + dx, to.y + dy}, {to.x - dx, to.y - dy}, {from.x - dx, from.y - dy}}
}

// circle returns the outline of a circle.
func circle(at point, radius float64) []point {
	const corners = 48
	outline := make([]point, corners)
	for i := range outline {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		outline[i] = point{at.x + radius*cos, at.y + radius*sin}
	}
	return outline
}
