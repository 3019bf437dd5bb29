package ballot

import (
	"strings"

	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// fileOf proposes the name of a paper's file.
func fileOf(kind data.PaperKind, f facts) string {
	return paper.FileName(data.PaperRef{Kind: kind, Part: int64(f.ballot.ID)}, f.dossier) + ".pdf"
}

// joined names several people in one line; of many it names the first and counts the
// others.
func joined(names []string, most int, words kit.Words) string {
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return words.F("ballot.names.more", "names", strings.Join(names[:most], ", "), "n", len(names)-most)
}
