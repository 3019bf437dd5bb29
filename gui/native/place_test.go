package native

import "testing"

func TestAWindowComesBackOnAScreen(t *testing.T) {
	laptop, wide := Area{0, 0, 1366, 728}, Area{1366, -100, 1920, 1040}
	for name, c := range map[string]struct {
		was     Place
		screens []Area
		want    Place
	}{
		"as it was":                 {Place{X: 10, Y: 20, Width: 1200, Height: 700}, []Area{laptop}, Place{X: 10, Y: 20, Width: 1200, Height: 700}},
		"on the second screen":      {Place{X: 1500, Y: -50, Width: 1200, Height: 700, Maximized: true}, []Area{laptop, wide}, Place{X: 1500, Y: -50, Width: 1200, Height: 700, Maximized: true}},
		"the second screen is gone": {Place{X: 1500, Y: -50, Width: 1200, Height: 700}, []Area{laptop}, Place{X: 83, Y: 14, Width: 1200, Height: 700}},
		"larger than the screen":    {Place{X: 0, Y: 0, Width: 1900, Height: 1000}, []Area{laptop}, Place{X: 0, Y: 0, Width: 1366, Height: 728}},
		"above the screen":          {Place{X: 100, Y: -600, Width: 800, Height: 700}, []Area{laptop}, Place{X: 283, Y: 14, Width: 800, Height: 700}},
		"a sliver at the edge":      {Place{X: 1300, Y: 0, Width: 800, Height: 700}, []Area{laptop}, Place{X: 283, Y: 14, Width: 800, Height: 700}},
		"partly beside the screen":  {Place{X: -300, Y: 0, Width: 800, Height: 700}, []Area{laptop}, Place{X: -300, Y: 0, Width: 800, Height: 700}},
		"no screen at all":          {Place{X: 5, Y: 5, Width: 800, Height: 700}, nil, Place{X: 5, Y: 5, Width: 800, Height: 700}},
	} {
		if got := c.was.fit(c.screens); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestTheFirstPlace(t *testing.T) {
	if got := firstPlace(1366, 768, []Area{{0, 0, 1366, 728}}); !got.Maximized || got.Height != 728 {
		t.Errorf("on a small screen: %+v", got)
	}
	if got, want := firstPlace(1366, 768, []Area{{0, 0, 1920, 1040}}), (Place{X: 277, Y: 136, Width: 1366, Height: 768}); got != want {
		t.Errorf("on a large screen: %+v, want %+v", got, want)
	}
}
