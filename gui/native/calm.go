package native

import "fyne.io/fyne/v2"

// Calm has the toolkit draw nothing that moves by itself, such as a blinking
// cursor: without a graphics card it would take a core for itself.
func Calm(app fyne.App) { fyne.SetCurrentApp(calmApp{app}) }

type calmApp struct{ fyne.App }

func (a calmApp) Settings() fyne.Settings { return calmSettings{a.App.Settings()} }

type calmSettings struct{ fyne.Settings }

func (calmSettings) ShowAnimations() bool { return false }
