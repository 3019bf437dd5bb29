package setting

import (
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func (s *shown) calendar() data.Calendar {
	s.t.Helper()
	c, err := s.register.Calendar(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return c
}

// typed types into what has the focus.
func (s *shown) typed(text string) {
	s.t.Helper()
	for _, r := range text {
		s.desk.Window.Canvas().Focused().TypedRune(r)
	}
}

// TestADayOffMovesADeadline: a day put in by the dialog counts in sums of working days.
func TestADayOffMovesADeadline(t *testing.T) {
	s := show(t, PageHolidays)
	p := pageOf[*holidaysPage](s)
	monday := data.Day{Year: 2016, Month: 4, Day: 4}
	if got := s.calendar().AddWorkingDays(monday, 7); got != monday.AddDays(9) {
		t.Fatalf("seven working days end on %s", got)
	}
	p.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyInsert})
	canvas := s.desk.Window.Canvas()
	s.typed("6/4/2016")
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.failed != nil {
		t.Fatal(s.failed)
	}
	if got := s.calendar().AddWorkingDays(monday, 7); got != monday.AddDays(10) {
		t.Errorf("with a day off they end on %s", got)
	}
	s.expect("Thứ Tư, 06/4/2016")
	p.saturday.Tapped(nil)
	if got := s.calendar().AddWorkingDays(monday, 7); got != monday.AddDays(9) {
		t.Errorf("with Saturdays worked they end on %s", got)
	}
}

func TestADayStandsInTheCalendarOnce(t *testing.T) {
	s := show(t, PageHolidays)
	p := pageOf[*holidaysPage](s)
	first := p.table.Rows()[0]
	before := len(p.table.Rows())
	p.add()
	canvas := s.desk.Window.Canvas()
	s.typed(kit.FormatDay(first.Day))
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := len(p.table.Rows()); got != before {
		t.Errorf("%d days, want %d", got, before)
	}
	if len(canvas.Overlays().List()) != 1 {
		t.Error("the dialog closed on a day that is there already")
	}
}
