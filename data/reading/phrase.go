package reading

import (
	"slices"
	"sync"
)

// phrases is a set of word sequences that are looked for in a text. They are
// taken apart when one is first looked for: a program that reads no sentence does
// not pay for them at its start.
type phrases struct {
	list    []string
	once    sync.Once
	byFirst map[string][][]string // the longest first
	byLast  map[string][][]string
}

func newPhrases(list ...string) *phrases { return &phrases{list: list} }

// first returns the phrases by their first words.
func (p *phrases) first() map[string][][]string {
	p.once.Do(p.takeApart)
	return p.byFirst
}

// last returns the phrases by their last words.
func (p *phrases) last() map[string][][]string {
	p.once.Do(p.takeApart)
	return p.byLast
}

func (p *phrases) takeApart() {
	p.byFirst, p.byLast = map[string][][]string{}, map[string][][]string{}
	for _, text := range p.list {
		words := keys(text)
		p.byFirst[words[0]] = append(p.byFirst[words[0]], words)
		last := words[len(words)-1]
		p.byLast[last] = append(p.byLast[last], words)
	}
	for _, group := range p.byFirst {
		slices.SortFunc(group, func(a, b []string) int { return len(b) - len(a) })
	}
}

// firstWords adds the words with which the phrases of sets begin.
func firstWords(to map[string]bool, sets ...*phrases) map[string]bool {
	for _, p := range sets {
		if p == nil {
			continue
		}
		for word := range p.first() {
			to[word] = true
		}
	}
	return to
}

// after returns where the longest phrase that begins at token i ends, and whether
// there is one.
func (s *sentence) after(i int, p *phrases) (int, bool) {
	for _, words := range p.first()[s.key(i)] {
		if s.holds(i, words) {
			return i + len(words), true
		}
	}
	return i, false
}

// skip returns where the phrase at token i ends, or i where there is none.
func (s *sentence) skip(i int, p *phrases) int {
	end, _ := s.after(i, p)
	return end
}

// follows reports whether a phrase ends right before token i.
func (s *sentence) follows(i int, p *phrases) bool {
	for _, words := range p.last()[s.key(i-1)] {
		if s.holds(i-len(words), words) {
			return true
		}
	}
	return false
}

// begins reports whether a phrase begins at token i.
func (s *sentence) begins(i int, p *phrases) bool {
	_, ok := s.after(i, p)
	return ok
}

func (s *sentence) holds(i int, words []string) bool {
	if i < 0 || i+len(words) > len(s.tokens) {
		return false
	}
	for k, word := range words {
		if s.tokens[i+k].key != word {
			return false
		}
	}
	return true
}
