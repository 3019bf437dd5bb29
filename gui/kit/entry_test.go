package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/text/unicode/norm"
)

func TestEntryKeepsTextInNFC(t *testing.T) {
	var last string
	e := NewEntry(EntryOptions{OnChange: func(s string) { last = s }})
	w := show(t, e)
	w.Canvas().Focus(e)
	write(e, norm.NFD.String("Nguyễn Đức Ộ"))
	if want := "Nguyễn Đức Ộ"; e.Text != want || last != want {
		t.Errorf("text %q reported %q, want %q", e.Text, last, want)
	}
	if e.CursorTextOffset() != len([]rune(e.Text)) {
		t.Errorf("the cursor is at %d of %d", e.CursorTextOffset(), len([]rune(e.Text)))
	}
}

func TestEntryWaitsWithNFCWhileTypingInside(t *testing.T) {
	e := NewEntry(EntryOptions{Text: "ab"})
	w := show(t, e)
	w.Canvas().Focus(e)
	press(e, fyne.KeyHome, fyne.KeyRight)
	write(e, "e\u0301")
	if e.CursorTextOffset() != 3 {
		t.Errorf("the cursor moved to %d while typing inside", e.CursorTextOffset())
	}
	w.Canvas().Unfocus()
	if want := "a\u00e9b"; e.Text != want {
		t.Errorf("after leaving, text %q, want %q", e.Text, want)
	}
}

func TestEntryCleansWhatIsPasted(t *testing.T) {
	clipboard := test.NewClipboard()
	clipboard.SetContent("Kết\r\nluận\u200b " + norm.NFD.String("quý"))
	area := NewTextArea(EntryOptions{})
	show(t, area).Canvas().Focus(area)
	area.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if want := "Kết\nluận quý"; area.Text != want {
		t.Errorf("pasted %q, want %q", area.Text, want)
	}
}

// TestALineTakesNoMoreThanItCouldKeep: a slip of the clipboard does not hold the
// window up, and what is too long is still too long, so that it is refused.
func TestALineTakesNoMoreThanItCouldKeep(t *testing.T) {
	clipboard := test.NewClipboard()
	clipboard.SetContent(strings.Repeat("ệ", 100_000))
	line, area := NewEntry(EntryOptions{}), NewTextArea(EntryOptions{})
	show(t, line)
	line.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if n := len([]rune(line.Text)); n != lineMost {
		t.Errorf("a line took %d characters", n)
	}
	clipboard.SetContent(strings.Repeat("ệ", 5_000))
	area.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if n := len([]rune(area.Text)); n != 5_000 {
		t.Errorf("an area took %d characters", n)
	}
}

func TestSetValueIsNotReported(t *testing.T) {
	reported := 0
	e := NewEntry(EntryOptions{OnChange: func(string) { reported++ }})
	show(t, e)
	e.SetValue("VĂN PHÒNG")
	if reported != 0 || e.Value() != "VĂN PHÒNG" {
		t.Errorf("value %q, reported %d times", e.Value(), reported)
	}
}

func TestFieldShowsTheErrorOfItsControl(t *testing.T) {
	e := NewEntry(EntryOptions{})
	f := NewField(FieldOptions{Label: "Ký hiệu", Control: e, Hint: "Số: 05/BB-VP"})
	w := show(t, f)
	e.SetError("Ký hiệu không có dấu cách.")
	if f.Error() != "Ký hiệu không có dấu cách." {
		t.Errorf("the field says %q", f.Error())
	}
	w.Canvas().Focus(e)
	write(e, "VP")
	if f.Error() != "" {
		t.Errorf("after typing the field still says %q", f.Error())
	}
}

func TestTextAreaLeavesTabAndTakesCtrlEnter(t *testing.T) {
	var submitted string
	first := NewTextArea(EntryOptions{OnSubmit: func(s string) { submitted = s }})
	second := NewEntry(EntryOptions{})
	w := show(t, VBox(8, first, second))
	w.Canvas().Focus(first)
	write(first, "dòng một")
	press(first, fyne.KeyReturn)
	write(first, "dòng hai")
	if first.Text != "dòng một\ndòng hai" {
		t.Errorf("text %q", first.Text)
	}
	first.TypedShortcut(ctrlEnter())
	if submitted != first.Text {
		t.Errorf("submitted %q", submitted)
	}
	if first.AcceptsTab() {
		t.Error("the area captures Tab")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != second {
		t.Errorf("Tab leads to %T", w.Canvas().Focused())
	}
}

func TestEntryTellsAboutItsFocus(t *testing.T) {
	gained, lost := 0, 0
	e := NewEntry(EntryOptions{OnFocus: func() { gained++ }, OnBlur: func() { lost++ }})
	other := NewEntry(EntryOptions{})
	w := show(t, VBox(8, e, other))
	w.Canvas().Focus(e)
	w.Canvas().Focus(other)
	if gained != 1 || lost != 1 {
		t.Errorf("gained %d, lost %d", gained, lost)
	}
}

func TestUndoOfTyping(t *testing.T) {
	e := NewTextArea(EntryOptions{})
	show(t, e).Canvas().Focus(e)
	write(e, "một hai")
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text == "một hai" {
		t.Error("nothing was undone")
	}
	e.TypedShortcut(&fyne.ShortcutRedo{})
	if e.Text != "một hai" {
		t.Errorf("redone to %q", e.Text)
	}
}

func TestSearchBoxEmptiesOnEscape(t *testing.T) {
	query := "?"
	down := 0
	e := NewSearchBox(SearchOptions{OnChange: func(s string) { query = s }, OnDown: func() { down++ }})
	show(t, e).Canvas().Focus(e)
	write(e, "phối hợp")
	if query != "phối hợp" {
		t.Errorf("query %q", query)
	}
	press(e, fyne.KeyDown, fyne.KeyEscape)
	if query != "" || down != 1 {
		t.Errorf("query %q, down %d", query, down)
	}
}

func TestTextAreaGrowsWithItsText(t *testing.T) {
	a := NewTextArea(EntryOptions{Rows: 2, MaxRows: 6})
	show(t, a).Canvas().Focus(a)
	low := a.HeightFor(300)
	a.SetValue("1\n2\n3\n4")
	if got := a.HeightFor(300); got <= low {
		t.Errorf("four lines need %v, two %v", got, low)
	}
	a.SetValue("1\n2\n3\n4\n5\n6\n7\n8\n9")
	high := a.HeightFor(300)
	a.SetValue("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11")
	if got := a.HeightFor(300); got != high {
		t.Errorf("beyond the most lines the height goes from %v to %v", high, got)
	}
}

func TestWheelOverAFieldMovesThePage(t *testing.T) {
	var fields []fyne.CanvasObject
	for range 30 {
		fields = append(fields, NewTextArea(EntryOptions{Rows: 4}))
	}
	s := NewScroll(VBox(12, fields...))
	w := show(t, s)
	test.Scroll(w.Canvas(), fyne.NewPos(600, 50), 0, -200)
	if s.Offset() != 200 {
		t.Errorf("the page moved by %v", s.Offset())
	}
}

func TestWheelMovesALongTextFirst(t *testing.T) {
	long := ""
	for range 60 {
		long += "dòng\n"
	}
	area := NewTextArea(EntryOptions{Rows: 4, Text: long})
	s := NewScroll(VBox(12, area, Sized(0, 2000, Gap(1))))
	w := show(t, s)
	test.Scroll(w.Canvas(), fyne.NewPos(600, 30), 0, -50)
	if s.Offset() != 0 {
		t.Errorf("the page moved by %v while the text could", s.Offset())
	}
	if area.wheel.text.Offset.Y != 50 {
		t.Errorf("the text moved by %v", area.wheel.text.Offset.Y)
	}
}
