package vietnamese

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tonedVowels lists the vowels whose tone mark may move, each row in the order
// level, huyền, hỏi, ngã, sắc, nặng.
var tonedVowels = [...][6]rune{
	{'a', 'à', 'ả', 'ã', 'á', 'ạ'},
	{'e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'},
	{'o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'},
	{'u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'},
	{'y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'},
}

// NormaliseTones writes the tone mark of an open syllable in oa, oe or uy over
// the first vowel, as NĐ 30/2020 does in "CỘNG HÒA": hoà becomes hòa, khoẻ
// khỏe, thuỷ thủy. Syllables with one spelling only (hoàn, ngoài, quý) stay as
// they are, and so does case. The result is NFC.
//
// NormaliseTones(NormaliseTones(s)) == NormaliseTones(s).
func NormaliseTones(s string) string {
	runes := []rune(norm.NFC.String(s))
	for i := 1; i < len(runes); i++ {
		if i+1 < len(runes) && unicode.In(runes[i+1], unicode.L, unicode.M) {
			continue
		}
		if i >= 2 && unicode.ToLower(runes[i-2]) == 'q' {
			continue
		}
		moveTone(runes, i)
	}
	return string(runes)
}

// ExactKey is the form in which text is compared when diacritics count: lower
// case, composed, and with one placement of the tone mark, so that hòa and hoà,
// tọa and toạ, ủy and uỷ give the same key. Unlike NormaliseTones it moves the
// mark in closed syllables too, so that what is typed so far of a word is part
// of the key of the whole word (hoà of hoàn). A key is for comparing, never for
// showing.
//
// ExactKey(ExactKey(s)) == ExactKey(s).
func ExactKey(s string) string {
	runes := []rune(lowerComposed(s))
	for i := 1; i < len(runes); i++ {
		moveTone(runes, i)
	}
	return norm.NFC.String(string(runes))
}

// lowerComposed composes again behind the change of case, for a capital and its
// mark may be two runes where the small letter with it is one.
func lowerComposed(s string) string {
	return norm.NFC.String(strings.ToLower(norm.NFC.String(s)))
}

// moveTone moves the tone of the vowel at i to the one before it when the two
// are oa, oe or uy with the mark on the second.
func moveTone(runes []rune, i int) {
	first := unicode.ToLower(runes[i-1])
	if first != 'o' && first != 'u' {
		return
	}
	second := unicode.ToLower(runes[i])
	base, tone := splitTone(second)
	if tone == 0 || !isMovable(first, base) {
		return
	}
	runes[i-1] = withCaseOf(runes[i-1], withTone(first, tone))
	runes[i] = withCaseOf(runes[i], base)
}

func isMovable(first, second rune) bool {
	switch first {
	case 'o':
		return second == 'a' || second == 'e'
	case 'u':
		return second == 'y'
	}
	return false
}

// splitTone gives the toneless vowel and the place of its tone in tonedVowels,
// 0 when it has none or is not listed there.
func splitTone(r rune) (base rune, tone int) {
	for _, row := range tonedVowels {
		for tone, vowel := range row {
			if vowel == r {
				return row[0], tone
			}
		}
	}
	return r, 0
}

func withTone(base rune, tone int) rune {
	for _, row := range tonedVowels {
		if row[0] == base {
			return row[tone]
		}
	}
	return base
}

func withCaseOf(model, r rune) rune {
	if unicode.IsUpper(model) {
		return unicode.ToUpper(r)
	}
	return r
}
