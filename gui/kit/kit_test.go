package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
)

func testWords(t testing.TB) *translations.Words {
	t.Helper()
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// show puts content in a window of 1366×768 under the light look.
func show(t testing.TB, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	return open(t, Look{Mode: ModeLight}, content)
}

// open puts content in a window of 1366×768 under a look.
func open(t testing.TB, look Look, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(look))
	w := app.NewWindow("")
	w.SetPadded(false)
	w.SetContent(NewRoot(content))
	w.Resize(fyne.NewSize(1366, 768))
	return w
}

// press types keys into a control that has the focus.
func press(control fyne.Focusable, names ...fyne.KeyName) {
	for _, name := range names {
		control.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// write types letters into a control that has the focus, as an input program does.
func write(control fyne.Focusable, text string) {
	for _, r := range text {
		control.TypedRune(r)
	}
}

func altDown() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}
}

func ctrlEnter() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl}
}
