package data

import (
	"reflect"
	"testing"
)

func ids(t Tracking) []TaskID {
	list := []TaskID{}
	for _, task := range t.Tasks {
		list = append(list, task.ID)
	}
	return list
}

func TestWhatMustBeUrged(t *testing.T) {
	today := Day{Year: 2026, Month: 4, Day: 10}
	cases := []struct {
		name string
		task Task
		want bool
	}{
		{"late", Task{State: TaskUnderWay, Deadline: By(today.AddDays(-1))}, true},
		{"late by 'trước ngày'", Task{State: TaskNotStarted, Deadline: Before(today)}, true},
		{"due today", Task{State: TaskNotStarted, Deadline: By(today)}, true},
		{"due in seven days", Task{State: TaskNotStarted, Deadline: By(today.AddDays(7))}, true},
		{"due in eight days", Task{State: TaskNotStarted, Deadline: By(today.AddDays(8))}, false},
		{"reported done", Task{State: TaskToConfirm, Deadline: By(today.AddDays(-1))}, false},
		{"done", Task{State: TaskDone, Deadline: By(today.AddDays(-1))}, false},
		{"paused", Task{State: TaskPaused, Deadline: By(today.AddDays(-1))}, false},
		{"standing", Task{State: TaskUnderWay, Deadline: Deadline{Kind: DeadlineStanding}}, false},
		{"without deadline", Task{State: TaskUnderWay, Deadline: Deadline{Kind: DeadlineNone}}, false},
	}
	for _, c := range cases {
		if got := c.task.Pressing(today, 7); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestWhoAnswersForATask(t *testing.T) {
	due := By(Day{Year: 2026, Month: 4, Day: 10})
	list := Tracking{
		Units:  []Unit{{ID: 1}, {ID: 2, Parent: 1}, {ID: 3}, {ID: 4, Parent: 2}},
		People: []Person{{ID: 7, Unit: 3}, {ID: 8, Unit: 4}},
		Tasks: []TrackedTask{
			{Task: Task{ID: 1, Lead: Party{Unit: 1}, Deadline: Deadline{Kind: DeadlineNone}}},
			{Task: Task{ID: 2, Lead: Party{Unit: 4}, Deadline: due}},
			{Task: Task{ID: 3, Lead: Party{AllUnits: true}, Deadline: Before(due.Day)}},
			{Task: Task{ID: 4, Lead: Party{Unit: 3}, Person: 7, With: []UnitID{1}, Deadline: due}},
			{Task: Task{ID: 5, Lead: Party{Person: 8}, Deadline: By(due.Day.AddDays(-5))}},
			{Task: Task{ID: 6, Lead: Party{Text: "Sở Y tế"}, Person: 8, Deadline: due}},
			{Task: Task{ID: 7, Deadline: due}},
		},
	}
	cases := []struct {
		name string
		by   Party
		want []TaskID
	}{
		{"a unit with its parts and people, by day", Party{Unit: 1}, []TaskID{5, 3, 2, 1}},
		{"a unit without parts", Party{Unit: 3}, []TaskID{3, 4}},
		{"a person", Party{Person: 8}, []TaskID{5, 6}},
		{"all units", Party{AllUnits: true}, []TaskID{3}},
		{"words", Party{Text: "Sở Y tế"}, []TaskID{6}},
		{"nobody", Party{}, []TaskID{7}},
	}
	if got := ids(list.ByDue()); !reflect.DeepEqual(got, []TaskID{5, 3, 2, 4, 6, 7, 1}) {
		t.Errorf("by day: %v", got)
	}
	for _, c := range cases {
		if got := ids(list.AnsweredBy(c.by)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
