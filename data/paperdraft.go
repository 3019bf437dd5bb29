package data

import "time"

// PaperDraft is a draft of a paper that has left the program: two prints with the
// same number say the same. Lines are what it says, a paragraph or a row of a table
// each.
type PaperDraft struct {
	ID      PaperDraftID
	UUID    string
	Meeting MeetingID
	Kind    PaperKind
	Part    int64 // as in PaperRef
	Number  int   // from 1
	Made    time.Time
	Lines   []string
}

// Ref names the paper.
func (d PaperDraft) Ref() PaperRef { return PaperRef{d.Kind, d.Part} }

// Check reports the first field that cannot be kept.
func (d PaperDraft) Check() error {
	if d.Made.IsZero() {
		return &Refusal{Code: RefusedEmpty, Field: "made"}
	}
	return firstOf(known("kind", d.Kind, PaperKinds()), between("number", d.Number, 1, 1_000_000))
}
