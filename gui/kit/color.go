package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colour names of the visual system. Red means overdue or refused, amber soon
// or missing, green done: nowhere else.
const (
	ColorBg           fyne.ThemeColorName = "kit.bg"           // window and form ground
	ColorSurface      fyne.ThemeColorName = "kit.surface"      // cards, header, fields, lists
	ColorSunken       fyne.ThemeColorName = "kit.sunken"       // table head, bar track, key cap
	ColorLine         fyne.ThemeColorName = "kit.line"         // dividers, card border
	ColorEdge         fyne.ThemeColorName = "kit.edge"         // borders of controls
	ColorText         fyne.ThemeColorName = "kit.text"         // main text
	ColorText2        fyne.ThemeColorName = "kit.text2"        // labels, second line
	ColorText3        fyne.ThemeColorName = "kit.text3"        // placeholder, counts
	ColorPrimary      fyne.ThemeColorName = "kit.primary"      // main button, links, selected, progress
	ColorPrimaryHover fyne.ThemeColorName = "kit.primaryHover" // hover and pressed
	ColorOnPrimary    fyne.ThemeColorName = "kit.onPrimary"    // text on primary
	ColorTint         fyne.ThemeColorName = "kit.tint"         // selected row, read words, drop column
	ColorTintLine     fyne.ThemeColorName = "kit.tintLine"     // quote bar, hole of a dragged card
	ColorRail         fyne.ThemeColorName = "kit.rail"         // navigation rail, voting header
	ColorRailSel      fyne.ThemeColorName = "kit.railSel"      // selected place on the rail
	ColorRailText     fyne.ThemeColorName = "kit.railText"     // rail words
	ColorRed          fyne.ThemeColorName = "kit.red"          // overdue, mismatch, danger
	ColorRedTint      fyne.ThemeColorName = "kit.redTint"      // red badge, mismatch row
	ColorAmber        fyne.ThemeColorName = "kit.amber"        // due within 7 days, missing fact
	ColorAmberTint    fyne.ThemeColorName = "kit.amberTint"    // amber badge
	ColorGreen        fyne.ThemeColorName = "kit.green"        // done, submitted, saved
	ColorGreenTint    fyne.ThemeColorName = "kit.greenTint"    // green badge
	ColorGrey         fyne.ThemeColorName = "kit.grey"         // neutral badge text
	ColorGreyTint     fyne.ThemeColorName = "kit.greyTint"     // neutral badge
	ColorMark         fyne.ThemeColorName = "kit.mark"         // found words
	ColorFocus        fyne.ThemeColorName = "kit.focus"        // focus ring only
	ColorDim          fyne.ThemeColorName = "kit.dim"          // behind dialogs
	ColorWhite        fyne.ThemeColorName = "kit.white"        // on the rail, in both looks
	ColorAlarm        fyne.ThemeColorName = "kit.alarm"        // the rail's count of overdue, in both looks
	ColorOnRed        fyne.ThemeColorName = "kit.onRed"        // text on filled red, amber, green and grey
	ColorPaper        fyne.ThemeColorName = "kit.paper"        // a page of paper, white in both looks
	ColorShadow       fyne.ThemeColorName = "kit.shadow"       // under a dragged card only

	colorUnit1 fyne.ThemeColorName = "kit.unit1"
	colorUnit2 fyne.ThemeColorName = "kit.unit2"
	colorUnit3 fyne.ThemeColorName = "kit.unit3"
	colorUnit4 fyne.ThemeColorName = "kit.unit4"
	colorUnit5 fyne.ThemeColorName = "kit.unit5"
	colorUnit6 fyne.ThemeColorName = "kit.unit6"
	colorUnit7 fyne.ThemeColorName = "kit.unit7"
	colorUnit8 fyne.ThemeColorName = "kit.unit8"
)

// unitColors are the eight unit colours in order of the directory.
var unitColors = [...]fyne.ThemeColorName{
	colorUnit1, colorUnit2, colorUnit3, colorUnit4, colorUnit5, colorUnit6, colorUnit7, colorUnit8,
}

// UnitColor returns the colour of the unit at a place of the directory, from 0.
// From the ninth unit on the colours repeat, drawn as a ring.
func UnitColor(place int) (name fyne.ThemeColorName, ring bool) {
	if place < 0 {
		return ColorEdge, true
	}
	return unitColors[place%len(unitColors)], place >= len(unitColors)
}

// shade is one colour in both looks.
type shade struct{ light, dark color.NRGBA }

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

func shades(light, dark uint32) shade { return shade{rgb(light), rgb(dark)} }

func withAlpha(s shade, light, dark uint8) shade {
	s.light.A, s.dark.A = light, dark
	return s
}

// palette holds the figures of the visual system.
func palette() map[fyne.ThemeColorName]shade {
	return map[fyne.ThemeColorName]shade{
		ColorBg:           shades(0xF3F6F8, 0x0F171C),
		ColorSurface:      shades(0xFFFFFF, 0x17222A),
		ColorSunken:       shades(0xE9EEF2, 0x1F2C35),
		ColorLine:         shades(0xD3DBE1, 0x31414C),
		ColorEdge:         shades(0x7D8B97, 0x71838F),
		ColorText:         shades(0x17232B, 0xE7EEF2),
		ColorText2:        shades(0x44535E, 0xB9C6CE),
		ColorText3:        shades(0x586773, 0x9AAAB5),
		ColorPrimary:      shades(0x0E4F63, 0x7CC7DA),
		ColorPrimaryHover: shades(0x0A3D4D, 0xA1DAE8),
		ColorOnPrimary:    shades(0xFFFFFF, 0x06222C),
		ColorTint:         shades(0xDDECF1, 0x1B3C48),
		ColorTintLine:     shades(0x8DB6C3, 0x3F7484),
		ColorRail:         shades(0x0B3443, 0x0A1115),
		ColorRailSel:      shades(0x17586D, 0x1B3C48),
		ColorRailText:     shades(0xC9DCE3, 0xB4C6CE),
		ColorRed:          shades(0xB3261E, 0xFF9B92),
		ColorRedTint:      shades(0xFBE6E4, 0x44201E),
		ColorAmber:        shades(0x7F4C00, 0xF3C677),
		ColorAmberTint:    shades(0xFDEFD2, 0x3D2E12),
		ColorGreen:        shades(0x1B6437, 0x8AD3A1),
		ColorGreenTint:    shades(0xDFF1E5, 0x183524),
		ColorGrey:         shades(0x44535E, 0xB9C6CE),
		ColorGreyTint:     shades(0xE9EEF2, 0x26343E),
		ColorMark:         shades(0xFFE9A8, 0x5A4A12),
		ColorFocus:        shades(0x0B63C4, 0x8CC4FF),
		ColorDim:          withAlpha(shades(0x0B1921, 0x0B1921), 0x80, 0x80),
		ColorWhite:        shades(0xFFFFFF, 0xFFFFFF),
		ColorAlarm:        shades(0xB3261E, 0xB3261E),
		ColorOnRed:        shades(0xFFFFFF, 0x0F171C),
		ColorPaper:        shades(0xFFFFFF, 0xFFFFFF),
		ColorShadow:       withAlpha(shades(0x0B1921, 0x000000), 0x2E, 0x80),

		colorUnit1: shades(0x1C53F1, 0x1550F1),
		colorUnit2: shades(0xE9A019, 0x8F5411),
		colorUnit3: shades(0x068C6C, 0x8CFCFC),
		colorUnit4: shades(0x572590, 0x8345BD),
		colorUnit5: shades(0x712560, 0xA1398B),
		colorUnit6: shades(0x625E12, 0xEBE79E),
		colorUnit7: shades(0x389CE1, 0x61ADE0),
		colorUnit8: shades(0x9FAEC4, 0x97A2AB),
	}
}

// fyneColors says which of our colours Fyne's own widgets take.
func fyneColors() map[fyne.ThemeColorName]fyne.ThemeColorName {
	return map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameBackground:          ColorSurface, // of the menu bar; Root paints the window ground
		theme.ColorNameButton:              ColorSurface,
		theme.ColorNameDisabledButton:      ColorSunken,
		theme.ColorNameDisabled:            ColorText3,
		theme.ColorNameError:               ColorRed,
		theme.ColorNameForeground:          ColorText,
		theme.ColorNameForegroundOnError:   ColorOnRed,
		theme.ColorNameForegroundOnPrimary: ColorOnPrimary,
		theme.ColorNameForegroundOnSuccess: ColorOnRed,
		theme.ColorNameForegroundOnWarning: ColorOnRed,
		theme.ColorNameHeaderBackground:    ColorSunken,
		theme.ColorNameHyperlink:           ColorPrimary,
		theme.ColorNameInputBackground:     ColorSurface,
		theme.ColorNameInputBorder:         ColorEdge,
		theme.ColorNameMenuBackground:      ColorSurface,
		theme.ColorNameOverlayBackground:   ColorSurface,
		theme.ColorNamePlaceHolder:         ColorText3,
		theme.ColorNamePrimary:             ColorPrimary,
		theme.ColorNameSeparator:           ColorLine,
		theme.ColorNameSuccess:             ColorGreen,
		theme.ColorNameWarning:             ColorAmber,
		theme.ColorNameFocus:               ColorTint,
		theme.ColorNamePressed:             ColorTintLine,
	}
}

// derivedColors are those of Fyne's names that are none of ours as it stands.
func derivedColors() map[fyne.ThemeColorName]shade {
	return map[fyne.ThemeColorName]shade{
		theme.ColorNameHover:               withAlpha(shades(0x0E4F63, 0x7CC7DA), 0x14, 0x1E),
		theme.ColorNameSelection:           withAlpha(shades(0x8DB6C3, 0x3F7484), 0x90, 0xB0),
		theme.ColorNameShadow:              withAlpha(shades(0x0B1921, 0x000000), 0x1C, 0x50),
		theme.ColorNameScrollBar:           shades(0x7D8B97, 0x71838F),
		theme.ColorNameScrollBarBackground: withAlpha(shades(0xE9EEF2, 0x1F2C35), 0xC0, 0xC0),
	}
}
