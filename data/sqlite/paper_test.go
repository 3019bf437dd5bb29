package sqlite_test

import (
	"slices"
	"strings"
	"testing"

	"giaoban/data"
)

func (o *office) settle(t *testing.T, f data.PaperForm) data.PaperForm {
	t.Helper()
	f.Meeting = o.meeting.ID
	saved, err := o.SavePaperForm(t.Context(), f)
	check(t, err)
	return saved
}

func TestPaperFormRoundTrip(t *testing.T) {
	o := settled(t)
	d := o.dossier(t)
	saved := o.settle(t, data.PaperForm{
		Kind: data.PaperInvitation, Number: " 5 ", Day: firstOfApril, Authority: data.ForHead, Whom: "CHÁNH VĂN PHÒNG", Signer: o.people[1].ID,
		Drafter: o.people[2].ID, Copies: 12, Urgency: data.Express, Secrecy: data.Secret, Circulation: data.Internal,
		Addressees: []string{"Phòng A", ""}, Recipients: []string{" Như trên "}, Note: "một\nhai", InvitationTo: data.InviteUnits,
		Units: []data.UnitID{o.units[0].ID}, Conclusions: []data.ConclusionID{d.Conclusions[0].ID},
	})
	if saved.Number != "5" || len(saved.Addressees) != 1 || saved.Recipients[0] != "Như trên" {
		t.Errorf("saved %+v", saved)
	}
	same(t, o.dossier(t).Form(saved.Ref()), saved)
	saved.Note = "ba"
	again := o.settle(t, saved)
	if again.ID != saved.ID || len(o.dossier(t).Forms) != 1 {
		t.Errorf("an edit made %+v", o.dossier(t).Forms)
	}
	other := o.dossier(t).Form(data.PaperRef{Kind: data.PaperUnitReport, Part: 9})
	same(t, other, data.PaperForm{Meeting: o.meeting.ID, Kind: data.PaperUnitReport, Part: 9})
	_, err := o.SavePaperForm(t.Context(), data.PaperForm{Meeting: o.meeting.ID, Kind: data.PaperNotice, Urgency: "x"})
	refused(t, err, data.RefusedUnknown)
	sound(t, o.Register)
}

func TestAPaperFormIsTakenBack(t *testing.T) {
	o := settled(t)
	first := o.settle(t, data.PaperForm{Kind: data.PaperNotice, Note: "một"})
	o.settle(t, data.PaperForm{Kind: data.PaperNotice, Number: "7", Day: firstOfApril})
	must(o.Undo(t.Context()))
	same(t, o.dossier(t).Form(first.Ref()), first)
	must(o.Undo(t.Context()))
	if forms := o.dossier(t).Forms; len(forms) != 0 {
		t.Errorf("left %+v", forms)
	}
	o.settle(t, data.PaperForm{Kind: data.PaperMinutes, Number: "7"})
	if o.dossier(t).Meeting.Number != "7" {
		t.Error("the number of the minutes is not the briefing's")
	}
	must(o.Undo(t.Context()))
	if d := o.dossier(t); d.Meeting.Number != "" || len(d.Forms) != 0 {
		t.Errorf("undone: number %q, forms %+v", d.Meeting.Number, d.Forms)
	}
}

// NĐ 30/2020, Điều 15: a number is unique in its book from 01/01 to 31/12.
func TestANumberIsGivenOnce(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	next := must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly, Day: firstOfApril.AddDays(30)}))
	o.settle(t, data.PaperForm{Kind: data.PaperNotice, Number: "05", Day: firstOfApril})
	o.settle(t, data.PaperForm{Kind: data.PaperMinutes, Number: "9"})
	give := func(kind data.PaperKind, number string, day data.Day) error {
		_, err := o.SavePaperForm(ctx, data.PaperForm{Meeting: next.ID, Kind: kind, Number: number, Day: day})
		return err
	}
	for _, c := range []struct {
		kind   data.PaperKind
		number string
		day    data.Day
		taken  bool
	}{
		{data.PaperNotice, "5", firstOfApril, true},
		{data.PaperNotice, "5/TB-VP", firstOfApril.AddDays(200), true},
		{data.PaperNotice, "5", firstOfApril.AddDays(300), false}, // the next year
		{data.PaperNotice, "5a", firstOfApril, false},
		{data.PaperInvitation, "5", firstOfApril, false}, // another book
		{data.PaperMinutes, "9", data.Day{}, true},
		{data.PaperMinutes, "10", data.Day{}, false},
		{data.PaperCount, "9", firstOfApril, true}, // biên bản too
	} {
		err := give(c.kind, c.number, c.day)
		if r, ok := data.AsRefusal(err); (ok && r.Code == data.RefusedNumberTaken) != c.taken || err != nil && !c.taken {
			t.Errorf("%s %s on %s: %v, taken %v", c.kind, c.number, c.day, err, c.taken)
		} else if c.taken && (r.Field != "number" || !strings.Contains(r.Detail, "giao ban")) {
			t.Errorf("it says %+v", r)
		}
	}
	m := must(o.Meeting(ctx, next.ID))
	m.Number = "9"
	_, err := o.SaveMeeting(ctx, m)
	refused(t, err, data.RefusedNumberTaken)

	office := must(o.Office(ctx))
	office.OneSeries = true
	check(t, o.SaveOffice(ctx, office))
	refused(t, give(data.PaperReport, "9", firstOfApril), data.RefusedNumberTaken)
	sound(t, o.Register)
}

// TestAUnitNumbersItsReportsItself: its number is neither the office's nor another
// unit's.
func TestAUnitNumbersItsReportsItself(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	office := must(o.Office(ctx))
	office.NumbersHere = true
	check(t, o.SaveOffice(ctx, office))
	unit, other := must(o.SaveUnit(ctx, data.Unit{Name: "Phòng thứ nhất"})), must(o.SaveUnit(ctx, data.Unit{Name: "Phòng thứ hai"}))
	report := func(meeting data.MeetingID, unit data.UnitID) int64 {
		return int64(must(o.SaveReport(ctx, data.Report{Meeting: meeting, Unit: unit})).ID)
	}
	next := must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly, Day: firstOfApril.AddDays(30)})).ID
	meeting := o.settle(t, data.PaperForm{Kind: data.PaperReport, Number: "5", Day: firstOfApril}).Meeting
	number := func(meeting data.MeetingID, part int64) error {
		_, err := o.SavePaperForm(ctx, data.PaperForm{Meeting: meeting, Kind: data.PaperUnitReport, Part: part, Number: "5", Day: firstOfApril})
		return err
	}
	check(t, number(meeting, report(meeting, unit.ID)))
	check(t, number(meeting, report(meeting, other.ID)))
	refused(t, number(next, report(next, unit.ID)), data.RefusedNumberTaken)
	if got := must(o.NextPaperNumber(ctx, data.PaperUnitReport, 2016)); got != "" {
		t.Errorf("proposed %q for the report of a unit", got)
	}
	if got := must(o.NextPaperNumber(ctx, data.PaperReport, 2016)); got != "06" {
		t.Errorf("proposed %q for the report of the office", got)
	}
	sound(t, o.Register)
}

func TestTheNextNumberIsProposedWhereTheBookIsKept(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	if got := must(o.NextPaperNumber(ctx, data.PaperNotice, 2016)); got != "" {
		t.Errorf("proposed %q although the văn thư keeps the book", got)
	}
	office := must(o.Office(ctx))
	office.NumbersHere = true
	check(t, o.SaveOffice(ctx, office))
	if got := must(o.NextPaperNumber(ctx, data.PaperNotice, 2016)); got != "01" {
		t.Errorf("first %q", got)
	}
	o.settle(t, data.PaperForm{Kind: data.PaperNotice, Number: "11/TB-VP", Day: firstOfApril})
	o.settle(t, data.PaperForm{Kind: data.PaperMinutes, Number: "30"})
	for kind, want := range map[data.PaperKind]string{data.PaperNotice: "12", data.PaperMinutes: "31", data.PaperCount: "31", data.PaperInvitation: "01"} {
		if got := must(o.NextPaperNumber(ctx, kind, 2016)); got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
	if got := must(o.NextPaperNumber(ctx, data.PaperNotice, 2017)); got != "01" {
		t.Errorf("the next year begins with %q", got)
	}
	office.OneSeries = true
	check(t, o.SaveOffice(ctx, office))
	if got := must(o.NextPaperNumber(ctx, data.PaperInvitation, 2016)); got != "31" {
		t.Errorf("one book: %q", got)
	}
}

func TestANumberWithoutADayIsTodays(t *testing.T) {
	o := settled(t)
	if f := o.settle(t, data.PaperForm{Kind: data.PaperNotice, Number: "3"}); f.Day != o.Today() {
		t.Errorf("day %s", f.Day)
	}
}

func TestDraftsAreCountedByWhatTheySay(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	keep := func(lines ...string) data.PaperDraft {
		return must(o.KeepDraft(ctx, data.PaperDraft{Meeting: o.meeting.ID, Kind: data.PaperNotice, Lines: lines}))
	}
	first := keep("a", "b")
	if same := keep("a", "b"); first.Number != 1 || same.ID != first.ID || first.Made.IsZero() {
		t.Errorf("the same draft: %+v, %+v", first, same)
	}
	next := must(o.NextDraft(ctx, data.PaperDraft{Meeting: o.meeting.ID, Kind: data.PaperNotice, Lines: []string{"a", "c"}}))
	if next.Number != 2 || next.ID != 0 {
		t.Errorf("next %+v", next)
	}
	if third := keep("a", "c"); third.Number != 2 {
		t.Errorf("changed: %+v", third)
	}
	if back := keep("a", "b"); back.Number != 3 {
		t.Errorf("changed back: %+v", back)
	}
	drafts := must(o.PaperDrafts(ctx, o.meeting.ID, data.PaperRef{Kind: data.PaperNotice}))
	if len(drafts) != 3 || !slices.Equal(drafts[1].Lines, []string{"a", "c"}) {
		t.Errorf("kept %+v", drafts)
	}
	if other := must(o.PaperDrafts(ctx, o.meeting.ID, data.PaperRef{Kind: data.PaperUnitReport, Part: 1})); len(other) != 0 {
		t.Errorf("of another paper %+v", other)
	}
	if label, ok := o.UndoLabel(); ok && label.Kind == data.KindPaper {
		t.Error("a draft that has left can be undone")
	}
	sound(t, o.Register)
}

func TestAnnexesOfASignedPaper(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	o.sign(t)
	p := must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("%PDF")))
	a := must(o.SaveAnnex(ctx, data.Annex{Paper: p.ID, Title: "Đính chính", Text: "một"}))
	if a.Meeting != o.meeting.ID || a.Order != 1 {
		t.Errorf("annex %+v", a)
	}
	a.Text = "hai"
	a = must(o.SaveAnnex(ctx, a))
	same(t, o.dossier(t).Annexes, []data.Annex{a})
	must(o.Undo(ctx))
	if got := o.dossier(t).Annexes[0].Text; got != "một" {
		t.Errorf("undone: %q", got)
	}
	second := must(o.SaveAnnex(ctx, data.Annex{Paper: p.ID, Title: "Bổ sung"}))
	must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperAnnex, Part: int64(second.ID)}, []byte("%PDF 2")))
	second.Text = "x"
	_, err := o.SaveAnnex(ctx, second)
	refused(t, err, data.RefusedLocked)
	refused(t, o.DeleteAnnex(ctx, second.ID), data.RefusedLocked)
	check(t, o.DeleteAnnex(ctx, a.ID))
	if left := o.dossier(t).Annexes; len(left) != 1 || left[0].Order != 1 {
		t.Errorf("left %+v", left)
	}
	_, err = o.SaveAnnex(ctx, data.Annex{Paper: 999, Title: "x"})
	refused(t, err, data.RefusedMissing)
	sound(t, o.Register)
}

func TestAScanBelongsToItsPaper(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	p := must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperNotice}, []byte("%PDF")))
	a := must(o.AddAttachment(ctx, data.Attachment{Meeting: o.meeting.ID, Name: "quét.pdf", Format: "pdf", Paper: p.ID}, []byte("%PDF-1.4 scan")))
	same(t, o.dossier(t).Attachments[1], a)
	if a.Paper != p.ID {
		t.Errorf("attachment %+v", a)
	}
	_, err := o.AddAttachment(ctx, data.Attachment{Meeting: o.meeting.ID, Name: "x", Format: "pdf", Paper: 999}, nil)
	refused(t, err, data.RefusedMissing)
	elsewhere := must(o.SaveMeeting(ctx, data.Meeting{Kind: data.KindMonthly, Day: firstOfApril.AddDays(30)}))
	_, err = o.AddAttachment(ctx, data.Attachment{Meeting: elsewhere.ID, Name: "x", Format: "pdf", Paper: p.ID}, nil)
	refused(t, err, data.RefusedMissing)
	sound(t, o.Register)
}

// Of signed minutes only number and day can still be written down; an invitation that
// was numbered before the briefing does not keep its minutes from being taken back.
func TestWhatSigningLocks(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	invitation := must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperInvitation}, []byte("x")))
	check(t, o.NumberPaper(ctx, invitation.ID, "4"))
	if f := o.dossier(t).Form(data.PaperRef{Kind: data.PaperInvitation}); f.Number != "4" || f.Day.IsZero() {
		t.Errorf("form %+v", f)
	}
	o.sign(t)
	must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("y")))
	_, err := o.SavePaperForm(ctx, data.PaperForm{Meeting: o.meeting.ID, Kind: data.PaperMinutes, Recipients: []string{"x"}})
	refused(t, err, data.RefusedLocked)
	o.settle(t, data.PaperForm{Kind: data.PaperNotice, Note: "sau khi ký biên bản vẫn soạn thông báo"})
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateDrafting, Reason: "sửa"}))
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateSigned}))
	o.settle(t, data.PaperForm{Kind: data.PaperMinutes, Number: "8"})
	if d := o.dossier(t); d.Meeting.Number != "8" || d.Papers[1].Number != "8" {
		t.Errorf("number %q, papers %+v", d.Meeting.Number, d.Papers)
	}
	refused(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateDrafting, Reason: "sửa"}), data.RefusedNumbered)
	_, err = o.SavePaperForm(ctx, data.PaperForm{Meeting: o.meeting.ID, Kind: data.PaperMinutes})
	refused(t, err, data.RefusedEmpty)
}

func TestPaperRecords(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	photo := must(o.AddPhoto(ctx, data.Photo{Meeting: o.meeting.ID, Format: "png"}, []byte("ảnh")))
	o.settle(t, data.PaperForm{Kind: data.PaperNotice, Note: "x"})
	records := must(o.PaperRecords(ctx, o.meeting.ID, true))
	if string(records.Photos[photo.ID]) != "ảnh" || len(records.Forms) != 1 || len(records.Tracking.People) == 0 || records.Tracking.Today != o.Today() {
		t.Errorf("records %+v", records)
	}
	if quick := must(o.PaperRecords(ctx, o.meeting.ID, false)); quick.Photos != nil {
		t.Error("bytes nobody asked for")
	}
}
