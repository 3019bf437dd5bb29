package data

import (
	"errors"
	"math"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestAddWorkingDays(t *testing.T) {
	monday := Day{2026, time.June, 1}
	tests := []struct {
		name     string
		calendar Calendar
		from     Day
		n, days  int
	}{
		{"Saturday and Sunday off", Calendar{}, monday, 7, 9},
		{"Sunday off", Calendar{SaturdayWorks: true}, monday, 7, 8},
		{"one holiday inside", Calendar{Off: []DayOff{{Day{2026, time.June, 3}, "nghỉ"}}}, monday, 7, 10},
		{"the day itself a holiday", Calendar{Off: []DayOff{{monday, ""}}}, monday, 7, 9},
		{"a holiday on the last day", Calendar{Off: []DayOff{{Day{2026, time.June, 10}, ""}}}, monday, 7, 10},
		{"a holiday on a day off", Calendar{Off: []DayOff{{Day{2026, time.June, 6}, ""}}}, monday, 7, 9},
		{"a Saturday made up", Calendar{MakeUp: []DayOff{{Day{2026, time.June, 6}, "bù"}}}, monday, 7, 8},
		{"a seven-day week", Calendar{SaturdayWorks: true, SundayWorks: true}, monday, 7, 7},
		{"none", Calendar{}, Day{2026, time.June, 6}, 0, 0},
		{"back over a week's end", Calendar{}, monday, -1, -3},
		{"over Tết", DefaultCalendar(), Day{2026, time.February, 13}, 1, 10},
		{"over Giỗ Tổ", DefaultCalendar(), Day{2026, time.April, 24}, 1, 4},
		{"over the Saturday made up for Quốc khánh", DefaultCalendar(), Day{2026, time.August, 21}, 1, 1},
		{"over Quốc khánh", DefaultCalendar(), Day{2026, time.August, 28}, 1, 6},
		{"over the turn of the year", DefaultCalendar(), Day{2025, time.December, 31}, 2, 6},
		{"over Tết of 2027", DefaultCalendar(), Day{2027, time.February, 4}, 1, 8},
	}
	for _, test := range tests {
		if got, want := test.calendar.AddWorkingDays(test.from, test.n), test.from.AddDays(test.days); got != want {
			t.Errorf("%s: %v and %d working days is %v, want %v", test.name, test.from, test.n, got, want)
		}
	}
}

func TestFirstAndLastWorkingDay(t *testing.T) {
	c := DefaultCalendar()
	if got, ok := c.LastWorkingDay(Day{2026, time.April, 27}, Day{2026, time.May, 3}); !ok || got != (Day{2026, time.April, 29}) {
		t.Errorf("last working day of the week of 30/4 is %v, %t", got, ok)
	}
	if got, ok := c.FirstWorkingDay(Day{2026, time.April, 27}, Day{2026, time.May, 3}); !ok || got != (Day{2026, time.April, 28}) {
		t.Errorf("first working day of the week of Giỗ Tổ is %v, %t", got, ok)
	}
	if got, ok := c.LastWorkingDay(Day{2026, time.February, 16}, Day{2026, time.February, 22}); ok {
		t.Errorf("the week of Tết has the working day %v", got)
	}
	if got, ok := c.FirstWorkingDay(Day{2026, time.February, 16}, Day{2026, time.February, 22}); ok {
		t.Errorf("the week of Tết has the working day %v", got)
	}
}

func TestCalendarCheck(t *testing.T) {
	day := Day{2026, time.June, 3}
	tests := []struct {
		calendar Calendar
		code     RefusalCode
		field    string
	}{
		{Calendar{Off: []DayOff{{}}}, RefusedDate, "off[0].day"},
		{Calendar{Off: []DayOff{{Day{2026, 2, 30}, ""}}}, RefusedDate, "off[0].day"},
		{Calendar{Off: []DayOff{{day, "a"}, {day, "b"}}}, RefusedDuplicate, "off[1].day"},
		{Calendar{Off: []DayOff{{day, ""}}, MakeUp: []DayOff{{day, ""}}}, RefusedDuplicate, "make_up[0].day"},
		{Calendar{MakeUp: []DayOff{{day, string(make([]byte, 2*lineMax))}}}, RefusedTooLong, "make_up[0].name"},
	}
	for _, test := range tests {
		r, ok := AsRefusal(test.calendar.Check())
		if !ok || r.Code != test.code || r.Field != test.field {
			t.Errorf("%+v: %v, want %s at %s", test.calendar, r, test.code, test.field)
		}
	}
	if err := DefaultCalendar().Check(); err != nil {
		t.Error(err)
	}
}

func TestCalendarIsReadAsWritten(t *testing.T) {
	text, err := CalendarText(DefaultCalendar())
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{text, ""} {
		if got, err := ParseCalendar(text); err != nil || !reflect.DeepEqual(got, DefaultCalendar()) {
			t.Errorf("ParseCalendar(%q) = %+v, %v", text, got, err)
		}
	}
	if _, err := ParseCalendar(`{"off":[{"day":""}]}`); !errors.Is(err, &Refusal{Code: RefusedDate}) {
		t.Errorf("a calendar with a day left out gave %v", err)
	}
	if _, err := ParseCalendar("x"); err == nil {
		t.Error("a calendar that is no JSON was read")
	}
}

// The days of DefaultCalendar that come from the lunar calendar, against an
// astronomical reckoning of the new moon at the meridian of UTC+7.
func TestLunarHolidays(t *testing.T) {
	for _, test := range []struct {
		name     string
		day      Day
		lunarDay int
	}{
		{"Tết 2026", Day{2026, time.February, 17}, 1},
		{"Giỗ Tổ 2026", Day{2026, time.April, 26}, 10},
		{"Tết 2027", Day{2027, time.February, 6}, 1},
		{"Giỗ Tổ 2027", Day{2027, time.April, 16}, 10},
	} {
		if got := lunarDay(test.day); got != test.lunarDay {
			t.Errorf("%s: %v is day %d of its lunar month, want %d", test.name, test.day, got, test.lunarDay)
		}
		if !named(DefaultCalendar().Off, test.day) {
			t.Errorf("%s: %v is not a day off", test.name, test.day)
		}
	}
	// Month three follows month one by two new moons, no leap month between.
	for _, pair := range [][2]Day{
		{{2026, time.February, 17}, {2026, time.April, 26}}, {{2027, time.February, 6}, {2027, time.April, 16}},
	} {
		if months := newMoonIndex(pair[1]) - newMoonIndex(pair[0]); months != 2 {
			t.Errorf("%v lies %d lunar months after %v, want 2", pair[1], months, pair[0])
		}
	}
}

func lunarDay(d Day) int { return newMoonDay(newMoonIndex(d)).DaysUntil(d) + 1 }

// newMoonIndex is the last new moon on or before d.
func newMoonIndex(d Day) int {
	k := int(float64(Day{1900, time.January, 1}.DaysUntil(d))/29.530588853) + 1
	for newMoonDay(k).After(d) {
		k--
	}
	return k
}

// newMoonDay is the day at UTC+7 of the k-th new moon since January 1900 (Meeus,
// Astronomical Formulae for Calculators, ch. 32; good to a few minutes).
func newMoonDay(k int) Day {
	n, rad := float64(k), math.Pi/180
	c := n / 1236.85
	jd := 2415020.75933 + 29.53058868*n + 0.0001178*c*c + 0.00033*math.Sin((166.56+132.87*c)*rad)
	m := (359.2242 + 29.10535608*n) * rad
	mm := (306.0253 + 385.81691806*n + 0.0107306*c*c) * rad
	f := (21.2964 + 390.67050646*n - 0.0016528*c*c) * rad
	jd += (0.1734-0.000393*c)*math.Sin(m) + 0.0021*math.Sin(2*m) - 0.4068*math.Sin(mm) + 0.0161*math.Sin(2*mm) -
		0.0004*math.Sin(3*mm) + 0.0104*math.Sin(2*f) - 0.0051*math.Sin(m+mm) - 0.0074*math.Sin(m-mm) +
		0.0004*math.Sin(2*f+m) - 0.0004*math.Sin(2*f-m) - 0.0006*math.Sin(2*f+mm) + 0.0010*math.Sin(2*f-mm) + 0.0005*math.Sin(2*mm+m)
	const ahead = 75.0 / 86400 // dynamical time runs ahead of the clock
	days := int(math.Floor(jd - ahead + 0.5 + 7.0/24))
	return Day{2000, time.January, 1}.AddDays(days - 2451545)
}

func TestWorkingDaysProperties(t *testing.T) {
	start := Day{2025, time.December, 1}
	day := rapid.Custom(func(t *rapid.T) Day { return start.AddDays(rapid.IntRange(0, 500).Draw(t, "offset")) })
	rapid.Check(t, func(t *rapid.T) {
		c := Calendar{SaturdayWorks: rapid.Bool().Draw(t, "saturday"), SundayWorks: rapid.Bool().Draw(t, "sunday")}
		for i, d := range rapid.SliceOfNDistinct(day, 0, 30, rapid.ID[Day]).Draw(t, "named") {
			if i%2 == 0 {
				c.Off = append(c.Off, DayOff{Day: d})
			} else {
				c.MakeUp = append(c.MakeUp, DayOff{Day: d})
			}
		}
		from, n := day.Draw(t, "from"), rapid.IntRange(-60, 60).Draw(t, "n")
		to := c.AddWorkingDays(from, n)
		if n != 0 && !c.IsWorking(to) {
			t.Fatalf("%v and %d working days is %v, not worked", from, n, to)
		}
		if got := c.WorkingDaysBetween(from, to); got != n {
			t.Fatalf("%d working days from %v to %v, want %d", got, from, to, n)
		}
		if a, b := from.DaysUntil(to), n; a*b < 0 || max(a, -a) < max(b, -b) {
			t.Fatalf("%d working days are %d days", b, a)
		}
		other := day.Draw(t, "other")
		far := other.AddDays(max(0, other.DaysUntil(to)) + max(0, other.DaysUntil(from)))
		if sum := c.WorkingDaysBetween(from, to) + c.WorkingDaysBetween(to, far); n >= 0 && sum != c.WorkingDaysBetween(from, far) {
			t.Fatalf("%d working days from %v by way of %v to %v", sum, from, to, far)
		}
		c.Off = append(c.Off, DayOff{Day: other})
		if later := c.AddWorkingDays(from, max(n, 0)); later.Before(c.AddWorkingDays(from, 0)) || (n > 0 && later.Before(to)) {
			t.Fatalf("one more day off makes %v of %v", later, to)
		}
	})
}
