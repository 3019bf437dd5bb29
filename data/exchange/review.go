package exchange

import "giaoban/data"

// Review is what the briefing said of a task of another: how the task stood on
// its day and what was said. It is there to be read; a document is recorded
// without it, for it stands in the ledger of the task.
type Review struct {
	UUID         string         `json:"uuid,omitempty"` // of the task
	What         string         `json:"what"`
	Lead         *Party         `json:"lead"`
	Person       *PersonRef     `json:"person"`
	Source       string         `json:"source"`     // the briefing that gave it, as data.Meeting.Reference
	Conclusion   int            `json:"conclusion"` // its place there; 0 without one
	Deadline     Deadline       `json:"deadline"`
	State        data.TaskState `json:"state"`
	Percent      int            `json:"percent"`
	ReportedDone data.Day       `json:"reported_done"`
	Standing     data.Standing  `json:"standing"`
	Said         string         `json:"said"`
	LastSaid     string         `json:"last_said"` // before this briefing
	Carried      int            `json:"carried"`   // briefings that had gone through it before
}

func (w *writer) review(l data.ReviewLine) Review {
	t, source := l.Stated(), ""
	if l.Source.ID != 0 {
		source = l.Source.Reference()
	}
	day := w.Meeting.EndsOn()
	if day.IsZero() {
		day = l.Event.Day
	}
	return Review{
		UUID: t.UUID, What: t.What, Lead: w.party(t.Lead), Person: w.personRefs[t.Person], Source: source,
		Conclusion: l.Task.ConclusionOrder, Deadline: Deadline(t.Deadline), State: t.State, Percent: t.Percent,
		ReportedDone: t.ReportedDone, Standing: t.Standing(day), Said: l.Event.Text, LastSaid: l.Task.LastSaid, Carried: l.Task.Carried,
	}
}
