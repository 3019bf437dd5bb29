package setting

import (
	"slices"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// holidaysPage edits the office's calendar: the days of the week it works, its
// days off and the days worked in exchange.
type holidaysPage struct {
	screen   *Screen
	loader   *kit.Loader[data.Calendar]
	calendar data.Calendar // as last read or stored
	saturday *kit.TickBox
	sunday   *kit.TickBox
	table    *kit.Table[calendarDay]
	page     fyne.CanvasObject
}

// calendarDay is a line of the table.
type calendarDay struct {
	data.DayOff
	worked bool // a day worked in exchange (ngày làm bù)
}

// calendarDays lists the days of a calendar, earliest first.
func calendarDays(c data.Calendar) []calendarDay {
	var days []calendarDay
	for _, d := range c.Off {
		days = append(days, calendarDay{d, false})
	}
	for _, d := range c.MakeUp {
		days = append(days, calendarDay{d, true})
	}
	slices.SortStableFunc(days, func(a, b calendarDay) int { return a.Day.Time().Compare(b.Day.Time()) })
	return days
}

func newHolidaysPage(s *Screen) *holidaysPage {
	p := &holidaysPage{screen: s, loader: kit.NewLoader[data.Calendar](s.desk.Runner)}
	w := s.words
	tick := func(key string) *kit.TickBox {
		return kit.NewTickBox(kit.TickOptions{Text: w.T(key), OnChange: func(bool) { p.storeWeek() }})
	}
	p.saturday, p.sunday = tick("setting.holidays.saturday"), tick("setting.holidays.sunday")
	p.table = kit.NewTable(kit.TableOptions[calendarDay]{
		Columns: []kit.Column[calendarDay]{
			{ID: "day", Title: w.T("setting.holidays.day"), Width: 200, Text: p.daySpan},
			{ID: "name", Title: w.T("setting.holidays.name"), Text: func(d calendarDay) kit.Span { return kit.Span{Text: d.Name} }},
			{ID: "kind", Title: w.T("setting.holidays.kind"), Width: 130, Text: p.kindSpan},
		},
		Bare: true, OnKey: p.key, OnActivate: func(_ int, d calendarDay) { p.edit(d) },
		Empty: kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconMeeting, Text: w.T("setting.holidays.none")}),
		Hints: []kit.Hint{
			{Keys: []string{"Enter"}, Word: w.T("setting.holidays.hint_edit")},
			{Keys: []string{"Insert"}, Word: w.T("setting.holidays.hint_add")},
			{Keys: []string{"Delete"}, Word: w.T("setting.holidays.hint_delete")},
		},
	})
	remove := kit.NewButton(kit.ButtonOptions{Text: w.T("setting.holidays.delete"), Small: true, Kind: kit.ButtonDanger, OnTap: p.remove})
	add := kit.NewButton(kit.ButtonOptions{Text: w.T("setting.holidays.add"), Icon: kit.IconAdd, Kind: kit.ButtonMain, Small: true, OnTap: p.add})
	compare := kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneAmber, Text: w.T("setting.holidays.compare")})
	week := kit.NewCard(kit.CardOptions{Title: w.T("setting.holidays.week"), Body: kit.VBox(8, kit.Caption(w.T("setting.holidays.week_note")), p.saturday, p.sunday)})
	days := kit.NewCard(kit.CardOptions{
		Title: w.T("setting.holidays.days"), Actions: kit.HBox(8, remove, add), Bleed: true, Body: kit.Sized(0, 340, p.table),
	})
	p.page = kit.VBox(kit.GapCards, compare, week, days)
	return p
}

func (p *holidaysPage) daySpan(d calendarDay) kit.Span {
	return kit.Span{Text: kit.LongDay(d.Day, p.screen.words), Bold: true}
}

func (p *holidaysPage) kindSpan(d calendarDay) kit.Span {
	if d.worked {
		return kit.Span{Text: p.screen.words.T("setting.holidays.make_up")}
	}
	return kit.Span{Text: p.screen.words.T("setting.holidays.off"), Color: kit.ColorText2}
}

func (p *holidaysPage) content() fyne.CanvasObject { return p.page }

func (p *holidaysPage) first() fyne.Focusable { return p.saturday }

func (p *holidaysPage) flush() {}

func (p *holidaysPage) reload() {
	r, ctx := p.screen.desk.Register, p.screen.desk.Context()
	p.loader.Load(func() (data.Calendar, error) { return r.Calendar(ctx) }, p.show)
}

func (p *holidaysPage) show(c data.Calendar, err error) {
	if err != nil {
		p.screen.desk.Fail(err)
		return
	}
	p.calendar = c
	p.saturday.SetOn(c.SaturdayWorks)
	p.sunday.SetOn(c.SundayWorks)
	p.table.SetRows(calendarDays(c))
	if p.table.Selected() < 0 && len(p.table.Rows()) > 0 {
		p.table.Select(0)
	}
}

func (p *holidaysPage) key(key fyne.KeyName, _ int, _ calendarDay) bool {
	switch key {
	case fyne.KeyInsert:
		p.add()
	case fyne.KeyDelete:
		p.remove()
	default:
		return false
	}
	return true
}

func (p *holidaysPage) storeWeek() {
	c := p.calendar
	c.SaturdayWorks, c.SundayWorks = p.saturday.On(), p.sunday.On()
	if err := p.store(c); err != nil {
		p.screen.desk.Fail(err)
	}
}

// store keeps a calendar and shows it.
func (p *holidaysPage) store(c data.Calendar) error {
	desk := p.screen.desk
	if err := desk.Register.SaveCalendar(desk.Context(), c); err != nil {
		return err
	}
	p.show(c, nil)
	return nil
}

// without returns a calendar that does not name the day.
func without(c data.Calendar, day data.Day) data.Calendar {
	is := func(d data.DayOff) bool { return d.Day == day }
	c.Off = slices.DeleteFunc(slices.Clone(c.Off), is)
	c.MakeUp = slices.DeleteFunc(slices.Clone(c.MakeUp), is)
	return c
}

func (p *holidaysPage) remove() {
	d, ok := p.table.SelectedRow()
	if !ok {
		return
	}
	w := p.screen.words
	kit.Confirm(p.screen.desk.Window, kit.ConfirmOptions{
		Title: w.T("setting.holidays.delete"), Text: w.F("setting.holidays.delete_text", "day", kit.FormatDay(d.Day), "name", d.Name),
		Yes: w.T("setting.holidays.delete"), Danger: true, Words: w,
		OnYes: func() {
			if err := p.store(without(p.calendar, d.Day)); err != nil {
				p.screen.desk.Fail(err)
			}
		},
	})
}
