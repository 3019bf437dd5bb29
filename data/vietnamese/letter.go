package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// UpperFirst begins a text in upper case, to stand as a heading.
func UpperFirst(s string) string { return first(s, unicode.ToUpper) }

// LowerFirst begins a text in lower case, to stand within a sentence.
func LowerFirst(s string) string { return first(s, unicode.ToLower) }

func first(s string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(change(r)) + s[size:]
}

// FirstLine returns a text up to its first line break.
func FirstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// Joined puts parts beside one another with what parts them, without empty ones.
func Joined(by string, parts ...string) string {
	some := make([]string, 0, len(parts))
	for _, part := range parts {
		if part != "" {
			some = append(some, part)
		}
	}
	return strings.Join(some, by)
}
