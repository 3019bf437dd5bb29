package sqlite

import (
	"strings"

	"giaoban/data"
)

// subjectLength is how much of a text names it in the activity, in characters.
const subjectLength = 80

// within names a record of a briefing in the activity: "Phòng Tổng hợp – Giao
// ban quý I/2016".
func within(words string, m data.Meeting) string {
	if words = excerpt(words); words == "" {
		return m.Name()
	}
	return words + " – " + m.Name()
}

// excerpt returns the beginning of a text on one line, cut between words.
func excerpt(text string) string {
	line := strings.Join(strings.Fields(text), " ")
	runes := []rune(line)
	if len(runes) <= subjectLength {
		return line
	}
	cut := string(runes[:subjectLength])
	if space := strings.LastIndexByte(cut, ' '); space > 0 {
		cut = cut[:space]
	}
	return cut + "…"
}
