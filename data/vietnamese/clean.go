package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean makes text fit to be kept: it is composed (NFC, one rune per Vietnamese
// letter), its lines end in \n, and it holds nothing invisible.
//
// CRLF, CR, U+2028 and U+2029 become \n, and so do the other breaks a word
// processor puts on the clipboard (vertical tab, form feed, U+0085). A tab
// becomes a space. Remaining control characters (Cc), format characters (Cf:
// zero-width space and joiner, byte order mark, direction marks, soft hyphen)
// and bytes that are not UTF-8 are dropped. Everything else stays, emoji too.
//
// Clean(Clean(s)) == Clean(s).
func Clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if r == utf8.RuneError && size == 1 {
			continue
		}
		if r == '\r' && strings.HasPrefix(s[i:], "\n") {
			continue
		}
		switch {
		case isLineBreak(r):
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf):
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// CleanLine makes text fit for a field of one line: it is cleaned as by Clean,
// every run of white space (line breaks and no-break spaces included) becomes
// one space, and none is left at either end.
//
// CleanLine(CleanLine(s)) == CleanLine(s).
func CleanLine(s string) string {
	return norm.NFC.String(strings.Join(strings.Fields(Clean(s)), " "))
}

func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}
