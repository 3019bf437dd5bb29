package meeting

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

func (s *papersStep) form() data.PaperForm { return s.records.Form(s.view.ref) }

// TestWhatIsSettledStandsOnThePaper: number, urgency, signer and recipients are typed
// by keys alone, store themselves, and stand on the paper at once; all of it can be
// undone.
func TestWhatIsSettledStandsOnThePaper(t *testing.T) {
	b, s := newPapersBench(t)
	s.choose(noticeRef)
	b.press(withCtrl(fyne.KeyI))
	if !kit.HasFocus(s.side.details.number) {
		t.Fatalf("Ctrl+I gives the focus to %T", b.focused())
	}
	b.typed("7")
	b.tab()
	if f := s.form(); f.Number != "7" {
		t.Errorf("stored %+v", f)
	}
	s.side.details.authority.SetSelected(string(data.ForHead))
	s.side.details.form.Changed()
	s.side.details.urgency.SetSelected(string(data.Express))
	s.side.details.form.Changed()
	s.side.details.recipients.SetValue("- Như trên;\nLưu: VT, TH")
	s.side.details.form.Changed()
	f := s.form()
	if f.Authority != data.ForHead || f.Urgency != data.Express || !slices.Equal(f.Recipients, []string{"- Như trên;", "Lưu: VT, TH"}) {
		t.Errorf("stored %+v", f)
	}
	text := s.text(t)
	for _, want := range []string{"Số: 07/TB", "HỎA TỐC", "- Như trên;", "- Lưu: VT, TH."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q does not stand on the paper:\n%s", want, text)
		}
	}
	b.shot("papers-details")
	for range 4 {
		_, err := b.register.Undo(t.Context())
		b.must(err)
	}
	if f := s.form(); f.Number != "" || f.Urgency != "" {
		t.Errorf("undone to %+v", f)
	}
	if s.side.details.number.Value() != "" {
		t.Errorf("the field still says %q", s.side.details.number.Value())
	}
	b.noFailures()
}

// TestANumberIsProposedOnlyWhereTheBookIsKept, and one given twice is refused at its
// field.
func TestANumberIsProposedOnlyWhereTheBookIsKept(t *testing.T) {
	b, s := newPapersBench(t)
	s.choose(noticeRef)
	s.side.open(tabDetails)
	if s.side.details.next.Visible() {
		t.Error("a number is proposed, though the book is not kept here")
	}
	office := data.DefaultOffice()
	office.NumbersHere, office.OneSeries = true, true
	b.must(b.register.SaveOffice(t.Context(), office))
	_, err := b.register.SavePaperForm(t.Context(), data.PaperForm{Meeting: b.meeting, Kind: data.PaperInvitation, Number: "11"})
	b.must(err)
	b.reload()
	if !s.side.details.next.Visible() || !strings.Contains(s.side.details.next.Text(), "12") {
		t.Fatalf("proposes %q", s.side.details.next.Text())
	}
	s.side.details.takeNext()
	if f := s.form(); f.Number != "12" || s.side.details.next.Visible() {
		t.Errorf("took %q", f.Number)
	}
	s.side.details.number.SetValue("011")
	s.side.details.form.Changed()
	field := s.side.details.form.Named("number")
	if f := s.form(); f.Number != "12" || !strings.Contains(field.Error(), "Giấy mời") {
		t.Errorf("a number given twice: stored %q, the field says %q", f.Number, field.Error())
	}
	b.noFailures()
}

func TestAnExtractTakesTheItemsThatAreTicked(t *testing.T) {
	b, s := newPapersBench(t)
	b.addConclusions("Một.", "Hai.", "Ba.")
	s.choose(data.PaperRef{Kind: data.PaperExtract})
	if row, _ := s.index.table.SelectedRow(); row.ref != s.view.ref || row.lacks == 0 {
		t.Errorf("an extract of nothing lacks nothing: %+v", row)
	}
	b.press(withCtrl(fyne.KeyI))
	kit.FocusOn(s.side.details.items)
	b.key(fyne.KeyHome)
	b.key(fyne.KeyDown)
	b.key(fyne.KeySpace)
	if f := s.form(); len(f.Conclusions) != 1 || f.Conclusions[0] != b.dossier().Conclusions[1].ID {
		t.Errorf("took %v", f.Conclusions)
	}
	text := s.text(t)
	if !strings.Contains(text, "Hai.") || strings.Contains(text, "Ba.") {
		t.Errorf("the extract says\n%s", text)
	}
	b.shot("papers-extract")
	b.noFailures()
}

func TestAnInvitationGoesToTheUnitsThatAreChosen(t *testing.T) {
	b, s := newPapersBench(t)
	s.choose(data.PaperRef{Kind: data.PaperInvitation})
	s.side.open(tabDetails)
	d := s.side.details
	if d.rows["units"].Visible() {
		t.Error("units are asked for though all are invited")
	}
	d.invited.SetSelected(string(data.InviteUnits))
	d.form.Changed()
	if !d.rows["units"].Visible() {
		t.Fatal("units are not asked for")
	}
	d.units.Show([]data.UnitID{b.units[2].ID})
	d.form.Changed()
	if f := s.form(); len(f.Units) != 1 || !strings.Contains(s.text(t), "Phòng Kinh tế") {
		t.Errorf("stored %+v", f)
	}
	d.invited.SetSelected(string(data.InviteEach))
	d.form.Changed()
	if d.rows["units"].Visible() {
		t.Error("units are asked for though each person is invited")
	}
	b.noFailures()
}

// TestEachPaperHasTheFieldsItNeeds: of no paper is a field shown that it does not
// print, and Ctrl+I puts the focus on the first.
func TestEachPaperHasTheFieldsItNeeds(t *testing.T) {
	b, s := newPapersBench(t)
	for _, row := range s.index.table.Rows() {
		s.choose(row.ref)
		b.press(withCtrl(fyne.KeyI))
		wanted := s.side.details.wanted()
		for name, object := range s.side.details.rows {
			if object.Visible() && !slices.Contains(wanted, name) {
				t.Errorf("%s: field %s is shown", row.name, name)
			}
		}
		if len(wanted) == 0 && s.side.details.locked.Message() == "" {
			t.Errorf("%s has no field and does not say so", row.name)
		}
		b.shot(fmt.Sprintf("papers-details-%s", row.ref.Kind))
	}
	b.noFailures()
}
