package sqlite

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"giaoban/data"
	"giaoban/data/sqlite/query"
	"giaoban/data/vietnamese"
)

// conditions builds the WHERE clause of a filtered list.
type conditions struct {
	terms []string
	args  []any
}

func (c *conditions) add(term string, args ...any) {
	c.terms = append(c.terms, term)
	c.args = append(c.args, args...)
}

// among adds that a column is one of the values of a list; an empty list chooses all.
func among[T ~string | ~int64](c *conditions, column string, values []T) {
	if len(values) == 0 {
		return
	}
	list, _ := json.Marshal(values) // ids and states always marshal
	c.add(column+" IN (SELECT value FROM json_each(?))", string(list))
}

func (c conditions) where() string {
	if len(c.terms) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.terms, " AND ")
}

// yearOfMeeting is the year a briefing is listed under.
const yearOfMeeting = "iif(period_year > 0, period_year, CAST(substr(day, 1, 4) AS INTEGER))"

// MeetingFilter chooses briefings; a zero field chooses all.
type MeetingFilter struct {
	Year  int // of the period, or of the day where no period is stated
	State data.MeetingState
	Kind  data.MeetingKind
	Words string // as typed: title, name, place or chair, with or without diacritics
}

func (f MeetingFilter) conditions() conditions {
	var c conditions
	if f.Year != 0 {
		c.add(yearOfMeeting+" = ?", f.Year)
	}
	if f.State != "" {
		c.add("meeting.state = ?", string(f.State))
	}
	if f.Kind != "" {
		c.add("meeting.kind = ?", string(f.Kind))
	}
	return c
}

// MeetingRow is a briefing as lists show it.
type MeetingRow struct {
	data.Meeting
	ChairName                    string
	ReportsDue, ReportsSubmitted int
	Conclusions                  int
	Tasks, OpenTasks             int
}

// matches reports whether the words occur, as typed, in what the list shows.
func (m MeetingRow) matches(words string) bool {
	if words == "" {
		return true
	}
	for _, text := range []string{m.Title, m.Name(), m.Place, m.ChairName, m.Number} {
		if vietnamese.Contains(text, words) {
			return true
		}
	}
	return false
}

// Meetings returns the briefings chosen, newest first; those without a day come
// before all others, the one written last first.
func (r *Register) Meetings(ctx context.Context, f MeetingFilter) ([]MeetingRow, error) {
	var list []MeetingRow
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.meetingRows(ctx, f.conditions())
		for _, row := range rows {
			if row.matches(f.Words) {
				list = append(list, row)
			}
		}
		return err
	})
	return list, err
}

func (c *connection) meetingRows(ctx context.Context, chosen conditions) ([]MeetingRow, error) {
	rows, err := c.QueryContext(ctx, `SELECT meeting.*, coalesce(person.name, ''),
		(SELECT count(*) FROM report WHERE report.meeting = meeting.id),
		(SELECT count(*) FROM report WHERE report.meeting = meeting.id AND report.state = 'submitted'),
		(SELECT count(*) FROM conclusion WHERE conclusion.meeting = meeting.id),
		(SELECT count(*) FROM task WHERE task.meeting = meeting.id),
		(SELECT count(*) FROM task WHERE task.meeting = meeting.id AND task.state IN ('not_started', 'under_way', 'to_confirm'))
		FROM meeting LEFT JOIN person ON person.id = meeting.chair`+chosen.where()+`
		ORDER BY meeting.day = '' DESC, meeting.day DESC, meeting.id DESC`, chosen.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []MeetingRow
	for rows.Next() {
		var m query.Meeting
		var row MeetingRow
		if err := rows.Scan(&m.ID, &m.UUID, &m.Kind, &m.PeriodYear, &m.PeriodNumber, &m.Title, &m.Day, &m.StartTime, &m.EndDay,
			&m.EndTime, &m.Place, &m.Chair, &m.Secretary, &m.Number, &m.Results, &m.Shortcomings, &m.State, &m.Previous, &m.Objections,
			&row.ChairName, &row.ReportsDue, &row.ReportsSubmitted, &row.Conclusions, &row.Tasks, &row.OpenTasks); err != nil {
			return nil, err
		}
		row.Meeting = meetingOf(m)
		list = append(list, row)
	}
	return list, rows.Err()
}

// MeetingCounts are the briefings in figures: by year over the whole register, by
// state within the year asked for (0: all years). All counts the whole register.
type MeetingCounts struct {
	Years  map[int]int
	States map[data.MeetingState]int
	All    int
}

// MeetingCounts counts the briefings.
func (r *Register) MeetingCounts(ctx context.Context, year int) (MeetingCounts, error) {
	counts := MeetingCounts{Years: map[int]int{}, States: map[data.MeetingState]int{}}
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.QueryContext(ctx, "SELECT "+yearOfMeeting+", state, count(*) FROM meeting GROUP BY 1, 2")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var in, n int
			var state string
			if err := rows.Scan(&in, &state, &n); err != nil {
				return err
			}
			counts.All += n
			counts.Years[in] += n
			if year == 0 || in == year {
				counts.States[data.MeetingState(state)] += n
			}
		}
		return rows.Err()
	})
	return counts, err
}

// TaskFilter chooses tasks; a zero field chooses all. Unit, a part of it or one
// of its people is the lead or co-ordinates; what all units are to do is its own
// too. Words are looked for, as typed, in what is to be done,
// in its result and in the number of its paper.
type TaskFilter struct {
	IDs      []data.TaskID
	Meeting  data.MeetingID
	Unit     data.UnitID
	Person   data.PersonID // who does it or leads it
	OpenOnly bool
	States   []data.TaskState
	// GivenFrom and GivenTo are the first and the last day on which it was given.
	GivenFrom, GivenTo data.Day
	// Standings is as of the register's today.
	Standings []data.Standing
	// DoneSince chooses the tasks that are done and were reported so on that day
	// or later.
	DoneSince data.Day
	// NoDoneBefore leaves out only the tasks that were reported done before that day.
	NoDoneBefore data.Day
	Words        string
	// Brief makes Tracking leave out what only a full list tells, and so read
	// faster: co-ordinating units, first deadlines and what was said last.
	Brief bool
}

const taskOfUnit = `(task.lead_all OR EXISTS (
	WITH RECURSIVE part (id) AS (SELECT ? UNION SELECT unit.id FROM unit JOIN part ON unit.parent = part.id)
	SELECT 1 FROM part WHERE part.id = task.lead_unit
		OR part.id = (SELECT unit FROM person WHERE person.id = task.lead_person)
		OR part.id IN (SELECT unit FROM task_unit WHERE task_unit.task = task.id)))`

func (f TaskFilter) conditions() conditions {
	var c conditions
	if f.Meeting != 0 {
		c.add("task.meeting = ?", int64(f.Meeting))
	}
	if f.Unit != 0 {
		c.add(taskOfUnit, int64(f.Unit))
	}
	if f.Person != 0 {
		c.add("(task.person = ? OR task.lead_person = ?)", int64(f.Person), int64(f.Person))
	}
	among(&c, "task.id", f.IDs)
	among(&c, "task.state", f.States)
	if !f.GivenFrom.IsZero() {
		c.add("task.given >= ?", f.GivenFrom.String())
	}
	if !f.GivenTo.IsZero() {
		c.add("task.given <> '' AND task.given <= ?", f.GivenTo.String())
	}
	if f.OpenOnly {
		c.add("task.state IN ('not_started', 'under_way', 'to_confirm')")
	}
	if !f.DoneSince.IsZero() {
		c.add("task.state = 'done' AND task.reported_done >= ?", f.DoneSince.String())
	}
	if !f.NoDoneBefore.IsZero() {
		c.add(`(task.state IN ('not_started', 'under_way', 'to_confirm', 'paused', 'withdrawn')
			OR task.state = 'done' AND task.reported_done >= ?)`, f.NoDoneBefore.String())
	}
	return c
}

func (f TaskFilter) matches(task data.Task) bool {
	return f.Words == "" || vietnamese.Contains(task.What, f.Words) || vietnamese.Contains(task.Result, f.Words) ||
		vietnamese.Contains(task.ResultPaper, f.Words)
}

// stands reports whether the standing of a task is one of those asked for.
func (f TaskFilter) stands(task data.Task, today data.Day) bool {
	return len(f.Standings) == 0 || slices.Contains(f.Standings, task.Standing(today))
}

// Tasks returns the tasks chosen: by deadline, those without one last; then in
// the order in which they were given.
func (r *Register) Tasks(ctx context.Context, f TaskFilter) ([]data.Task, error) {
	var list []data.Task
	err := r.read(ctx, func(c *connection) error {
		tasks, err := c.tasks(ctx, f.conditions())
		for _, task := range tasks {
			if f.matches(task) && f.stands(task, r.Today()) {
				list = append(list, task)
			}
		}
		return err
	})
	return list, err
}

func (c *connection) tasks(ctx context.Context, chosen conditions) ([]data.Task, error) {
	placed, err := c.placedTasks(ctx, chosen, false)
	slices.SortFunc(placed, comparePlaced)
	tasks := make([]data.Task, len(placed))
	for i, t := range placed {
		tasks[i] = t.Task
	}
	return tasks, err
}

// placedTask is a task with the place of its conclusion in the briefing; 0
// without one.
type placedTask struct {
	data.Task
	conclusion int
}

// comparePlaced orders tasks by their deadline, those without one last, then as
// they were given. Sorting here is quicker than in SQL, which carries the whole
// rows through it.
func comparePlaced(a, b *placedTask) int {
	if a.Deadline.Day.IsZero() != b.Deadline.Day.IsZero() {
		return compareDays(b.Deadline.Day, a.Deadline.Day)
	}
	if order := cmp.Or(
		compareDays(a.Deadline.Day, b.Deadline.Day), compareDays(a.Given, b.Given), cmp.Compare(a.Meeting, b.Meeting),
	); order != 0 {
		return order
	}
	conclusion := cmp.Compare(a.conclusion, b.conclusion)
	if a.conclusion == 0 || b.conclusion == 0 {
		conclusion = -conclusion
	}
	return cmp.Or(conclusion, cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
}

func compareDays(a, b data.Day) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// placedTasks returns tasks in no order.
func (c *connection) placedTasks(ctx context.Context, chosen conditions, brief bool) ([]*placedTask, error) {
	with := `coalesce((SELECT group_concat(unit, ' ' ORDER BY task_unit.position) FROM task_unit WHERE task_unit.task = task.id), '')`
	if brief {
		with = "''"
	}
	rows, err := c.QueryContext(ctx, `SELECT task.*, `+with+`, coalesce(conclusion.position, 0)
		FROM task LEFT JOIN conclusion ON conclusion.id = task.conclusion`+chosen.where(), chosen.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []*placedTask
	for rows.Next() {
		var t query.Task
		var with string
		var conclusion int
		if err := rows.Scan(&t.ID, &t.UUID, &t.Meeting, &t.Conclusion, &t.Position, &t.What, &t.LeadUnit, &t.LeadPerson, &t.LeadAll,
			&t.LeadText, &t.Person, &t.SentUnit, &t.SentPerson, &t.SentAll, &t.SentText, &t.DeadlineKind, &t.DeadlineDay, &t.State,
			&t.Percent, &t.Result, &t.ResultPaper, &t.LateReason, &t.ReportedDone, &t.Given, &t.Field, &with, &conclusion); err != nil {
			return nil, err
		}
		task := taskOf(t)
		if task.With, err = unitsIn(with); err != nil {
			return nil, err
		}
		list = append(list, &placedTask{task, conclusion})
	}
	return list, rows.Err()
}

// unitsIn reads a list of ids parted by blanks.
func unitsIn(text string) ([]data.UnitID, error) {
	var units []data.UnitID
	for _, field := range strings.Fields(text) {
		id, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			return nil, err
		}
		units = append(units, data.UnitID(id))
	}
	return units, nil
}
