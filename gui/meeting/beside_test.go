package meeting

import (
	"bytes"
	"strings"
	"testing"

	"giaoban/gui/kit"
)

// TestThePaperBesideFollowsWhatIsTyped: what is typed in a step stands on the paper
// beside it once it is saved, at the place where the reader was.
func TestThePaperBesideFollowsWhatIsTyped(t *testing.T) {
	s, b := newBriefingBench(t)
	s.at(kit.StepInfo)
	b.toggleBeside()
	if b.beside.pane == nil || b.beside.pane.View.Count() != 2 {
		t.Fatalf("the minutes are not shown beside the step: %d pages, %v", b.beside.pane.View.Count(), s.failed)
	}
	s.shot("beside-info")
	b.beside.pane.View.GoTo(2)
	before := b.beside.now.pdf

	m := b.dossier.Meeting
	m.Place = "Phòng họp tầng 3"
	_, err := b.desk.Register.SaveMeeting(t.Context(), m)
	s.must(err)
	if bytes.Equal(before, b.beside.now.pdf) || !strings.Contains(firstPage(t, b.beside.now.pdf), "Phòng họp tầng 3") {
		t.Error("the paper beside does not say what was typed")
	}
	if page := b.beside.pane.View.Page(); page != 2 {
		t.Errorf("the reader was taken from page 2 to %d", page)
	}
	pages := b.beside.now.pages
	b.Reload()
	if b.beside.now.pages != pages {
		t.Error("the same paper was put into view anew")
	}

	s.at(kit.StepPapers)
	if len(b.beside.root.Objects) != 1 {
		t.Error("the step that shows papers has one beside it")
	}
	s.at(kit.StepConclusions)
	if len(b.beside.root.Objects) == 1 || !s.can(b.desk.Words.T("preview.find")) {
		t.Error("the paper beside is gone, or cannot be searched")
	}
	s.shot("beside-conclusions")
	b.toggleBeside()
	if len(b.beside.root.Objects) != 1 {
		t.Error("the paper beside does not close")
	}
	s.noFailures()
}

func firstPage(t *testing.T, pdf []byte) string {
	t.Helper()
	file, err := benchReader().Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	text, err := file.Text(1)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
