package exchange

import "giaoban/data"

// tasksOf writes the tasks of a conclusion, or with 0 those of none.
func (w *writer) tasksOf(conclusion data.ConclusionID) []Task {
	tasks := []Task{}
	for _, t := range w.Tasks {
		if t.Conclusion == conclusion {
			tasks = append(tasks, w.task(t))
		}
	}
	return tasks
}

func (w *writer) task(t data.Task) Task {
	return Task{
		ID: int64(t.ID), UUID: t.UUID, What: t.What, Lead: w.party(t.Lead), Person: w.personRefs[t.Person],
		With:     each(t.With, func(id data.UnitID) string { return w.unitLabels[id] }),
		SentTo:   w.party(t.SentTo),
		Deadline: Deadline(t.Deadline), State: t.State, Percent: t.Percent, Result: t.Result,
		ResultPaper: t.ResultPaper, LateReason: t.LateReason, ReportedDone: t.ReportedDone, Given: &t.Given, Field: t.Field,
		Events: w.eventsOf(t.ID),
	}
}

func (w *writer) eventsOf(task data.TaskID) []TaskEvent {
	events := []TaskEvent{}
	for _, e := range w.Events {
		if e.Task == task {
			events = append(events, w.event(e))
		}
	}
	return events
}

func (w *writer) event(e data.TaskEvent) TaskEvent {
	return TaskEvent{
		ID: int64(e.ID), UUID: e.UUID, Kind: e.Kind, Day: e.Day, Logged: e.Logged.UTC(), Meeting: w.reference(e),
		Text: e.Text, State: e.State, Percent: e.Percent, Old: deadline(e.Old), New: deadline(e.New),
		ApprovedBy: w.personRefs[e.ApprovedBy], ReportedDone: e.ReportedDone,
	}
}

// reference names the briefing of an event.
func (w *writer) reference(e data.TaskEvent) string {
	switch e.Meeting {
	case 0:
		return e.MeetingText
	case w.Meeting.ID:
		return w.Meeting.Reference()
	}
	return w.Elsewhere[e.Meeting].Reference()
}

func deadline(d data.Deadline) *Deadline {
	if d == (data.Deadline{}) {
		return nil
	}
	return &Deadline{d.Kind, d.Day}
}
