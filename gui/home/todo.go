package home

import (
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// todoRow is a line of what needs doing today.
type todoRow struct {
	icon   kit.IconName
	tone   kit.Tone
	title  string
	second string
	badge  kit.BadgeOptions
	button string
	place  kit.Place
}

// newTodo lists what needs doing today: late tasks first, then near ones, then
// those to confirm, then the minutes and the briefing that are not ready. Of the
// tasks only those that were read are listed.
func newTodo(f Facts, words *translations.Words) []todoRow {
	var rows []todoRow
	for _, t := range f.outlook.Pressing {
		rows = append(rows, newTaskRow(f, t, words))
	}
	if f.last != nil && f.last.Meeting.State == data.StateDrafting {
		rows = append(rows, newMinutesRow(*f.last, words))
	}
	if row, ok := newNextRow(f, words); ok {
		rows = append(rows, row)
	}
	return rows
}

func newTaskRow(f Facts, t data.Task, words *translations.Words) todoRow {
	badge := kit.DueBadge(t, f.today, f.office.UrgentDays, words)
	row := todoRow{
		icon: badge.Icon, tone: badge.Tone, title: vietnamese.FirstLine(t.What), badge: badge,
		button: words.T("home.open"), place: taskPlace(t),
	}
	parts := []string{leadName(t.Lead, f.units, words)}
	if deadline := deadlineWords(t.Deadline, f.today, words); deadline != "" {
		parts = append(parts, deadline)
	}
	if t.State == data.TaskToConfirm {
		parts = append(parts, words.T("home.to_confirm"))
		row.button = words.T("home.confirm")
	}
	row.second = strings.Join(parts, " · ")
	return row
}

// taskPlace returns where a task is seen in full and what is done about it.
func taskPlace(t data.Task) kit.Place {
	return kit.Place{Name: kit.PlaceTasks, Kind: data.KindTask, Record: int64(t.ID)}
}

func newMinutesRow(d data.Dossier, words *translations.Words) todoRow {
	row := todoRow{
		icon: kit.IconSheet, tone: kit.ToneInfo,
		title: words.F("home.minutes_unsigned", "name", d.Meeting.Name()),
		badge: kit.BadgeOptions{Icon: kit.IconEdit, Text: words.T("home.drafting")},
		place: kit.Place{Name: kit.PlaceMeeting, Meeting: d.Meeting.ID, Step: kit.StepPapers}, button: words.T("home.open"),
	}
	if missing := missingFacts(d); len(missing) > 0 {
		row.second = missingWords(missing, words)
		row.place, row.button = missing[0].place(d.Meeting.ID), words.T("home.fill")
	} else {
		row.second = words.T("home.minutes_ready")
	}
	return row
}

// newNextRow reminds of the next briefing when it is near and not ready.
func newNextRow(f Facts, words *translations.Words) (todoRow, bool) {
	if f.next == nil {
		return todoRow{}, false
	}
	m := f.next.Meeting
	waiting := reportsWaiting(*f.next)
	if m.Day.IsZero() || f.today.DaysUntil(m.Day) > f.office.UrgentDays || waiting == 0 {
		return todoRow{}, false
	}
	return todoRow{
		icon: kit.IconMeeting, tone: kit.ToneInfo, title: m.Name(),
		second: words.F("home.reports_waiting", "n", waiting), badge: dayBadge(m, f.today, words),
		button: words.T("home.open"), place: kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID, Step: kit.StepReports},
	}, true
}

func reportsWaiting(d data.Dossier) int {
	n := 0
	for _, r := range d.Reports {
		if r.State != data.ReportSubmitted {
			n++
		}
	}
	return n
}

// leadName names who answers for a task.
func leadName(lead data.Party, units []data.Unit, words *translations.Words) string {
	switch {
	case lead.AllUnits:
		return words.T("home.all_units")
	case lead.Unit != 0:
		for _, u := range units {
			if u.ID == lead.Unit {
				return u.Name
			}
		}
	case lead.Text != "":
		return lead.Text
	}
	return words.T("home.no_unit")
}

// deadlineWords says a deadline in a line: "trước ngày 08/4", with its year where
// it is not that of today; "" without one.
func deadlineWords(d data.Deadline, today data.Day, words *translations.Words) string {
	day := d.Day.DayMonth()
	if d.Day.Year != today.Year {
		day = kit.FormatDay(d.Day)
	}
	switch d.Kind {
	case data.DeadlineBefore:
		return words.F("home.before", "day", day)
	case data.DeadlineBy:
		return words.F("home.by", "day", day)
	}
	return ""
}
