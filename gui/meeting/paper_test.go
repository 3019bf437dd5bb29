package meeting

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

var noticeRef = data.PaperRef{Kind: data.PaperNotice}

func newPapersBench(t *testing.T) (*bench, *papersStep) {
	t.Helper()
	b := newBench(t, newPapersStep)
	return b, b.step.(*papersStep)
}

func TestTheMinutesAreShownSavedAndOpened(t *testing.T) {
	b, s := newPapersBench(t)
	if s.pane.View.Count() < 1 {
		t.Fatal("no page is shown")
	}
	b.shot("papers")
	b.files.answer = filepath.Join(t.TempDir(), "biên bản.pdf")
	shown := s.now.pdf
	b.press(withCtrl(fyne.KeyS))
	saved, err := os.ReadFile(b.files.answer)
	b.must(err)
	if !bytes.Equal(saved, shown) || !bytes.HasPrefix(saved, []byte("%PDF-1.")) {
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
	b, s := newPapersBench(t)
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

// TestEveryPaperIsListedAndShown: the list has every paper of the briefing with what
// it lacks, and each comes into view by the arrows.
func TestEveryPaperIsListedAndShown(t *testing.T) {
	b, s := newPapersBench(t)
	refs := paper.Records(s.records).List()
	rows := s.index.table.Rows()
	if len(rows) != len(refs) || len(rows) < 9 {
		t.Fatalf("%d rows for %d papers", len(rows), len(refs))
	}
	kit.FocusOn(s.index.table)
	b.key(fyne.KeyHome)
	for i, row := range rows {
		if s.view.ref != row.ref || s.now.view.ref != row.ref || s.pane.View.Count() < 1 {
			t.Errorf("row %d (%s) shows %v", i, row.name, s.now.view.ref)
		}
		if n := len(paper.Missing(row.ref, paper.Records(s.records))); row.lacks != n || (n == 0) != (row.badge.Text == "Đủ") {
			t.Errorf("%s lacks %d, the list says %d, %q", row.name, n, row.lacks, row.badge.Text)
		}
		if got := len(s.side.check.cautions.Rows()); got < row.lacks {
			t.Errorf("%s lacks %d, %d are told", row.name, row.lacks, got)
		}
		b.key(fyne.KeyDown)
	}
	b.shot("papers-last")
	b.noFailures()
}

// TestEveryMissingFactLeadsSomewhere: what any paper lacks has words and leads to a
// place of the program or to the panel's own fields.
func TestEveryMissingFactLeadsSomewhere(t *testing.T) {
	b, s := newPapersBench(t)
	for _, row := range s.index.table.Rows() {
		s.choose(row.ref)
		for i, c := range s.side.check.cautions.Rows() {
			if c.Text == "" || strings.Contains(c.Text, "paper_fact") || c.Go == nil {
				t.Errorf("%s: %+v leads nowhere", row.name, c)
				continue
			}
			b.place = kit.Place{}
			s.side.turn(tabCheck)
			c.Go()
			if b.place.Name == "" && paperTab(s.side.tabs.Selected()) != tabDetails {
				t.Errorf("%s: %q (%d) leads nowhere", row.name, c.Text, i)
			}
		}
	}
	b.noFailures()
}

func TestAMissingFactLeadsToItsField(t *testing.T) {
	b, s := newPapersBench(t)
	rows := s.side.check.cautions.Rows()
	if len(rows) == 0 || !kit.HasFocus(s.index.table) {
		t.Fatalf("%d facts missing", len(rows))
	}
	b.key(fyne.KeyReturn)
	if !kit.HasFocus(s.side.check.cautions.Table) {
		t.Fatal("Enter on a paper does not lead to what it lacks")
	}
	b.key(fyne.KeyHome)
	b.key(fyne.KeyReturn)
	want := paper.Missing(minutesRef, paper.Records(s.records))[0]
	if want.Step == paper.StepOffice && (b.place.Name != kit.PlaceSettings || b.place.Field != settingOffice) ||
		want.Step != paper.StepOffice && (b.place.Meeting != b.meeting || b.place.Step != kit.StepName(want.Step) || b.place.Field != want.Field) {
		t.Errorf("led to %+v, want %+v", b.place, want)
	}
}

func TestWhatCannotBeDrawnIsNamed(t *testing.T) {
	b, s := newPapersBench(t)
	b.addConclusions("Hoan nghênh 🎉 các đơn vị.")
	rows := s.side.check.cautions.Rows()
	last := rows[len(rows)-1]
	if last.Kind != preview.CautionUndrawn || !strings.Contains(last.Note, "1F389") {
		t.Fatalf("told %+v", last)
	}
	rows[len(rows)-1].Go()
	if b.place.Step != kit.StepConclusions || b.place.Kind != data.KindConclusion || b.place.Record == 0 {
		t.Errorf("led to %+v", b.place)
	}
	b.shot("papers-warning")
	last.Go()
	if b.place.Step != kit.StepConclusions || b.place.Record == 0 {
		t.Errorf("led to %+v", b.place)
	}
}

func TestSignedMinutesKeepTheirVeryBytes(t *testing.T) {
	b, s := newPapersBench(t)
	b.addConclusions("Kết luận của chủ trì.")
	if !s.side.sign.Off() {
		t.Error("minutes can be signed before they are drafted")
	}
	b.to(data.StateDrafting)
	if !strings.Contains(s.text(t), "DỰ THẢO LẦN 1") {
		t.Error("the draft does not say which one it is")
	}
	b.must(signMinutes(b.desk, b.meeting, ""))
	d := b.dossier()
	if d.Meeting.State != data.StateSigned || len(d.Papers) != 1 {
		t.Fatalf("state %s, %d papers", d.Meeting.State, len(d.Papers))
	}
	kept, err := b.register.SignedPaperBytes(t.Context(), d.Papers[0].ID)
	b.must(err)
	if !bytes.Equal(s.now.pdf, kept) || s.now.signed.ID != d.Papers[0].ID || strings.Contains(s.text(t), "DỰ THẢO") {
		t.Error("what is kept is not what is shown, or still a draft")
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
	if p := b.dossier().SignedPaper(minutesRef); p.Version != 2 {
		t.Errorf("got %+v", p)
	}
	b.noFailures()
}

// text is what the first page of the paper in view says.
func (s *papersStep) text(t *testing.T) string { return firstPage(t, s.now.pdf) }
