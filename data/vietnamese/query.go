package vietnamese

import (
	"math/bits"
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
		exact, folded := firstWord(ExactKey(word)), firstWord(Fold(word))
		if exact != "" && folded != "" {
			q.exact, q.folded = append(q.exact, exact), append(q.folded, folded)
		}
	}
	q.marked = HasMarks(strings.Join(q.exact, " "))
	return q
}

// firstWord cuts a key behind its first word. Letters of some other scripts come
// apart into a letter and a sign that is no part of a word.
func firstWord(key string) string {
	if end := strings.IndexFunc(key, func(r rune) bool { return !IsWordRune(r) }); end >= 0 {
		return key[:end]
	}
	return key
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

// wordAt is a word of a text, by bytes.
type wordAt struct{ from, to int }

// wordsOf cuts a text into words as the search index does: runs of letters and
// digits.
func wordsOf(text string) []wordAt {
	var words []wordAt
	inside := false
	for i, r := range text {
		if !IsWordRune(r) {
			inside = false
			continue
		}
		if !inside {
			words = append(words, wordAt{from: i})
			inside = true
		}
		words[len(words)-1].to = i + utf8.RuneLen(r)
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

// Together reports whether the words stand in a text as typed, each one blank
// after the other, with or without diacritics. It is much faster than In.
func (q Query) Together(text string) bool {
	if q.IsZero() {
		return false
	}
	folded, want := Fold(text), strings.Join(q.folded, " ")
	for {
		at := strings.Index(folded, want)
		if at < 0 {
			return false
		}
		if before, _ := utf8.DecodeLastRuneInString(folded[:at]); !IsWordRune(before) {
			return true
		}
		folded = folded[at+1:]
	}
}

// In finds the words in a text.
func (q Query) In(text string) Match {
	if q.IsZero() {
		return Match{}
	}
	s := searchedText{Query: q}
	s.folded, s.offsets = FoldMap(text)
	s.words = wordsOf(s.folded)
	s.hits = make([]found, len(s.words))
	var all found
	var runes []rune
	for i, w := range s.words {
		s.hits[i].folded = q.among(q.folded, s.folded[w.from:w.to])
		if s.hits[i].folded == 0 {
			continue
		}
		if runes == nil {
			runes = []rune(text)
		}
		s.hits[i].exact = q.among(q.exact, ExactKey(string(runes[s.start(i):s.end(i)])))
		all.folded |= s.hits[i].folded
		all.exact |= s.hits[i].exact
	}
	full := uint32(1)<<len(q.exact) - 1
	m := Match{Words: bits.OnesCount32(all.folded), Whole: all.folded == full, Exact: all.exact == full}
	if m.Exact && q.marked {
		for i := range s.hits {
			s.hits[i].folded = s.hits[i].exact
		}
	}
	m.Marks, m.Close = s.marks()
	return m
}

// among says which words of the query a word is, a bit for each.
func (q Query) among(wanted []string, word string) uint32 {
	var which uint32
	for i, want := range wanted {
		if word == want || i == len(wanted)-1 && strings.HasPrefix(word, want) {
			which |= 1 << i
		}
	}
	return which
}

// searchedText is a text in which a query looks for its words.
type searchedText struct {
	Query
	folded  string
	offsets []int // of the runes of the text that the bytes of folded were made of
	words   []wordAt
	hits    []found // of each word
}

func (s *searchedText) start(i int) int { return s.offsets[s.words[i].from] }

func (s *searchedText) end(i int) int { return s.offsets[s.words[i].to-1] + 1 }

// marks returns what is to be marked, and whether that is where the words stand
// together.
func (s *searchedText) marks() (marks []Stretch, closely bool) {
	for i := 0; i+len(s.exact) <= len(s.hits); i++ {
		if !s.togetherAt(i) {
			continue
		}
		for n := range s.exact {
			marks = s.mark(marks, i+n, 1<<n)
		}
		i += len(s.exact) - 1
	}
	if marks != nil {
		return marks, true
	}
	for i, h := range s.hits {
		if h.folded != 0 {
			marks = s.mark(marks, i, h.folded)
		}
	}
	return marks, false
}

// togetherAt reports whether all words of the query stand one after the other from
// a word of the text on, within a line.
func (s *searchedText) togetherAt(i int) bool {
	for n := range s.exact {
		if s.hits[i+n].folded&(1<<n) == 0 || n > 0 && strings.Contains(s.between(i+n), "\n") {
			return false
		}
	}
	return true
}

// between returns what stands between a word and the one before it.
func (s *searchedText) between(i int) string { return s.folded[s.words[i-1].to:s.words[i].from] }

// mark adds a mark over a word, or over as much of it as the longest of some words
// of the query covers. One that follows the mark before it after a blank lengthens
// that.
func (s *searchedText) mark(marks []Stretch, i int, which uint32) []Stretch {
	w, most := s.words[i], 0
	for n, want := range s.Query.folded {
		if which&(1<<n) != 0 {
			most = max(most, len(want))
		}
	}
	m := Stretch{s.start(i), s.offsets[min(w.from+most, w.to)-1] + 1}
	if last := len(marks) - 1; last >= 0 && i > 0 && marks[last].End == s.end(i-1) && s.between(i) == " " {
		marks[last].End = m.End
		return marks
	}
	return append(marks, m)
}
