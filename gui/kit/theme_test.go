package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"giaoban/assets"
	"giaoban/assets/translations"
)

// contrast is the WCAG 2 contrast ratio of two colours.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func linear(v uint32) float64 {
	s := float64(v) / 0xFFFF
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

func TestContrast(t *testing.T) {
	const text, edge = 4.5, 3
	cases := []struct {
		ink, ground fyne.ThemeColorName
		least       float64
	}{
		{ColorText, ColorBg, text},
		{ColorText, ColorSurface, text},
		{ColorText, ColorSunken, text},
		{ColorText2, ColorSunken, text},
		{ColorText3, ColorSunken, text},
		{ColorText3, ColorSurface, text},
		{ColorPrimary, ColorSurface, text},
		{ColorPrimary, ColorTint, text},
		{ColorOnPrimary, ColorPrimary, text},
		{ColorOnPrimary, ColorPrimaryHover, text},
		{ColorRailText, ColorRail, text},
		{ColorWhite, ColorRailSel, text},
		{ColorWhite, ColorAlarm, text},
		{ColorRed, ColorRedTint, text},
		{ColorAmber, ColorAmberTint, text},
		{ColorGreen, ColorGreenTint, text},
		{ColorGrey, ColorGreyTint, text},
		{ColorOnRed, ColorRed, text},
		{ColorOnRed, ColorAmber, text},
		{ColorOnRed, ColorGreen, text},
		{ColorOnRed, ColorGrey, text},
		{ColorText, ColorMark, text},
		{ColorEdge, ColorSurface, edge},
		{ColorFocus, ColorBg, edge},
		{ColorFocus, ColorSurface, edge},
		{ColorFocus, ColorTint, edge},
		{ColorRed, ColorSurface, edge},
	}
	for _, mode := range []Mode{ModeLight, ModeDark} {
		th := NewTheme(Look{Mode: mode})
		for _, c := range cases {
			got := contrast(th.Color(c.ink, theme.VariantLight), th.Color(c.ground, theme.VariantLight))
			if got < c.least {
				t.Errorf("mode %d: %s on %s has contrast %.2f, want at least %.1f", mode, c.ink, c.ground, got, c.least)
			}
		}
	}
}

func TestModeOverridesTheSystem(t *testing.T) {
	light, dark := rgb(0xFFFFFF), rgb(0x17222A)
	cases := []struct {
		mode   Mode
		system fyne.ThemeVariant
		want   color.Color
	}{
		{ModeSystem, theme.VariantLight, light},
		{ModeSystem, theme.VariantDark, dark},
		{ModeLight, theme.VariantDark, light},
		{ModeDark, theme.VariantLight, dark},
	}
	for _, c := range cases {
		if got := NewTheme(Look{Mode: c.mode}).Color(ColorSurface, c.system); got != c.want {
			t.Errorf("mode %d under system variant %d: surface %v, want %v", c.mode, c.system, got, c.want)
		}
	}
}

func TestFyneWidgetsTakeOurColours(t *testing.T) {
	th := NewTheme(Look{Mode: ModeDark})
	for fyneName, name := range fyneColors() {
		if got, want := th.Color(fyneName, theme.VariantDark), th.Color(name, theme.VariantDark); got != want {
			t.Errorf("%s is %v, want that of %s, %v", fyneName, got, name, want)
		}
	}
}

func TestLetterSizeMultipliesEverything(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{Scale100, Scale115, Scale130, Scale150} {
		app.Settings().SetTheme(NewTheme(Look{Mode: ModeLight, Scale: scale}))
		if got, want := RoleBody.TextSize(), 14*scale; got != want {
			t.Errorf("scale %v: body letters %v, want %v", scale, got, want)
		}
		if got, want := Px(100), float32(math.Round(float64(100*scale))); got != want {
			t.Errorf("scale %v: 100 units are %v, want %v", scale, got, want)
		}
		if got, want := theme.TextSize(), 14*scale; got != want {
			t.Errorf("scale %v: Fyne's letters %v, want %v", scale, got, want)
		}
		if got := NewButton(ButtonOptions{Text: "Đôn đốc"}).MinSize().Height; got != Px(HeightControl) {
			t.Errorf("scale %v: a button is %v high, want %v", scale, got, Px(HeightControl))
		}
		if got := Px(1); got != whole(scale) {
			t.Errorf("scale %v: a line is %v wide", scale, got)
		}
	}
}

func TestLinesKeepRoomForStackedMarks(t *testing.T) {
	for _, role := range []Role{RoleBody, RoleCaption, RoleLead, RoleTitle, RoleFigure, RoleDisplay, RoleVoting} {
		if ratio := role.line() / role.size(); ratio < 1.28 {
			t.Errorf("role %d: line height is %.2f of the letters", role, ratio)
		}
	}
}

func TestUnitColoursRepeatAsRings(t *testing.T) {
	first, ring := UnitColor(0)
	if ring {
		t.Error("the first unit is a ring")
	}
	ninth, ring := UnitColor(8)
	if !ring || ninth != first {
		t.Errorf("the ninth unit is %s, ring %v; want the first colour as a ring", ninth, ring)
	}
}

func TestEveryIconIsThere(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	for _, name := range []IconName{
		IconHome, IconMeeting, IconTask, IconBallot, IconPeople, IconPerson, IconSettings, IconBook, IconAdd, IconRemove,
		IconSearch, IconCheck, IconClose, IconOverdue, IconClock, IconDone, IconMissing, IconRadioOn, IconEdit, IconMicrophone,
		IconLock, IconUnlock, IconFolder, IconSheet, IconPrint, IconDownload, IconUpload, IconDown, IconUp, IconLeft, IconRight,
		IconDrop, IconArrowUp, IconArrowDown, IconArrowLeft, IconArrowRight, IconStanding, IconPaused, IconUnit, IconSend, IconFlag,
		IconBell, IconPalette, IconSave, IconMore, IconRows, IconBoard, IconChart, IconHistory, IconCarried, IconWarning, IconInfo,
		IconHelp, IconPaste, IconCopy, IconUndo, IconRedo, IconDelete, IconImage, IconOpen, IconZoomIn, IconZoomOut, IconRefresh,
		IconShow, IconGrip, IconFilter, IconSignOut, IconSignIn, IconBackup, IconRestore, IconAttach, IconAddPerson, IconScreen,
		IconTimer, IconPlay, IconStop, IconKeyboard, IconEvent, IconReorder, IconTicked, IconUnticked, IconPartlyTicked,
	} {
		if _, err := assets.Icon(string(name)); err != nil {
			t.Error(err)
		}
	}
	if assets.IconLicence() == "" {
		t.Error("the icons' licence is missing")
	}
}

func TestWordsOfTheKitAreTranslated(t *testing.T) {
	for _, language := range []string{translations.Vietnamese, translations.English} {
		words, err := translations.Load(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range WordKeys() {
			if !words.Has(key) {
				t.Errorf("%s has no words for %s", language, key)
			}
		}
	}
}
