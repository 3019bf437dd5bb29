package exchange

import (
	"time"

	"giaoban/data"
)

// Task is work given. A task without "events" gets the line that it was assigned.
type Task struct {
	ID           int64          `json:"id,omitempty"`
	UUID         string         `json:"uuid,omitempty"`
	What         string         `json:"what" must:""`
	Lead         *Party         `json:"lead"`
	Person       *PersonRef     `json:"person"`
	With         []string       `json:"with"`
	SentTo       *Party         `json:"sent_to"`
	Deadline     Deadline       `json:"deadline"` // left out: none
	State        data.TaskState `json:"state"`    // left out: not started
	Percent      int            `json:"percent"`
	Result       string         `json:"result"`
	ResultPaper  string         `json:"result_paper"`
	LateReason   string         `json:"late_reason"`
	ReportedDone data.Day       `json:"reported_done"`
	Given        *data.Day      `json:"given"` // left out: the day of the briefing
	Field        string         `json:"field"`
	Events       []TaskEvent    `json:"events"`
}

// Deadline is when a task must be done, as data.Deadline.
type Deadline struct {
	Kind data.DeadlineKind `json:"kind" must:""`
	Day  data.Day          `json:"day"`
}

// TaskEvent is a line of a task's ledger. Meeting names the briefing as
// data.Meeting.Reference does.
type TaskEvent struct {
	ID         int64              `json:"id,omitempty"`
	UUID       string             `json:"uuid,omitempty"`
	Kind       data.TaskEventKind `json:"kind" must:""`
	Day        data.Day           `json:"day"`
	Logged     time.Time          `json:"logged"`
	Meeting    string             `json:"meeting"`
	Text       string             `json:"text"`
	State      data.TaskState     `json:"state"`
	Percent    int                `json:"percent"`
	Old        *Deadline          `json:"old"`
	New        *Deadline          `json:"new"`
	ApprovedBy *PersonRef         `json:"approved_by"`
	// ReportedDone is the day the task counted as reported done then.
	ReportedDone data.Day `json:"reported_done"`
}
