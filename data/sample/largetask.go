package sample

import (
	"context"
	"slices"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// carry takes a task of the last briefing of the kind that was not done by now
// on to this one, which is not recorded yet: its ledger names it.
func (m *maker) carry(ctx context.Context, to data.Meeting, s slot) error {
	before := m.last[s.kind]
	if before == 0 || !m.chance(60) {
		return nil
	}
	tasks, err := m.register.Tasks(ctx, sqlite.TaskFilter{Meeting: before})
	if err != nil {
		return err
	}
	for _, t := range tasks {
		if t.ReportedDone.IsZero() || t.ReportedDone.After(s.day) {
			_, err := m.register.AddTaskEvent(ctx, data.TaskEvent{
				Task: t.ID, Kind: data.EventCarried, Day: s.day, MeetingText: to.Reference(), State: t.State, Percent: t.Percent,
				ReportedDone: t.ReportedDone,
			})
			return err
		}
	}
	return nil
}

// conclude makes up a sentence of the chair and the two tasks it gives.
func (m *maker) conclude(b *data.Bundle, id data.ConclusionID) {
	first, second := m.work(), m.work()
	b.Conclusions = append(b.Conclusions, data.Conclusion{
		ID: id, Meeting: made, Order: int(id), Text: first + "; đồng thời " + second + ".",
	})
	for i, what := range []string{first, second} {
		m.task(b, id, i+1, what)
	}
}

func (m *maker) task(b *data.Bundle, conclusion data.ConclusionID, order int, what string) {
	lead := pick(m, m.units)
	t := data.Task{
		ID: data.TaskID(len(b.Tasks) + 1), Order: order, What: what, Lead: data.Party{Unit: lead.ID},
		Person: pick(m, m.staff[lead.ID]).ID, Deadline: m.deadline(b.Meeting.Day), State: data.TaskNotStarted,
		Meeting: made, Conclusion: conclusion, Given: b.Meeting.Day,
	}
	if m.chance(8) {
		t.Lead, t.Person = data.Party{AllUnits: true}, 0
	}
	for range m.number(0, 2) {
		if u := pick(m, m.units).ID; u != lead.ID && !slices.Contains(t.With, u) {
			t.With = append(t.With, u)
		}
	}
	if m.chance(30) {
		t.SentTo = data.Party{Unit: m.units[0].ID}
	}
	m.ledger(b, &t)
	b.Tasks = append(b.Tasks, t)
}

func (m *maker) deadline(given data.Day) data.Deadline {
	day := given.AddDays(m.number(3, 60))
	switch draw := m.number(1, 100); {
	case draw > 90:
		return data.Deadline{Kind: data.DeadlineNone}
	case draw > 80:
		return data.Deadline{Kind: data.DeadlineStanding}
	case draw > 40:
		return data.By(day)
	}
	return data.Before(day)
}

// ledger makes up what became of a task by the register's last day.
func (m *maker) ledger(b *data.Bundle, t *data.Task) {
	m.event(b, *t, data.TaskEvent{Kind: data.EventAssigned, Day: t.Given, Meeting: made, New: t.Deadline})
	if _, dated := t.Deadline.LastGoodDay(); dated && m.chance(8) {
		later := t.Deadline
		later.Day = later.Day.AddDays(m.number(7, 30))
		m.event(b, *t, data.TaskEvent{
			Kind: data.EventExtended, Day: t.Deadline.Day.AddDays(-1), Old: t.Deadline, New: later, ApprovedBy: b.Meeting.Chair,
		})
		t.Deadline = later
	}
	due, dated := t.Deadline.LastGoodDay()
	if !dated {
		due = t.Given.AddDays(m.number(10, 90))
	}
	done := due.AddDays(m.number(-4, 2))
	if done.Before(t.Given) {
		done = t.Given
	}
	switch {
	case t.Deadline.Kind == data.DeadlineStanding || done.After(m.today) || m.chance(2):
		m.begin(b, t)
	default:
		m.finish(b, t, done)
	}
}

// begin leaves a task under way.
func (m *maker) begin(b *data.Bundle, t *data.Task) {
	day := t.Given.AddDays(m.number(1, 7))
	if day.After(m.today) || !m.chance(70) {
		return
	}
	t.State, t.Percent = data.TaskUnderWay, 10*m.number(1, 9)
	m.event(b, *t, data.TaskEvent{Kind: data.EventReported, Day: day, Text: m.points(1, madeResults)})
}

func (m *maker) finish(b *data.Bundle, t *data.Task, done data.Day) {
	t.State, t.Percent, t.ReportedDone = data.TaskToConfirm, 100, done
	t.Result = m.points(1, madeResults)
	m.event(b, *t, data.TaskEvent{Kind: data.EventReported, Day: done, Text: t.Result})
	t.State = data.TaskDone
	if last, dated := t.Deadline.LastGoodDay(); dated && done.After(last) {
		t.LateReason = pick(m, madeCauses)
	}
	m.event(b, *t, data.TaskEvent{Kind: data.EventDone, Day: done})
}

// event writes a line of a task's ledger as the task then stood.
func (m *maker) event(b *data.Bundle, t data.Task, e data.TaskEvent) {
	e.ID, e.Task, e.State, e.Percent = data.TaskEventID(len(b.Events)+1), t.ID, t.State, t.Percent
	e.Logged = time.Date(e.Day.Year, e.Day.Month, e.Day.Day, 9, len(b.Events)%60, 0, 0, time.UTC)
	b.Events = append(b.Events, e)
}
