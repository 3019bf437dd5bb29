package kit

import "fyne.io/fyne/v2"

// Ink returns the colour in which words of the tone are set.
func (t Tone) Ink() fyne.ThemeColorName { return t.ink() }
