package meeting

import (
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// reportRow is a line of the list of reports.
type reportRow struct {
	id     data.ReportID
	name   string // the unit, or the specialist who reports for no unit
	second string // who reports, or the field
	place  int    // the unit's place in the directory from 0; -1 without a unit
	state  data.ReportState
}

// reportList is the reports of a briefing as the list shows them.
type reportList struct {
	waiting   []reportRow // not submitted, whether begun or not
	submitted []reportRow
}

// newReportList sorts the reports of a briefing into those that are in and
// those that are waited for, each in the order of the briefing.
func newReportList(d data.Dossier, words *translations.Words) reportList {
	var l reportList
	for _, r := range d.Reports {
		row := newReportRow(d, r, words)
		if r.State == data.ReportSubmitted {
			l.submitted = append(l.submitted, row)
		} else {
			l.waiting = append(l.waiting, row)
		}
	}
	return l
}

func newReportRow(d data.Dossier, r data.Report, words *translations.Words) reportRow {
	person := d.Person(r.Person)
	row := reportRow{id: r.ID, name: d.Unit(r.Unit).Name, second: person.Name, place: unitPlace(d, r.Unit), state: r.State}
	if r.Unit == 0 {
		row.name, row.second = person.Name, r.Field
		row.place = unitPlace(d, person.Unit)
	}
	if row.name == "" {
		row.name = words.T("meeting.reports.unnamed")
	}
	return row
}

// unitPlace returns the place of a unit in the directory from 0, which settles
// its colour; -1 for no unit.
func unitPlace(d data.Dossier, id data.UnitID) int {
	u, ok := d.Units[id]
	if !ok {
		return -1
	}
	return u.Order - 1
}

// count returns how many reports are in, and how many are due.
func (l reportList) count() (submitted, due int) {
	return len(l.submitted), len(l.submitted) + len(l.waiting)
}

// rows returns the lines in the order of the list.
func (l reportList) rows() []reportRow {
	return append(append([]reportRow{}, l.waiting...), l.submitted...)
}

// index returns the place of a report in the list, -1 when it is not there.
func (l reportList) index(id data.ReportID) int {
	for i, row := range l.rows() {
		if row.id == id {
			return i
		}
	}
	return -1
}

// neighbour returns the report a number of lines below one, or above it; at the
// ends of the list it stays.
func (l reportList) neighbour(id data.ReportID, by int) data.ReportID {
	rows := l.rows()
	if len(rows) == 0 {
		return 0
	}
	at := min(max(l.index(id)+by, 0), len(rows)-1)
	return rows[at].id
}

// first returns where work goes on: the first report that is waited for.
func (l reportList) first() data.ReportID {
	if rows := l.rows(); len(rows) > 0 {
		return rows[0].id
	}
	return 0
}

// reportOf returns the report of a dossier, and whether it is still there.
func reportOf(d data.Dossier, id data.ReportID) (data.Report, bool) {
	for _, r := range d.Reports {
		if r.ID == id {
			return r, true
		}
	}
	return data.Report{}, false
}

// periodWords names what the reports of a briefing are about: "tuần 15/2016";
// "" when the briefing says no period.
func periodWords(m data.Meeting) string { return m.Period.Words(m.Kind) }

// reportOrder returns the order number for a report added at the end.
func reportOrder(d data.Dossier) int {
	last := 0
	for _, r := range d.Reports {
		last = max(last, r.Order)
	}
	return last + 1
}

// reportFor finds the report of a unit or of a specialist, so that nobody gets
// two forms by a slip.
func reportFor(d data.Dossier, unit data.UnitID, person data.PersonID) (data.ReportID, bool) {
	for _, r := range d.Reports {
		if unit != 0 && r.Unit == unit || unit == 0 && r.Unit == 0 && r.Person == person {
			return r.ID, true
		}
	}
	return 0, false
}

// openTask is a task of the reporting unit, as the panel beside its report shows it.
type openTask struct {
	what    string
	due     kit.BadgeOptions
	percent string // "" while nothing is said about it
}

// newOpenTasks makes the lines of a unit's open tasks.
func newOpenTasks(tasks []data.Task, today data.Day, urgentDays int, words *translations.Words) []openTask {
	lines := make([]openTask, 0, len(tasks))
	for _, t := range tasks {
		line := openTask{what: vietnamese.FirstLine(strings.TrimSpace(t.What)), due: kit.DueBadge(t, today, urgentDays, words)}
		if t.Percent > 0 {
			line.percent = words.F("meeting.percent", "percent", t.Percent)
		}
		lines = append(lines, line)
	}
	return lines
}
