package data

import (
	"encoding/json"
	"fmt"
	"time"
)

// CalendarSetting is the key under which a register keeps the office's
// calendar, as CalendarText writes it.
const CalendarSetting = "calendar"

// DayOff is a day named in an office's calendar: a holiday, or a day worked in
// exchange for one.
type DayOff struct {
	Day  Day    `json:"day"`
	Name string `json:"name"` // why, e.g. "Giỗ Tổ Hùng Vương"; may be empty
}

// Calendar says on which days the office works. Monday to Friday are working
// days, Saturday and Sunday where it says so; Off takes days out, whatever day of
// the week they fall on, and MakeUp (ngày làm bù) puts days in. Deadlines in
// working days are counted by it.
//
// The zero Calendar works Monday to Friday and knows no holiday.
type Calendar struct {
	SaturdayWorks bool     `json:"saturday_works"`
	SundayWorks   bool     `json:"sunday_works"`
	Off           []DayOff `json:"off"`
	MakeUp        []DayOff `json:"make_up"`
}

// IsWorking reports whether the office works on d. A day both off and made up
// (which Check refuses) is worked.
func (c Calendar) IsWorking(d Day) bool {
	if named(c.MakeUp, d) {
		return true
	}
	switch d.Weekday() {
	case time.Saturday:
		if !c.SaturdayWorks {
			return false
		}
	case time.Sunday:
		if !c.SundayWorks {
			return false
		}
	}
	return !named(c.Off, d)
}

func named(days []DayOff, d Day) bool {
	for _, off := range days {
		if off.Day == d {
			return true
		}
	}
	return false
}

// AddWorkingDays returns the n-th working day after from, which does not count
// itself; the n-th before it when n is negative. With n = 0 it is from, worked or
// not.
func (c Calendar) AddWorkingDays(from Day, n int) Day {
	step := 1
	if n < 0 {
		n, step = -n, -1
	}
	day := from
	for n > 0 {
		day = day.AddDays(step)
		if c.IsWorking(day) {
			n--
		}
	}
	return day
}

// WorkingDaysBetween counts the working days after from up to and including to,
// so that it takes back AddWorkingDays. When to is earlier, the working days from
// to up to the day before from are counted, as a negative number.
func (c Calendar) WorkingDaysBetween(from, to Day) int {
	n := 0
	for day := from; day.Before(to); {
		if day = day.AddDays(1); c.IsWorking(day) {
			n++
		}
	}
	for day := from; day.After(to); {
		if day = day.AddDays(-1); c.IsWorking(day) {
			n--
		}
	}
	return n
}

// LastWorkingDay returns the last working day from first to last, and whether
// there is one.
func (c Calendar) LastWorkingDay(first, last Day) (Day, bool) {
	for day := last; !day.Before(first); day = day.AddDays(-1) {
		if c.IsWorking(day) {
			return day, true
		}
	}
	return Day{}, false
}

// FirstWorkingDay returns the first working day from first to last, and whether
// there is one.
func (c Calendar) FirstWorkingDay(first, last Day) (Day, bool) {
	for day := first; !day.After(last); day = day.AddDays(1) {
		if c.IsWorking(day) {
			return day, true
		}
	}
	return Day{}, false
}

// Clean normalises what was typed.
func (c *Calendar) Clean() {
	for _, days := range [][]DayOff{c.Off, c.MakeUp} {
		for i := range days {
			cleanLines(&days[i].Name)
		}
	}
}

// Check reports the first field that cannot be kept: a day the calendar of the
// world does not have, or one that is listed twice.
func (c Calendar) Check() error {
	seen := map[Day]bool{}
	return firstOf(checkDaysOff("off", c.Off, seen), checkDaysOff("make_up", c.MakeUp, seen))
}

func checkDaysOff(field string, days []DayOff, seen map[Day]bool) error {
	for i, off := range days {
		path := fmt.Sprintf("%s[%d]", field, i)
		if !off.Day.Valid() {
			return &Refusal{Code: RefusedDate, Field: path + ".day", Detail: off.Day.String()}
		}
		if seen[off.Day] {
			return &Refusal{Code: RefusedDuplicate, Field: path + ".day", Detail: off.Day.String()}
		}
		seen[off.Day] = true
		if err := atMost(path+".name", off.Name, lineMax); err != nil {
			return err
		}
	}
	return nil
}

// CalendarText writes a calendar as a setting.
func CalendarText(c Calendar) (string, error) {
	raw, err := json.Marshal(c)
	if err != nil {
		return "", fmt.Errorf("write calendar: %w", err)
	}
	return string(raw), nil
}

// ParseCalendar reads what CalendarText wrote; "", a setting never made, is the
// DefaultCalendar.
func ParseCalendar(text string) (Calendar, error) {
	if text == "" {
		return DefaultCalendar(), nil
	}
	var c Calendar
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		return Calendar{}, fmt.Errorf("read calendar: %w", err)
	}
	return c, c.Check()
}
