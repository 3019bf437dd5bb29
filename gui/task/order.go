package task

import (
	"cmp"
	"slices"

	"giaoban/data"
	"giaoban/gui/kit"
)

// sorting is the order of the table: a column, up or down.
type sorting struct {
	column string
	down   bool
}

// Columns of the table.
const (
	columnWhat     = "what"
	columnLead     = "lead"
	columnPerson   = "person"
	columnDeadline = "deadline"
	columnDue      = "due"
	columnState    = "state"
	columnProgress = "progress"
	columnSource   = "source"
	columnWith     = "with"
	columnField    = "field"
	columnGiven    = "given"
	columnCarried  = "carried"
	columnExtended = "extended"
	columnUrged    = "urged"
	columnSaid     = "said"
)

// compare returns how two rows are ordered by a column.
func compare(column string) func(a, b row) int {
	if w, ok := wordingOf(column); ok {
		return func(a, b row) int { return w.place(a, w.key).compare(w.place(b, w.key)) }
	}
	switch column {
	case columnState:
		return func(a, b row) int { return cmp.Compare(stateOrder(a.task.State), stateOrder(b.task.State)) }
	case columnProgress:
		return func(a, b row) int { return cmp.Compare(a.task.Percent, b.task.Percent) }
	case columnSource:
		return compareSource
	case columnGiven:
		return func(a, b row) int { return compareDays(a.task.Given, b.task.Given) }
	case columnCarried:
		return func(a, b row) int { return cmp.Compare(a.task.Carried, b.task.Carried) }
	case columnExtended:
		return func(a, b row) int { return cmp.Compare(a.task.Extended, b.task.Extended) }
	case columnUrged:
		return func(a, b row) int { return cmp.Compare(a.task.Urged, b.task.Urged) }
	case columnSaid:
		return func(a, b row) int { return compareDays(a.task.SaidOn, b.task.SaidOn) }
	}
	return comparePressing
}

// comparePressing puts what presses most first: the open tasks by their last good
// day, those without one, the paused, the done with the latest first, the
// withdrawn.
func comparePressing(a, b row) int {
	if order := cmp.Compare(pressing(a.task.Task), pressing(b.task.Task)); order != 0 {
		return order
	}
	if a.task.State == data.TaskDone {
		return compareDays(b.task.ReportedDone, a.task.ReportedDone)
	}
	last, _ := a.task.Deadline.LastGoodDay()
	other, _ := b.task.Deadline.LastGoodDay()
	return compareDays(last, other)
}

func pressing(t data.Task) int {
	_, dated := t.Deadline.LastGoodDay()
	switch {
	case t.State == data.TaskPaused:
		return 2
	case t.State == data.TaskDone:
		return 3
	case t.State == data.TaskWithdrawn:
		return 4
	case dated:
		return 0
	}
	return 1
}

func compareSource(a, b row) int {
	return cmp.Or(compareDays(a.task.Given, b.task.Given), cmp.Compare(a.task.Meeting, b.task.Meeting),
		cmp.Compare(a.task.ConclusionOrder, b.task.ConclusionOrder))
}

func compareDays(a, b data.Day) int {
	switch {
	case a == b:
		return 0
	case a.Before(b):
		return -1
	}
	return 1
}

func stateOrder(s data.TaskState) int { return slices.Index(data.TaskStates(), s) }

// sortRows orders rows; those that are equal keep the order of the register.
func sortRows(rows []row, by sorting, keys keyring) {
	order := compareAt(rows, by.column, keys)
	at := make([]int, len(rows)) // rows are large: their places are sorted
	for i := range at {
		at[i] = i
	}
	slices.SortFunc(at, func(a, b int) int {
		n := order(a, b)
		if by.down {
			n = -n
		}
		return cmp.Or(n, cmp.Compare(a, b))
	})
	sorted := make([]row, len(rows))
	for i, from := range at {
		sorted[i] = rows[from]
	}
	copy(rows, sorted)
}

// compareAt returns how two of the rows are ordered by a column.
func compareAt(rows []row, column string, keys keyring) func(a, b int) int {
	if w, ok := wordingOf(column); ok {
		places := keys.places(rows, column, w)
		return func(a, b int) int { return places[a].compare(places[b]) }
	}
	compare := compare(column)
	return func(a, b int) int { return compare(rows[a], rows[b]) }
}

// grouping says under what the rows are gathered.
type grouping string

// The ways to gather rows.
const (
	groupNone     grouping = "none"
	groupUnit     grouping = "unit"
	groupPerson   grouping = "person"
	groupMeeting  grouping = "meeting"
	groupStanding grouping = "standing"
)

func groupings() []grouping {
	return []grouping{groupUnit, groupPerson, groupMeeting, groupStanding, groupNone}
}

// groupRows gathers sorted rows under headings. The group of the first row comes
// first, and so on; standings have an order of their own. folded are the titles
// of the groups whose rows are hidden.
func (n names) groupRows(rows []row, by grouping, folded map[string]bool) []row {
	if by == groupNone || by == "" {
		return rows
	}
	var titles []string
	gathered := map[string][]row{}
	for _, r := range rows {
		r.group = n.group(r, by)
		if _, known := gathered[r.group.Title]; !known {
			titles = append(titles, r.group.Title)
		}
		gathered[r.group.Title] = append(gathered[r.group.Title], r)
	}
	if by == groupStanding {
		slices.SortStableFunc(titles, func(a, b string) int {
			return cmp.Compare(standingOrder(gathered[a][0].standing), standingOrder(gathered[b][0].standing))
		})
	}
	sorted := make([]row, 0, len(rows))
	for _, title := range titles {
		sorted = append(sorted, n.headed(gathered[title], folded[title])...)
	}
	return sorted
}

// headed gives the rows of one group the heading with their counts.
func (n names) headed(rows []row, folded bool) []row {
	late := 0
	for _, r := range rows {
		if r.standing == data.StandingOverdue {
			late++
		}
	}
	group := rows[0].group
	group.Note = "· " + n.words.F("task.group.count", "n", len(rows))
	if late > 0 {
		group.Alert = "· " + n.words.F("task.late", "n", late)
	}
	group.Folded = folded
	for i := range rows {
		rows[i].group = group
	}
	return rows
}

// group returns the heading that a row stands under, without its counts.
func (n names) group(r row, by grouping) kit.Group {
	switch by {
	case groupPerson:
		if r.person == "" {
			return kit.Group{Title: n.words.T("task.group.nobody"), Icon: kit.IconPerson}
		}
		return kit.Group{Title: r.person, Icon: kit.IconPerson}
	case groupMeeting:
		if m, ok := n.tracking.Meetings[r.task.Meeting]; ok {
			return kit.Group{Title: meetingTitle(m), Icon: kit.IconMeeting}
		}
		return kit.Group{Title: n.words.T("task.source.none"), Icon: kit.IconTask}
	case groupStanding:
		return kit.Group{Title: n.words.T("standing." + r.standing.String()), Icon: standingIcon(r.standing)}
	}
	group := kit.Group{Title: r.lead, Icon: kit.IconNone}
	switch {
	case r.unit == kit.UnitAll:
		group.Unit = kit.UnitAll
	case r.unit >= 0:
		group.Unit = r.unit + 1
	}
	return group
}

// meetingTitle names a briefing with its day, so that no two are called the same.
func meetingTitle(m data.Meeting) string {
	if m.Day.IsZero() {
		return m.Name()
	}
	return m.Name() + " · " + m.Day.Short()
}

func standingIcon(s data.Standing) kit.IconName {
	switch s {
	case data.StandingOverdue:
		return kit.IconOverdue
	case data.StandingInTime:
		return kit.IconClock
	case data.StandingUndated:
		return kit.IconStanding
	case data.StandingPaused:
		return kit.IconPaused
	case data.StandingWithdrawn:
		return kit.IconRemove
	}
	return kit.IconDone
}

func standingOrder(s data.Standing) int {
	return slices.Index([]data.Standing{
		data.StandingOverdue, data.StandingInTime, data.StandingUndated, data.StandingPaused, data.StandingDoneLate,
		data.StandingDoneInTime, data.StandingDoneUndated, data.StandingWithdrawn,
	}, s)
}
