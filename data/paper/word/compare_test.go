package word_test

import (
	"math"
	"strings"
	"testing"

	"giaoban/data/paper"
	"giaoban/data/proof"
)

// compare compares what the office made of a paper with our own PDF.
func compare(t *testing.T, d *paper.Document, our, their []byte) {
	t.Helper()
	const pointsPerMM = 72 / 25.4
	top := 0.0
	if d.Copies == 0 {
		top = (paper.MarginTopMM - 2) * pointsPerMM
	}
	ours, theirs := pagesOf(t, our, top), pagesOf(t, their, top)
	sameMargins(t, ours, theirs)
	sameWords(t, d, wordsOf(ours), wordsOf(theirs))
	for i, p := range theirs {
		if math.Abs(p.width-ours[0].width) > 0.5 || math.Abs(p.height-ours[0].height) > 0.5 {
			t.Errorf("page %d is %.1f x %.1f, ours %.1f x %.1f", i+1, p.width, p.height, ours[0].width, ours[0].height)
		}
	}
	const left = paper.MarginLeftMM * pointsPerMM
	right := ours[0].width - paper.MarginRightMM*pointsPerMM
	for i, p := range theirs {
		for _, l := range p.letters {
			if l.Left < left-0.5 || l.Right > right+0.5 || l.Y > p.height-paper.HalfMarginMM*pointsPerMM {
				t.Errorf("page %d: %q stands in a margin, at %.1f to %.1f, %.1f", i+1, l.Rune, l.Left, l.Right, l.Y)
				break
			}
		}
	}
	a, b := ours[0].letters[0], theirs[0].letters[0]
	if math.Abs(a.Y-b.Y) > 1 || math.Abs(a.X-b.X) > 1 {
		t.Errorf("the first letter stands at %.1f, %.1f, ours at %.1f, %.1f", b.X, b.Y, a.X, a.Y)
	}
	if len(ours) != len(theirs) {
		t.Logf("%d pages, ours has %d", len(theirs), len(ours))
	}
}

// sameMargins compares what stands in the upper margin of pages that both have: the
// page numbers, and the mark of a draft on a paper's first page. The number of pages
// in "2/5" may differ by one.
func sameMargins(t *testing.T, ours, theirs []page) {
	t.Helper()
	for i := range min(len(ours), len(theirs)) {
		a, b := ours[i].margin, theirs[i].margin
		if len(a) != len(b) {
			t.Errorf("page %d: %q in the upper margin, ours has %q", i+1, runesOf(b), runesOf(a))
			return
		}
		for k := range a {
			if math.Abs(a[k].X-b[k].X) > 2 || math.Abs(a[k].Y-b[k].Y) > 2 {
				t.Errorf("page %d: %q in the upper margin at %.1f, %.1f, ours at %.1f, %.1f", i+1, b[k].Rune, b[k].X, b[k].Y, a[k].X, a[k].Y)
			}
		}
	}
}

func runesOf(letters []proof.Glyph) string {
	var b strings.Builder
	for _, l := range letters {
		b.WriteRune(l.Rune)
	}
	return b.String()
}

// sameWords compares the words but the heads of tables, which are repeated wherever
// a page ends.
func sameWords(t *testing.T, d *paper.Document, ours, theirs string) {
	t.Helper()
	for _, block := range d.Blocks {
		table, ok := block.(*paper.Table)
		if !ok {
			continue
		}
		head := ""
		for _, c := range table.Columns {
			head += c.Title
		}
		head = undotted(head)
		ours, theirs = strings.ReplaceAll(ours, head, ""), strings.ReplaceAll(theirs, head, "")
	}
	a, b := []rune(ours), []rune(theirs)
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("the words differ from here on:\nours   %.160s\noffice %.160s", string(a[max(min(i-20, len(a)), 0):]), string(b[max(min(i-20, len(b)), 0):]))
			return
		}
	}
}
