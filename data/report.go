package data

import "strings"

// ReportState is whether a unit has reported.
type ReportState string

// The states of a report.
const (
	ReportNone      ReportState = "not_submitted"
	ReportDraft     ReportState = "draft"
	ReportSubmitted ReportState = "submitted"
)

// String returns the state's code; its words are under "report_state.<code>".
func (s ReportState) String() string { return string(s) }

// ReportStates lists the states in their order.
func ReportStates() []ReportState {
	return []ReportState{ReportNone, ReportDraft, ReportSubmitted}
}

// Report is what a unit or a specialist reports at a briefing. The texts hold
// one point a line.
type Report struct {
	ID           ReportID
	UUID         string
	Meeting      MeetingID
	Order        int
	Unit         UnitID
	Person       PersonID
	Field        string // lĩnh vực
	Results      string
	Shortcomings string
	Causes       string
	Proposals    string
	Plan         string
	State        ReportState
}

// Empty reports whether nothing has been typed into the report's texts.
func (r Report) Empty() bool {
	return strings.TrimSpace(r.Results+r.Shortcomings+r.Causes+r.Proposals+r.Plan) == ""
}

// Clean normalises what was typed and moves an untouched report to draft once
// it holds text, and back when it is emptied.
func (r *Report) Clean() {
	cleanLines(&r.Field)
	cleanTexts(&r.Results, &r.Shortcomings, &r.Causes, &r.Proposals, &r.Plan)
	switch {
	case r.State == ReportNone && !r.Empty():
		r.State = ReportDraft
	case r.State == ReportDraft && r.Empty():
		r.State = ReportNone
	}
}

// Check reports the first field that cannot be kept. A submitted report has
// results (Kết quả) or another text.
func (r Report) Check() error {
	if r.State == ReportSubmitted && r.Empty() {
		return &Refusal{Code: RefusedEmpty, Field: "results"}
	}
	return firstOf(
		known("state", r.State, ReportStates()), atMost("field", r.Field, lineMax),
		atMost("results", r.Results, textMax), atMost("shortcomings", r.Shortcomings, textMax),
		atMost("causes", r.Causes, textMax), atMost("proposals", r.Proposals, textMax), atMost("plan", r.Plan, textMax),
	)
}
