package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// letterWidths knows how wide each letter of one role is, so that thousands of
// texts are broken into lines without shaping any of them. Set side by side
// letters are never wider than one by one: a line broken with them fits.
type letterWidths struct {
	role  Role
	style fyne.TextStyle
	scale float32
	table [letterTable]float32 // by rune; 0 has not been measured
	rest  map[rune]float32
}

// letterTable reaches beyond the last letter of Vietnamese, U+1EF9.
const letterTable = 0x1F00

func newLetterWidths(role Role, style fyne.TextStyle) *letterWidths {
	return &letterWidths{role: role, style: style, scale: factor(), rest: map[rune]float32{}}
}

func (w *letterWidths) letter(r rune) float32 {
	if r < letterTable {
		if known := w.table[r]; known > 0 {
			return known
		}
		width := measure(string(r), w.role, w.style)
		w.table[r] = width
		return width
	}
	width, known := w.rest[r]
	if !known {
		width = measure(string(r), w.role, w.style)
		w.rest[r] = width
	}
	return width
}

// text returns the width of a text.
func (w *letterWidths) text(s string) float32 {
	width := float32(0)
	for _, r := range s {
		width += w.letter(r)
	}
	return width
}

// lines breaks a text at a width into at most a number of lines; what is more is
// cut with … on the last one.
func (w *letterWidths) lines(text string, width float32, most int) []string {
	var lines []string
	for rest := strings.TrimSpace(text); rest != ""; {
		n := w.lineEnd(rest, width)
		if len(lines) == most-1 && n < len(rest) {
			return append(lines, w.cut(rest, width))
		}
		lines = append(lines, strings.TrimRight(rest[:n], " \n"))
		rest = strings.TrimLeft(rest[n:], " \n")
	}
	return lines
}

// count returns how many lines lines would return, at least one.
func (w *letterWidths) count(text string, width float32, most int) int {
	n := 0
	for rest := strings.TrimSpace(text); rest != "" && n < most; n++ {
		rest = strings.TrimLeft(rest[w.lineEnd(rest, width):], " \n")
	}
	return max(n, 1)
}

// lineEnd returns how many bytes of a text stand on its first line: whole words,
// or as many letters of the first word as there is room for.
func (w *letterWidths) lineEnd(text string, width float32) int {
	used, end := float32(0), 0
	for i, r := range text {
		if r == '\n' {
			return i
		}
		if r == ' ' {
			end = i
		}
		used += w.letter(r)
		if used > width && r != ' ' {
			switch {
			case end > 0:
				return end
			case i > 0:
				return i
			}
			return utf8.RuneLen(r)
		}
	}
	return len(text)
}

// cut shortens the first line of a text with … so that it fits a width.
func (w *letterWidths) cut(text string, width float32) string {
	used, end := w.text(ellipsis), 0
	for i, r := range text {
		used += w.letter(r)
		if r == '\n' || used > width {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return strings.TrimRight(text[:end], " ,;.") + ellipsis
}
