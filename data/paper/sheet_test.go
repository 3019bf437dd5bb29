package paper

import (
	"math"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"giaoban/data/proof"
)

// reader is shared by the tests: pdfium starts once.
var reader *proof.Reader

func TestMain(m *testing.M) {
	cache := ""
	if dir, err := os.UserCacheDir(); err == nil {
		cache = filepath.Join(dir, "giaoban", "pdfium")
	}
	reader = proof.NewReader(proof.Options{CacheDir: cache})
	code := m.Run()
	_ = reader.Close()
	os.Exit(code)
}

// sheet is one page of a finished paper, read back.
type sheet struct {
	glyphs []proof.Glyph // without spaces
	lines  []proof.Line
	rows   []row
}

// row is the characters on one base line, from the left.
type row struct {
	glyphs []proof.Glyph
}

// proofed is a finished paper, read back.
type proofed struct {
	*testing.T
	pdf    []byte
	report Report
	info   proof.Info
	sheets []sheet
	// wide and high are the sheet's, in points.
	wide, high float64
	// from and to begin the rows of the body's first line and of what follows it.
	from, to string
}

// readBack draws a document and reads its pages back.
func readBack(t *testing.T, d *Document) *proofed {
	t.Helper()
	pdf, report := print(t, d)
	file, err := reader.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	p := &proofed{
		T: t, pdf: pdf, report: report, wide: 210 * pointsPerMM, high: 297 * pointsPerMM, from: "Thờigianbắtđầu", to: "THƯKÝ",
	}
	if d.Landscape {
		p.wide, p.high = p.high, p.wide
	}
	if p.info, err = file.Info(); err != nil {
		t.Fatal(err)
	}
	if file.Pages() != report.Pages {
		t.Fatalf("the file has %d pages, the report says %d", file.Pages(), report.Pages)
	}
	for page := 1; page <= file.Pages(); page++ {
		glyphs, err := file.Glyphs(page)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := file.Lines(page)
		if err != nil {
			t.Fatal(err)
		}
		p.sheets = append(p.sheets, newSheet(glyphs, lines))
	}
	return p
}

func newSheet(glyphs []proof.Glyph, lines []proof.Line) sheet {
	s := sheet{lines: lines}
	for _, g := range glyphs {
		if g.Rune > ' ' && g.Rune != '\u00a0' && !g.Inferred {
			s.glyphs = append(s.glyphs, g)
		}
	}
	byLine := append([]proof.Glyph(nil), s.glyphs...)
	sort.SliceStable(byLine, func(i, j int) bool {
		if math.Abs(byLine[i].Y-byLine[j].Y) > 0.1 {
			return byLine[i].Y < byLine[j].Y
		}
		return byLine[i].X < byLine[j].X
	})
	for i, g := range byLine {
		if i == 0 || math.Abs(g.Y-byLine[i-1].Y) > 0.1 {
			s.rows = append(s.rows, row{})
		}
		last := &s.rows[len(s.rows)-1]
		last.glyphs = append(last.glyphs, g)
	}
	return s
}

// left is where the row starts; slanted letters reach a little further.
func (r row) left() float64  { return r.glyphs[0].X }
func (r row) right() float64 { return r.glyphs[len(r.glyphs)-1].Right }
func (r row) y() float64     { return r.glyphs[0].Y }

// text returns the row's characters without spaces.
func (r row) text() string { return spell(r.glyphs) }

func (r row) size() float64 { return r.glyphs[0].Size }

// center returns the middle of the row.
func (r row) center() float64 { return (r.left() + r.right()) / 2 }

// all reports whether every character is in that face and of a size in the range.
func (r row) all(face string, from, to float64) bool {
	for _, g := range r.glyphs {
		if g.Font != face || g.Size < from || g.Size > to {
			return false
		}
	}
	return true
}

func spell(glyphs []proof.Glyph) string {
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteRune(g.Rune)
	}
	return b.String()
}

// unspaced leaves the spaces out of a text, as the characters read back are.
func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == '\u00a0' {
			return -1
		}
		return r
	}, s)
}

// find returns the first occurrence of the words on a page, line by line.
func (s sheet) find(words string) ([]row, bool) {
	want := []rune(unspaced(words))
	text := []rune(spell(s.glyphs))
	for i := 0; i+len(want) <= len(text); i++ {
		if string(text[i:i+len(want)]) == string(want) {
			return newSheet(s.glyphs[i:i+len(want)], nil).rows, true
		}
	}
	return nil, false
}

// found returns the lines of words that must stand on that page, from 1.
func (p *proofed) found(page int, words string) []row {
	p.Helper()
	rows, ok := p.sheets[page-1].find(words)
	if !ok {
		p.Fatalf("page %d does not say %q", page, words)
	}
	return rows
}

// line returns words that must stand on one line of that page.
func (p *proofed) line(page int, words string) row {
	p.Helper()
	rows := p.found(page, words)
	if len(rows) != 1 {
		p.Fatalf("%q stands on %d lines", words, len(rows))
	}
	return rows[0]
}

// ruleUnder returns the level line nearest under a row, within 12 points.
func (p *proofed) ruleUnder(page int, r row) proof.Line {
	p.Helper()
	best, found := proof.Line{}, false
	for _, l := range p.sheets[page-1].lines {
		below := l.Y1 - r.y()
		beside := l.X2 < r.left() || l.X1 > r.right()
		if l.Horizontal() && below > 0 && below < 12 && !beside && (!found || l.Y1 < best.Y1) {
			best, found = l, true
		}
	}
	if !found {
		p.Fatalf("no line under %q", r.text())
	}
	return best
}

// text returns all characters of the paper in the order of its pages.
func (p *proofed) text() string {
	var b strings.Builder
	for i, s := range p.sheets {
		glyphs := s.glyphs
		if i > 0 {
			// The page number comes first.
			glyphs = glyphs[len(p.number(i+1)):]
		}
		b.WriteString(spell(glyphs))
	}
	return b.String()
}

// number returns the characters in the top margin of a page.
func (p *proofed) number(page int) []proof.Glyph {
	var glyphs []proof.Glyph
	for _, g := range p.sheets[page-1].glyphs {
		if g.Y < textTop {
			glyphs = append(glyphs, g)
		}
	}
	return glyphs
}

// body returns the rows of a page under the top margin.
func (s sheet) body() []row {
	for i, r := range s.rows {
		if r.y() > textTop {
			return s.rows[i:]
		}
	}
	return nil
}

func near(a, b, by float64) bool { return math.Abs(a-b) <= by }
