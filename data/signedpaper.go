package data

import "time"

// SignedPaper is a paper as it was signed: the very bytes, kept for good.
// Number is what the văn thư gave it; a paper with a number keeps its briefing
// from being taken back.
type SignedPaper struct {
	ID      PaperID
	UUID    string
	Meeting MeetingID
	Kind    PaperKind
	Part    int64 // as in PaperRef
	Version int
	Number  string
	Signed  time.Time
	Reason  string // why a version after the first was made
	Size    int
	SHA256  string
}

// Ref names the paper.
func (p SignedPaper) Ref() PaperRef { return PaperRef{p.Kind, p.Part} }

// Clean normalises what was typed.
func (p *SignedPaper) Clean() { cleanLines(&p.Number, &p.Reason) }

// Check reports the first field that cannot be kept.
func (p SignedPaper) Check() error {
	if p.Signed.IsZero() {
		return &Refusal{Code: RefusedEmpty, Field: "signed"}
	}
	return firstOf(
		known("kind", p.Kind, PaperKinds()), between("version", p.Version, 1, 1_000_000),
		atMost("number", p.Number, 50), atMost("reason", p.Reason, lineMax),
	)
}
