package meeting

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// listRow is a briefing in the list, ready to show.
type listRow struct {
	id             data.MeetingID
	month          kit.Group
	day            string // 01/4
	weekday        string // T6
	name           string
	kind           string
	chair          string
	reports        string
	reportsMissing bool // in amber
	reportsPartly  bool // in bold
	conclusions    string
	tasks          string
	state          data.MeetingState
}

const noValue = "–"

// newListRows makes the lines of the list, grouped by month. With all years on
// one list the months carry their year.
func newListRows(meetings []sqlite.MeetingRow, allYears bool, words *translations.Words) []listRow {
	inMonth := map[string]int{}
	for _, m := range meetings {
		inMonth[monthWords(m.Day, allYears, words)]++
	}
	rows := make([]listRow, len(meetings))
	for i, m := range meetings {
		rows[i] = newListRow(m, words)
		title := monthWords(m.Day, allYears, words)
		rows[i].month = kit.Group{Title: title, Note: words.F("meeting.list.in_month", "n", inMonth[title])}
	}
	return rows
}

func monthWords(d data.Day, withYear bool, words *translations.Words) string {
	switch {
	case d.IsZero():
		return words.T("meeting.list.no_day")
	case withYear:
		return words.F("meeting.list.month_year", "month", int(d.Month), "year", d.Year)
	}
	return words.F("meeting.list.month", "month", int(d.Month))
}

func newListRow(m sqlite.MeetingRow, words *translations.Words) listRow {
	row := listRow{
		id: m.ID, name: m.Name(), kind: words.T("meeting_kind." + m.Kind.String()), chair: m.ChairName,
		conclusions: noValue, tasks: noValue, reports: noValue, state: m.State,
	}
	if !m.Day.IsZero() {
		row.day = m.Day.DayMonth()
		row.weekday = shortWeekday(m.Day.Weekday(), words)
	}
	if m.Conclusions > 0 {
		row.conclusions = fmt.Sprint(m.Conclusions)
	}
	if m.Tasks > 0 {
		row.tasks = fmt.Sprintf("%d/%d", m.OpenTasks, m.Tasks)
	}
	row.setReports(m, words)
	return row
}

func (r *listRow) setReports(m sqlite.MeetingRow, words *translations.Words) {
	if m.ReportsDue == 0 {
		return
	}
	waiting := m.ReportsSubmitted < m.ReportsDue && !m.State.Locked()
	r.reports = fmt.Sprintf("%d/%d", m.ReportsSubmitted, m.ReportsDue)
	r.reportsMissing = waiting
	r.reportsPartly = waiting
	if waiting && m.ReportsSubmitted == 0 {
		r.reports, r.reportsPartly = words.T("meeting.list.not_submitted"), false
	}
}

func shortWeekday(d time.Weekday, words *translations.Words) string {
	if words.Language() == translations.English {
		return d.String()[:3]
	}
	return vietnamese.ShortWeekday(d)
}

// yearsOf returns the years that hold briefings, the latest first; the present
// one is always among them.
func yearsOf(counts sqlite.MeetingCounts, today data.Day) []int {
	years := slices.Collect(maps.Keys(counts.Years))
	if !slices.Contains(years, today.Year) {
		years = append(years, today.Year)
	}
	slices.Sort(years)
	slices.Reverse(years)
	return slices.DeleteFunc(years, func(y int) bool { return y == 0 })
}

// startYear returns the year to begin with: the present one, or the latest that
// holds a briefing where the present one holds none.
func startYear(counts sqlite.MeetingCounts, today data.Day) int {
	if counts.Years[today.Year] > 0 || counts.All == 0 {
		return today.Year
	}
	for _, year := range yearsOf(counts, today) {
		if counts.Years[year] > 0 {
			return year
		}
	}
	return today.Year
}

// stateBadge is the badge of a briefing's state.
func stateBadge(s data.MeetingState, words *translations.Words) kit.BadgeOptions {
	o := kit.BadgeOptions{Text: words.T("meeting_state." + s.String())}
	switch s {
	case data.StatePreparing:
		o.Icon, o.Tone = kit.IconMeeting, kit.ToneInfo
	case data.StateInSession:
		o.Icon, o.Tone = kit.IconMicrophone, kit.ToneInfo
	case data.StateDrafting:
		o.Icon, o.Tone = kit.IconEdit, kit.ToneGrey
	case data.StateSigned:
		o.Icon, o.Tone = kit.IconLock, kit.ToneGreen
	case data.StateArchived:
		o.Icon, o.Tone = kit.IconFolder, kit.ToneOutline
	}
	return o
}
