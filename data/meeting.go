package data

import (
	"fmt"

	"giaoban/data/vietnamese"
)

// MeetingKind is how often a briefing comes round.
type MeetingKind string

// The kinds of briefing.
const (
	KindWeekly        MeetingKind = "week"
	KindFortnightly   MeetingKind = "fortnight"
	KindMonthly       MeetingKind = "month"
	KindQuarterly     MeetingKind = "quarter"
	KindHalfYearly    MeetingKind = "half_year"
	KindYearly        MeetingKind = "year"
	KindExtraordinary MeetingKind = "extraordinary"
)

// String returns the kind's code; its words are under "meeting_kind.<code>".
func (k MeetingKind) String() string { return string(k) }

// MeetingKinds lists the kinds from the most frequent on.
func MeetingKinds() []MeetingKind {
	return []MeetingKind{
		KindWeekly, KindFortnightly, KindMonthly, KindQuarterly, KindHalfYearly, KindYearly, KindExtraordinary,
	}
}

// Periods returns how many periods of the kind a year can have; 0 when the year
// itself is the period.
func (k MeetingKind) Periods() int {
	switch k {
	case KindWeekly:
		return 53
	case KindFortnightly:
		return 27
	case KindMonthly:
		return 12
	case KindQuarterly:
		return 4
	case KindHalfYearly:
		return 2
	}
	return 0
}

// Period is the stretch of time a briefing reviews. Number counts within the
// year: week 15, month 2, quarter 1; 0 for a year and for an extraordinary briefing.
type Period struct {
	Year   int
	Number int
}

// PeriodOf proposes the period of a briefing of this kind held on that day. A
// briefing held soon after a period ended reviews that one: the quarterly
// briefing of 01/4 is that of quarter I. Weekly ones open their week.
func PeriodOf(kind MeetingKind, day Day) Period {
	if day.IsZero() {
		return Period{}
	}
	day = day.AddDays(-kind.daysAfter())
	p := Period{Year: day.Year}
	switch kind {
	case KindWeekly:
		p.Year, p.Number = day.Time().ISOWeek()
	case KindFortnightly:
		var week int
		p.Year, week = day.Time().ISOWeek()
		p.Number = (week + 1) / 2
	case KindMonthly:
		p.Number = int(day.Month)
	case KindQuarterly:
		p.Number = (int(day.Month) + 2) / 3
	case KindHalfYearly:
		p.Number = (int(day.Month) + 5) / 6
	}
	return p
}

// daysAfter returns for how many days after a period has ended a briefing of
// the kind is taken to review it.
func (k MeetingKind) daysAfter() int {
	switch k {
	case KindMonthly:
		return 10
	case KindQuarterly:
		return 20
	case KindHalfYearly, KindYearly:
		return 31
	}
	return 0
}

// Words returns the period as officials write it, "quý I/2016"; "" when not stated.
func (p Period) Words(kind MeetingKind) string {
	if p.Year == 0 {
		return ""
	}
	switch kind {
	case KindWeekly:
		return fmt.Sprintf("tuần %d/%d", p.Number, p.Year)
	case KindFortnightly:
		return fmt.Sprintf("kỳ hai tuần %d/%d", p.Number, p.Year)
	case KindMonthly:
		return fmt.Sprintf("tháng %d/%d", p.Number, p.Year)
	case KindQuarterly:
		return fmt.Sprintf("quý %s/%d", vietnamese.Roman(p.Number), p.Year)
	case KindHalfYearly:
		if p.Number == 2 {
			return fmt.Sprintf("6 tháng cuối năm %d", p.Year)
		}
		return fmt.Sprintf("6 tháng đầu năm %d", p.Year)
	case KindYearly:
		return fmt.Sprintf("năm %d", p.Year)
	}
	return ""
}

// MeetingState is how far a briefing has come.
type MeetingState string

// The states of a briefing, in their order.
const (
	StatePreparing MeetingState = "preparing"
	StateInSession MeetingState = "in_session"
	StateDrafting  MeetingState = "drafting"
	StateSigned    MeetingState = "signed"
	StateArchived  MeetingState = "archived"
)

// String returns the state's code; its words are under "meeting_state.<code>".
func (s MeetingState) String() string { return string(s) }

// MeetingStates lists the states in their order.
func MeetingStates() []MeetingState {
	return []MeetingState{StatePreparing, StateInSession, StateDrafting, StateSigned, StateArchived}
}

// Over reports whether the session of a briefing in this state is over: what was
// said in it stands, and is only written down.
func (s MeetingState) Over() bool { return s == StateDrafting || s.Locked() }

// Locked reports whether the records of a briefing in this state may no longer
// be edited; only annexes may be added.
func (s MeetingState) Locked() bool { return s == StateSigned || s == StateArchived }

// Meeting is one briefing. Title is the trích yếu of its minutes; Results and
// Shortcomings are the assessment, one point a line.
type Meeting struct {
	ID           MeetingID
	UUID         string
	Kind         MeetingKind
	Period       Period
	Title        string
	Day          Day
	Start        TimeOfDay
	EndDay       Day // zero: the same day
	End          TimeOfDay
	Place        string
	Chair        PersonID
	Secretary    PersonID
	Number       string // số of the minutes, given by the văn thư; blank until then
	Results      string
	Shortcomings string
	State        MeetingState
	Previous     MeetingID // the briefing it follows; 0 when none
	Objections   string    // made to the minutes of that briefing when they were read
}

// Name returns the short name by which lists call the briefing: "Giao ban quý I/2016".
func (m Meeting) Name() string {
	if words := m.Period.Words(m.Kind); words != "" {
		return "Giao ban " + words
	}
	if m.Kind == KindExtraordinary {
		return "Giao ban đột xuất"
	}
	return "Giao ban"
}

// ProposedTitle returns the trích yếu that kind and period suggest.
func (m Meeting) ProposedTitle() string {
	switch words := m.Period.Words(m.Kind); {
	case m.Kind == KindExtraordinary:
		return "Họp giao ban đột xuất"
	case words != "":
		return "Họp giao ban " + words
	}
	return "Họp giao ban"
}

// EndsOn returns the day on which the briefing ended.
func (m Meeting) EndsOn() Day {
	if m.EndDay.IsZero() {
		return m.Day
	}
	return m.EndDay
}

// Clean normalises what was typed.
func (m *Meeting) Clean() {
	cleanLines(&m.Title, &m.Place, &m.Number)
	cleanTexts(&m.Results, &m.Shortcomings, &m.Objections)
}

// Check reports the first field that cannot be kept. Facts may be missing; what
// is there must be possible.
func (m Meeting) Check() error {
	if m.Period.Number < 0 || m.Period.Number > m.Kind.Periods() {
		return &Refusal{Code: RefusedUnknown, Field: "period.number", Detail: fmt.Sprint(m.Period.Number)}
	}
	if !m.EndDay.IsZero() && m.EndDay.Before(m.Day) {
		return &Refusal{Code: RefusedOrder, Field: "end_day", Detail: m.EndDay.String()}
	}
	if m.EndsOn() == m.Day && !m.End.IsZero() && m.End.Minutes() < m.Start.Minutes() {
		return &Refusal{Code: RefusedOrder, Field: "end", Detail: m.End.String()}
	}
	return firstOf(
		known("kind", m.Kind, MeetingKinds()), known("state", m.State, MeetingStates()),
		validDay("day", m.Day), validDay("end_day", m.EndDay),
		atMost("title", m.Title, 2*lineMax), atMost("place", m.Place, lineMax), atMost("number", m.Number, 50),
		atMost("results", m.Results, textMax), atMost("shortcomings", m.Shortcomings, textMax), atMost("objections", m.Objections, textMax),
	)
}
