package task

import (
	"fmt"
	"strings"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// row is a task of the table. What orders it stands ready; its other words are
// made when it comes into view.
type row struct {
	task     *data.TrackedTask
	names    *names
	what     string
	lead     string
	unit     int // mark before the lead: place of the unit from 0, kit.UnitAll or kit.UnitNone
	order    int // of the lead in the directory
	person   string
	standing data.Standing
	group    kit.Group
}

// id returns the task of the row.
func (r row) id() data.TaskID { return r.task.ID }

func (r row) deadline() string {
	return deadlineWords(r.task.Deadline, r.names.tracking.Today, r.names.words)
}

func (r row) due() kit.BadgeOptions {
	t := r.names.tracking
	return kit.DueBadge(r.task.Task, t.Today, t.Office.UrgentDays, r.names.words)
}

func (r row) state() string { return r.names.words.T("task.state." + r.task.State.String()) }

func (r row) source() string { return r.names.source(*r.task) }

func (r row) given() string { return kit.FormatDay(r.task.Given) }

// with names the co-ordinating units.
func (r row) with() string {
	with := make([]string, 0, len(r.task.With))
	for _, u := range r.task.With {
		with = append(with, r.names.units[u].Name)
	}
	return strings.Join(with, ", ")
}

// newRows makes the rows of the tasks shown, in the order of the register.
func newRows(n names) []row {
	rows := make([]row, 0, len(n.tracking.Tasks))
	for i := range n.tracking.Tasks {
		t := &n.tracking.Tasks[i]
		r := row{task: t, names: &n, what: vietnamese.FirstLine(t.What), person: n.people[t.Person].Name, standing: t.Standing(n.tracking.Today)}
		r.lead, r.unit, r.order = n.lead(t.Lead)
		rows = append(rows, r)
	}
	return rows
}

// names knows how the units, people and briefings of a tracking are called.
type names struct {
	tracking data.Tracking
	words    *translations.Words
	units    map[data.UnitID]data.Unit
	people   map[data.PersonID]data.Person
}

func newNames(t data.Tracking, words *translations.Words) names {
	n := names{tracking: t, words: words, units: map[data.UnitID]data.Unit{}, people: map[data.PersonID]data.Person{}}
	for _, u := range t.Units {
		n.units[u.ID] = u
	}
	for _, p := range t.People {
		n.people[p.ID] = p
	}
	return n
}

// Orders of leads that are no unit of the directory.
const (
	orderAllUnits = 1 << 20
	orderOthers   = 1<<20 + 1
	orderNobody   = 1<<20 + 2
)

// lead names who answers for a task, with the mark before the name.
func (n names) lead(p data.Party) (name string, mark, order int) {
	switch {
	case p.AllUnits:
		return n.words.T("task.all_units"), kit.UnitAll, orderAllUnits
	case p.Unit != 0:
		u := n.units[p.Unit]
		return u.Name, u.Order - 1, u.Order
	case p.Person != 0:
		return n.people[p.Person].Name, kit.UnitNone, orderOthers
	case p.Text != "":
		return p.Text, kit.UnitNone, orderOthers
	}
	return n.words.T("task.no_unit"), kit.UnitNone, orderNobody
}

// source says which conclusion of which briefing gave a task.
func (n names) source(t data.TrackedTask) string {
	m, ok := n.tracking.Meetings[t.Meeting]
	if !ok {
		return n.words.T("task.source.none")
	}
	if t.ConclusionOrder == 0 {
		return shortMeeting(m)
	}
	return n.words.F("task.source", "n", t.ConclusionOrder, "meeting", shortMeeting(m))
}

// shortMeeting names a briefing as short as it can be told: "Quý I/2016".
func shortMeeting(m data.Meeting) string {
	if words := m.Period.Words(m.Kind); words != "" {
		return vietnamese.UpperFirst(words)
	}
	if m.Day.IsZero() {
		return m.Name()
	}
	return m.Name() + " " + kit.FormatDay(m.Day)
}

// deadlineWords says when a task is due, without the year of today.
func deadlineWords(d data.Deadline, today data.Day, words *translations.Words) string {
	switch d.Kind {
	case data.DeadlineBefore, data.DeadlineBy:
		return words.F("task.deadline."+d.Kind.String(), "day", d.Day.ShortBeside(today))
	}
	return words.T("deadline_kind." + d.Kind.String())
}

func percentWords(percent int) string { return fmt.Sprintf("%d %%", percent) }
