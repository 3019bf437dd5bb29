package meeting

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/job"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// wait waits for the long work that was begun last.
func (s *papersStep) wait(t *testing.T) error {
	t.Helper()
	if s.working == nil {
		t.Fatal("no work was begun")
	}
	return s.working.job.Wait()
}

// TestSeveralPapersAreMadeAtOnce: Space ticks, Ctrl+G writes them all into a folder
// under their names; files of those names are asked about.
func TestSeveralPapersAreMadeAtOnce(t *testing.T) {
	b, s := newPapersBench(t)
	b.files.folder = t.TempDir()
	kit.FocusOn(s.index.table)
	b.key(fyne.KeyHome)
	b.key(fyne.KeySpace)
	s.index.toggleAll()
	n := len(s.index.table.Rows())
	if len(s.index.refs()) != n {
		t.Fatalf("%d of %d are ticked", len(s.index.refs()), n)
	}
	b.shot("papers-marked")
	b.press(withCtrl(fyne.KeyG))
	b.must(s.wait(t))
	made, err := os.ReadDir(b.files.folder)
	b.must(err)
	if len(made) != n {
		t.Errorf("%d files of %d papers", len(made), n)
	}
	raw, err := os.ReadFile(filepath.Join(b.files.folder, "BB giao ban quý I-2016 (01-4-2016).pdf"))
	b.must(err)
	if !bytes.HasPrefix(raw, []byte("%PDF-")) || b.window.Canvas().Overlays().Top() != nil || len(b.said) == 0 {
		t.Errorf("said %v", b.said)
	}
	if drafts, err := b.register.PaperDrafts(t.Context(), b.meeting, minutesRef); err != nil || len(drafts) != 1 {
		t.Errorf("%d drafts left: %v", len(drafts), err)
	}
	b.press(withCtrl(fyne.KeyG))
	if text := textIn(b.window.Canvas().Overlays().Top()); !strings.Contains(text, "thay") {
		t.Errorf("files of those names are there; it asks\n%s", text)
	}
	b.shot("papers-replace")
	b.noFailures()
}

// TestMakingIsStopped: what is written by then stays, whole, and nothing else is there.
func TestMakingIsStopped(t *testing.T) {
	b, s := newPapersBench(t)
	folder := t.TempDir()
	refs := paper.Records(s.records).List()
	files := make([]paperFile, len(refs))
	for i, name := range paper.FileNames(refs, s.d) {
		files[i] = paperFile{ref: refs[i], name: name, file: filepath.Join(folder, name+".pdf")}
	}
	ctx, stop := context.WithCancel(t.Context())
	n, err := newPress(b.desk).write(ctx, func(p job.Progress) {
		if p.Done == 2 {
			stop()
		}
	}, b.meeting, files)
	if err == nil || n < 2 || n > 3 {
		t.Fatalf("stopped after %d: %v", n, err)
	}
	made, err := os.ReadDir(folder)
	b.must(err)
	if len(made) != n {
		t.Errorf("%d files after %d papers", len(made), n)
	}
}

// TestWhatGoesWrongIsSaid: what cannot be written is told once, with what to do, and
// no draft counts as having left.
func TestWhatGoesWrongIsSaid(t *testing.T) {
	b, s := newPapersBench(t)
	folder := t.TempDir()
	b.must(os.WriteFile(filepath.Join(folder, "tệp"), nil, 0o600))
	cases := []struct {
		name, path string
		code       data.RefusalCode
	}{
		{"the stick was removed", filepath.Join(folder, "USB", "tb.pdf"), data.RefusedNoFolder},
		{"a file where a folder should be", filepath.Join(folder, "tệp", "tb.pdf"), data.RefusedNoFolder},
		{"a path too long", filepath.Join(folder, strings.Repeat("ư", 300)+".pdf"), data.RefusedPath},
	}
	told := func(t *testing.T, what string, code data.RefusalCode) {
		t.Helper()
		if len(b.failed) != 1 {
			t.Errorf("%s: told %v", what, b.failed)
			return
		}
		if r, ok := data.AsRefusal(b.failed[0]); !ok || r.Code != code {
			t.Errorf("%s: %v", what, b.failed[0])
		}
		b.failed = nil
	}
	for _, c := range cases {
		b.files.answer = c.path
		b.press(withCtrl(fyne.KeyS))
		told(t, c.name, c.code)
	}
	b.files.folder = filepath.Join(folder, "USB")
	s.index.toggleAll()
	b.press(withCtrl(fyne.KeyG))
	if err := s.wait(t); err == nil {
		t.Error("papers were made in a folder that is not there")
	}
	told(t, "several papers", data.RefusedNoFolder)
	if drafts, err := b.register.PaperDrafts(t.Context(), b.meeting, minutesRef); err != nil || len(drafts) != 0 {
		t.Errorf("%d drafts left though none did: %v", len(drafts), err)
	}
}

func TestTheNewsItemIsWrittenWithItsPictures(t *testing.T) {
	b, s := newPapersBench(t)
	b.files.folder = t.TempDir()
	s.exportArticle()
	b.must(s.wait(t))
	made, err := os.ReadDir(b.files.folder)
	b.must(err)
	if len(made) != 2 {
		t.Errorf("made %v", made)
	}
	b.noFailures()
}

// TestTheWholeSetIsPrintedInOnePress: F9 joins the papers that are ticked, in their
// order and copies, the checklist on top.
func TestTheWholeSetIsPrintedInOnePress(t *testing.T) {
	b, s := newPapersBench(t)
	b.addConclusions("Một.")
	b.press(withCtrlShift(fyne.KeyB))
	top := b.window.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(textIn(top), "In cả bộ") {
		t.Fatal("no dialog")
	}
	b.shot("papers-set")
	b.key(fyne.KeyHome)
	b.key(fyne.KeyRight)
	b.key(fyne.KeyRight)
	b.key(fyne.KeyLeft)
	b.key(fyne.KeyF9)
	b.must(s.wait(t))
	raw, err := os.ReadFile(b.files.viewed)
	b.must(err)
	f, err := benchReader().Open(raw)
	b.must(err)
	defer func() { _ = f.Close() }()
	if f.Pages() < 12 || !strings.HasSuffix(b.files.viewed, "Bộ văn bản giao ban quý I-2016 (01-4-2016).pdf") {
		t.Errorf("%d pages in %s", f.Pages(), b.files.viewed)
	}
	first, err := f.Text(1)
	b.must(err)
	if !strings.Contains(first, "PHIẾU KIỂM BỘ VĂN BẢN") {
		t.Errorf("the first page says\n%s", first)
	}
	if drafts, err := b.register.PaperDrafts(t.Context(), b.meeting, minutesRef); err != nil || len(drafts) != 1 {
		t.Errorf("%d drafts left: %v", len(drafts), err)
	}
	b.noFailures()
}
