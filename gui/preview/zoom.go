package preview

// Fit is how the size of the pages follows the size of the view.
type Fit int

// The ways pages fit the view.
const (
	FitWidth Fit = iota // as wide as the view
	FitPage             // a whole page in the view
	FitNone             // Zoom.Percent, whatever the view
)

// Zoom is how large pages are shown.
type Zoom struct {
	Fit     Fit
	Percent int // of their size on paper, with FitNone
}

// How small and how large pages can be shown, in percent.
const (
	LeastPercent = 50
	MostPercent  = 400
)

// ZoomPercents lists the sizes that a step of zooming leads to, and that can be
// chosen.
func ZoomPercents() []int {
	return []int{LeastPercent, 60, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, MostPercent}
}

// ZoomAt shows pages at a percentage, as near as there is.
func ZoomAt(percent int) Zoom {
	return Zoom{Fit: FitNone, Percent: min(max(percent, LeastPercent), MostPercent)}
}

// stepOver lets a size that lies next to a step pass as that step.
const stepOver = 1.5

// Larger returns the next step above a size in percent.
func Larger(percent float32) Zoom {
	for _, step := range ZoomPercents() {
		if float32(step) > percent+stepOver {
			return ZoomAt(step)
		}
	}
	return ZoomAt(MostPercent)
}

// Smaller returns the next step below a size in percent.
func Smaller(percent float32) Zoom {
	steps := ZoomPercents()
	for i := len(steps) - 1; i >= 0; i-- {
		if float32(steps[i]) < percent-stepOver {
			return ZoomAt(steps[i])
		}
	}
	return ZoomAt(LeastPercent)
}
