package reading

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"giaoban/data/vietnamese"
)

// what returns the work itself: the sentence without those who are given it and
// without the deadline, or all of it where nothing would be left.
func (s *sentence) what() string {
	whole := tidy(string(s.runes))
	if s.dueTo > s.dueFrom {
		s.cuts = append(s.cuts, cut{s.finishing(s.dueFrom), s.dueTo})
	}
	slices.SortFunc(s.cuts, func(a, b cut) int { return cmp.Compare(a.from, b.from) })
	var b strings.Builder
	at := 0
	if start := s.afterBullet(0, len(s.tokens)); start > 0 && start < len(s.tokens) {
		at = s.tokens[start].start
	}
	for _, c := range s.cuts {
		from, to := s.tokens[c.from].start, s.tokens[c.to-1].end
		if from > at {
			b.WriteString(string(s.runes[at:from]))
			b.WriteByte(' ')
		}
		at = max(at, to)
	}
	b.WriteString(string(s.runes[at:]))
	if left := tidy(b.String()); left != "" {
		return left
	}
	return whole
}

// finishing returns where ", hoàn thành" before a deadline begins, which says
// nothing without it, or the deadline itself.
func (s *sentence) finishing(due int) int {
	for _, words := range [][]string{{",", "hoàn", "thành"}, {",", "xong"}, {",", "và", "hoàn", "thành"}, {"và", "hoàn", "thành"}, {"("}} {
		normal := make([]string, len(words))
		for i, word := range words {
			normal[i] = strings.Join(keys(word), "")
		}
		if s.holds(due-len(words), normal) && (words[0] != "(" || s.key(s.dueTo) == ")") {
			if words[0] == "(" {
				s.dueTo++
			}
			return due - len(words)
		}
	}
	return due
}

// tidy makes what is left of a sentence fit to stand as a task.
func tidy(text string) string {
	text = vietnamese.CleanLine(text)
	for _, pair := range [][2]string{{" ,", ","}, {" .", "."}, {" ;", ";"}, {",,", ","}, {",.", "."}, {",;", ";"}, {"( )", ""}, {"()", ""}} {
		text = strings.ReplaceAll(text, pair[0], pair[1])
	}
	text = strings.TrimRightFunc(text, func(r rune) bool { return strings.ContainsRune(" .,;:–-", r) })
	text = strings.TrimLeftFunc(text, func(r rune) bool { return strings.ContainsRune(" .,;:–-+*•)", r) })
	if r, size := utf8.DecodeRuneInString(text); unicode.IsLower(r) {
		text = string(unicode.ToUpper(r)) + text[size:]
	}
	return vietnamese.CleanLine(text)
}
