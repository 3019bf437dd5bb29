package data

import (
	"cmp"
	"slices"
)

// Pressing reports whether a task must be urged on that day: it is open, its lead
// has not reported it done, and its last good day is past or at most that many
// days ahead (Office.UrgentDays).
func (t Task) Pressing(today Day, within int) bool {
	left, dated := t.DaysLeft(today)
	return dated && t.State.Open() && t.State != TaskToConfirm && left <= within
}

// Pressing returns the list with the tasks only that must be urged, those late the
// longest first.
func (t Tracking) Pressing() Tracking {
	return t.where(func(task TrackedTask) bool { return task.Task.Pressing(t.Today, t.Office.UrgentDays) })
}

// AnsweredBy returns the list with the tasks only that the party answers for. For
// a unit those are the tasks it leads, those its parts and its people lead, and
// those of all units; for a person what that person does or leads.
func (t Tracking) AnsweredBy(p Party) Tracking {
	switch {
	case p.Unit != 0:
		parts := t.partsOf(p.Unit)
		return t.where(func(task TrackedTask) bool {
			return task.Lead.AllUnits || parts[task.Lead.Unit] || task.Lead.Unit == 0 && parts[t.unitOf(task.Lead.Person)]
		})
	case p.Person != 0:
		return t.where(func(task TrackedTask) bool { return task.Person == p.Person || task.Lead.Person == p.Person })
	}
	return t.where(func(task TrackedTask) bool { return task.Lead == p })
}

// ByDue returns the list by the last good day of its tasks, those without one last.
func (t Tracking) ByDue() Tracking {
	return t.where(func(TrackedTask) bool { return true })
}

// where returns the list with the chosen tasks only, by their last good day; those
// without one come last.
func (t Tracking) where(chosen func(TrackedTask) bool) Tracking {
	var tasks []TrackedTask
	for _, task := range t.Tasks {
		if chosen(task) {
			tasks = append(tasks, task)
		}
	}
	slices.SortStableFunc(tasks, func(a, b TrackedTask) int { return compareDue(a.Deadline, b.Deadline) })
	t.Tasks = tasks
	return t
}

func compareDue(a, b Deadline) int {
	first, dated := a.LastGoodDay()
	second, also := b.LastGoodDay()
	switch {
	case dated != also && dated:
		return -1
	case dated != also:
		return 1
	}
	return cmp.Compare(second.DaysUntil(first), 0)
}

// partsOf returns the unit with all that stand below it.
func (t Tracking) partsOf(unit UnitID) map[UnitID]bool {
	parts := map[UnitID]bool{unit: true}
	for found := true; found; {
		found = false
		for _, u := range t.Units {
			if parts[u.Parent] && u.Parent != 0 && !parts[u.ID] {
				parts[u.ID], found = true, true
			}
		}
	}
	return parts
}

func (t Tracking) unitOf(person PersonID) UnitID {
	for _, p := range t.People {
		if p.ID == person && person != 0 {
			return p.Unit
		}
	}
	return 0
}
