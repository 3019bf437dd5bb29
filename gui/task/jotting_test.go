package task

import (
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestWhatIsTypedOutlivesTheProgram: progress that is not entered yet, and the text of
// an open dialog, are there again when another window opens the register; entered or
// given up, they are gone.
func TestWhatIsTypedOutlivesTheProgram(t *testing.T) {
	b, one, _ := two(t)
	again := func() {
		b.show(kit.Look{}, kit.Place{Name: kit.PlaceTasks})
		b.s.open(one.ID)
	}
	again()
	kit.FocusOn(b.s.detail.progress.text)
	b.write("đã gặp hai phòng")
	b.s.Flush()
	again()
	if got := b.s.detail.progress.text.Value(); got != "đã gặp hai phòng" {
		t.Errorf("the field of progress says %q", got)
	}
	b.runAction(b.words.T("task.do.write"))
	again()
	if got := b.s.detail.progress.text.Value(); got != "" {
		t.Errorf("what was entered is still in the field: %q", got)
	}

	urge := func() fyne.Focusable {
		b.s.urge([]data.TaskID{one.ID})
		return b.w.Canvas().Focused()
	}
	field := urge()
	b.write("đề nghị gửi trước thứ Sáu")
	field.FocusLost()
	again()
	field = urge()
	if got := field.(*kit.TextArea).Value(); got != "đề nghị gửi trước thứ Sáu" {
		t.Errorf("the dialog says %q", got)
	}
	b.press(fyne.KeyEscape)
	if b.dialogOpen() {
		t.Fatal("Escape left the dialog open")
	}
	if got := urge().(*kit.TextArea).Value(); got != "" {
		t.Errorf("what was given up is still in the dialog: %q", got)
	}
}
