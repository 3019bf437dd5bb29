package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// TestTheRoomsScreenFollowsAndCloses: it is opened by its key, follows the clerk,
// can be held, and ends with the register.
func TestTheRoomsScreenFollowsAndCloses(t *testing.T) {
	b := onSample(t)
	b.press(ctrl(fyne.KeyF11))
	if b.session.room == nil {
		t.Fatal("Ctrl+F11 opens no screen for the room")
	}
	w := b.session.room.window
	b.session.navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: 1, Step: kit.StepConclusions})
	if said := wordsOf(w.Content()); !strings.Contains(said, "Kết luận của chủ trì") || !strings.Contains(said, "danh mục phối hợp") {
		t.Errorf("the room reads\n%s", said)
	}
	b.press(ctrl(fyne.KeyF12))
	b.session.navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: 1, Step: kit.StepInfo})
	if said := wordsOf(w.Content()); !strings.Contains(said, "Kết luận của chủ trì") || !strings.Contains(said, "đang giữ hình") {
		t.Errorf("a held room reads\n%s", said)
	}
	b.press(ctrl(fyne.KeyF12))
	if said := wordsOf(w.Content()); strings.Contains(said, "Kết luận của chủ trì") {
		t.Errorf("after holding the room reads\n%s", said)
	}
	b.session.leave()
	if b.session.room != nil {
		t.Error("the room's screen outlives the register")
	}
}
