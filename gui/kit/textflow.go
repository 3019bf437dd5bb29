package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// Span is a stretch of words in one manner.
type Span struct {
	Text      string
	Bold      bool
	Italic    bool
	Color     fyne.ThemeColorName // the Text's own when empty
	Ground    fyne.ThemeColorName // tinted ground behind the words
	Underline fyne.ThemeColorName // line of 2 under the words
	Icon      IconName            // stands behind the words, on the same ground
}

func (s Span) style() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold, Italic: s.Italic} }

// piece is what one span contributes to one line.
type piece struct {
	span  int // which span; its manner holds for the piece
	text  string
	x     float32
	width float32
	icon  bool // the span's icon follows the words
}

// textLine is one line of a broken text.
type textLine struct {
	pieces []piece
	width  float32
}

// word is the unit that is never broken unless it alone is wider than a line.
type word struct {
	span  int
	text  string // with the spaces behind it
	width float32
	bare  float32 // width without the spaces behind
	icon  bool
	brk   bool // a line break follows
}

// breaker breaks spans into lines.
type breaker struct {
	spans []Span
	role  Role
}

// iconRoom is the room an icon behind words takes.
func (b *breaker) iconRoom() float32 { return Px(3) + Px(iconBadge) }

func (b *breaker) words() []word {
	var words []word
	for i, span := range b.spans {
		paragraphs := strings.Split(span.Text, "\n")
		for p, paragraph := range paragraphs {
			words = b.appendWords(words, i, paragraph)
			if p < len(paragraphs)-1 {
				words = append(words, word{span: i, brk: true})
			}
		}
		if span.Icon != IconNone {
			if last := len(words) - 1; last >= 0 && words[last].span == i && !words[last].brk {
				words[last].bare += b.iconRoom() // the icon stays with it
			}
			words = append(words, word{span: i, icon: true, width: b.iconRoom(), bare: b.iconRoom()})
		}
	}
	return words
}

func (b *breaker) appendWords(words []word, span int, text string) []word {
	style := b.spans[span].style()
	for text != "" {
		end := wordEnd(text)
		piece := text[:end]
		text = text[end:]
		bare := strings.TrimRight(piece, " ")
		w := word{span: span, text: piece, width: measure(piece, b.role, style), bare: measure(bare, b.role, style)}
		words = append(words, w)
	}
	return words
}

// wordEnd returns where the first word of a text ends, its spaces included.
func wordEnd(text string) int {
	inSpaces := false
	for i, r := range text {
		switch {
		case r == ' ':
			inSpaces = true
		case inSpaces:
			return i
		}
	}
	return len(text)
}

// lines breaks the spans at a width; a width of 0 or less does not wrap.
func (b *breaker) lines(width float32) []textLine {
	var lines []textLine
	var current textLine
	open := false // a word has been put on the line
	for _, w := range b.words() {
		if w.brk {
			lines = append(lines, current)
			current, open = textLine{}, false
			continue
		}
		if width > 0 && open && current.width+b.margin(current, w)+w.bare > width+0.5 && !b.sticks(current, w) {
			lines = append(lines, current)
			current, open = textLine{}, false
		}
		if width > 0 && !w.icon && w.bare > width {
			lines, current = b.breakWord(lines, current, w, width)
			open = true
			continue
		}
		current = b.put(current, w)
		open = true
	}
	return append(lines, current)
}

// sticks reports whether a word must stay with the one before it: an icon with
// its words, the space between two stretches.
func (b *breaker) sticks(l textLine, w word) bool {
	if len(l.pieces) == 0 {
		return true
	}
	return w.icon || strings.TrimSpace(w.text) == ""
}

func (b *breaker) put(l textLine, w word) textLine {
	last := len(l.pieces) - 1
	if last >= 0 && l.pieces[last].span == w.span && !l.pieces[last].icon {
		if w.icon {
			l.pieces[last].icon = true
		}
		l.pieces[last].text += w.text
		l.pieces[last].width += w.width
	} else {
		l.width += b.margin(l, w)
		l.pieces = append(l.pieces, piece{span: w.span, text: w.text, x: l.width, width: w.width, icon: w.icon})
	}
	l.width += w.width
	return l
}

// margin is the room beside the space where a tinted stretch begins: its ground
// takes some of the space away.
func (b *breaker) margin(l textLine, w word) float32 {
	last := len(l.pieces) - 1
	if last < 0 || l.pieces[last].span == w.span || b.spans[w.span].Ground == "" || !strings.HasSuffix(l.pieces[last].text, " ") {
		return 0
	}
	return Px(2)
}

// breakWord spreads a word that is wider than a line over several.
func (b *breaker) breakWord(lines []textLine, current textLine, w word, width float32) ([]textLine, textLine) {
	style := b.spans[w.span].style()
	rest := w.text
	for rest != "" {
		if len(current.pieces) > 0 {
			lines = append(lines, current)
			current = textLine{}
		}
		n := fitting(rest, b.role, style, width)
		part := rest[:n]
		rest = rest[n:]
		current = b.put(current, word{span: w.span, text: part, width: measure(part, b.role, style)})
	}
	return lines, current
}

// fitting returns how many bytes of a text fit a width, at least one letter.
func fitting(text string, role Role, style fyne.TextStyle, width float32) int {
	low, high := 1, utf8.RuneCountInString(text)
	offsets := make([]int, 0, high+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(text))
	for low < high {
		mid := (low + high + 1) / 2
		if measure(text[:offsets[mid]], role, style) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return offsets[low]
}

// shorten cuts a line with … so that it fits a width; force adds the … even
// where the line fits, because more lines follow.
func (b *breaker) shorten(l textLine, width float32, force bool) textLine {
	if !force && l.width <= width+0.5 {
		return l
	}
	var short textLine
	for i, p := range l.pieces {
		last := i == len(l.pieces)-1
		room := width - short.width
		if p.width <= room && !last {
			short.pieces = append(short.pieces, p)
			short.width += p.width
			continue
		}
		style := b.spans[p.span].style()
		text := p.text
		if force && last && p.width <= room {
			text = strings.TrimRight(text, " ") + ellipsis
		}
		if measure(text, b.role, style) > room {
			text = cut(p.text, b.role, style, room)
		}
		p.text, p.icon, p.width = text, false, measure(text, b.role, style)
		short.pieces = append(short.pieces, p)
		short.width += p.width
		break
	}
	return short
}
