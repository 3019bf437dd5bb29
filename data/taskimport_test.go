package data

import (
	"slices"
	"strings"
	"testing"
)

// sheetOf plans one row laid over a task of a register.
func sheetOf(old Task, columns string, line TaskLine) TaskImport {
	old.UUID, line.UUID, line.Columns = "a", "a", strings.Fields(columns)
	t := Tracking{
		Today: day(4, 12), Tasks: []TrackedTask{{Task: old}},
		Units: []Unit{{ID: 1, Name: "Phòng Tổng hợp"}, {ID: 2, Name: "Phòng Tổng hợp", Retired: true}},
	}
	return PlanTaskImport([]TaskLine{line}, t)[0]
}

// TestASheetKeepsTheDayOfTheReport: what it makes of a task is what the ledger
// could have made of it.
func TestASheetKeepsTheDayOfTheReport(t *testing.T) {
	open := Task{What: "x", State: TaskUnderWay, Percent: 40, Deadline: By(day(4, 8)), Given: day(4, 1)}
	late := open
	late.State, late.Percent, late.ReportedDone, late.LateReason = TaskDone, 100, day(4, 11), "chờ"
	const all = "state percent reported_done late_reason"
	cases := map[string]struct {
		old      Task
		line     TaskLine
		kind     ImportKind
		refusal  RefusalCode
		reported Day
		changes  string
	}{
		"the day of a late end wiped out": {late, TaskLine{State: TaskDone, Percent: 100, LateReason: "chờ"}, ImportRefuse, RefusedEmpty, Day{}, ""},
		"moved to the future":             {late, TaskLine{State: TaskDone, Percent: 100, Reported: day(4, 13), LateReason: "chờ"}, ImportRefuse, RefusedReportDay, Day{}, ""},
		"moved before it was given":       {late, TaskLine{State: TaskDone, Percent: 100, Reported: day(3, 31)}, ImportRefuse, RefusedReportDay, Day{}, ""},
		"its reason wiped out":            {late, TaskLine{State: TaskDone, Percent: 100, Reported: day(4, 11)}, ImportRefuse, RefusedReason, Day{}, ""},
		"put right":                       {late, TaskLine{State: TaskDone, Percent: 100, Reported: day(4, 8), LateReason: "chờ"}, ImportChange, "", day(4, 8), "reported_done"},
		"done, but half of it":            {late, TaskLine{State: TaskDone, Percent: 50, Reported: day(4, 11), LateReason: "chờ"}, ImportSame, "", day(4, 11), ""},
		"goes on":                         {late, TaskLine{State: TaskUnderWay, Percent: 60, Reported: day(4, 11), LateReason: "chờ"}, ImportChange, "", Day{}, "state percent reported_done"},
		"reported today":                  {open, TaskLine{State: TaskToConfirm, Percent: 100}, ImportChange, "", day(4, 12), "state percent reported_done"},
		"reported, but not so called":     {open, TaskLine{State: TaskUnderWay, Percent: 40, Reported: day(4, 5)}, ImportRefuse, RefusedUnknown, Day{}, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			step := sheetOf(c.old, all, c.line)
			if step.Kind != c.kind || strings.Join(step.Changes, " ") != c.changes && c.refusal == "" {
				t.Fatalf("%s, changes %v: %v", step.Kind, step.Changes, step.Refusal)
			}
			if c.refusal != "" {
				if !isRefused(step.Refusal, c.refusal) {
					t.Errorf("refused for %v, want %s", step.Refusal, c.refusal)
				}
				return
			}
			if step.Task.ReportedDone != c.reported {
				t.Errorf("reported on %s", step.Task.ReportedDone)
			}
		})
	}
	withdrawn := open
	withdrawn.State = TaskWithdrawn
	if step := sheetOf(withdrawn, all, TaskLine{State: TaskToConfirm, Percent: 40}); !isRefused(step.Refusal, RefusedEnded) {
		t.Errorf("a withdrawn task was reported done: %+v", step)
	}
}

// TestASheetWithoutTheKindOfDeadline: the day alone does not say that a task may be
// done on it.
func TestASheetWithoutTheKindOfDeadline(t *testing.T) {
	before := Task{What: "x", State: TaskUnderWay, Deadline: Before(day(4, 8)), Given: day(4, 1)}
	if step := sheetOf(before, SheetDeadline, TaskLine{Deadline: By(day(4, 8))}); step.Kind != ImportSame {
		t.Errorf("the same day: %+v", step)
	}
	if step := sheetOf(before, SheetDeadline, TaskLine{Deadline: By(day(4, 9))}); step.Task.Deadline != By(day(4, 9)) {
		t.Errorf("another day: %+v", step)
	}
	standing := before
	standing.Deadline = Deadline{Kind: DeadlineStanding}
	if step := sheetOf(standing, SheetDeadline, TaskLine{Deadline: Deadline{Kind: DeadlineNone}}); step.Kind != ImportSame {
		t.Errorf("a standing task: %+v", step)
	}
	if step := sheetOf(before, SheetDeadline+" "+SheetDeadlineKind, TaskLine{Deadline: By(day(4, 8))}); !slices.Equal(step.Changes, []string{SheetDeadline}) {
		t.Errorf("with its kind: %+v", step)
	}
}

// TestASheetNamesUnitsThatShareAName as it found them.
func TestASheetNamesUnitsThatShareAName(t *testing.T) {
	with := Task{What: "x", State: TaskUnderWay, With: []UnitID{2}, Lead: Party{Unit: 1}, Deadline: Deadline{Kind: DeadlineNone}}
	line := TaskLine{Lead: "Phòng Tổng hợp", With: []string{"Phòng Tổng hợp"}}
	if step := sheetOf(with, "lead with", line); step.Kind != ImportSame {
		t.Errorf("as it was: %v %+v", step.Refusal, step)
	}
}
