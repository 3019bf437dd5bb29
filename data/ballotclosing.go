package data

// UrnClosing is what an urn hands to the register when it is opened: who was handed
// a ballot, and the totals. Urn is its id, SHA256 the sum of the sealed file.
type UrnClosing struct {
	Urn    string
	SHA256 string
	Issued []RollLineID
	Count  Count
}

// TakeUrn takes over what an urn hands in: ballots handed out and not cast are not
// returned. A mark of somebody who may not vote and a count that does not add up
// are refused.
func (b *Ballot) TakeUrn(c UrnClosing) error {
	if err := b.CheckCounting(BallotOpen); err != nil {
		return err
	}
	issued := map[RollLineID]bool{}
	for _, id := range c.Issued {
		issued[id] = true
	}
	for i := range b.Roll {
		b.Roll[i].Issued = issued[b.Roll[i].ID]
		if b.Roll[i].Issued && !b.Roll[i].Votes() {
			return &Refusal{Code: RefusedNoVoter, Field: "issued"}
		}
		delete(issued, b.Roll[i].ID)
	}
	if len(issued) > 0 {
		return &Refusal{Code: RefusedMissing, Field: "issued"}
	}
	count := c.Count.Normal()
	b.Papers.Returned = count.Valid + count.InvalidPapers()
	b.Papers.NotReturned = b.Turnout().Issued - b.Papers.Returned
	if err := b.Papers.Check(); err != nil {
		return err
	}
	b.Result, b.UrnSHA256 = &count, c.SHA256
	return firstOf(checkSums(b.PaperSums()...), b.CheckCount(count))
}
