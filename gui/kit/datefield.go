package kit

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
)

// DateOptions describes a DateField.
type DateOptions struct {
	Value       data.Day
	Placeholder string // an example from Words when empty
	Icon        IconName
	Small       bool
	Words       Words
	Today       func() data.Day // today, and the year of a day typed without one
	Reference   func() data.Day // the day whose year holds for one typed without; Today when nil
	From        func() data.Day // a day typed without a year is the first such from this one on; nil for any
	OnChange    func(data.Day)  // a day was typed in full, chosen or cleared
	OnBlur      func()
	OnSubmit    func()
	Hints       []Hint
}

// DateField takes a day as people type it (8/4, 08-04-2016, 080416) and shows it
// as dd/mm/yyyy. F4, Alt+↓ or the icon opens a month; ↑ and ↓ go one day on or
// back. Text that is no day stays and is said to be none.
type DateField struct {
	Entry
	d     DateOptions
	value data.Day
	began data.Day // the day that held when the focus came: of half a day typed the year says nothing
	month *calendar
	open  bool
}

var _ fyne.Focusable = (*DateField)(nil)

// NewDateField makes a field for a day.
func NewDateField(o DateOptions) *DateField {
	if o.Placeholder == "" {
		o.Placeholder = o.Words.T(wordDateExample)
	}
	d := &DateField{d: o, value: o.Value, began: o.Value}
	d.build(EntryOptions{
		Text: FormatDay(o.Value), Placeholder: o.Placeholder, Icon: o.Icon, Small: o.Small, Trailing: IconMeeting,
		OnChange: d.typed, OnSubmit: d.submittedText, OnFocus: d.gained, OnBlur: d.left, OnTrailing: d.toggle,
		OnKey: d.key, Hints: d.hints(o),
	}, d)
	d.month = newCalendar(o.Words, d.picked)
	d.ExtendBaseWidget(d)
	return d
}

func (d *DateField) hints(o DateOptions) []Hint {
	if o.Hints != nil {
		return o.Hints
	}
	return []Hint{
		{Keys: []string{"↑", "↓"}, Word: o.Words.T(wordHintDay)}, {Keys: []string{"F4"}, Word: o.Words.T(wordHintCalendar)},
	}
}

// FormatDay writes a day as dd/mm/yyyy, "" when it is not stated.
func FormatDay(day data.Day) string {
	if day.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", day.Day, int(day.Month), day.Year)
}

// Day returns the day that holds; the zero Day when none is stated or what is
// typed is no day.
func (d *DateField) Day() data.Day { return d.value }

// SetDay shows a day without reporting it.
func (d *DateField) SetDay(day data.Day) {
	d.value, d.began = day, day
	d.SetValue(FormatDay(day))
	d.SetError("")
}

func (d *DateField) today() data.Day {
	if d.d.Today == nil {
		return data.Day{}
	}
	return d.d.Today()
}

// typed takes a day while it is being typed, but only once it is complete: a
// year of two figures may be the beginning of one of four.
func (d *DateField) typed(text string) {
	day, err := d.read(text)
	if err != nil || !completeDay(text) {
		return
	}
	d.hold(day)
}

// read reads what is typed. Where days begin from one, a day without a year is
// the first such from there on.
func (d *DateField) read(text string) (data.Day, error) {
	ref := d.reference()
	day, err := data.ParseDay(text, ref)
	if err != nil || day.IsZero() || d.d.From == nil {
		return day, err
	}
	from := d.d.From()
	for range leapYears {
		if from.IsZero() || !day.Before(from) {
			break
		}
		ref.Year++
		if next, err := data.ParseDay(text, ref); err == nil {
			day = next
		}
	}
	return day, nil
}

// leapYears is the greatest number of years from one 29/2 to the next.
const leapYears = 8

// completeDay reports whether nothing can follow in a day that is being typed.
func completeDay(text string) bool {
	text = strings.TrimSpace(text)
	cut := strings.LastIndexAny(text, "/-. ")
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/-. ", r) })
	switch {
	case text == "":
		return true
	case len(parts) == 3:
		return len(text[cut+1:]) == 4
	case len(parts) == 1:
		return len(text) == 8
	}
	return true
}

// reference is the day whose year a day without one falls in.
func (d *DateField) reference() data.Day {
	if !d.began.IsZero() {
		return d.began
	}
	if d.d.Reference != nil {
		if day := d.d.Reference(); !day.IsZero() {
			return day
		}
	}
	return d.today()
}

func (d *DateField) hold(day data.Day) {
	if d.value == day {
		return
	}
	d.value = day
	if d.d.OnChange != nil {
		d.d.OnChange(day)
	}
}

// settle reads the whole text, shows it as dd/mm/yyyy or says that it is no day.
func (d *DateField) settle() bool {
	day, err := d.read(d.Value())
	if err != nil {
		d.SetError(d.d.Words.T(wordDateInvalid))
		return false
	}
	d.hold(day)
	d.SetValue(FormatDay(day))
	d.SetError("")
	return true
}

func (d *DateField) submittedText(string) {
	if d.settle() && d.d.OnSubmit != nil {
		d.d.OnSubmit()
	}
}

func (d *DateField) gained() {
	d.began = d.value
	d.SelectAllText()
}

func (d *DateField) left() {
	if d.open && d.month.hovered {
		return
	}
	d.closeMonth()
	d.settle()
	if d.d.OnBlur != nil {
		d.d.OnBlur()
	}
}

func (d *DateField) toggle() {
	if d.open {
		d.closeMonth()
		return
	}
	d.openMonth()
}

// openMonth shows the month of the day that holds, or of today.
func (d *DateField) openMonth() {
	root := ensureRoot(d)
	if root == nil || d.Disabled() {
		return
	}
	if day, err := d.read(d.Value()); err == nil && !day.IsZero() {
		d.hold(day)
	}
	cursor := d.value
	if cursor.IsZero() {
		cursor = d.today()
	}
	if cursor.IsZero() {
		cursor = data.Day{Year: 2016, Month: 1, Day: 1}
	}
	d.month.show(cursor, d.value, d.today())
	d.open = true
	root.openFloat(&float{owner: d, object: d.month, size: d.month.MinSize(), onClose: d.monthClosed})
}

func (d *DateField) closeMonth() {
	if !d.open {
		return
	}
	if root := rootOf(d); root != nil {
		root.CloseFloat()
	}
}

func (d *DateField) monthClosed() {
	d.open = false
	d.month.hovered = false
}

// MonthOpen reports whether the month is shown.
func (d *DateField) MonthOpen() bool { return d.open }

func (d *DateField) picked(day data.Day) {
	d.closeMonth()
	FocusOn(d)
	d.hold(day)
	d.SetValue(FormatDay(day))
	d.SetError("")
}

func (d *DateField) key(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyF4 {
		d.toggle()
		return true
	}
	if d.open {
		return d.monthKey(key)
	}
	switch key.Name {
	case fyne.KeyUp:
		return d.step(1)
	case fyne.KeyDown:
		return d.step(-1)
	}
	return false
}

// step goes some days on from the day that holds.
func (d *DateField) step(days int) bool {
	if d.Disabled() || !d.settle() {
		return true
	}
	day := d.value
	if day.IsZero() {
		day = d.today()
		days = 0
	}
	if day.IsZero() {
		return true
	}
	day = day.AddDays(days)
	d.hold(day)
	d.SetValue(FormatDay(day))
	return true
}

func (d *DateField) monthKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyLeft:
		d.month.move(-1)
	case fyne.KeyRight:
		d.month.move(1)
	case fyne.KeyUp:
		d.month.move(-7)
	case fyne.KeyDown:
		d.month.move(7)
	case fyne.KeyPageUp:
		d.month.moveMonth(-1)
	case fyne.KeyPageDown:
		d.month.moveMonth(1)
	case fyne.KeyHome:
		d.month.show(d.today(), d.value, d.today())
	case fyne.KeyReturn, fyne.KeyEnter:
		d.picked(d.month.cursor)
	case fyne.KeyEscape:
		d.closeMonth()
	default:
		return false
	}
	return true
}

// TypedShortcut implements fyne.Shortcutable.
func (d *DateField) TypedShortcut(shortcut fyne.Shortcut) {
	if opensList(shortcut) {
		d.toggle()
		return
	}
	d.Entry.TypedShortcut(shortcut)
}
