package gui

import (
	"strings"
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
