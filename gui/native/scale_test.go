package native

import (
	"math"
	"testing"
)

func TestTheScaleLetsAScreenBeSeenWhole(t *testing.T) {
	for _, c := range []struct {
		system float64
		screen Area
		want   float64 // the scale of the window
	}{
		{1, Area{0, 0, 1366, 728}, 1},
		{1.25, Area{0, 0, 1366, 718}, 1.1},
		{1.25, Area{0, 0, 1920, 1030}, 1.25},
		{1.5, Area{0, 0, 1920, 1020}, 1.5},
		{2, Area{0, 0, 1366, 700}, 1},
		{2, Area{0, 0, 3840, 2080}, 2},
		{1, Area{0, 0, 1024, 560}, 0.9},
		{1.25, Area{}, 1.25},
	} {
		if got := c.system * userScale(c.system, c.screen); math.Abs(got-c.want) > 0.001 {
			t.Errorf("%v on %v gives %v, want %v", c.system, c.screen, got, c.want)
		}
	}
}
