package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// SearchLineOptions describes a SearchLine.
type SearchLineOptions struct {
	Placeholder string
	OnChange    func(query string)        // after each key
	OnSubmit    func(query string)        // Enter
	OnControl   func(query string)        // Ctrl+Enter
	OnKey       func(*fyne.KeyEvent) bool // sees each key first and returns whether it took it
	Hints       []Hint
}

// SearchLine is a field in large letters without an edge, for the head of what it
// searches.
type SearchLine struct {
	Entry
	onControl func(string)
}

var _ fyne.Focusable = (*SearchLine)(nil)

// NewSearchLine makes a search line. What is placed is its Object.
func NewSearchLine(o SearchLineOptions) *SearchLine {
	l := &SearchLine{onControl: o.OnControl}
	l.build(EntryOptions{
		Placeholder: o.Placeholder, OnChange: o.OnChange, OnSubmit: o.OnSubmit, OnKey: o.OnKey, Hints: o.Hints, plain: true,
	}, l)
	l.ExtendBaseWidget(l)
	return l
}

// Object returns the line in its large letters.
func (l *SearchLine) Object() fyne.CanvasObject {
	return container.NewThemeOverride(l, largeLetters{})
}

// TypedShortcut implements fyne.Shortcutable.
func (l *SearchLine) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	enter := ok && custom.Modifier == fyne.KeyModifierControl && (custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter)
	if !enter {
		l.Entry.TypedShortcut(shortcut)
		return
	}
	if l.onControl != nil {
		l.onControl(l.Value())
	}
}

// largeLetters is the theme in force, with the letters of a title in fields.
type largeLetters struct{}

var _ fyne.Theme = largeLetters{}

// Color implements fyne.Theme.
func (largeLetters) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	return themeInForce().Color(name, variant)
}

// Font implements fyne.Theme.
func (largeLetters) Font(style fyne.TextStyle) fyne.Resource { return themeInForce().Font(style) }

// Icon implements fyne.Theme.
func (largeLetters) Icon(name fyne.ThemeIconName) fyne.Resource { return themeInForce().Icon(name) }

// Size implements fyne.Theme.
func (largeLetters) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		return RoleTitle.TextSize()
	}
	return themeInForce().Size(name)
}
