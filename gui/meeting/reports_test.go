package meeting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// reportOfUnit returns the report of a unit of the bench, as stored.
func (b *bench) reportOfUnit(i int) data.Report {
	b.t.Helper()
	d := b.dossier()
	id, ok := reportFor(d, b.units[i].ID, 0)
	if !ok {
		b.t.Fatalf("%s has no report", b.units[i].Name)
	}
	r, _ := reportOf(d, id)
	return r
}

func TestAReportIsEnteredAndSubmittedByKeyboard(t *testing.T) {
	b := newBench(t, newReportsStep)
	s := b.step.(*reportsStep)
	if s.open != b.reportOfUnit(0).ID || !kit.HasFocus(s.form.texts["results"]) {
		t.Fatalf("opened %d", s.open)
	}
	b.typed("Đã tham mưu, trình ký.\nPhục vụ đúng thời gian.")
	b.tab()
	b.typed("Còn chậm.")
	b.press(altKey(fyne.KeyDown))
	if got := b.reportOfUnit(0); got.Results != "Đã tham mưu, trình ký.\nPhục vụ đúng thời gian." || got.Shortcomings != "Còn chậm." || got.State != data.ReportDraft {
		t.Errorf("stored on leaving: %+v", got)
	}
	if s.open != b.reportOfUnit(1).ID || s.form.texts["results"].Value() != "" {
		t.Errorf("Alt+↓ opened %d, results %q", s.open, s.form.texts["results"].Value())
	}
	b.typed("Việc của phòng hai.")
	b.press(altKey(fyne.KeyUp))
	b.shot("reports")
	b.key(fyne.KeyF9)
	if got := b.reportOfUnit(0); got.State != data.ReportSubmitted {
		t.Errorf("F9: %+v", got)
	}
	if got := s.index.progress.Text(); got != "1/3 đã nộp" {
		t.Errorf("progress %q", got)
	}
	if !s.form.texts["results"].Disabled() || s.form.notice.Message() == "" {
		t.Error("a submitted report is open to typing, or does not say why not")
	}
	b.shot("reports-submitted")
	b.press(kit.FunctionKey(fyne.KeyF9))
	if got := b.reportOfUnit(0); got.State != data.ReportDraft {
		t.Errorf("taken back: %+v", got)
	}
	if s.form.texts["results"].Disabled() {
		t.Error("a report taken back is locked")
	}
	if got := b.reportOfUnit(1).Results; got != "Việc của phòng hai." {
		t.Errorf("the other report: %q", got)
	}
	b.noFailures()
}

func TestAnEmptyReportIsNotSubmitted(t *testing.T) {
	b := newBench(t, newReportsStep)
	b.key(fyne.KeyF9)
	s := b.step.(*reportsStep)
	if got := b.reportOfUnit(0).State; got != data.ReportNone {
		t.Errorf("state %s", got)
	}
	if s.form.form.Named("results").Error() == "" {
		t.Error("nothing said at the results")
	}
	b.typed("Xong.")
	b.key(fyne.KeyF9)
	if got := b.reportOfUnit(0).State; got != data.ReportSubmitted {
		t.Errorf("state %s", got)
	}
	b.noFailures()
}

func TestASpecialistGetsAReportOnce(t *testing.T) {
	b := newBench(t, newReportsStep)
	s := b.step.(*reportsStep)
	add := func() {
		s.index.focusAdd()
		b.typed("nguyen van duong")
		b.key(fyne.KeyReturn)
	}
	add()
	d := b.dossier()
	if len(d.Reports) != 4 || d.Reports[3].Person != b.people[0].ID || d.Reports[3].Unit != 0 || s.open != d.Reports[3].ID {
		t.Fatalf("%d reports, open %d", len(d.Reports), s.open)
	}
	if !kit.HasFocus(s.form.texts["results"]) {
		t.Error("the new report did not get the focus")
	}
	b.press(altKey(fyne.KeyUp))
	add()
	if n := len(b.dossier().Reports); n != 4 || s.open != d.Reports[3].ID {
		t.Errorf("added again: %d reports, open %d", n, s.open)
	}
	if len(b.said) == 0 {
		t.Error("not said that there is one already")
	}
	b.noFailures()
}

func TestANewReportOpensOnceItIsThere(t *testing.T) {
	b := newBench(t, newReportsStep)
	s := b.step.(*reportsStep)
	b.lags = true
	s.add(kit.Choice{Key: kit.PersonKey(b.people[0].ID), Text: b.people[0].Name})
	b.catchUp()
	d := b.dossier()
	if len(d.Reports) != 4 || s.open != d.Reports[3].ID || s.form.report.ID != d.Reports[3].ID || !kit.HasFocus(s.form.texts["results"]) {
		t.Errorf("%d reports, open %d, in the form %d", len(d.Reports), s.open, s.form.report.ID)
	}
	b.noFailures()
}

func TestADeletedReportIsMadeAgainOrBroughtBack(t *testing.T) {
	b := newBench(t, newReportsStep)
	s := b.step.(*reportsStep)
	b.typed("Đã làm.")
	kit.FocusOn(s.index.table)
	b.key(fyne.KeyDelete)
	if n := len(b.dossier().Reports); n != 2 {
		t.Fatalf("%d reports", n)
	}
	if s.open != b.reportOfUnit(1).ID {
		t.Errorf("open %d", s.open)
	}
	if _, err := b.register.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := len(b.dossier().Reports); n != 3 {
		t.Errorf("undone: %d reports", n)
	}
	s.pick(b.reportOfUnit(2).ID)
	s.remove()
	s.addForms()
	if n := len(b.dossier().Reports); n != 3 {
		t.Errorf("made for every unit: %d reports", n)
	}
	s.addForms()
	if got := b.said[len(b.said)-1]; got != b.desk.Words.T("meeting.reports.forms.none") {
		t.Errorf("said %q", got)
	}
	b.noFailures()
}

func TestWhoReportsIsCompletedWithoutMarks(t *testing.T) {
	b := newBench(t, newReportsStep)
	s := b.step.(*reportsStep)
	kit.FocusOn(s.form.person)
	b.typed("tran thi anh")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("Kinh tế tổng hợp")
	b.step.flush()
	got := b.reportOfUnit(0)
	if got.Person != b.people[1].ID || got.Field != "Kinh tế tổng hợp" || got.State != data.ReportNone {
		t.Errorf("got %+v", got)
	}
	if s.index.table.Rows()[0].second != "Trần Thị Ánh" {
		t.Errorf("the list says %q", s.index.table.Rows()[0].second)
	}
	b.noFailures()
}

func TestReloadLeavesWhatIsBeingTyped(t *testing.T) {
	b := newBench(t, newReportsStep)
	s := b.step.(*reportsStep)
	b.typed("Đang gõ ")
	r := b.reportOfUnit(0)
	r.Plan = "Kế hoạch từ nơi khác"
	_, err := b.register.SaveReport(t.Context(), r)
	b.must(err)
	if got := s.form.texts["results"].Value(); got != "Đang gõ " {
		t.Errorf("typed text is now %q", got)
	}
	if !kit.HasFocus(s.form.texts["results"]) {
		t.Error("the focus moved")
	}
	b.typed("tiếp")
	b.step.flush()
	if got := b.reportOfUnit(0).Results; got != "Đang gõ tiếp" {
		t.Errorf("stored %q", got)
	}
	b.noFailures()
}

func TestOpenTasksOfTheUnitStandBeside(t *testing.T) {
	b := newBench(t, newReportsStep)
	s := b.step.(*reportsStep)
	_, err := b.register.SaveTask(t.Context(), data.Task{
		What: "Dự thảo báo cáo công tác tháng 4", Lead: data.Party{Unit: b.units[0].ID}, State: data.TaskUnderWay, Percent: 30,
		Meeting: b.meeting, Deadline: data.Before(data.Day{Year: 2016, Month: time.April, Day: 8}),
	})
	b.must(err)
	if n := len(s.panel.cards.Objects); n != 1 {
		t.Errorf("%d tasks shown", n)
	}
	b.shot("reports-tasks")
	b.press(altKey(fyne.KeyDown))
	if n := len(s.panel.cards.Objects); n != 0 {
		t.Errorf("%d tasks shown beside another unit", n)
	}
	b.noFailures()
}

func TestReportsOfASignedBriefingAreLocked(t *testing.T) {
	b := newBench(t, newReportsStep)
	b.to(data.StateDrafting)
	b.to(data.StateSigned)
	s := b.step.(*reportsStep)
	b.step.enter(kit.Place{})
	b.key(fyne.KeyF9)
	b.key(fyne.KeyDelete)
	if n := len(b.dossier().Reports); n != 3 {
		t.Errorf("%d reports", n)
	}
	if !s.form.texts["results"].Disabled() || !s.index.foot.Hidden || !s.form.submit.Hidden || s.form.lockNotice.Message() == "" {
		t.Error("fields or buttons are open")
	}
	b.noFailures()
}
