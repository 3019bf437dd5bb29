package urn

import (
	"fmt"

	"giaoban/data"
	"giaoban/data/file"
)

// Admit hands a ballot to the voter of a line and lets them in. One voter is
// inside at a time, and nobody after having cast a ballot; the voter of a session
// that was cut off, or that ended uncast, may be let in again. When Admit returns
// nil the mark is durable.
func (u *Urn) Admit(line int) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if err := u.checkVoting(line); err != nil {
		return fmt.Errorf("let a voter in: %w", err)
	}
	inside := u.marks.inside()
	switch {
	case u.marks.lines[line] == MarkCast:
		return refused(data.RefusedVoted)
	case inside == line && !u.stale:
		return nil
	case inside != NoLine && inside != line:
		return refused(data.RefusedVoterInside)
	}
	if err := u.writeMarks(u.marks.with(line, MarkInside)); err != nil {
		return fmt.Errorf("let a voter in: %w", err)
	}
	return nil
}

// Cast puts the ballot of the voter inside into the urn and ends their session.
// Choices has one entry for each name, in the order of the ballot: the number of
// the choice, from 0, or Unmarked.
//
// When Cast returns nil the vote is durable. When it returns an error the ballot
// is not in, save for data.RefusedUrnUnsettled: the disk failed so that nobody
// can tell. Then the urn takes nothing more until it is opened again, which tells.
func (u *Urn) Cast(line int, choices []int) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if err := u.checkInside(line); err != nil {
		return fmt.Errorf("cast a ballot: %w", err)
	}
	slot, err := sealVote(u.header.Terms, u.header.Recipient, choices)
	if err == nil {
		err = u.put(slot)
	}
	if err != nil {
		return fmt.Errorf("cast a ballot: %w", err)
	}
	u.finish(line, MarkCast)
	return nil
}

// EndUncast ends the session of the voter inside without a vote. Their ballot
// counts as not returned unless they are let in again and cast it.
func (u *Urn) EndUncast(line int) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if err := u.checkInside(line); err != nil {
		return fmt.Errorf("end a session: %w", err)
	}
	if err := u.writeMarks(u.marks.with(line, MarkUncast)); err != nil {
		return fmt.Errorf("end a session: %w", err)
	}
	return nil
}

// finish notes the end of a session whose vote is durable. Should the mark not
// reach the disk, the next write of the marks or the next opening makes up for
// it: the vote counts all the same.
func (u *Urn) finish(line int, mark Mark) {
	ended := u.marks.with(line, mark)
	if err := u.writeMarks(ended); err != nil {
		u.marks = ended
	}
}

func refused(code data.RefusalCode) error { return &data.Refusal{Code: code} }

// checkVoting refuses what cannot be done now, or on no such line.
func (u *Urn) checkVoting(line int) error {
	switch {
	case u.unsettled:
		return refused(data.RefusedUrnUnsettled)
	case u.marks.ended:
		return refused(data.RefusedUrnClosed)
	case u.readOnly:
		return &data.Refusal{Code: data.RefusedReadOnly, Detail: u.path}
	case line < 0 || line >= len(u.marks.lines):
		return &data.Refusal{Code: data.RefusedUnknown, Field: "line", Detail: fmt.Sprint(line)}
	}
	return nil
}

func (u *Urn) checkInside(line int) error {
	if err := u.checkVoting(line); err != nil {
		return err
	}
	switch u.marks.lines[line] {
	case MarkInside:
		return nil
	case MarkCast:
		return refused(data.RefusedVoted)
	}
	return refused(data.RefusedVoterOutside)
}

// writeMarks writes the marks to their first block and then to the second, each
// forced to the disk before the next, so that one of them is always whole.
func (u *Urn) writeMarks(m marks) error {
	b := m.block(u.header.Urn)
	u.stale = true
	for _, block := range []int64{marksBlock, marksCopyBlock} {
		if err := u.writeBlock(b, block*blockSize); err != nil {
			return err
		}
	}
	u.marks, u.stale, u.recovered = m, false, nil
	return nil
}

func (u *Urn) writeBlock(b []byte, offset int64) error {
	_, err := u.file.WriteAt(b, offset)
	if err == nil {
		err = u.file.Sync()
	}
	return file.Refusal(u.path, err)
}

// put writes a sealed vote into a slot drawn among the empty ones.
func (u *Urn) put(slot []byte) error {
	i, err := u.drawEmpty()
	if err != nil {
		return err
	}
	if err := u.writeBlock(slot, u.slotOffset(i)); err != nil {
		return u.takeBack(i, err)
	}
	u.full[i] = true
	return nil
}

// drawEmpty draws a slot among the empty ones, each as likely as the other: the
// place of a vote says nothing of when it came.
func (u *Urn) drawEmpty() (int, error) {
	var empty []int
	for i, full := range u.full {
		if !full {
			empty = append(empty, i)
		}
	}
	if len(empty) == 0 {
		return 0, refused(data.RefusedUrnFull)
	}
	n, err := below(u.random, len(empty))
	if err != nil {
		return 0, err
	}
	return empty[n], nil
}

// takeBack undoes a write that failed with err, so that the vote is surely not
// in. Where that fails too nobody knows what the disk holds.
func (u *Urn) takeBack(i int, err error) error {
	if wipeErr := u.wipe(i); wipeErr != nil {
		u.unsettled = true
		return &data.Refusal{Code: data.RefusedUrnUnsettled, Detail: u.path, Err: err}
	}
	return err
}

// wipe overwrites a slot with random bytes.
func (u *Urn) wipe(i int) error {
	b := make([]byte, blockSize)
	if err := fill(u.random, b); err != nil {
		return err
	}
	return u.writeBlock(b, u.slotOffset(i))
}
