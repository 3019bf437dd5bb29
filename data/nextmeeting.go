package data

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Titles of the points with which the programme of a briefing that follows
// another begins.
const (
	ApprovalTitle = "Đọc và thông qua biên bản kỳ trước"
	ReviewTitle   = "Rà soát kết luận kỳ trước"
)

// NextMeetingDay proposes the day of the briefing after one of the kind held on
// last: a whole number of periods later, the first that is not before today.
// Days that a month lacks become its last; a day off gives way to the next
// working day, but a weekly series held on days off stays on them. Soon after the
// day of a month, quarter or longer has gone by, the briefing is still that one:
// the next working day. Without a last day it is today.
func NextMeetingDay(kind MeetingKind, last, today Day, c Calendar) Day {
	if last.IsZero() {
		return today
	}
	for n := 1; ; n++ {
		day := kind.later(last, n)
		if kind.everyWeek() && !c.IsWorking(last) {
			if !day.Before(today) {
				return day
			}
			continue
		}
		if !c.IsWorking(day) {
			day = c.AddWorkingDays(day, 1)
		}
		if !day.Before(today) {
			return day
		}
		if day.DaysUntil(today) <= kind.daysAfter() {
			return c.AddWorkingDays(today.AddDays(-1), 1)
		}
	}
}

// everyWeek reports whether the series keeps its day of the week.
func (k MeetingKind) everyWeek() bool { return k.months() == 0 }

// months returns how many months lie between two briefings of the kind, 0 when
// they are counted in weeks.
func (k MeetingKind) months() int {
	switch k {
	case KindMonthly:
		return 1
	case KindQuarterly:
		return 3
	case KindHalfYearly:
		return 6
	case KindYearly:
		return 12
	}
	return 0
}

// later returns the day n periods after d.
func (k MeetingKind) later(d Day, n int) Day {
	switch {
	case k.months() > 0:
		return monthsLater(d, n*k.months())
	case k == KindFortnightly:
		return d.AddDays(14 * n)
	}
	return d.AddDays(7 * n)
}

func monthsLater(d Day, n int) Day {
	first := DayOf(time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC))
	for day := d.Day; day > 28; day-- {
		if moved, ok := NewDay(first.Year, first.Month, day); ok {
			return moved
		}
	}
	return Day{Year: first.Year, Month: first.Month, Day: min(d.Day, 28)}
}

// NextMeeting returns the briefing that follows one of a series, which may be
// zero where it is the first. A zero day is proposed by NextMeetingDay; one
// before the last briefing is refused.
func NextMeeting(previous Meeting, day, today Day, c Calendar) (Meeting, error) {
	kind := previous.Kind
	if kind == "" || kind == KindExtraordinary {
		kind = KindWeekly
	}
	if day.IsZero() {
		day = NextMeetingDay(kind, previous.Day, today, c)
	}
	if day.Before(previous.Day) {
		return Meeting{}, &Refusal{Code: RefusedBeforeLast, Field: "day", Detail: day.String()}
	}
	m := Meeting{
		Kind: kind, Day: day, Period: PeriodOf(kind, day), State: StatePreparing, Previous: previous.ID,
		Place: previous.Place, Start: previous.Start,
	}
	m.Title = m.ProposedTitle()
	return m, m.Check()
}

// NextAgenda returns the programme of the briefing that follows another: the
// last minutes, the review of what was concluded, then the usual points. These
// are the previous briefing's own, with its period moved on to the next.
func NextAgenda(next, previous Meeting, last []AgendaItem) []AgendaItem {
	var agenda []AgendaItem
	if previous.ID != 0 {
		agenda = []AgendaItem{
			{Title: ApprovalTitle, Presenter: next.Secretary, Kind: AgendaApproval},
			{Title: ReviewTitle, Kind: AgendaReview},
		}
	}
	first := len(agenda)
	for _, item := range last {
		if item.Kind != AgendaOther {
			continue
		}
		agenda = append(agenda, AgendaItem{
			Title: movedOn(item.Title, previous, next), Presenter: item.Presenter, Minutes: item.Minutes,
		})
	}
	if len(agenda) == first {
		for _, title := range []string{"Các đơn vị báo cáo", "Thảo luận", "Kết luận của chủ trì"} {
			agenda = append(agenda, AgendaItem{Title: title})
		}
	}
	return agenda
}

// movedOn names the next briefing's period where words name the previous one's,
// and the one after it where they name the next: "đánh giá quý I, nhiệm vụ quý II"
// becomes "đánh giá quý II, nhiệm vụ quý III".
func movedOn(words string, previous, next Meeting) string {
	if previous.Kind != next.Kind {
		return words
	}
	kind, after := next.Kind, Period{}
	if !next.Day.IsZero() {
		after = PeriodOf(kind, kind.later(next.Day, 1))
	}
	moves := map[string]Period{}
	var names []string
	for _, move := range []struct{ from, to Period }{{previous.Period, next.Period}, {next.Period, after}} {
		from, numbered := periodName(kind, move.from)
		if _, to := periodName(kind, move.to); numbered && to {
			moves[from] = move.to
			names = append(names, regexp.QuoteMeta(from))
		}
	}
	if len(names) == 0 {
		return words
	}
	named := regexp.MustCompile(`(?i)(` + strings.Join(names, "|") + `)((?:/| năm )\d{4})?($|[^\pL\pN/])`)
	return named.ReplaceAllStringFunc(words, func(match string) string {
		part := named.FindStringSubmatch(match)
		to := moves[keyOfName(moves, part[1])]
		name, _ := periodName(kind, to)
		if r, _ := utf8.DecodeRuneInString(part[1]); unicode.IsUpper(r) {
			name = strings.ToUpper(name[:1]) + name[1:]
		}
		year := part[2]
		if year != "" {
			year = year[:len(year)-4] + strconv.Itoa(to.Year)
		}
		return name + year + part[3]
	})
}

// periodName returns a period without its year ("quý II") and whether it is told
// apart by a number from others of the year.
func periodName(kind MeetingKind, p Period) (name string, numbered bool) {
	name, _, numbered = strings.Cut(p.Words(kind), "/")
	return name, numbered && name != ""
}

// keyOfName returns the name among those to be moved that was written so, in
// whatever case.
func keyOfName(moves map[string]Period, written string) string {
	for name := range moves {
		if strings.EqualFold(name, written) {
			return name
		}
	}
	return written
}
