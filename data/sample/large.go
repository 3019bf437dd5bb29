package sample

import (
	"context"
	"math/rand/v2"
	"slices"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// The made-up register begins in this year; its clock stands in the evening of
// its last day.
const largeFirstYear = 2016

// What a year of the made-up register holds: 52 weekly, 8 monthly and 4
// quarterly briefings give 52×10 + 8×20 + 4×30 = 800 tasks.
const (
	BriefingsAYear = 64
	TasksAYear     = 800
)

// MakeLarge makes a register of so many years of made-up briefings at path and
// closes it, for measurements: the same content each time, marked as a test
// register. It refuses a file that exists; when anything fails, or ctx is done, no
// file is left.
func MakeLarge(ctx context.Context, path string, years int) error {
	last := time.Date(largeFirstYear+years-1, time.December, 31, 17, 0, 0, 0, time.FixedZone("", 7*60*60))
	clock := func() time.Time { return last }
	o := sqlite.Options{
		Clock: clock, Real: clock, Random: rand.NewChaCha8([32]byte{'g', 'i', 'a', 'o', ' ', 'b', 'a', 'n'}),
		Actor: "make-register", Mark: sqlite.MarkTest,
	}
	stopped := ctx.Err // a write once begun no longer hears of it by its own context
	return sqlite.Make(ctx, path, o, func(ctx context.Context, r *sqlite.Register) error {
		m := &maker{stopped: stopped, rng: rand.New(rand.NewPCG(2016, 64)), register: r, today: data.DayOf(last), last: map[data.MeetingKind]data.MeetingID{}}
		if err := m.directory(ctx); err != nil {
			return err
		}
		for year := range years {
			if err := m.year(ctx, largeFirstYear+year); err != nil {
				return err
			}
		}
		return nil
	})
}

// YearsOf returns how many years a made-up register needs to hold at least so many
// tasks.
func YearsOf(tasks int) int { return (tasks + TasksAYear - 1) / TasksAYear }

// maker makes up one register.
type maker struct {
	stopped  func() error
	rng      *rand.Rand
	register *sqlite.Register
	today    data.Day
	cards    []data.RuleCard
	units    []data.Unit
	people   []data.Person
	staff    map[data.UnitID][]data.Person
	last     map[data.MeetingKind]data.MeetingID // recorded so far
}

// slot is a briefing in the calendar.
type slot struct {
	kind        data.MeetingKind
	day         data.Day
	conclusions int // each gives two tasks
}

// calendar returns the briefings of a year by their days.
func calendar(year int) []slot {
	var slots []slot
	fourth := data.Day{Year: year, Month: time.January, Day: 4} // lies in week 1
	monday := fourth.AddDays(-(int(fourth.Weekday()) + 6) % 7)
	for week := range 52 {
		slots = append(slots, slot{data.KindWeekly, monday.AddDays(7 * week), 5})
	}
	for month := time.January; month <= time.December; month++ {
		day := data.Day{Year: year, Month: month, Day: 27}
		if month%3 == 0 {
			slots = append(slots, slot{data.KindQuarterly, day, 15})
		} else {
			slots = append(slots, slot{data.KindMonthly, day, 10})
		}
	}
	slices.SortStableFunc(slots, func(a, b slot) int { return b.day.DaysUntil(a.day) })
	return slots
}

func (m *maker) year(ctx context.Context, year int) error {
	for _, s := range calendar(year) {
		if err := m.stopped(); err != nil {
			return err
		}
		b := m.briefing(s)
		if err := m.carry(ctx, b.Meeting, s); err != nil {
			return err
		}
		id, err := m.register.Record(ctx, b)
		if err != nil {
			return err
		}
		m.last[s.kind] = id
	}
	return nil
}

func (m *maker) number(low, high int) int { return low + m.rng.IntN(high-low+1) }

// chance is true so many times in a hundred.
func (m *maker) chance(percent int) bool { return m.rng.IntN(100) < percent }

func pick[T any](m *maker, list []T) T { return list[m.rng.IntN(len(list))] }
