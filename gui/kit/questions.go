package kit

import (
	"cmp"

	"fyne.io/fyne/v2"
)

// ConfirmOptions describes a question with yes and no.
type ConfirmOptions struct {
	Title    string
	Text     string
	Yes      string // the verb of what will happen, never "OK"
	No       string // of giving up; the usual word when empty
	Danger   bool   // something is lost: the button is red and Esc has the focus
	Words    Words
	OnYes    func()
	OnNo     func()
	OnOpen   func()
	OnClosed func()
}

// Confirm asks whether to do something.
func Confirm(w fyne.Window, o ConfirmOptions) *Dialog {
	kind, icon, tone := ButtonMain, IconHelp, ToneInfo
	if o.Danger {
		kind, icon, tone = ButtonDanger, IconWarning, ToneAmber
	}
	var d *Dialog
	d = NewDialog(DialogOptions{
		Title: o.Title, Text: o.Text, Icon: icon, Tone: tone, Words: o.Words, OnOpen: o.OnOpen, OnClosed: o.OnClosed, OnCancel: o.OnNo,
		Buttons: []DialogButton{
			{Text: cmp.Or(o.No, o.Words.T(wordCancel)), Cancel: true},
			{Text: o.Yes, Kind: kind, OnTap: func() bool {
				d.Hide() // what follows may put the focus elsewhere
				if o.OnYes != nil {
					o.OnYes()
				}
				return true
			}},
		},
	})
	if o.Danger {
		d.o.First = d.buttons[0]
	}
	d.Show(w)
	return d
}

// MessageOptions describes a message that is only to be read.
type MessageOptions struct {
	Title    string
	Text     string
	Tone     Tone
	Words    Words
	OnOpen   func()
	OnClosed func()
}

// ShowMessage says something that has no place where the user looks.
func ShowMessage(w fyne.Window, o MessageOptions) *Dialog {
	icon := IconInfo
	switch o.Tone {
	case ToneRed:
		icon = IconOverdue
	case ToneAmber:
		icon = IconWarning
	case ToneGreen:
		icon = IconDone
	}
	d := NewDialog(DialogOptions{
		Title: o.Title, Text: o.Text, Icon: icon, Tone: o.Tone, Words: o.Words, OnOpen: o.OnOpen, OnClosed: o.OnClosed,
		Buttons: []DialogButton{{Text: o.Words.T(wordClose), Kind: ButtonMain, Cancel: true}},
	})
	d.Show(w)
	return d
}

// AskOptions describes a question answered by one line of text.
type AskOptions struct {
	Title       string
	Text        string
	Label       string
	Value       string
	Placeholder string
	Password    bool
	Yes         string
	Words       Words
	// OnYes takes the answer; it returns what is wrong with it, "" when it is
	// right and the dialog may close.
	OnYes    func(text string) string
	OnOpen   func()
	OnClosed func()
}

// Ask asks for one line of text.
func Ask(w fyne.Window, o AskOptions) *Dialog {
	entry := NewEntry(EntryOptions{Text: o.Value, Placeholder: o.Placeholder, Password: o.Password})
	d := NewDialog(DialogOptions{
		Title: o.Title, Text: o.Text, Words: o.Words, OnOpen: o.OnOpen, OnClosed: o.OnClosed, First: entry,
		Body: NewField(FieldOptions{Label: o.Label, Control: entry}),
		Buttons: []DialogButton{
			{Text: o.Words.T(wordCancel), Cancel: true},
			{Text: o.Yes, Kind: ButtonMain, OnTap: func() bool {
				problem := o.OnYes(entry.Value())
				entry.SetError(problem)
				return problem == ""
			}},
		},
	})
	entry.o.OnSubmit = func(string) { d.Accept() }
	entry.o.OnEscape = d.Cancel
	d.Show(w)
	entry.SelectAllText()
	return d
}
