package data

import (
	"cmp"
	"slices"
	"time"
)

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

// Versions returns a paper as it was signed each time, the first one first.
func (d Dossier) Versions(ref PaperRef) []SignedPaper {
	var versions []SignedPaper
	for _, p := range d.Papers {
		if p.Ref() == ref {
			versions = append(versions, p)
		}
	}
	slices.SortFunc(versions, func(a, b SignedPaper) int { return cmp.Compare(a.Version, b.Version) })
	return versions
}

// SignedPaper returns a paper as it is signed, the last version of it; without an ID
// where it is not. Minutes of a briefing that was taken back are not signed any more.
func (d Dossier) SignedPaper(ref PaperRef) SignedPaper {
	versions := d.Versions(ref)
	if len(versions) == 0 || ref.Kind == PaperMinutes && !d.Meeting.State.Locked() {
		return SignedPaper{}
	}
	return versions[len(versions)-1]
}

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
