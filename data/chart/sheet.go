package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"

	"giaoban/data"
	"giaoban/data/figures"
)

// Sheet draws the tasks of a list for a sheet of Excel: bars by unit and, below
// them, lines by month, as one PNG 1920 pixels wide.
func Sheet(t data.Tracking, words figures.Words) ([]byte, error) {
	var pictures []*image.RGBA
	for _, by := range []figures.By{figures.ByUnit, figures.ByMonth} {
		table, err := figures.Count(figures.FromTracking(t), figures.Ask{By: by, Today: t.Today})
		if err != nil {
			return nil, err
		}
		c := Of(table, words)
		picture, err := Draw(c, Projector(c))
		if err != nil {
			return nil, err
		}
		pictures = append(pictures, picture)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, below(pictures)); err != nil {
		return nil, fmt.Errorf("write charts as PNG: %w", err)
	}
	return out.Bytes(), nil
}

// below sets pictures one below the other.
func below(pictures []*image.RGBA) *image.RGBA {
	var size image.Point
	for _, p := range pictures {
		size.X, size.Y = max(size.X, p.Rect.Dx()), size.Y+p.Rect.Dy()
	}
	whole := image.NewRGBA(image.Rectangle{Max: size})
	y := 0
	for _, p := range pictures {
		draw.Draw(whole, p.Rect.Add(image.Pt(0, y)), p, image.Point{}, draw.Src)
		y += p.Rect.Dy()
	}
	return whole
}
