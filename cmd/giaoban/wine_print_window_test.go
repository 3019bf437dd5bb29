//go:build e2e

package main

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"

	"giaoban/data/proof"
)

// printsMinutes prints the minutes in view, asked and unasked, and compares what
// comes out of the printer with the PDF, line by line.
func (c clerk) printsMinutes() {
	c.t.Helper()
	c.keys("ctrl+p")
	c.inDialog("Print", "6-printing", func(string) { c.xdo("key", "Return") })
	samePages(c.t, c.minutes(), c.printed(1))
	c.keys("ctrl+shift+p")
	samePages(c.t, c.minutes(), c.printed(2))
	c.picture("6-printed")
}

// printed returns what the printer has printed by job n.
func (c clerk) printed(n int) string {
	c.t.Helper()
	var files []string
	c.eventually(fmt.Sprintf("the printer has printed %d times", n), func() bool {
		files, _ = filepath.Glob(filepath.Join(folder(c.t, "PRINTED"), fmt.Sprintf("*job_%d.pdf", n)))
		return len(files) == 1
	})
	c.settle()
	return files[0]
}

const (
	proofDPI = 150
	slack    = proofDPI / 25.4 // a millimetre in pixels
	lineGap  = 5               // rows without ink that part two lines
)

// samePages reports pages, and lines on them, that do not lie where they should.
func samePages(t *testing.T, want, got string) {
	t.Helper()
	a, b := inkBoxes(t, want), inkBoxes(t, got)
	if len(a) != len(b) {
		t.Fatalf("printed %d pages of %d", len(b), len(a))
	}
	for page := range a {
		if len(a[page]) != len(b[page]) {
			t.Errorf("page %d has %d lines printed, want %d", page+1, len(b[page]), len(a[page]))
			continue
		}
		for i, line := range a[page] {
			if other := b[page][i]; far(line.Min, other.Min) || far(line.Max, other.Max) {
				t.Errorf("page %d: a line lies in %v, want %v, at %d dpi", page+1, other, line, proofDPI)
			}
		}
	}
}

func far(p, q image.Point) bool {
	d := p.Sub(q)
	return float64(max(d.X, -d.X, d.Y, -d.Y)) > slack
}

// inkBoxes returns the boxes of the lines of each page: ink that no white rows
// part.
func inkBoxes(t *testing.T, path string) [][]image.Rectangle {
	t.Helper()
	pdf, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	reader := proof.NewReader(proof.Options{})
	defer reader.Close()
	file, err := reader.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var pages [][]image.Rectangle
	for page := 1; page <= file.Pages(); page++ {
		picture, err := file.Picture(page, proofDPI)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, linesOf(picture))
	}
	return pages
}

func linesOf(picture *image.RGBA) []image.Rectangle {
	var lines []image.Rectangle
	b := picture.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		row := image.Rectangle{}
		for x := b.Min.X; x < b.Max.X; x++ {
			if picture.RGBAAt(x, y).G < 0x90 {
				row = row.Union(image.Rect(x, y, x+1, y+1))
			}
		}
		last := len(lines) - 1
		switch {
		case row.Empty():
		case last >= 0 && y-lines[last].Max.Y < lineGap:
			lines[last] = lines[last].Union(row)
		default:
			lines = append(lines, row)
		}
	}
	return lines
}
