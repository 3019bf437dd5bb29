package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func unitChoices() []Choice {
	return []Choice{
		{Key: "all", Text: "Các phòng, ban", Unit: UnitAll},
		{Key: "th", Text: "Phòng Tổng hợp", Unit: 1},
		{Key: "tc", Text: "Phòng Hành chính Tổ chức", Unit: 2},
		{Key: "dd", Text: "Đội Điện", Unit: 3},
	}
}

func newUnitSelect(changed *[]string) *Select {
	now := time.Date(2016, 4, 6, 8, 0, 0, 0, time.UTC)
	return NewSelect(SelectOptions{
		Choices: unitChoices(), Selected: "all", OnChange: func(key string) { *changed = append(*changed, key) },
		Now: func() time.Time { return now },
	})
}

func TestSelectByKeys(t *testing.T) {
	cases := []struct {
		name string
		do   func(*Select)
		want string
		open bool
	}{
		{"down", func(s *Select) { press(s, fyne.KeyDown) }, "th", false},
		{"down and up", func(s *Select) { press(s, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp) }, "th", false},
		{"end", func(s *Select) { press(s, fyne.KeyEnd) }, "dd", false},
		{"open, go, take", func(s *Select) { press(s, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) }, "tc", false},
		{"open, go, give up", func(s *Select) { press(s, fyne.KeyF4, fyne.KeyDown, fyne.KeyEscape) }, "all", false},
		{"open by Alt+Down", func(s *Select) { s.TypedShortcut(altDown()) }, "all", true},
		{"letters without marks", func(s *Select) { write(s, "doi") }, "dd", false},
		{"letters with marks", func(s *Select) { write(s, "phòng h") }, "tc", false},
		{"letters inside the words", func(s *Select) { write(s, "chinh") }, "tc", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var changed []string
			s := newUnitSelect(&changed)
			show(t, VBox(0, s)).Canvas().Focus(s)
			c.do(s)
			if s.Selected() != c.want || s.IsOpen() != c.open {
				t.Errorf("selected %q open %v, want %q %v (reported %v)", s.Selected(), s.IsOpen(), c.want, c.open, changed)
			}
		})
	}
}

func TestSelectKeepsTheFocusWhileOpen(t *testing.T) {
	var changed []string
	s := newUnitSelect(&changed)
	w := show(t, VBox(0, s))
	w.Canvas().Focus(s)
	press(s, fyne.KeySpace)
	if w.Canvas().Focused() != s || !s.IsOpen() {
		t.Fatalf("focus on %T, open %v", w.Canvas().Focused(), s.IsOpen())
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the list is a canvas overlay, which takes the focus")
	}
	s.list.rows[1].MouseIn(nil)
	test.Tap(s.list.rows[1])
	if s.Selected() != "th" || s.IsOpen() || w.Canvas().Focused() != s {
		t.Errorf("after a tap: %q, open %v, focus %T", s.Selected(), s.IsOpen(), w.Canvas().Focused())
	}
}

func TestSelectClosesWhenLeft(t *testing.T) {
	var changed []string
	s := newUnitSelect(&changed)
	other := NewEntry(EntryOptions{})
	w := show(t, VBox(0, s, other))
	w.Canvas().Focus(s)
	press(s, fyne.KeySpace)
	w.Canvas().FocusNext()
	if s.IsOpen() || w.Canvas().Focused() != other {
		t.Errorf("open %v, focus %T", s.IsOpen(), w.Canvas().Focused())
	}
	if len(changed) != 0 {
		t.Errorf("reported %v", changed)
	}
}

func TestDisabledSelectStaysClosed(t *testing.T) {
	var changed []string
	s := newUnitSelect(&changed)
	show(t, VBox(0, s))
	s.Disable()
	test.Tap(s)
	if s.IsOpen() {
		t.Error("a disabled select opened")
	}
}
