package native

import "math"

// The smallest window that shows a screen whole, in Fyne units, and what frame,
// title and menu of a window take beside it, in units of the system.
const (
	wholeWidth   = 900
	wholeHeight  = 590
	frameHeight  = 32
	scaleSteps   = 10 // Fyne rounds a scale to tenths
	smallestText = 0.9
)

// userScale returns by how much to multiply the system's scale, so that a window
// shows a screen whole on a main screen that leaves so many pixels: 1 where it
// does anyway. Windows proposes 125 % on many small laptops, which leaves less
// than the program needs.
func userScale(system float64, screen Area) float64 {
	if system <= 0 || screen.Width <= 0 || screen.Height <= 0 {
		return 1
	}
	fits := min(float64(screen.Width)/wholeWidth, (float64(screen.Height)-frameHeight*system)/wholeHeight)
	rounded := math.Round(system*scaleSteps) / scaleSteps
	if rounded <= fits {
		return 1
	}
	return max(math.Floor(fits*scaleSteps)/scaleSteps, smallestText) / system
}
