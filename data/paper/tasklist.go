package paper

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/vietnamese"
)

// taskListing is what is its own of a list of tasks by lead.
type taskListing struct {
	kind      string // "Bảng theo dõi nhiệm vụ"
	subject   string
	where     string // its name, for warnings
	landscape bool
	scope     string // which tasks are listed; "" for all of them
	maker     string // who signs at the left
}

// taskList is what the papers that list tasks by lead share. None of them has a
// prescribed form: they have the head of NĐ 30/2020 and no number, as they go with
// a paper that has one.
type taskList struct {
	taskWriting
	taskListing
	counted figures.Table
}

// newTaskList counts the tasks by lead and begins the paper. An error means that
// the counts do not add up.
func newTaskList(t data.Tracking, o taskListing) (taskList, error) {
	counted, err := figures.Count(figures.FromTracking(t), figures.Ask{By: figures.ByUnit, Today: t.Today})
	if err != nil {
		return taskList{}, err
	}
	l := taskList{taskWriting: taskWritingOf(t, o.landscape), taskListing: o, counted: counted}
	l.doc.PageOf = true
	l.titled(o.kind, o.subject)
	l.head("", "")
	l.add(&Title{Where: Where(o.where), Kind: o.kind, Subject: o.subject})
	l.add(&Paragraph{Where: "Thời điểm", Align: Centered, KeepNext: true, Text: Italic(statedAt(t.Today, o.scope))})
	return l, nil
}

// statedAt says what a list holds and as of which day.
func statedAt(today data.Day, scope string) string {
	words := "tình trạng đến hết ngày " + GapCell
	if !today.IsZero() {
		words = "tình trạng đến hết ngày " + today.Short()
	}
	if scope != "" {
		return "(" + scope + "; " + words + ")"
	}
	return "(" + vietnamese.UpperFirst(words) + ")"
}

// byLead adds a table of the tasks, those of each lead under a heading.
func (l *taskList) byLead(table *Table, heading func(i int, group figures.Row) string, cells func(n int, t data.TrackedTask, lead figures.Key) []Text) {
	where := table.Place()
	tasks, n := byID(l.tracking.Tasks), 0
	for i, group := range l.counted.Rows {
		table.Rows = append(table.Rows, headingRow(where, heading(i, group)))
		for _, id := range group.Assigned {
			n++
			table.Rows = append(table.Rows, Row{Where: Where(fmt.Sprintf("%s, dòng %d", where, n)), Cells: cells(n, tasks[id], group.Key)})
		}
	}
	if n == 0 {
		table.Rows = append(table.Rows, headingRow(where, "Không có nhiệm vụ."))
	}
	l.add(table)
}

func byID(tasks []data.TrackedTask) map[data.TaskID]data.TrackedTask {
	found := make(map[data.TaskID]data.TrackedTask, len(tasks))
	for _, t := range tasks {
		found[t.ID] = t
	}
	return found
}

// foot adds the signatures of who made the list and of the head.
func (l *taskList) foot() {
	l.add(&Signatures{Where: "Chữ ký", Columns: []Signature{
		{Titles: []string{l.maker}}, HeadSigner(l.tracking.Office, l.tracking.People).signature(),
	}})
}
