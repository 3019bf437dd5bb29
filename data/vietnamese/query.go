package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of a Query. What is typed beyond them is left out: nobody types so much
// to find something, but it may be pasted.
const (
	queryWordsMax = 16
	queryWordMax  = 64 // runes
)

// Query is what someone typed to find something by: words that all have to occur,
// the last one at least in its beginning. A Query typed without diacritics finds
// text whatever its marks; every Query finds text of the same letters without
// regard to them, and knows which text has them as typed.
type Query struct {
	exact, folded []string
	marked        bool
}

// NewQuery reads what was typed. Signs between the words mean nothing.
func NewQuery(typed string) Query {
	var q Query
	typed = CleanLine(firstRunes(typed, queryWordsMax*queryWordMax*4))
	for _, t := range wordsOf(typed) {
		if len(q.exact) == queryWordsMax {
			break
		}
		word := firstRunes(typed[t.from:t.to], queryWordMax)
		q.exact = append(q.exact, ExactKey(word))
		q.folded = append(q.folded, Fold(word))
	}
	q.marked = HasMarks(strings.Join(q.exact, " "))
	return q
}

// firstRunes cuts a text to so many runes.
func firstRunes(s string, most int) string {
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n == most {
			return s[:i]
		}
		n++
	}
	return s
}

// IsZero reports whether no word was typed.
func (q Query) IsZero() bool { return len(q.exact) == 0 }

// Marked reports whether diacritics were typed.
func (q Query) Marked() bool { return q.marked }

// Exact returns the keys of the words, as ExactKey gives them.
func (q Query) Exact() []string { return q.exact }

// Folded returns the words as Fold gives them.
func (q Query) Folded() []string { return q.folded }

// Stretch is a part of a text, counted in runes; End lies behind it.
type Stretch struct{ Start, End int }

// Match is where the words of a Query occur in a text.
type Match struct {
	// Marks are the stretches found, in their order. Where the words stand
	// together as typed, only those places are marked; otherwise each word is. A
	// Query with diacritics marks the words that have them as typed, where all do.
	Marks []Stretch
	Words int  // how many of the words occur
	Whole bool // all occur
	Exact bool // all occur with the diacritics as typed
	Close bool // they stand together, in the order typed
}

// wordAt is a word of a text, by bytes and by the rune it begins at.
type wordAt struct{ from, to, rune int }

// wordsOf cuts a text into words as the search index does: runs of letters and
// digits.
func wordsOf(text string) []wordAt {
	var words []wordAt
	inside, runes := false, 0
	for i, r := range text {
		if IsWordRune(r) {
			if !inside {
				words = append(words, wordAt{from: i, rune: runes})
			}
			inside = true
			words[len(words)-1].to = i + utf8.RuneLen(r)
		} else {
			inside = false
		}
		runes++
	}
	return words
}

// IsWordRune reports whether a rune is part of a word: a letter or a digit, by
// the older Unicode tables that SQLite's unicode61 tokenizer goes by.
func IsWordRune(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	case r >= 0x19b0 && r <= 0x19c9, r == 0x1cf2, r == 0x1cf3: // vowel signs that have become letters since
		return false
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// found says which words of a Query a word of the text is, a bit for each.
type found struct{ folded, exact uint32 }

// In finds the words in a text.
func (q Query) In(text string) Match {
	if q.IsZero() {
		return Match{}
	}
	words := wordsOf(text)
	hits := make([]found, len(words))
	var all found
	for i, w := range words {
		hits[i] = q.compare(text[w.from:w.to])
		all.folded |= hits[i].folded
		all.exact |= hits[i].exact
	}
	full := uint32(1)<<len(q.exact) - 1
	m := Match{Words: ones(all.folded), Whole: all.folded == full, Exact: all.exact == full}
	if m.Exact && q.marked {
		for i := range hits {
			hits[i].folded = hits[i].exact
		}
	}
	together := q.together(hits)
	m.Close = len(together) > 0
	for _, i := range together {
		for n := range len(q.exact) {
			m.mark(text, words, i+n, q.length(text, words[i+n], n))
		}
	}
	if m.Close {
		return m
	}
	for i, h := range hits {
		if h.folded != 0 {
			m.mark(text, words, i, q.longest(text, words[i], h.folded))
		}
	}
	return m
}

// compare says which words of the query a word is.
func (q Query) compare(word string) found {
	var f found
	key := Fold(word)
	last := len(q.folded) - 1
	for i, want := range q.folded {
		if key == want || i == last && strings.HasPrefix(key, want) {
			f.folded |= 1 << i
		}
	}
	if f.folded == 0 {
		return f
	}
	key = ExactKey(word)
	for i, want := range q.exact {
		if key == want || i == last && strings.HasPrefix(key, want) {
			f.exact |= 1 << i
		}
	}
	return f
}

// together returns the words at which all words of the query begin to stand one
// after the other.
func (q Query) together(hits []found) []int {
	var at []int
	n := len(q.exact)
	for i := 0; i+n <= len(hits); i++ {
		all := true
		for k := 0; k < n && all; k++ {
			all = hits[i+k].folded&(1<<k) != 0
		}
		if all {
			at = append(at, i)
			i += n - 1
		}
	}
	return at
}

// length returns how many runes of a word the nth word of the query covers.
func (q Query) length(text string, w wordAt, n int) int {
	return covered(text[w.from:w.to], q.folded[n])
}

func (q Query) longest(text string, w wordAt, which uint32) int {
	most := 0
	for n := range q.folded {
		if which&(1<<n) != 0 {
			most = max(most, q.length(text, w, n))
		}
	}
	return most
}

// covered returns how many runes of a word its folded beginning was made of.
func covered(word, beginning string) int {
	folded, offsets := FoldMap(word)
	if len(folded) <= len(beginning) {
		return utf8.RuneCountInString(word)
	}
	return offsets[len(beginning)]
}

// mark adds a mark over the first runes of a word. One that follows the mark
// before it after a blank lengthens that.
func (m *Match) mark(text string, words []wordAt, i, runes int) {
	start := words[i].rune
	s := Stretch{start, start + runes}
	if last := len(m.Marks) - 1; last >= 0 && i > 0 && m.Marks[last].End == start-1 && text[words[i-1].to:words[i].from] == " " {
		m.Marks[last].End = s.End
		return
	}
	m.Marks = append(m.Marks, s)
}

func ones(bits uint32) int {
	n := 0
	for ; bits != 0; bits &= bits - 1 {
		n++
	}
	return n
}
