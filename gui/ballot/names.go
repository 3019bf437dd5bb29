package ballot

import (
	"giaoban/data"
	"giaoban/data/paper"
)

// fileOf proposes the name of a paper's file.
func fileOf(kind data.PaperKind, f facts) string {
	return paper.FileName(data.PaperRef{Kind: kind, Part: int64(f.ballot.ID)}, f.dossier) + ".pdf"
}
