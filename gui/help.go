package gui

import (
	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/gui/kit"
)

// keyLine is a line of the help on keys.
type keyLine struct {
	keys []string
	what string
}

// keyLines are the keys that work everywhere, and those of lists and forms.
func keyLines(words *translations.Words) []keyLine {
	return []keyLine{
		{[]string{"Ctrl", "1…6"}, words.T("help.places")},
		{[]string{"Ctrl", "K"}, words.T("help.find")},
		{[]string{"Ctrl", "Shift", "N"}, words.T("help.next")},
		{[]string{"Alt", "←"}, words.T("help.back")},
		{[]string{"Tab"}, words.T("help.tab")},
		{[]string{"↑", "↓"}, words.T("help.lists")},
		{[]string{"Enter"}, words.T("help.open")},
		{[]string{"F9"}, words.T("help.accept")},
		{[]string{"Ctrl", "Enter"}, words.T("help.another")},
		{[]string{"Alt", "↑"}, words.T("help.order")},
		{[]string{"1", "…", "4"}, words.T("help.roll")},
		{[]string{"F10"}, words.T("help.done")},
		{[]string{"M", "U", "G"}, words.T("help.tasks")},
		{[]string{"F7"}, words.T("help.review")},
		{[]string{"F8"}, words.T("help.advance")},
		{[]string{"Space"}, words.T("help.ballot")},
		{[]string{"Ctrl", "E"}, words.T("help.export")},
		{[]string{"Ctrl", "F"}, words.T("help.filter")},
		{[]string{"Ctrl", "P"}, words.T("help.print")},
		{[]string{"Ctrl", "Shift", "P"}, words.T("help.print_last")},
		{[]string{"Ctrl", "Shift", "M"}, words.T("help.beside")},
		{[]string{"Ctrl", "F11"}, words.T("help.room")},
		{[]string{"Ctrl", "Z"}, words.T("help.undo")},
		{[]string{"Ctrl", "O"}, words.T("help.file")},
		{[]string{"F5"}, words.T("help.reload")},
		{[]string{"F11"}, words.T("help.full")},
		{[]string{"Alt"}, words.T("help.menu")},
		{[]string{"Esc"}, words.T("help.esc")},
	}
}

// showKeys opens the help on keys.
func (s *session) showKeys() {
	var rows []fyne.CanvasObject
	for _, l := range keyLines(s.o.Words) {
		caps := kit.Sized(124, 0, kit.HBox(0, kit.NewKeyCaps(l.keys...), kit.Spacer()))
		rows = append(rows, kit.HBox(12, caps, kit.Grow(kit.NewText(kit.TextOptions{Text: l.what, Wrap: true}))))
	}
	text := kit.NewText(kit.TextOptions{Text: s.o.Words.T("help.saving"), Wrap: true, Color: kit.ColorText2})
	dialog := kit.NewDialog(kit.DialogOptions{
		Title: s.o.Words.T("help.title"), Icon: kit.IconKeyboard, Tone: kit.ToneInfo, Width: 1180, Words: s.o.Words,
		Body:    kit.NewWholeScroll(kit.VBox(10, kit.Grid(2, 24, 6, rows...), text)),
		Buttons: []kit.DialogButton{{Text: s.o.Words.T("kit.close"), Kind: kit.ButtonMain, Cancel: true}},
	})
	dialog.Show(s.o.Window)
}

// showAbout says what the program is.
func (s *session) showAbout() {
	kit.ShowMessage(s.o.Window, kit.MessageOptions{
		Title: s.o.Words.T("app.name"), Tone: kit.ToneInfo, Words: s.o.Words,
		Text: s.o.Words.F("help.about", "path", s.o.Register.Path()),
	})
}

func showFailure(w fyne.Window, words *translations.Words, text string) {
	kit.ShowMessage(w, kit.MessageOptions{Title: words.T("fail.title"), Text: text, Tone: kit.ToneRed, Words: words})
}
