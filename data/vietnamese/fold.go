package vietnamese

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces text to what someone types who leaves the diacritics out: lower
// case, no marks, d for đ. "Đặng Thị Hường" becomes "dang thi huong". Two texts
// that differ only in case, marks or composition fold to the same string.
//
// Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	dst := make([]byte, 0, len(s))
	var scratch []byte
	plain := plainLetters()
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf && ('A' > r || r > 'Z'):
			dst = append(dst, s[i])
		case r >= utf8.RuneSelf && r < composedEnd && plain[r] != 0:
			dst = append(dst, plain[r])
		default:
			dst, scratch = appendFolded(dst, scratch, r)
		}
	}
	return string(dst)
}

// FoldMap folds text as Fold does and tells where each byte of the result comes
// from: offsets[i] is the index, counted in runes of s, of the rune that byte i
// of folded was made of. It has one entry per byte of folded and never falls.
//
// To mark a word found at folded[i:j], mark the runes of s from offsets[i] up to
// and including offsets[j-1]. In text that is not composed the loose marks after
// a letter have no byte of their own; Clean leaves none in Vietnamese text.
func FoldMap(s string) (folded string, offsets []int) {
	dst := make([]byte, 0, len(s))
	offsets = make([]int, 0, len(s))
	var scratch []byte
	index := 0
	for _, r := range s {
		dst, scratch = appendFolded(dst, scratch, r)
		for len(offsets) < len(dst) {
			offsets = append(offsets, index)
		}
		index++
	}
	return string(dst), offsets
}

// HasMarks reports whether text holds a diacritic of the Latin alphabet or a đ,
// that is, whether its writer took the trouble to type them.
func HasMarks(s string) bool {
	var scratch []byte
	for _, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		if isCrossedD(r) {
			return true
		}
		scratch = decompose(scratch, r)
		for _, part := range string(scratch) {
			if isLatinMark(part) {
				return true
			}
		}
	}
	return false
}

// Contains reports whether text matches what someone typed in a search field.
// Case never counts and blanks around the query are ignored; an empty query
// matches everything.
//
// A query without marks finds text whatever its marks: "hoa" finds hoa, hóa and
// hoà. A query with marks finds only those: "hóa" finds hóa and hoá, which are
// two spellings of one word, but not hoa.
func Contains(text, query string) bool {
	query = strings.TrimSpace(query)
	if HasMarks(query) {
		// Keys alone would miss a query that begins within a syllable: án in toán.
		return strings.Contains(lowerComposed(text), lowerComposed(query)) ||
			strings.Contains(ExactKey(text), ExactKey(query))
	}
	return strings.Contains(Fold(text), Fold(query))
}

// appendFolded appends the folded form of one rune to dst. The rune is taken
// alone, without reordering marks across runes, so that Fold and FoldMap agree
// byte for byte. It returns scratch for the next call.
func appendFolded(dst, scratch []byte, r rune) (folded, spare []byte) {
	if r < utf8.RuneSelf {
		return append(dst, byte(unicode.ToLower(r))), scratch
	}
	if r < composedEnd {
		if plain := plainLetters()[r]; plain != 0 {
			return append(dst, plain), scratch
		}
	}
	return appendDecomposed(dst, scratch, r)
}

// composedEnd lies behind the letters of the Latin alphabet with their marks.
const composedEnd = 0x1f00

// plainLetters gives, for each rune below composedEnd that folds to one letter
// of ASCII, that letter: looking it up is many times faster than decomposing.
var plainLetters = sync.OnceValue(func() *[composedEnd]byte {
	var table [composedEnd]byte
	var dst, scratch []byte
	for r := rune(utf8.RuneSelf); r < composedEnd; r++ {
		dst, scratch = appendDecomposed(dst[:0], scratch, r)
		if len(dst) == 1 && dst[0] < utf8.RuneSelf {
			table[r] = dst[0]
		}
	}
	return &table
})

func appendDecomposed(dst, scratch []byte, r rune) (folded, spare []byte) {
	if isCrossedD(r) {
		return append(dst, 'd'), scratch
	}
	scratch = decompose(scratch, r)
	for _, part := range string(scratch) {
		if !unicode.Is(unicode.Mn, part) {
			dst = utf8.AppendRune(dst, unicode.ToLower(part))
		}
	}
	return dst, scratch
}

// decompose gives the canonical decomposition of one rune, written over buf.
func decompose(buf []byte, r rune) []byte {
	var encoded [utf8.UTFMax]byte
	n := utf8.EncodeRune(encoded[:], r)
	return norm.NFD.Append(buf[:0], encoded[:n]...)
}

// isCrossedD reports whether a rune is đ or one of the letters that look the
// same in capitals and stand for it in text converted from old fonts. None of
// them decomposes into d and a mark.
func isCrossedD(r rune) bool {
	switch r {
	case 'đ', 'Đ', '\u00d0', '\u00f0', '\u0189', '\u0256':
		return true
	}
	return false
}

func isLatinMark(r rune) bool {
	return r >= '\u0300' && r <= '\u036f'
}
