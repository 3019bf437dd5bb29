package meeting

import (
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func TestRemarksAreEnteredByKeyboard(t *testing.T) {
	b := newBench(t, newCourseStep)
	b.typed("tran thi")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("Báo cáo tiến độ Đề án.")
	b.press(ctrlEnter())
	b.typed("Các chuyên viên")
	b.tab()
	b.typed("Nhất trí.\nKhông có ý kiến khác.")
	b.press(ctrlEnter())

	remarks := b.dossier().Remarks
	if len(remarks) != 2 {
		t.Fatalf("got %d remarks: %+v", len(remarks), remarks)
	}
	first, second := remarks[0], remarks[1]
	if first.Speaker != b.people[1].ID || first.Text != "Báo cáo tiến độ Đề án." || first.Time.String() != "08:30" {
		t.Errorf("first: %+v", first)
	}
	if second.Speaker != 0 || second.SpeakerText != "Các chuyên viên" || second.Text != "Nhất trí.\nKhông có ý kiến khác." {
		t.Errorf("second: %+v", second)
	}
	s := b.step.(*courseStep)
	if s.list.Len() != 2 || s.entry.text.Value() != "" || s.entry.speaker.Value() != "" {
		t.Errorf("%d cards, entry %q %q", s.list.Len(), s.entry.speaker.Value(), s.entry.text.Value())
	}
	b.shot("course")
	b.noFailures()
}

func TestARemarkBeingTypedIsKeptAndShownOnce(t *testing.T) {
	b := newBench(t, newCourseStep)
	s := b.step.(*courseStep)
	kit.FocusOn(s.entry.text)
	b.typed("Đang gõ dở")
	b.step.flush()
	if got := b.dossier().Remarks; len(got) != 1 || got[0].Text != "Đang gõ dở" {
		t.Fatalf("not kept: %+v", got)
	}
	if s.list.Len() != 0 {
		t.Errorf("%d cards beside the entry", s.list.Len())
	}
	b.typed(" nữa")
	b.step.flush()
	if got := b.dossier().Remarks; len(got) != 1 || got[0].Text != "Đang gõ dở nữa" {
		t.Errorf("typed on: %+v", got)
	}
	s.entry.text.SetText("")
	b.step.flush()
	if got := b.dossier().Remarks; len(got) != 0 {
		t.Errorf("emptied: %+v", got)
	}
	b.noFailures()
}

func TestRemarksTypedFasterThanTheRegisterAnswersAreAllKept(t *testing.T) {
	b := newBench(t, newCourseStep)
	s := b.step.(*courseStep)
	b.lags = true
	for _, text := range []string{"một", "hai", "ba"} {
		kit.FocusOn(s.entry.text)
		b.typed(text)
		b.press(ctrlEnter())
	}
	b.catchUp()
	if got := remarkTexts(b.dossier()); got != "một|hai|ba|" {
		t.Errorf("got %s", got)
	}
	if s.list.Len() != 3 || s.entry.text.Value() != "" {
		t.Errorf("%d cards, entry %q", s.list.Len(), s.entry.text.Value())
	}
	b.noFailures()
}

func TestATimeAloneMakesNoRemark(t *testing.T) {
	b := newBench(t, newCourseStep)
	b.press(ctrlEnter())
	b.press(ctrlEnter())
	if got := b.dossier().Remarks; len(got) != 0 {
		t.Errorf("got %+v", got)
	}
}

func (b *bench) addRemarks(texts ...string) {
	b.t.Helper()
	for _, text := range texts {
		_, err := b.register.SaveRemark(b.t.Context(), data.Remark{Meeting: b.meeting, Text: text})
		b.must(err)
	}
}

func remarkTexts(d data.Dossier) string {
	all := ""
	for _, r := range d.Remarks {
		all += r.Text + "|"
	}
	return all
}

func TestRemarksAreReorderedAndDeletedAndBroughtBack(t *testing.T) {
	b := newBench(t, newCourseStep)
	b.addRemarks("một", "hai", "ba")
	s := b.step.(*courseStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyHome)
	b.press(altKey(fyne.KeyDown))
	if got := remarkTexts(b.dossier()); got != "hai|một|ba|" {
		t.Errorf("moved down: %s", got)
	}
	if s.rows[s.list.Selected()].text != "một" {
		t.Errorf("selected %q after moving", s.rows[s.list.Selected()].text)
	}
	b.press(altKey(fyne.KeyUp))
	b.press(altKey(fyne.KeyUp))
	if got := remarkTexts(b.dossier()); got != "một|hai|ba|" {
		t.Errorf("moved up: %s", got)
	}
	b.key(fyne.KeyDelete)
	if got := remarkTexts(b.dossier()); got != "hai|ba|" {
		t.Errorf("deleted: %s", got)
	}
	if len(b.said) == 0 {
		t.Error("nothing said of how to bring it back")
	}
	if _, err := b.register.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := remarkTexts(b.dossier()); got != "một|hai|ba|" {
		t.Errorf("undone: %s", got)
	}
	if s.list.Len() != 3 {
		t.Errorf("%d cards", s.list.Len())
	}
	b.noFailures()
}

func TestARemarkIsEditedInItsPlace(t *testing.T) {
	b := newBench(t, newCourseStep)
	b.addRemarks("một", "hai")
	s := b.step.(*courseStep)
	kit.FocusOn(s.list)
	b.key(fyne.KeyHome)
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyEnd)
	b.typed(" sửa")
	b.shot("course-edit")
	b.key(fyne.KeyEscape)
	if got := remarkTexts(b.dossier()); got != "một sửa|hai|" {
		t.Errorf("got %s", got)
	}
	if !kit.HasFocus(s.list) {
		t.Error("the list did not get the focus back")
	}
	b.noFailures()
}

func TestASignedBriefingTakesNoRemarks(t *testing.T) {
	b := newBench(t, newCourseStep)
	b.addRemarks("một")
	b.to(data.StateDrafting)
	b.to(data.StateSigned)
	s := b.step.(*courseStep)
	if !s.foot.Hidden || s.locked.Message() == "" {
		t.Error("the entry is still there, or it is not said why not")
	}
	b.step.enter(kit.Place{})
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyDelete)
	if got := remarkTexts(b.dossier()); got != "một|" || s.editor.remark.ID != 0 {
		t.Errorf("got %s, editing %d", got, s.editor.remark.ID)
	}
	for _, a := range b.step.actions() {
		if !a.Off {
			t.Errorf("%q is on", a.Label)
		}
	}
}

func TestThePlaceOfARemarkLeadsToIt(t *testing.T) {
	b := newBench(t, newCourseStep)
	b.addRemarks("một", "hai", "ba")
	id := b.dossier().Remarks[1].ID
	b.step.enter(kit.Place{Kind: data.KindRemark, Record: int64(id)})
	s := b.step.(*courseStep)
	if s.list.Selected() != 1 || !kit.HasFocus(s.list) {
		t.Errorf("selected %d", s.list.Selected())
	}
}
