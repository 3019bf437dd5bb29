package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestFoldPutsWhatGrowsBelow: in a narrow place it has the whole width under the
// others, and nothing stands outside.
func TestFoldPutsWhatGrowsBelow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	a, b, c := Sized(100, 20, Gap(1)), Grow(Gap(10)), Sized(80, 30, Gap(1))
	fold := FoldTop(10, 120, a, b, c)
	for _, test := range []struct {
		width, height float32
		grown         fyne.Position
		wide          float32
	}{
		{400, 30, fyne.NewPos(110, 0), 200},
		{320, 30, fyne.NewPos(110, 0), 120},
		{319, 50, fyne.NewPos(0, 40), 319},
		{150, 80, fyne.NewPos(0, 70), 150},
	} {
		fold.Resize(fyne.NewSize(test.width, 200))
		if got := HeightFor(fold, test.width); got != test.height {
			t.Errorf("at %v it is %v high, want %v", test.width, got, test.height)
		}
		if b.Position() != test.grown || b.Size().Width != test.wide {
			t.Errorf("at %v what grows stands at %v, %v wide", test.width, b.Position(), b.Size().Width)
		}
		for _, o := range fold.Objects {
			if o.Position().X+o.Size().Width > test.width {
				t.Errorf("at %v something ends at %v", test.width, o.Position().X+o.Size().Width)
			}
		}
	}
}
