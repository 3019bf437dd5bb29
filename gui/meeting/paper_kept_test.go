package meeting

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/gui/kit"
)

// TestADraftThatLeftIsCompared: what leaves is kept under its number, the next one
// gets the next number, and both can be compared.
func TestADraftThatLeftIsCompared(t *testing.T) {
	b, s := newPapersBench(t)
	b.addConclusions("Giao Phòng Tổng hợp theo dõi.")
	s.choose(noticeRef)
	if s.now.draft.Number != 1 || s.compared() != nil {
		t.Fatalf("draft %d", s.now.draft.Number)
	}
	b.files.answer = filepath.Join(t.TempDir(), "tb.pdf")
	b.press(withCtrl(fyne.KeyS))
	if s.now.draft.Number != 1 || s.compared() != nil {
		t.Errorf("the same draft is number %d after it left", s.now.draft.Number)
	}
	d := b.dossier()
	c := d.Conclusions[0]
	c.Text = "Giao Phòng Kinh tế theo dõi."
	_, err := b.register.SaveConclusion(t.Context(), c)
	b.must(err)
	if s.now.draft.Number != 2 || s.compared() == nil || s.compared().Number != 1 {
		t.Fatalf("after an edit it is draft %d", s.now.draft.Number)
	}
	s.side.open(tabKept)
	b.shot("papers-kept")
	s.compareLast()
	text := textIn(b.window.Canvas().Overlays().Top())
	if !strings.Contains(text, "lần 1") || !strings.Contains(text, "lần 2") {
		t.Errorf("the comparison is titled\n%s", text)
	}
	b.shot("papers-compare")
	b.noFailures()
}

// TestAPaperSignedTwiceKeepsBothVersions: the bytes of the first stay, the second has
// its reason, and the minutes of the briefing stay open.
func TestAPaperSignedTwiceKeepsBothVersions(t *testing.T) {
	b, s := newPapersBench(t)
	b.addConclusions("Một.")
	s.choose(noticeRef)
	b.must(signPaper(b.desk, b.meeting, noticeRef, ""))
	first := s.now.signed
	if first.Version != 1 || strings.Contains(s.text(t), "DỰ THẢO") || b.dossier().Meeting.State.Locked() {
		t.Fatalf("signed %+v, state %s", first, b.dossier().Meeting.State)
	}
	b.addConclusions("Hai.")
	if s.now.signed.ID != first.ID || strings.Contains(s.text(t), "Hai.") {
		t.Error("the signed paper changed with the record")
	}
	s.look(paperView{ref: noticeRef, anew: true})
	if s.now.signed.ID != 0 || !strings.Contains(s.text(t), "DỰ THẢO") {
		t.Error("the draft of the next version is not shown")
	}
	if err := signPaper(b.desk, b.meeting, noticeRef, ""); err == nil {
		t.Error("signed again without a reason")
	}
	s.sign()
	b.typed("Thêm kết luận số 2")
	b.key(fyne.KeyReturn)
	second := s.now.signed
	if second.Version != 2 || second.Reason != "Thêm kết luận số 2" || len(b.dossier().Papers) != 2 {
		t.Fatalf("signed %+v", second)
	}
	kept, err := b.register.SignedPaperBytes(t.Context(), first.ID)
	b.must(err)
	s.look(paperView{ref: noticeRef, version: first.ID})
	if !bytes.Equal(s.now.pdf, kept) || first.SHA256 == second.SHA256 {
		t.Error("the first version is not what was printed")
	}
	s.side.open(tabKept)
	b.shot("papers-versions")
	b.noFailures()
}

func TestAScanIsKeptWithItsPaperAndOpens(t *testing.T) {
	b, s := newPapersBench(t)
	s.choose(noticeRef)
	b.must(signPaper(b.desk, b.meeting, noticeRef, ""))
	var raw bytes.Buffer
	b.must(png.Encode(&raw, image.NewGray(image.Rect(0, 0, 30, 40))))
	folder := t.TempDir()
	b.files.source = filepath.Join(folder, "Bản ký.png")
	b.must(os.WriteFile(b.files.source, raw.Bytes(), 0o600))
	s.askScan()
	rows := s.side.kept.table.Rows()
	at := -1
	for i, r := range rows {
		if r.kind == keptScan {
			at = i
		}
	}
	if at < 0 || rows[at].name != "Bản ký.png" {
		t.Fatalf("rows %+v; %v", rows, b.failed)
	}
	s.side.open(tabKept)
	b.shot("papers-scan")
	s.openKept(rows[at])
	if opened, err := os.ReadFile(b.files.viewed); err != nil || !bytes.Equal(opened, raw.Bytes()) {
		t.Errorf("opened %s: %v", b.files.viewed, err)
	}
	b.noFailures()
	for name, content := range map[string]string{"a.pdf": "không phải PDF", "b.jpg": ""} {
		b.files.source = filepath.Join(folder, name)
		b.must(os.WriteFile(b.files.source, []byte(content), 0o600))
		b.failed = nil
		s.askScan()
		if len(b.failed) != 1 || !strings.Contains(explained(b.desk.Words.F, b.failed[0]), name) {
			t.Errorf("%s: told %v", name, b.failed)
		}
	}
	b.failed = nil
	b.files.source = filepath.Join(folder, "không có.pdf")
	s.askScan()
	if r, ok := data.AsRefusal(b.failed[0]); !ok || r.Code == "" {
		t.Errorf("a file that is gone: %v", b.failed[0])
	}
}

func TestAnAnnexCorrectsASignedPaper(t *testing.T) {
	b, s := newPapersBench(t)
	s.choose(noticeRef)
	if s.askAnnex(); b.window.Canvas().Overlays().Top() != nil {
		t.Error("an annex to a draft")
	}
	b.must(signPaper(b.desk, b.meeting, noticeRef, ""))
	s.askAnnex()
	b.typed("Đính chính tên đơn vị")
	b.key(fyne.KeyReturn)
	if s.view.ref.Kind != data.PaperAnnex || !kit.HasFocus(s.side.details.text) {
		t.Fatalf("shows %v", s.view.ref)
	}
	b.typed("Điểm 2 đọc là Phòng Kinh tế.")
	s.flush()
	if text := s.text(t); !strings.Contains(text, "Điểm 2 đọc là Phòng Kinh tế.") {
		t.Errorf("the annex says\n%s", text)
	}
	b.shot("papers-annex")
	b.noFailures()
}
