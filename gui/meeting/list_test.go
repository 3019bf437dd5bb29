package meeting

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func newListBench(t *testing.T) (*screenBench, *List) {
	t.Helper()
	s := newScreenBench(t, func(d *kit.Desk) kit.Screen { return NewList(d) })
	return s, s.screen.(*List)
}

// weekly adds weekly briefings before and after that of the sample.
func (s *screenBench) weekly() {
	s.t.Helper()
	for _, day := range []data.Day{
		{Year: 2015, Month: time.December, Day: 21},
		{Year: 2016, Month: time.March, Day: 21},
		{Year: 2016, Month: time.March, Day: 28},
		{Year: 2016, Month: time.April, Day: 11},
	} {
		m, err := s.register.NewMeeting(s.t.Context(), data.KindWeekly, day)
		s.must(err)
		if day.Month != time.April {
			s.must(s.register.Step(s.t.Context(), m.ID, data.MeetingStep{To: data.StateDrafting}))
		}
	}
}

func (l *List) names() string {
	var names []string
	for _, r := range l.table.Rows() {
		names = append(names, r.name)
	}
	return strings.Join(names, ", ")
}

const (
	week15  = "Giao ban tuần 15/2016"
	week13  = "Giao ban tuần 13/2016"
	week12  = "Giao ban tuần 12/2016"
	quarter = "Giao ban quý I/2016"
)

func TestListOfTheYear(t *testing.T) {
	s, l := newListBench(t)
	s.weekly()
	l.Enter(kit.Place{Name: kit.PlaceMeetings})
	if got := l.names(); got != strings.Join([]string{week15, quarter, week13, week12}, ", ") {
		t.Errorf("listed %s", got)
	}
	for _, want := range []string{"Tháng 4", "Tháng 3", "2 cuộc", "4 cuộc họp trong năm 2016", "Đang soạn biên bản", "Chưa nộp", "5/5", "2015"} {
		if !strings.Contains(s.text(), want) {
			t.Errorf("%q is not in view", want)
		}
	}
	if _, ok := l.table.SelectedRow(); s.focused() != l.table || !ok {
		t.Error("the keys do not go to a briefing of the list")
	}
	s.shot("list")
	s.noFailures()
}

func TestFiltersOfTheList(t *testing.T) {
	tests := []struct {
		name string
		do   func(*screenBench, *List)
		want string
	}{
		{"without diacritics", func(s *screenBench, _ *List) { s.typed("quy i") }, quarter},
		{"with diacritics", func(s *screenBench, _ *List) { s.typed("quý") }, quarter},
		{"đ for d", func(s *screenBench, _ *List) { s.typed("danh gia") }, quarter},
		{"nothing", func(s *screenBench, _ *List) { s.typed("zzz") }, ""},
		{"kind", func(_ *screenBench, l *List) { l.choseKind(data.KindQuarterly.String()) }, quarter},
		{"state", func(_ *screenBench, l *List) { l.choseState(0, choiceRow{state: data.StatePreparing}) }, week15},
		{"another year", func(_ *screenBench, l *List) { l.choseYear(0, choiceRow{year: 2015}) }, "Giao ban tuần 52/2015"},
		{"all years", func(_ *screenBench, l *List) { l.choseYear(0, choiceRow{}) }, week15 + ", " + quarter + ", " + week13 + ", " + week12 + ", Giao ban tuần 52/2015"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, l := newListBench(t)
			s.weekly()
			l.Enter(kit.Place{Name: kit.PlaceMeetings})
			s.run("Lọc danh sách")
			test.do(s, l)
			if got := l.names(); got != test.want {
				t.Errorf("listed %q, want %q", got, test.want)
			}
			s.noFailures()
		})
	}
}

func TestEnterOpensAndReloadKeepsTheLine(t *testing.T) {
	s, l := newListBench(t)
	s.weekly()
	l.Enter(kit.Place{Name: kit.PlaceMeetings, Meeting: s.sampleID()})
	s.key(fyne.KeyDown)
	s.key(fyne.KeyUp)
	_, err := s.register.NewMeeting(t.Context(), data.KindWeekly, data.Day{Year: 2016, Month: time.April, Day: 18})
	s.must(err)
	if row, _ := l.table.SelectedRow(); row.name != quarter {
		t.Errorf("a new briefing moved the highlight to %q", row.name)
	}
	s.key(fyne.KeyReturn)
	if s.place != (kit.Place{Name: kit.PlaceMeeting, Meeting: s.sampleID()}) {
		t.Errorf("Enter leads to %+v", s.place)
	}
}

// sampleID is the briefing of the sample.
func (s *screenBench) sampleID() data.MeetingID { return s.meeting }

func TestNewBriefingByKeys(t *testing.T) {
	s, l := newListBench(t)
	l.Enter(kit.Place{Name: kit.PlaceMeetings})
	s.run("Cuộc họp mới")
	s.shot("list-new")
	if !strings.Contains(s.dialogText(), "Sẽ tạo: Giao ban quý I/2016") {
		t.Errorf("the dialog says\n%s", s.dialogText())
	}
	s.key(fyne.KeyHome) // weekly, the most frequent
	s.tab()
	s.typed("11/4")
	s.key(fyne.KeyReturn)
	if s.place.Name != kit.PlaceMeeting || s.place.Step != kit.StepInfo {
		t.Fatalf("making a briefing leads to %+v; the dialog says\n%s", s.place, s.dialogText())
	}
	m, err := s.register.Meeting(t.Context(), s.place.Meeting)
	s.must(err)
	if m.Name() != week15 || m.Day != (data.Day{Year: 2016, Month: time.April, Day: 11}) {
		t.Errorf("made %s on %v", m.Name(), m.Day)
	}
	s.noFailures()
}

func TestOnlyABriefingBeingPreparedIsDeleted(t *testing.T) {
	s, l := newListBench(t)
	s.weekly()
	l.Enter(kit.Place{Name: kit.PlaceMeetings, Meeting: s.sampleID()})
	s.key(fyne.KeyDelete)
	if s.dialogText() != "" || len(s.said) == 0 {
		t.Error("deleting a briefing that was held is offered")
	}
	s.key(fyne.KeyUp)
	s.key(fyne.KeyDelete)
	if !strings.Contains(s.dialogText(), "Xóa Giao ban tuần 15/2016?") {
		t.Fatalf("the dialog says\n%s", s.dialogText())
	}
	s.shot("list-delete")
	s.key(fyne.KeyEscape)
	if !strings.Contains(l.names(), week15) {
		t.Error("Esc deleted the briefing")
	}
	row, _ := l.table.SelectedRow()
	l.delete(row)
	if strings.Contains(l.names(), week15) {
		t.Error("the briefing is still listed")
	}
	_, err := s.register.Meeting(t.Context(), row.id)
	if !errors.Is(err, &data.Refusal{Code: data.RefusedMissing}) {
		t.Errorf("the briefing is still there: %v", err)
	}
}

func TestAnEmptyListOffersTheFirst(t *testing.T) {
	s, l := newListBench(t)
	l.Enter(kit.Place{Name: kit.PlaceMeetings})
	l.choseYear(0, choiceRow{year: 2014})
	if !strings.Contains(s.text(), "Không có cuộc họp nào ở đây") {
		t.Error("an empty list says nothing")
	}
	s.shot("list-empty")
}
