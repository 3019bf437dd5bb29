package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

func TestTextWrapsAtItsWidth(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	sentence := "Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích trước ngày 8/4."
	text := Paragraph(sentence)
	text.Resize(fyne.NewSize(200, 100))
	lines := text.Lines()
	if len(lines) < 2 {
		t.Fatalf("one line at a width of 200: %q", lines)
	}
	for _, line := range lines {
		if w := measure(strings.TrimRight(line, " "), RoleBody, fyne.TextStyle{}); w > 200.5 {
			t.Errorf("line %q is %v wide", line, w)
		}
	}
	if got := strings.Join(lines, ""); got != sentence {
		t.Errorf("the lines together are %q", got)
	}
	if got, want := text.HeightFor(200), float32(len(lines))*20; got != want {
		t.Errorf("height %v, want %v", got, want)
	}
}

func TestTextBreaksKeepEveryLetter(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zăâđêôơư]{1,12}`), 1, 20).Draw(t, "words")
		width := float32(rapid.IntRange(30, 300).Draw(t, "width"))
		text := Paragraph(strings.Join(words, " "))
		text.Resize(fyne.NewSize(width, 100))
		if got := strings.Join(text.Lines(), ""); got != strings.Join(words, " ") {
			t.Fatalf("lines %q lose letters of %q", text.Lines(), words)
		}
	})
}

func TestTextBreaksAWordWiderThanTheLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	word := strings.Repeat("dài", 100)
	text := Paragraph(word)
	text.Resize(fyne.NewSize(120, 100))
	if got := strings.Join(text.Lines(), ""); got != word {
		t.Errorf("lines %q", text.Lines())
	}
	if len(text.Lines()) < 10 {
		t.Errorf("%d lines", len(text.Lines()))
	}
}

func TestTextIsCutWithAnEllipsis(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	cases := []struct {
		name    string
		options TextOptions
		width   float32
		lines   int
		cut     bool
	}{
		{"fits", TextOptions{Text: "Phòng Tổng hợp", Ellipsis: true}, 300, 1, false},
		{"too long", TextOptions{Text: "Tổng hợp danh mục phối hợp, gửi đồng chí", Ellipsis: true}, 120, 1, true},
		{"two lines at most", TextOptions{Text: strings.Repeat("phối hợp ", 40), Wrap: true, MaxLines: 2}, 120, 2, true},
		{"spans", TextOptions{Spans: []Span{{Text: "Giao ban ", Bold: true}, {Text: "quý một năm 2016"}}, Ellipsis: true}, 100, 1, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text := NewText(c.options)
			text.Resize(fyne.NewSize(c.width, 100))
			lines := text.Lines()
			if len(lines) != c.lines {
				t.Fatalf("lines %q", lines)
			}
			if got := strings.HasSuffix(lines[len(lines)-1], ellipsis); got != c.cut {
				t.Errorf("lines %q, cut %v", lines, got)
			}
		})
	}
}

func TestIconStaysWithItsWords(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	b := &breaker{spans: []Span{{Text: "Các phòng, ban", Icon: IconUnit}, {Text: " tổng hợp danh mục"}}}
	for width := float32(60); width < 260; width += 5 {
		for _, l := range b.lines(width) {
			if len(l.pieces) > 0 && l.pieces[0].icon && l.pieces[0].text == "" {
				t.Fatalf("at %v a line begins with the icon", width)
			}
		}
	}
}

// TestStretchesWithIconsStayInsideTheWidth: at every width, the icon of a stretch
// counts and no line begins with the space between two.
func TestStretchesWithIconsStayInsideTheWidth(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	b := breaker{role: RoleBody, spans: []Span{
		{Text: "Các phòng, ban", Icon: IconUnit, Ground: ColorTint},
		{Text: " tổng hợp danh mục phối hợp, gửi "},
		{Text: "đồng chí Hoàng Ngọc Bích (phòng Tổng hợp)", Icon: IconSend, Ground: ColorTint},
		{Text: " "},
		{Text: "trước ngày 8/4", Icon: IconClock, Ground: ColorTint},
		{Text: "."},
	}}
	for width := float32(160); width < 800; width += 3 {
		for i, l := range b.lines(width) {
			end := l.pieces[len(l.pieces)-1]
			blanks := measure(end.text, b.role, fyne.TextStyle{}) - measure(strings.TrimRight(end.text, " "), b.role, fyne.TextStyle{})
			stop := float32(0)
			if end.text == "." {
				stop = end.width
			}
			if l.width-blanks-stop > width+1 {
				t.Errorf("at %v line %d is %v wide", width, i+1, l.width)
			}
			if first := l.pieces[0].text; i > 0 && strings.HasPrefix(first, " ") {
				t.Errorf("at %v line %d begins with a space: %q", width, i+1, first)
			}
		}
	}
}

// TestATintedStretchLeavesTheSpaceBeforeIt: its ground is wider than its words.
func TestATintedStretchLeavesTheSpaceBeforeIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	b := breaker{spans: []Span{{Text: "cập nhật ngay cho "}, {Text: "phòng Tổng hợp", Ground: ColorTint}, {Text: " những"}, {Text: ".", Ground: ColorTint}}}
	p := b.lines(0)[0].pieces
	for i, want := range []float32{Px(2), 0, 0} {
		if got := p[i+1].x - p[i].x - p[i].width; got < want-0.01 || got > want+0.01 {
			t.Errorf("%v between %q and %q, want %v", got, p[i].text, p[i+1].text, want)
		}
	}
}

func TestVBoxAsksForTheHeightAtItsWidth(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	long := Paragraph(strings.Repeat("phối hợp ", 40))
	below := Body("sau")
	box := VBox(8, long, below)
	box.Resize(fyne.NewSize(300, 600))
	if got, want := below.Position().Y, long.HeightFor(300)+8; got != want {
		t.Errorf("the text after a wrapped one stands at %v, want %v", got, want)
	}
}

func TestGrowTakesWhatRemains(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{}))
	a, b := Sized(100, 20, Gap(1)), Sized(50, 20, Gap(1))
	middle := Grow(Gap(1))
	HBox(10, a, middle, b).Resize(fyne.NewSize(400, 40))
	if got := middle.Size().Width; got != 230 {
		t.Errorf("the growing object is %v wide, want 230", got)
	}
	if got := b.Position().X; got != 350 {
		t.Errorf("the last object stands at %v, want 350", got)
	}
}
