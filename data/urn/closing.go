package urn

import (
	"fmt"

	"giaoban/data"
)

// Closing is what the register takes over of a closed urn: its totals, with the
// lines of the ballot's roll to whom a ballot was handed, and the sum that Seal gave.
// Totals of another ballot, or of another number of voters, are refused with
// data.RefusedUrn.
func (t Totals) Closing(b data.Ballot, sum string) (data.UrnClosing, error) {
	lines := b.VoterLines()
	if t.Ballot != b.UUID || len(t.Handed) != len(lines) {
		return data.UrnClosing{}, &data.Refusal{Code: data.RefusedUrn, Field: "urn", Detail: fmt.Sprint(len(t.Handed))}
	}
	c := data.UrnClosing{Urn: t.Urn, SHA256: sum, Count: data.Count{Valid: t.Valid, Invalid: []data.InvalidCount{}}}
	for i, handed := range t.Handed {
		if handed {
			c.Issued = append(c.Issued, lines[i])
		}
	}
	c.Count.AddInvalid(data.InvalidBlank, t.Invalid)
	for _, n := range t.Candidates {
		c.Count.Candidates = append(c.Count.Candidates, data.CandidateCount(n))
	}
	c.Count = c.Count.Normal()
	return c, nil
}
