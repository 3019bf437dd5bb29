package meeting

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// follow signs the bench's briefing with three tasks and goes on to the next,
// held at once: of Tổng hợp late, of all units standing, of Kinh tế in time.
func (b *bench) follow() []data.Task {
	b.t.Helper()
	ctx := b.t.Context()
	said, err := b.register.SaveConclusion(ctx, data.Conclusion{Meeting: b.meeting, Text: "Các đơn vị làm ngay."})
	b.must(err)
	on := func(month time.Month, day int) data.Day { return data.Day{Year: 2016, Month: month, Day: day} }
	var tasks []data.Task
	for _, t := range []data.Task{
		{What: "Tổng hợp danh mục phối hợp, gửi lãnh đạo Văn phòng", Lead: data.Party{Unit: b.units[0].ID}, Person: b.people[1].ID, Deadline: data.Before(on(time.April, 8))},
		{What: "Tăng cường công tác phối hợp với nhau", Lead: data.Party{AllUnits: true}, Deadline: data.Deadline{Kind: data.DeadlineStanding}},
		{What: "Trình đề án ứng dụng công nghệ thông tin", Lead: data.Party{Unit: b.units[2].ID}, Deadline: data.By(on(time.August, 1))},
	} {
		t.Meeting, t.Conclusion = b.meeting, said.ID
		saved, err := b.register.SaveTask(ctx, t)
		b.must(err)
		tasks = append(tasks, saved)
	}
	_, err = b.register.AddTaskEvent(ctx, data.TaskEvent{
		Task: tasks[0].ID, Kind: data.EventReported, Day: on(time.April, 7), Text: "Đang lấy ý kiến các phòng.", State: data.TaskUnderWay, Percent: 30,
	})
	b.must(err)
	b.to(data.StateDrafting)
	b.to(data.StateSigned)
	next, err := b.register.NextMeeting(ctx, b.meeting, data.Day{})
	b.must(err)
	b.meeting = next.ID
	b.to(data.StateInSession)
	b.reload()
	return tasks
}

func (b *bench) line(id data.TaskID) data.ReviewLine {
	b.t.Helper()
	l, ok := reviewOf(b.dossier(), id)
	if !ok {
		b.t.Fatalf("task %d is not reviewed", id)
	}
	return l
}

func TestAUnitSaysHowFarItsTasksAre(t *testing.T) {
	b := newBench(t, newReportsStep)
	tasks := b.follow()
	s := b.step.(*reportsStep)
	b.step.enter(kit.Place{})
	if len(s.panel.shown) != 2 {
		t.Fatalf("%d tasks beside the report of Phòng Tổng hợp", len(s.panel.shown))
	}
	first := s.panel.shown[0]
	if got := first.lastSaid.Text(); got != "Lần trước (07/4/2016): Đang lấy ý kiến các phòng." {
		t.Errorf("last said %q", got)
	}
	if !first.common.Hidden || s.panel.shown[1].common.Hidden {
		t.Error("the task for all units is not told apart")
	}
	b.press(kit.FunctionKey(fyne.KeyF7))
	b.typed("Đã có dự thảo.")
	b.tab()
	b.window.Canvas().Focused().(*kit.Entry).SetText("")
	b.typed("100")
	b.shot("review-reports")
	b.press(altKey(fyne.KeyDown))
	l := b.line(tasks[0].ID)
	if l.Event.Text != "Đã có dự thảo." || l.Task.State != data.TaskToConfirm || l.Task.Percent != 100 || l.Task.ReportedDone != b.register.Today() {
		t.Errorf("stored %q, task %s %d %% %s", l.Event.Text, l.Task.State, l.Task.Percent, l.Task.ReportedDone)
	}
	if n := len(s.panel.shown); n != 1 || s.panel.shown[0].fields.line.Task.ID != tasks[1].ID {
		t.Errorf("Phòng Hành chính Tổ chức has %d tasks", n)
	}
	b.press(kit.FunctionKey(fyne.KeyF7))
	b.typed("Phòng HCTC: đã làm.")
	b.tab()
	b.typed("x")
	b.step.flush()
	if s.panel.shown[0].fields.percentField.Error() == "" {
		t.Error("a percent that is none is taken")
	}
	b.noFailures()
}

func TestTheReviewIsTypedByKeyboard(t *testing.T) {
	b := newBench(t, newCourseStep)
	tasks := b.follow()
	s := b.step.(*courseStep)
	b.step.enter(kit.Place{})
	if !s.reviewing || !kit.HasFocus(s.review.list) {
		t.Fatal("a briefing that follows another does not begin with the review")
	}
	if got := s.count.Text(); got != "3 nhiệm vụ · 0 quá hạn · 0 đã có ý kiến" {
		t.Errorf("summed up as %q", got)
	}
	b.shot("review-list")
	b.key(fyne.KeyReturn)
	b.typed("Đã gửi danh mục.")
	b.tab()
	b.key(fyne.KeyDown)
	b.key(fyne.KeyDown)
	b.shot("review-editor")
	s.review.next()
	b.typed("Các phòng tiếp tục.")
	s.review.next()
	b.key(fyne.KeyEscape)
	if !kit.HasFocus(s.review.list) {
		t.Error("Esc does not go back to the list")
	}
	l := b.line(tasks[0].ID)
	if l.Event.Text != "Đã gửi danh mục." || l.Task.State != data.TaskDone || l.Task.Percent != 100 {
		t.Errorf("said %q, task %s %d %%", l.Event.Text, l.Task.State, l.Task.Percent)
	}
	said := 0
	for _, l := range b.dossier().Review {
		if l.Event.Text != "" {
			said++
		}
	}
	if said != 2 {
		t.Errorf("%d tasks spoken of", said)
	}
	b.press(kit.FunctionKey(fyne.KeyF7))
	if s.reviewing || !kit.HasFocus(s.entry.speaker) {
		t.Error("F7 does not lead back to the remarks")
	}
	b.noFailures()
}

// TestALateEndIsNotTakenWithoutItsReason: the field for it appears with the choice,
// and what is refused is said there.
func TestALateEndIsNotTakenWithoutItsReason(t *testing.T) {
	b := newBench(t, newCourseStep)
	tasks := b.follow()
	s := b.step.(*courseStep)
	b.now = clockAt(2016, time.April, 12, 8, 0)
	b.step.enter(kit.Place{Kind: data.KindTask, Record: int64(tasks[0].ID)})
	b.key(fyne.KeyReturn)
	f := s.review.fields
	if !f.lateField.Hidden {
		t.Error("a reason is asked for before the task has ended")
	}
	b.typed("Đã gửi danh mục.")
	b.tab()
	b.key(fyne.KeyDown)
	b.key(fyne.KeyDown)
	if f.state.Selected() != data.TaskDone.String() || f.lateField.Hidden || f.lateField.Error() != "Cần ghi lý do." {
		t.Errorf("%s: the reason is hidden %v, refused with %q", f.state.Selected(), f.lateField.Hidden, f.lateField.Error())
	}
	if l := b.line(tasks[0].ID); l.Task.State == data.TaskDone {
		t.Error("done without a reason")
	}
	b.shot("review-late")
	s.review.next()
	if s.review.editing() != tasks[0].ID {
		t.Error("goes on although the reason is missing")
	}
	kit.FocusOn(f.late)
	b.typed("Các phòng gửi chậm.")
	s.review.next()
	if l := b.line(tasks[0].ID); l.Task.State != data.TaskDone || l.Task.LateReason != "Các phòng gửi chậm." || l.Event.Text != "Đã gửi danh mục." {
		t.Errorf("%s because of %q, said %q", l.Task.State, l.Task.LateReason, l.Event.Text)
	}
	if s.review.editing() == tasks[0].ID || !f.lateField.Hidden || f.lateField.Error() != "" {
		t.Errorf("task %d with the reason hidden %v, %q", s.review.editing(), f.lateField.Hidden, f.lateField.Error())
	}
	b.noFailures()
}

func TestObjectionsToTheLastMinutesAreKept(t *testing.T) {
	b := newBench(t, newCourseStep)
	b.follow()
	b.step.enter(kit.Place{Field: "objections"})
	b.typed("Sửa tên đơn vị.\nBổ sung giờ.")
	b.step.flush()
	if got := b.dossier().Meeting.Objections; got != "Sửa tên đơn vị.\nBổ sung giờ." {
		t.Errorf("stored %q", got)
	}
	b.noFailures()
}

func TestASignedReviewIsOnlyRead(t *testing.T) {
	b := newBench(t, newCourseStep)
	tasks := b.follow()
	_, err := b.register.SaveReview(t.Context(), data.TaskEvent{Meeting: b.meeting, Task: tasks[0].ID, Text: "Được nửa", State: data.TaskUnderWay, Percent: 50})
	b.must(err)
	b.to(data.StateDrafting)
	b.to(data.StateSigned)
	_, err = b.register.CompleteTask(t.Context(), data.Completion{Task: tasks[0].ID})
	b.must(err)
	b.step.enter(kit.Place{Kind: data.KindTask, Record: int64(tasks[0].ID)})
	s := b.step.(*courseStep)
	if row := s.review.rows[0]; !strings.Contains(row.state, "50 %") || row.said != "Được nửa" {
		t.Errorf("the signed review says %+v", row)
	}
	b.key(fyne.KeyReturn)
	if s.review.editing() != 0 || !s.review.objections.Disabled() {
		t.Error("a signed review is open to typing")
	}
	b.noFailures()
}

func TestABriefingWithoutOneBeforeHasNoReview(t *testing.T) {
	b := newBench(t, newCourseStep)
	s := b.step.(*courseStep)
	if !s.modesBox.Hidden || s.title.Hidden || s.reviewing || !kit.HasFocus(s.entry.speaker) {
		t.Error("a first briefing shows a review")
	}
}

func TestSaidState(t *testing.T) {
	for _, c := range []struct {
		name    string
		state   data.TaskState
		percent int
		chosen  data.TaskState
		typed   int
		want    data.TaskState
		pct     int
	}{
		{"nothing", data.TaskUnderWay, 30, data.TaskUnderWay, 30, data.TaskUnderWay, 30},
		{"begun", data.TaskNotStarted, 0, data.TaskNotStarted, 10, data.TaskUnderWay, 10},
		{"reported done", data.TaskUnderWay, 30, data.TaskUnderWay, 100, data.TaskToConfirm, 100},
		{"not so done after all", data.TaskToConfirm, 100, data.TaskToConfirm, 80, data.TaskUnderWay, 80},
		{"confirmed", data.TaskToConfirm, 100, data.TaskDone, 100, data.TaskDone, 100},
		{"done at once", data.TaskNotStarted, 0, data.TaskDone, 0, data.TaskDone, 100},
		{"paused", data.TaskUnderWay, 30, data.TaskPaused, 30, data.TaskPaused, 30},
		{"paused and a percent", data.TaskPaused, 30, data.TaskPaused, 40, data.TaskPaused, 40},
		{"back to nothing", data.TaskUnderWay, 30, data.TaskUnderWay, 0, data.TaskUnderWay, 0},
	} {
		if state, percent := saidState(data.Task{State: c.state, Percent: c.percent}, c.chosen, c.typed); state != c.want || percent != c.pct {
			t.Errorf("%s: %s %d %%", c.name, state, percent)
		}
	}
}

// TestABriefingBeingPreparedFollowsTheTasks: opened again, it goes through what
// was given since, and no more through what was done.
func TestABriefingBeingPreparedFollowsTheTasks(t *testing.T) {
	s := newScreenBench(t, func(desk *kit.Desk) kit.Screen { return NewBriefing(desk) })
	ctx := t.Context()
	tasks := s.dossier().Tasks
	next, err := s.register.NextMeeting(ctx, s.meeting, data.Day{})
	s.must(err)
	s.meeting = next.ID
	s.screen.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: next.ID, Step: kit.StepCourse})
	s.shot("review-screen")
	_, err = s.register.CompleteTask(ctx, data.Completion{Task: tasks[0].ID})
	s.must(err)
	given, err := s.register.SaveTask(ctx, data.Task{What: "Giao ngoài cuộc họp", Given: s.register.Today()})
	s.must(err)
	d := s.dossier()
	if _, there := reviewOf(d, tasks[0].ID); there {
		t.Error("a task that was done is still gone through")
	}
	if _, there := reviewOf(d, given.ID); !there {
		t.Error("a task that was given since is not gone through")
	}
	if text := s.text(); !strings.Contains(text, "Giao ngoài cuộc họp") || !strings.Contains(text, "5 nhiệm vụ · 0 quá hạn") {
		t.Errorf("the screen shows\n%s", text)
	}
	s.screen.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: next.ID, Step: kit.StepReports})
	s.shot("review-screen-reports")
	s.noFailures()
}
