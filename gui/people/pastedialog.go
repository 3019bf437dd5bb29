package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// pasteDialog shows what a pasted list would bring, before anything is written.
type pasteDialog struct {
	screen  *Screen
	preview pastePreview
	text    *kit.TextArea
	table   *kit.Table[pasteLine]
	summary *kit.Text
	trouble *kit.Notice
	dialog  *kit.Dialog
}

// pasteClipboard opens the preview of the list that lies on the clipboard; with
// none there, the user pastes into the dialog.
func (s *Screen) pasteClipboard() {
	s.endEdit()
	text := ""
	if app := fyne.CurrentApp(); app != nil {
		text = app.Clipboard().Content()
	}
	s.showPaste(text)
}

func (s *Screen) showPaste(text string) {
	words := s.desk.Words
	d := &pasteDialog{screen: s}
	d.text = kit.NewTextArea(kit.EntryOptions{Text: listOnly(text), Placeholder: words.T("people.paste.placeholder"), Rows: 4, KeepTabs: true, OnChange: d.typed, OnEscape: d.cancel})
	d.summary = kit.NewText(kit.TextOptions{Bold: true, Wrap: true})
	d.trouble = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	d.table = kit.NewTable(kit.TableOptions[pasteLine]{
		Columns: []kit.Column[pasteLine]{
			{ID: "name", Title: words.T("people.column.name"), Weight: 1.2, Text: func(l pasteLine) kit.Span { return kit.Span{Text: orNothing(l.person.Name), Bold: true} }},
			{ID: "honorific", Title: words.T("people.column.honorific"), Width: 92, Text: func(l pasteLine) kit.Span { return kit.Span{Text: orNothing(capitalised(l.person.Honorific))} }},
			{ID: "position", Title: words.T("people.column.position"), Weight: 1, Text: func(l pasteLine) kit.Span { return kit.Span{Text: orNothing(l.person.Position)} }},
			{ID: "unit", Title: words.T("people.column.unit"), Weight: 1.2, Text: d.unitCell},
			{ID: "fate", Title: words.T("people.paste.fate"), Weight: 1.4, Create: newFateCell, Update: d.updateFateCell},
		},
		RowHeight: kit.RowDense,
		Empty:     kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconPaste, Text: words.T("people.paste.empty")}),
	})
	body := kit.VBox(12, kit.Paragraph(words.T("people.paste.how")), d.text, d.summary, d.trouble, kit.Grow(kit.Sized(0, 220, d.table)))
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: words.T("people.paste.title"), Body: body, Words: words, Width: 960, Height: 620,
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.F("people.paste.add", "n", 0), Icon: kit.IconAdd, Kind: kit.ButtonMain, OnTap: d.add},
		},
	})
	d.read(d.text.Value())
	d.dialog.Show(s.desk.Window)
	if d.preview.added == 0 {
		kit.FocusOn(d.text)
	}
}

// listOnly leaves out what lies on the clipboard without being a list: one
// line without cells is rather a word copied elsewhere.
func listOnly(text string) string {
	if strings.ContainsAny(strings.TrimSpace(text), "\t\n") {
		return text
	}
	return ""
}

func (d *pasteDialog) unitCell(l pasteLine) kit.Span {
	span := kit.Span{Text: orNothing(l.unit)}
	if l.newUnit && l.fate == fateAdded {
		span.Text = d.screen.desk.Words.F("people.paste.new_unit", "name", l.unit)
	}
	return span
}

func newFateCell() fyne.CanvasObject {
	return kit.HBox(6, kit.NewIcon(kit.IconOptions{Size: 18}), kit.Grow(kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Ellipsis: true})))
}

func (d *pasteDialog) updateFateCell(cell fyne.CanvasObject, l pasteLine) {
	parts := cell.(*fyne.Container).Objects
	icon, said := parts[0].(*kit.Icon), parts[1].(*fyne.Container).Objects[0].(*kit.Text)
	words := d.screen.desk.Words
	text := words.T("people.paste.will_add")
	if l.reason != "" {
		text = words.F(l.reason, "detail", l.detail)
	}
	said.SetText(text)
	switch {
	case l.fate == fateRefused:
		icon.Set(kit.IconOverdue, kit.ColorRed)
		said.SetColor(kit.ColorRed)
	case l.fate == fateThere:
		icon.Set(kit.IconRemove, kit.ColorText2)
		said.SetColor(kit.ColorText2)
	case l.reason != "":
		icon.Set(kit.IconWarning, kit.ColorAmber)
		said.SetColor(kit.ColorAmber)
	default:
		icon.Set(kit.IconAdd, kit.ColorGreen)
		said.SetColor(kit.ColorGreen)
	}
}

func (d *pasteDialog) typed(string) { d.read(d.text.Text) }
func (d *pasteDialog) cancel()      { d.dialog.Cancel() }

// read makes the preview of a list. Tabs survive here: they part the cells.
func (d *pasteDialog) read(text string) {
	words := d.screen.desk.Words
	d.preview = newPastePreview(text, d.screen.dir)
	d.table.SetRows(d.preview.lines)
	p := d.preview
	d.summary.SetText(words.F("people.paste.summary", "added", p.added, "there", p.there, "refused", p.refused, "units", len(p.newUnits)))
	button := d.dialog.Button(1)
	button.SetText(words.F("people.paste.add", "n", p.added))
	button.SetOff(p.added == 0)
}

// add writes the list as one step and reports whether the dialog may close.
func (d *pasteDialog) add() bool {
	s := d.screen
	units, people := d.preview.toAdd()
	if err := s.desk.Register.AddPeople(s.desk.Context(), units, people); err != nil {
		d.trouble.ShowMessage(kit.ToneRed, "", s.desk.Explain(err))
		return false
	}
	s.desk.Say(s.desk.Words.F("people.paste.done", "n", len(people)))
	s.Reload()
	return true
}
