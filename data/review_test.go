package data

import (
	"testing"
	"time"
)

func TestReviewStatesWhatWasFixed(t *testing.T) {
	on := func(day int) Day { return Day{2016, time.July, day} }
	line := ReviewLine{
		Event: TaskEvent{Kind: EventCarried, State: TaskUnderWay, Percent: 30, New: By(on(5))},
		Task:  TrackedTask{Task: Task{State: TaskDone, Percent: 100, ReportedDone: on(20), Deadline: By(on(30))}},
	}
	if got := line.Standing(on(10)); got != StandingDoneInTime {
		t.Errorf("before the session is over it follows the task: %s", got)
	}
	line.Over = true
	if got := line.Standing(on(10)); got != StandingOverdue || line.Stated().Percent != 30 {
		t.Errorf("once it is over it stands: %s, %+v", got, line.Stated())
	}
}

func TestSortReview(t *testing.T) {
	on := func(day int) Day { return Day{2016, time.July, day} }
	line := func(id TaskID, d Deadline, s TaskState, given Day) ReviewLine {
		return ReviewLine{Task: TrackedTask{Task: Task{ID: id, Deadline: d, State: s, Given: given}}}
	}
	lines := []ReviewLine{
		line(1, By(on(20)), TaskDone, on(1)),
		line(2, Deadline{Kind: DeadlineStanding}, TaskUnderWay, on(1)),
		line(3, By(on(20)), TaskUnderWay, on(1)),
		line(4, By(on(9)), TaskUnderWay, on(1)),
		line(5, Before(on(9)), TaskUnderWay, on(1)),
		line(6, By(on(15)), TaskUnderWay, on(1)),
		line(7, Deadline{Kind: DeadlineNone}, TaskNotStarted, Day{2016, time.April, 1}),
	}
	SortReview(lines, on(10))
	want := []TaskID{5, 4, 6, 3, 7, 2, 1}
	for i, l := range lines {
		if l.Task.ID != want[i] {
			t.Fatalf("place %d has task %d, want %v", i+1, l.Task.ID, want)
		}
	}
}

func TestReviewDay(t *testing.T) {
	day, before, after := Day{2016, time.July, 1}, Day{2016, time.June, 28}, Day{2016, time.July, 4}
	for _, c := range []struct {
		m           Meeting
		today, want Day
	}{
		{Meeting{Day: day, State: StatePreparing}, before, before},
		{Meeting{Day: day, State: StateDrafting}, after, day},
		{Meeting{Day: day, State: StateSigned}, after, day},
		{Meeting{State: StatePreparing}, after, after},
	} {
		if got := c.m.ReviewDay(c.today); got != c.want {
			t.Errorf("%+v on %s: %s, want %s", c.m, c.today, got, c.want)
		}
	}
}

func TestDraft(t *testing.T) {
	m := Meeting{ID: 4, State: StateDrafting}
	for _, c := range []struct {
		e    TaskEvent
		m    Meeting
		want bool
	}{
		{TaskEvent{Kind: EventCarried, Meeting: 4}, m, true},
		{TaskEvent{Kind: EventAssigned, Meeting: 4}, m, true},
		{TaskEvent{Kind: EventReported, Meeting: 4}, m, false},
		{TaskEvent{Kind: EventCarried, Meeting: 5}, m, false},
		{TaskEvent{Kind: EventCarried, Meeting: 4}, Meeting{ID: 4, State: StateSigned}, false},
		{TaskEvent{Kind: EventCarried}, Meeting{}, false},
	} {
		if got := c.e.Draft(c.m); got != c.want {
			t.Errorf("%+v at %s: %v", c.e, c.m.State, got)
		}
	}
}
