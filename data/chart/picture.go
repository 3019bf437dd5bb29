package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
)

// Options say how big a picture is and in which colours. Width and Height are
// units; a Height of 0 is as high as the chart needs. Scale is pixels to the
// unit. A Palette of zeros is Light.
type Options struct {
	Width, Height float64
	Scale         float64
	Palette       Palette
}

// Chart is what can be drawn.
type Chart interface {
	// Height returns how many units high the chart is best drawn at a width.
	Height(width float64) float64
	// Least returns how many units high it must be, to be read at all.
	Least(width float64) float64
	draw(s *surface, width, height float64)
}

// The size of a picture for a projector: 16:9, letters a 25th of its height.
const (
	projectorWidth  = 800
	projectorHeight = 450
	projectorScale  = 2.4
)

// Projector returns the size of a picture of 1920×1080 pixels, or higher where
// the chart needs it, whose letters are read from ten metres.
func Projector(c Chart) Options {
	return Options{Width: projectorWidth, Height: max(projectorHeight, c.Height(projectorWidth)), Scale: projectorScale}
}

// Draw draws the chart.
func Draw(c Chart, o Options) (*image.RGBA, error) {
	if o.Palette == (Palette{}) {
		o.Palette = Light()
	}
	if o.Height == 0 {
		o.Height = c.Height(o.Width)
	}
	s, err := newSurface(o)
	if err != nil {
		return nil, err
	}
	s.fill(0, 0, o.Width, o.Height, o.Palette.Ground)
	c.draw(s, o.Width, o.Height)
	return s.img, nil
}

// PNG draws the chart as the bytes of a PNG file.
func PNG(c Chart, o Options) ([]byte, error) {
	img, err := Draw(c, o)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		return nil, fmt.Errorf("write a chart as PNG: %w", err)
	}
	return out.Bytes(), nil
}
