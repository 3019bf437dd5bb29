package people

import (
	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// unitDialog asks for the facts of a unit.
type unitDialog struct {
	screen  *Screen
	unit    data.Unit
	name    *kit.Entry
	short   *kit.Entry
	parent  *kit.Select
	reports *kit.TickBox
	trouble *kit.Notice
	dialog  *kit.Dialog
}

func (s *Screen) addUnit() {
	s.endEdit()
	s.editUnit(data.Unit{Reports: true})
}

// editUnit opens the dialog of a unit; one without an id is added.
func (s *Screen) editUnit(u data.Unit) {
	words := s.desk.Words
	d := &unitDialog{screen: s, unit: u}
	d.name = kit.NewEntry(kit.EntryOptions{Text: u.Name, Placeholder: words.T("people.unit.name_example"), OnSubmit: d.submitted, OnEscape: d.cancel})
	d.short = kit.NewEntry(kit.EntryOptions{Text: u.Short, Placeholder: words.T("people.unit.short_example"), OnSubmit: d.submitted, OnEscape: d.cancel})
	d.parent = kit.NewSelect(kit.SelectOptions{Choices: d.parents(), Selected: unitKey(u.Parent)})
	d.reports = kit.NewTickBox(kit.TickOptions{Text: words.T("people.unit.reports"), On: u.Reports})
	d.trouble = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	title := words.T("people.edit_unit")
	if u.ID == 0 {
		title = words.T("people.add_unit")
	}
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: title, Body: d.body(), First: d.name, Words: words, Width: 480,
		Buttons: []kit.DialogButton{
			{Text: words.T("kit.cancel"), Cancel: true},
			{Text: words.T("people.unit.save"), Kind: kit.ButtonMain, OnTap: d.save},
		},
	})
	d.dialog.Show(s.desk.Window)
}

func (d *unitDialog) body() fyne.CanvasObject {
	words := d.screen.desk.Words
	return kit.VBox(12,
		kit.NewField(kit.FieldOptions{Label: words.T("people.unit.name"), Control: d.name}),
		kit.NewField(kit.FieldOptions{Label: words.T("people.unit.short"), Control: d.short, Hint: words.T("people.unit.short_hint")}),
		kit.NewField(kit.FieldOptions{Label: words.T("people.unit.parent"), Control: d.parent}),
		d.reports, d.trouble,
	)
}

func (d *unitDialog) parents() []kit.Choice {
	choices := []kit.Choice{{Key: unitKey(0), Text: d.screen.desk.Words.T("people.unit.no_parent")}}
	for _, u := range d.screen.dir.parentChoices(d.unit.ID) {
		choices = append(choices, kit.Choice{Key: unitKey(u.ID), Text: u.Name, Unit: u.Order})
	}
	return choices
}

func (d *unitDialog) submitted(string) { d.dialog.Accept() }
func (d *unitDialog) cancel()          { d.dialog.Cancel() }

// save writes the unit and reports whether the dialog may close.
func (d *unitDialog) save() bool {
	u := d.unit
	u.Name, u.Short, u.Parent, u.Reports = d.name.Value(), d.short.Value(), unitOfKey(d.parent.Selected()), d.reports.On()
	stored, err := d.screen.desk.Register.SaveUnit(d.screen.desk.Context(), u)
	if err != nil {
		d.refused(err)
		return false
	}
	d.screen.filter.group = group{groupUnit, stored.ID}
	d.screen.Reload()
	return true
}

func (d *unitDialog) refused(err error) {
	said := d.screen.desk.Explain(err)
	refusal, ok := data.AsRefusal(err)
	if !ok {
		d.trouble.ShowMessage(kit.ToneRed, "", said)
		return
	}
	switch refusal.Field {
	case "name":
		d.name.SetError(said)
		kit.FocusOn(d.name)
	case "short":
		d.short.SetError(said)
		kit.FocusOn(d.short)
	case "parent":
		d.parent.SetError(said)
	default:
		d.trouble.ShowMessage(kit.ToneRed, "", said)
	}
}
