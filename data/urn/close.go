package urn

import (
	"fmt"

	"filippo.io/age"

	"giaoban/data"
)

// Totals are what a ballot came to. They hold no single ballot.
type Totals struct {
	Urn         string  // the urn's id: a count is kept once for each
	Ballot      string  // the ballot's UUID
	Handed      []bool  // by line of the roll: a ballot was handed out
	Issued      int     // ballots handed out
	Returned    int     // ballots cast
	NotReturned int     // handed out and not cast: Issued - Returned
	Valid       int     // of those cast
	Invalid     int     // spoiled by a name left unmarked, where the terms say so
	Candidates  []Count // in the order of the ballot
}

// Count is what the valid ballots say of one name. Choices and Unmarked add up to
// the valid ballots.
type Count struct {
	Choices  []int // by choice
	Unmarked int
}

// CheckPassphrase checks one teller's passphrase alone: i is 0 or 1. A wrong one
// is refused with data.RefusedPassphrase.
func (u *Urn) CheckPassphrase(i int, passphrase string) error {
	half, err := u.openHalf(i, passphrase)
	clear(half)
	return err
}

func (u *Urn) openHalf(i int, passphrase string) ([]byte, error) {
	if i < 0 || i >= len(u.header.Halves) {
		return nil, &data.Refusal{Code: data.RefusedUnknown, Field: "passphrases", Detail: fmt.Sprint(i)}
	}
	half, err := openHalf(u.header.Halves[i], passphrase)
	return half, data.At(passphraseField(i), err)
}

// unlock opens the secret key with both passphrases.
func (u *Urn) unlock(passphrases [2]string) (*age.X25519Identity, error) {
	var halves [2][]byte
	for i, passphrase := range passphrases {
		half, err := u.openHalf(i, passphrase)
		if err != nil {
			return nil, err
		}
		defer clear(half)
		halves[i] = half
	}
	secret, err := join(halves)
	if err != nil {
		return nil, damaged("%w", err)
	}
	defer clear(secret)
	key, err := age.ParseX25519Identity(string(secret))
	if err != nil || key.Recipient().String() != u.header.Recipient {
		return nil, damaged("the halves do not give the key of this urn")
	}
	return key, nil
}

// End ends the voting: the urn takes no more votes, and of the sessions it keeps
// only who was handed a ballot and how many did not cast it. It is refused while
// a voter is inside. Ended again it stays as it is. An urn whose ballot is
// annulled is ended without being counted.
func (u *Urn) End() error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if err := u.end(); err != nil {
		return fmt.Errorf("end voting: %w", err)
	}
	return nil
}

func (u *Urn) end() error {
	if u.marks.ended && !u.stale {
		return nil
	}
	switch {
	case u.unsettled:
		return refused(data.RefusedUrnUnsettled)
	case u.marks.inside() != NoLine:
		return refused(data.RefusedVoterInside)
	case u.readOnly && u.marks.ended:
		return nil
	case u.readOnly:
		return &data.Refusal{Code: data.RefusedReadOnly, Detail: u.path}
	}
	if u.marks.ended {
		return u.writeMarks(u.marks)
	}
	// A disk that puts each write in a new place would otherwise still show in
	// which order the slots were filled.
	if err := u.rewrite(); err != nil {
		return err
	}
	return u.writeMarks(u.marks.end())
}

// Close ends the voting, opens the votes with both tellers' passphrases and adds
// them up. A wrong passphrase is refused with data.RefusedPassphrase, Field
// "passphrases[0]" or "passphrases[1]", and the voting goes on. Close called again,
// at once or after opening the urn anew, gives the same totals; whoever keeps
// them does so once for each Totals.Urn.
func (u *Urn) Close(first, second string) (Totals, error) {
	key, err := u.unlock([2]string{first, second})
	if err != nil {
		return Totals{}, fmt.Errorf("close urn: %w", err)
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if err := u.end(); err != nil {
		return Totals{}, fmt.Errorf("close urn: %w", err)
	}
	ballots, err := u.openVotes(key)
	if err != nil {
		return Totals{}, fmt.Errorf("close urn: %w", err)
	}
	return u.add(ballots), nil
}

// openVotes reads every vote and returns the ballots shuffled, so that their
// order in memory is not that of the slots either.
func (u *Urn) openVotes(key *age.X25519Identity) ([][]int, error) {
	var ballots [][]int
	for i := range u.full {
		slot, err := u.readSlot(i)
		if err != nil {
			return nil, err
		}
		if !isFull(slot) {
			continue
		}
		choices, err := openVote(u.header.Terms, slot, key)
		if err != nil {
			return nil, err
		}
		ballots = append(ballots, choices)
	}
	if len(ballots) != u.marks.cast() {
		return nil, damaged("%d votes for %d ballots cast", len(ballots), u.marks.cast())
	}
	return ballots, shuffle(u.random, ballots)
}

func (u *Urn) add(ballots [][]int) Totals {
	terms := u.header.Terms
	t := Totals{
		Urn: terms.Urn, Ballot: terms.Ballot, Handed: make([]bool, terms.Voters), Issued: u.marks.issued(),
		Returned: len(ballots), NotReturned: u.marks.uncast, Candidates: make([]Count, terms.Candidates),
	}
	for i, mark := range u.marks.lines {
		t.Handed[i] = mark == MarkHanded
	}
	for i := range t.Candidates {
		t.Candidates[i].Choices = make([]int, terms.Choices)
	}
	for _, choices := range ballots {
		t.addBallot(choices, terms.SpoilByBlank)
		clear(choices)
	}
	return t
}

func (t *Totals) addBallot(choices []int, spoilByBlank bool) {
	for _, choice := range choices {
		if choice == Unmarked && spoilByBlank {
			t.Invalid++
			return
		}
	}
	t.Valid++
	for i, choice := range choices {
		if choice == Unmarked {
			t.Candidates[i].Unmarked++
			continue
		}
		t.Candidates[i].Choices[choice]++
	}
}
