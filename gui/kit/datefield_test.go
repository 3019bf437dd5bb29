package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
)

func april(day int) data.Day { return data.Day{Year: 2016, Month: 4, Day: day} }

// newTestDate makes a date field on 06/04/2016 and a field to leave it for.
func newTestDate(t *testing.T, value data.Day) (*DateField, *[]data.Day, fyne.Window) {
	t.Helper()
	changed := &[]data.Day{}
	d := NewDateField(DateOptions{
		Words: testWords(t), Value: value, Today: func() data.Day { return april(6) },
		OnChange: func(day data.Day) { *changed = append(*changed, day) },
	})
	w := show(t, VBox(8, NewField(FieldOptions{Label: "Hạn", Control: d}), NewEntry(EntryOptions{})))
	return d, changed, w
}

func TestDateFieldReadsWhatPeopleType(t *testing.T) {
	cases := []struct{ typed, shown string }{
		{"8/4", "08/04/2016"},
		{"08-04-2016", "08/04/2016"},
		{"080416", "08/04/2016"},
		{"08042016", "08/04/2016"},
		{"8.4.16", "08/04/2016"},
		{"29/2", "29/02/2016"},
		{"", ""},
	}
	for _, c := range cases {
		t.Run(c.typed, func(t *testing.T) {
			d, _, w := newTestDate(t, data.Day{})
			w.Canvas().Focus(d)
			write(d, c.typed)
			w.Canvas().FocusNext()
			if d.Text != c.shown || d.Error() != "" {
				t.Errorf("%q is shown as %q, error %q", c.typed, d.Text, d.Error())
			}
			if FormatDay(d.Day()) != c.shown {
				t.Errorf("%q is kept as %v", c.typed, d.Day())
			}
		})
	}
}

func TestDateFieldKeepsWhatIsNoDay(t *testing.T) {
	d, changed, w := newTestDate(t, april(8))
	w.Canvas().Focus(d)
	write(d, "31/4")
	w.Canvas().FocusNext()
	if d.Text != "31/4" || d.Error() == "" {
		t.Errorf("text %q, error %q", d.Text, d.Error())
	}
	if d.Day() != april(8) || len(*changed) != 0 {
		t.Errorf("the day became %v, reported %v", d.Day(), *changed)
	}
}

func TestDateFieldReportsWhileTypingOnlyWholeDays(t *testing.T) {
	d, changed, w := newTestDate(t, data.Day{})
	w.Canvas().Focus(d)
	write(d, "5/4/2017")
	for _, day := range *changed {
		if day.Year != 2016 && day.Year != 2017 {
			t.Errorf("reported %v on the way", *changed)
		}
	}
	if got := (*changed)[len(*changed)-1]; got != (data.Day{Year: 2017, Month: 4, Day: 5}) {
		t.Errorf("reported last %v before the field was left", got)
	}
}

func TestDateFieldByKeys(t *testing.T) {
	cases := []struct {
		name string
		keys []fyne.KeyName
		want data.Day
	}{
		{"a day on", []fyne.KeyName{fyne.KeyUp}, april(9)},
		{"a day back", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, april(6)},
		{"month: a week on", []fyne.KeyName{fyne.KeyF4, fyne.KeyDown, fyne.KeyReturn}, april(15)},
		{"month: a day on", []fyne.KeyName{fyne.KeyF4, fyne.KeyRight, fyne.KeyEnter}, april(9)},
		{"month: the next", []fyne.KeyName{fyne.KeyF4, fyne.KeyPageDown, fyne.KeyReturn}, data.Day{Year: 2016, Month: 5, Day: 8}},
		{"month: today", []fyne.KeyName{fyne.KeyF4, fyne.KeyHome, fyne.KeyReturn}, april(6)},
		{"month: given up", []fyne.KeyName{fyne.KeyF4, fyne.KeyRight, fyne.KeyEscape}, april(8)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, _, w := newTestDate(t, april(8))
			w.Canvas().Focus(d)
			press(d, c.keys...)
			if d.Day() != c.want || d.Text != FormatDay(c.want) || d.MonthOpen() {
				t.Errorf("day %v shown %q, month open %v", d.Day(), d.Text, d.MonthOpen())
			}
			if w.Canvas().Focused() != d {
				t.Errorf("the focus is on %T", w.Canvas().Focused())
			}
		})
	}
}

func TestMonthBeginsOnMonday(t *testing.T) {
	d, _, w := newTestDate(t, april(8))
	w.Canvas().Focus(d)
	d.TypedShortcut(altDown())
	if !d.MonthOpen() || d.month.title.full != "Tháng 4/2016" {
		t.Fatalf("open %v, title %q", d.MonthOpen(), d.month.title.full)
	}
	if d.month.heads[0].full != "T2" || d.month.heads[6].full != "CN" {
		t.Errorf("week from %q to %q", d.month.heads[0].full, d.month.heads[6].full)
	}
	if got := d.month.days[0].day; got != (data.Day{Year: 2016, Month: 3, Day: 28}) {
		t.Errorf("the page begins on %v", got)
	}
	if got := d.month.days[4].day; got != april(1) {
		t.Errorf("the fifth day is %v, want Friday 1 April", got)
	}
	d.month.days[14].MouseIn(nil)
	test.Tap(d.month.days[14])
	if d.Day() != april(11) || d.MonthOpen() || w.Canvas().Focused() != d {
		t.Errorf("after a tap: %v, open %v, focus %T", d.Day(), d.MonthOpen(), w.Canvas().Focused())
	}
}

func TestMonthStepsKeepWithinTheMonth(t *testing.T) {
	c := newCalendar(testWords(t), nil)
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	c.show(data.Day{Year: 2016, Month: 1, Day: 31}, data.Day{}, data.Day{})
	c.moveMonth(1)
	if c.cursor != (data.Day{Year: 2016, Month: 2, Day: 29}) {
		t.Errorf("a month after 31 January 2016 is %v", c.cursor)
	}
	c.moveMonth(-2)
	if c.cursor != (data.Day{Year: 2015, Month: 12, Day: 29}) {
		t.Errorf("two months before is %v", c.cursor)
	}
}

func TestTimeField(t *testing.T) {
	cases := []struct{ typed, shown string }{
		{"8h", "8 giờ 00"}, {"8 giờ 30", "8 giờ 30"}, {"08:30", "8 giờ 30"}, {"13h5", "13 giờ 05"}, {"", ""},
	}
	for _, c := range cases {
		t.Run(c.typed, func(t *testing.T) {
			f := NewTimeField(TimeOptions{Words: testWords(t)})
			w := show(t, VBox(8, f, NewEntry(EntryOptions{})))
			w.Canvas().Focus(f)
			write(f, c.typed)
			w.Canvas().FocusNext()
			if f.Text != c.shown || f.Error() != "" {
				t.Errorf("%q is shown as %q, error %q", c.typed, f.Text, f.Error())
			}
		})
	}
}

func TestTimeFieldKeepsWhatIsNoTime(t *testing.T) {
	f := NewTimeField(TimeOptions{Words: testWords(t)})
	w := show(t, VBox(8, f, NewEntry(EntryOptions{})))
	w.Canvas().Focus(f)
	write(f, "25h")
	w.Canvas().FocusNext()
	if f.Text != "25h" || f.Error() == "" || !f.Time().IsZero() {
		t.Errorf("text %q, error %q, time %v", f.Text, f.Error(), f.Time())
	}
}

func TestTimeFieldSteps(t *testing.T) {
	eight, _ := data.NewTimeOfDay(8, 0)
	f := NewTimeField(TimeOptions{Words: testWords(t), Value: eight})
	show(t, f).Canvas().Focus(f)
	press(f, fyne.KeyUp, fyne.KeyUp, fyne.KeyDown)
	if f.Time().String() != "08:05" {
		t.Errorf("time %v", f.Time())
	}
}
