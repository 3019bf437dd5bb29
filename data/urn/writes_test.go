package urn_test

import (
	"fmt"
	"slices"
	"testing"

	"giaoban/data/urn"
)

// recorder notes what is written where, in blocks, and when it is forced to the disk.
type recorder struct {
	*memory
	log []string
}

func (r *recorder) WriteAt(b []byte, offset int64) (int, error) {
	at := fmt.Sprint("slot ", offset/urn.BlockSize-urn.FirstSlot)
	switch offset {
	case urn.MarksBlock * urn.BlockSize:
		at = "marks"
	case urn.MarksCopy * urn.BlockSize:
		at = "copy of marks"
	}
	if offset%urn.BlockSize != 0 || len(b) != urn.BlockSize {
		at = fmt.Sprintf("%d bytes at %d", len(b), offset)
	}
	r.log = append(r.log, at)
	return r.memory.WriteAt(b, offset)
}

func (r *recorder) Sync() error {
	r.log = append(r.log, "sync")
	return nil
}

func (r *recorder) taken() []string {
	log := r.log
	r.log = nil
	return log
}

var marksWritten = []string{"marks", "sync", "copy of marks", "sync"}

func expect(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s writes %q, want %q", what, got, want)
	}
}

// A vote is one write of one block and one sync, before anything else is written;
// the marks are written whole, so that one line's looks like another's.
func TestWhatEachStepWrites(t *testing.T) {
	r := &recorder{memory: &memory{bytes: must(urn.NewBytes(options()))}}
	u := must(urn.OpenOn(r, seeded(71)))
	expect(t, "opening", r.taken(), nil)
	for line := range 6 {
		check(t, u.Admit(line))
		expect(t, "letting in", r.taken(), marksWritten)
		before, _ := slotsOf(r.memory)
		check(t, u.Cast(line, []int{0, 0, 0}))
		after, _ := slotsOf(r.memory)
		filled := slices.DeleteFunc(after, func(slot int) bool { return slices.Contains(before, slot) })
		expect(t, "casting", r.taken(), append([]string{fmt.Sprint("slot ", filled[0]-urn.FirstSlot), "sync"}, marksWritten...))
	}
	must(closed(u))
	expect(t, "closing", r.taken(), append([]string{
		"slot 0", "slot 1", "slot 2", "slot 3", "slot 4", "slot 5", "slot 6", "slot 7", "sync",
	}, marksWritten...))
	must(closed(u))
	check(t, u.CheckPassphrase(0, first))
	expect(t, "closing again", r.taken(), nil)
	must(closed(must(urn.OpenOn(r, nil))))
	expect(t, "opening and closing again", r.taken(), nil)
}
