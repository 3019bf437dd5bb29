package ballot

import (
	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// step is one step of a ballot. The ballot's screen loads the facts and gives them
// to the step in view; the step writes to the register by itself.
type step interface {
	// content returns the step below the step bar; it is built once.
	content() fyne.CanvasObject
	// show puts facts in view, keeping the place and what is being typed.
	show(f facts)
	// enter puts the focus where work goes on.
	enter(place kit.Place)
	// flush stores what is being typed.
	flush()
	// actions returns what can be done in this step now.
	actions() []kit.Action
}

// trailer is a step with buttons at the right of the step bar.
type trailer interface {
	trailing() fyne.CanvasObject
}
