package meeting

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

func TestTheMinutesAreShownSavedAndOpened(t *testing.T) {
	b := newBench(t, newPapersStep)
	s := b.step.(*papersStep)
	if s.pane.View.Count() < 1 {
		t.Fatal("no page is shown")
	}
	b.shot("papers")
	b.files.answer = filepath.Join(t.TempDir(), "biên bản.pdf")
	b.press(withCtrl(fyne.KeyS))
	saved, err := os.ReadFile(b.files.answer)
	b.must(err)
	if !bytes.Equal(saved, s.now.pdf) || !bytes.HasPrefix(saved, []byte("%PDF-1.")) {
		t.Error("the saved file is not what is shown")
	}
	if b.files.asked.Name != "BB giao ban quý I-2016 (01-4-2016).pdf" {
		t.Errorf("name %q", b.files.asked.Name)
	}
	s.outlet.Open()
	if viewed, err := os.ReadFile(b.files.viewed); err != nil || !bytes.Equal(viewed, s.now.pdf) {
		t.Errorf("viewed %s: %v", b.files.viewed, err)
	}
	b.noFailures()
}

func TestAnEditIsPrintedAnew(t *testing.T) {
	b := newBench(t, newPapersStep)
	s := b.step.(*papersStep)
	before := s.now.pdf
	b.addConclusions(strings.Repeat("Các phòng, ban tăng cường phối hợp. ", 200))
	if bytes.Equal(before, s.now.pdf) {
		t.Error("the same bytes after an edit")
	}
	if s.pane.View.Count() < 2 {
		t.Errorf("%d pages", s.pane.View.Count())
	}
	pages := s.now.pages
	b.reload()
	if s.now.pages != pages {
		t.Error("the same bytes were put into view anew")
	}
	b.noFailures()
}

func TestAMissingFactLeadsToItsField(t *testing.T) {
	b := newBench(t, newPapersStep)
	s := b.step.(*papersStep)
	rows := s.side.cautions.Rows()
	if len(rows) == 0 || !kit.HasFocus(s.side.cautions.Table) {
		t.Fatalf("%d facts missing", len(rows))
	}
	b.key(fyne.KeyHome)
	b.key(fyne.KeyReturn)
	want := missingFacts(b.dossier())[0]
	if b.place.Meeting != b.meeting || b.place.Step != want.step || b.place.Field != want.field {
		t.Errorf("led to %+v, want %+v", b.place, want)
	}
}

func TestWhatCannotBeDrawnIsNamed(t *testing.T) {
	b := newBench(t, newPapersStep)
	b.addConclusions("Hoan nghênh 🎉 các đơn vị.")
	s := b.step.(*papersStep)
	rows := s.side.cautions.Rows()
	if last := rows[len(rows)-1]; last.Kind != preview.CautionUndrawn || !strings.Contains(last.Note, "1F389") {
		t.Errorf("told %+v", last)
	}
	rows[len(rows)-1].Go()
	if b.place.Step != kit.StepConclusions || b.place.Kind != data.KindConclusion || b.place.Record == 0 {
		t.Errorf("led to %+v", b.place)
	}
	b.shot("papers-warning")
}

func TestSignedMinutesKeepTheirVeryBytes(t *testing.T) {
	b := newBench(t, newPapersStep)
	s := b.step.(*papersStep)
	b.addConclusions("Kết luận của chủ trì.")
	if !s.side.sign.Off() {
		t.Error("minutes can be signed before they are drafted")
	}
	b.to(data.StateDrafting)
	draft := s.now.pdf
	b.must(signMinutes(b.desk, b.meeting, ""))
	d := b.dossier()
	if d.Meeting.State != data.StateSigned || len(d.Papers) != 1 {
		t.Fatalf("state %s, %d papers", d.Meeting.State, len(d.Papers))
	}
	kept, err := b.register.SignedPaperBytes(t.Context(), d.Papers[0].ID)
	b.must(err)
	if !bytes.Equal(kept, draft) || !bytes.Equal(s.now.pdf, kept) || s.now.signed.ID != d.Papers[0].ID {
		t.Error("what is kept, what was drafted and what is shown differ")
	}
	office := data.DefaultOffice()
	office.Agency = "VĂN PHÒNG MỚI"
	b.must(b.register.SaveOffice(t.Context(), office))
	b.reload()
	if !bytes.Equal(s.now.pdf, kept) {
		t.Error("the signed paper changed with the office")
	}
	b.shot("papers-signed")

	b.to(data.StateDrafting)
	if bytes.Equal(s.now.pdf, kept) || s.now.signed.ID != 0 {
		t.Error("minutes taken back are still the signed ones")
	}
	if err := signMinutes(b.desk, b.meeting, ""); err == nil || b.dossier().Meeting.State != data.StateDrafting {
		t.Errorf("signed again without a reason: %v", err)
	}
	b.must(signMinutes(b.desk, b.meeting, "Sửa tên cơ quan"))
	if p, ok := signedMinutes(b.dossier()); !ok || p.Version != 2 {
		t.Errorf("got %+v", p)
	}
	b.noFailures()
}
