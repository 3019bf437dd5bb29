// Package meeting shows the briefings of the register: the list of them, and
// one briefing step by step from its invitation to its minutes.
package meeting

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// step is one step of a briefing. The briefing's screen loads the dossier and
// gives it to the step in view; the step writes to the register by itself.
type step interface {
	// content returns the step below the step bar; it is built once.
	content() fyne.CanvasObject
	// show puts a dossier in view, keeping the place and what is being typed.
	show(d data.Dossier)
	// enter puts the focus on the record and field of the place, or where work goes on.
	enter(place kit.Place)
	// flush stores what is being typed.
	flush()
	// actions returns what can be done in this step now.
	actions() []kit.Action
}
