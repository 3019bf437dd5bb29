package kit

import (
	"image/color"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Mode says which of the two looks is shown.
type Mode int

// The looks to choose from.
const (
	ModeSystem Mode = iota // as the system is set
	ModeLight
	ModeDark
)

// Letter sizes to choose from. They multiply every length, not letters alone.
const (
	Scale100 float32 = 1
	Scale115 float32 = 1.15
	Scale130 float32 = 1.3
	Scale150 float32 = 1.5
)

// Look is what a user chooses about the appearance.
type Look struct {
	Mode  Mode
	Scale float32 // one of the Scale constants; 0 means Scale100
}

// Theme draws the whole program, Fyne's own widgets included, in the colours
// and sizes of the visual system.
type Theme struct {
	look   Look
	colors map[fyne.ThemeColorName]shade
	base   fyne.Theme
	icons  iconPictures
}

var _ fyne.Theme = (*Theme)(nil)

// NewTheme makes the theme of a look.
func NewTheme(look Look) *Theme {
	if look.Scale <= 0 {
		look.Scale = Scale100
	}
	colors := palette()
	for fyneName, name := range fyneColors() {
		colors[fyneName] = colors[name]
	}
	for fyneName, s := range derivedColors() {
		colors[fyneName] = s
	}
	return &Theme{look: look, colors: colors, base: theme.DefaultTheme()}
}

// lightTheme is drawn with where the app has a theme that is not ours, as in the
// tests of a single control.
var lightTheme = sync.OnceValue(func() *Theme { return NewTheme(Look{Mode: ModeLight}) })

// themeInForce returns the theme of the app.
func themeInForce() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return lightTheme()
}

// Look returns what the theme was made from.
func (t *Theme) Look() Look { return t.look }

// Color returns the colour of a name in the chosen look.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	variant = t.variant(variant)
	s, ok := t.colors[name]
	if !ok {
		return t.base.Color(name, variant)
	}
	if variant == theme.VariantDark {
		return s.dark
	}
	return s.light
}

func (t *Theme) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.look.Mode {
	case ModeLight:
		return theme.VariantLight
	case ModeDark:
		return theme.VariantDark
	}
	return system
}

// Font returns Noto Sans, which has every letter of Vietnamese.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	style.Monospace = false
	return t.base.Font(style)
}

// Icon returns the icon that Fyne's own widgets ask for.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size returns a length in Fyne units, multiplied by the letter size.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameWindowButtonRadius {
		return t.base.Size(name)
	}
	if own, ok := fyneSize(name); ok {
		return whole(own * t.look.Scale)
	}
	if size, ok := fyneTextSize(name); ok {
		return size * t.look.Scale
	}
	return t.base.Size(name) * t.look.Scale
}

func fyneSize(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case theme.SizeNamePadding:
		return 4, true
	case theme.SizeNameInnerPadding:
		return 8, true
	case theme.SizeNameInputBorder:
		return 2, true
	case theme.SizeNameSeparatorThickness, theme.SizeNameSplitThickness:
		return 1, true
	case theme.SizeNameInlineIcon:
		return 18, true
	case theme.SizeNameScrollBar:
		return 10, true
	case theme.SizeNameScrollBarSmall:
		return 6, true
	case theme.SizeNameScrollBarRadius:
		return 3, true
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return radiusControl, true
	case theme.SizeNameCardRadius, theme.SizeNameMenuRadius, theme.SizeNamePopupRadius:
		return radiusCard, true
	case theme.SizeNameDialogRadius:
		return radiusDialog, true
	case theme.SizeNameModalBlurRadius:
		return 0, true
	}
	return 0, false
}

func fyneTextSize(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case theme.SizeNameText:
		return RoleBody.size(), true
	case theme.SizeNameCaptionText:
		return RoleCaption.size(), true
	case theme.SizeNameSubHeadingText:
		return RoleLead.size(), true
	case theme.SizeNameHeadingText:
		return RoleTitle.size(), true
	}
	return 0, false
}

// whole rounds a length to full units so that lines stay sharp at every letter
// size; what was there stays there.
func whole(v float32) float32 {
	if v == 0 {
		return 0
	}
	rounded := float32(math.Round(float64(v)))
	if rounded == 0 {
		return 1
	}
	return rounded
}
