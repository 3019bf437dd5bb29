package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Lengths of the visual system in Fyne units at 100 %. Px turns them into the
// chosen letter size.
const (
	HeightHeader     float32 = 60
	HeightStepBar    float32 = 52
	HeightStatusLine float32 = 28
	WidthRail        float32 = 88
	Inset            float32 = 24 // content inset left and right
	GapCards         float32 = 16 // between cards
	RowDense         float32 = 36
	RowNormal        float32 = 40
	RowTwoLines      float32 = 50
	RowGroup         float32 = 34
	HeightTableHead  float32 = 36
	HeightControl    float32 = 36
	HeightSmall      float32 = 28
	HeightSmallField float32 = 32
	HeightCardHead   float32 = 44

	radiusControl float32 = 4
	radiusCard    float32 = 8
	radiusDialog  float32 = 12

	iconBadge   float32 = 14
	iconControl float32 = 18
	iconRow     float32 = 20
	iconRail    float32 = 24
	iconEmpty   float32 = 40
)

// Role is a text role of the visual system.
type Role int

// The text roles; size and line height in Fyne units at 100 %.
const (
	RoleBody    Role = iota // 14/20
	RoleCaption             // 12/16
	RoleLead                // 16/24
	RoleTitle               // 20/28
	RoleFigure              // 28/36
	RoleDisplay             // 40/52
	RoleVoting              // 24/32
)

func (r Role) size() float32 {
	switch r {
	case RoleCaption:
		return 12
	case RoleLead:
		return 16
	case RoleTitle:
		return 20
	case RoleFigure:
		return 28
	case RoleDisplay:
		return 40
	case RoleVoting:
		return 24
	}
	return 14
}

func (r Role) line() float32 {
	switch r {
	case RoleCaption:
		return 16
	case RoleLead:
		return 24
	case RoleTitle:
		return 28
	case RoleFigure:
		return 36
	case RoleDisplay:
		return 52
	case RoleVoting:
		return 32
	}
	return 20
}

// TextSize returns the letter height of the role at the chosen letter size.
func (r Role) TextSize() float32 { return r.size() * factor() }

// LineHeight returns the height of one line at the chosen letter size.
func (r Role) LineHeight() float32 { return Px(r.line()) }

// factor is the chosen letter size; 1 under a theme that is not ours.
func factor() float32 { return themeInForce().look.Scale }

// Px turns a length at 100 % into the chosen letter size, in full units.
func Px(length float32) float32 { return whole(length * factor()) }

// Color returns the colour of a name under the theme in force.
func Color(name fyne.ThemeColorName) color.Color {
	variant := theme.VariantLight
	if app := fyne.CurrentApp(); app != nil {
		variant = app.Settings().ThemeVariant()
	}
	return themeInForce().Color(name, variant)
}
