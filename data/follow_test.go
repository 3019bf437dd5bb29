package data

import (
	"errors"
	"testing"
	"time"
)

// TestFollowEveryTransition: from every state to every other. The day done is
// that on which it was first reported so; only what is reported done or done has one.
func TestFollowEveryTransition(t *testing.T) {
	reported, day := Day{2016, time.April, 4}, Day{2016, time.April, 7}
	carries := func(s TaskState) bool { return s == TaskToConfirm || s == TaskDone }
	for _, from := range TaskStates() {
		for _, to := range TaskStates() {
			task := Task{What: "x", State: from, Percent: 40}
			if carries(from) {
				task.ReportedDone = reported
			}
			want := Day{}
			switch {
			case carries(to) && carries(from):
				want = reported
			case carries(to):
				want = day
			}
			e := TaskEvent{Kind: EventMoved, State: to, Percent: 60}
			task.Follow(&e, day)
			percent := 60
			if to == TaskDone {
				percent = 100
			}
			if task.State != to || task.Percent != percent || task.ReportedDone != want || e.ReportedDone != want || e.Day != day {
				t.Errorf("from %s to %s: task %s %d %% %s, event %+v", from, to, task.State, task.Percent, task.ReportedDone, e)
			}
		}
	}
}

func TestFollowWhatAnEventSays(t *testing.T) {
	today, earlier := Day{2016, time.April, 7}, Day{2016, time.April, 4}
	open := Task{State: TaskUnderWay, Percent: 30, Deadline: By(Day{2016, time.April, 8})}
	done := Task{State: TaskDone, Percent: 100, ReportedDone: earlier}
	for _, c := range []struct {
		name  string
		task  Task
		event TaskEvent
		state TaskState
		pct   int
		day   Day
	}{
		{"urging leaves the task", open, TaskEvent{Kind: EventUrged}, TaskUnderWay, 30, Day{}},
		{"a report without a state leaves it", open, TaskEvent{Kind: EventReported, Percent: 80}, TaskUnderWay, 30, Day{}},
		{"done without a state", open, TaskEvent{Kind: EventDone}, TaskDone, 100, today},
		{"reported done on another day", open, TaskEvent{Kind: EventReported, State: TaskToConfirm, ReportedDone: earlier}, TaskToConfirm, 0, earlier},
		{"written up for an earlier day", open, TaskEvent{Kind: EventDone, Day: earlier}, TaskDone, 100, earlier},
		{"reopened", done, TaskEvent{Kind: EventReopened}, TaskUnderWay, 100, Day{}},
		{"reopened and done anew", Task{State: TaskUnderWay}, TaskEvent{Kind: EventDone}, TaskDone, 100, today},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.task.Follow(&c.event, today)
			if c.task.State != c.state || c.task.Percent != c.pct || c.task.ReportedDone != c.day {
				t.Errorf("task %s %d %% %s", c.task.State, c.task.Percent, c.task.ReportedDone)
			}
		})
	}
}

func TestCheckExtension(t *testing.T) {
	task := func(d Deadline, s TaskState) Task { return Task{State: s, Deadline: d} }
	on := func(day int) Day { return Day{2016, time.April, day} }
	good := TaskEvent{Kind: EventExtended, New: By(on(15)), Text: "Chờ ý kiến", ApprovedBy: 1}
	edited := func(edit func(*TaskEvent)) TaskEvent { e := good; edit(&e); return e }
	for _, c := range []struct {
		name          string
		task          Task
		event         TaskEvent
		already, most int
		want          RefusalCode
	}{
		{"later", task(By(on(8)), TaskUnderWay), good, 0, 0, ""},
		{"before the 16th is by the 15th", task(By(on(15)), TaskUnderWay), edited(func(e *TaskEvent) { e.New = Before(on(16)) }), 0, 0, RefusedNotLater},
		{"by the day it had to be before", task(Before(on(15)), TaskUnderWay), good, 0, 0, ""},
		{"earlier", task(By(on(20)), TaskUnderWay), good, 0, 0, RefusedNotLater},
		{"to no day", task(By(on(8)), TaskUnderWay), edited(func(e *TaskEvent) { e.New = Deadline{Kind: DeadlineStanding} }), 0, 0, RefusedNotLater},
		{"a first day for one without", task(Deadline{Kind: DeadlineNone}, TaskNotStarted), good, 0, 0, ""},
		{"no such day", task(By(on(8)), TaskUnderWay), edited(func(e *TaskEvent) { e.New = By(on(31)) }), 0, 0, RefusedDate},
		{"no reason", task(By(on(8)), TaskUnderWay), edited(func(e *TaskEvent) { e.Text = "" }), 0, 0, RefusedReason},
		{"nobody approved", task(By(on(8)), TaskUnderWay), edited(func(e *TaskEvent) { e.ApprovedBy = 0 }), 0, 0, RefusedEmpty},
		{"the last allowed", task(By(on(8)), TaskUnderWay), good, 1, 2, ""},
		{"one too many", task(By(on(8)), TaskUnderWay), good, 2, 2, RefusedExtensions},
		{"done", task(By(on(8)), TaskDone), good, 0, 0, RefusedEnded},
		{"withdrawn", task(By(on(8)), TaskWithdrawn), good, 0, 0, RefusedEnded},
		{"paused", task(By(on(8)), TaskPaused), good, 0, 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.task.CheckExtension(c.event, c.already, c.most)
			if c.want == "" && err != nil || c.want != "" && !errors.Is(err, &Refusal{Code: c.want}) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
