package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestColumnsFold(t *testing.T) {
	wide, side := Sized(0, 300, Gap(10)), Sized(0, 100, Gap(10))
	c := NewColumns(ColumnsOptions{Wide: wide, Side: side, SideWidth: 404, FoldsBelow: 1080})
	show(t, c)
	for _, test := range []struct {
		name         string
		width        float32
		height       float32
		sideX, sideY float32
	}{
		{"wide window", 1228, 300, 1228 - 404, 0},
		{"narrow window", 900, 416, 0, 316},
	} {
		if got := c.HeightFor(test.width); got != test.height {
			t.Errorf("%s: height %v, want %v", test.name, got, test.height)
		}
		c.Resize(fyne.NewSize(test.width, test.height))
		if at := side.Position(); at.X != test.sideX || at.Y != test.sideY {
			t.Errorf("%s: the side column lies at %v", test.name, at)
		}
	}
}
