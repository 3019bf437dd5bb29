package meeting

import (
	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// reviewRow is a task of an earlier briefing as this one goes through it.
type reviewRow struct {
	task     data.TaskID
	number   int
	what     string
	source   string // the briefing and the conclusion that gave it
	due      kit.BadgeOptions
	state    string // "Đang thực hiện · 30 %"
	carried  string // how many briefings have gone through it before
	lastSaid string // and when
	said     string
	chips    []chip
	fixed    bool
}

// newReviewRows makes the rows of lines of a review as they stand on a day.
func newReviewRows(d data.Dossier, lines []data.ReviewLine, today data.Day, urgentDays int, words *translations.Words) []reviewRow {
	rows := make([]reviewRow, 0, len(lines))
	day := d.Meeting.ReviewDay(today)
	for i, l := range lines {
		row := newReviewRow(d, l, day, urgentDays, words)
		row.number = i + 1
		rows = append(rows, row)
	}
	return rows
}

func newReviewRow(d data.Dossier, l data.ReviewLine, day data.Day, urgentDays int, words *translations.Words) reviewRow {
	t := l.Stated()
	row := reviewRow{
		task: t.ID, what: t.What, source: sourceWords(l, words), due: kit.DueBadge(t, day, urgentDays, words),
		state: stateWords(t, words), said: l.Event.Text, fixed: l.Fixed,
		chips: []chip{leadChip(d, t, words), deadlineChip(t.Deadline, words)},
	}
	if t.Person != 0 {
		row.chips = append(row.chips, chip{icon: kit.IconPerson, label: words.T("meeting.task.chip.person"), value: d.Person(t.Person).Name})
	}
	if n := l.Task.Carried; n > 0 {
		row.carried = words.F("meeting.review.carried", "n", n)
	}
	if l.Task.LastSaid != "" {
		row.lastSaid = words.F("meeting.review.last_said", "day", shortDay(l.Task.SaidOn, words), "text", l.Task.LastSaid)
	}
	return row
}

// stateWords says where a task's card lies, and how far it has come.
func stateWords(t data.Task, words *translations.Words) string {
	state := words.T("task_state." + t.State.String())
	if t.State.Open() && t.Percent > 0 {
		state += " · " + words.F("meeting.percent", "percent", t.Percent)
	}
	return state
}

// sourceWords names what gave the task: "Kết luận 5, Giao ban quý I/2016".
func sourceWords(l data.ReviewLine, words *translations.Words) string {
	switch {
	case l.Source.ID == 0:
		return words.T("meeting.review.source.none")
	case l.Task.ConclusionOrder > 0:
		return words.F("meeting.review.source.conclusion", "n", l.Task.ConclusionOrder, "meeting", l.Source.Name())
	}
	return l.Source.Name()
}

// reviewWords sums a review up: "5 nhiệm vụ · 2 quá hạn · 3 đã có ý kiến".
func reviewWords(d data.Dossier, today data.Day, words *translations.Words) string {
	overdue, said := 0, 0
	day := d.Meeting.ReviewDay(today)
	for _, l := range d.Review {
		if l.Standing(day) == data.StandingOverdue {
			overdue++
		}
		if l.Event.Text != "" {
			said++
		}
	}
	return words.F("meeting.review.sum", "n", len(d.Review), "late", overdue, "said", said)
}

// reviewOf returns the line of a task, and whether the briefing goes through it.
func reviewOf(d data.Dossier, id data.TaskID) (data.ReviewLine, bool) {
	for _, l := range d.Review {
		if l.Task.ID == id {
			return l, true
		}
	}
	return data.ReviewLine{}, false
}

// concerns reports whether a task is one that a unit has to report on: it leads,
// one of its people does, it helps, or the task is for all.
func concerns(d data.Dossier, t data.Task, unit data.UnitID) bool {
	if t.Lead.AllUnits || t.Lead.Unit == unit {
		return true
	}
	for _, with := range t.With {
		if with == unit {
			return true
		}
	}
	return t.Lead.Unit == 0 && (d.Person(t.Lead.Person).Unit == unit || d.Person(t.Person).Unit == unit)
}

// reviewOfUnit returns the lines that a unit reports on.
func reviewOfUnit(d data.Dossier, unit data.UnitID) []data.ReviewLine {
	var lines []data.ReviewLine
	for _, l := range d.Review {
		if unit != 0 && concerns(d, l.Stated(), unit) {
			lines = append(lines, l)
		}
	}
	return lines
}

// saidState returns the state and percent that the fields of a review give a
// task. A state that was chosen holds. Otherwise the percent tells: 100 is
// reported done and waits to be confirmed, less of a task that was not begun or
// waited so is under way.
func saidState(t data.Task, chosen data.TaskState, percent int) (data.TaskState, int) {
	switch {
	case chosen == data.TaskDone && chosen != t.State:
		return chosen, 100
	case chosen != t.State:
		return chosen, percent
	case percent == t.Percent || !t.State.Open():
		return t.State, percent
	case percent == 100:
		return data.TaskToConfirm, 100
	case percent > 0 && t.State != data.TaskUnderWay, t.State == data.TaskToConfirm:
		return data.TaskUnderWay, percent
	}
	return t.State, percent
}

// shortDay writes a day as lists show it.
func shortDay(d data.Day, words *translations.Words) string {
	switch {
	case d.IsZero():
		return ""
	case words.Language() == translations.English:
		return d.Time().Format("2 January 2006")
	}
	return d.Short()
}
