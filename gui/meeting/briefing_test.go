package meeting

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func newBriefingBench(t *testing.T) (*screenBench, *Briefing) {
	t.Helper()
	s := newScreenBench(t, func(d *kit.Desk) kit.Screen { return NewBriefing(d) })
	return s, s.screen.(*Briefing)
}

// at shows a step of the sample's briefing.
func (s *screenBench) at(step kit.StepName) {
	s.screen.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: s.meeting, Step: step})
}

func (s *screenBench) state() data.MeetingState {
	s.t.Helper()
	return s.dossier().Meeting.State
}

func TestBriefingOpensWhereWorkGoesOn(t *testing.T) {
	s, b := newBriefingBench(t)
	b.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: s.meeting})
	if got := kit.Steps()[b.current]; got != kit.StepConclusions {
		t.Errorf("minutes being drafted open at %s", got)
	}
	for _, want := range []string{quarter, "Thứ Sáu, 01/4/2016", "Đang soạn biên bản", "thiếu 4", "chưa ghi", "chưa nộp", "thiếu 5"} {
		if !strings.Contains(s.text(), want) {
			t.Errorf("%q is not in view", want)
		}
	}
	s.noFailures()
}

func TestStartStep(t *testing.T) {
	tests := []struct {
		state  data.MeetingState
		called bool
		want   kit.StepName
	}{
		{data.StatePreparing, false, kit.StepInfo},
		{data.StateInSession, false, kit.StepAttendance},
		{data.StateInSession, true, kit.StepCourse},
		{data.StateDrafting, true, kit.StepConclusions},
		{data.StateSigned, true, kit.StepPapers},
		{data.StateArchived, true, kit.StepPapers},
	}
	for _, test := range tests {
		d := data.Dossier{Meeting: data.Meeting{State: test.state}, Attendance: []data.Attendance{{}}}
		if test.called {
			d.Attendance[0].Presence = data.PresencePresent
		}
		if got := startStep(d); got != test.want {
			t.Errorf("%s, called %v: work goes on at %s, want %s", test.state, test.called, got, test.want)
		}
	}
}

func TestEveryStepIsShown(t *testing.T) {
	s, b := newBriefingBench(t)
	for i, name := range kit.Steps() {
		s.at(name)
		if b.current != i || b.bar.Current() != i {
			t.Errorf("the place of %s shows step %d", name, b.current)
		}
		s.shot("briefing-" + string(name))
	}
	s.noFailures()
}

func TestStepsByKeyStoreWhatIsTyped(t *testing.T) {
	s, b := newBriefingBench(t)
	s.at(kit.StepInfo)
	b.steps[0].(*infoStep).focusField("place")
	s.typed("Phòng họp số 2")
	s.run("Bước kế tiếp")
	if b.current != 1 || s.dossier().Meeting.Place != "Phòng họp số 2" {
		t.Errorf("at step %d, place stored %q", b.current, s.dossier().Meeting.Place)
	}
	s.run("Bước trước")
	if b.current != 0 {
		t.Errorf("back leads to step %d", b.current)
	}
	if s.can("Bước trước") {
		t.Error("there is a step before the first")
	}
	s.noFailures()
}

func TestSigningLocksAndIsTakenBackWithAReason(t *testing.T) {
	s, b := newBriefingBench(t)
	s.at(kit.StepInfo)
	s.run("Trình ký, khóa")
	if text := s.dialogText(); !strings.Contains(text, "Thư ký") || !strings.Contains(text, "dòng chấm") {
		t.Errorf("the question does not say what is missing:\n%s", text)
	}
	s.shot("briefing-sign")
	s.key(fyne.KeyReturn)
	if s.state() != data.StateSigned {
		t.Fatalf("state is %s; %v", s.state(), s.failed)
	}
	info := b.steps[0].(*infoStep)
	if !info.title.Disabled() || info.locked.Message() == "" || !info.chair.completion.Disabled() {
		t.Error("the fields of signed minutes can be typed in, or do not say why not")
	}
	s.at(kit.StepInfo)
	s.shot("briefing-signed")
	s.run("Lấy lại chữ ký")
	s.key(fyne.KeyReturn)
	if s.state() != data.StateSigned || !strings.Contains(s.dialogText(), "Cần ghi lý do") {
		t.Errorf("without a reason: %s\n%s", s.state(), s.dialogText())
	}
	s.typed("Sai tên người dự")
	s.key(fyne.KeyReturn)
	if s.state() != data.StateDrafting || info.title.Disabled() {
		t.Errorf("with a reason: %s, locked %v", s.state(), info.title.Disabled())
	}
	s.noFailures()
}

func TestSigningSaysBeforehandWhetherItCanBeTakenBack(t *testing.T) {
	s, b := newBriefingBench(t)
	s.at(kit.StepInfo)
	s.run("Trình ký, khóa")
	if text := s.dialogText(); !strings.Contains(text, "Có thể lấy lại chữ ký") {
		t.Errorf("without a number it says\n%s", text)
	}
	s.key(fyne.KeyEscape)
	b.steps[0].(*infoStep).paper.SetText("05")
	s.run("Trình ký, khóa")
	if text := s.dialogText(); strings.Contains(text, "Có thể lấy lại") || !strings.Contains(text, "Đã ghi số biên bản") {
		t.Errorf("with a number it says\n%s", text)
	}
	s.key(fyne.KeyEscape)
	b.steps[0].(*infoStep).paper.SetText("")
	b.Flush()
	_, err := s.register.NewMeeting(t.Context(), data.KindQuarterly, data.Day{Year: 2016, Month: time.July, Day: 1})
	s.must(err)
	s.run("Trình ký, khóa")
	if text := s.dialogText(); strings.Contains(text, "Có thể lấy lại") || !strings.Contains(text, "kế tiếp") {
		t.Errorf("with the next briefing it says\n%s", text)
	}
	s.noFailures()
}

func TestASignatureStaysOnceTheNextBriefingExists(t *testing.T) {
	s, _ := newBriefingBench(t)
	s.must(s.register.Step(t.Context(), s.meeting, data.MeetingStep{To: data.StateSigned}))
	_, err := s.register.NewMeeting(t.Context(), data.KindQuarterly, data.Day{Year: 2016, Month: time.July, Day: 1})
	s.must(err)
	s.at(kit.StepPapers)
	if s.can("Lấy lại chữ ký") {
		t.Error("taking the signature back is offered")
	}
	s.run("Lưu hồ sơ")
	s.key(fyne.KeyReturn)
	if s.state() != data.StateArchived {
		t.Errorf("state is %s", s.state())
	}
	for _, a := range s.screen.Actions() {
		if strings.HasPrefix(a.Label, "Lưu hồ sơ") {
			t.Error("an archived briefing can be archived again")
		}
	}
	s.noFailures()
}

func TestABriefingGoesThroughItsStates(t *testing.T) {
	s, b := newBriefingBench(t)
	m, err := s.register.NewMeeting(t.Context(), data.KindWeekly, data.Day{Year: 2016, Month: time.April, Day: 11})
	s.must(err)
	s.meeting = m.ID
	b.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID})
	if kit.Steps()[b.current] != kit.StepInfo {
		t.Errorf("a new briefing opens at %s", kit.Steps()[b.current])
	}
	s.shot("briefing-new")
	for _, want := range []data.MeetingState{data.StateInSession, data.StateDrafting} {
		b.advanceState()
		if s.state() != want {
			t.Errorf("state is %s, want %s", s.state(), want)
		}
	}
	s.run("Trở lại cuộc họp")
	if s.state() != data.StateInSession {
		t.Errorf("back leads to %s", s.state())
	}
	s.noFailures()
}

func TestDeletingABriefingLeadsToTheList(t *testing.T) {
	s, b := newBriefingBench(t)
	m, err := s.register.NewMeeting(t.Context(), data.KindWeekly, data.Day{Year: 2016, Month: time.April, Day: 11})
	s.must(err)
	b.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: m.ID})
	s.run("Xóa cuộc họp")
	if !strings.Contains(s.dialogText(), "Xóa Giao ban tuần 15/2016?") {
		t.Fatalf("the question is\n%s", s.dialogText())
	}
	b.delete()
	if s.place.Name != kit.PlaceMeetings {
		t.Errorf("deleting leads to %+v", s.place)
	}
	if _, err := s.register.Undo(t.Context()); err != nil {
		t.Errorf("deleting cannot be undone: %v", err)
	}
	s.noFailures()
}

func TestABriefingThatIsGoneLeadsToTheList(t *testing.T) {
	s, b := newBriefingBench(t)
	b.Enter(kit.Place{Name: kit.PlaceMeeting, Meeting: 9999})
	if s.place.Name != kit.PlaceMeetings || len(s.failed) != 1 {
		t.Errorf("leads to %+v, told %v", s.place, s.failed)
	}
}
