package urn

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
)

// Mark says what has become of one line of the roll.
type Mark byte

// The marks of a line. While voting is open a line goes from none to inside and
// on to cast or uncast; when it has ended, only none and handed are left.
const (
	MarkNone   Mark = iota // no ballot was handed out
	MarkHanded             // voting has ended: a ballot was handed out
	MarkInside             // a ballot was handed out and its voter is at the screen
	MarkCast               // a ballot was handed out and cast
	MarkUncast             // a ballot was handed out, and the session ended without its being cast
)

var markCodes = [...]string{"none", "handed", "inside", "cast", "uncast"}

// String returns the mark's code.
func (m Mark) String() string {
	if int(m) < len(markCodes) {
		return markCodes[m]
	}
	return fmt.Sprintf("mark %d", byte(m))
}

// marks are what the block of marks holds: a fixed place for each line of the
// roll, and nothing of when or in which order they were made. Once voting has
// ended, who of those handed a ballot did not cast it is not kept either, only
// how many they were.
type marks struct {
	ended  bool
	uncast int // once ended
	lines  []Mark
}

// Places within the block of marks.
const (
	endedAt  = sha256.Size
	uncastAt = endedAt + 1
	linesAt  = sha256.Size + 16
)

// block lays the marks out behind their hash, which takes in the urn's id.
func (m marks) block(urn string) []byte {
	b := make([]byte, blockSize)
	if m.ended {
		b[endedAt] = 1
	}
	binary.BigEndian.PutUint16(b[uncastAt:], uint16(m.uncast))
	for i, line := range m.lines {
		b[linesAt+i] = byte(line)
	}
	sum := marksSum(urn, b)
	copy(b, sum[:])
	return b
}

func marksSum(urn string, block []byte) [sha256.Size]byte {
	return sha256.Sum256(append([]byte(urn), block[sha256.Size:]...))
}

// parseMarks reads a block of marks; ok is false where the block is torn or was
// not written by us.
func parseMarks(block []byte, t Terms) (m marks, ok bool) {
	sum := marksSum(t.Urn, block)
	if !bytes.Equal(sum[:], block[:sha256.Size]) {
		return marks{}, false
	}
	m.ended = block[endedAt] == 1
	m.uncast = int(binary.BigEndian.Uint16(block[uncastAt:]))
	for _, line := range block[linesAt:][:t.Voters] {
		m.lines = append(m.lines, Mark(line))
	}
	return m, bytes.Equal(m.block(t.Urn), block) && m.sensible()
}

// sensible reports whether the marks can stand together.
func (m marks) sensible() bool {
	for _, line := range m.lines {
		if line > MarkUncast || m.ended != (line == MarkHanded) && line != MarkNone {
			return false
		}
	}
	if m.ended {
		return m.uncast <= m.count(MarkHanded)
	}
	return m.uncast == 0 && m.count(MarkInside) <= 1
}

func (m marks) count(mark Mark) int {
	n := 0
	for _, line := range m.lines {
		if line == mark {
			n++
		}
	}
	return n
}

// inside returns the line of the voter at the screen, or NoLine.
func (m marks) inside() int {
	for i, line := range m.lines {
		if line == MarkInside {
			return i
		}
	}
	return NoLine
}

// with returns the marks with one line changed.
func (m marks) with(line int, mark Mark) marks {
	m.lines = append([]Mark(nil), m.lines...)
	m.lines[line] = mark
	return m
}

// end returns the marks as they stay when voting has ended.
func (m marks) end() marks {
	ended := marks{ended: true, uncast: m.count(MarkUncast), lines: make([]Mark, len(m.lines))}
	for i, line := range m.lines {
		if line != MarkNone {
			ended.lines[i] = MarkHanded
		}
	}
	return ended
}

// issued returns how many ballots were handed out, cast how many of them must
// lie in the urn.
func (m marks) issued() int { return len(m.lines) - m.count(MarkNone) }

func (m marks) cast() int {
	if m.ended {
		return m.issued() - m.uncast
	}
	return m.count(MarkCast)
}

// readMarks takes the marks from the first of their two blocks, which is written
// first, or where it is torn from the second, which is as it was before. Alike
// reports whether both blocks say the same.
func readMarks(f io.ReaderAt, t Terms) (m marks, alike bool, err error) {
	first, err := readBlock(f, marksBlock)
	if err != nil {
		return marks{}, false, err
	}
	second, err := readBlock(f, marksCopyBlock)
	if err != nil {
		return marks{}, false, err
	}
	alike = bytes.Equal(first, second)
	for _, b := range [][]byte{first, second} {
		if m, ok := parseMarks(b, t); ok {
			return m, alike, nil
		}
	}
	return marks{}, false, damaged("both blocks of marks are torn")
}
