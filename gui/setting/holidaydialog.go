package setting

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// holidayDialog asks for a day of the calendar; old is the day it replaces, zero
// where one is added.
type holidayDialog struct {
	page   *holidaysPage
	old    data.Day
	day    *kit.DateField
	name   *kit.Entry
	kind   *kit.Segment
	dialog *kit.Dialog
}

func (p *holidaysPage) add() { p.edit(calendarDay{}) }

func (p *holidaysPage) edit(d calendarDay) {
	w := p.screen.words
	ask := &holidayDialog{page: p, old: d.Day}
	ask.day = kit.NewDateField(kit.DateOptions{Value: d.Day, Words: w, Today: p.screen.desk.Register.Today, OnSubmit: ask.accept})
	ask.name = kit.NewEntry(kit.EntryOptions{Text: d.Name, Placeholder: w.T("setting.holidays.name_example"), OnSubmit: func(string) { ask.accept() }})
	worked := 0
	if d.worked {
		worked = 1
	}
	ask.kind = kit.NewSegment(kit.SegmentOptions{
		Items:    []kit.SegmentItem{{Text: w.T("setting.holidays.off")}, {Text: w.T("setting.holidays.make_up")}},
		Selected: worked,
	})
	title := w.T("setting.holidays.edit")
	if d.Day.IsZero() {
		title = w.T("setting.holidays.add")
	}
	ask.dialog = kit.NewDialog(kit.DialogOptions{
		Title: title, First: ask.day, Words: w,
		Body: kit.VBox(12, labelled(w.T("setting.holidays.day"), "", ask.day), labelled(w.T("setting.holidays.name"), "", ask.name), ask.kind),
		Buttons: []kit.DialogButton{
			{Text: w.T("kit.cancel"), Cancel: true}, {Text: w.T("setting.holidays.keep"), Kind: kit.ButtonMain, OnTap: ask.save},
		},
	})
	ask.dialog.Show(p.screen.desk.Window)
}

func (d *holidayDialog) accept() { d.dialog.Accept() }

// save keeps the day and reports whether the dialog may close.
func (d *holidayDialog) save() bool {
	p := d.page
	day := data.DayOff{Day: d.day.Day(), Name: d.name.Value()}
	if day.Day.IsZero() {
		d.day.SetError(p.screen.desk.Explain(&data.Refusal{Code: data.RefusedDate, Detail: d.day.Value()}))
		kit.FocusOn(d.day)
		return false
	}
	c := p.calendar
	if !d.old.IsZero() {
		c = without(c, d.old)
	}
	if d.kind.Selected() == 1 {
		c.MakeUp = append(c.MakeUp[:len(c.MakeUp):len(c.MakeUp)], day)
	} else {
		c.Off = append(c.Off[:len(c.Off):len(c.Off)], day)
	}
	if err := p.store(c); err != nil {
		d.day.SetError(p.screen.desk.Explain(err))
		kit.FocusOn(d.day)
		return false
	}
	p.table.SelectWhere(func(row calendarDay) bool { return row.Day == day.Day })
	return true
}
