package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// quietKey is a key that works without being drawn: Fyne draws the keys of its
// menus at a fifth of the letters' strength, too faint to be read. The menus
// write them into the words instead.
type quietKey struct{ fyne.Shortcut }

// keyWords writes a key as it is printed on keyboards: "Ctrl+Shift+N".
func keyWords(s fyne.Shortcut) string {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var parts []string
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
		if k.Mod()&m.modifier != 0 {
			parts = append(parts, m.name)
		}
	}
	return strings.Join(append(parts, keyCap(k.Key())), "+")
}

func keyCap(name fyne.KeyName) string {
	caps := map[fyne.KeyName]string{
		fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter",
		fyne.KeyDelete: "Del", fyne.KeyInsert: "Ins", fyne.KeyEscape: "Esc", fyne.KeySpace: "Space",
		fyne.KeyPageUp: "PgUp", fyne.KeyPageDown: "PgDn",
	}
	if cap, ok := caps[name]; ok {
		return cap
	}
	return string(name)
}

// keyGap is how many spaces stand at least between the words and the key.
const keyGap = 6

// alignKeys writes the key of each entry behind its words, so far to the right
// that the keys of a menu end below one another.
func alignKeys(menu *fyne.Menu) {
	space := lettersWidth(" ")
	widest := float32(0)
	for _, entry := range menu.Items {
		widest = max(widest, lettersWidth(entry.Label)+lettersWidth(keyOf(entry)))
	}
	for _, entry := range menu.Items {
		if key := keyOf(entry); key != "" {
			room := widest - lettersWidth(entry.Label) - lettersWidth(key)
			entry.Label += strings.Repeat(" ", keyGap+int(room/space+0.5)) + key
		}
	}
}

func keyOf(entry *fyne.MenuItem) string {
	if quiet, ok := entry.Shortcut.(quietKey); ok {
		return keyWords(quiet.Shortcut)
	}
	return ""
}

func lettersWidth(text string) float32 {
	return fyne.MeasureText(text, theme.TextSize(), fyne.TextStyle{}).Width
}
