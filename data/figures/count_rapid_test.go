package figures

import (
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
)

func anyDay(t *rapid.T, label string) data.Day {
	return data.Day{Year: 2016, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 500).Draw(t, label))
}

func anyTask(t *rapid.T, id int) data.Task {
	task := data.Task{
		ID: data.TaskID(id), State: rapid.SampledFrom(data.TaskStates()).Draw(t, "state"),
		Person: data.PersonID(rapid.IntRange(0, 4).Draw(t, "person")),
		Field:  rapid.SampledFrom([]string{"", "Kinh tế", "kinh tế", "Nội chính"}).Draw(t, "field"),
	}
	task.Lead.Unit = data.UnitID(rapid.IntRange(0, 4).Draw(t, "unit"))
	task.Lead.AllUnits = task.Lead.Unit == 0 && rapid.Bool().Draw(t, "all")
	if rapid.IntRange(0, 9).Draw(t, "dated") > 0 {
		task.Given = anyDay(t, "given")
	}
	switch kind := rapid.SampledFrom([]data.DeadlineKind{data.DeadlineNone, data.DeadlineStanding, data.DeadlineBefore, data.DeadlineBy}).Draw(t, "kind"); kind {
	case data.DeadlineBefore, data.DeadlineBy:
		task.Deadline = data.Deadline{Kind: kind, Day: anyDay(t, "deadline")}
	default:
		task.Deadline = data.Deadline{Kind: kind}
	}
	if task.State == data.TaskDone || task.State == data.TaskToConfirm {
		task.ReportedDone = anyDay(t, "reported")
	}
	return task
}

func anySource(t *rapid.T) Source {
	s := Source{Extensions: map[data.TaskID]int{}, Units: []data.Unit{{ID: 1, Name: "Một"}, {ID: 2, Name: "Hai"}, {ID: 3, Name: "Ba"}}}
	for id := range rapid.IntRange(0, 60).Draw(t, "tasks") {
		s.Tasks = append(s.Tasks, anyTask(t, id+1))
		if n := rapid.IntRange(-3, 3).Draw(t, "extended"); n > 0 {
			s.Extensions[data.TaskID(id+1)] = n
		}
	}
	return s
}

// Whatever the tasks: each one of the period is in one row, under one standing,
// and every way of counting comes to the same total.
func TestEveryTaskIsCountedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, today := anySource(t), anyDay(t, "today")
		ask := Ask{Today: today}
		if rapid.Bool().Draw(t, "bounded") {
			ask.From = anyDay(t, "from")
			ask.To = ask.From.AddDays(rapid.IntRange(0, 400).Draw(t, "days"))
		}
		standings := map[data.Standing]int{}
		assigned := 0
		for _, task := range s.Tasks {
			if ask.covers(task.Given) {
				assigned++
				standings[task.Standing(today)]++
			}
		}
		for _, ask.By = range Bys() {
			table, err := Count(s, ask)
			if err != nil {
				t.Fatal(err)
			}
			rows := 0
			for _, row := range table.Rows {
				rows += len(row.Assigned)
			}
			if rows != assigned || len(table.Total.Assigned) != assigned {
				t.Fatalf("by %s: %d tasks in the rows, %d altogether, want %d", ask.By, rows, len(table.Total.Assigned), assigned)
			}
			for _, standing := range data.Standings() {
				if table.Total.Number(standing) != standings[standing] {
					t.Fatalf("by %s: %d are %s, want %d", ask.By, table.Total.Number(standing), standing, standings[standing])
				}
			}
		}
	})
}

// What is overdue at the end of a month that ends today is what stands overdue today.
func TestOverdueAtTheEndIsTheStanding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		task, today := anyTask(t, 1), anyDay(t, "today")
		if task.Given.After(today) || task.State == data.TaskDone && task.ReportedDone.After(today) {
			t.Skip("not yet")
		}
		c := courseOf(task)
		if got, want := c.overdueOn(ordinal(today)), task.Standing(today) == data.StandingOverdue; got != want {
			t.Fatalf("%+v on %s: overdue %v, standing %s", task, today, got, task.Standing(today))
		}
	})
}

// BenchmarkCountMonths counts the hundred thousand tasks of ten years by month.
func BenchmarkCountMonths(b *testing.B) {
	var s Source
	first := data.Day{Year: 2016, Month: 1, Day: 1}
	for n := range 100_000 {
		given := first.AddDays(n % 3650)
		s.Tasks = append(s.Tasks, data.Task{
			ID: data.TaskID(n + 1), Given: given, Deadline: data.By(given.AddDays(n % 60)), State: data.TaskDone, ReportedDone: given.AddDays(n % 50),
		})
	}
	for b.Loop() {
		if _, err := Count(s, Ask{By: ByMonth, Today: first.AddDays(3650)}); err != nil {
			b.Fatal(err)
		}
	}
}
