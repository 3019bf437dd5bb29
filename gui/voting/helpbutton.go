package voting

import (
	"fyne.io/fyne/v2"
)

// helpKey calls a teller to the voter's page.
const helpKey = fyne.KeyF8

// newHelpButton makes the button by which a teller steps in.
func newHelpButton(m *Mode) fyne.CanvasObject {
	return newTextButton(m.o.Words.T("voting.step_in"), m.tap(m.stepIn))
}
