package paper

import (
	"fmt"
	"strings"
	"unicode"

	"giaoban/data/vietnamese"
)

// Mark stands on the paper where a character could not be drawn.
const Mark = '□'

// warnedRunes is how many different characters one warning names.
const warnedRunes = 20

// Warning says that a place of the paper holds characters its letters lack;
// each is printed as Mark.
type Warning struct {
	Where string
	Page  int    // the first page that shows a mark of this place, from 1
	Runes []rune // the characters, each once, at most twenty
	Count int    // how many marks were printed
	Lead  Fact   // where in the program the text is typed; without a Step it is not known
}

// String tells the user, in Vietnamese.
func (w Warning) String() string {
	names := make([]string, len(w.Runes))
	for i, r := range w.Runes {
		names[i] = fmt.Sprintf("“%c” (U+%04X)", r, r)
	}
	return fmt.Sprintf("%s (trang %d): phông chữ không có %s; đã in dấu %c ở %d chỗ.",
		w.Where, w.Page, strings.Join(names, ", "), Mark, w.Count)
}

// cleaner makes texts drawable and notes what it had to mark, and where.
type cleaner struct {
	fonts    *Fonts
	where    string
	current  *Warning // of this place; nil while its texts are clean
	warnings []*Warning
}

// at names the place the texts to come are from.
func (c *cleaner) at(where string) {
	c.where, c.current = where, nil
}

// clean returns s in NFC with single spaces and with Mark for each character
// the face lacks.
func (c *cleaner) clean(s string, id faceID) string {
	s = vietnamese.Clean(s)
	face := c.fonts.faces[id]
	if drawable(face, s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteByte('\n')
		case isSpace(r):
			if !space {
				b.WriteByte(' ')
			}
		case face.widthOf(r) != missing:
			b.WriteRune(r)
		case !isVariation(r):
			b.WriteRune(Mark)
			c.note(r)
		}
		space = isSpace(r)
	}
	return b.String()
}

// drawable reports whether s can stand as it is.
func drawable(face *face, s string) bool {
	space := false
	for _, r := range s {
		blank := r == ' '
		if blank && space || !blank && (isSpace(r) || r != '\n' && face.widthOf(r) == missing) {
			return false
		}
		space = blank
	}
	return true
}

// isSpace reports whether a line may break at r. No-break spaces are letters here.
func isSpace(r rune) bool {
	return r == ' ' || unicode.Is(unicode.Zs, r) && r != '\u00A0' && r != '\u202F'
}

// isVariation reports whether r only chooses how the character before it looks.
func isVariation(r rune) bool {
	return unicode.Is(unicode.Variation_Selector, r)
}

func (c *cleaner) note(r rune) {
	if c.current == nil {
		c.current = c.warningFor(c.where)
	}
	c.current.Count++
	for _, known := range c.current.Runes {
		if known == r {
			return
		}
	}
	if len(c.current.Runes) < warnedRunes {
		c.current.Runes = append(c.current.Runes, r)
	}
}

// warningFor returns the warning of a place, a new one where it has none yet. A
// place may lend its texts to several blocks that follow one another.
func (c *cleaner) warningFor(where string) *Warning {
	if n := len(c.warnings); n > 0 && c.warnings[n-1].Where == where {
		return c.warnings[n-1]
	}
	w := &Warning{Where: where}
	c.warnings = append(c.warnings, w)
	return w
}
