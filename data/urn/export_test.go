package urn

import (
	"bytes"
	"io"
)

// What tests may know of the format.
const (
	BlockSize  = blockSize
	FirstSlot  = firstSlotBlock
	MarksBlock = marksBlock
	MarksCopy  = marksCopyBlock
	LinesAt    = linesAt
	Magic      = magic
	VoteSize   = voteSize
)

// Storage is what an urn needs of a file.
type Storage = storage

// NewBytes gives the bytes of an urn before the first voter.
func NewBytes(o Options) ([]byte, error) {
	o.Random = source(o.Random)
	h, err := newHeader(o)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = writeNew(&b, h, o.Random)
	return b.Bytes(), err
}

// OpenOn opens an urn that lies on a storage.
func OpenOn(s Storage, random io.Reader) (*Urn, error) {
	u := &Urn{path: "hòm", random: source(random), file: s}
	return u, u.load()
}

// Votes opens the votes one by one: by slot, nil for an empty one.
func (u *Urn) Votes(first, second string) ([][]int, error) {
	key, err := u.unlock([2]string{first, second})
	if err != nil {
		return nil, err
	}
	votes := make([][]int, u.header.slots())
	for i := range votes {
		slot, err := u.readSlot(i)
		if err != nil {
			return nil, err
		}
		if !isFull(slot) {
			continue
		}
		if votes[i], err = openVote(u.header.Terms, slot, key); err != nil {
			return nil, err
		}
	}
	return votes, nil
}

// SealVote gives the bytes of a full slot of the urn.
func (u *Urn) SealVote(choices []int) ([]byte, error) {
	return sealVote(u.header.Terms, u.header.Recipient, choices)
}

// IsFull and IsTorn tell what a slot holds.
var (
	IsFull = isFull
	IsTorn = isTorn
	Below  = below
)

// FillUp makes the urn believe that no slot is empty.
func (u *Urn) FillUp() {
	for i := range u.full {
		u.full[i] = true
	}
}
