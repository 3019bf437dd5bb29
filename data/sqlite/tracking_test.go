package sqlite_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// TestTrackingAddsUpTheLedger: what a list says of a task follows from its lines.
func TestTrackingAddsUpTheLedger(t *testing.T) {
	r := create(t)
	unit := must(r.SaveUnit(t.Context(), data.Unit{Name: "Phòng Tổng hợp"}))
	m := must(r.NewMeeting(t.Context(), data.KindMonthly, on(3, 1)))
	said := must(r.SaveConclusion(t.Context(), data.Conclusion{Meeting: m.ID, Text: "Rà soát quy trình."}))
	first := data.By(on(3, 15))
	task := must(r.SaveTask(t.Context(), data.Task{
		What: "Rà soát quy trình", Lead: data.Party{Unit: unit.ID}, Meeting: m.ID, Conclusion: said.ID, Deadline: first, Given: on(3, 1),
	}))
	add := func(e data.TaskEvent) {
		t.Helper()
		e.Task = task.ID
		must(r.AddTaskEvent(t.Context(), e))
	}
	add(data.TaskEvent{Kind: data.EventReported, Day: on(3, 7), Text: "Đang lấy ý kiến"})
	head := must(r.SavePerson(t.Context(), data.Person{Name: "Lãnh đạo A", Rank: data.RankHead})).ID
	add(data.TaskEvent{Kind: data.EventExtended, Day: on(3, 14), New: data.By(on(3, 31)), Text: "Chờ ý kiến", ApprovedBy: head})
	add(data.TaskEvent{Kind: data.EventExtended, Day: on(3, 30), New: data.By(on(4, 30)), Text: "Chờ ý kiến", ApprovedBy: head})
	add(data.TaskEvent{Kind: data.EventCarried, Day: on(4, 1), Meeting: m.ID, Text: "Đã xong dự thảo"})
	add(data.TaskEvent{Kind: data.EventUrged, Day: on(4, 4), Text: "Phiếu nhắc việc"})

	tracking := must(r.Tracking(t.Context(), sqlite.TaskFilter{Unit: unit.ID, OpenOnly: true}))
	if len(tracking.Tasks) != 1 {
		t.Fatalf("%d tasks", len(tracking.Tasks))
	}
	got := tracking.Tasks[0]
	want := data.TrackedTask{
		Task: got.Task, Carried: 1, Extended: 2, Urged: 1, FirstDeadline: first,
		LastSaid: "Đã xong dự thảo", SaidOn: on(4, 1), ConclusionOrder: 1,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got.Deadline != data.By(on(4, 30)) || tracking.Meetings[m.ID].ID != m.ID || len(tracking.Units) != 1 {
		t.Errorf("deadline %v, meetings %v, units %v", got.Deadline, tracking.Meetings, tracking.Units)
	}
	brief := must(r.Tracking(t.Context(), sqlite.TaskFilter{Brief: true})).Tasks[0]
	if brief.Carried != 1 || brief.Extended != 2 || brief.LastSaid != "" || brief.What != got.What {
		t.Errorf("in brief %+v", brief)
	}
	if quiet := got.QuietDays(on(4, 11)); quiet != 10 {
		t.Errorf("quiet for %d days, want 10", quiet)
	}
}

// TestAUnitHasTheTasksOfItsParts: what a part of it, one of its people or all
// units are to do is among the tasks of a unit, as in the letters that urge it.
func TestAUnitHasTheTasksOfItsParts(t *testing.T) {
	r := create(t)
	unit := must(r.SaveUnit(t.Context(), data.Unit{Name: "Phòng Hành chính - Tổ chức"}))
	part := must(r.SaveUnit(t.Context(), data.Unit{Name: "Bộ phận một cửa", Parent: unit.ID}))
	other := must(r.SaveUnit(t.Context(), data.Unit{Name: "Phòng Tổng hợp"}))
	person := must(r.SavePerson(t.Context(), data.Person{Name: "Chuyên viên A", Unit: part.ID}))
	for what, task := range map[string]data.Task{
		"of the unit": {Lead: data.Party{Unit: unit.ID}}, "of its part": {Lead: data.Party{Unit: part.ID}},
		"of its person": {Lead: data.Party{Person: person.ID}}, "of all": {Lead: data.Party{AllUnits: true}},
		"of another": {Lead: data.Party{Unit: other.ID}}, "of nobody": {},
		"with its part": {Lead: data.Party{Unit: other.ID}, With: []data.UnitID{part.ID}},
	} {
		task.What = what
		must(r.SaveTask(t.Context(), task))
	}
	for unit, want := range map[data.UnitID]string{
		unit.ID:  "of all, of its part, of its person, of the unit, with its part",
		part.ID:  "of all, of its part, of its person, with its part",
		other.ID: "of all, of another, with its part",
	} {
		var got []string
		for _, task := range must(r.Tasks(t.Context(), sqlite.TaskFilter{Unit: unit})) {
			got = append(got, task.What)
		}
		slices.Sort(got)
		if strings.Join(got, ", ") != want {
			t.Errorf("unit %d has %q, want %q", unit, got, want)
		}
	}
}

// TestTasksByStandingAndPerson: the filters choose what their names say.
func TestTasksByStandingAndPerson(t *testing.T) {
	r := create(t)
	a := must(r.SavePerson(t.Context(), data.Person{Name: "Chuyên viên A"}))
	late := data.By(r.Today().AddDays(-1))
	must(r.SaveTask(t.Context(), data.Task{What: "muộn", Person: a.ID, Deadline: late, Given: r.Today().AddDays(-9)}))
	must(r.SaveTask(t.Context(), data.Task{What: "kịp", Deadline: data.By(r.Today()), Given: r.Today()}))
	cases := map[string]sqlite.TaskFilter{
		"muộn": {Standings: []data.Standing{data.StandingOverdue}},
		"kịp":  {GivenFrom: r.Today()},
	}
	for want, f := range cases {
		if got := must(r.Tasks(t.Context(), f)); len(got) != 1 || got[0].What != want {
			t.Errorf("%+v chose %+v", f, got)
		}
	}
	for _, f := range []sqlite.TaskFilter{{Person: a.ID}, {GivenTo: r.Today().AddDays(-9)}, {IDs: []data.TaskID{1}}} {
		if got := must(r.Tasks(t.Context(), f)); len(got) != 1 || got[0].What != "muộn" {
			t.Errorf("%+v chose %+v", f, got)
		}
	}
	if got := must(r.Tasks(t.Context(), sqlite.TaskFilter{States: []data.TaskState{data.TaskDone}})); len(got) != 0 {
		t.Errorf("done: %+v", got)
	}
}

// TestTasksWithoutThoseDoneLongAgo: what is open or paused stays, whatever day its
// report was.
func TestTasksWithoutThoseDoneLongAgo(t *testing.T) {
	r := create(t)
	for what, task := range map[string]data.Task{
		"long ago": {State: data.TaskDone, ReportedDone: on(1, 31)}, "that day": {State: data.TaskDone, ReportedDone: on(2, 1)},
		"to confirm": {State: data.TaskToConfirm, ReportedDone: on(1, 1)}, "paused": {State: data.TaskPaused},
	} {
		task.What = what
		must(r.SaveTask(t.Context(), task))
	}
	var got []string
	for _, task := range must(r.Tracking(t.Context(), sqlite.TaskFilter{NoDoneBefore: on(2, 1)})).Tasks {
		got = append(got, task.What)
	}
	if slices.Sort(got); !slices.Equal(got, []string{"paused", "that day", "to confirm"}) {
		t.Errorf("chose %v", got)
	}
}

func on(month time.Month, day int) data.Day { return data.Day{Year: 2016, Month: month, Day: day} }

// TestCompleteTask: the day it was reported done counts, not the day on which
// that was confirmed; it is one step of undo.
func TestCompleteTask(t *testing.T) {
	r := create(t)
	task := must(r.SaveTask(t.Context(), data.Task{What: "x", Deadline: data.By(on(4, 1)), Given: on(3, 1)}))
	must(r.AddTaskEvent(t.Context(), data.TaskEvent{
		Task: task.ID, Kind: data.EventReported, Day: on(3, 31), Text: "Đã xong", State: data.TaskToConfirm, Percent: 100,
	}))
	done := must(r.CompleteTask(t.Context(), data.Completion{Task: task.ID, Result: "Đã ban hành", Paper: "12/BC-VP"}))
	if done.ReportedDone != on(3, 31) || done.Standing(on(5, 1)) != data.StandingDoneInTime {
		t.Errorf("done %+v", done)
	}
	if stored := must(r.Task(t.Context(), task.ID)); !reflect.DeepEqual(stored, done) {
		t.Errorf("stored %+v, want %+v", stored, done)
	}
	events := must(r.TaskEvents(t.Context(), task.ID))
	if last := events[len(events)-1]; last.Kind != data.EventDone || last.ReportedDone != on(3, 31) || last.Text != "Đã ban hành" {
		t.Errorf("the ledger ends with %+v", last)
	}
	must(r.Undo(t.Context()))
	if back := must(r.Task(t.Context(), task.ID)); back.State != data.TaskToConfirm || back.Result != "" {
		t.Errorf("undone to %+v", back)
	}
	if again := must(r.TaskEvents(t.Context(), task.ID)); len(again) != len(events)-1 {
		t.Errorf("%d lines after undoing, want %d", len(again), len(events)-1)
	}
}

// TestImportTasksIsOneStep: a sheet's rows are taken together, and taken back together.
func TestImportTasksIsOneStep(t *testing.T) {
	r := create(t)
	old := must(r.SaveTask(t.Context(), data.Task{What: "cũ", Given: on(3, 1)}))
	changed := old
	changed.State, changed.Percent = data.TaskUnderWay, 50
	plan := []data.TaskImport{
		{Row: 2, Kind: data.ImportChange, Task: changed},
		{Row: 3, Kind: data.ImportAdd, Task: data.Task{What: "mới", State: data.TaskNotStarted, Given: on(3, 1), Deadline: data.Deadline{Kind: data.DeadlineNone}}},
		{Row: 4, Kind: data.ImportRefuse, Task: data.Task{What: "không"}},
		{Row: 5, Kind: data.ImportSame, Task: old},
	}
	added, edited, err := r.ImportTasks(t.Context(), plan)
	if err != nil || added != 1 || edited != 1 {
		t.Fatalf("%d added, %d changed, %v", added, edited, err)
	}
	if tasks := must(r.Tasks(t.Context(), sqlite.TaskFilter{})); len(tasks) != 2 {
		t.Errorf("%d tasks", len(tasks))
	}
	if events := must(r.TaskEvents(t.Context(), old.ID)); len(events) != 2 || events[1].Kind != data.EventMoved || events[1].Percent != 50 {
		t.Errorf("the ledger reads %+v", events)
	}
	must(r.Undo(t.Context()))
	if tasks := must(r.Tasks(t.Context(), sqlite.TaskFilter{})); len(tasks) != 1 || tasks[0].Percent != 0 {
		t.Errorf("undone to %+v", tasks)
	}
	broken := plan[1]
	broken.Task.What = ""
	if _, _, err := r.ImportTasks(t.Context(), []data.TaskImport{plan[0], broken}); err == nil {
		t.Error("an impossible task was taken")
	}
	if task := must(r.Task(t.Context(), old.ID)); task.Percent != 0 {
		t.Error("part of a refused sheet was kept")
	}
}
