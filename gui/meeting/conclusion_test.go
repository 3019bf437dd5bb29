package meeting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func (b *bench) addConclusions(texts ...string) {
	b.t.Helper()
	for _, text := range texts {
		_, err := b.register.SaveConclusion(b.t.Context(), data.Conclusion{Meeting: b.meeting, Text: text})
		b.must(err)
	}
}

func conclusionTexts(d data.Dossier) string {
	all := ""
	for _, c := range d.Conclusions {
		all += c.Text + "|"
	}
	return all
}

// A sentence that says nothing of its task, and the task typed, by keys alone.
func TestAConclusionAndItsTaskAreEnteredByKeyboard(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.typed("Các phòng, ban thường xuyên tăng cường phối hợp.")
	b.press(ctrlEnter())
	b.typed("Tổng hợp danh mục phối hợp.")
	b.key(fyne.KeyF9)

	s := b.step.(*conclusionsStep)
	if !kit.HasFocus(s.panel.Lead) {
		t.Fatalf("the lead unit has not the focus")
	}
	b.typed("cac phong")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("pham thu")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("kinh te")
	b.key(fyne.KeyReturn)
	b.typed("tong hop")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("quoc an")
	b.key(fyne.KeyReturn)
	b.tab()
	b.key(fyne.KeyDown)
	b.tab()
	b.typed("8/4")
	b.press(ctrlEnter())

	d := b.dossier()
	if len(d.Conclusions) != 2 || len(d.Tasks) != 1 {
		t.Fatalf("%d conclusions, %d tasks", len(d.Conclusions), len(d.Tasks))
	}
	task := d.Tasks[0]
	if task.What != d.Conclusions[1].Text || task.Conclusion != d.Conclusions[1].ID || !task.Lead.AllUnits ||
		task.Person != b.people[3].ID || task.SentTo.Person != b.people[2].ID ||
		task.Deadline != data.Before(data.Day{Year: 2016, Month: time.April, Day: 8}) {
		t.Errorf("got %+v", task)
	}
	if len(task.With) != 2 || task.With[0] != b.units[2].ID && task.With[1] != b.units[2].ID {
		t.Errorf("co-ordinating units: %v", task.With)
	}
	if got := s.panel.Deadline.Meaning(); got != "Sang ngày 08/4 là quá hạn.\nNgày cuối còn kịp: thứ Năm, 07/4." {
		t.Errorf("deadline words: %q", got)
	}
	if !kit.HasFocus(s.entry.text) {
		t.Error("Ctrl+Enter did not go back to the next conclusion")
	}
	b.shot("conclusions")
	b.noFailures()
}

func TestF9RightAfterTypingTakesTheSentenceTyped(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("cũ")
	b.lags = true
	b.typed("vừa gõ")
	b.key(fyne.KeyF9)
	b.catchUp()
	d := b.dossier()
	if len(d.Conclusions) != 2 || len(d.Tasks) != 1 || d.Tasks[0].Conclusion != d.Conclusions[1].ID || d.Tasks[0].What != "vừa gõ" {
		t.Fatalf("conclusions %s, tasks %+v", conclusionTexts(d), d.Tasks)
	}
	s := b.step.(*conclusionsStep)
	if s.panel.task.ID != d.Tasks[0].ID || s.selected != d.Conclusions[1].ID || !kit.HasFocus(s.panel.Lead) {
		t.Errorf("task %d in view, chosen %d", s.panel.task.ID, s.selected)
	}
	b.noFailures()
}

// The second and third F9 come before the register has told of the first.
func TestF9PressedThriceMakesOneTask(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.lags = true
	b.typed("một việc")
	for range 3 {
		b.key(fyne.KeyF9)
	}
	s := b.step.(*conclusionsStep)
	if !kit.HasFocus(s.panel.Lead) {
		t.Error("the lead unit has not the focus")
	}
	b.catchUp()
	if n := len(b.dossier().Tasks); n != 1 {
		t.Errorf("%d tasks, want 1", n)
	}
	b.noFailures()
}

func TestF9MakesOneTaskAndThenGoesToIt(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một", "hai")
	s := b.step.(*conclusionsStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyHome)
	b.key(fyne.KeyF9)
	kit.FocusOn(s.list)
	b.key(fyne.KeyF9)
	if n := len(b.dossier().Tasks); n != 1 {
		t.Fatalf("%d tasks", n)
	}
	if !kit.HasFocus(s.panel.Lead) {
		t.Error("the second F9 did not go to the task")
	}
	b.press(withCtrl(fyne.KeyF9))
	d := b.dossier()
	if tasks := d.TasksOf(d.Conclusions[0].ID); len(tasks) != 2 || s.panel.task.ID != tasks[1].ID {
		t.Fatalf("one more: %+v, in view %d", tasks, s.panel.task.ID)
	}
	b.shot("conclusions-two-tasks")
	s.panel.choose(0)
	s.panel.remove()
	if n := len(b.dossier().Tasks); n != 1 {
		t.Errorf("after deleting: %d tasks", n)
	}
	if _, err := b.register.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := len(b.dossier().Tasks); n != 2 {
		t.Errorf("after undoing: %d tasks", n)
	}
	b.noFailures()
}

func TestAConclusionBeingTypedIsKeptAndShownOnce(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	s := b.step.(*conclusionsStep)
	b.typed("Đang gõ")
	b.step.flush()
	if got := conclusionTexts(b.dossier()); got != "Đang gõ|" || s.list.Len() != 0 {
		t.Fatalf("%s, %d cards", got, s.list.Len())
	}
	b.typed(" tiếp")
	b.press(ctrlEnter())
	if got := conclusionTexts(b.dossier()); got != "Đang gõ tiếp|" || s.list.Len() != 1 || s.entry.text.Value() != "" {
		t.Errorf("%s, %d cards, entry %q", got, s.list.Len(), s.entry.text.Value())
	}
	b.noFailures()
}

func TestConclusionsAreEditedReorderedAndDeleted(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một", "hai", "ba")
	s := b.step.(*conclusionsStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyHome)
	b.key(fyne.KeyF9)
	kit.FocusOn(s.list)
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyEnd)
	b.typed(" sửa")
	b.key(fyne.KeyEscape)
	b.press(altKey(fyne.KeyDown))
	if got := conclusionTexts(b.dossier()); got != "hai|một sửa|ba|" {
		t.Errorf("edited and moved: %s", got)
	}
	b.key(fyne.KeyDelete)
	if d := b.dossier(); conclusionTexts(d) != "hai|ba|" || len(d.Tasks) != 0 {
		t.Errorf("deleted: %s, %d tasks", conclusionTexts(d), len(d.Tasks))
	}
	if _, err := b.register.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if d := b.dossier(); conclusionTexts(d) != "hai|một sửa|ba|" || len(d.Tasks) != 1 {
		t.Errorf("undone: %s, %d tasks", conclusionTexts(d), len(d.Tasks))
	}
	b.noFailures()
}

func TestADeadlineWithoutItsDayIsNotKept(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một")
	s := b.step.(*conclusionsStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyF9)
	kit.FocusOn(s.panel.Deadline.Kind())
	b.key(fyne.KeyDown)
	b.key(fyne.KeyDown)
	kit.FocusOn(s.panel.What)
	b.typed("Việc: ")
	b.step.flush()
	if got := b.dossier().Tasks[0].Deadline; got != (data.Deadline{Kind: data.DeadlineNone}) {
		t.Errorf("kept %+v", got)
	}
	if got := s.panel.Deadline.Kind().Selected(); got != data.DeadlineBy.String() {
		t.Errorf("the kind that waits for its day is now %q", got)
	}
	if s.panel.Deadline.Meaning() != b.desk.Words.T("kit.deadline.need") {
		t.Errorf("says %q", s.panel.Deadline.Meaning())
	}
	kit.FocusOn(s.panel.Deadline.Day())
	b.typed("30/4")
	b.step.flush()
	if got := b.dossier().Tasks[0].Deadline; got != data.By(data.Day{Year: 2016, Month: time.April, Day: 30}) {
		t.Errorf("kept %+v", got)
	}
	kit.FocusOn(s.panel.Deadline.Kind())
	b.key(fyne.KeyDown)
	if got := b.dossier().Tasks[0].Deadline; got != (data.Deadline{Kind: data.DeadlineStanding}) {
		t.Errorf("standing: %+v", got)
	}
	b.noFailures()
}

func TestWhatATaskIsAboutMustNotBeEmpty(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một")
	s := b.step.(*conclusionsStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyF9)
	kit.FocusOn(s.panel.What)
	s.panel.What.SetText("")
	b.step.flush()
	if got := s.panel.form.Named("what").Error(); got == "" {
		t.Error("nothing said at the field")
	}
	if got := b.dossier().Tasks[0].What; got != "một" {
		t.Errorf("stored %q", got)
	}
	b.shot("conclusions-error")
	b.typed("hai")
	b.step.flush()
	if got := s.panel.form.Named("what").Error(); got != "" {
		t.Errorf("still says %q", got)
	}
	if got := b.dossier().Tasks[0].What; got != "hai" {
		t.Errorf("stored %q", got)
	}
	b.noFailures()
}

func TestTheAssessmentIsOneTextAPoint(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	s := b.step.(*conclusionsStep)
	s.assessment.toggle()
	b.typed("Tham mưu tốt.\nPhối hợp chặt chẽ.")
	b.tab()
	b.typed("Đôn đốc còn chậm.")
	b.step.flush()
	m := b.dossier().Meeting
	if m.Results != "Tham mưu tốt.\nPhối hợp chặt chẽ." || m.Shortcomings != "Đôn đốc còn chậm." {
		t.Errorf("got %q, %q", m.Results, m.Shortcomings)
	}
	if got := s.assessment.summary.Text(); got != "2 ưu điểm · 1 tồn tại, hạn chế" {
		t.Errorf("summary %q", got)
	}
	b.shot("conclusions-assessment")
	b.noFailures()
}

func TestThePlaceOfATaskLeadsToIt(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một", "hai")
	d := b.dossier()
	task, err := b.register.SaveTask(t.Context(), taskFrom(d, d.Conclusions[0]))
	b.must(err)
	b.step.enter(kit.Place{Kind: data.KindTask, Record: int64(task.ID), Field: "deadline"})
	s := b.step.(*conclusionsStep)
	if s.selected != d.Conclusions[0].ID || s.panel.task.ID != task.ID || !kit.HasFocus(s.panel.Deadline.Kind()) {
		t.Errorf("chosen %d, task %d", s.selected, s.panel.task.ID)
	}
}

func TestASignedBriefingKeepsItsConclusions(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một")
	s := b.step.(*conclusionsStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyF9)
	b.to(data.StateDrafting)
	b.to(data.StateSigned)
	kit.FocusOn(s.list)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyDelete, fyne.KeyF9, fyne.KeyF2} {
		b.key(key)
	}
	d := b.dossier()
	if conclusionTexts(d) != "một|" || len(d.Tasks) != 1 || s.editor.conclusion.ID != 0 {
		t.Errorf("%s, %d tasks", conclusionTexts(d), len(d.Tasks))
	}
	if !s.panel.What.Disabled() || !s.foot.Hidden || s.lockNotice.Message() == "" {
		t.Error("fields are open, or it is not said why they are not")
	}
	b.shot("conclusions-signed")
	b.noFailures()
}

func TestTheSentenceJustTypedComesIntoView(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
	s := b.step.(*conclusionsStep)
	s.scroll.ScrollToTop()
	b.lags = true
	kit.FocusOn(s.entry.text)
	b.typed("mười")
	b.key(fyne.KeyF9)
	b.catchUp()
	if s.scroll.Offset() == 0 {
		t.Error("the view is still at the top")
	}
	s.scroll.ScrollToTop()
	kit.FocusOn(s.list)
	b.press(altKey(fyne.KeyUp))
	if s.scroll.Offset() == 0 {
		t.Error("a sentence that was moved is out of view")
	}
}

func TestCtrlEnterLeavesASentenceThatWasOpenedButNotChanged(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	b.addConclusions("một", "hai")
	s := b.step.(*conclusionsStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyHome)
	b.key(fyne.KeyReturn)
	b.press(ctrlEnter())
	if got := conclusionTexts(b.dossier()); got != "một|hai|" {
		t.Errorf("got %s", got)
	}
	for _, child := range s.list.Children() {
		if parent, ok := child.(kit.Parent); ok && parent.Children()[0] == s.editor.root {
			t.Error("the editor is still in the list")
		}
	}
}
