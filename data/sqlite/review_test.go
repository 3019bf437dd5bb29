package sqlite_test

import (
	"context"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// followed is an office whose signed briefing of quarter I gave three tasks, one
// of them undated, and whose briefing of quarter II is prepared.
type followed struct {
	*office
	next  data.Meeting
	tasks []data.Task
}

func april(day int) data.Day { return data.Day{Year: 2016, Month: time.April, Day: day} }
func july(day int) data.Day  { return data.Day{Year: 2016, Month: time.July, Day: day} }

func follows(t *testing.T) *followed {
	t.Helper()
	f := &followed{office: settled(t)}
	must(f.SaveTask(t.Context(), data.Task{
		Meeting: f.meeting.ID, What: "Trình kế hoạch", Lead: data.Party{Unit: f.units[1].ID}, Deadline: data.By(april(20)),
	}))
	f.tasks = f.dossier(t).Tasks
	f.sign(t)
	f.next = must(f.NextMeeting(t.Context(), f.meeting.ID, data.Day{}))
	return f
}

func (f *followed) review(t *testing.T) []data.ReviewLine {
	t.Helper()
	return must(f.Dossier(context.Background(), f.next.ID)).Review
}

func (f *followed) line(t *testing.T, id data.TaskID) data.ReviewLine {
	t.Helper()
	for _, l := range f.review(t) {
		if l.Task.ID == id {
			return l
		}
	}
	t.Fatalf("task %d is not reviewed", id)
	return data.ReviewLine{}
}

func TestNextMeetingIsMadeInOneStep(t *testing.T) {
	f := follows(t)
	d := must(f.Dossier(t.Context(), f.next.ID))
	if d.Meeting.Day != july(1) || d.Meeting.Previous != f.meeting.ID || d.Meeting.Chair != f.meeting.Chair || d.Meeting.Place != f.meeting.Place {
		t.Errorf("the next briefing is %+v", d.Meeting)
	}
	if len(d.Attendance) != 3 || len(d.Reports) != 2 {
		t.Errorf("%d on the roster, %d report forms", len(d.Attendance), len(d.Reports))
	}
	var titles []string
	for _, a := range d.Agenda {
		titles = append(titles, a.Title)
	}
	want := []string{data.ApprovalTitle, data.ReviewTitle, "Đánh giá quý II", "Nhiệm vụ tháng 4"}
	same(t, titles, want)
	var reviewed []data.TaskID
	for _, l := range d.Review {
		reviewed = append(reviewed, l.Task.ID)
		if l.Source.ID != f.meeting.ID || l.Event.Text != "" || l.Fixed || l.Event.Day != july(1) {
			t.Errorf("line %+v", l)
		}
	}
	same(t, reviewed, []data.TaskID{f.tasks[1].ID, f.tasks[2].ID, f.tasks[0].ID})
	if d.Review[0].Task.ConclusionOrder != 2 {
		t.Errorf("it comes from conclusion %d", d.Review[0].Task.ConclusionOrder)
	}
	for _, l := range d.Review {
		if d.PartyWords(l.Task.Lead) == "" {
			t.Errorf("the lead of %q is not in the dossier", l.Task.What)
		}
	}
	_, err := f.NextMeeting(t.Context(), f.meeting.ID, data.Day{})
	refused(t, err, data.RefusedFollowed)
	before := dump(t, f.Path())
	must(f.NextMeeting(t.Context(), 0, july(8)))
	if _, err := f.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	same(t, dump(t, f.Path()), before)
	_, err = f.NextMeeting(t.Context(), f.next.ID, april(1))
	refused(t, err, data.RefusedBeforeLast)
	sound(t, f.Register)
}

func TestNextMeetingOfAnEmptyRegister(t *testing.T) {
	r := create(t)
	m := must(r.NextMeeting(t.Context(), 0, data.Day{}))
	if m.Kind != data.KindWeekly || m.Day != firstOfApril || m.Previous != 0 {
		t.Errorf("the first briefing is %+v", m)
	}
}

func TestNextMeetingGoesByTheOfficesCalendar(t *testing.T) {
	f := settled(t)
	check(t, f.SaveCalendar(t.Context(), data.Calendar{Off: []data.DayOff{{Day: july(1)}}}))
	if m := must(f.NextMeeting(t.Context(), 0, data.Day{})); m.Day != july(4) {
		t.Errorf("with Friday off it is on %s", m.Day)
	}
}

func TestSaveReviewKeepsWhatWasSaidAndMovesTheTask(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	id := f.tasks[1].ID
	said := must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Đã có dự thảo"}))
	if said.Text != "Đã có dự thảo" || said.State != data.TaskNotStarted {
		t.Errorf("line %+v", said)
	}
	typed := sqlite.WithVisit(ctx, "a")
	must(f.SaveReview(typed, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Đã xong", State: data.TaskToConfirm, Percent: 100}))
	must(f.SaveReview(typed, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Đã xong, đề nghị xác nhận"}))
	task := must(f.Task(ctx, id))
	if task.State != data.TaskToConfirm || task.ReportedDone != firstOfApril {
		t.Errorf("task %+v: reported today, the briefing lies ahead", task)
	}
	if l := f.line(t, id); l.Event.Text != "Đã xong, đề nghị xác nhận" || l.Event.State != data.TaskToConfirm || l.Event.ReportedDone != firstOfApril {
		t.Errorf("line %+v", l.Event)
	}
	if _, err := f.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if l := f.line(t, id); l.Event.Text != "Đã có dự thảo" || l.Task.State != data.TaskNotStarted {
		t.Errorf("undone: %+v", l)
	}
	_, err := f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: 99, Text: "x"})
	refused(t, err, data.RefusedMissing)
	_, err = f.AddTaskEvent(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Kind: data.EventCarried})
	refused(t, err, data.RefusedDuplicate)
	_, err = f.AddTaskEvent(ctx, data.TaskEvent{Meeting: f.meeting.ID, Task: id, Kind: data.EventCarried})
	refused(t, err, data.RefusedLocked)
	tracking := must(f.Tracking(ctx, sqlite.TaskFilter{IDs: []data.TaskID{id}}))
	if tracking.Tasks[0].Carried != 1 || tracking.Tasks[0].LastSaid != "Đã có dự thảo" {
		t.Errorf("tracked %+v", tracking.Tasks[0])
	}
	sound(t, f.Register)
}

// TestALateEndInAReviewNeedsItsReason: as everywhere else a task comes to its end.
func TestALateEndInAReviewNeedsItsReason(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	late := must(f.SaveTask(ctx, data.Task{What: "Gửi danh mục", Given: april(1), Deadline: data.Before(april(1))}))
	must(f.AddTaskEvent(ctx, data.TaskEvent{Meeting: f.next.ID, Task: late.ID, Kind: data.EventCarried}))
	done := data.TaskEvent{Meeting: f.next.ID, Task: late.ID, Text: "Xong", State: data.TaskDone, Percent: 100}
	_, err := f.SaveReview(ctx, done)
	refused(t, err, data.RefusedReason)
	if task := must(f.Task(ctx, late.ID)); task.State != data.TaskNotStarted {
		t.Errorf("refused, and yet %s", task.State)
	}
	must(f.SaveLateReview(ctx, done, "Chờ số liệu\r\n"))
	task := must(f.Task(ctx, late.ID))
	if task.State != data.TaskDone || task.LateReason != "Chờ số liệu\n" || task.ReportedDone != april(1) {
		t.Errorf("done as %+v", task)
	}
	must(f.SaveLateReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: late.ID, Text: "Xong"}, "Chờ số liệu của các phòng"))
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: late.ID, Text: "Xong cả"}))
	if task := must(f.Task(ctx, late.ID)); task.LateReason != "Chờ số liệu của các phòng" {
		t.Errorf("the reason is %q", task.LateReason)
	}
	sound(t, f.Register)
}

func TestReviewShowsWhatWasSaidBefore(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	id := f.tasks[1].ID
	must(f.AddTaskEvent(ctx, data.TaskEvent{Task: id, Kind: data.EventReported, Day: april(4), Text: "Đang lấy ý kiến"}))
	must(f.AddTaskEvent(ctx, data.TaskEvent{Task: id, Kind: data.EventReported, Day: july(9), Text: "Sau cuộc họp"}))
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Nay đã có dự thảo"}))
	l := f.line(t, id)
	if l.Task.LastSaid != "Đang lấy ý kiến" || l.Task.SaidOn != april(4) || l.Task.Carried != 0 {
		t.Errorf("before it was said %q on %s, carried %d", l.Task.LastSaid, l.Task.SaidOn, l.Task.Carried)
	}
}

func TestRefreshReviewFollowsTheTasks(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	done, said, given := f.tasks[0].ID, f.tasks[1].ID, data.TaskID(0)
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: said, Text: "Xong", State: data.TaskDone}))
	before := must(f.Task(ctx, said))
	if before.State != data.TaskDone {
		t.Fatalf("task %+v", before)
	}
	must(f.CompleteTask(ctx, data.Completion{Task: done, LateReason: "x"}))
	given = must(f.SaveTask(ctx, data.Task{What: "Giao ngoài cuộc họp"})).ID
	must(f.SaveTask(ctx, data.Task{What: "Của chính kỳ này", Meeting: f.next.ID}))
	must(f.SaveTask(ctx, data.Task{What: "Giao sau cuộc họp", Given: july(2)}))
	label, _ := f.UndoLabel()
	if changed := must(f.RefreshReview(ctx, f.next.ID)); !changed {
		t.Error("nothing was refreshed")
	}
	if changed := must(f.RefreshReview(ctx, f.next.ID)); changed {
		t.Error("refreshed again without need")
	}
	if now, _ := f.UndoLabel(); now != label {
		t.Errorf("refreshing is a step of undo: %+v", now)
	}
	var ids []data.TaskID
	for _, l := range f.review(t) {
		ids = append(ids, l.Task.ID)
	}
	same(t, ids, []data.TaskID{f.tasks[2].ID, given, said})
	for range 3 {
		if _, err := f.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	must(f.RefreshReview(ctx, f.next.ID))
	if n := len(f.review(t)); n != 3 {
		t.Errorf("%d lines after undoing all", n)
	}
	sound(t, f.Register)
}

func TestRefreshedReviewDoesNotHinderUndo(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	must(f.SaveTask(ctx, data.Task{What: "Giao ngoài cuộc họp"}))
	must(f.RefreshReview(ctx, f.next.ID))
	for range 2 { // the task, then the briefing
		if _, err := f.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	_, err := f.Meeting(ctx, f.next.ID)
	refused(t, err, data.RefusedMissing)
	sound(t, f.Register)
}

func TestABriefingThatBeginsTakesTheOpenTasks(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	must(f.CompleteTask(ctx, data.Completion{Task: f.tasks[0].ID}))
	late := must(f.SaveTask(ctx, data.Task{What: "Giao ngoài cuộc họp"})).ID
	check(t, f.Step(ctx, f.next.ID, data.MeetingStep{To: data.StateInSession}))
	if f.line(t, late).Task.What == "" || len(f.review(t)) != 3 {
		t.Errorf("reviewed %d tasks", len(f.review(t)))
	}
	must(f.CompleteTask(ctx, data.Completion{Task: late}))
	must(f.RefreshReview(ctx, f.next.ID))
	if len(f.review(t)) != 3 {
		t.Error("a task done during the briefing left its review")
	}
}

func TestSigningFixesTheReview(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	id := f.tasks[2].ID
	step := func(to data.MeetingState) {
		check(t, f.Step(ctx, f.next.ID, data.MeetingStep{To: to, Reason: "sửa"}))
	}
	step(data.StateInSession)
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Được nửa", State: data.TaskUnderWay, Percent: 50}))
	step(data.StateDrafting)
	must(f.AddTaskEvent(ctx, data.TaskEvent{
		Task: id, Kind: data.EventExtended, New: data.By(april(30)), Text: "Chờ ý kiến", ApprovedBy: f.people[0].ID, Meeting: f.next.ID,
	}))
	given := must(f.SaveTask(ctx, data.Task{What: "Việc mới", Meeting: f.next.ID}))
	must(f.AddTaskEvent(ctx, data.TaskEvent{Task: id, Kind: data.EventReported, Text: "Sau cuộc họp", State: data.TaskToConfirm, Percent: 100}))
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Mới được nửa"}))
	if l := f.line(t, id); l.Stated().State != data.TaskUnderWay || l.Task.State != data.TaskToConfirm {
		t.Errorf("after the session the minutes state %+v, the task is %s", l.Stated(), l.Task.State)
	}
	step(data.StateSigned)
	_, err := f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "khác"})
	refused(t, err, data.RefusedLocked)
	refused(t, f.DeleteTask(ctx, given.ID), data.RefusedLocked)
	must(f.CompleteTask(ctx, data.Completion{Task: id}))
	l := f.line(t, id)
	stated := l.Stated()
	if !l.Fixed || stated.State != data.TaskUnderWay || stated.Percent != 50 || stated.Deadline != data.By(april(30)) ||
		l.Standing(july(1)) != data.StandingOverdue || l.Task.State != data.TaskDone {
		t.Errorf("the signed briefing says %+v (%s)", stated, l.Standing(july(1)))
	}
	step(data.StateDrafting) // the signature is taken back
	if l := f.line(t, id); l.Fixed || l.Stated().State != data.TaskUnderWay {
		t.Errorf("taken back it says %+v", l.Stated())
	}
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: id, Text: "Đã xong", State: data.TaskDone, Percent: 100}))
	check(t, f.DeleteTask(ctx, given.ID))
	step(data.StateSigned)
	if l := f.line(t, id); l.Event.State != data.TaskDone || l.Event.Text != "Đã xong" || l.Event.ReportedDone.IsZero() {
		t.Errorf("signed anew it says %+v", l.Event)
	}
	sound(t, f.Register)
}

func TestInheritedTasksAreClosedNotDeleted(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	loose := must(o.SaveTask(ctx, data.Task{What: "Giao ngoài cuộc họp"}))
	next := must(o.NextMeeting(ctx, o.meeting.ID, data.Day{}))
	d := o.dossier(t)
	refused(t, o.DeleteTask(ctx, d.Tasks[0].ID), data.RefusedCarried)
	refused(t, o.DeleteTask(ctx, loose.ID), data.RefusedCarried)
	refused(t, o.DeleteConclusion(ctx, d.Conclusions[0].ID), data.RefusedCarried)
	refused(t, o.DeleteMeeting(ctx, o.meeting.ID), data.RefusedCarried)
	before := dump(t, o.Path())
	check(t, o.DeleteMeeting(ctx, next.ID))
	if events := must(o.TaskEvents(ctx, d.Tasks[0].ID)); len(events) != 1 {
		t.Errorf("the ledger keeps %+v", events)
	}
	if _, err := o.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, dump(t, o.Path()), before)
	check(t, o.DeleteMeeting(ctx, next.ID))
	check(t, o.DeleteTask(ctx, loose.ID))
	check(t, o.DeleteConclusion(ctx, d.Conclusions[0].ID))
	sound(t, o.Register)
}

func TestReviewMovesWithItsBriefing(t *testing.T) {
	f := follows(t)
	m := must(f.Meeting(t.Context(), f.next.ID))
	m.Day = july(8)
	must(f.SaveMeeting(t.Context(), m))
	for _, l := range f.review(t) {
		if l.Event.Day != july(8) {
			t.Errorf("a line of %s", l.Event.Day)
		}
	}
}

func TestExtensionsAreLimited(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	office := must(o.Office(ctx))
	office.MaxExtensions = 1
	check(t, o.SaveOffice(ctx, office))
	task := o.dossier(t).Tasks[1]
	e := data.TaskEvent{Task: task.ID, Kind: data.EventExtended, New: data.By(april(20)), Text: "Chờ ý kiến", ApprovedBy: o.people[0].ID}
	earlier := e
	earlier.New = data.By(april(7))
	_, err := o.AddTaskEvent(ctx, earlier)
	refused(t, err, data.RefusedNotLater)
	must(o.AddTaskEvent(ctx, e))
	e.New = data.By(april(25))
	_, err = o.AddTaskEvent(ctx, e)
	refused(t, err, data.RefusedExtensions)
	if got := must(o.Task(ctx, task.ID)); got.Deadline != data.By(april(20)) {
		t.Errorf("deadline %+v", got.Deadline)
	}
}

func TestAnImportedBriefingFollowsTheLastOfItsKind(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	add := func(kind data.MeetingKind, day data.Day) data.Meeting {
		t.Helper()
		id := must(o.AddDossier(ctx, data.Dossier{Meeting: data.Meeting{Kind: kind, Day: day, Period: data.PeriodOf(kind, day)}}, sqlite.Files{}))
		return must(o.Meeting(ctx, id))
	}
	second := add(data.KindQuarterly, july(1))
	if second.Previous != o.meeting.ID {
		t.Errorf("quarter II follows %d", second.Previous)
	}
	if third := add(data.KindQuarterly, data.Day{Year: 2016, Month: time.October, Day: 3}); third.Previous != second.ID {
		t.Errorf("quarter III follows %d", third.Previous)
	}
	if other := add(data.KindMonthly, july(4)); other.Previous != 0 {
		t.Errorf("the month's follows %d", other.Previous)
	}
	if other := add(data.KindExtraordinary, july(5)); other.Previous != 0 {
		t.Errorf("the extraordinary one follows %d", other.Previous)
	}
}

// TestReviewsTravelInTheLedgers: two briefings recorded elsewhere one after the
// other have the review they had.
func TestReviewsTravelInTheLedgers(t *testing.T) {
	f := follows(t)
	ctx := t.Context()
	must(f.SaveReview(ctx, data.TaskEvent{Meeting: f.next.ID, Task: f.tasks[2].ID, Text: "Được nửa", State: data.TaskUnderWay, Percent: 50}))
	first, second := must(f.Bundle(ctx, f.meeting.ID)), must(f.Bundle(ctx, f.next.ID))
	for i, e := range first.Events {
		if other, elsewhere := first.Elsewhere[e.Meeting]; elsewhere {
			first.Events[i].MeetingText = other.Reference()
		}
	}
	there := create(t)
	must(there.Record(ctx, first))
	id := must(there.Record(ctx, second))
	review := must(there.Dossier(ctx, id)).Review
	if len(review) != 3 {
		t.Fatalf("%d lines arrived", len(review))
	}
	for i, l := range f.review(t) {
		got := review[i]
		if got.Task.What != l.Task.What || got.Event.Text != l.Event.Text || got.Event.State != l.Event.State || got.Standing(july(1)) != l.Standing(july(1)) {
			t.Errorf("line %d is %+v, was %+v", i+1, got.Event, l.Event)
		}
	}
}
