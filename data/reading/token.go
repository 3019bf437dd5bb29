package reading

import (
	"strconv"
	"unicode"

	"giaoban/data/vietnamese"
)

// token is a word, a number or a single other sign of a text.
type token struct {
	key        string // in the form of vietnamese.ExactKey
	start, end int    // in runes of the text
	number     int    // -1 where the token is no number
	digits     int    // how many digits the number has
	capital    bool   // begins with a capital
	capitals   bool   // holds capitals only
	glued      bool   // follows the token before it without a blank
}

type runeKind int

const (
	blank runeKind = iota
	letter
	digit
	joined // belongs to the token it follows
	sign
)

func kindOf(r rune) runeKind {
	switch {
	case unicode.IsSpace(r):
		return blank
	case r >= '0' && r <= '9':
		return digit
	case unicode.IsLetter(r):
		return letter
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return joined
	}
	return sign
}

// tokens takes a text apart.
func tokens(text []rune) []token {
	var list []token
	for i := 0; i < len(text); {
		kind := kindOf(text[i])
		if kind == blank || kind == joined {
			i++
			continue
		}
		end := i + 1
		for end < len(text) {
			next := kindOf(text[end])
			if next != joined && (next != kind || kind == sign) {
				break
			}
			end++
		}
		t := newToken(text[i:end], kind)
		t.start, t.end = i, end
		t.glued = len(list) > 0 && list[len(list)-1].end == i
		list = append(list, t)
		i = end
	}
	return list
}

func newToken(text []rune, kind runeKind) token {
	t := token{number: -1}
	if kind == digit {
		t.key = vietnamese.Clean(string(text))
		if t.digits = len(t.key); t.digits <= 4 {
			t.number, _ = strconv.Atoi(t.key) // at most four digits: always a number
		}
		return t
	}
	t.key = vietnamese.ExactKey(vietnamese.Clean(string(text)))
	t.capital = unicode.IsUpper(text[0])
	t.capitals = t.capital
	for _, r := range text {
		if unicode.IsLower(r) {
			t.capitals = false
		}
	}
	return t
}

// keys returns the keys of a text's tokens.
func keys(text string) []string {
	var list []string
	for _, t := range tokens([]rune(text)) {
		list = append(list, t.key)
	}
	return list
}
