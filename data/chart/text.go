package chart

import (
	"fmt"
	"image"
	"image/color"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"giaoban/assets"
)

// fontPair is the family letters are drawn in: regular and bold.
type fontPair [2]*opentype.Font

// loadFonts reads the embedded fonts, which never change, once.
var loadFonts = sync.OnceValues(func() (fontPair, error) {
	var pair fontPair
	for i, name := range []string{"fonts/NotoSans-Regular.ttf", "fonts/NotoSans-Bold.ttf"} {
		raw, err := assets.ChartFonts.ReadFile(name)
		if err != nil {
			return pair, fmt.Errorf("font of charts: %w", err)
		}
		if pair[i], err = opentype.Parse(raw); err != nil {
			return pair, fmt.Errorf("font of charts %s: %w", name, err)
		}
	}
	return pair, nil
})

// letters are the manner of a text: its size in units, and bold or not.
type letters struct {
	size float64
	bold bool
}

// height is the height of a line: stacked marks (Ễ, Ộ) need it.
func (l letters) height() float64 { return l.size * 1.36 }

// faces makes the fonts of one picture, each once.
type faces struct {
	fonts fontPair
	scale float64
	made  map[letters]font.Face
}

func (f *faces) of(l letters) font.Face {
	if face := f.made[l]; face != nil {
		return face
	}
	which := f.fonts[0]
	if l.bold {
		which = f.fonts[1]
	}
	face, err := opentype.NewFace(which, &opentype.FaceOptions{Size: l.size * f.scale, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		// NewFace has no error to give for a font that was parsed.
		panic(err)
	}
	if f.made == nil {
		f.made = map[letters]font.Face{}
	}
	f.made[l] = face
	return face
}

// measure returns the width of a text in units.
func (f *faces) measure(l letters, text string) float64 {
	return float64(font.MeasureString(f.of(l), text)) / 64 / f.scale
}

// align says on which side of a position a text lies.
type align int

const (
	fromLeft align = iota
	fromRight
	centred
)

// text draws a line whose middle lies at y.
func (s *surface) text(l letters, c color.NRGBA, x, y float64, a align, text string) {
	switch width := s.faces.measure(l, text); a {
	case fromRight:
		x -= width
	case centred:
		x -= width / 2
	}
	// Capitals are 0.714 of the size high: half of that lies under the middle.
	base := y + l.size*0.714/2
	d := font.Drawer{
		Dst: s.img, Src: image.NewUniform(c), Face: s.faces.of(l),
		Dot: fixed.Point26_6{X: fixed.Int26_6(x * s.scale * 64), Y: fixed.I(s.px(base))},
	}
	d.DrawString(text)
}

// wrap breaks a text into at most so many lines of that width; what does not fit
// ends in "…".
func (f *faces) wrap(l letters, text string, width float64, most int) []string {
	var lines []string
	line := ""
	words := strings.Fields(text)
	for i, word := range words {
		longer := strings.TrimSpace(line + " " + word)
		if line == "" || f.measure(l, longer) <= width {
			line = longer
			continue
		}
		if len(lines) == most-1 {
			line = strings.Join(append([]string{line}, words[i:]...), " ")
			break
		}
		lines = append(lines, line)
		line = word
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = f.shorten(l, lines[i], width)
	}
	return lines
}

// shorten cuts a line to the width.
func (f *faces) shorten(l letters, text string, width float64) string {
	if f.measure(l, text) <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if short := strings.TrimSpace(string(runes[:n])) + "…"; f.measure(l, short) <= width {
			return short
		}
	}
	return "…"
}

// balanced wraps a text to as few lines, of about the same length.
func (f *faces) balanced(l letters, text string, width float64, most int) []string {
	lines := f.wrap(l, text, width, most)
	for narrow := width - 4; narrow > width/2; narrow -= 4 {
		closer := f.wrap(l, text, narrow, most)
		if len(closer) > len(lines) || strings.HasSuffix(closer[len(closer)-1], "…") {
			break
		}
		lines = closer
	}
	return lines
}
