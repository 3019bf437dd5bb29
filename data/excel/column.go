package excel

import (
	"strings"

	"giaoban/data"
)

// Words are the words of the program in the user's language.
type Words interface {
	T(key string) string
}

// kind is how the cells of a column are written.
type kind int

const (
	kindText kind = iota
	kindDay
	kindNumber
)

// column is one column of the sheet. field is what data.TaskLine.Columns calls
// it; columns that only tell, and are not read, have none.
type column struct {
	head  string // key of its head
	field string
	width float64 // in characters, as Excel measures it
	kind  kind
	cell  func(*writer, data.TrackedTask) any
}

// columns lists the columns in their order.
func columns() []column {
	return []column{
		{head: "excel.number", width: 6, kind: kindNumber, cell: func(w *writer, _ data.TrackedTask) any { return w.row - 1 }},
		{"excel.what", data.SheetWhat, 52, kindText, func(_ *writer, t data.TrackedTask) any { return t.What }},
		{"excel.lead", data.SheetLead, 24, kindText, func(w *writer, t data.TrackedTask) any { return w.directory.PartyName(t.Lead) }},
		{"excel.person", data.SheetPerson, 20, kindText, func(w *writer, t data.TrackedTask) any { return w.directory.Person(t.Person).Name }},
		{"excel.with", data.SheetWith, 26, kindText, func(w *writer, t data.TrackedTask) any { return w.with(t) }},
		{"excel.sent_to", data.SheetSentTo, 22, kindText, func(w *writer, t data.TrackedTask) any { return w.directory.PartyName(t.SentTo) }},
		{"excel.field", data.SheetField, 16, kindText, func(_ *writer, t data.TrackedTask) any { return t.Field }},
		{"excel.given", data.SheetGiven, 12, kindDay, func(_ *writer, t data.TrackedTask) any { return t.Given }},
		{"excel.deadline_kind", data.SheetDeadlineKind, 16, kindText, func(w *writer, t data.TrackedTask) any { return w.words.T("deadline_kind." + t.Deadline.Kind.String()) }},
		{"excel.deadline", data.SheetDeadline, 12, kindDay, func(_ *writer, t data.TrackedTask) any { return t.Deadline.Day }},
		{"excel.state", data.SheetState, 22, kindText, func(w *writer, t data.TrackedTask) any { return w.words.T("task_state." + t.State.String()) }},
		{"excel.percent", data.SheetPercent, 10, kindNumber, func(_ *writer, t data.TrackedTask) any { return t.Percent }},
		{"excel.reported", data.SheetReported, 14, kindDay, func(_ *writer, t data.TrackedTask) any { return t.ReportedDone }},
		{"excel.result", data.SheetResult, 36, kindText, func(_ *writer, t data.TrackedTask) any { return t.Result }},
		{"excel.result_paper", data.SheetResultPaper, 16, kindText, func(_ *writer, t data.TrackedTask) any { return t.ResultPaper }},
		{"excel.late_reason", data.SheetLateReason, 28, kindText, func(_ *writer, t data.TrackedTask) any { return t.LateReason }},
		{head: "excel.standing", width: 26, cell: func(w *writer, t data.TrackedTask) any {
			return w.words.T("standing." + t.Standing(w.tracking.Today).String())
		}},
		{head: "excel.source", width: 30, cell: func(w *writer, t data.TrackedTask) any { return w.source(t) }},
		{head: "excel.carried", width: 10, kind: kindNumber, cell: func(_ *writer, t data.TrackedTask) any { return t.Carried }},
		{head: "excel.extended", width: 10, kind: kindNumber, cell: func(_ *writer, t data.TrackedTask) any { return t.Extended }},
		{head: "excel.last_said", width: 40, cell: func(_ *writer, t data.TrackedTask) any { return t.LastSaid }},
		{"excel.code", "uuid", 38, kindText, func(_ *writer, t data.TrackedTask) any { return t.UUID }},
	}
}

// with names the co-ordinating units, parted by ";".
func (w *writer) with(t data.TrackedTask) string {
	names := make([]string, len(t.With))
	for i, id := range t.With {
		names[i] = w.directory.Unit(id).Name
	}
	return strings.Join(names, "; ")
}

func (w *writer) source(t data.TrackedTask) string {
	if t.Meeting == 0 {
		return ""
	}
	return w.tracking.Meetings[t.Meeting].Reference()
}
