package paper

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"giaoban/assets"
)

// spoken is text of Vietnamese letters, spaces, breaks and long words.
func spoken() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.OneOf(
			rapid.StringMatching(`[a-zđăâêôơưáạảãàếộữỵẫ]{1,9}`), rapid.StringMatching(`[A-ZĐƯ]{1,60}`), rapid.Just("\n"), rapid.Just("x́ŷ"),
		), 0, 60).Draw(t, "words")
		return strings.Join(parts, " ")
	})
}

// TestBrokenLinesHoldAllOfTheText: lines fit, lose nothing and add nothing.
func TestBrokenLinesHoldAllOfTheText(t *testing.T) {
	fonts := embedded(t)
	rapid.Check(t, func(t *rapid.T) {
		c := cleaner{fonts: fonts}
		text := Text{
			{Text: c.clean(spoken().Draw(t, "upright"), faceRegular)},
			{Text: c.clean(spoken().Draw(t, "bold"), faceBold), Bold: true},
		}
		r := room{rapid.IntRange(3000, 30000).Draw(t, "first"), rapid.IntRange(3000, 30000).Draw(t, "other")}
		marker := rapid.SampledFrom([]string{"", "-", "a)"}).Draw(t, "marker")
		w := split(fonts, marker, text)
		lines := breakLines(fonts, &w, r, BodySize)

		var got strings.Builder
		for i, ln := range lines {
			if width := w.width(ln.from, ln.to); width != ln.width || width > r.of(i) && ln.to-ln.from > 1 {
				t.Fatalf("line %d is %d wide, says %d, may be %d", i, width, ln.width, r.of(i))
			}
			for _, word := range w.list[ln.from:ln.to] {
				for _, p := range w.pieces[word.from:word.to] {
					got.WriteString(p.text())
				}
			}
		}
		if want := unspaced(marker + text.String()); got.String() != want {
			t.Fatalf("the lines hold %q, want %q", got.String(), want)
		}
		if last := lines[len(lines)-1]; last.to != len(w.list) || !last.last {
			t.Fatalf("the last line is %+v of %d words", last, len(w.list))
		}
	})
}

// TestBalancedLinesAreAsFewAndFit: balancing makes no more lines and none too long.
func TestBalancedLinesAreAsFewAndFit(t *testing.T) {
	fonts := embedded(t)
	rapid.Check(t, func(t *rapid.T) {
		c := cleaner{fonts: fonts}
		text := Plain(strings.ReplaceAll(c.clean(spoken().Draw(t, "text"), faceRegular), "\n", ""))
		width := rapid.IntRange(5000, 40000).Draw(t, "width")
		greedy, even := split(fonts, "", text), split(fonts, "", text)
		want := len(breakLines(fonts, &greedy, room{width, width}, TitleSize))
		lines := balance(fonts, &even, width, TitleSize)
		if len(lines) != want {
			t.Fatalf("%d lines, want %d", len(lines), want)
		}
		next := 0
		for _, ln := range lines {
			if ln.from != next || ln.width > width && ln.to-ln.from > 1 {
				t.Fatalf("line %+v of width %d after word %d", ln, width, next)
			}
			next = ln.to
		}
		if next != len(even.list) {
			t.Fatalf("%d of %d words are on lines", next, len(even.list))
		}
	})
}

// TestCutKeepsMarksWithTheirLetter: a word is not cut between a letter and the
// marks on it.
func TestCutKeepsMarksWithTheirLetter(t *testing.T) {
	fonts := embedded(t)
	w := split(fonts, "", Plain(strings.Repeat("x\u0302", 30)))
	for i, ln := range breakLines(fonts, &w, room{2500, 2500}, BodySize) {
		p := w.pieces[w.list[ln.from].from]
		if r := []rune(p.text()); r[0] != 'x' || r[len(r)-1] != '\u0302' {
			t.Errorf("line %d is %q", i, p.text())
		}
	}
}

// A word that fits no line begins where the text before it ends, unless hardly
// any of it would stand there.
func TestAWordWiderThanALineBeginsAtOnce(t *testing.T) {
	fonts := embedded(t)
	for text, want := range map[string]string{
		"- " + strings.Repeat("x", 30):     "- xxxxxxxx",
		"mmmmm " + strings.Repeat("x", 30): "mmmmm",
		"- " + strings.Repeat("x", 9):      "-",
	} {
		w := split(fonts, "", Plain(text))
		first := breakLines(fonts, &w, room{5000, 5000}, BodySize)[0]
		got := ""
		for i, word := range w.list[first.from:first.to] {
			if i > 0 {
				got += " "
			}
			for _, p := range w.pieces[word.from:word.to] {
				got += p.text()
			}
		}
		if got != want {
			t.Errorf("the first line of %q is %q, want %q", text, got, want)
		}
	}
}

// TestABlankMarkerIsNone: not even before a paragraph without words.
func TestABlankMarkerIsNone(t *testing.T) {
	for _, marker := range []string{"", " ", " \u00a0"} {
		for _, text := range []Text{nil, Plain("chữ")} {
			if w := split(embedded(t), marker, text); len(w.list) != len(text) {
				t.Errorf("split(%q, %v): %d words", marker, text, len(w.list))
			}
		}
	}
}

func TestBalancePrefersThePause(t *testing.T) {
	fonts := embedded(t)
	w := split(fonts, "", Bold("Họp giao ban thường kỳ, đánh giá công tác văn phòng quý I/2016, triển khai nhiệm vụ tháng 4"))
	lines := balance(fonts, &w, style{size: TitleSize}.units(textWidth), TitleSize)
	if len(lines) != 2 || !w.pauses(lines[0].to-1) {
		t.Errorf("broken into %+v", lines)
	}
}

// TestPagination keeps bound strips together, fills pages in order and puts none
// over the foot, whatever their heights.
func TestPagination(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(1, 80).Draw(t, "strips")
		l := layout{}
		for i := range count {
			l.add(strip{
				before: rapid.Float64Range(0, 30).Draw(t, "before"), height: rapid.Float64Range(5, 200).Draw(t, "height"),
				keep: rapid.IntRange(0, 3).Draw(t, "keep") == 0, ops: []op{{kind: opText, text: fmt.Sprint(i)}},
			})
		}
		pages := l.paginate()
		pageOf := make([]int, 0, count)
		for n, p := range pages {
			y := 0.0
			for _, o := range p.ops {
				if o.text != fmt.Sprint(len(pageOf)) {
					t.Fatalf("strip %s follows strip %d", o.text, len(pageOf)-1)
				}
				if o.y < y || o.y < textTop || o.y+l.strips[len(pageOf)].height > textBottom+0.01 {
					t.Fatalf("strip %d at %.1f on page %d", len(pageOf), o.y, n)
				}
				y = o.y
				pageOf = append(pageOf, n)
			}
		}
		if len(pageOf) != count {
			t.Fatalf("%d of %d strips are on pages", len(pageOf), count)
		}
		for i := 0; i < count; {
			end := group(l.strips, i)
			total := 0.0
			for k := i; k < end; k++ {
				total += l.strips[k].before + l.strips[k].height
			}
			if total <= textBottom-textTop && pageOf[i] != pageOf[end-1] {
				t.Fatalf("strips %d–%d are on pages %d and %d", i, end-1, pageOf[i], pageOf[end-1])
			}
			i = end
		}
	})
}

func TestCleanMarksAndNormalises(t *testing.T) {
	fonts := embedded(t)
	cases := []struct{ in, want string }{
		{"tiếng Việt", "tiếng Việt"},
		{norm.NFD.String("tiếng Việt"), "tiếng Việt"},
		{"a  b\tc", "a b c"},
		{"a\u2003\u2009b", "a b"},
		{"a\u00a0b", "a\u00a0b"},
		{"a\r\nb", "a\nb"},
		{"họp 😀 xong", "họp □ xong"},
		{"❤️", "□"},
		{"\U0001F1FB\U0001F1F3", "□□"},
		{"会", "□"},
	}
	for _, c := range cases {
		if got := (&cleaner{fonts: fonts}).clean(c.in, faceRegular); got != c.want {
			t.Errorf("clean(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestFontsHaveAllOfVietnamese: the letters, the marks papers use, in each face.
func TestFontsHaveAllOfVietnamese(t *testing.T) {
	const needed = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ0123456789.,;:!?()/-–—“”‘’…%&§₫°²³□ \u00a0"
	fonts := embedded(t)
	for id, face := range fonts.faces {
		for _, r := range needed + strings.ToUpper(needed) {
			if face.widthOf(r) == missing {
				t.Errorf("face %d lacks %q", id, r)
			}
		}
		if face.widthOf('😀') != missing || face.widthOf('会') != missing || face.widthOf(-1) != missing {
			t.Errorf("face %d claims what it lacks", id)
		}
	}
}

// timesFolder is a folder that holds fonts under the names of Times New Roman.
func timesFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for id, name := range timesFiles {
		ttf, err := assets.Fonts.ReadFile(embeddedFiles[id])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), ttf, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTimesNewRoman(t *testing.T) {
	dir := timesFolder(t)
	fonts, err := BestFonts(dir)
	if err != nil || fonts.Name() != "Times New Roman" {
		t.Fatalf("got %v, %v", fonts, err)
	}
	if _, err := TimesNewRoman(t.TempDir()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty folder gives %v", err)
	}
	for _, broken := range []string{"", "no font at all", strings.Repeat("\x00\x01\x00\x00", 40)} {
		if err := os.WriteFile(filepath.Join(dir, "timesbi.ttf"), []byte(broken), 0o600); err != nil {
			t.Fatal(err)
		}
		fonts, err := BestFonts(dir)
		if err != nil || fonts.Name() != "Liberation Serif" {
			t.Errorf("a broken font gives %v, %v", fonts, err)
		}
	}
	if fonts, err := BestFonts(""); err != nil || fonts.Name() != "Liberation Serif" {
		t.Errorf("no folder gives %v, %v", fonts, err)
	}
}

func TestFinishRefusesAnotherShape(t *testing.T) {
	for _, file := range []string{"", "%PDF-1.7\n", "%PDF-1.3\ntrailer\n"} {
		if _, err := finish([]byte(file), nil); !errors.Is(err, errShape) {
			t.Errorf("finish(%q): %v", file, err)
		}
	}
}

// TestWidthsAreThoseOfTheFile: what breaks lines is what a viewer advances by.
func TestWidthsAreThoseOfTheFile(t *testing.T) {
	p := readBack(t, Minutes(sampleDossier(), sampleOffice()))
	fonts := embedded(t)
	faces := map[string]*face{}
	for _, f := range fonts.faces {
		faces[f.postScript] = f
	}
	pairs := 0
	for _, s := range p.sheets {
		for i, g := range s.glyphs[1:] {
			before := s.glyphs[i]
			advance, step := points(faces[before.Font].widthOf(before.Rune), before.Size), g.X-before.X
			// A space is more than two points wide.
			sameWord := g.Y == before.Y && step > 0 && step < advance+2
			if sameWord && !near(step, advance, 0.02) {
				t.Fatalf("%q is %.3f wide, but %q follows after %.3f", before.Rune, advance, g.Rune, step)
			}
			if sameWord {
				pairs++
			}
		}
	}
	if pairs < 500 {
		t.Errorf("only %d pairs of letters judged", pairs)
	}
}
