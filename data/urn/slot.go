package urn

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"

	"filippo.io/age"
	"github.com/google/uuid"

	"giaoban/data"
)

// Unmarked is the choice of a voter who leaves a name unmarked.
const Unmarked = -1

// A slot holds the SHA-256 of a sealed vote and the sealed vote, which fills it
// to the last byte: ageOverhead is what age adds to the vote for one X25519 key.
const (
	ageOverhead = 200
	sealedSize  = blockSize - sha256.Size
	voteSize    = sealedSize - ageOverhead
)

// ageIntro begins every file of age, ageStanza the wrapped key that follows it.
const (
	ageIntro  = "age-encryption.org/v1\n"
	ageStanza = "-> X25519 "
)

// Places within a vote before it is sealed: the urn's id, the number of names,
// one byte for each (0 unmarked, 1 the first choice, …), zeros.
const (
	voteNamesAt   = 16
	voteChoicesAt = voteNamesAt + 2
)

// encodeVote writes one ballot paper as a vote of voteSize bytes.
func encodeVote(t Terms, choices []int) ([]byte, error) {
	if len(choices) != t.Candidates {
		return nil, &data.Refusal{Code: data.RefusedUnknown, Field: "choices", Detail: fmt.Sprint(len(choices))}
	}
	id, err := uuid.Parse(t.Urn)
	if err != nil {
		return nil, err
	}
	vote := make([]byte, voteSize)
	copy(vote, id[:])
	binary.BigEndian.PutUint16(vote[voteNamesAt:], uint16(len(choices)))
	for i, choice := range choices {
		if choice != Unmarked && (choice < 0 || choice >= t.Choices) {
			return nil, &data.Refusal{Code: data.RefusedUnknown, Field: fmt.Sprintf("choices[%d]", i)}
		}
		vote[voteChoicesAt+i] = byte(choice + 1)
	}
	return vote, nil
}

// decodeVote reads what encodeVote wrote and nothing else.
func decodeVote(t Terms, vote []byte) ([]int, error) {
	if len(vote) != voteSize {
		return nil, damaged("a vote of %d bytes", len(vote))
	}
	choices := make([]int, t.Candidates)
	for i := range choices {
		choices[i] = int(vote[voteChoicesAt+i]) - 1
	}
	again, err := encodeVote(t, choices)
	if err != nil || !bytes.Equal(again, vote) {
		return nil, damaged("a vote that is none of this urn")
	}
	return choices, nil
}

// sealVote gives the bytes of a full slot.
func sealVote(t Terms, recipient string, choices []int) ([]byte, error) {
	vote, err := encodeVote(t, choices)
	if err != nil {
		return nil, err
	}
	defer clear(vote)
	to, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return nil, damaged("public key: %w", err)
	}
	sealed, err := encrypt(vote, to)
	if err != nil {
		return nil, err
	}
	if len(sealed) != sealedSize {
		return nil, fmt.Errorf("a sealed vote of %d bytes does not fit a slot", len(sealed))
	}
	sum := sha256.Sum256(sealed)
	return append(sum[:], sealed...), nil
}

// openVote reads the ballot paper in a full slot.
func openVote(t Terms, slot []byte, by age.Identity) ([]int, error) {
	r, err := age.Decrypt(bytes.NewReader(slot[sha256.Size:]), by)
	if err != nil {
		return nil, damaged("a slot: %w", err)
	}
	vote, err := io.ReadAll(r)
	defer clear(vote)
	if err != nil {
		return nil, damaged("a slot: %w", err)
	}
	return decodeVote(t, vote)
}

// isFull reports whether a slot holds a vote that was written whole.
func isFull(slot []byte) bool {
	sum := sha256.Sum256(slot[sha256.Size:])
	return bytes.Equal(sum[:], slot[:sha256.Size])
}

// isTorn reports whether an empty slot holds the readable part of a vote that was
// being written: without its wrapped key nothing of it can be opened.
func isTorn(slot []byte) bool {
	sealed := slot[sha256.Size:]
	begun := bytes.HasPrefix(sealed, []byte(ageIntro)) || bytes.HasPrefix(sealed[len(ageIntro):], []byte(ageStanza))
	return begun && !isFull(slot)
}
