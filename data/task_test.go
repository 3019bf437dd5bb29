package data

import (
	"testing"
	"time"
)

func day(month time.Month, d int) Day { return Day{2016, month, d} }

func TestStanding(t *testing.T) {
	before, by := Before(day(4, 8)), By(day(4, 8))
	cases := []struct {
		name     string
		deadline Deadline
		state    TaskState
		done     Day
		today    Day
		want     Standing
	}{
		{"trước ngày: the eve is in time", before, TaskUnderWay, Day{}, day(4, 7), StandingInTime},
		{"trước ngày: the day itself is late", before, TaskUnderWay, Day{}, day(4, 8), StandingOverdue},
		{"chậm nhất: the day itself is in time", by, TaskUnderWay, Day{}, day(4, 8), StandingInTime},
		{"chậm nhất: the day after is late", by, TaskToConfirm, Day{}, day(4, 9), StandingOverdue},
		{"standing is never late", Deadline{Kind: DeadlineStanding}, TaskNotStarted, Day{}, day(12, 31), StandingUndated},
		{"no deadline is never late", Deadline{Kind: DeadlineNone}, TaskNotStarted, Day{}, day(12, 31), StandingUndated},
		{"done on the eve", before, TaskDone, day(4, 7), day(5, 1), StandingDoneInTime},
		{"done on the day named by trước ngày", before, TaskDone, day(4, 8), day(5, 1), StandingDoneLate},
		{"done without a deadline", Deadline{Kind: DeadlineNone}, TaskDone, day(4, 8), day(5, 1), StandingDoneUndated},
		{"paused past its day", by, TaskPaused, Day{}, day(5, 1), StandingPaused},
		{"withdrawn past its day", by, TaskWithdrawn, Day{}, day(5, 1), StandingWithdrawn},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			task := Task{What: "x", State: c.state, Deadline: c.deadline, ReportedDone: c.done}
			if got := task.Standing(c.today); got != c.want {
				t.Errorf("standing %s, want %s", got, c.want)
			}
		})
	}
}

func TestDeadlineWords(t *testing.T) {
	for want, d := range map[string]Deadline{
		"Trước 08/4/2016": Before(day(4, 8)), "Chậm nhất 30/4/2016": By(day(4, 30)),
		"Thường xuyên": {Kind: DeadlineStanding}, "": {Kind: DeadlineNone},
	} {
		if got := d.Words(); got != want {
			t.Errorf("%v reads %q, want %q", d, got, want)
		}
	}
	if left, ok := (Task{Deadline: Before(day(4, 8))}).DaysLeft(day(4, 6)); !ok || left != 1 {
		t.Errorf("days left before 8/4 on 6/4: %d, %v, want 1", left, ok)
	}
	for _, wrong := range []Deadline{{Kind: DeadlineBefore}, {Kind: DeadlineStanding, Day: day(4, 8)}, {Kind: "soon"}} {
		if wrong.Check() == nil {
			t.Errorf("deadline %v accepted", wrong)
		}
	}
}
