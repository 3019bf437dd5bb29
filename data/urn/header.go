package urn

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"

	"filippo.io/age"
	"github.com/google/uuid"

	"giaoban/data"
)

// blockSize is the size of everything in the file: what a disk writes at once.
const blockSize = 4096

// The blocks before the slots. Header and marks stand twice, so that one torn or
// rotten block loses neither.
const (
	headerBlock     = 0
	headerCopyBlock = 1
	marksBlock      = 2
	marksCopyBlock  = 3
	firstSlotBlock  = 4
)

// The most that an urn holds.
const (
	candidatesMost = 100
	choicesMost    = 9
	votersMost     = 4000
	sparesMost     = 1000
)

// magic begins every urn; the digit is the version of the format.
const magic = "GIAOBAN-URN-1\n\x00\x00"

// Terms are what an urn was made for; they never change.
type Terms struct {
	Urn          string `json:"urn"`        // the urn's own UUID, by which a count is kept once
	Ballot       string `json:"ballot"`     // the ballot's UUID
	Candidates   int    `json:"candidates"` // names on the ballot
	Choices      int    `json:"choices"`    // choices beside each name
	Voters       int    `json:"voters"`     // lines of the roll that may vote
	Spares       int    `json:"spares"`     // slots beyond the voters
	SpoilByBlank bool   `json:"spoil_by_blank"`
}

// slots returns how many votes the urn holds.
func (t Terms) slots() int { return t.Voters + t.Spares }

// size returns the bytes of the file.
func (t Terms) size() int64 { return int64(firstSlotBlock+t.slots()) * blockSize }

func (t Terms) check() error {
	for _, n := range []struct {
		field              string
		value, least, most int
	}{
		{"candidates", t.Candidates, 1, candidatesMost},
		{"choices", t.Choices, 2, choicesMost},
		{"voters", t.Voters, 1, votersMost},
		{"spares", t.Spares, 0, sparesMost},
	} {
		if n.value < n.least || n.value > n.most {
			return &data.Refusal{Code: data.RefusedUnknown, Field: n.field, Detail: fmt.Sprint(n.value)}
		}
	}
	for _, id := range []struct{ field, value string }{{"urn", t.Urn}, {"ballot", t.Ballot}} {
		if _, err := uuid.Parse(id.value); err != nil {
			return &data.Refusal{Code: data.RefusedUnknown, Field: id.field, Detail: id.value, Err: err}
		}
	}
	return nil
}

// header is the first block: the terms, the public key to which votes are
// encrypted, and the sealed halves of the secret one. It is written once, before
// the first vote.
type header struct {
	Terms
	Recipient string    `json:"recipient"`
	Halves    [2][]byte `json:"halves"`
}

// block lays the header out: magic, hash of what follows, length, JSON, zeros.
func (h header) block() ([]byte, error) {
	text, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	b := make([]byte, blockSize)
	body := b[len(magic)+sha256.Size:]
	if len(text)+2 > len(body) {
		return nil, fmt.Errorf("header of %d bytes", len(text))
	}
	copy(b, magic)
	binary.BigEndian.PutUint16(body, uint16(len(text)))
	copy(body[2:], text)
	sum := sha256.Sum256(body)
	copy(b[len(magic):], sum[:])
	return b, nil
}

// readHeader takes the header from whichever of its two blocks is whole.
func readHeader(f io.ReaderAt) (header, error) {
	var firstErr error
	for _, block := range []int{headerBlock, headerCopyBlock} {
		h, err := parseHeader(f, block)
		if err == nil {
			return h, nil
		}
		if firstErr == nil {
			firstErr = err
		}
	}
	return header{}, firstErr
}

func parseHeader(f io.ReaderAt, block int) (header, error) {
	b, err := readBlock(f, block)
	if err != nil {
		return header{}, err
	}
	body := b[len(magic)+sha256.Size:]
	sum := sha256.Sum256(body)
	length := int(binary.BigEndian.Uint16(body))
	if string(b[:len(magic)]) != magic || !bytes.Equal(sum[:], b[len(magic):][:len(sum)]) || length+2 > len(body) {
		return header{}, damaged("block %d is no header", block)
	}
	var h header
	d := json.NewDecoder(bytes.NewReader(body[2:][:length]))
	d.DisallowUnknownFields()
	if err := d.Decode(&h); err != nil {
		return header{}, damaged("header: %w", err)
	}
	if err := h.check(); err != nil {
		return header{}, damaged("header: %w", err)
	}
	if _, err := age.ParseX25519Recipient(h.Recipient); err != nil {
		return header{}, damaged("header: %w", err)
	}
	return h, nil
}

func readBlock(f io.ReaderAt, block int) ([]byte, error) {
	b := make([]byte, blockSize)
	if _, err := f.ReadAt(b, int64(block)*blockSize); err != nil {
		return nil, fmt.Errorf("read block %d: %w", block, err)
	}
	return b, nil
}
