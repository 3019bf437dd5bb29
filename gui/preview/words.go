package preview

import (
	"strings"
	"unicode"

	"giaoban/data/proof"
	"giaoban/data/vietnamese"
)

// span is a run of letters of a page: [from, to).
type span struct{ from, to int }

// pageWords is what a page says, to be searched: its letters in small ones without
// marks, every row of blanks as one space.
type pageWords struct {
	folded  string
	offsets []int32 // the letter, among runes, that each byte of folded comes from
	runes   []rune  // as they stand on the paper
	letter  []int32 // the place of each rune among the letters of the page
}

func newPageWords(letters []proof.Letter) *pageWords {
	w := &pageWords{runes: make([]rune, 0, len(letters)), letter: make([]int32, 0, len(letters))}
	blank := true
	for i, l := range letters {
		r := l.Rune
		if isBlank(r) {
			if blank {
				continue
			}
			r = ' '
		}
		blank = r == ' '
		w.runes, w.letter = append(w.runes, r), append(w.letter, int32(i))
	}
	folded, offsets := vietnamese.FoldMap(string(w.runes))
	w.folded, w.offsets = folded, make([]int32, len(offsets))
	for i, offset := range offsets {
		w.offsets[i] = int32(offset)
	}
	return w
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// sought is what is looked for.
type sought struct {
	folded string
	exact  string // with its marks, where it has any; "" finds any marks
	key    string // the same by one placement of the tone marks
}

// newSought reads a query as the search over everything does: without marks it
// finds whatever marks there are, with marks only those.
func newSought(query string) sought {
	query = vietnamese.CleanLine(query)
	s := sought{folded: vietnamese.Fold(query)}
	if vietnamese.HasMarks(query) {
		s.exact, s.key = strings.ToLower(query), vietnamese.ExactKey(query)
	}
	return s
}

func (s sought) isZero() bool { return s.folded == "" }

// find returns the runs of letters that say what is sought. They do not overlap.
func (w *pageWords) find(s sought) []span {
	if s.isZero() {
		return nil
	}
	var found []span
	for at := 0; ; {
		i := strings.Index(w.folded[at:], s.folded)
		if i < 0 {
			return found
		}
		from, to := at+i, at+i+len(s.folded)
		first, last := w.offsets[from], w.offsets[to-1]
		if s.is(w.runes[first : last+1]) {
			found = append(found, span{int(w.letter[first]), int(w.letter[last]) + 1})
			at = to
			continue
		}
		at = from + 1
	}
}

// is reports whether letters that are those sought but for their marks have the
// marks too.
func (s sought) is(letters []rune) bool {
	if s.exact == "" {
		return true
	}
	text := string(letters)
	return strings.ToLower(text) == s.exact || vietnamese.ExactKey(text) == s.key
}
