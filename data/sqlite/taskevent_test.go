package sqlite_test

import (
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// TestWhatWasSaidLast goes by the day it was said: the line of a review is made
// with its briefing, and written in after reports that came in between.
func TestWhatWasSaidLast(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	id := f.tasks[1].ID
	must(f.AddTaskEvent(ctx, data.TaskEvent{Task: id, Kind: data.EventReported, Day: april(4), Text: "Đang lấy ý kiến"}))
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Nay đã có dự thảo"}))
	must(f.AddTaskEvent(ctx, data.TaskEvent{Task: id, Kind: data.EventReported, Day: april(2), Text: "Ghi bổ sung"}))
	task := must(f.Tracking(ctx, sqlite.TaskFilter{IDs: []data.TaskID{id}})).Tasks[0]
	if task.LastSaid != "Nay đã có dự thảo" || task.SaidOn != july(1) {
		t.Errorf("said last %q on %s", task.LastSaid, task.SaidOn)
	}
	q := sqlite.OutlookQuery{Today: july(20), QuietDays: 30}
	before := must(f.Outlook(ctx, q)).Total().Quiet
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id}))
	if after := must(f.Outlook(ctx, q)).Total().Quiet; before != 2 || after != 3 {
		t.Errorf("%d tasks quiet, %d once the review says nothing", before, after)
	}
}

// TestTheFirstDeadlineIsThatOfTheFirstExtension, whatever day is written on it.
func TestTheFirstDeadlineIsThatOfTheFirstExtension(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	id := f.tasks[2].ID
	for _, e := range []data.TaskEvent{{Day: april(3), New: data.By(april(25))}, {Day: april(2), New: data.By(april(30))}} {
		e.Task, e.Kind, e.Text, e.ApprovedBy = id, data.EventExtended, "Chờ ý kiến", f.people[0].ID
		must(f.AddTaskEvent(ctx, e))
	}
	first := data.By(april(20))
	if got := f.line(t, id).Task; got.FirstDeadline != first || got.Extended != 2 {
		t.Errorf("the review has %+v first, %d extensions", got.FirstDeadline, got.Extended)
	}
	if got := must(f.Tracking(ctx, sqlite.TaskFilter{IDs: []data.TaskID{id}})).Tasks[0]; got.FirstDeadline != first {
		t.Errorf("the list has %+v first", got.FirstDeadline)
	}
}

// TestReportedDoneOnADayThatCannotBe: such a task could never be confirmed.
func TestReportedDoneOnADayThatCannotBe(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	id := f.tasks[1].ID
	before := dump(t, f.Path())
	report := func(e data.TaskEvent) error {
		e.Task, e.Kind, e.State, e.Percent = id, data.EventReported, data.TaskToConfirm, 100
		_, err := f.AddTaskEvent(ctx, e)
		return err
	}
	refused(t, report(data.TaskEvent{Day: april(2)}), data.RefusedReportDay)
	refused(t, report(data.TaskEvent{ReportedDone: april(2)}), data.RefusedReportDay)
	refused(t, report(data.TaskEvent{Day: firstOfApril.AddDays(-1)}), data.RefusedReportDay)
	same(t, dump(t, f.Path()), before)
	must(f.AddTaskEvent(ctx, data.TaskEvent{Task: id, Kind: data.EventMoved, State: data.TaskWithdrawn}))
	refused(t, report(data.TaskEvent{}), data.RefusedEnded)
	must(f.AddTaskEvent(ctx, data.TaskEvent{Task: id, Kind: data.EventReopened}))
	check(t, report(data.TaskEvent{}))
}
