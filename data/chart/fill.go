package chart

import (
	"image"
	"image/color"
)

// Fill is how a block is painted.
type Fill int

// The fills. Each differs from the others by its pattern or edge as well as by
// its colour.
const (
	FillDone        Fill = iota // green
	FillDoneLate                // green slanting stripes
	FillDoneUndated             // pale green, edged
	FillOpen                    // primary, framed within
	FillOverdue                 // red; its number carries "!"
	FillUndated                 // pale, edged, dotted
	FillPaused                  // grey upright stripes
	FillWithdrawn               // empty, edged, struck through
)

// pattern is what is drawn over the ground of a block.
type pattern int

const (
	plain pattern = iota
	slanting
	upright
	dotted
	struck
	framed
)

// swatch is a fill in the colours of a palette: ink is that of words on it, over
// that of the pattern.
type swatch struct {
	ground, edge, over, ink color.NRGBA
	pattern                 pattern
}

func (f Fill) swatch(p Palette) swatch {
	switch f {
	case FillDone:
		return swatch{ground: p.Green, ink: p.OnGreen}
	case FillDoneLate:
		return swatch{ground: p.GreenTint, over: p.Green, pattern: slanting, edge: p.Green, ink: p.Green}
	case FillDoneUndated:
		return swatch{ground: p.GreenTint, edge: p.Green, ink: p.Green}
	case FillOpen:
		return swatch{ground: p.Primary, over: p.OnPrimary, pattern: framed, ink: p.OnPrimary}
	case FillOverdue:
		return swatch{ground: p.Red, ink: p.OnRed}
	case FillUndated:
		return swatch{ground: p.Tint, over: p.Primary, pattern: dotted, edge: p.Primary, ink: p.Primary}
	case FillPaused:
		return swatch{ground: p.GreyTint, over: p.Edge, pattern: upright, edge: p.Grey, ink: p.Grey}
	}
	return swatch{ground: p.Ground, over: p.Grey, pattern: struck, edge: p.Grey, ink: p.Grey}
}

// plated reports whether a number on the fill needs a plate to be read.
func (m swatch) plated() bool { return m.pattern != plain && m.pattern != framed }

// block paints a block.
func (s *surface) block(r image.Rectangle, f Fill) {
	m := f.swatch(s.palette)
	s.paint(r, m.ground)
	switch m.pattern {
	case plain:
	case struck:
		middle := (r.Min.Y + r.Max.Y - s.thick(1.5)) / 2
		s.paint(image.Rect(r.Min.X, middle, r.Max.X, middle+s.thick(1.5)), m.over)
	case framed:
		m.over.A = 0xB0
		s.edge(r.Inset(s.thick(2.5)), s.thick(1), m.over)
	default:
		s.cover(r, m.over, m.pattern.at(s.scale))
	}
	if m.edge.A > 0 {
		s.edge(r, s.thick(1.5), m.edge)
	}
}

// at returns how much of a pixel the pattern covers, counted from a corner.
func (p pattern) at(scale float64) func(x, y int) float64 {
	period := 5 * scale
	switch p {
	case upright:
		return func(x, _ int) float64 { return stripe(float64(x), period*1.2) }
	case dotted:
		return func(x, y int) float64 { return stripe(float64(x), period*1.2) * stripe(float64(y), period*1.2) }
	}
	return func(x, y int) float64 { return stripe(float64(x+y), period) }
}

// warned puts "!" before a number.
func warned(number string) string { return "! " + number }
