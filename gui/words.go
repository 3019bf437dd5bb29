package gui

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortened cuts a text to a line of at most so many letters.
func shortened(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return strings.TrimRight(string(runes[:most-1]), " ,.;:") + "…"
}

// lowerFirst begins a text in lower case, to stand within a sentence.
func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}

// upperFirst begins a text in upper case, to stand as a heading.
func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
