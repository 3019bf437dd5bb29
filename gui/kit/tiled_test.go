package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTiledGoesOnInAnotherLineWhereItIsNarrow(t *testing.T) {
	show(t, NewEntry(EntryOptions{}))
	cases := []struct {
		width       float32
		lines, wide int
	}{
		{5*190 + 4*16, 1, 5}, {5*190 + 4*16 - 10, 2, 3}, {3*190 + 2*16, 2, 3}, {2*190 + 16, 3, 2}, {150, 5, 1},
	}
	for _, c := range cases {
		var objects []fyne.CanvasObject
		for range 5 {
			objects = append(objects, NewTile(TileOptions{Figure: "12", Text: "Đang mở"}))
		}
		grid := Tiled(190, 16, objects...)
		grid.Resize(fyne.NewSize(c.width, HeightFor(grid, c.width)))
		tops, inFirst := map[float32]bool{}, 0
		for _, o := range objects {
			tops[o.Position().Y] = true
			if o.Position().Y == 0 {
				inFirst++
			}
			if end := o.Position().X + o.Size().Width; end > c.width+1 {
				t.Errorf("%v wide: a tile ends at %v", c.width, end)
			}
		}
		if len(tops) != c.lines || inFirst != c.wide {
			t.Errorf("%v wide: %d lines, %d in the first, want %d and %d", c.width, len(tops), inFirst, c.lines, c.wide)
		}
		if last := objects[4]; HeightFor(grid, c.width) < last.Position().Y+last.Size().Height {
			t.Errorf("%v wide: the last tile is cut", c.width)
		}
	}
}
