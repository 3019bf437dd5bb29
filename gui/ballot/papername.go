package ballot

import (
	"strings"
	"unicode"

	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// nameMost is how many letters of a ballot's title stand in the name of a file.
const nameMost = 60

// paperName proposes the name of a paper's file: what it is and of which ballot. It is
// a name that every system takes.
func paperName(paper string, f facts) string {
	name := paper
	if f.ballot.Title != "" {
		short := []rune(vietnamese.LowerFirst(f.ballot.Title))
		name += " " + string(short[:min(len(short), nameMost)])
	}
	if day := f.dossier.Meeting.Day; !day.IsZero() {
		name += " (" + day.Short() + ")"
	}
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:`, r):
			return '-'
		case strings.ContainsRune(`<>"|?*`, r), unicode.IsControl(r):
			return -1
		}
		return r
	}, name)
	return strings.Trim(clean, " .") + ".pdf"
}

// joined names several people in one line; of many it names the first and counts the
// others.
func joined(names []string, most int, words kit.Words) string {
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return words.F("ballot.names.more", "names", strings.Join(names[:most], ", "), "n", len(names)-most)
}
