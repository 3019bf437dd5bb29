package meeting

import (
	"strconv"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// withKind returns the briefing as another kind, its period proposed from the
// day anew, its title with it while that is still the proposed one.
func withKind(m data.Meeting, kind data.MeetingKind) data.Meeting {
	return follow(m, func(m *data.Meeting) {
		m.Kind = kind
		m.Period = data.PeriodOf(kind, m.Day)
	})
}

// withDay returns the briefing on another day. The period follows while it is
// the one that the day proposed, or none is stated.
func withDay(m data.Meeting, day data.Day) data.Meeting {
	return follow(m, func(m *data.Meeting) {
		own := m.Period != data.PeriodOf(m.Kind, m.Day) && m.Period != data.Period{}
		m.Day = day
		if !own && !day.IsZero() {
			m.Period = data.PeriodOf(m.Kind, day)
		}
	})
}

// withPeriod returns the briefing with another period.
func withPeriod(m data.Meeting, p data.Period) data.Meeting {
	return follow(m, func(m *data.Meeting) { m.Period = p })
}

// follow changes a briefing and lets the title follow while it is the proposed
// one or empty.
func follow(m data.Meeting, change func(*data.Meeting)) data.Meeting {
	proposed := titleProposed(m)
	change(&m)
	if proposed {
		m.Title = m.ProposedTitle()
	}
	return m
}

// titleProposed reports whether the title is the program's own proposal.
func titleProposed(m data.Meeting) bool { return m.Title == "" || m.Title == m.ProposedTitle() }

// periodNumbers returns the choices of a period's number as they are said:
// "I" to "IV" for quarters.
func periodNumbers(kind data.MeetingKind) []string {
	numbers := make([]string, kind.Periods())
	for i := range numbers {
		numbers[i] = strconv.Itoa(i + 1)
		if kind == data.KindQuarterly {
			numbers[i] = vietnamese.Roman(i + 1)
		}
	}
	return numbers
}

// readPeriodNumber reads a period's number as typed: 2, II, ii.
func readPeriodNumber(kind data.MeetingKind, text string) (int, error) {
	text = strings.ToUpper(strings.TrimSpace(text))
	if text == "" {
		return 0, nil
	}
	for i, n := range periodNumbers(kind) {
		if n == text || strconv.Itoa(i+1) == text {
			return i + 1, nil
		}
	}
	return 0, &data.Refusal{Code: data.RefusedUnknown, Field: "period.number", Detail: text}
}

// readYear reads a year as typed: 2016, 16.
func readYear(text string) (int, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, nil
	}
	year, err := strconv.Atoi(text)
	if err == nil && year >= 0 && year < 100 {
		year += 2000
	}
	if err != nil || year < 1900 || year > 2200 {
		return 0, &data.Refusal{Code: data.RefusedUnknown, Field: "period.year", Detail: text}
	}
	return year, nil
}

// readMinutes reads a number of minutes as typed: 15, 15', 15 phút.
func readMinutes(text string) (int, error) {
	plain := strings.TrimSpace(strings.NewReplacer("phút", "", "phut", "", "'", "", "’", "", "p", "").Replace(strings.ToLower(text)))
	if plain == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(plain)
	if err != nil || n < 0 || n > 24*60 {
		return 0, &data.Refusal{Code: data.RefusedUnknown, Field: "minutes", Detail: text}
	}
	return n, nil
}

// minutesWords writes minutes for their field; "" for none.
func minutesWords(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// agendaMinutes sums the minutes planned.
func agendaMinutes(agenda []data.AgendaItem) int {
	sum := 0
	for _, a := range agenda {
		sum += a.Minutes
	}
	return sum
}
