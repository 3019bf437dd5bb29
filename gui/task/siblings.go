package task

import (
	"slices"

	"giaoban/data"
)

// ordered is a view that knows in which order its tasks stand.
type ordered interface {
	order() []data.TaskID
}

// order returns the tasks of the list in the order in which they are seen.
func (s *Screen) order() []data.TaskID {
	if v, ok := s.view().(ordered); ok {
		return v.order()
	}
	ids := make([]data.TaskID, len(s.held.tracking.Tasks))
	for i, t := range s.held.tracking.Tasks {
		ids[i] = t.ID
	}
	return ids
}

// order implements ordered.
func (t *table) order() []data.TaskID {
	rows := t.list.Rows()
	ids := make([]data.TaskID, len(rows))
	for i, r := range rows {
		ids[i] = r.id()
	}
	return ids
}

// step shows the task after (1) or before (-1) the one in view. The way back
// stays where it led.
func (s *Screen) step(by int) {
	ids := s.order()
	if i := slices.Index(ids, s.detail.id) + by; i >= 0 && i < len(ids) && slices.Contains(ids, s.detail.id) {
		s.detail.enter(ids[i])
	}
}

// placeInList says which of the list a task is: "3/14".
func (s *Screen) placeInList(id data.TaskID) string {
	ids := s.order()
	i := slices.Index(ids, id)
	if i < 0 {
		return ""
	}
	return s.words.F("task.detail.place", "i", i+1, "n", len(ids))
}
